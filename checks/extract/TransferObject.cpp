//===- TransferObject.cpp - Expressions that make objects ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Elements, initialiser lists, closures, new, temporaries.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

/// Of a longer list, the entries of a map are not told apart.
static constexpr unsigned MaxKeys = 16;

Selector FunctionExtractor::elementAt(const clang::Expr *Index) {
  if (std::optional<int64_t> Known = constant(Index))
    return Selector::elementAt(Unit.unit().internString(std::to_string(*Known)));
  StringRefId Text = constantText(Index);
  return Text ? Selector::elementAt(Text) : Selector::element();
}

Tree FunctionExtractor::anyElement(const Tree &T) {
  // The position in the list is not the key or index that it gets in a container. What follows, such as the number of
  // an alternative, stays.
  PathTable &Paths = Unit.paths();
  const PathRef Element = Paths.append(RootPath, Selector::element());
  Tree Result(T.root());
  llvm::SmallVector<PathRef, 8> Merged;
  for (const TreePart &P : T.parts()) {
    if (P.Path == RootPath)
      continue;
    // Each as a whole: what was overwritten in it is not there.
    PathRef At = P.Path;
    while (Paths.depth(At) > 1)
      At = Paths.parent(At);
    if (llvm::is_contained(Merged, At))
      continue;
    Merged.push_back(At);
    Result.merge(Element, T.subtree(At, Paths), Paths);
  }
  return Result;
}

/// `{Key, Value}`, an entry of a map: its first member is const.
static const clang::CXXConstructExpr *entryOfMap(const clang::Expr *E) {
  const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E->IgnoreImplicit());
  if (!Made || Made->getNumArgs() != 2 || !isStandard(Made->getConstructor()->getParent(), "pair"))
    return nullptr;
  const auto Fields = Made->getConstructor()->getParent()->fields();
  return !Fields.empty() && (*Fields.begin())->getType().isConstQualified() ? Made : nullptr;
}

Tree FunctionExtractor::elementsOfList(const clang::CXXStdInitializerListExpr *E) {
  // `{{Table::Users, "users"}, {Table::Posts, "posts"}}`: entries of a table are known by their keys, as with
  // operator[].
  const auto *List = llvm::dyn_cast<clang::InitListExpr>(E->getSubExpr()->IgnoreImplicit());
  llvm::SmallVector<Selector, 8> Keys;
  for (const clang::Expr *Init : List ? List->inits() : llvm::ArrayRef<clang::Expr *>()) {
    const clang::CXXConstructExpr *Entry = entryOfMap(Init);
    bool IsOfConstants = Entry && (constantText(Entry->getArg(1)) || constant(Entry->getArg(1)));
    Keys.push_back(IsOfConstants ? elementAt(Entry->getArg(0)) : Selector::element());
  }
  if (Keys.empty() || Keys.size() > MaxKeys || llvm::is_contained(Keys, Selector::element()))
    return anyElement(contentOf(E->getSubExpr()));
  Tree Result;
  for (auto [Entry, Key] : llvm::zip(List->inits(), Keys))
    if (Tree Part = contentOf(Entry); !Part.empty())
      Result.merge(Unit.paths().append(RootPath, Key), Part, Unit.paths());
  return Result;
}

Tree FunctionExtractor::initialise(clang::QualType T, const clang::Expr *Init) {
  if (T->isReferenceType())
    return Tree::pointingTo(placeOf(Init));
  return contentOf(Init);
}

Value FunctionExtractor::initList(const clang::InitListExpr *E) {
  if (const clang::InitListExpr *Semantic = E->getSemanticForm())
    E = Semantic;
  Tree Result;
  const clang::RecordDecl *Record = E->getType()->getAsRecordDecl();
  if (!Record) {
    bool Array = E->getType()->isArrayType();
    if (!Array && E->getNumInits() == 1)
      return value(E->getInit(0));
    for (unsigned I = 0; I < E->getNumInits(); ++I) {
      Selector S = I < 8 ? Selector::elementAt(Unit.unit().internString(std::to_string(I))) : Selector::element();
      Tree Part = contentOf(E->getInit(I));
      if (!Part.empty())
        Result.merge(Unit.paths().append(RootPath, S), Part, Unit.paths());
    }
    return Value::of(std::move(Result));
  }
  // A std::array is its elements, as a model says.
  const auto *Class = llvm::dyn_cast<clang::CXXRecordDecl>(Record);
  if (Class && Class->isInStdNamespace() && Class->getName() == "array")
    return E->getNumInits() ? value(E->getInit(0)) : Value();
  return Value::of(initialiseFields(Record, E->inits(), E));
}

