//===- Subjects.cpp - Whose data it is, and whose consent ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Subjects.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace purpose;

namespace {

/// A value that may come from more places than this is of unknown origin.
constexpr size_t MaxOrigins = 4;
constexpr size_t MaxSteps = 400;
constexpr size_t MaxWaySteps = 64;
constexpr size_t MaxWayLength = 8;

} // namespace

Subjects::Subjects(FlowUnit &Unit, const ProgramGraph &Program) : Unit(Unit), Program(Program) {
  for (TypeRef T = 0; T < Unit.Types.size(); ++T) {
    const std::vector<TypePart> &Parts = Unit.Types[T].Parts;
    const Symbol &Name = Unit.Symbols[Unit.Types[T].Symbol];
    const SymbolKind In = Name.Parent ? Unit.Symbols[Name.Parent].Kind : SymbolKind::Namespace;
    if (Parts.size() != 1 || Parts.front().Field || Parts.front().At != RootPath || Name.Full ||
        In != SymbolKind::Namespace)
      continue; // No alias, or one as `value_type`.
    const SymbolRef Of = Unit.Types[Parts.front().Type].Symbol;
    if (!Unit.Symbols[Of].Full || Unit.nameOf(Of).starts_with("std::"))
      continue;
    auto [It, New] = NameOf.try_emplace(Of, T);
    if (!New && Unit.Types[It->second].Symbol != Unit.Types[T].Symbol)
      It->second = 0;
  }
}

void Subjects::indexBackwards() {
  if (!InBegin.empty())
    return;
  InBegin.assign(Program.nodeCount() + 2, 0);
  for (Node N = 0; N < Program.nodeCount(); ++N)
    for (const ProgramGraph::OutEdge &E : Program.out(N))
      ++InBegin[E.To + 2];
  for (size_t I = 1; I < InBegin.size(); ++I)
    InBegin[I] += InBegin[I - 1];
  In.resize(InBegin.back());
  for (Node N = 0; N < Program.nodeCount(); ++N)
    for (const ProgramGraph::OutEdge &E : Program.out(N))
      In[InBegin[E.To + 1]++] = {E.Edge, N};
}

const Origins &Subjects::originsOf(Node N, PathRef P) {
  auto [Found, New] = Known.try_emplace({N, P});
  if (!New)
    return Found->second;
  indexBackwards();
  std::set<Origin> Seen, Roots;
  llvm::SmallVector<Origin, 8> Work{{N, P}};
  while (!Work.empty()) {
    Origin O = Work.pop_back_val();
    if (!O.Element)
      O.Element = elementAt(O.Root);
    if (!Seen.insert(O).second)
      continue;
    if (Seen.size() > MaxSteps)
      return Found->second;
    const FlowNode &Info = Program.node(O.Root);
    if (isContainer(Info) && (copyOf(O.Root) == NoRef || Unit.Paths.isAnyOf(Info.Path))) {
      if (O.Element && !O.List && Info.Kind == NodeKind::Variable) {
        O.List = Info.Symbol;
        O.InList = O.Element;
      }
      O.Element = 0; // What was put in may be any element of what it was taken from.
    }
    if (Info.Kind == NodeKind::ArgOut) { // The object that it was before the call.
      if (Node Before = Program.callPort(Program.siteOf(O.Root), NodeKind::ArgIn, Info.Index); Before != NoRef) {
        Work.push_back({Before, O.Path, O.Element, O.List, O.InList});
        continue;
      }
    }
    bool Any = false;
    for (uint32_t I = InBegin[O.Root]; I < InBegin[O.Root + 1]; ++I) {
      std::optional<PathRef> Tail = Unit.Paths.below(O.Path, In[I].Edge->Target);
      if (!Tail || isExcepted(*In[I].Edge, *Tail) || Program.node(In[I].From).Kind == NodeKind::Answer)
        continue;
      Any = true;
      Work.push_back({In[I].From, Unit.Paths.concat(In[I].Edge->Source, *Tail), O.Element, O.List, O.InList});
    }
    bool IsNew =
        Info.Kind == NodeKind::ArgIn && userClass(Info.Type) &&
        llvm::all_of(edgesInto(O.Root), [&](const InEdge &E) { return Program.node(E.From).Kind == NodeKind::Answer; });
    if (Any || (Info.Kind == NodeKind::ArgIn && !IsNew))
      continue;
    if (Info.Kind == NodeKind::Result || Info.Kind == NodeKind::ArgOut)
      if (std::optional<llvm::SmallVector<Origin, 2>> Given = handedBack(O)) {
        Work.append(Given->begin(), Given->end());
        continue;
      }
    if (!Unit.Paths.isAnyOf(O.Path))
      O.Element = 0;
    Roots.insert(O);
  }
  Origins &Result = Known[{N, P}];
  if (Roots.size() <= MaxOrigins)
    Result.assign(Roots.begin(), Roots.end());
  return Result;
}

