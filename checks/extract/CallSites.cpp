//===- CallSites.cpp - Calls that the linker resolves ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call site takes in the content of its arguments and its object, and gives out a result and the new content of
// whatever the callee can write. What flows between them is the linker's to say.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "flow/Answers.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// How many pointers in a row a call is followed through to what it may write.
constexpr unsigned MaxPointerDepth = 3;

} // namespace

bool FunctionExtractor::argumentOut(const CallView &View, unsigned Index) {
  if (View.Callee && Index < View.Callee->getNumParams())
    return Unit.isOutType(View.Callee->getParamDecl(Index)->getType());
  const clang::Expr *E = View.ArgumentExprs[Index];
  if (!E && View.Signature && Index < View.Signature->getNumParams()) {
    const clang::QualType T = View.Signature->getParamType(Index);
    return T->isDependentType() ? !T.getNonReferenceType().isConstQualified() : Unit.isOutType(T);
  }
  if (!E)
    return true;
  if (!View.Callee && View.Site) {
    // Through a pointer or a function object: the parameter types of its signature, if it shows one.
    const auto *C = llvm::dyn_cast<clang::CallExpr>(View.Site);
    clang::QualType T = C ? C->getCallee()->getType() : clang::QualType();
    if (!T.isNull() && T->isPointerType())
      T = T->getPointeeType();
    if (!T.isNull())
      if (const auto *Proto = T->getAs<clang::FunctionProtoType>(); Proto && Index < Proto->getNumParams())
        return Unit.isOutType(Proto->getParamType(Index));
    return E->isLValue() ? !E->getType().isConstQualified() : Unit.isOutType(E->getType());
  }
  return Unit.isOutType(E->getType());
}

bool FunctionExtractor::objectOut(const CallView &View) {
  if (!View.Object)
    return false;
  const auto *M = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  // A const closure still writes what it captured by reference.
  return !M || !(M->isConst() || Callees.mentions().onlyLooks(M)) || M->getParent()->isLambda();
}

void FunctionExtractor::fillCallSite(CallSite &Site, const CallView &View) {
  Site.Where = Unit.position(View.Site->getExprLoc());
  if (const auto *MC = llvm::dyn_cast<clang::CallExpr>(View.Site))
    Site.Where = Unit.position(MC->getBeginLoc());
  Site.Kind = !View.Callee ? CallKind::Indirect : View.Virtual ? CallKind::Virtual : CallKind::Direct;
  Site.Callee = View.Callee ? Unit.function(View.Callee) : 0;
  Site.ResultType = View.Constructs ? 0 : Unit.type(View.ResultType);
  clang::QualType Result = View.ResultType.isNull() ? View.ResultType : View.ResultType.getNonReferenceType();
  Site.ResultIsBool = !Result.isNull() && Result->isBooleanType();
  Site.ResultIsScalar = !Result.isNull() && (Result->isArithmeticType() || Result->isEnumeralType());
  Site.ResultTells = !Result.isNull() && !View.Constructs && tellsHowItWent(Result);
  Site.HasObject = View.Object.has_value();
  Site.ObjectOut = objectOut(View);
  Site.Constructs = View.Constructs;
  Site.RunsBeside = View.Beside;
  Site.StartsLater = !Result.isNull() && !View.Constructs && startsLater(Result);
  for (unsigned I = 0; I < View.Arguments.size(); ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    CallArgument A;
    if (E) {
      const clang::Expr *Written = E->IgnoreParenImpCasts();
      if (const auto *T = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(Written))
        Written = T->getSubExpr()->IgnoreParenImpCasts();
      A.Type = Unit.type(Written->getType());
      A.Constant = constantText(E);
    }
    A.Out = argumentOut(View, I);
    Site.Arguments.push_back(A);
  }
}

