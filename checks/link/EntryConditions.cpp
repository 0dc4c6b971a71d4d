//===- EntryConditions.cpp - What holds at all calls of a function ---------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The greatest solution of: what holds at entry is what all calls have in common, where at a call holds what its facts
// imply and what holds at entry of its function. Code that others may call holds nothing.
//
//===----------------------------------------------------------------------===//

#include "link/Conditions.h"
#include "llvm/ADT/STLExtras.h"
#include <deque>

using namespace purpose;

namespace {

/// Changes of one function before it is given up: what holds there is taken to be nothing.
constexpr unsigned MaxRounds = 50;

/// The calls of \p Caller in the functions that have made a closure, at \p Made.
llvm::SmallVector<std::pair<Site, CallTarget>, 2>
callsByMakers(const ProgramGraph &Program, const FunctionValues &Values, Proc Caller, llvm::ArrayRef<Node> Made) {
  llvm::SmallVector<std::pair<Site, CallTarget>, 2> Result;
  for (Site S : Values.callers(Caller)) {
    if (llvm::none_of(Made, [&](Node N) { return Program.procOf(N) == Program.procOfSite(S); }))
      continue;
    for (const CallTarget &T : Values.targets(S))
      if (T.Body == Caller)
        Result.push_back({S, T});
  }
  return Result;
}

} // namespace

Conditions::KnownList Conditions::inCallee(Site S, Proc Callee, const CallTarget &T, const KnownList &AtCall) {
  KnownList Result;
  for (const Known &K : AtCall) {
    if (K.Condition >= OfParameter)
      continue;
    Known Inside = K;
    for (Origins &Subject : Inside.OneOf)
      Subject = Subject.size() > 1 ? subjectsInCallee(S, Callee, T, Subject) : subjectInCallee(S, Callee, T, Subject);
    normalise(Inside.OneOf);
    if (!llvm::is_contained(Result, Inside))
      Result.push_back(Inside);
  }
  return Result;
}

Origins Conditions::subjectsInCallee(Site S, Proc Callee, const CallTarget &T, const Origins &Subject) {
  // Those of them whom the callee is given, if there are any.
  Origins Given;
  bool IsUnknown = false;
  for (const Origin &O : Subject) {
    const Origins Inside = subjectInCallee(S, Callee, T, {O});
    IsUnknown |= Inside.empty();
    for (const Origin &Seen : Inside)
      if (Program.procOf(Seen.Root) == Callee)
        Given.push_back(Seen);
  }
  if (!Given.empty() || IsUnknown)
    return Given;
  return subjectInCallee(S, Callee, T, Subject);
}

Origins Conditions::subjectInCallee(Site S, Proc Callee, const CallTarget &T, const Origins &Subject) {
  // In terms of the callee's ports; somebody whom it is not given keeps the name that he has here.
  Origins Inside = Subject;
  for (Origin &O : Inside)
    O.Element = 0; // Indices have other names there.
  // `for (V : Vendors) if (allowed(V)) call(V);`: it is V, and not one of all that the object has.
  Origins Nearest;
  std::optional<size_t> Depth;
  int Parameters = static_cast<int>(Unit.Symbols[T.Function].Parameters.size());
  for (int Index = ThisIndex; Index < Parameters && Subject.size() == 1; ++Index) {
    Node Argument = Program.argumentFor(S, T, Index);
    Node Port = Program.port(Callee, Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn, Index);
    if (Argument == NoRef || Port == NoRef)
      continue;
    if (Index == ThisIndex && Unit.Symbols[T.Function].IsLambda) {
      // Somebody in a closure that was handed in, and is called here.
      const Origins Called = Owners.originsOf(Argument, RootPath);
      if (Called.size() == 1 && Called.front().Root == Subject.front().Root)
        if (Origins Seen = seenAt(Port, RootPath, Called, Subject); !Seen.empty())
          return Seen;
      // Where it is called, or where it was made by him whom it is about.
      llvm::SmallVector<Node, 2> Closures{Argument};
      Closures.append(FunctionNodes.lookup(T.Function));
      for (Node Closure : Closures) {
        if (Program.procOf(Closure) != Program.procOf(Subject.front().Root))
          continue;
        std::optional<Origins> Captured = capturedAs(Closure, Port, Subject);
        if (Captured && !Captured->empty())
          return *Captured;
        if (Captured)
          Inside.clear();
      }
      // Both were handed in: only who has made the closure knows whom it is about.
      if (Called.size() == 1 && entryIndex(Program.node(Called.front().Root)) &&
          entryIndex(Program.node(Subject.front().Root)))
        Inside.clear();
      continue;
    }
    const Origins Given = Owners.originsOf(Argument, RootPath);
    if (Given.size() != 1)
      Inside.clear();
    Origins Seen = seenAt(Port, RootPath, Given, Subject);
    if (Seen.empty() && Nearest.empty())
      Nearest = heldAt(Port, Argument, Subject.front());
    if (Seen.empty())
      continue;
    const bool LiesInIt = Unit.Paths.below(Subject.front().Path, Given.front().Path).has_value();
    const size_t Here = LiesInIt ? Unit.Paths.depth(Given.front().Path) : 0;
    if (!Depth || Here > *Depth) {
      Depth = Here;
      Nearest = std::move(Seen);
    }
  }
  return Nearest.empty() ? Inside : Nearest;
}