bool Subjects::isUnset(const Origin &O) {
  return Program.node(O.Root).Kind == NodeKind::Variable && llvm::none_of(edgesInto(O.Root), [&](const InEdge &E) {
           return Unit.Paths.below(O.Path, E.Edge->Target) || Unit.Paths.below(E.Edge->Target, O.Path);
         });
}

std::optional<llvm::SmallVector<Origin, 2>> Subjects::handedBack(const Origin &Result) {
  // By the result, or in the object that was made.
  const bool IsResult = Program.node(Result.Root).Kind == NodeKind::Result;
  if (!IsResult && Program.node(Result.Root).Index != ThisIndex)
    return std::nullopt;
  Site S = Program.siteOf(Result.Root);
  const CallSite &Call = Program.site(S);
  llvm::ArrayRef<Proc> Bodies = Program.bodiesOf(Call.Callee);
  if (Call.Kind != CallKind::Direct || Bodies.size() != 1 || Depth >= MaxDepth)
    return std::nullopt;
  Node Exit = IsResult ? Program.port(Bodies.front(), NodeKind::Return, 0)
                       : Program.port(Bodies.front(), NodeKind::ThisOut, ThisIndex);
  if (Exit == NoRef)
    return std::nullopt;
  CallTarget T;
  T.Function = Call.Callee;
  T.Body = Bodies.front();
  llvm::SmallVector<Origin, 2> Given;
  bool IsKnown = true;
  ++Depth;
  for (const Origin &O : Origins(originsOf(Exit, Result.Path))) {
    if ((!IsResult && O.Root == Exit && Result.Path != RootPath) || isUnset(O))
      continue; // Nothing was put there.
    std::optional<int16_t> Port = entryIndex(Program.node(O.Root));
    Node Argument = Port ? Program.argumentFor(S, T, *Port) : NoRef;
    IsKnown &= Argument != NoRef;
    Given.push_back({Argument, O.Path, Result.Element});
  }
  --Depth;
  return IsKnown && !(IsResult && Given.empty()) ? std::optional(Given) : std::nullopt;
}

std::vector<Origin> Subjects::copiedFrom(Node N, PathRef P, llvm::function_ref<bool(const Origin &)> IsKnown,
                                         bool AndElements) {
  auto IsElement = [&](PathRef Below, PathRef Whole) {
    std::optional<PathRef> Tail = Unit.Paths.below(Below, Whole);
    return Tail && *Tail != RootPath && llvm::all_of(Unit.Paths.selectors(*Tail), [](Selector S) {
             return S.SelectorKind == Selector::Kind::Element;
           });
  };
  indexBackwards();
  std::vector<Origin> Result;
  std::set<Origin> Seen;
  llvm::SmallVector<Origin, 8> Work{{N, P}};
  while (!Work.empty()) {
    Origin O = Work.pop_back_val();
    if (!Seen.insert(O).second || IsKnown(O))
      continue;
    if (Seen.size() > MaxSteps)
      return {};
    const FlowNode &Info = Program.node(O.Root);
    if (Info.Kind == NodeKind::ArgOut) {
      if (Node Before = Program.callPort(Program.siteOf(O.Root), NodeKind::ArgIn, Info.Index); Before != NoRef)
        Work.push_back({Before, O.Path});
      continue;
    }
    bool Any = false;
    for (uint32_t I = InBegin[O.Root]; I < InBegin[O.Root + 1]; ++I) {
      const FlowEdge &E = *In[I].Edge;
      Any = true; // Something is computed there, or put together.
      if (std::optional<PathRef> Tail = Unit.Paths.below(O.Path, E.Target); Tail && E.Kind == EdgeKind::Copy)
        Work.push_back({In[I].From, Unit.Paths.concat(E.Source, *Tail)});
      else if (AndElements && E.Kind == EdgeKind::Copy && IsElement(E.Target, O.Path))
        Work.push_back({In[I].From, E.Source});
    }
    bool IsSource = entryIndex(Info) || Info.Kind == NodeKind::GlobalIn || Info.Kind == NodeKind::Result ||
                    Info.Kind == NodeKind::Constant;
    if (!Any && IsSource)
      Result.push_back(O);
  }
  return Result;
}

