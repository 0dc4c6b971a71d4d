//===- Dispatch.cpp - Which methods virtual calls run ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The class of an object flows with it, from where it is made to where a method of it is called:
//
//   void Report::run() { body(fetch()); }            virtual calls of both
//   AdReport A; A.run();                             AdReport::fetch, AdReport::body
//   OkReport O; O.run();                             OkReport::fetch, OkReport::body
//
// Virtual calls are decided when nothing else is left to do. Where no class has arrived by then, or where objects of
// code out of sight may arrive, every overrider may run.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// A class whose objects are in more places than this decides no call any more: the cost stays linear.
constexpr unsigned MaxFactsOfClass = 2000;

} // namespace

llvm::SmallVector<CallTarget, 2> Propagator::targetsOf(Site S, CallString Via) const {
  llvm::SmallVector<CallTarget, 2> Result;
  auto Add = [&](llvm::ArrayRef<CallTarget> From) {
    for (const CallTarget &T : From)
      if (Strings.compatible(T.Via, Via))
        Result.push_back(T);
  };
  if (std::optional<llvm::SmallVector<CallTarget, 2>> Known = methodsRunBy(S))
    Add(*Known);
  if (Result.empty())
    Add(Program.targets(S));
  return Result;
}

std::optional<llvm::SmallVector<CallTarget, 2>> Propagator::methodsRunBy(Site S) const {
  auto Known = Dispatches.find(S);
  Node Object = Program.callPort(S, NodeKind::ArgIn, ThisIndex);
  if (Known == Dispatches.end() || Object == NoRef || Fields.isOpen(Object) || AnyOverrider.contains(S))
    return std::nullopt;
  return llvm::SmallVector<CallTarget, 2>(Known->second.begin(), Known->second.end());
}

bool Propagator::tooFarForClass(const Context &C, PathRef P) {
  if (Unit.Symbols[C.Symbol].Kind != SymbolKind::Type)
    return false;
  if (LostClasses.contains(C.Symbol))
    return true;
  // A path that was cut on the way no longer says whose class this is.
  bool Cut = P != RootPath && !(Unit.Paths.last(P) == Unit.Paths.last(ClassPath));
  if (!Cut && ++FactsOfClass[C.Symbol] <= MaxFactsOfClass)
    return false;
  loseClass(C.Symbol);
  return true;
}

void Propagator::loseClass(SymbolRef Class) {
  LostClasses.insert(Class);
  for (Site S : VirtualCalls) {
    if (AnyOverrider.contains(S) || !Program.overriderIn(Class, Program.site(S).Callee))
      continue;
    AnyOverrider.insert(S);
    decideAgain(S);
    for (const CallTarget &T : Program.targets(S))
      if (T.Body != NoRef)
        for (FactId Id : ArisenExits[T.Body])
          UndecidedExits.push_back({Id, S});
  }
}

void Propagator::forEachArrived(Site S, CallString Via, llvm::function_ref<void(FactId)> Visit) {
  auto At = [&](Node N) {
    if (N != NoRef)
      for (FactId Id : AtArgument[N])
        if (Strings.compatible(Via, viaOf(Id)))
          Visit(Id);
  };
  for (Node N : Program.arguments(S))
    At(N);
  At(Program.callPort(S, NodeKind::ResultOut, 0));
}

void Propagator::decideAgain(Site S, CallString Via) {
  forEachArrived(S, Via, [&](FactId Id) { Undecided.push_back(Id); });
}

/// An object of a class runs the method of that class alone.
void Propagator::runMethodOf(FactId Id, Site S) {
  const DataFact F = Facts[Id];
  lift(F.Context, {EffectKind::Target, Id, NoRef, F.Level, F.Where, viaOf(Id)});
  CallTarget T;
  T.Function = Program.overriderIn(Contexts[F.Context].Symbol, Program.site(S).Callee);
  T.Via = viaOf(Id);
  llvm::ArrayRef<Proc> Bodies = Program.bodiesOf(T.Function);
  for (Proc Body : Bodies) {
    T.Body = Body;
    enter(Id, T);
  }
  if (Bodies.empty())
    unknownCall(Id);
}

void Propagator::newClass(Site S, SymbolRef Class, CallString Via) {
  CallTarget T;
  T.Function = Program.overriderIn(Class, Program.site(S).Callee);
  T.Via = Via;
  if (!T.Function)
    return;
  std::vector<CallTarget> &Known = Dispatches[S];
  if (llvm::any_of(Known, [&](const CallTarget &K) { return K.Function == T.Function && K.Via == T.Via; }))
    return;
  llvm::ArrayRef<Proc> Bodies = Program.bodiesOf(T.Function);
  if (Bodies.empty()) {
    Known.push_back(T);
    decideAgain(S, T.Via);
  }
  for (Proc Body : Bodies) {
    T.Body = Body;
    Known.push_back(T);
    // What was decided before goes in there too.
    forEachArrived(S, T.Via, [&](FactId Id) { NewEntries.push_back({Id, T}); });
    for (FactId Id : ArisenExits[Body])
      UndecidedExits.push_back({Id, S});
  }
}

bool Propagator::decide(bool ClassKnown) {
  auto Takes = [&](Site S) { return !ClassKnown || Dispatches.count(S); };
  std::vector<FactId> Facts, LaterFacts;
  for (FactId Id : std::exchange(Undecided, {}))
    (Takes(Program.siteOf(this->Facts[Id].Where)) ? Facts : LaterFacts).push_back(Id);
  Undecided = std::move(LaterFacts);
  for (FactId Id : Facts)
    if (!entersAnyBody(Id))
      unknownCall(Id);
  if (!Facts.empty())
    return true;
  std::vector<std::pair<FactId, Site>> Exits, LaterExits;
  for (auto [Id, S] : std::exchange(UndecidedExits, {}))
    (Takes(S) ? Exits : LaterExits).push_back({Id, S});
  UndecidedExits = std::move(LaterExits);
  for (auto [Id, S] : Exits)
    leaveToCaller(Id, S);
  return !Exits.empty();
}

void Propagator::decideUnknown() {
  // A class that is known can bring the next one: guesses come last.
  if (!decide(/*ClassKnown=*/true))
    decide(/*ClassKnown=*/false);
}

void Propagator::leaveToCaller(FactId Id, Site S) {
  Proc P = Program.procOf(Facts[Id].Where);
  for (const CallTarget &T :
       Program.isDispatch(S) ? targetsOf(S, 0) : llvm::SmallVector<CallTarget, 2>(Program.targets(S)))
    if (T.Body == P)
      leaveTo(Id, S, T);
}
