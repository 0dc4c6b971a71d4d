//===- Objects.cpp - Objects of a function and what they hold --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects are made when they are first met. An object that the function did not create starts with what its port brings
// in (a parameter, `this`, a global, the result of a call); others start empty. What a pointer of unknown origin points
// to is an object of its own, made at the first use of the pointer, whose content is the pointer's.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

Value Value::of(Tree T) {
  Value V;
  V.Held = std::move(T);
  return V;
}

Value Value::at(Locations L) {
  Value V;
  V.IsPlace = true;
  V.Where = std::move(L);
  return V;
}

FunctionExtractor::BaseKey FunctionExtractor::keyOf(BaseKind Kind, const void *Key, int Number) const {
  // Objects that a statement makes are others in each round of a loop that is unrolled.
  const bool IsMade = Kind == BaseKind::Temporary || Kind == BaseKind::Heap || Kind == BaseKind::ResultObject ||
                      Kind == BaseKind::Pointee || Kind == BaseKind::View;
  return {Kind, Key, Number, IsMade ? Graph.Round : 0};
}

BaseRef FunctionExtractor::base(BaseKind Kind, const void *Key, int Number, std::optional<Content> Initial) {
  auto [It, New] = BaseIds.try_emplace(keyOf(Kind, Key, Number), Bases.size());
  if (New)
    Bases.emplace_back(Kind, Initial);
  return It->second;
}

BaseRef FunctionExtractor::variableBase(const clang::VarDecl *V) {
  V = V->getCanonicalDecl();
  auto It = BaseIds.find(keyOf(BaseKind::Variable, V, 0));
  if (It != BaseIds.end())
    return It->second;
  std::optional<Content> Initial;
  bool Global = V->hasGlobalStorage();
  if (Global) {
    SymbolRef S = Unit.variable(V);
    NodeRef N = Graph.node(NodeKind::GlobalIn, V, 0, [&](FlowNode &Node) {
      Node.Symbol = S;
      Node.Type = Unit.unit().Symbols[S].Type;
      Node.Where = Unit.position(V->getLocation());
    });
    // std::nullopt and the like hold nothing.
    const clang::CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
    if (!V->isInStdNamespace() || !Class || !Class->hasDefinition() || !Class->isEmpty())
      Initial = Content{N, RootPath};
  }
  BaseRef B = base(BaseKind::Variable, V, 0, Initial);
  Bases[B].Var = V;
  Bases[B].Exact = V->getType()->getAsCXXRecordDecl(); // Null for references.
  Bases[B].IsGlobal = Global;
  if (const clang::VarDecl *To = Global ? madeToPointTo(V) : nullptr; To && To->getCanonicalDecl() != V) {
    BaseRef Target = variableBase(To);
    Bases[B].PointsTo = Target;
  }
  return B;
}

const clang::VarDecl *FunctionExtractor::madeToPointTo(const clang::VarDecl *V) {
  // `static T *P = &G;` and `T &R = G;` with static storage on both sides.
  const clang::Expr *Init = V->getAnyInitializer();
  bool Reference = V->getType()->isReferenceType();
  if (!Init || (!Reference && !V->getType()->isPointerType()))
    return nullptr;
  Init = Init->IgnoreParenImpCasts();
  if (!Reference) {
    const auto *Address = llvm::dyn_cast<clang::UnaryOperator>(Init);
    if (!Address || Address->getOpcode() != clang::UO_AddrOf)
      return nullptr;
    Init = Address->getSubExpr()->IgnoreParenImpCasts();
  }
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Init);
  const auto *To = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  return To && To->hasGlobalStorage() && !To->getType()->isReferenceType() ? To : nullptr;
}

BaseRef FunctionExtractor::thisBase() { return base(BaseKind::This, nullptr, 0, std::nullopt); }

Tree FunctionExtractor::initial(BaseRef Base) const {
  Tree T = Bases[Base].Initial ? Tree::of(*Bases[Base].Initial) : Tree();
  if (Bases[Base].PointsTo)
    T.root().addTarget({*Bases[Base].PointsTo, RootPath, false});
  return T;
}