Node Subjects::copyOf(Node N) {
  indexBackwards();
  if (InBegin[N + 1] - InBegin[N] != 1)
    return NoRef;
  const InEdge &Only = In[InBegin[N]];
  bool IsWhole = Only.Edge->Source == RootPath && Only.Edge->Target == RootPath && !Only.Edge->IsPartial;
  return IsWhole && Only.Edge->Kind == EdgeKind::Copy ? Only.From : NoRef;
}

std::vector<Subjects::Way> Subjects::waysTo(Node N, PathRef P) {
  indexBackwards();
  struct Open {
    Way So;
    llvm::SmallVector<Node, 4> Through;
  };
  std::vector<Way> Result;
  std::vector<Open> Work{{{{N, P}, true, false, {}}, {}}};
  for (size_t Steps = 0; !Work.empty(); ++Steps) {
    if (Steps > MaxWaySteps)
      return {};
    Open Here = std::move(Work.back());
    Work.pop_back();
    const Origin At = Here.So.From;
    bool Any = false, IsFar = Here.Through.size() >= MaxWayLength;
    for (uint32_t I = InBegin[At.Root]; I < InBegin[At.Root + 1] && !IsFar; ++I) {
      const FlowEdge &E = *In[I].Edge;
      std::optional<PathRef> Tail = Unit.Paths.below(At.Path, E.Target);
      if (!Tail || isExcepted(E, *Tail) || llvm::is_contained(Here.Through, In[I].From))
        continue;
      Any = true;
      Open Before = Here;
      Before.So.From = {In[I].From, Unit.Paths.concat(E.Source, *Tail)};
      Before.So.IsCopy &= E.Kind == EdgeKind::Copy;
      Before.So.IsPartial |= E.IsPartial;
      Before.Through.push_back(At.Root);
      if (E.Facts && !llvm::is_contained(Before.So.Facts, E.Facts))
        Before.So.Facts.push_back(E.Facts);
      Work.push_back(std::move(Before));
    }
    Here.So.IsCopy &= !IsFar;
    if (!Any)
      Result.push_back(std::move(Here.So));
  }
  return Result;
}

bool Subjects::isExcepted(const FlowEdge &E, PathRef Tail) const {
  return llvm::any_of(Unit.PathSets[E.Except],
                      [&](PathRef Except) { return Unit.Paths.belowExactly(Tail, Except).has_value(); });
}

bool Subjects::hasAnswer(Node N, PathRef P) {
  indexBackwards();
  for (uint32_t I = InBegin[N]; I < InBegin[N + 1]; ++I)
    if (Program.node(In[I].From).Kind == NodeKind::Answer && Unit.Paths.below(P, In[I].Edge->Target))
      return true;
  return false;
}

uint32_t Subjects::factsInto(Node N) {
  indexBackwards();
  if (InBegin[N] == InBegin[N + 1])
    return 0;
  uint32_t Facts = In[InBegin[N]].Edge->Facts;
  for (uint32_t I = InBegin[N]; I < InBegin[N + 1]; ++I)
    if (In[I].Edge->Facts != Facts)
      return 0;
  return Facts;
}

bool Subjects::isContainer(const FlowNode &N) const {
  bool IsStored = N.Kind == NodeKind::Variable || N.Kind == NodeKind::FieldStore;
  return IsStored && hasElements(N.Type);
}

bool Subjects::hasElements(TypeRef T, unsigned Depth) const {
  return llvm::any_of(Unit.Types[T].Parts, [&](const TypePart &P) {
    if (P.At == RootPath) // Of an alias, the type that it names.
      return P.Type != T && Depth < MaxDepth && hasElements(P.Type, Depth + 1);
    return Unit.Paths.last(P.At).SelectorKind != Selector::Kind::Field;
  });
}

uint32_t Subjects::elementAt(Node N) const {
  Proc P = Program.procOf(N);
  const std::vector<NodeElement> &Elements = Program.graph(P).Elements;
  auto It = llvm::lower_bound(Elements, N - Program.first(P),
                              [](const NodeElement &E, NodeRef Wanted) { return E.Node < Wanted; });
  return It != Elements.end() && It->Node == N - Program.first(P) ? It->Element : 0;
}

Origins Subjects::asTakenAt(Node N, Origins All) const {
  if (const uint32_t Element = elementAt(N))
    for (Origin &O : All)
      if (!O.Element && Unit.Paths.isAnyOf(O.Path))
        O.Element = Element;
  return All;
}