CallEffects FunctionExtractor::effectsOf(const CallView &View) {
  // In terms of what was there before the call.
  CallEffects Effects;
  if (!View.Callee || View.Virtual)
    return Effects;
  for (const PointerSummary &P : llvm::SmallVector<PointerSummary, 2>(Callees.of(View.Callee).Pointers))
    (isCapturedPointer(View.Callee, P) ? Effects.Captured : Effects.Pointers)
        .push_back({P, P.Elsewhere ? Locations() : atCall(View, P.Target, P.Root == P.Target.Root)});
  for (const CopySummary &C : llvm::SmallVector<CopySummary, 1>(Callees.of(View.Callee).Copies))
    copyPointers(View, C, Effects);
  return Effects;
}

bool FunctionExtractor::isCapturedPointer(const clang::FunctionDecl *Callee, const PointerSummary &P) {
  const auto *Operator = llvm::dyn_cast<clang::CXXMethodDecl>(Callee);
  if (P.Root != ThisIndex || !Operator || !Operator->getParent()->isLambda() || Unit.paths().depth(P.Path) != 1)
    return false;
  return llvm::any_of(Operator->getParent()->fields(), [&](const clang::FieldDecl *F) {
    return F->getType()->isReferenceType() && Unit.isPointerLike(F->getType().getNonReferenceType()) &&
           Unit.paths().last(P.Path) == Selector::field(Unit.field(F));
  });
}

void FunctionExtractor::pointCaptured(const CallEffects &Effects, const Tree &Closure) {
  // `[&] { P = &U; }`: the closure refers to P still, and P to U.
  for (const auto &[P, To] : Effects.Captured) {
    const Leaf Variable = Closure.leafAt(P.Path, Unit.paths());
    if (!Variable.Targets.empty() && !To.empty())
      write(Variable.Targets, Tree::pointingTo(To), /*Keep=*/P.Maybe);
  }
}

NodeRef FunctionExtractor::argumentNode(CallRef Call, int Index) {
  return Graph.callNode(NodeKind::ArgIn, Call, static_cast<int16_t>(Index),
                        Graph.graph().Calls[Call].Arguments[Index].Type);
}

void FunctionExtractor::pointAfter(const CallEffects &Effects, int Root, Tree &After, const Tree &Before, NodeRef Out) {
  llvm::SmallVector<PathRef, 4> Set;
  for (const auto &[P, To] : Effects.Pointers) {
    if (P.Root != Root || (Root == ReturnRoot && P.Path == RootPath))
      continue;
    Leaf Pointer;
    if (llvm::is_contained(Set, P.Path) || P.Maybe)
      Pointer = After.leafAt(P.Path, Unit.paths());
    if (P.Maybe)
      Pointer.join(Before.leafAt(P.Path, Unit.paths()));
    for (Location L : To) {
      if (P.WasKnown)
        leadThrough(L, Out, P.Path);
      else if (P.Target.Root >= 0 && !P.Target.Global && !Now.Known.facts().empty())
        leadThrough(L, argumentNode(Graph.graph().Nodes[Out].Call, P.Target.Root), P.Target.Path, /*Again=*/false);
      Pointer.addTarget(L);
    }
    if (To.empty() && Root != ReturnRoot) // To something that we have no object for.
      Pointer.add({Out, P.Path});
    Set.push_back(P.Path);
    After.assign(P.Path, Tree(Pointer), Unit.paths());
  }
}