Tree FunctionExtractor::read(const Location &L) {
  const Tree *Object = Now.find(L.Base);
  Tree T = Object ? Object->subtree(L.Path, Unit.paths()) : initial(L.Base).subtree(L.Path, Unit.paths());
  if (L.Through)
    T.leadThrough(L.Through);
  return T;
}

Tree FunctionExtractor::readAll(llvm::ArrayRef<Location> Where) {
  Tree Result;
  for (size_t I = 0; I < Where.size(); ++I) {
    Tree T = read(Where[I]);
    if (I == 0)
      Result = std::move(T);
    else
      Result.join(T, Unit.paths());
  }
  limitTargets(Result);
  return Result;
}

void FunctionExtractor::write(llvm::ArrayRef<Location> Where, const Tree &T, bool Keep) {
  Tree Limited = T;
  limitTargets(Limited);
  for (const Location &L : Where) {
    if (!Now.find(L.Base))
      Now.set(L.Base, initial(L.Base));
    bool Strong = Where.size() == 1 && !L.Weak && !Keep && !Bases[L.Base].Summary &&
                  !Unit.paths().standsForMore(L.Path) && !Unit.paths().isAnyOf(L.Path);
    disturb(L);
    if (Strong && Storing && Storing->tells()) {
      Now.Known.setTruth({L.Base, L.Path}, *Storing);
      Bases[L.Base].HoldsAnswer |= L.Path == RootPath && !isAskedText(L);
    }
    noteFlag(L);
    Tree &Object = Now.mutate(L.Base);
    Now.setConstant(L.Base, std::nullopt);
    if (Strong) {
      writeBesideLoops(Object, L.Path, Limited);
      Object.assign(L.Path, Limited, Unit.paths());
    } else {
      Object.merge(L.Path, Limited, Unit.paths());
    }
    Object.limit(Unit.paths());
  }
}

void FunctionExtractor::store(llvm::ArrayRef<Location> Where, Tree T, const void *Site, clang::SourceLocation Loc,
                              bool Keep, int Number, const clang::Expr *From) {
  for (const Location &L : Where) {
    ++Number;
    bool HasField = false;
    for (Selector S : Unit.paths().selectors(L.Path))
      HasField |= S.SelectorKind == Selector::Kind::Field;
    Tree Stored = T;
    const clang::VarDecl *Var = Bases[L.Base].Var;
    if (!T.empty() && (HasField || (Var && !Var->getName().empty()))) {
      NodeKind Kind = HasField ? NodeKind::FieldStore : NodeKind::Variable;
      NodeRef N = Graph.node(Kind, Site, Number, [&](FlowNode &Node) {
        Node.Path = Graph.published(L.Path);
        Node.Symbol = Var ? Unit.variable(Var) : 0;
        if (HasField) {
          for (PathRef P = L.Path; P != RootPath; P = Unit.paths().parent(P))
            if (Unit.paths().last(P).SelectorKind == Selector::Kind::Field) {
              Node.Symbol = Unit.paths().last(P).Payload;
              break;
            }
        }
        Node.Type = Unit.unit().Symbols[Node.Symbol].Type;
        Node.Where = Unit.position(Loc);
      });
      // `Loc.Country = H.Country;`: what was asked about the country before does not hold of the new one.
      std::optional<KnownFacts> Before;
      if (From && HasField && Graph.Recording && !mentions(From, Graph.graph().Nodes[N].Symbol)) {
        Before = Now.Known;
        forgetFacts([&](FactRef F) { return isDisturbed(F, L); });
      }
      Graph.flow(resolve(T), N, RootPath, Now);
      if (Before)
        Now.Known = std::move(*Before);
      if (From && Graph.Recording)
        Graph.noteElement(N, elementOf(From));
      Stored = mark(N, T);
      notePointers(Stored, N);
    }
    if (!L.Through && Bases[L.Base].LedTo)
      Now.forgetThrough(L, Unit.paths());
    bool Alone = Where.size() == 1;
    write(L, Stored, Keep || !Alone);
  }
}

