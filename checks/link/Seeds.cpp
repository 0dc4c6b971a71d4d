//===- Seeds.cpp - Where data enters --------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every node that stands for something a policy can name is asked once what it holds. A value that has been overwritten
// with nothing has no node, or one that nothing flows into: it is no data, whatever its type.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;

/// Filled with what is known where it comes from, if that can be seen.
static constexpr std::array FilledFromOthers = {NodeKind::FieldRead, NodeKind::ParamIn, NodeKind::FieldStore,
                                                NodeKind::Variable, NodeKind::ArgIn};

void Propagator::seed() {
  for (Node N = 0; N < Program.nodeCount(); ++N)
    if (!llvm::is_contained(FilledFromOthers, Program.node(N).Kind))
      seedNode(N);
  for (NodeKind Kind : FilledFromOthers)
    for (Node N : Program.nodesOfKind(Kind))
      seedNode(N);
}

bool Propagator::isSeeded(LabelRef L, Node N, PathRef P) const {
  for (CallString Via : {CallString(0), CallString(CallStrings::Outside)})
    if (auto It = LabelContexts.find({L, Via}); It != LabelContexts.end() && holds(It->second, N, P))
      return true;
  return false;
}

bool Propagator::calleeInSight(Site S) const {
  for (const CallTarget &T : Program.targets(S))
    if (T.Body != NoRef && !T.IsCallback)
      return true;
  return false;
}

SymbolRef Propagator::fieldOf(Node N) const {
  const FlowNode &Info = Program.node(N);
  return Info.Kind == NodeKind::FieldRead || Info.Kind == NodeKind::FieldStore ? Info.Symbol : 0;
}

PathRef Propagator::tailOf(Node N) {
  const FlowNode &Info = Program.node(N);
  auto Steps = Unit.Paths.selectors(Info.Path);
  size_t Last = Steps.size();
  while (Last > 0 && !(Steps[Last - 1] == Selector::field(Info.Symbol)))
    --Last;
  return Unit.Paths.without(Info.Path, Last);
}

void Propagator::seedLabel(Node N, PathRef At, LabelRef L, CallString Via) {
  add(labelContext(L, Via), N, At, Identifiability::Identified, Step::Seed, NoRef);
}

/// What is known elsewhere brings along the checks that were passed there, and tells the callers of a function apart;
/// otherwise it is the same here.
bool Propagator::isFilled(Node N, PathRef P, FilledParts::KnownFn IsKnown) {
  // What a declassifier has given back is no such data any more.
  auto IsClean = [&](Node Other, PathRef) { return isCleaned(Other); };
  auto IsKnownOrClean = [&](Node Other, PathRef At) { return isCleaned(Other) || IsKnown(Other, At); };
  if (Checks.any())
    return Filled.mayBeFilled(N, P, IsKnownOrClean);
  return Filled.mayBeFilled(N, P, IsClean) && (!Filled.isMixed(N, P) || Filled.mayBeFilled(N, P, IsKnownOrClean));
}

bool Propagator::isCleaned(Node N) {
  const FlowNode &Info = Program.node(N);
  if (Info.Kind != NodeKind::Result && Info.Kind != NodeKind::ArgOut)
    return false;
  const int Output = Info.Kind == NodeKind::Result ? ResultOutput : Info.Index == ThisIndex ? ObjectOutput : Info.Index;
  auto Cleans = [&](const CallTarget &T) {
    const Declassification *D = Classes.declassifies(T.Function);
    return D && D->To < Identifiability::Pseudonymised && D->cleans(Output);
  };
  const auto Targets = Program.targets(Program.siteOf(N));
  return !Targets.empty() && llvm::all_of(Targets, Cleans);
}

