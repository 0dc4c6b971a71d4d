//===- Intrinsics.cpp - Library calls that no model can describe -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model says what a function does by its name. Here is what depends on more: template arguments (std::get<1>), the
// number of arguments, the constructor that is called inside (std::make_unique).
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/Builtins.h"

using namespace purpose;
using namespace purpose::extract;

std::optional<Value> FunctionExtractor::intrinsic(CallView &View) {
  using Form = std::optional<Value> (FunctionExtractor::*)(CallView &);
  for (Form Try : {&FunctionExtractor::variant, &FunctionExtractor::getPart, &FunctionExtractor::makeObject,
                   &FunctionExtractor::makeTuple, &FunctionExtractor::concatenate, &FunctionExtractor::applyTuple,
                   &FunctionExtractor::emplace, &FunctionExtractor::exchange, &FunctionExtractor::makeHandle,
                   &FunctionExtractor::rangeView, &FunctionExtractor::bindFunction, &FunctionExtractor::callHeld,
                   &FunctionExtractor::constructAt, &FunctionExtractor::rethrow, &FunctionExtractor::startVariadic})
    if (std::optional<Value> V = (this->*Try)(View))
      return V;
  return std::nullopt;
}

std::optional<Value> FunctionExtractor::startVariadic(CallView &View) {
  // va_start: the list holds everything behind the last named parameter.
  if (View.Callee->getBuiltinID() != clang::Builtin::BI__builtin_va_start || View.Arguments.empty() || !Function)
    return std::nullopt;
  auto Index = static_cast<int16_t>(Function->getNumParams());
  NodeRef N = Graph.node(NodeKind::ParamIn, nullptr, Index, [&](FlowNode &Node) {
    Node.Index = Index;
    Node.Where = Unit.position(Function->getLocation());
  });
  Locations List = place(View.Arguments[0], View.ArgumentExprs[0]);
  if (!View.Arguments[0].IsPlace && !View.Arguments[0].Held.root().Targets.empty())
    List = View.Arguments[0].Held.root().Targets;
  for (Location &L : List)
    L.First = false;
  write(List, Tree::of({N, RootPath}));
  return Value();
}

std::optional<Value> FunctionExtractor::makeObject(CallView &View) {
  // make_unique, make_shared: a new object that the result points to, made by the constructor that takes the arguments.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  std::string Plain = Name ? nameOf(View.Callee).Plain : "";
  if (!llvm::is_contained({"std", "boost", "absl"}, llvm::StringRef(Plain).split("::").first))
    return std::nullopt;
  bool Optional = Name->isStr("make_optional") || Name->isStr("make_any");
  if (!Optional && !Name->isStr("make_unique") && !Name->isStr("make_shared"))
    return std::nullopt;
  const clang::TemplateArgumentList *Args = View.Callee->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0 || Args->get(0).getKind() != clang::TemplateArgument::Type)
    return std::nullopt;
  clang::QualType Type = Args->get(0).getAsType().getNonReferenceType();
  if (Optional) { // The object itself.
    Location Made{base(BaseKind::Temporary, View.Site, 6, std::nullopt), RootPath, false};
    Now.set(Made.Base, Tree());
    constructBy(View, Type, Made, 0);
    return Value::of(read(Made));
  }
  BaseRef Heap = base(BaseKind::Heap, View.Site, 0, std::nullopt);
  if (InCfg && Now.find(Heap))
    Bases[Heap].Summary = true;
  else
    Now.set(Heap, Tree());
  Location Object{Heap, RootPath, false};
  Bases[Heap].Exact = Type->getAsCXXRecordDecl();
  constructBy(View, Type, Object, 0);
  Tree Made = read(Object);
  nameClass(Made, Type);
  write({Object}, Made);
  return Value::of(Tree::pointingTo({Object}));
}

namespace {

/// What is copied must be such an object.
bool isSuch(const clang::Expr *E, const clang::CXXRecordDecl *Class) {
  const clang::CXXRecordDecl *Given = E ? E->getType()->getAsCXXRecordDecl() : nullptr;
  return !E || (Given && Given->hasDefinition() &&
                (Given->getCanonicalDecl() == Class->getCanonicalDecl() || Given->isDerivedFrom(Class)));
}

} // namespace