void FunctionExtractor::replaceBy(CallEffects &Effects, NodeRef Out, int16_t Index, PathRef Prefix,
                                  llvm::ArrayRef<Location> Where, unsigned Depth) {
  // What is at Where is now what lies at Prefix of Out. Pointers in it point where they did, unless the callee's
  // summary says otherwise, and what they point to may have been written as well.
  Tree Before = readAll(Where), After = Tree::of({Out, Prefix});
  for (const TreePart &P : Before.parts())
    if (!P.Value.Targets.empty()) {
      Leaf Pointer;
      Pointer.Targets = P.Value.Targets;
      if (P.Path == RootPath)
        Pointer.add({Out, Prefix}); // A pointer handed in by reference may be another one now.
      After.assign(P.Path, Tree(Pointer), Unit.paths());
    }
  if (Prefix == RootPath)
    pointAfter(Effects, Index, After, Before, Out);
  // Handed in twice, an object may hold what either way has left. A function value is one still.
  bool Again = llvm::any_of(Where, [&](const Location &L) { return llvm::is_contained(Effects.Written, L.Base); });
  // The callee may have made the pointer that led here point elsewhere, or let go of it with all around it.
  const auto *Left = llvm::find_if(Effects.Pointers, [&](const auto &Known) {
    const PointerSummary &P = Known.first;
    const bool IsIt = P.Path == Prefix ? Prefix != RootPath || (Depth > 0 && P.Elsewhere)
                                       : P.Elsewhere && Unit.paths().below(Prefix, P.Path).has_value();
    return P.Root == Index && !P.Maybe && IsIt;
  });
  bool HasLeft = Left != Effects.Pointers.end();
  if (HasLeft && !Left->first.OldWritten)
    return;
  write(Where, After, Again || HasLeft || Index == CalleeIndex);
  if (Again || Depth == MaxPointerDepth)
    return;
  for (const Location &L : Where)
    Effects.Written.push_back(L.Base);
  for (const TreePart &P : Before.parts())
    if (!P.Value.Targets.empty())
      replaceBy(Effects, Out, Index, Unit.paths().concat(Prefix, P.Path), P.Value.Targets, Depth + 1);
}

void FunctionExtractor::updateAfter(CallEffects &Effects, CallRef Call, int16_t Index, TypeRef Type,
                                    llvm::ArrayRef<Location> Where, const Tree &Held) {
  NodeRef Out = Graph.callNode(NodeKind::ArgOut, Call, Index, Type);
  if (!Where.empty()) {
    replaceBy(Effects, Out, Index, RootPath, Where, 0);
    return;
  }
  for (const TreePart &P : Held.parts())
    if (!P.Value.Targets.empty())
      replaceBy(Effects, Out, Index, P.Path, P.Value.Targets, 1);
}

bool FunctionExtractor::isConstHandle(const CallView &View, unsigned Index) {
  return View.Callee && Index < View.Callee->getNumParams() &&
         View.Callee->getParamDecl(Index)->getType().getNonReferenceType().isConstQualified();
}

void FunctionExtractor::passArgument(CallEffects &Effects, const CallView &View, CallRef Call, int16_t Index,
                                     const Value &V, const clang::Expr *E, clang::QualType ArgType, bool Out) {
  TypeRef Type = Index >= 0 ? Graph.graph().Calls[Call].Arguments[Index].Type : Unit.type(ArgType);
  bool ByReference = V.IsPlace;
  // The callee is given all of them before it can change any.
  KnownFacts Changed = std::exchange(Now.Known, Effects.Before);
  Tree Held = E ? content(V, E) : (V.IsPlace ? readAll(V.Where) : V.Held);
  if (V.IsPlace)
    nameClassOfMembers(Held, V.Where);
  if (!(View.Constructs && Index == ThisIndex)) {
    NodeRef In = Graph.callNode(NodeKind::ArgIn, Call, Index, Type);
    const Tree Content = resolve(Held);
    const KnownFacts Before = Now.Known;
    if (E && Graph.Recording)
      Now.Known.know(truthIfThere(E).True);
    Graph.flow(Content, In, RootPath, Now);
    Now.Known = Before;
    const bool IsOne = V.IsPlace && V.Where.size() == 1 && !V.Where.front().Weak && V.Where.front().Path == RootPath;
    const std::optional<BaseRef> Of = IsOne ? std::optional(V.Where.front().Base) : std::nullopt;
    if (clang::QualType Object = E ? E->getType() : ArgType;
        Graph.Recording && (saysAnswer(Content, Object) || (Of && keepsTruths(*Of, Object))))
      noteAnswers(Content, In, Object.getNonReferenceType(), Of);
    // `describe(nullptr)`: nothing is there, and nobody else has put anything there.
    if (E && Graph.Recording && Content.empty() && isTested(E->getType()) && !E->getType()->isBooleanType() &&
        truthOf(writtenArgument(E)).True.Never)
      Graph.answer(Unit.unit().internString(answer::Nothing), In, RootPath, {});
    const clang::Expr *Given = E ? E : Index == ThisIndex ? objectOf(View) : nullptr;
    if (Given && Graph.Recording)
      Graph.noteElement(In, elementOf(Given));
  }
  Now.Known = std::move(Changed);
  bool HoldsPointers = llvm::any_of(Held.parts(), [](const TreePart &P) { return !P.Value.Targets.empty(); });
  if (!Out && !(HoldsPointers && !ByReference && Held.parts().size() > 1))
    return;
  // A const handle stays what it is; what it refers to may change.
  bool ConstHandle = Index >= 0 && isConstHandle(View, Index);
  if (ByReference && !ConstHandle)
    updateAfter(Effects, Call, Index, Type, V.Where, Tree());
  else if (ByReference)
    updateAfter(Effects, Call, Index, Type, {}, readAll(V.Where));
  else
    updateAfter(Effects, Call, Index, Type, {}, Held);
  if (Index == ThisIndex)
    pointCaptured(Effects, Held);
}