void FunctionExtractor::notePointers(Tree &Stored, NodeRef N) {
  for (TreePart &P : Stored.parts())
    for (Location &L : P.Value.Targets)
      if (L.Through || !Now.Known.facts().empty())
        leadThrough(L, N, P.Path, /*Again=*/L.Through && Graph.saysMore(L.Through, Now.Known.facts()));
}

void FunctionExtractor::leadThrough(Location &Target, NodeRef N, PathRef At, bool Again) {
  Target.Through = Graph.storedAt(N, At, Now.Known.facts(), Again);
  Bases[Target.Base].LedTo = true;
}

const clang::FunctionDecl *FunctionExtractor::onlyFunction(const Tree &T) {
  if (Functions.empty())
    return nullptr;
  const Leaf &Whole = T.root();
  if (Whole.Sources.empty() && Whole.Targets.size() == 1) {
    const Tree Object = read(Whole.Targets.front());
    return Object.root().Targets.empty() ? onlyFunction(Object) : nullptr;
  }
  const bool IsOne = Whole.Sources.size() == 1 && Whole.Sources.front().Path == RootPath;
  return IsOne ? Functions.lookup(Whole.Sources.front().Node) : nullptr;
}

Tree FunctionExtractor::mark(NodeRef N, const Tree &T) {
  Tree Result = T;
  if (const clang::FunctionDecl *F = onlyFunction(T))
    Functions[N] = F;
  else if (!Functions.empty())
    Functions.erase(N);
  for (TreePart &P : Result.parts()) {
    if (P.Value.Sources.empty())
      continue;
    if (Graph.Recording)
      for (const Content &C : P.Value.Sources)
        if (auto &From = MarkedFrom[N]; C.Node != N && !llvm::is_contained(From, std::make_pair(P.Path, C)))
          From.push_back({P.Path, C});
    Content Marked{N, P.Path};
    Marked.IsConstant = llvm::all_of(P.Value.Sources, [](const Content &C) { return C.IsConstant; });
    P.Value.Sources = {Marked};
  }
  return Result;
}

void FunctionExtractor::limitTargets(Tree &T) {
  auto IsNamed = [&](const Location &L) {
    bool IsMember = L.Path != RootPath && Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field;
    return IsMember || Bases[L.Base].Kind == BaseKind::Variable;
  };
  for (TreePart &P : T.parts()) {
    const bool AreNamed = llvm::all_of(P.Value.Targets, IsNamed);
    if (P.Value.Targets.size() <= (AreNamed ? MaxNamedTargets : MaxTargets))
      continue;
    // Elements of one array first become "some element of it".
    Locations Elements;
    for (Location L : P.Value.Targets) {
      PathRef Any = Unit.paths().generalised(L.Path);
      L.Weak |= Any != L.Path;
      L.Path = Any;
      if (!llvm::is_contained(Elements, L))
        Elements.push_back(L);
    }
    llvm::sort(Elements);
    P.Value.Targets = std::move(Elements);
    if (P.Value.Targets.size() <= MaxTargets)
      continue;
    Tree Alone;
    Alone.root().Targets = P.Value.Targets;
    for (const Location &L : P.Value.Targets) {
      Bases[L.Base].Untracked = true;
      Now.setConstant(L.Base, std::nullopt);
    }
    Tree Known = resolve(Alone);
    P.Value.Targets.clear();
    for (const TreePart &Part : Known.parts())
      for (const Content &C : Part.Value.Sources)
        P.Value.add(C);
  }
}

