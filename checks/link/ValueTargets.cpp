#include "link/ValueTargets.h"
#include "link/SkeletonSpread.h"

using namespace purpose;

namespace {

/// A function value that gets to more points than this gets everywhere: the cost stays linear.
constexpr size_t MaxPoints = 3000;

/// Kinds of connections.
constexpr uint64_t AsTarget = 0, AsCallback = uint64_t(1) << 32, AsCallbackOfFunction = uint64_t(2) << 32;

} // namespace

ValueTargets::ValueTargets(FlowSkeleton &Skeleton, PointMarks Outside) : Skeleton(Skeleton), Outside(Outside) {
  for (uint32_t I = 0; I < Skeleton.valueCalls().size(); ++I) {
    const ValueCall &C = Skeleton.valueCalls()[I];
    CallOfCallee[C.calleeIn()] = I;
    for (Point P : C.inputs())
      CallOfInput[P] = I;
  }
  for (SymbolRef F : Skeleton.functions()) {
    if (!Skeleton.hasBody(F))
      for (Point P : Skeleton.shared().inputs(F))
        OutOfSight[P] = F;
    if (Skeleton.isValue(F))
      for (Point P : Skeleton.shared().outputs(F))
        OfValues.insert(P);
  }
}

void ValueTargets::connect() {
  for (const UnitSketch::PointOf &P : Skeleton.functionValues())
    visit({P.Symbol, P.Point, false});
  while (!Work.empty()) {
    Visit V = Work.back();
    Work.pop_back();
    if (!Lost.contains(V.Function))
      step(V);
  }
}

bool ValueTargets::visited(SymbolRef F, Point P, bool Part) const {
  auto It = Visited.find(F);
  return It != Visited.end() && It->second.contains(Visit{F, P, Part}.key());
}

void ValueTargets::visit(Visit V) {
  if (Lost.contains(V.Function))
    return;
  llvm::DenseSet<uint64_t> &Known = Visited[V.Function];
  if (!Known.insert(V.key()).second)
    return;
  if (Known.size() > MaxPoints) {
    Lost.insert(V.Function);
    connectEverywhere(V.Function);
    return;
  }
  Work.push_back(V);
}

void ValueTargets::step(const Visit &V) {
  arrive(V);
  if (auto Called = V.Part ? CallOfCallee.end() : CallOfCallee.find(V.At); Called != CallOfCallee.end()) {
    // That a function is called says nothing of what the closure that is called has captured, nor of what it gives.
    visit({V.Function, Skeleton.valueCalls()[Called->second].calleeOut(), false});
    return;
  }
  llvm::SmallVector<Visit, 8> Next;
  auto Holds = [&](Point Other) {
    return visited(V.Function, Other, true) ||
           (Skeleton.isField(Other) ? visited(V.Function, Other, false) : Skeleton.hasAny(Other, Outside));
  };
  stepForward(Skeleton, V.At, !V.Part, V.Part, Holds, [&](Point To, bool Whole, bool Part) {
    if (Whole)
      Next.push_back({V.Function, To, false});
    if (Part)
      Next.push_back({V.Function, To, true});
  });
  for (const Visit &N : Next)
    visit(N);
}

void ValueTargets::arrive(const Visit &V) {
  auto Callee = CallOfCallee.find(V.At);
  auto Input = CallOfInput.find(V.At);
  auto Keeper = OutOfSight.find(V.At);
  bool IsInput = Callee != CallOfCallee.end() || Input != CallOfInput.end() || Keeper != OutOfSight.end();
  if (!IsInput && !OfValues.contains(V.At))
    return;
  // What a call has captured goes on when it gets a new target; that it is called does not.
  const bool GoesOn = Callee == CallOfCallee.end() || V.Part;
  if (GoesOn && AllArrived.insert({V.key(), V.Function}).second)
    Arrived[V.At].push_back(V);
  if (V.Part || !IsInput)
    return;
  SymbolRef F = V.Function;
  if (Callee != CallOfCallee.end() && Connected.insert({Callee->second | AsTarget, F}).second) {
    const ValueCall &C = Skeleton.valueCalls()[Callee->second];
    Skeleton.connectTarget(C, F);
    resume(C.inputs());
    resume(C.calleeIn());
    resume(Skeleton.shared().outputs(F));
  }
  // Whoever is given it may call it with what else it is given.
  if (Input != CallOfInput.end() && Connected.insert({Input->second | AsCallback, F}).second) {
    const ValueCall &C = Skeleton.valueCalls()[Input->second];
    Skeleton.connectCallback(C.inputs(), C.outputs(), F);
    resume(C.inputs());
    resume(Skeleton.shared().outputs(F));
  }
  if (Keeper != OutOfSight.end() && Connected.insert({Keeper->second | AsCallbackOfFunction, F}).second) {
    SymbolRef K = Keeper->second;
    Skeleton.connectCallback(Skeleton.shared().inputs(K), Skeleton.shared().outputs(K), F);
    resume(Skeleton.shared().inputs(K));
    resume(Skeleton.shared().outputs(F));
  }
}

void ValueTargets::resume(llvm::ArrayRef<Point> From) {
  for (Point P : From)
    if (auto It = Arrived.find(P); It != Arrived.end())
      Work.insert(Work.end(), It->second.begin(), It->second.end());
}

void ValueTargets::connectEverywhere(SymbolRef F) {
  // One point stands for all that such functions are given, one for what they give.
  auto Join = [&](llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs) {
    for (Point P : Inputs)
      Skeleton.connectLate(P, SharedPoints::anywhereIn());
    for (Point P : Outputs)
      Skeleton.connectLate(SharedPoints::anywhereOut(), P);
    resume(Inputs);
  };
  if (Lost.size() == 1) {
    for (const ValueCall &C : Skeleton.valueCalls()) {
      Join(C.inputs(), C.outputs());
      Join({C.calleeIn(), C.returnIn()}, {});
    }
    for (SymbolRef K : Skeleton.functions())
      if (!Skeleton.hasBody(K))
        Join(Skeleton.shared().inputs(K), Skeleton.shared().outputs(K));
  }
  Skeleton.connectCallback(SharedPoints::anywhereIn(), SharedPoints::anywhereOut(), F);
  Skeleton.connectLate(SharedPoints::anywhereIn(), Skeleton.shared().returnIn(F));
  resume(Skeleton.shared().outputs(F));
}