Origins Conditions::heldAt(Node Port, Node Argument, const Origin &Subject) {
  // `Edit E(Document); E.save();`: the object holds the one who was checked.
  for (const TypePart &P : Unit.Types[Program.node(Argument).Type].Parts) {
    if (P.At == RootPath || !P.Field)
      continue;
    const Origins Held = Owners.originsOf(Argument, P.At);
    if (Held.size() != 1 || Held.front().Root != Subject.Root)
      continue;
    if (std::optional<PathRef> Tail = Unit.Paths.below(Subject.Path, Held.front().Path))
      return {{Port, Unit.Paths.concat(P.At, *Tail)}};
  }
  return {};
}

Origins Conditions::seenAt(Node Port, PathRef At, const Origins &Given, const Origins &Subject) {
  if (Given.size() != 1 || Owners.relate(Subject, Given) != SubjectRelation::Same)
    return {};
  // An object that was made for him has other parts than he has.
  std::optional<PathRef> Tail;
  if (Owners.areOneObject(Subject.front().Root, Given.front().Root))
    Tail = Unit.Paths.below(Subject.front().Path, Given.front().Path);
  return {{Port, Unit.Paths.concat(At, Tail.value_or(RootPath))}};
}

std::optional<Origins> Conditions::capturedAs(Node Closure, Node This, const Origins &Subject) {
  // What a closure has captured is a part of its object.
  Proc Creator = Program.procOf(Closure);
  bool IsKnown = true;
  for (const FlowEdge &In : Program.graph(Creator).Edges) {
    if (This == NoRef || Program.first(Creator) + In.To != Closure || In.Target == RootPath)
      continue;
    const Origins Given = Owners.originsOf(Closure, In.Target);
    IsKnown &= Given.size() == 1;
    if (Origins Seen = seenAt(This, In.Target, Given, Subject); !Seen.empty()) {
      Seen.front().Element = Subject.front().Element; // An index that it captures has its name.
      return Seen;
    }
  }
  return IsKnown ? std::nullopt : std::optional(Origins());
}

llvm::SmallVector<uint32_t, 4> Conditions::factsAtCreation(Node Closure) const {
  // Where it captures something, or else where it goes. At an exit of its maker less is known again.
  const Proc Creator = Program.procOf(Closure);
  llvm::SmallVector<uint32_t, 4> Captured, HandedOn, AtExits;
  for (const FlowEdge &In : Program.graph(Creator).Edges)
    if (Program.first(Creator) + In.To == Closure)
      Captured.push_back(In.Facts);
  for (const ProgramGraph::OutEdge &E : Program.out(Closure)) {
    NodeKind To = Program.node(E.To).Kind;
    bool IsExit = To == NodeKind::ParamOut || To == NodeKind::ThisOut || To == NodeKind::GlobalOut;
    (IsExit ? AtExits : HandedOn).push_back(E.Edge->Facts);
  }
  return !Captured.empty() ? Captured : !HandedOn.empty() ? HandedOn : AtExits;
}