const clang::CXXConstructorDecl *FunctionExtractor::constructorFor(const CallView &View, clang::QualType Type) {
  const clang::CXXConstructorDecl *Best = nullptr;
  unsigned BestScore = 0;
  const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return nullptr;
  for (const clang::CXXConstructorDecl *Ctor : Class->getDefinition()->ctors()) {
    unsigned Count = View.Arguments.size();
    if (Ctor->isDeleted() || Ctor->isTemplated() || Ctor->getNumParams() < Count ||
        Ctor->getMinRequiredArguments() > Count)
      continue;
    unsigned Score = 1;
    for (unsigned I = 0; I < Count; ++I) {
      clang::QualType Wanted = Ctor->getParamDecl(I)->getType().getNonReferenceType().getUnqualifiedType();
      clang::QualType Given = View.ArgumentExprs[I] ? View.ArgumentExprs[I]->getType() : clang::QualType();
      Score += !Given.isNull() && Unit.ast().hasSameUnqualifiedType(Wanted, Given) ? 2 : 0;
      Score += !Given.isNull() && Wanted->isArithmeticType() == Given->isArithmeticType() ? 1 : 0;
    }
    if (Ctor->isCopyOrMoveConstructor() && !isSuch(View.ArgumentExprs[0], Class))
      continue;
    if (Score > BestScore) {
      BestScore = Score;
      Best = Ctor;
    }
  }
  return Best;
}

/// The constructor template of \p Class that calls what it is given: `Threads.emplace_back(work, U)`; null if there is
/// none.
static const clang::CXXConstructorDecl *callingConstructor(const clang::CXXRecordDecl *Class,
                                                           const LibraryModels &Models) {
  if (!Class || !Class->hasDefinition() || !isStandard(Class))
    return nullptr;
  for (const clang::Decl *D : Class->getDefinition()->decls()) {
    const auto *Template = llvm::dyn_cast<clang::FunctionTemplateDecl>(D);
    const auto *Ctor = Template ? llvm::dyn_cast<clang::CXXConstructorDecl>(Template->getTemplatedDecl()) : nullptr;
    const std::vector<Flow> *Flows = Ctor ? Models.flows(Ctor) : nullptr;
    if (Flows && llvm::any_of(*Flows, [](const Flow &F) { return F.FlowKind == Flow::Kind::Call; }))
      return Ctor;
  }
  return nullptr;
}

void FunctionExtractor::constructBy(const CallView &View, clang::QualType Type, Location Object,
                                    unsigned FirstArgument) {
  CallView Inner = View;
  Inner.Arguments.erase(Inner.Arguments.begin(), Inner.Arguments.begin() + FirstArgument);
  Inner.ArgumentExprs.erase(Inner.ArgumentExprs.begin(), Inner.ArgumentExprs.begin() + FirstArgument);
  Inner.Number += 900; // Beside the calls that the site makes itself.
  Inner.Constructs = true;
  Inner.Virtual = false;
  Inner.CalleeValue.reset();
  Inner.Object = Value::at({Object});
  Inner.ObjectType = Type;
  Inner.ResultType = Type;
  size_t Count = Inner.Arguments.size();
  if (!tupleParts(Type).empty() && Count) {
    fillTuple(Inner, Type);
    return;
  }
  const clang::CXXConstructorDecl *Best = constructorFor(Inner, Type);
  if (!Best) {
    const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (const clang::CXXConstructorDecl *Calls = Count ? callingConstructor(Class, Unit.models()) : nullptr) {
      Inner.Callee = Calls;
      applyModel(Inner, *Unit.models().flows(Calls));
      return;
    }
    if (Class && Class->hasDefinition() && Class->getDefinition()->ctor_begin() != Class->getDefinition()->ctor_end()) {
      Inner.Callee = *Class->getDefinition()->ctor_begin();
      if (storeAlternative(Inner))
        return;
    }
    fillFields(Inner, Type);
    return;
  }
  if (Best->isDefaultConstructor() && (Best->isTrivial() || (Best->isImplicit() && !Best->isUserProvided())))
    return;
  Inner.Callee = Best;
  if (std::optional<Value> Copied = copyOrMove(Inner))
    write({Object}, content(*Copied, Inner.ArgumentExprs[0]));
  else
    dispatch(Inner);
}