Tree FunctionExtractor::readField(const Location &L, Tree T, const clang::Expr *Site, int Number, bool Pointer) {
  SymbolRef Field = 0;
  for (PathRef P = L.Path; P != RootPath && !Field; P = Unit.paths().parent(P))
    if (Unit.paths().last(P).SelectorKind == Selector::Kind::Field)
      Field = Unit.paths().last(P).Payload;
  if (!Field || T.empty())
    return T;
  // A pointer that was read before leads to an object whose content has this node already, unless it was written since.
  if (Pointer && !T.root().Targets.empty() && llvm::all_of(T.root().Targets, [&](const Location &Target) {
        const BaseInfo &Info = Bases[Target.Base];
        return Info.Kind == BaseKind::Pointee && Info.Initial &&
               Graph.graph().Nodes[Info.Initial->Node].Symbol == Field &&
               llvm::all_of(read(Target).root().Sources, [&](const Content &C) { return C == *Info.Initial; });
      })) {
    // In a loop, it is read for the first time as well.
    Tree Unread(T);
    Unread.root().Targets.clear();
    for (const Location &Target : T.root().Targets)
      Graph.flow(Unread, Bases[Target.Base].Initial->Node, RootPath, Now);
    return T;
  }
  Tree Resolved = resolve(T);
  if (Resolved.empty())
    return T;
  NodeRef N = Graph.node(NodeKind::FieldRead, Site, Number, [&](FlowNode &Node) {
    Node.Path = Graph.published(L.Path);
    Node.Symbol = Field;
    const TypeRef Declared = Unit.unit().Symbols[Field].Type; // None: each instantiation has another.
    Node.Type = Declared ? Declared : Unit.type(Site->getType());
    Node.Where = Unit.position(Site->getExprLoc());
  });
  Graph.flow(Resolved, N, RootPath, Now);
  if (Graph.Recording)
    Graph.noteElement(N, elementOf(Site));
  if (!T.root().Targets.empty()) {
    Tree Result = T;
    Result.root().Sources = {Content{N, RootPath}};
    return Result;
  }
  return mark(N, T);
}

Tree FunctionExtractor::content(const Value &V, const clang::Expr *Site) {
  Tree Result = V.Held;
  if (V.IsPlace) {
    bool Pointer = Site && Unit.isPointerLike(Site->getType());
    Result = Tree();
    int Number = 0;
    for (const auto &[I, L] : llvm::enumerate(V.Where)) {
      KnownFacts Before;
      bool IsChosen = I < V.Choice.size() && !V.Choice[I].Facts.empty();
      if (IsChosen) {
        Before = Now.Known;
        Now.Known.know(V.Choice[I]);
      }
      Tree T = readField(L, read(L), Site, Number, Pointer);
      if (IsChosen)
        Now.Known = std::move(Before);
      // A pointer of unknown origin: from here on, what it points to is an object.
      if (Pointer && T.root().Targets.empty() && !T.root().Sources.empty()) {
        Locations To = follow(L, T, Site);
        if (!To.empty()) {
          if (T.parts().size() > 1) {
            KnownFacts Kept = Now.Known; // It is only seen, not changed.
            write(To, T);
            Now.Known = std::move(Kept);
          }
          T = Tree::pointingTo(To);
        }
      }
      if (Number++ == 0)
        Result = std::move(T);
      else if (V.Choice.empty())
        Result.join(T, Unit.paths());
      else // `Known ? Named : Anonymous`
        Result.joinWays(T, Unit.paths());
    }
    limitTargets(Result);
  }
  if (V.Via == NoRef || Result.empty())
    return Result;
  Graph.flow(resolve(Result), V.Via, RootPath, Now);
  if (Result.root().Targets.empty())
    return mark(V.Via, Result);
  Result.root().add({V.Via, RootPath});
  return Result;
}

Locations FunctionExtractor::place(const Value &V, const clang::Expr *Site) {
  if (V.IsPlace)
    return V.Where;
  BaseRef B = base(BaseKind::Temporary, Site, 0, std::nullopt);
  Bases[B].Exact = Site ? Site->getType()->getAsCXXRecordDecl() : nullptr;
  Now.set(B, V.Held);
  return {Location{B, RootPath, false}};
}