void Propagator::seedType(Node N, TypeRef Type, PathRef Tail, CallString Via) {
  for (const PartLabel &Part : std::vector<PartLabel>(Classes.ofType(Type))) {
    std::optional<PathRef> At = Unit.Paths.below(Part.At, Tail);
    if (!At && Unit.Paths.below(Tail, Part.At))
      At = RootPath;
    const NodeKind Kind = Program.node(N).Kind;
    // Of an object that was read as a whole, only what was seen to be overwritten is not there, unless calls have made
    // all that it may be.
    const bool IsFromOthers = llvm::is_contained(FilledFromOthers, Kind) &&
                              (Kind != NodeKind::FieldRead || isOfCalls(N) ||
                               (At && (Filled.isOverwritten(N, *At) || Filled.isMixed(N, *At))));
    auto IsKnown = [&](Node Other, PathRef P) {
      if (Kind == NodeKind::ParamIn) // Callers in sight know what they hand in, and under which checks.
        return !isUsedInside(N) && (isSeeded(Part.Label, Other, P) || hasByType(Other, P, Part.Label));
      // What a call has handed out is known here by the call: whose it is.
      return Program.procOf(Other) == Program.procOf(N) && isSeeded(Part.Label, Other, P);
    };
    if (At && (!IsFromOthers || isFilled(N, *At, IsKnown)))
      seedLabel(N, *At, Part.Label, Via);
  }
}

bool Propagator::isOfCalls(Node N) {
  const Origins From = Checks.subjects().originsOf(N, RootPath);
  return !From.empty() && llvm::all_of(From, [&](const Origin &O) {
    return O.Path == RootPath && Program.node(O.Root).Kind == NodeKind::Result;
  });
}

bool Propagator::isUsedInside(Node N) { return !Classes.contexts(Program.graph(Program.procOf(N)).Function).empty(); }

bool Propagator::hasByType(Node N, PathRef P, LabelRef L) const {
  return Program.node(N).Kind == NodeKind::ParamIn &&
         llvm::any_of(Classes.ofType(Program.node(N).Type), [&](const PartLabel &Part) {
           return Part.Label == L && (Unit.Paths.below(P, Part.At) || Unit.Paths.below(Part.At, P));
         });
}

bool Propagator::seedCallee(Node N, SymbolRef Callee, CallString Via) {
  if (N == NoRef)
    return false;
  const FlowNode &Info = Program.node(N);
  const CallSite &Call = Program.site(Program.siteOf(N));
  bool Constructed = Info.Kind == NodeKind::ArgOut && Info.Index == ThisIndex && Call.Constructs;
  bool Named = false;
  for (LabelRef L : Info.Kind == NodeKind::Result || Constructed ? Classes.ofResult(Callee, Call)
                                                                 : Classes.ofOutParameter(Callee, Call, Info.Index)) {
    seedLabel(N, RootPath, L, Via);
    Named = true;
  }
  return Named;
}

void Propagator::seedArgument(Node N) {
  for (const PartLabel &Part : std::vector<PartLabel>(Classes.ofType(Program.node(N).Type))) {
    // Only what something flows into is there.
    bool IsFilled = llvm::any_of(Checks.subjects().edgesInto(N), [&](const Subjects::InEdge &In) {
      if (!Program.mayHold(In.From))
        return false;
      std::optional<PathRef> Tail = Unit.Paths.below(Part.At, In.Edge->Target);
      return Tail ? !Checks.subjects().isExcepted(*In.Edge, *Tail)
                  : Unit.Paths.below(In.Edge->Target, Part.At).has_value();
    });
    auto IsKnown = [&](Node Other, PathRef P) { return isSeeded(Part.Label, Other, P); };
    if (IsFilled && isFilled(N, Part.At, IsKnown))
      seedLabel(N, Part.At, Part.Label);
  }
}

bool Propagator::onlyCopies(Proc P) const {
  const Symbol &F = Unit.Symbols[Program.graph(P).Function];
  if (!F.IsMethod || !F.Parent || F.Where.Line == 0 || !(F.Where == Unit.Symbols[F.Parent].Where))
    return false;
  // What a macro has made stands there as well.
  Node From = Program.port(P, NodeKind::ParamIn, 0);
  return F.Parameters.size() == 1 && From != NoRef && Unit.Types[Program.node(From).Type].Symbol == F.Parent;
}