const clang::Expr *FunctionExtractor::writtenArgument(const clang::Expr *E) {
  const auto *Default = llvm::dyn_cast<clang::CXXDefaultArgExpr>(E->IgnoreImplicit());
  return Default ? Default->getExpr() : E;
}

Truth FunctionExtractor::truthOfArgument(const clang::Expr *E, bool IsOut) {
  if (E->getType()->isBooleanType())
    return truthOf(E);
  if (!IsOut)
    return {};
  // `check(U, &Ok)`
  const auto *Address = llvm::dyn_cast<clang::UnaryOperator>(E->IgnoreParenImpCasts());
  const clang::Expr *Object = Address && Address->getOpcode() == clang::UO_AddrOf ? Address->getSubExpr() : E;
  if (Object->getType()->isBooleanType())
    return keptTruth(value(Object->IgnoreParens()));
  return isString(Object->getType()) ? truthOfText(Object) : Truth();
}

Truth FunctionExtractor::truthIfThere(const clang::Expr *E) {
  // `describe(allowed ? &U : nullptr)`
  const clang::Expr *Plain = E->IgnoreParenImpCasts();
  if (!isTested(E->getType()) || E->getType()->isBooleanType())
    return {};
  if (llvm::isa<clang::DeclRefExpr>(Plain))
    return keptTruth(value(Plain));
  const auto *Either = llvm::dyn_cast<clang::ConditionalOperator>(Plain->IgnoreImplicit()->IgnoreParens());
  return Either ? truthOf(Either) : Truth();
}

void FunctionExtractor::publishGlobals() {
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const BaseInfo &Info = Bases[B];
    const Tree *T = Now.find(B);
    if (!Info.IsGlobal || !T)
      continue;
    NodeRef N = outOfGlobal(B);
    Tree Own = *T;
    // What the global held on entry is there already.
    for (TreePart &P : Own.parts())
      llvm::erase_if(P.Value.Sources, [&](const Content &C) { return Info.Initial && C.Node == Info.Initial->Node; });
    Graph.flow(resolve(Own), N, RootPath, Now);
  }
}

NodeRef FunctionExtractor::outOfGlobal(BaseRef Global) {
  const clang::VarDecl *V = Bases[Global].Var;
  return Graph.node(NodeKind::GlobalOut, V, 0, [&](FlowNode &Node) {
    Node.Symbol = Unit.variable(V);
    Node.Type = Unit.unit().Symbols[Node.Symbol].Type;
    Node.Where = Unit.position(V->getLocation());
  });
}

void FunctionExtractor::refreshGlobals() {
  for (BaseRef B = 0; B < Bases.size(); ++B)
    if (Bases[B].IsGlobal && Now.find(B))
      Now.mutate(B).join(initial(B), Unit.paths());
}