Locations FunctionExtractor::targets(const Tree &T, const clang::Expr *Site) {
  if (!T.root().Targets.empty())
    return T.root().Targets;
  if (T.root().Sources.empty())
    return {};
  if (T.root().Sources.size() > MaxTargets) {
    BaseRef B = base(BaseKind::Pointee, Site, -1, std::nullopt);
    Bases[B].Summary = true;
    if (!Now.find(B))
      Now.set(B, T);
    else
      Now.mutate(B).join(T, Unit.paths());
    return {Location{B, RootPath, true}};
  }
  Locations Result;
  for (const Content &C : T.root().Sources) {
    auto Key = reinterpret_cast<const void *>(static_cast<uintptr_t>(C.Node));
    BaseRef B = base(BaseKind::Pointee, Key, static_cast<int>(C.Path), C);
    Result.push_back({B, RootPath, false});
    if (T.parts().size() > 1) // A handle by value, with what is known of the object behind it.
      write({Result.back()}, T, /*Keep=*/Now.find(B) != nullptr || T.root().Sources.size() > 1);
  }
  return Result;
}

Locations FunctionExtractor::pointees(const Tree &T, const clang::Expr *Site) {
  Locations Result = targets(T, Site);
  bool Text = Site && Site->getType()->isPointerType() && Site->getType()->getPointeeType()->isAnyCharacterType();
  for (Location &L : Result) {
    if (!std::exchange(L.First, false))
      continue;
    if (Text)
      L.Weak = true; // Some character of it.
    else
      L.Path = Unit.paths().append(L.Path, Selector::elementAt(Unit.unit().internString("0")));
  }
  return Result;
}

Tree FunctionExtractor::resolve(const Tree &T) {
  llvm::SmallVector<BaseRef, 8> Active;
  return resolve(T, Active);
}

Tree FunctionExtractor::resolve(const Tree &T, llvm::SmallVectorImpl<BaseRef> &Active) {
  bool Any = llvm::any_of(T.parts(), [](const TreePart &P) { return !P.Value.Targets.empty(); });
  if (!Any)
    return T;
  Tree Result = T;
  for (TreePart &P : Result.parts())
    P.Value.Targets.clear();
  for (const TreePart &P : T.parts()) {
    Tree Pointees;
    bool First = true;
    for (const Location &L : P.Value.Targets) {
      if (llvm::is_contained(Active, L.Base) || Active.size() > 6)
        continue;
      Active.push_back(L.Base);
      Tree Inner = resolve(read(L), Active);
      if (L.Through)
        Inner.leadThrough(L.Through);
      Active.pop_back();
      nameClassOfMembers(Inner, L);
      if (First)
        Pointees = std::move(Inner);
      else
        Pointees.join(Inner, Unit.paths());
      First = false;
    }
    if (First)
      continue;
    Pointees.root().Constants = P.Value.Constants; // Of the pointer.
    // Only what lies at the pointer itself stays beside what it points to.
    if (P.Value.Sources.empty() && P.Path != RootPath)
      Result.assign(P.Path, Pointees, Unit.paths());
    else
      Result.merge(P.Path, Pointees, Unit.paths());
    Result.limit(Unit.paths());
  }
  return Result;
}

Tree FunctionExtractor::derived(const Tree &T) {
  Tree Known = resolve(T);
  Tree Result;
  for (const TreePart &P : Known.parts())
    for (const Content &C : P.Value.Sources)
      Result.root().add({C.Node, C.Path, std::max(C.Kind, EdgeKind::Derive), C.IsPartial, C.Through});
  return Result;
}

Locations FunctionExtractor::part(llvm::ArrayRef<Location> Where, Selector S) {
  Locations Result;
  for (const Location &L : Where) {
    Location Part = {L.Base, Unit.paths().append(L.Path, S), L.Weak, /*First=*/false, L.Through};
    if (!llvm::is_contained(Result, Part))
      Result.push_back(Part);
  }
  return Result;
}