std::optional<Conditions::KnownList> Conditions::atCreation(Proc P) {
  SymbolRef F = Program.graph(P).Function;
  Node This = Program.port(P, NodeKind::ThisIn, ThisIndex);
  std::optional<KnownList> All;
  for (Node N : FunctionNodes.lookup(F)) {
    Proc Creator = Program.procOf(N);
    if (!AtEntry[Creator])
      continue;
    for (uint32_t Facts : factsAtCreation(N)) {
      KnownList Inside;
      for (Known K : with(implied(Creator, Facts), *AtEntry[Creator])) {
        if (K.Condition >= OfParameter)
          continue;
        for (Origins &Subject : K.OneOf) {
          std::optional<Origins> Captured = Subject.size() == 1 ? capturedAs(N, This, Subject) : Origins();
          // Whom it neither captures nor can be given keeps the name that he has here.
          if (Captured || !Unit.Symbols[F].Parameters.empty())
            Subject = Captured.value_or(Origins());
        }
        normalise(K.OneOf);
        Inside.push_back(std::move(K));
      }
      meet(All, std::move(Inside));
    }
  }
  return All;
}

Conditions::KnownList Conditions::takeWhomItCaptured(Proc Caller, Proc Closure, KnownList &Known) {
  // `ifAllowed(U, [&] { send(U.Mail); })`: of whom the caller was given with it.
  KnownList Result;
  const SymbolRef F = Program.graph(Closure).Function;
  Node This = Program.port(Closure, NodeKind::ThisIn, ThisIndex);
  llvm::SmallVector<Node, 2> Made = FunctionNodes.lookup(F);
  if (Known.empty() || This == NoRef || Made.size() != 1)
    return Result;
  const auto Calls = callsByMakers(Program, Values, Caller, Made);
  auto Captured = [&](const Origin &Asked) -> std::optional<Origins> {
    std::optional<int16_t> Port = entryIndex(Program.node(Asked.Root));
    std::optional<Origins> Same;
    if (!Port || Program.procOf(Asked.Root) != Caller)
      return std::nullopt;
    for (const auto &[S, T] : Calls) {
      Node Given = Program.argumentFor(S, T, *Port);
      const Origins Outer = Given == NoRef ? Origins() : Owners.originsOf(Given, Asked.Path);
      if (Outer.size() != 1)
        return std::nullopt;
      std::optional<Origins> Inside = capturedAs(Made.front(), This, Outer);
      // Whom it neither captures nor can be given keeps the name that he has outside.
      if (!Inside && Unit.Symbols[F].Parameters.empty())
        Inside = Owners.askedFor(Outer);
      if (!Inside || Inside->empty() || (Same && *Same != *Inside))
        return std::nullopt;
      Same = Inside;
    }
    return Same;
  };
  llvm::erase_if(Known, [&](const Conditions::Known &K) {
    Conditions::Known Inside = K;
    bool IsKnown = K.Condition < OfParameter;
    for (Origins &Asked : Inside.OneOf) {
      // Of several who were asked together, those whom it has captured.
      Origins Found;
      for (const Origin &O : Asked)
        if (std::optional<Origins> Seen = Captured(O))
          Found.append(Seen->begin(), Seen->end());
      IsKnown &= !Found.empty();
      Asked = std::move(Found);
    }
    if (IsKnown)
      addUnique(Result, Inside);
    return IsKnown;
  });
  return Result;
}

Conditions::KnownList Conditions::withPurposes(Proc Caller, Proc Callee, KnownList Known) {
  // `ifAllowed(U, Purpose::Ads, [&] { ... })`: whoever hands in the closure hands in the purpose.
  auto IsOfPurpose = [](const Conditions::Known &K) {
    return K.Condition >= OfParameter && K.Condition < FirstQuestion;
  };
  if (llvm::none_of(Known, IsOfPurpose))
    return Known;
  const auto Calls = callsByMakers(Program, Values, Caller, FunctionNodes.lookup(Program.graph(Callee).Function));
  KnownList Found;
  for (const Conditions::Known &K : Known) {
    if (!IsOfPurpose(K))
      continue;
    std::optional<KnownList> Common;
    for (const auto &[S, T] : Calls)
      meet(Common, purposesAt(S, T, static_cast<int>(K.Condition - OfParameter), K.OneOf));
    if (Common)
      Found = with(std::move(Found), *Common);
  }
  return with(std::move(Known), Found);
}