llvm::SmallVector<SymbolRef, 1> FunctionExtractor::exactTargets(const CallView &View) {
  // Of objects that were made in sight the class is known.
  llvm::SmallVector<SymbolRef, 1> Result;
  if (!View.Virtual || !View.Object || !View.ObjectKnown)
    return Result;
  auto *Method = const_cast<clang::CXXMethodDecl *>(llvm::cast<clang::CXXMethodDecl>(View.Callee));
  for (const Location &L : View.Object->Where) {
    const Selector Last = L.Path == RootPath ? Selector::element() : Unit.paths().last(L.Path);
    const bool IsMember = Last.SelectorKind == Selector::Kind::Field;
    const clang::CXXRecordDecl *Class = L.Path == RootPath ? Bases[L.Base].Exact
                                        : IsMember         ? Unit.classOfField(Last.Payload)
                                                           : nullptr;
    const clang::CXXMethodDecl *Runs =
        Class && Class->hasDefinition() ? Method->getCorrespondingMethodInClass(Class, /*MayBeBase=*/true) : nullptr;
    if (!Runs)
      return {};
    SymbolRef S = Unit.function(Runs);
    if (!llvm::is_contained(Result, S))
      Result.push_back(S);
  }
  return Result;
}

Value FunctionExtractor::callSite(CallView &View) {
  CallRef Call = Graph.call(View.Site, View.Number, [&](CallSite &Site) { fillCallSite(Site, View); });
  // What an earlier evaluation has found says nothing of this one.
  forgetFacts([&](FactRef F) { return Graph.graph().Facts[F].Call == Call; });
  publishGlobals();
  publishResults();
  if (Graph.Recording) {
    Graph.reach(Call, Now, exactTargets(View));
    for (unsigned I = 0; I < View.Arguments.size(); ++I)
      if (const clang::Expr *E = View.ArgumentExprs[I]) {
        CallArgument &Given = Graph.graph().Calls[Call].Arguments[I];
        if (Truth T = truthOfArgument(E, Given.Out); T.tells())
          Given.Truth = Graph.truthFacts(T);
        if (!Given.Constant)
          Given.Constant = knownText(E);
      }
  }
  View.Runs = View.Callee;
  if (!View.Runs && View.CalleeValue)
    View.Runs = onlyFunction(View.CalleeValue->IsPlace ? readAll(View.CalleeValue->Where) : View.CalleeValue->Held);
  Writer = &View;
  CallEffects Effects = effectsOf(View);
  Effects.Before = Now.Known;
  if (View.CalleeValue)
    passArgument(Effects, View, Call, CalleeIndex, *View.CalleeValue, nullptr, clang::QualType(), /*Out=*/true);
  if (View.Object)
    passArgument(Effects, View, Call, ThisIndex, *View.Object, nullptr, View.ObjectType, objectOut(View));
  for (unsigned I = 0; I < View.Arguments.size(); ++I)
    passArgument(Effects, View, Call, static_cast<int16_t>(I), View.Arguments[I], View.ArgumentExprs[I],
                 clang::QualType(), Graph.graph().Calls[Call].Arguments[I].Out);
  refreshGlobals();
  disturbGlobals(View);
  Writer = nullptr;
  const auto *Prototype = View.Callee ? View.Callee->getType()->getAs<clang::FunctionProtoType>() : nullptr;
  // That of a destructor nobody has called by name is not known yet; it says nothing by default, which is that it does
  // not.
  bool IsNothrow = Prototype && (clang::isUnresolvedExceptionSpec(Prototype->getExceptionSpecType())
                                     ? llvm::isa<clang::CXXDestructorDecl>(View.Callee)
                                     : Prototype->isNothrow());
  if (!HasTry && !IsNothrow)
    portNode(NodeKind::Throw); // For what it throws through us.
  // What cannot fail says nothing by returning.
  bool MayCheck = View.Callee
                      ? !Unit.isSystem(View.Callee) && !View.Callee->isTrivial() &&
                            (View.Callee->getReturnType()->isVoidType() || !Callees.mentions().isLeaf(View.Callee))
                      : View.CalleeValue && !View.ResultType.isNull() && View.ResultType->isVoidType();
  if (MayCheck) {
    Fact Returned;
    Returned.FactKind = Fact::Kind::CallReturned;
    Returned.Call = Call;
    FactRef F = Graph.fact(Returned);
    watchCall(F, View.Site, View.Callee, View.ArgumentExprs);
    Now.Known.know(F);
  }
  Dead |= neverReturns(View);
  return callResult(View, Call, Effects);
}