TypeRef Subjects::userType(TypeRef T, unsigned Depth) const {
  SymbolRef S = Unit.Types[T].Symbol;
  if (!S || Unit.Types[T].IsScalar)
    return 0;
  if (!Unit.nameOf(S).starts_with("std::")) {
    // `using Key = std::string;`
    const std::vector<TypePart> &Parts = Unit.Types[T].Parts;
    const bool IsAlias = Parts.size() == 1 && !Parts.front().Field && Parts.front().At == RootPath;
    const SymbolRef Named = IsAlias ? Unit.Types[Parts.front().Type].Symbol : 0;
    if (Named && Unit.nameOf(Named) == "std::basic_string")
      return 0;
    // Arguments of templates come without it.
    const auto Given = NameOf.find(S);
    return Given != NameOf.end() && Given->second ? Given->second : T;
  }
  // What a smart pointer points to is where it is.
  for (const TypePart &P : Unit.Types[T].Parts)
    if (P.At == RootPath && P.Type != T && Depth < MaxDepth)
      if (TypeRef Inner = userType(P.Type, Depth + 1))
        return Inner;
  return 0;
}

TypeRef Subjects::typeOf(TypeRef T, Selector Step, unsigned Depth) const {
  for (const TypePart &P : Unit.Types[T].Parts) {
    if (P.At == RootPath) {
      if (P.Type != T && Depth < MaxDepth)
        if (TypeRef Inner = typeOf(P.Type, Step, Depth + 1))
          return Inner;
      continue;
    }
    Selector Last = Unit.Paths.last(P.At);
    bool BothElements = Last.SelectorKind != Selector::Kind::Field && Step.SelectorKind != Selector::Kind::Field;
    if (Unit.Paths.depth(P.At) == 1 && (Last == Step || BothElements))
      return P.Type;
  }
  // Of a template, one instantiation tells the type of the field.
  bool IsOwn = Step.SelectorKind == Selector::Kind::Field && !Unit.Symbols[Step.Payload].IsLibrary;
  return IsOwn && Depth == 0 ? Unit.Symbols[Step.Payload].Type : 0;
}

bool Subjects::areOfOneType(const Origins &All) const {
  std::optional<TypeRef> Common;
  for (const Origin &O : All) {
    TypeRef T = Program.node(O.Root).Type;
    for (Selector Step : Unit.Paths.selectors(O.Path))
      T = typeOf(T, Step);
    if (TypeRef Class = userType(T))
      T = Class;
    if (Common && *Common != T)
      return false;
    Common = T;
  }
  return true;
}

llvm::SmallVector<Subjects::Holder, 4> Subjects::holders(const Origin &O, bool AndItself) {
  llvm::SmallVector<Holder, 4> Result;
  TypeRef T = Program.node(O.Root).Type;
  PathRef At = RootPath;
  auto Steps = Unit.Paths.selectors(O.Path);
  for (size_t I = 0; I <= Steps.size(); ++I) {
    if (I == Steps.size() && !AndItself)
      break;
    if (TypeRef Class = userType(T))
      Result.push_back({Unit.Types[Class].Symbol, Class, {O.Root, At}});
    if (I == Steps.size())
      break;
    T = typeOf(T, Steps[I]);
    At = Unit.Paths.append(At, Steps[I]);
  }
  return Result;
}

bool Subjects::sameRoot(Node A, Node B, unsigned Depth) {
  if (A == B)
    return true;
  const FlowNode &First = Program.node(A), &Second = Program.node(B);
  if (First.Kind != Second.Kind || Depth > MaxDepth)
    return false;
  if (First.Kind == NodeKind::GlobalIn)
    return First.Symbol == Second.Symbol;
  if (First.Kind != NodeKind::Result)
    return false;
  Site SA = Program.siteOf(A), SB = Program.siteOf(B);
  const CallSite &CallA = Program.site(SA), &CallB = Program.site(SB);
  if (!CallA.Callee || CallA.Callee != CallB.Callee || CallA.Arguments.size() != CallB.Arguments.size())
    return false;
  if (CallA.Arguments.empty() && speaksOfNext(unqualified(Unit.nameOf(CallA.Callee))))
    return false; // `User A = read(), B = read();`
  for (int I = ThisIndex; I < static_cast<int>(CallA.Arguments.size()); ++I) {
    if (I >= 0 && CallA.Arguments[I].Constant != CallB.Arguments[I].Constant)
      return false;
    Node PortA = Program.callPort(SA, NodeKind::ArgIn, I), PortB = Program.callPort(SB, NodeKind::ArgIn, I);
    if ((PortA == NoRef) != (PortB == NoRef))
      return false;
    if (PortA == NoRef)
      continue;
    const Origins OfA = originsOf(PortA, RootPath), OfB = originsOf(PortB, RootPath);
    if (OfA.size() != OfB.size())
      return false;
    for (size_t K = 0; K < OfA.size(); ++K) {
      bool AreOthers = OfA[K].Element && OfB[K].Element && OfA[K].Element != OfB[K].Element;
      if (AreOthers || OfA[K].Path != OfB[K].Path || !sameRoot(OfA[K].Root, OfB[K].Root, Depth + 1))
        return false;
    }
  }
  return true;
}

