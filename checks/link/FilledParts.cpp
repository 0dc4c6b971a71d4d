//===- FilledParts.cpp - What may be in a part of an object ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/FilledParts.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Places that are looked at before something is taken to be there.
static constexpr size_t MaxPlaces = 300;
/// So many behind a place where that happens are enough not to begin there again.
static constexpr size_t ManyPlaces = 100;
/// Copies and calls through which it is looked for where something was overwritten.
static constexpr unsigned MaxOverwritten = 6;
/// Calls in calls that are told apart.
static constexpr unsigned MaxEntered = 4;

unsigned FilledParts::enter(unsigned Calls, Site S) {
  const unsigned Length = Calls ? Entered[Calls - 1].Length : 0;
  if (Length == MaxEntered)
    return 0;
  auto [It, New] = EnteredIds.try_emplace({Calls, S}, Entered.size() + 1);
  if (New)
    Entered.push_back({Calls, S, Length + 1});
  return It->second;
}

/// Whoever calls the function has put it there.
FilledParts::Step FilledParts::atEntry(Place At, int Index, std::vector<Place> &Work) {
  Proc P = Program.procOf(At.At);
  llvm::SmallVector<Site, 4> Callers;
  unsigned Outer = 0;
  if (At.Calls) {
    Callers.push_back(Entered[At.Calls - 1].S);
    Outer = Entered[At.Calls - 1].Before;
  } else {
    Callers = Functions.callers(P);
    if (Fields.isRoot(P) || Callers.empty() || Callers.size() > MaxPlaces)
      return Step::Filled;
  }
  for (Site S : Callers)
    for (const CallTarget &T : Functions.targets(S)) {
      if (T.Body != P)
        continue;
      Node Given = T.IsCallback ? NoRef : Program.argumentFor(S, T, Index);
      if (Given == NoRef)
        return Step::Filled;
      Work.push_back({Given, At.Part, At.Replaces, At.IsFar || Program.site(S).Kind != CallKind::Direct, Outer});
    }
  return Step::Followed;
}

/// The functions that the call runs have left it there.
FilledParts::Step FilledParts::afterCall(Place At, std::vector<Place> &Work) {
  const FlowNode &Port = Program.node(At.At);
  const Site S = Program.siteOf(At.At);
  llvm::SmallVector<CallTarget, 2> Targets = Functions.targets(S);
  const bool IsFar = At.IsFar || Program.site(S).Kind != CallKind::Direct;
  const CallSite &Call = Program.site(S);
  if (Call.Modelled || Program.isDispatch(S) || Targets.empty())
    return Step::Filled;
  const unsigned Inside = enter(At.Calls, S);
  for (const CallTarget &T : Targets) {
    if (T.Body == NoRef || T.IsCallback)
      return Step::Filled;
    if (Port.Kind == NodeKind::Result) {
      Node Return = Program.port(T.Body, NodeKind::Return, 0);
      if (Return == NoRef)
        return Step::Filled;
      Work.push_back({Return, At.Part, At.Replaces, IsFar, Inside});
      continue;
    }
    PortNumber To = portInBody(Unit, Program.site(S), T, Port.Index);
    if (!To.Exists)
      return Step::Filled;
    Node Out = Program.port(T.Body, To.Index == ThisIndex ? NodeKind::ThisOut : NodeKind::ParamOut, To.Index);
    const bool IsUntouched = Out == NoRef;
    // A constructor that puts nothing there, see before().
    if (IsUntouched && Call.Constructs && Unit.Symbols[T.Function].Parameters.empty())
      continue;
    if (IsUntouched)
      Out = Program.callPort(S, NodeKind::ArgIn, Port.Index);
    if (Out == NoRef)
      return Step::Filled;
    Work.push_back({Out, At.Part, At.Replaces, IsFar, IsUntouched ? At.Calls : Inside});
  }
  return Step::Followed;
}

bool FilledParts::isDataBefore(const Subjects::InEdge &Overwritten, PathRef P) {
  if (Depth == MaxDepth)
    return false;
  ++Depth;
  PathRef Tail = *Unit.Paths.below(P, Overwritten.Edge->Target);
  Step Found = search(Overwritten.From, Unit.Paths.concat(Overwritten.Edge->Source, Tail), nullptr);
  --Depth;
  return Found == Step::Filled;
}

