//===- ModelTransfer.cpp - Calls to functions that a model describes -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All flows of a model read the state before the call and then write: "0 => *1; 1 => *0" swaps.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Numbers of nodes that one store may use.
constexpr size_t NumbersOfStore = 16;

/// A parameter of the type `size_type`, or of a container `size_t`, says how many or where: it is no content.
bool isCount(const CallView &View, unsigned Parameter) {
  if (!View.Callee || Parameter >= View.Callee->getNumParams())
    return false;
  const auto *Alias = View.Callee->getParamDecl(Parameter)->getType()->getAs<clang::TypedefType>();
  if (!Alias)
    return false;
  llvm::StringRef Name = Alias->getDecl()->getName();
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(View.Callee);
  return Name == "size_type" || (Name == "size_t" && Method && Method->getParent()->isInStdNamespace());
}

bool isDistance(clang::QualType T) {
  const auto *Alias = T->getAs<clang::TypedefType>();
  return Alias &&
         llvm::is_contained({"size_type", "size_t", "difference_type", "ptrdiff_t"}, Alias->getDecl()->getName());
}

bool isIterator(clang::QualType T) {
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && R->getName().contains_insensitive("iterator");
}

} // namespace

bool FunctionExtractor::takesPointer(const CallView &View, unsigned Parameter) {
  // std::swap(P, Q): the pointers themselves, not what they point to.
  if (!View.Callee || Parameter >= View.Callee->getNumParams() || !View.ArgumentExprs[Parameter])
    return false;
  clang::QualType T = View.Callee->getParamDecl(Parameter)->getType();
  return T->isReferenceType() && !T->getPointeeType().isConstQualified() && Unit.isPointerLike(T->getPointeeType());
}

bool FunctionExtractor::returnsItself(const CallView &View, const Flow &F, unsigned Parameter) {
  // std::move(P): a reference to the pointer, not to what it points to.
  if (F.From.RootKind != Place::Root::Parameter || !F.From.Steps.empty() || !F.To.Steps.empty() || !View.Callee ||
      Parameter >= View.Callee->getNumParams() || View.ResultType.isNull() || !View.ResultType->isReferenceType())
    return false;
  clang::QualType T = View.Callee->getParamDecl(Parameter)->getType();
  return T->isReferenceType() && Unit.isPointerLike(T.getNonReferenceType()) &&
         Unit.ast().hasSameUnqualifiedType(T.getNonReferenceType(), View.ResultType.getNonReferenceType());
}

llvm::SmallVector<unsigned, 4> FunctionExtractor::modelParameters(const CallView &View, const Place &P) {
  llvm::SmallVector<unsigned, 4> Result;
  if (P.RootKind != Place::Root::Parameter) {
    Result.push_back(0);
    return Result;
  }
  unsigned End = P.AndAfter ? View.Arguments.size() : std::min<size_t>(P.Parameter + 1, View.Arguments.size());
  for (unsigned I = P.Parameter; I < End; ++I)
    if (!isCount(View, I))
      Result.push_back(I);
  return Result;
}

Locations FunctionExtractor::modelSteps(CallView &View, Locations From, llvm::ArrayRef<PlaceStep> Steps) {
  for (const PlaceStep &Step : Steps) {
    Selector S = Selector::element();
    switch (Step.StepKind) {
    case PlaceStep::Kind::Element:
      break;
    case PlaceStep::Kind::ElementAt:
      if (Step.Number < View.ArgumentExprs.size() && View.ArgumentExprs[Step.Number])
        S = elementAt(View.ArgumentExprs[Step.Number]);
      break;
    case PlaceStep::Kind::Index:
      S = Selector::elementAt(Unit.unit().internString(std::to_string(Step.Number)));
      break;
    case PlaceStep::Kind::Field:
      S = Selector::field(Unit.modelField("std::pair", Step.Name));
      break;
    }
    From = part(From, S);
    if (S.SelectorKind == Selector::Kind::Field)
      continue;
    // Elements of a view may be parts of the elements of its range.
    Locations Seen;
    for (const Location &L : From) {
      Locations To = Bases[L.Base].Kind == BaseKind::View ? read(L).root().Targets : Locations();
      To.empty() ? Seen.push_back(L) : (void)Seen.append(To.begin(), To.end());
    }
    From = std::move(Seen);
  }
  return From;
}