bool FunctionExtractor::neverReturns(const CallView &View) {
  return View.Callee && !View.Virtual && Callees.of(View.Callee).NeverReturns;
}

/// Texts, numbers and containers that nobody can write: a policy may name the function that hands them out, whatever
/// they are read by.
bool FunctionExtractor::isPlainResult(clang::QualType T) {
  const clang::CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  return T.isConstQualified() && (T->isScalarType() || (Class && Unit.isSystem(Class)));
}

Value FunctionExtractor::callResult(const CallView &View, CallRef Call, const CallEffects &Effects) {
  if (View.Constructs)
    return Value::at(View.Object->Where);
  if (View.ResultType.isNull() || View.ResultType->isVoidType())
    return Value();
  NodeRef Result = Graph.callNode(NodeKind::Result, Call, 0, Graph.graph().Calls[Call].ResultType);
  bool Reference = View.ResultType->isReferenceType();
  bool Pointer = !Reference && Unit.isPointerLike(View.ResultType);
  Value V;
  if (!Reference && !Pointer) {
    Tree Returned = Tree::of({Result, RootPath});
    pointAfter(Effects, ReturnRoot, Returned, Tree(), Result);
    V = Value::of(std::move(Returned));
    V.Tells = callTruth(View, Call);
    return V;
  }
  // A reference or pointer: to a part of an input as the callee's body says, or to something of its own.
  Locations Where;
  bool Complete = false;
  if (View.Callee && !View.Virtual) {
    Complete = Callees.of(View.Callee).ReturnComplete;
    for (const auto &[P, To] : Effects.Pointers)
      if (P.Root == ReturnRoot && P.Path == RootPath)
        for (Location L : To) {
          if (P.WasKnown && Pointer)
            leadThrough(L, Result, RootPath);
          if (!llvm::is_contained(Where, L))
            Where.push_back(L);
        }
    Complete &= !Where.empty();
  }
  // That something is there may say that a check was passed.
  Truth IsThere = Pointer && View.Callee && !Unit.isSystem(View.Callee) ? callTruth(View, Call) : Truth();
  if (Complete) {
    if (Reference && isPlainResult(View.ResultType->getPointeeType())) {
      BaseRef Name = base(BaseKind::ResultObject, View.Site, View.Number, Content{Result, RootPath});
      Bases[Name].IsOtherName = true;
      Where.push_back({Name, RootPath, true});
    }
    V = Reference ? Value::at(Where) : Value::of(Tree::pointingTo(Where));
    if (Reference)
      V.Via = Result;
    else
      V.Held.root().add({Result, RootPath});
    V.Tells = IsThere;
    return V;
  }
  BaseRef Own = base(BaseKind::ResultObject, View.Site, View.Number, Content{Result, RootPath});
  if (Now.find(Own)) // Evaluated again: another object, or the same one.
    Now.mutate(Own).join(initial(Own), Unit.paths());
  Where.push_back({Own, RootPath, false});
  clang::QualType To =
      Reference || View.ResultType->isPointerType() ? View.ResultType->getPointeeType() : clang::QualType();
  bool Writable = To.isNull() || !To.isConstQualified();
  if (Writable && !(View.Callee && Unit.isSystem(View.Callee)))
    Bases[Own].Call = Call;
  if (View.Object && Writable) // Whatever is written there, the object shows it: also through a const handle.
    for (const Location &L : View.Object->Where)
      if (Bases[L.Base].Kind != BaseKind::ResultObject) // In a chain of calls, the object at its start.
        Where.push_back({L.Base, L.Path, true});
  V = Reference ? Value::at(Where) : Value::of(Tree::pointingTo(Where));
  V.Tells = IsThere;
  return V;
}