/// `banned(Pool &, PersonId)`: something that may be written, or of which nothing is known, is what is asked, not whom
/// it is asked about.
bool Subjects::isService(const CallArgument &Given) const {
  return Given.Out || Unit.Types[Given.Type].Parts.empty() || isNamedAsService(userClass(Given.Type));
}

bool Subjects::isNamedAsService(SymbolRef Class) const { return speaksOfService(unqualified(Unit.nameOf(Class))); }

llvm::SmallVector<Node, 2> Subjects::subjectPorts(Site S, int Except, bool IsFetched) {
  const CallSite &Call = Program.site(S);
  llvm::SmallVector<Node, 2> Objects, Services, Ids;
  for (size_t I = 0; I < Call.Arguments.size(); ++I) {
    const CallArgument &Given = Call.Arguments[I];
    if (Given.Constant || static_cast<int>(I) == Except)
      continue;
    Node N = Program.callPort(S, NodeKind::ArgIn, static_cast<int>(I));
    if (N != NoRef)
      (!userClass(Given.Type) ? Ids : isService(Given) ? Services : Objects).push_back(N);
  }
  if (!Objects.empty())
    return Objects;
  // `load(Pool, Id)`: what it is, the id says.
  if (!Services.empty() && !(IsFetched && !Ids.empty()))
    return Services;
  if (!Ids.empty())
    return Ids;
  if (Node Object = Program.callPort(S, NodeKind::ArgIn, ThisIndex); Object != NoRef)
    return {Object};
  return {};
}

Origins Subjects::originsOfAll(llvm::ArrayRef<Node> Ports) {
  Origins Result;
  for (Node Port : Ports) {
    const Origins &From = originsOf(Port, RootPath);
    Result.append(From.begin(), From.end());
  }
  return Result;
}

llvm::SmallVector<Origin, 1> Subjects::handedOut(const Origin &Inside, Site S, const CallTarget &T) {
  llvm::SmallVector<Origin, 1> Found;
  if (Program.node(Inside.Root).Kind != NodeKind::Result)
    return Found;
  indexBackwards();
  auto Add = [&](Node Exit, llvm::function_ref<void(PathRef)> Place) {
    for (uint32_t I = InBegin[Exit]; I < InBegin[Exit + 1]; ++I) {
      PathRef At = In[I].Edge->Target;
      for (const Origin &Held : Origins(originsOf(Exit, At)))
        if (Held.Root == Inside.Root)
          if (std::optional<PathRef> Tail = Unit.Paths.below(Inside.Path, Held.Path))
            Place(Unit.Paths.concat(At, *Tail));
    }
  };
  Node Return = Program.port(T.Body, NodeKind::Return, 0), Result = Program.callPort(S, NodeKind::Result, 0);
  if (Return != NoRef && Result != NoRef)
    Add(Return, [&](PathRef At) { Found.push_back({Result, At}); });
  const int Parameters = static_cast<int>(Unit.Symbols[Program.graph(T.Body).Function].Parameters.size());
  for (int Index = ThisIndex; Index < Parameters; ++Index) {
    Node Exit = Program.port(T.Body, Index == ThisIndex ? NodeKind::ThisOut : NodeKind::ParamOut, Index);
    Node Argument = Exit == NoRef ? NoRef : Program.argumentFor(S, T, Index);
    if (Argument != NoRef)
      Add(Exit, [&](PathRef At) { llvm::append_range(Found, Origins(originsOf(Argument, At))); });
  }
  return Found;
}