Locations FunctionExtractor::throughWrappers(llvm::ArrayRef<Location> Where) {
  // An object that is itself a pointer, an iterator, a writer into another object: what it refers to.
  Locations Result;
  for (const Location &L : Where) {
    Locations To = read(L).root().Targets;
    if (To.empty() || Bases[To.front().Base].Kind == BaseKind::Member)
      Result.push_back(L);
    else
      Result.append(To.begin(), To.end());
  }
  return Result;
}

Locations FunctionExtractor::modelPlace(CallView &View, const Place &P, unsigned Parameter) {
  Locations Where;
  if (P.RootKind == Place::Root::This) {
    if (!View.Object)
      return {};
    Where = View.Object->Where;
    if (!View.Constructs)
      Where = throughWrappers(Where);
  } else {
    const Value &A = View.Arguments[Parameter];
    const clang::Expr *E = View.ArgumentExprs[Parameter];
    Where = place(A, E);
    if (E && Unit.isPointerLike(E->getType())) {
      Tree T = content(A, E);
      Locations To = targets(T, E);
      if (!To.empty())
        Where = To;
      // Templates of the standard library take a pointer for an iterator: to some element of the array.
      if (View.Callee && View.Callee->isInStdNamespace() && View.Callee->isTemplateInstantiation())
        for (Location &L : Where)
          if (std::exchange(L.First, false))
            L = part({L}, Selector::element()).front();
    } else {
      Where = throughWrappers(Where);
    }
  }
  return modelSteps(View, Where, P.Steps);
}

Tree FunctionExtractor::modelContent(CallView &View, const Place &P, unsigned Parameter) {
  if (P.RootKind == Place::Root::Parameter && P.Steps.empty()) {
    const Value &A = View.Arguments[Parameter];
    const clang::Expr *E = View.ArgumentExprs[Parameter];
    return E ? asFunction(content(A, E), E) : content(A, nullptr);
  }
  Locations Where = modelPlace(View, P, Parameter);
  return content(Value::at(Where), View.Site);
}

bool FunctionExtractor::rangeAsWhole(const CallView &View, const Flow &F) {
  // vector(Other) takes all of Other, vector(First, Last) the elements between.
  if (!View.Constructs || F.FlowKind != Flow::Kind::Replace || F.To.RootKind != Place::Root::This ||
      !F.To.Steps.empty() || F.From.RootKind != Place::Root::Parameter || F.From.AndAfter ||
      View.Arguments.size() < 2 || Unit.isPointerLike(View.ObjectType))
    return false;
  const auto *Class = View.ObjectType->getAsCXXRecordDecl();
  const std::vector<HeldPart> *Held = Class ? Unit.models().held(Class) : nullptr;
  const clang::Expr *E = View.ArgumentExprs[F.From.Parameter];
  return Held && !Held->front().At.empty() && Held->front().At[0].StepKind == PlaceStep::Kind::Element && E &&
         (isIterator(E->getType()) || E->getType()->isAnyPointerType());
}

Tree FunctionExtractor::asStored(CallView &View, const Flow &F, unsigned Parameter, Tree T) {
  // A buffer or string takes the characters, a range of elements the elements, everything else the pointer to them.
  if (F.From.RootKind != Place::Root::Parameter || F.To.RootKind == Place::Root::Return)
    return T;
  const clang::Expr *E = View.ArgumentExprs[Parameter];
  if (!E || !Unit.isPointerLike(E->getType()) || takesPointer(View, Parameter))
    return T;
  bool ToParameter = F.To.RootKind == Place::Root::Parameter;
  bool Raw = E->getType()->isAnyPointerType();
  clang::QualType To = Raw ? E->getType()->getPointeeType() : clang::QualType();
  if (Raw && (To->isAnyCharacterType() || To->isVoidType()))
    return resolve(T);
  // vector(First, Last), insert(Where, First, Last): templates over what an iterator is.
  bool Range = F.To.Steps.size() == 1 && F.To.Steps[0].StepKind == PlaceStep::Kind::Element && View.Callee &&
               View.Callee->getPrimaryTemplate() && (Raw || isIterator(E->getType()));
  if (!F.From.Steps.empty() || !(Range || (ToParameter && (Raw || isIterator(E->getType())))))
    return T;
  Tree Elements = readAll(modelPlace(View, F.From, Parameter));
  for (const Content &C : T.root().Sources)
    Elements.root().add(C);
  return Elements;
}