std::optional<Conditions::KnownList> Conditions::fromCallers(Proc P) {
  std::optional<KnownList> All;
  for (Site S : Values.callers(P)) {
    Proc Caller = Program.procOfSite(S);
    if (!AtEntry[Caller])
      continue; // Nothing calls it so far.
    KnownList Here = withPurposes(Caller, P, with(implied(Caller, Program.site(S).Facts), *AtEntry[Caller]));
    for (const CallTarget &T : Values.targets(S)) {
      if (T.Body != P)
        continue;
      if (T.IsCallback) {
        meet(All, KnownList());
        continue;
      }
      KnownList Others = Here;
      KnownList Captured = takeWhomItCaptured(Caller, P, Others);
      meet(All, with(inCallee(S, P, T, Others), Captured));
    }
  }
  return All;
}

bool Conditions::isEntered(Proc P) const {
  SymbolRef F = Program.graph(P).Function;
  if (Values.callers(P).empty())
    return true; // By somebody out of sight.
  return Values.isValue(F) && !Values.staysInSight(F);
}

void Conditions::findEntryConditions() {
  for (Node N : Program.nodesOfKind(NodeKind::Function))
    FunctionNodes[Program.node(N).Symbol].push_back(N);
  AtEntry.assign(Unit.Graphs.size(), std::nullopt);
  // Downwards from all: each round takes something away or adds a function that is reached.
  std::deque<Proc> Work;
  std::vector<char> Queued(Unit.Graphs.size(), true);
  for (Proc P = 0; P < Unit.Graphs.size(); ++P)
    Work.push_back(P);
  std::vector<unsigned> Rounds(Unit.Graphs.size());
  while (!Work.empty()) {
    Proc P = Work.front();
    Work.pop_front();
    Queued[P] = false;
    if (++Rounds[P] > MaxRounds)
      AtEntry[P] = KnownList();
    else if (!update(P))
      continue;
    if (Rounds[P] > MaxRounds + 1)
      continue;
    for (Proc Next : reachedFrom(P))
      if (!Queued[Next]) {
        Queued[Next] = true;
        Work.push_back(Next);
      }
  }
}

bool Conditions::update(Proc P) {
  std::optional<KnownList> Now = isEntered(P) ? KnownList() : fromCallers(P);
  bool AtCreationCounts = Rules.Deferred == DeferredConsent::AtCreation;
  if (AtCreationCounts && Values.isValue(Program.graph(P).Function)) {
    std::optional<KnownList> Created = atCreation(P);
    // Called by somebody out of sight, it was handed out before.
    if (isEntered(P))
      Now = Created;
    else if (Now && Created)
      Now = with(*Now, *Created);
  }
  if (Now == AtEntry[P])
    return false;
  AtEntry[P] = std::move(Now);
  return true;
}

llvm::SmallVector<Proc, 8> Conditions::reachedFrom(Proc P) const {
  llvm::SmallVector<Proc, 8> Result;
  const FlowGraph &G = Program.graph(P);
  for (CallRef C = 0; C < G.Calls.size(); ++C)
    for (const CallTarget &T : Values.targets(Program.siteIn(P, C)))
      if (T.Body != NoRef)
        Result.push_back(T.Body);
  for (const FlowNode &N : G.Nodes)
    if (N.Kind == NodeKind::Function)
      for (Proc Body : Program.bodiesOf(N.Symbol))
        Result.push_back(Body);
  return Result;
}

const Conditions::KnownList &Conditions::atEntry(Proc P) {
  static const KnownList Nothing;
  if (!Any)
    return Nothing;
  if (AtEntry.empty())
    findEntryConditions();
  return AtEntry[P] ? *AtEntry[P] : Nothing;
}

Conditions::KnownList Conditions::with(KnownList A, const KnownList &B) {
  for (const Known &K : B)
    if (!llvm::is_contained(A, K))
      A.push_back(K);
  return A;
}

bool Conditions::tellsWhose(const KnownList &List, ConditionRef C) {
  return llvm::any_of(List, [&](const Known &K) {
    return K.Condition == C && llvm::none_of(K.OneOf, [](const Origins &O) { return O.empty(); });
  });
}

Conditions::KnownList Conditions::withFoundOut(KnownList Declared, const KnownList &Found) {
  KnownList More = Found;
  llvm::erase_if(More, [&](const Known &K) { return tellsWhose(Declared, K.Condition); });
  return with(std::move(Declared), More);
}