void FunctionExtractor::fillFields(CallView &View, clang::QualType Type) {
  // An aggregate takes its fields in their order; of anything else, all is in what it is made from.
  const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  bool Aggregate = Class && Class->hasDefinition() && Class->isAggregate() && Class->getNumBases() == 0;
  auto Field = Aggregate ? Class->getDefinition()->field_begin() : clang::RecordDecl::field_iterator();
  Tree All;
  for (size_t I = 0; I < View.Arguments.size(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    if (!E && !View.Arguments[I].IsPlace)
      continue;
    Tree T = asFunction(content(View.Arguments[I], E), E);
    if (Aggregate && Field != Class->getDefinition()->field_end()) {
      PathRef At = Unit.paths().append(RootPath, Selector::field(Unit.field(*Field)));
      All.assign(At, T, Unit.paths());
      ++Field;
    } else {
      All.join(T, Unit.paths());
    }
  }
  write(View.Object->Where, All);
}

std::optional<Value> FunctionExtractor::emplace(CallView &View) {
  // An element is made in its place by the constructor that takes the arguments.
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(View.Callee);
  const clang::IdentifierInfo *Name = Method ? Method->getIdentifier() : nullptr;
  if (!Name || !Name->getName().starts_with("emplace") || !View.Object || !Unit.models().flows(Method))
    return std::nullopt;
  const auto *Class = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(Method->getParent());
  const std::vector<HeldPart> *Held = Class ? Unit.models().held(Class) : nullptr;
  bool Itself = Held && Held->size() == 1 && Held->front().At.empty() && !Unit.isPointerLike(View.ObjectType);
  if (!Itself &&
      (!Held || Held->empty() || Held->front().At.empty() || Held->front().At[0].StepKind != PlaceStep::Kind::Element))
    return std::nullopt;
  bool Map = Held->size() > 1;
  auto TypeAt = [&](unsigned I) {
    const clang::TemplateArgument &A = Class->getTemplateArgs().get(I);
    return A.getKind() == clang::TemplateArgument::Type ? A.getAsType() : clang::QualType();
  };
  clang::QualType Type = TypeAt(0);
  if (Type.isNull() || (Map && TypeAt(1).isNull()))
    return std::nullopt;
  std::string Plain = nameOf(Class).Plain;
  bool AtPosition = Name->isStr("emplace_hint") || Name->isStr("emplace_after") ||
                    (Name->isStr("emplace") && llvm::is_contained({"std::vector", "std::deque", "std::list"}, Plain));
  CallView Making = View;
  if (AtPosition && !Making.Arguments.empty()) {
    Making.Arguments.erase(Making.Arguments.begin());
    Making.ArgumentExprs.erase(Making.ArgumentExprs.begin());
  }
  BaseRef Made = base(BaseKind::Temporary, View.Site, 6, std::nullopt);
  Now.set(Made, Tree());
  Location Object{Made, RootPath, false};
  if (Map)
    makeEntry(Making, Object, TypeAt(1));
  else
    constructBy(Making, Type, Object, 0);
  Locations Where = View.Object->Where;
  if (!Itself)
    Where = part(throughWrappers(Where), Selector::element());
  store(Where, read(Object), View.Site, View.Site->getExprLoc());
  if (View.ResultType->isReferenceType())
    return Value::at(Where);
  if (View.ResultType->isVoidType())
    return Value();
  if (tupleParts(View.ResultType).empty())
    return Value::of(Tree::pointingTo(Where));
  Tree Inserted;
  Inserted.assign(Unit.paths().append(RootPath, tupleParts(View.ResultType).front()), Tree::pointingTo(Where),
                  Unit.paths());
  return Value::of(Inserted);
}

void FunctionExtractor::makeEntry(CallView &View, Location Object, clang::QualType Mapped) {
  // Of a map: made from a pair, from a key and the arguments of the value, or piecewise.
  Selector First = Selector::field(Unit.modelField("std::pair", "first"));
  Selector Second = Selector::field(Unit.modelField("std::pair", "second"));
  size_t Count = View.Arguments.size();
  if (Count == 0)
    return;
  if (Count == 1) {
    if (View.ArgumentExprs[0])
      write({Object}, content(View.Arguments[0], View.ArgumentExprs[0]));
    return;
  }
  bool Piecewise = Count == 3;
  Tree Key = content(View.Arguments[Piecewise], View.ArgumentExprs[Piecewise]);
  write(part({Object}, First), Piecewise ? derived(Key) : Key);
  Location Made = part({Object}, Second).front();
  if (Piecewise)
    write({Made}, derived(content(View.Arguments[2], View.ArgumentExprs[2])));
  else
    constructBy(View, Mapped, Made, 1);
}

std::optional<Value> FunctionExtractor::exchange(CallView &View) {
  // Of a pointer, the pointer is exchanged, not what it points to.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("exchange") || !View.Callee->isInStdNamespace() || View.Arguments.size() != 2 ||
      !View.ArgumentExprs[0] || !View.ArgumentExprs[1] || llvm::isa<clang::CXXMethodDecl>(View.Callee))
    return std::nullopt;
  Tree Old = content(View.Arguments[0], View.ArgumentExprs[0]);
  Locations Where = place(View.Arguments[0], View.ArgumentExprs[0]);
  store(Where, content(View.Arguments[1], View.ArgumentExprs[1]), View.Site, View.Site->getExprLoc());
  return Value::of(std::move(Old));
}