void FunctionExtractor::throughReferences(const CallView &View, const Tree &T) {
  // std::tie(A, B) = tuple: the tuple on the left holds references.
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || !View.Object || View.Constructs || Method->getOverloadedOperator() != clang::OO_Equal)
    return;
  llvm::StringRef Class = Method->getParent()->getName();
  if (Class != "tuple" && Class != "pair")
    return;
  Tree Held = readAll(View.Object->Where);
  const clang::Expr *From = View.ArgumentExprs.empty() ? nullptr : View.ArgumentExprs[0];
  llvm::SmallVector<Selector, 4> Here = tupleParts(View.ObjectType);
  llvm::SmallVector<Selector, 4> There = From ? tupleParts(From->getType()) : Here;
  for (size_t I = 0; I < std::min(Here.size(), There.size()); ++I) {
    Leaf Reference = Held.leafAt(Unit.paths().append(RootPath, Here[I]), Unit.paths());
    if (!Reference.Targets.empty())
      store(Reference.Targets, T.subtree(Unit.paths().append(RootPath, There[I]), Unit.paths()), View.Site,
            View.Site->getExprLoc(), /*Keep=*/false, static_cast<int>(I * NumbersOfStore));
  }
}

bool FunctionExtractor::keepsCallSite(const CallView &View, const std::vector<Flow> &Flows) {
  // Policies name functions that do input and output, not the members of strings and containers.
  std::string Name = nameOf(View.Callee).Plain;
  if (!llvm::StringRef(Name).starts_with("std::"))
    return !llvm::StringRef(Name).starts_with("__gnu_cxx");
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(View.Callee);
  if (!Method)
    return Flows.empty() || llvm::any_of(View.ArgumentExprs, [](const clang::Expr *E) {
             return E && E->getType()->getAsCXXRecordDecl() &&
                    E->getType()->getAsCXXRecordDecl()->getName().contains("stream");
           });
  return Method->getParent()->getName().contains("stream");
}