bool FilledParts::isOfOtherAlternative(PathRef Part, PathRef Filled) {
  auto Mine = Unit.Paths.selectors(Part), Other = Unit.Paths.selectors(Filled);
  for (size_t I = 0; I < std::min(Mine.size(), Other.size()); ++I)
    if (!(Mine[I] == Other[I]))
      return Mine[I].SelectorKind == Selector::Kind::ElementAt && Other[I].SelectorKind == Selector::Kind::ElementAt;
  return false;
}

FilledParts::Step FilledParts::before(Place At, std::vector<Place> &Work) {
  const FlowNode &Info = Program.node(At.At);
  switch (Info.Kind) {
  case NodeKind::GlobalIn:
  case NodeKind::ReturnIn:
    return Step::Filled;
  case NodeKind::Constant:
    return At.Replaces ? Step::Followed : Step::Unsure;
  case NodeKind::Answer:
  case NodeKind::Class:
    return Step::Followed;
  case NodeKind::Result:
  case NodeKind::ArgOut:
    return IsCleaned && IsCleaned(At.At) ? Step::Followed : afterCall(At, Work);
  default:
    break;
  }
  if (std::optional<int16_t> Index = entryIndex(Info))
    return atEntry(At, *Index, Work);
  // What a constructor leaves in its object without being given anything is nobody's data, but for what flows there.
  const Symbol &Function = Unit.Symbols[Program.graph(Program.procOf(At.At)).Function];
  const bool IsDefault =
      Info.Kind == NodeKind::ThisOut && Function.IsConstructor && Function.Parameters.empty() && !At.Replaces;
  auto IsOverwritten = [&](const Subjects::InEdge &In) {
    std::optional<PathRef> Tail = Unit.Paths.below(At.Part, In.Edge->Target);
    return Tail && Owners.isExcepted(*In.Edge, *Tail);
  };
  llvm::ArrayRef<Subjects::InEdge> Edges = Owners.edgesInto(At.At);
  // Where data was overwritten, a constant is put in its place.
  const bool Replaces = At.Replaces || llvm::any_of(Edges, [&](const Subjects::InEdge &In) {
                          return IsOverwritten(In) && isDataBefore(In, At.Part);
                        });
  bool Any = Replaces;
  for (const Subjects::InEdge &In : Edges) {
    std::optional<PathRef> Tail = Unit.Paths.below(At.Part, In.Edge->Target);
    Any |= isOfOtherAlternative(At.Part, In.Edge->Target);
    if ((!Tail && !Unit.Paths.below(In.Edge->Target, At.Part)) || IsOverwritten(In))
      continue;
    if (In.Edge->Kind != EdgeKind::Copy)
      return Step::Filled;
    Any = true;
    Work.push_back(
        {In.From, Tail ? Unit.Paths.concat(In.Edge->Source, *Tail) : In.Edge->Source, Replaces, At.IsFar, At.Calls});
  }
  // Beside data that was put there, nothing was. An object of constants is an example: not all of them are known here.
  bool IsMadeOfData = llvm::any_of(Edges, [&](const Subjects::InEdge &In) { return Program.mayHold(In.From); });
  return Any || IsMadeOfData || IsDefault ? Step::Followed : Step::Unsure;
}