std::optional<Value> FunctionExtractor::makeHandle(CallView &View) {
  // Constructors whose first argument is not what the handle refers to, or is it itself.
  const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(View.Callee);
  if (!Ctor || !View.Object)
    return std::nullopt;
  llvm::StringRef Class = Ctor->getParent()->getName();
  if (Class == "promise" && Ctor->isDefaultConstructor()) { // Shares a state with its future, wherever it is moved.
    BaseRef State = base(BaseKind::Heap, View.Site, 1, std::nullopt);
    if (!Now.find(State))
      Now.set(State, Tree());
    write(View.Object->Where, Tree::pointingTo({Location{State, RootPath, false}}));
    return Value::at(View.Object->Where);
  }
  if (View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  const clang::Expr *From = View.ArgumentExprs[0];
  const clang::CXXRecordDecl *Given = From->getType()->getAsCXXRecordDecl();
  bool Aliasing = Class == "shared_ptr" && View.Arguments.size() == 2 && Given && View.ArgumentExprs[1] &&
                  View.ArgumentExprs[1]->getType()->isPointerType();
  if (Aliasing) { // Shares the ownership of the one, points to the other.
    write(View.Object->Where, content(View.Arguments[1], View.ArgumentExprs[1]));
    return Value::at(View.Object->Where);
  }
  bool Span = (Class == "span" || Class == "Span") && Unit.isPointerLike(View.ObjectType) &&
              !(Given && Given->getName() == Class);
  if (!Span)
    return std::nullopt;
  Locations Where = place(View.Arguments[0], From);
  if (Unit.isPointerLike(From->getType())) { // To an element: the span is over what that is an element of.
    Where = targets(content(View.Arguments[0], From), From);
    for (Location &L : Where)
      if (!std::exchange(L.First, false) && L.Path != RootPath &&
          Unit.paths().last(L.Path).SelectorKind != Selector::Kind::Field)
        L.Path = Unit.paths().parent(L.Path);
  }
  write(View.Object->Where, Tree::pointingTo(Where));
  return Value::at(View.Object->Where);
}

std::optional<Value> FunctionExtractor::constructAt(CallView &View) {
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !Name->isStr("construct_at") || !View.Callee->isInStdNamespace() || View.Arguments.empty() ||
      !View.ArgumentExprs[0])
    return std::nullopt;
  Locations Where = targets(content(View.Arguments[0], View.ArgumentExprs[0]), View.ArgumentExprs[0]);
  BaseRef Made = base(BaseKind::Temporary, View.Site, 4, std::nullopt);
  Now.set(Made, Tree());
  constructBy(View, View.ArgumentExprs[0]->getType()->getPointeeType(), {Made, RootPath, false}, 1);
  store(Where, read({Made, RootPath, false}), View.Site, View.Site->getExprLoc());
  return Value::of(Tree::pointingTo(Where));
}

std::optional<Value> FunctionExtractor::rethrow(CallView &View) {
  // std::exception_ptr carries an exception from one handler to another.
  const clang::IdentifierInfo *Name = View.Callee->getIdentifier();
  if (!Name || !View.Callee->isInStdNamespace())
    return std::nullopt;
  if (Name->isStr("current_exception"))
    return Value::of(read({handledBase(), RootPath, false}));
  if (Name->isStr("make_exception_ptr") && !View.Arguments.empty() && View.ArgumentExprs[0])
    return Value::of(content(View.Arguments[0], View.ArgumentExprs[0]));
  if (!Name->isStr("rethrow_exception") || View.Arguments.empty() || !View.ArgumentExprs[0])
    return std::nullopt;
  Tree T = resolve(content(View.Arguments[0], View.ArgumentExprs[0]));
  write({Location{exceptionBase(clang::QualType()), RootPath, true}}, T);
  Graph.flow(T, portNode(NodeKind::Throw), RootPath, Now);
  return Value();
}