void Propagator::seedNode(Node N) {
  const FlowNode &Info = Program.node(N);
  SymbolRef Function = Program.graph(Program.procOf(N)).Function;
  const bool IsCopied =
      Info.Kind == NodeKind::ParamIn || Info.Kind == NodeKind::FieldRead || Info.Kind == NodeKind::FieldStore;
  if (IsCopied && onlyCopies(Program.procOf(N)))
    return; // Whoever has an object copied knows what is in it.
  switch (Info.Kind) {
  case NodeKind::ParamIn:
    if (std::optional<LabelRef> L = Classes.ofParameter(Function, Info.Index))
      seedLabel(N, RootPath, *L);
    else // Callers in sight know what they hand in, even if they call it by a pointer.
      seedType(N, Info.Type, RootPath,
               Program.hasCallers(Program.procOf(N)) || Functions.isCalledInSight(Program.procOf(N))
                   ? CallStrings::Outside
                   : 0);
    return;
  case NodeKind::GlobalIn:
    if (std::optional<LabelRef> L = Classes.ofVariable(Info.Symbol))
      seedLabel(N, RootPath, *L);
    else
      seedType(N, Info.Type, RootPath);
    return;
  case NodeKind::Variable:
    if (!Program.hasIn(N))
      return;
    if (std::optional<LabelRef> L = Classes.ofVariable(Info.Symbol))
      seedLabel(N, RootPath, *L);
    else
      seedType(N, Info.Type, Info.Path);
    return;
  case NodeKind::FieldRead:
  case NodeKind::FieldStore: {
    if (!Program.hasIn(N))
      return;
    if (std::optional<LabelRef> L = Classes.ofField(Info.Symbol)) {
      // What was read from that field before, or handed in, comes here with what is known on its way.
      auto IsKnown = [&](Node Other, PathRef P) {
        if (isUsedInside(N) || isUsedInside(Other))
          return false;
        if (Program.node(Other).Kind == NodeKind::FieldRead)
          return P == RootPath && Program.node(Other).Symbol == Info.Symbol;
        return Info.Kind == NodeKind::FieldRead && Program.procOf(Other) != Program.procOf(N) &&
               (isSeeded(*L, Other, P) || hasByType(Other, P, *L));
      };
      if (isFilled(N, RootPath, IsKnown))
        seedLabel(N, RootPath, *L);
      return;
    }
    // Not its own: that of the nearest member around it which has one.
    auto Steps = Unit.Paths.selectors(Info.Path);
    for (size_t I = Steps.size(); I > 0; --I)
      if (Steps[I - 1].SelectorKind == Selector::Kind::Field)
        if (std::optional<LabelRef> L = Classes.ofField(Steps[I - 1].Payload)) {
          seedLabel(N, RootPath, *L);
          return;
        }
    seedType(N, Info.Type, tailOf(N));
    return;
  }
  case NodeKind::ArgIn:
    seedArgument(N);
    return;
  case NodeKind::Result:
  case NodeKind::ArgOut: {
    Site S = Program.siteOf(N);
    const CallSite &Call = Program.site(S);
    llvm::SmallVector<SymbolRef, 4> Callees;
    if (Call.Modelled)
      Callees.push_back(Call.Callee);
    for (const CallTarget &T : Program.targets(S))
      Callees.push_back(T.Function);
    bool Named = false;
    for (SymbolRef Callee : Callees)
      Named |= seedCallee(N, Callee);
    // Nobody knows yet what a function pointer leads to, but for those that can be seen.
    const bool InSight = calleeInSight(S) || llvm::any_of(Functions.targets(S), [](const CallTarget &T) {
                           return T.Body != NoRef && !T.IsCallback;
                         });
    if (!Named && !InSight && !Call.Modelled && !isCleaned(N))
      seedType(N, Info.Type, RootPath);
    return;
  }
  case NodeKind::Constant:
    if (StringRefId Text = Classes.usesConstants() ? Program.constantAt(N) : 0)
      seedLabel(N, RootPath, Classes.ofConstant(Text));
    return;
  case NodeKind::Class:
  case NodeKind::Function: {
    add(functionContext(Info.Symbol), N, RootPath, Identifiability::Identified, Step::Seed, NoRef);
    return;
  }
  default:
    return;
  }
}

bool Propagator::renamed(Node N, ContextRef C) {
  // Data of the same kind that passes through a classified field is known by that field from there on.
  const Context &Ctx = Contexts[C];
  if (!Ctx.IsLabel || Ctx.IsFunction)
    return false;
  SymbolRef Field = fieldOf(N);
  if (!Field)
    return false;
  std::optional<LabelRef> Own = Classes.ofField(Field);
  return Own && !Classes.labels()[Ctx.Label].Constant && *Own != Ctx.Label &&
         Classes.labels()[*Own].Categories == Classes.labels()[Ctx.Label].Categories;
}