Tree FunctionExtractor::initialiseFields(const clang::RecordDecl *Record, llvm::ArrayRef<clang::Expr *> Inits,
                                         const clang::Expr *E) {
  if (Record->isUnion())
    return Inits.empty() ? Tree() : contentOf(Inits[0]);
  Tree Result;
  size_t I = 0;
  if (const auto *Class = llvm::dyn_cast<clang::CXXRecordDecl>(Record))
    for ([[maybe_unused]] const clang::CXXBaseSpecifier &Base : Class->bases())
      if (I < Inits.size())
        Result.join(contentOf(Inits[I++]), Unit.paths());
  for (const clang::FieldDecl *Field : Record->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (I >= Inits.size())
      break;
    const clang::Expr *Init = Inits[I++];
    Tree Part = initialise(Field->getType(), Init);
    if (isTransparent(Field)) {
      Result.join(Part, Unit.paths());
      continue;
    }
    sayAnswer(Part, Init, Field);
    BaseRef Object = base(BaseKind::Temporary, E, 1, std::nullopt);
    Now.set(Object, Tree());
    PathRef P = Unit.paths().append(RootPath, Selector::field(Unit.field(Field)));
    // Whose check it was that a flag says is known by its object only: of all objects together, none is said.
    if (Truth T = Field->getType()->isBooleanType() ? truthOf(Init) : Truth(); T.True.Never || T.False.Never)
      Storing = T;
    store({Location{Object, P, false}}, Part, Init, Init->getExprLoc(), /*Keep=*/false, /*Number=*/0, Init);
    Storing.reset();
    Result.assign(P, read({Object, P, false}), Unit.paths());
  }
  return Result;
}

Tree FunctionExtractor::parenList(const clang::CXXParenListInitExpr *E) {
  if (const clang::RecordDecl *Record = E->getType()->getAsRecordDecl())
    return initialiseFields(Record, const_cast<clang::CXXParenListInitExpr *>(E)->getInitExprs(), E);
  Tree Result;
  for (const auto &[I, Init] : llvm::enumerate(E->getInitExprs()))
    Result.merge(Unit.paths().append(RootPath, Selector::elementAt(Unit.unit().internString(std::to_string(I)))),
                 contentOf(Init), Unit.paths());
  return Result;
}

Value FunctionExtractor::lambda(const clang::LambdaExpr *E) {
  const clang::CXXMethodDecl *Operator = E->getCallOperator();
  const clang::CXXRecordDecl *Closure = E->getLambdaClass();
  Tree Result;
  SymbolRef S = Operator->isTemplated() ? 0 : Unit.function(Operator);
  if (const clang::FunctionTemplateDecl *Generic = Operator->getDescribedFunctionTemplate())
    for (const clang::FunctionDecl *Spec : Generic->specializations()) {
      SymbolRef Instance = Unit.function(Spec);
      NodeRef N = Graph.node(NodeKind::Function, Spec, 0, [&](FlowNode &Node) {
        Node.Symbol = Instance;
        Node.Where = Unit.position(E->getBeginLoc());
      });
      Result.root().add({N, RootPath});
    }
  if (S) {
    NodeRef N = Graph.node(NodeKind::Function, Operator, 0, [&](FlowNode &Node) {
      Node.Symbol = S;
      Node.Where = Unit.position(E->getBeginLoc());
    });
    Result.root().add({N, RootPath});
  }
  auto Field = Closure->field_begin();
  auto Init = E->capture_init_begin();
  for (; Field != Closure->field_end() && Init != E->capture_init_end(); ++Field, ++Init) {
    if (!*Init)
      continue;
    PathRef P = Unit.paths().append(RootPath, Selector::field(Unit.field(*Field)));
    Result.assign(P, initialise(Field->getType(), *Init), Unit.paths());
  }
  // If nothing in sight calls it, the linker takes the captures as they are here.
  for (const Content &C : llvm::SmallVector<Content, 2>(Result.root().Sources)) {
    Tree Captured = resolve(Result);
    Captured.root().Sources.clear();
    Graph.flow(Captured, C.Node, RootPath, Now);
  }
  return Value::of(std::move(Result));
}