Value FunctionExtractor::applyModel(CallView &View, const std::vector<Flow> &Flows) {
  if (!keepsCallSite(View, Flows))
    return runModel(View, Flows);
  CallRef Call = Graph.call(View.Site, View.Number, [&](CallSite &Site) {
    fillCallSite(Site, View);
    Site.Modelled = true;
  });
  if (Graph.Recording)
    Graph.graph().Calls[Call].Facts = Graph.factSet(Now);
  if (View.Object && !View.Constructs) {
    NodeRef In = Graph.callNode(NodeKind::ArgIn, Call, ThisIndex, Unit.type(View.ObjectType));
    Graph.flow(resolve(readAll(View.Object->Where)), In, RootPath, Now);
    if (const clang::Expr *Object = objectOf(View); Object && Graph.Recording)
      Graph.noteElement(In, elementOf(Object));
  }
  for (unsigned I = 0; I < View.Arguments.size(); ++I)
    if (View.ArgumentExprs[I])
      Graph.flow(resolve(content(View.Arguments[I], View.ArgumentExprs[I])), argumentNode(Call, static_cast<int>(I)),
                 RootPath, Now);
  Value Result = runModel(View, Flows);
  // What it wrote is also what a policy can say that it writes.
  auto MarkOut = [&](int16_t Index, TypeRef Type, const Locations &Where) {
    if (Where.empty())
      return;
    NodeRef Out = Graph.callNode(NodeKind::ArgOut, Call, Index, Type);
    Tree T = readAll(Where);
    Graph.flow(resolve(T), Out, RootPath, Now);
    Tree Marked = mark(Out, T);
    Marked.root().add({Out, RootPath});
    write(Where, Marked);
  };
  for (unsigned I = 0; I < View.Arguments.size(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    if (!E || !Graph.graph().Calls[Call].Arguments[I].Out)
      continue;
    if (isConstHandle(View, I))
      continue; // What it refers to is written by the model alone.
    bool Pointer = Unit.isPointerLike(E->getType());
    MarkOut(static_cast<int16_t>(I), Graph.graph().Calls[Call].Arguments[I].Type,
            Pointer ? targets(content(View.Arguments[I], E), E) : place(View.Arguments[I], E));
  }
  if (View.Constructs && View.Object)
    MarkOut(ThisIndex, Unit.type(View.ObjectType), View.Object->Where);
  if (View.Constructs || View.ResultType.isNull() || View.ResultType->isVoidType())
    return Result;
  NodeRef Node = Graph.callNode(NodeKind::Result, Call, 0, Graph.graph().Calls[Call].ResultType);
  Result.Tells = callTruth(View, Call);
  if (Result.IsPlace) {
    Result.Via = Node;
    return Result;
  }
  Graph.flow(resolve(Result.Held), Node, RootPath, Now);
  if (Result.Held.root().Targets.empty())
    Result.Held = mark(Node, Result.Held);
  Result.Held.root().add({Node, RootPath});
  return Result;
}

Value FunctionExtractor::runModel(CallView &View, const std::vector<Flow> &Flows) {
  std::optional<Predicate> Chooses = View.Callee ? predicateOf(View.Callee) : std::nullopt;
  Called.Call = NoRef;
  Value Result = moveByModel(View, Flows, Chooses);
  std::optional<FactRef> Said = Chooses ? saidBy(View, *Chooses) : std::nullopt;
  if (Said)
    knowChosen(View, *Chooses, *Said, Result);
  return Result;
}

Tree FunctionExtractor::putTogether(const CallView &View, const Tree &Parts) {
  // A text takes the characters of a literal.
  bool IsText = !View.ResultType.isNull() && isStandard(View.ResultType->getAsCXXRecordDecl(), "basic_string");
  return (IsText ? resolve(Parts) : Parts).computed();
}

Value FunctionExtractor::moveByModel(CallView &View, const std::vector<Flow> &Flows, std::optional<Predicate> Chooses) {
  struct Write {
    Locations Where;
    Tree Content;
    bool Keep;
  };
  llvm::SmallVector<Write, 4> Writes;
  Tree Result;
  Locations Aliases;
  bool Aliased = false;
  int Number = 1;
  unsigned Returned = 0;
  auto Deliver = [&](const Flow &F, const Tree &T) {
    Returned += F.To.RootKind == Place::Root::Return && F.To.Steps.empty() && !T.empty();
    if (F.To.RootKind == Place::Root::Return) {
      PathRef At = RootPath;
      for (const PlaceStep &Step : F.To.Steps)
        At = Unit.paths().append(At, Step.StepKind == PlaceStep::Kind::Field
                                         ? Selector::field(Unit.modelField("std::pair", Step.Name))
                                     : Step.StepKind == PlaceStep::Kind::Index
                                         ? Selector::elementAt(Unit.unit().internString(std::to_string(Step.Number)))
                                         : Selector::element());
      Result.merge(At, T, Unit.paths());
      return;
    }
    // A pointer that is set to something else leaves what it pointed to alone.
    if (F.FlowKind == Flow::Kind::Replace && F.To.RootKind == Place::Root::This && F.To.Steps.empty() && View.Object &&
        Unit.isPointerLike(View.ObjectType)) {
      Writes.push_back({View.Object->Where, T, false});
      return;
    }
    for (unsigned I : modelParameters(View, F.To)) {
      if (F.To.RootKind == Place::Root::Parameter && I >= View.Arguments.size())
        continue;
      if (F.FlowKind == Flow::Kind::Replace && F.To.RootKind == Place::Root::Parameter && F.To.Steps.empty() &&
          takesPointer(View, I)) {
        Writes.push_back({place(View.Arguments[I], View.ArgumentExprs[I]), T, false});
        continue;
      }
      bool Adds = F.FlowKind == Flow::Kind::Add;
      bool Appends = Adds && F.To.Steps.empty(); // To a text.
      Locations Where = modelPlace(View, F.To, I);
      if (Appends)
        for (const Location &L : Where)
          write({L}, read(L).computed());
      Writes.push_back({std::move(Where), Appends ? T.computed() : T, Adds || F.FlowKind == Flow::Kind::Call});
    }
  };
  for (const Flow &F : Flows) {
    if (F.FlowKind == Flow::Kind::Call) {
      Tree Called;
      modelCall(View, F, Number++, Result, Called);
      if (F.To.RootKind != Place::Root::Nothing)
        Deliver(F, Called);
      continue;
    }
    if (F.From.RootKind == Place::Root::Nothing) {
      Deliver(F, Tree());
      continue;
    }
    if (F.FlowKind == Flow::Kind::Alias && F.To.RootKind == Place::Root::Return) {
      for (unsigned I : modelParameters(View, F.From)) {
        Locations Where =
            returnsItself(View, F, I) ? place(View.Arguments[I], View.ArgumentExprs[I]) : modelPlace(View, F.From, I);
        if (F.To.Steps.empty()) {
          Aliased = true;
          for (const Location &L : Where)
            if (!llvm::is_contained(Aliases, L))
              Aliases.push_back(L);
        } else {
          Deliver(F, Tree::pointingTo(Where));
        }
      }
      continue;
    }
    if (F.FlowKind == Flow::Kind::Alias) { // Afterwards, To refers to From.
      for (unsigned I : modelParameters(View, F.From))
        Deliver(F, Tree::pointingTo(modelPlace(View, F.From, I)));
      continue;
    }
    if (modelParameters(View, F.From).empty() ||
        rangeAsWhole(View, F)) // The call leaves this parameter out, or means something else by it.
      continue;
    Tree From;
    unsigned Given = 0;
    for (unsigned I : modelParameters(View, F.From)) {
      if (F.From.RootKind == Place::Root::Parameter && I >= View.Arguments.size())
        continue;
      bool Itself = F.From.RootKind == Place::Root::This && F.From.Steps.empty() && View.Object &&
                    F.FlowKind == Flow::Kind::Replace && Unit.isPointerLike(View.ObjectType);
      Tree T = Itself ? readAll(View.Object->Where) : asStored(View, F, I, modelContent(View, F.From, I));
      if (F.From.RootKind == Place::Root::Parameter && standsBesideName(View, I))
        T = resolve(T).computed(EdgeKind::Beside);
      Given += !T.empty();
      From.join(T, Unit.paths());
    }
    Deliver(F, Given > 1 ? putTogether(View, From) : From);
  }
  if (Returned > 1)
    Result = putTogether(View, Result);
  std::optional<FactRef> Said;
  if (Chooses && Chooses->Of == Predicate::Which::Copied)
    Said = saidBy(View, *Chooses);
  if (Said)
    Now.Known.know(*Said);
  // Several "=>" to one place replace it together.
  for (size_t I = 0; I < Writes.size(); ++I) {
    bool Earlier = false;
    for (size_t J = 0; J < I; ++J)
      Earlier |= Writes[J].Where == Writes[I].Where;
    throughReferences(View, Writes[I].Content);
    store(Writes[I].Where, Writes[I].Content, View.Site, View.Site->getExprLoc(), Writes[I].Keep || Earlier,
          static_cast<int>(I * NumbersOfStore));
  }
  if (Said)
    Now.Known.forget([&](FactRef F) { return F == *Said; });
  if (View.Constructs)
    return Value::at(View.Object->Where);
  if (View.ResultType.isNull() || View.ResultType->isVoidType())
    return Value();
  if (Aliased && isDistance(View.ResultType)) // How many were erased, not where the next one is.
    return Value();
  if (!Aliased) {
    bool HoldsPointers =
        llvm::any_of(Result.parts(), [](const TreePart &P) { return P.Path != RootPath && !P.Value.Targets.empty(); });
    HoldsPointers |=
        llvm::any_of(Result.root().Targets, [&](const Location &L) { return Bases[L.Base].Kind == BaseKind::Member; });
    bool Keep = HoldsPointers || View.ResultType->isReferenceType() || Unit.isPointerLike(View.ResultType);
    return Value::of(Keep ? Result : resolve(Result));
  }
  if (View.ResultType->isReferenceType()) {
    if (!Result.empty()) { // May be either.
      BaseRef Own = base(BaseKind::Temporary, View.Site, 3, std::nullopt);
      Now.set(Own, Result);
      Aliases.push_back({Own, RootPath, false});
    }
    return Value::at(Aliases);
  }
  if (Unit.isPointerLike(View.ResultType)) {
    Result.root().Targets.append(Aliases.begin(), Aliases.end());
    llvm::sort(Result.root().Targets);
    return Value::of(Result);
  }
  // A copy of what a reference would refer to.
  Tree Copy = readAll(Aliases);
  Copy.join(Result, Unit.paths());
  return Value::of(Copy);
}