Origins Subjects::askedFor(const Origins &Of, unsigned Depth) {
  Origins Result;
  for (const Origin &O : Of) {
    if (Program.node(O.Root).Kind != NodeKind::Result || Depth > MaxDepth) {
      Result.push_back(O);
      continue;
    }
    Origins Arguments = askedFor(fetchedBy(Program.siteOf(O.Root)), Depth + 1);
    Result.append(Arguments.begin(), Arguments.end());
  }
  return Result;
}

Origins Subjects::fetchedBy(Site S) {
  Origins Result = originsOfAll(subjectPorts(S, -2, /*IsFetched=*/true));
  const TypeRef Returned = Program.site(S).ResultType;
  llvm::SmallVector<SymbolRef, 4> Classes{userClass(Returned)};
  // What is in a std::expected<Post, Error> or Result<Post>.
  if (Unit.Symbols[Unit.Types[Returned].Symbol].Full)
    for (const TypePart &P : Unit.Types[Returned].Parts)
      Classes.push_back(userClass(P.Type));
  llvm::erase_if(Result, [&](const Origin &O) {
    return llvm::any_of(Classes, [&](SymbolRef Class) { return Class && namesAnother(Class, O); });
  });
  return Result;
}

bool Subjects::namesAnother(SymbolRef Class, const Origin &Key) {
  if (Key.Path == RootPath || Unit.Paths.last(Key.Path).SelectorKind != Selector::Kind::Field)
    return false;
  const PathRef In = Unit.Paths.parent(Key.Path);
  const auto Holders = holders(Key, /*AndItself=*/false);
  const auto *Of = llvm::find_if(Holders, [&](const Holder &H) { return H.At.Path == In && H.Class == Class; });
  if (Of == Holders.end())
    return false;
  // `Post::ParentId`, `Post::Next`, but not `Post::Id`, `Post::PostId`, `Post::Name`.
  std::vector<std::string> Words = wordsOfName(unqualified(Unit.nameOf(Unit.Paths.last(Key.Path).Payload)));
  const std::vector<std::string> Own = wordsOfName(unqualified(Unit.nameOf(Class)));
  llvm::erase_if(Words, [&](const std::string &W) { return llvm::is_contained(Own, W); });
  const bool IsKey = !Words.empty() && isWordOfId(llvm::ArrayRef(Words).take_back());
  if (IsKey)
    return Words.size() > 1;
  // `Post::Pinned`, a PostId as `Post::Id` is.
  const SymbolRef Field = Unit.Paths.last(Key.Path).Payload;
  const SymbolRef Type = userClass(Unit.Symbols[Field].Type);
  auto IsOwnId = [&](const TypePart &P) {
    return P.Field && P.Field != Field && isId(P.At) && userClass(P.Type) == Type;
  };
  return (Type && Type != Class && llvm::any_of(Unit.Types[Of->Type].Parts, IsOwnId)) ||
         llvm::any_of(Words, [](llvm::StringRef W) {
           return llvm::is_contained({"alias",  "child",     "cross",   "linked",  "next",     "original",
                                      "other",  "parent",    "partner", "prev",    "previous", "quote",
                                      "quoted", "redirect",  "ref",     "related", "replied",  "reply",
                                      "root",   "successor", "target",  "thread",  "to"},
                                     W);
         });
}

std::string Subjects::nameOf(const Origins &Of) const {
  if (Of.empty())
    return "";
  const FlowNode &Root = Program.node(Of.front().Root);
  const Symbol &Function = Unit.Symbols[Program.graph(Program.procOf(Of.front().Root)).Function];
  std::string Text, Path = Unit.pathText(Of.front().Path);
  if (Root.Kind == NodeKind::ThisIn && Function.IsLambda && llvm::StringRef(Path).starts_with(".(")) {
    auto [Captured, Part] = llvm::StringRef(Path).drop_front(2).split(')');
    return (Captured == "this" ? "*this" : Captured.str()) + Part.str();
  }
  switch (Root.Kind) {
  case NodeKind::ParamIn:
    if (static_cast<size_t>(Root.Index) < Function.Parameters.size())
      Text = Unit.string(Function.Parameters[Root.Index].Name).str();
    break;
  case NodeKind::ThisIn:
    Text = "*this";
    break;
  case NodeKind::Result:
    Text = unqualified(Unit.nameOf(Program.site(Program.siteOf(Of.front().Root)).Callee)).str() + "()";
    break;
  case NodeKind::ArgIn:
    Text = "a new " + unqualified(Unit.nameOf(Unit.Types[Root.Type].Symbol)).str();
    break;
  default:
    Text = unqualified(Unit.nameOf(Root.Symbol)).str();
  }
  return Text + Path;
}