void FunctionExtractor::nameClass(Tree &T, clang::QualType Type) {
  const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || !Class->isPolymorphic())
    return;
  TypeRef Known = Unit.type(Type);
  NodeRef N = Graph.node(NodeKind::Class, Class->getCanonicalDecl(), 0, [&](FlowNode &Node) {
    Node.Type = Known;
    Node.Symbol = Unit.unit().Types[Known].Symbol;
    Node.Where = Unit.position(Class->getLocation());
  });
  T.assign(Unit.classPath(), Tree::of({N, RootPath}), Unit.paths());
}

/// Members that are objects are of their classes, whoever has made them.
void FunctionExtractor::nameClassOfMembers(Tree &T, llvm::ArrayRef<Location> Where) {
  Tree Named;
  bool Any = false, All = true;
  for (const Location &L : Where) {
    const Selector Last = L.Path == RootPath ? Selector::element() : Unit.paths().last(L.Path);
    const clang::CXXRecordDecl *Class =
        Last.SelectorKind == Selector::Kind::Field ? Unit.classOfField(Last.Payload) : nullptr;
    Tree Own;
    if (Class)
      nameClass(Own, Unit.ast().getRecordType(Class));
    All &= !Own.empty();
    if (Own.empty())
      continue;
    if (Any)
      Named.join(Own, Unit.paths());
    else
      Named = std::move(Own);
    Any = true;
  }
  if (!Any)
    return;
  Tree Class = Named.subtree(Unit.classPath(), Unit.paths());
  if (!All)
    Class.join(T.subtree(Unit.classPath(), Unit.paths()), Unit.paths());
  T.assign(Unit.classPath(), Class, Unit.paths());
}

Value FunctionExtractor::newObject(const clang::CXXNewExpr *E) {
  Tree Content;
  Locations Where;
  bool Placement = E->getNumPlacementArgs() == 1 && E->getPlacementArg(0)->getType()->isPointerType();
  if (Placement) {
    Where = targets(contentOf(E->getPlacementArg(0)), E->getPlacementArg(0));
    for (Location &L : Where)
      L.First = false; // From now on that storage is the object.
  } else {
    BaseRef Heap = base(BaseKind::Heap, E, 0, std::nullopt);
    // Evaluated again: the object stands for several.
    if (InCfg && Now.find(Heap))
      Bases[Heap].Summary = true;
    else
      Now.set(Heap, Tree());
    Bases[Heap].Exact = E->getAllocatedType()->getAsCXXRecordDecl();
    Where = {Location{Heap, RootPath, /*Weak=*/false, /*First=*/E->isArray()}};
  }
  if (const clang::Expr *Init = E->getInitializer())
    Content = contentOf(Init);
  store(Where, Content, E, E->getBeginLoc());
  if (E->getInitializer() && Where.size() == 1)
    adopt(E->getInitializer(), Where.front());
  return Value::of(Tree::pointingTo(Where));
}

Value FunctionExtractor::materialise(const clang::MaterializeTemporaryExpr *E) {
  Value V = value(E->getSubExpr());
  if (V.IsPlace)
    return V;
  BaseRef B = base(BaseKind::Temporary, E, 0, std::nullopt);
  Bases[B].Exact = E->getSubExpr()->getType()->getAsCXXRecordDecl();
  Now.set(B, V.Held);
  Value Result = Value::at({Location{B, RootPath, false}});
  Result.Tells = V.Tells;
  return Result;
}