FilledParts::Step FilledParts::search(Node N, PathRef P, KnownFn IsKnown) {
  struct Seen {
    Place At;
    size_t From; ///< The place that led there.
  };
  std::vector<Seen> Places;
  llvm::DenseSet<std::pair<uint64_t, unsigned>> Known;
  std::vector<Seen> Work{{{N, P, false}, 0}};
  std::vector<Place> Next;
  Step Found = Step::Followed;
  while (!Work.empty()) {
    Seen Here = Work.back();
    Work.pop_back();
    if (!Known.insert(Here.At.key()).second ||
        (IsKnown && Here.At.At != N && !Here.At.IsFar && IsKnown(Here.At.At, Here.At.Part)))
      continue;
    Places.push_back(Here);
    auto Before = Answers[Depth].find(Here.At.key());
    // What is known may lie in front of data.
    const bool IsAnswered = Before != Answers[Depth].end() && (!IsKnown || Before->second == Step::Followed);
    Next.clear();
    Step Way = IsAnswered ? Before->second : Places.size() > MaxPlaces ? Step::Filled : before(Here.At, Next);
    if (Way == Step::Filled) {
      if (IsKnown)
        return Way;
      // Data lies behind all that led there; too many places lie behind those that were looked at long ago.
      const bool TooMany = Places.size() > MaxPlaces;
      for (size_t I = Places.size() - 1;; I = Places[I].From) {
        if (!TooMany || Places.size() - I >= ManyPlaces)
          Answers[Depth][Places[I].At.key()] = Way;
        if (I == 0)
          return Way;
      }
    }
    if (Way == Step::Unsure)
      Found = Way;
    for (const Place &Each : Next)
      Work.push_back({Each, Places.size() - 1});
  }
  if (IsKnown && Found == Step::Unsure)
    return Found;
  if (Found == Step::Unsure)
    Answers[Depth][Places.front().At.key()] = Found;
  else if (!IsKnown)
    for (const Seen &Each : Places)
      Answers[Depth][Each.At.key()] = Found;
  return Found;
}

bool FilledParts::mayBeFilled(Node N, PathRef P, KnownFn IsKnown) { return search(N, P, IsKnown) != Step::Followed; }

bool FilledParts::isOverwritten(Node N, PathRef P, unsigned Steps) {
  if (Steps == MaxOverwritten)
    return false;
  const FlowNode &Info = Program.node(N);
  bool Any = false;
  if (Info.Kind == NodeKind::Result || Info.Kind == NodeKind::ArgOut) {
    const Site S = Program.siteOf(N);
    for (const CallTarget &T : Functions.targets(S)) {
      PortNumber To =
          Info.Kind == NodeKind::Result ? PortNumber{true, 0} : portInBody(Unit, Program.site(S), T, Info.Index);
      const NodeKind Kind = Info.Kind == NodeKind::Result ? NodeKind::Return
                            : To.Index == ThisIndex       ? NodeKind::ThisOut
                                                          : NodeKind::ParamOut;
      const Node Exit = T.Body == NoRef || T.IsCallback || !To.Exists ? NoRef : Program.port(T.Body, Kind, To.Index);
      if (Exit == NoRef || !isOverwritten(Exit, P, Steps + 1))
        return false;
      Any = true;
    }
    return Any;
  }
  for (const Subjects::InEdge &In : Owners.edgesInto(N)) {
    std::optional<PathRef> Tail = Unit.Paths.below(P, In.Edge->Target);
    if (!Tail)
      continue;
    if (!Owners.isExcepted(*In.Edge, *Tail) &&
        (In.Edge->Kind != EdgeKind::Copy ||
         !isOverwritten(In.From, Unit.Paths.concat(In.Edge->Source, *Tail), Steps + 1)))
      return false;
    Any = true;
  }
  return Any;
}

bool FilledParts::isMixed(Node N, PathRef P) { return isMixed(N, P, 0); }

bool FilledParts::isMixed(Node N, PathRef P, unsigned Callers) {
  if (Callers == MaxEntered)
    return false;
  if (auto [It, New] = Mixed.try_emplace({N, P}, false); !New)
    return It->second;
  llvm::DenseSet<std::pair<uint64_t, unsigned>> Known;
  std::vector<Place> Work{{N, P, false}};
  while (!Work.empty() && Known.size() < MaxPlaces) {
    const Place Here = Work.back();
    Work.pop_back();
    if (!Known.insert(Here.key()).second)
      continue;
    const NodeKind Kind = Program.node(Here.At).Kind;
    const std::optional<int16_t> Index = entryIndex(Program.node(Here.At));
    if (Kind == NodeKind::Result || Kind == NodeKind::ArgOut)
      continue;
    if (!Index) {
      before(Here, Work);
      continue;
    }
    std::vector<Place> Given;
    atEntry(Here, *Index, Given);
    for (const Place &At : Given)
      if ((isOverwritten(At.At, At.Part) && search(At.At, At.Part, nullptr) == Step::Followed) ||
          isMixed(At.At, At.Part, Callers + 1))
        return Mixed[{N, P}] = true;
  }
  return false;
}
