//===- TransferTruth.cpp - What conditions tell ----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which facts follow from a condition, where control flow learns them, and what makes them void again. Only the linker
// knows which of them are consents and guards.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Collects the variables and fields that an expression names.
class NameVisitor : public clang::RecursiveASTVisitor<NameVisitor> {
public:
  bool VisitExpr(clang::Expr *E) {
    if (llvm::isa<clang::DeclRefExpr, clang::MemberExpr, clang::CXXThisExpr>(E))
      Names.push_back(E);
    return true;
  }
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  llvm::SmallVector<const clang::Expr *, 4> Names;
};

const clang::Expr *unwrapped(const clang::Expr *E) {
  while (true) {
    const clang::Expr *Before = E;
    E = E->IgnoreParens();
    if (const auto *Default = llvm::dyn_cast<clang::CXXDefaultInitExpr>(E))
      E = Default->getExpr();
    else if (const auto *Full = llvm::dyn_cast<clang::FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *List = llvm::dyn_cast<clang::InitListExpr>(E); List && List->getNumInits() == 1)
      E = List->getInit(0);
    if (E == Before)
      return E;
  }
}

/// "std::nullopt", "nullptr".
bool isNothing(clang::QualType T) {
  T = T.getNonReferenceType();
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return T->isNullPtrType() || (R && R->isInStdNamespace() && R->getName() == "nullopt_t");
}

bool convertsToBool(const clang::CXXRecordDecl *R) {
  R = R ? R->getDefinition() : nullptr;
  return R && llvm::any_of(R->getVisibleConversionFunctions(), [](const clang::NamedDecl *D) {
           const auto *C = llvm::dyn_cast<clang::CXXConversionDecl>(D->getUnderlyingDecl());
           return C && C->getConversionType()->isBooleanType();
         });
}

bool isStandard(const clang::NamedDecl *D, llvm::StringRef Name) {
  return D->isInStdNamespace() && D->getIdentifier() && D->getName() == Name;
}

/// What the C library calls when an `assert` does not hold.
bool isAssertionFailure(const clang::CFGBlock *Block) {
  if (!Block)
    return false;
  for (const clang::CFGElement &Element : *Block) {
    auto S = Element.getAs<clang::CFGStmt>();
    const auto *Call = S ? llvm::dyn_cast<clang::CallExpr>(S->getStmt()) : nullptr;
    const clang::FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
    if (!F || !F->getIdentifier())
      continue;
    llvm::StringRef Name = F->getName();
    if (Name.starts_with("__assert") || Name == "_assert" || Name == "_wassert" || Name == "qt_assert")
      return true;
  }
  return false;
}

} // namespace

Truth FunctionExtractor::truthOf(const clang::Expr *E) {
  E = unwrapped(E);
  if (const auto *Literal = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(E))
    return Truth::constant(Literal->getValue());
  if (const auto *Zero = llvm::dyn_cast<clang::ImplicitValueInitExpr>(E); Zero && E->getType()->isBooleanType())
    return Truth::constant(false);
  Value V = value(E);
  if (V.Tells.tells())
    return V.Tells;
  if (E->getType()->isRecordType())
    return truthOfObject(E);
  if (!E->getType()->isScalarType())
    return {};
  if (E->getType()->isPointerType()) {
    const clang::Expr *Plain = E->IgnoreParenImpCasts();
    if (isNothing(Plain->getType()) || llvm::isa<clang::GNUNullExpr>(Plain))
      return Truth::constant(false);
    if (const auto *Of = llvm::dyn_cast<clang::UnaryOperator>(Plain); Of && Of->getOpcode() == clang::UO_AddrOf)
      return Truth::constant(true);
  }
  if (std::optional<int64_t> Known = constant(E))
    return Truth::constant(*Known != 0);
  return V.IsPlace ? Truth() : valueTruth(V.Held, E);
}

bool FunctionExtractor::isTested(clang::QualType T) {
  return T->isBooleanType() || T->isPointerType() || convertsToBool(T->getAsCXXRecordDecl());
}

Truth FunctionExtractor::truthOfObject(const clang::Expr *E) {
  E = E->IgnoreImplicit()->IgnoreParens();
  const clang::CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  if (!convertsToBool(Class))
    return {};
  if (const auto *Cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(E))
    return truthOfObject(Cast->getSubExpr());
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E)) {
    Truth If = truthOf(C->getCond());
    return disjunction(conjunction(If, truthOfObject(C->getTrueExpr()), Graph),
                       conjunction(If.negated(), truthOfObject(C->getFalseExpr()), Graph), Graph);
  }
  if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E)) {
    bool IsEmpty =
        Made->getNumArgs() == 0 && llvm::any_of(std::array{"optional", "unique_ptr", "shared_ptr", "function"},
                                                [&](const char *Name) { return isStandard(Class, Name); });
    if (Made->getNumArgs() == 0)
      return IsEmpty ? Truth::constant(false) : Truth();
    const clang::Expr *From = Made->getArg(0);
    if (isNothing(From->IgnoreImplicit()->getType()))
      return Truth::constant(false);
    if (Made->getConstructor()->isCopyOrMoveConstructor())
      return truthOfObject(From);
    // An optional of another type may be empty; of any other value, something is there.
    bool OfValue = isStandard(Class, "optional") && !convertsToBool(From->getType()->getAsCXXRecordDecl());
    return OfValue ? Truth::constant(true) : Truth();
  }
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E)) {
    const clang::FunctionDecl *F = Call->getDirectCallee();
    if (F && Call->getNumArgs() == 1 && (isStandard(F, "move") || isStandard(F, "forward")))
      return truthOfObject(Call->getArg(0));
    if (F && (isStandard(F, "make_optional") || isStandard(F, "make_unique") || isStandard(F, "make_shared")))
      return Truth::constant(true);
  }
  Value V = value(E);
  return V.Tells.tells() ? V.Tells : keptTruth(V);
}

void FunctionExtractor::forgetPresence(const CallView &View) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || Method->isStatic() || Method->isConst() || !View.Object || View.Constructs)
    return;
  switch (Method->getOverloadedOperator()) {
  case clang::OO_Arrow:
  case clang::OO_Star:
    return; // Hands out what is there.
  default:
    break;
  }
  for (const Location &L : View.Object->Where)
    if (const clang::VarDecl *V = Bases[L.Base].Var; V && isTested(V->getType()) && V->getType()->isRecordType())
      Now.Known.forgetTruths([&](PlaceKey Where) { return Where.first == L.Base; });
}

Truth FunctionExtractor::truthOfPresence(const clang::CallExpr *E) {
  if (const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E)) {
    const clang::CXXMethodDecl *Method = Member->getMethodDecl();
    const auto *Conversion = llvm::dyn_cast_or_null<clang::CXXConversionDecl>(Method);
    bool Asks = (Conversion && Conversion->getConversionType()->isBooleanType()) ||
                (Method && Method->getIdentifier() && Method->getName() == "has_value" &&
                 Method->getParent()->isInStdNamespace());
    return Asks ? truthOfObject(Member->getImplicitObjectArgument()) : Truth();
  }
  const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  if (!Operator || Operator->getNumArgs() != 2)
    return {};
  bool Equal = Operator->getOperator() == clang::OO_EqualEqual;
  if (!Equal && Operator->getOperator() != clang::OO_ExclaimEqual)
    return {};
  for (unsigned I : {0u, 1u})
    if (isNothing(Operator->getArg(I)->IgnoreImplicit()->getType())) {
      Truth There = truthOfObject(Operator->getArg(1 - I));
      return Equal ? There.negated() : There;
    }
  return {};
}

Truth FunctionExtractor::valueTruth(const Tree &T, const clang::Expr *E) {
  if (T.root().Sources.size() != 1 || T.parts().size() != 1)
    return {};
  NodeRef Tested = T.root().Sources.front().Node;
  Truth Result = Truth::of(Graph.fact({Fact::Kind::ValueTrue, NoRef, Tested}),
                           Graph.fact({Fact::Kind::ValueFalse, NoRef, Tested}));
  for (const Implied &I : {Result.True, Result.False})
    watch(I.Facts.front(), E, nullptr);
  return Result;
}

Truth FunctionExtractor::keptTruth(const Value &V) const {
  bool IsOne = V.Where.size() == 1 && !V.Where.front().Weak;
  return IsOne ? Now.Known.truthAt({V.Where.front().Base, V.Where.front().Path}) : Truth();
}

Truth FunctionExtractor::storedTruth(const Value &V, const clang::Expr *E) {
  Truth Kept = keptTruth(V);
  Truth Tested = valueTruth(V.Held, E);
  return {both(Kept.True, Tested.True), both(Kept.False, Tested.False)};
}

Truth FunctionExtractor::equality(const clang::BinaryOperator *E) {
  // `granted() == true`, `granted() != 0`, `p != nullptr`
  for (auto [Side, Other] : {std::pair(E->getLHS(), E->getRHS()), std::pair(E->getRHS(), E->getLHS())}) {
    const clang::Expr *Plain = Other->IgnoreParenImpCasts();
    std::optional<bool> Wanted;
    if (const auto *B = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(Plain))
      Wanted = B->getValue();
    else if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(Plain))
      Wanted = false;
    else if (const auto *N = llvm::dyn_cast<clang::IntegerLiteral>(Plain); N && N->getValue().ule(1))
      Wanted = N->getValue() == 1;
    if (!Wanted)
      continue;
    const clang::Expr *Tested = Side->IgnoreParenImpCasts();
    bool IsBool = Tested->getType()->isBooleanType();
    Truth T = truthOf(IsBool ? Side->IgnoreParens() : Side);
    if (!T.tells() && IsBool)
      T = truthOf(Tested);
    // Of a number, that it is not 1 says nothing.
    bool Equal = E->getOpcode() == clang::BO_EQ;
    Truth Result = *Wanted ? T : T.negated();
    if (*Wanted && !IsBool)
      Result.False = {};
    return Equal ? Result : Result.negated();
  }
  return {};
}

Truth FunctionExtractor::callTruth(const CallView &View, CallRef Call) {
  Truth Result =
      Truth::of(Graph.fact({Fact::Kind::CallTrue, Call, NoRef}), Graph.fact({Fact::Kind::CallFalse, Call, NoRef}));
  watchCall(Result.True.Facts.front(), View);
  watchCall(Result.False.Facts.front(), View);
  return Result;
}

void FunctionExtractor::watchCall(FactRef F, const CallView &View) {
  if (const auto *Member = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(View.Site))
    watch(F, Member->getImplicitObjectArgument(), View.Callee);
  for (const clang::Expr *E : View.ArgumentExprs)
    if (E)
      watch(F, E, View.Callee);
}

void FunctionExtractor::watch(FactRef F, const clang::Expr *Of, const clang::FunctionDecl *Check) {
  WatchedFact &W = Watched[F];
  W.Check = Check;
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(Of));
  auto Add = [&](const Location &L) {
    if (!llvm::is_contained(W.Objects, L) && W.Objects.size() < 16)
      W.Objects.push_back(L);
  };
  for (const clang::Expr *E : Visitor.Names) {
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
      const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
      if (!V)
        continue;
      if (!Check)
        W.Read = V;
      if (!Captures.contains(V->getCanonicalDecl()))
        Add({variableBase(V), RootPath, false});
    }
    if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(E);
        M && !Check && llvm::isa<clang::FieldDecl>(M->getMemberDecl()))
      W.Read = M->getMemberDecl();
    if (const auto *This = llvm::dyn_cast<clang::CXXThisExpr>(E)) {
      if (Of->IgnoreParenImpCasts() == This)
        Add({thisBase(), RootPath, false});
      continue;
    }
    auto It = Values.find(E);
    if (It == Values.end())
      continue;
    for (const Location &L : It->second.Where)
      Add(L);
    // A pointer: what it points to is what was looked at.
    if (!E->getType()->isPointerType() || !It->second.IsPlace)
      continue;
    for (const Location &L : It->second.Where) {
      const Tree Pointer = read(L);
      for (const Location &Target : Pointer.root().Targets)
        Add(Target);
    }
  }
  if (W.Read && !W.Read->getType()->isBooleanType())
    W.Read = nullptr;
}

bool FunctionExtractor::mayChange(FactRef F) {
  const WatchedFact &W = Watched[F];
  Mentions &Mentioned = Callees.mentions();
  const clang::FunctionDecl *By = Writer->Virtual ? nullptr : Writer->Callee;
  if (W.Read)
    return Mentioned.mayWrite(By, W.Read);
  // An operation that was carried out stays so, unless its object is known to change.
  if (Graph.graph().Facts[F].FactKind == Fact::Kind::CallReturned &&
      (!By || !W.Check || !Mentioned.of(By).Complete || !Mentioned.of(W.Check).Complete))
    return false;
  return Mentioned.mayDisturb(By, W.Check);
}

bool FunctionExtractor::isDisturbed(FactRef F, const Location &L) {
  auto It = Watched.find(F);
  if (It == Watched.end())
    return false;
  for (const Location &D : It->second.Objects) {
    if (D.Base != L.Base)
      continue;
    bool Whole = Unit.paths().below(D.Path, L.Path).has_value();
    if (!Whole && !Unit.paths().below(L.Path, D.Path))
      continue;
    if (Writer) {
      if (mayChange(F))
        return true;
      continue;
    }
    if (Whole)
      return true;
    // Some other part of the object may be none that the check has looked at.
    if (Graph.graph().Facts[F].FactKind == Fact::Kind::CallReturned)
      continue;
    const clang::FunctionDecl *Check = It->second.Check;
    if (!Check || !Callees.mentions().of(Check).Complete)
      return true;
    bool Read = llvm::any_of(Unit.paths().selectors(L.Path), [&](Selector S) {
      return S.SelectorKind == Selector::Kind::Field && readBy(Check, S.Payload);
    });
    if (Read)
      return true;
  }
  return false;
}

bool FunctionExtractor::readBy(const clang::FunctionDecl *Check, SymbolRef Field) {
  return llvm::any_of(Callees.mentions().of(Check).Read, [&](const clang::ValueDecl *D) {
    const auto *F = llvm::dyn_cast<clang::FieldDecl>(D);
    return F && Unit.field(F) == Field;
  });
}

void FunctionExtractor::forgetFacts(llvm::function_ref<bool(FactRef)> IsLost) {
  Now.Known.forget([&](FactRef F) { return IsLost(F) || llvm::any_of(Graph.alternatives(F), IsLost); });
}

void FunctionExtractor::disturb(const Location &L) {
  forgetFacts([&](FactRef F) { return isDisturbed(F, L); });
  Now.Known.forgetTruths([&](PlaceKey Where) {
    return Where.first == L.Base &&
           (Unit.paths().below(Where.second, L.Path) || Unit.paths().below(L.Path, Where.second));
  });
}

void FunctionExtractor::disturbGlobals(const CallView &View) {
  if (!View.Callee || Now.Known.facts().empty())
    return;
  forgetFacts([&](FactRef F) {
    auto It = Watched.find(F);
    return It != Watched.end() && llvm::any_of(It->second.Objects, [&](const Location &L) {
             const BaseInfo &Info = Bases[L.Base];
             return Info.IsGlobal && Info.Var &&
                    Callees.mentions().of(View.Callee).Written.contains(Info.Var->getCanonicalDecl());
           });
  });
}

const clang::Expr *FunctionExtractor::testedBy(const clang::CFGBlock &Block) {
  if (!Block.empty())
    return llvm::dyn_cast_or_null<clang::Expr>(Block.getLastCondition());
  // Where calls may throw, each ends its block: the test of its result is a block without elements.
  if (Block.succ_size() != 2 || Block.getTerminator().getKind() != clang::CFGTerminator::StmtBranch)
    return nullptr;
  const auto *Condition = llvm::dyn_cast_or_null<clang::Expr>(Block.getTerminatorCondition());
  while (Condition) {
    Condition = Condition->IgnoreParens();
    const auto *Both = llvm::dyn_cast<clang::BinaryOperator>(Condition);
    if (!Both || !Both->isLogicalOp())
      break;
    Condition = Both->getRHS(); // The left one has a block of its own.
  }
  return Condition;
}

void FunctionExtractor::learn(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number, State &Out) {
  const clang::Stmt *Terminator = Block.getTerminatorStmt();
  if (const auto *Switch = llvm::dyn_cast_or_null<clang::SwitchStmt>(Terminator)) {
    const clang::Expr *Condition = Switch->getCond()->IgnoreParenImpCasts();
    if (!Condition->getType()->isBooleanType() && !Condition->getType()->isIntegerType())
      return;
    const auto *Case = llvm::dyn_cast_or_null<clang::CaseStmt>(Next.getLabel());
    if (!Case || llvm::isa<clang::SwitchCase>(Case->getSubStmt()) || Case->getRHS())
      return;
    clang::Expr::EvalResult Label;
    if (!Case->getLHS()->EvaluateAsInt(Label, Unit.ast()))
      return;
    Truth T = truthOf(Switch->getCond()->IgnoreParenImpCasts());
    if (Label.Val.getInt() == 0)
      Out.Known.know(T.False);
    else if (Label.Val.getInt() == 1)
      Out.Known.know(T.True);
    return;
  }
  if (Block.succ_size() != 2 || !Terminator)
    return;
  const clang::Expr *Condition = testedBy(Block);
  // An assertion is gone in the program that customers get.
  if (!Condition || llvm::any_of(Block.succs(), [](const clang::CFGBlock::AdjacentBlock &S) {
        return isAssertionFailure(S.getReachableBlock());
      }))
    return;
  if (!Condition->getType()->isScalarType() || !Values.count(Condition))
    return;
  Truth T = truthOf(Condition);
  Out.Known.know(Number == 0 ? T.True : T.False);
}

void FunctionExtractor::noteReturnedTruth(const clang::Expr *E) {
  if (!Graph.Recording || !(E->getType()->isScalarType() || isTested(E->getType())))
    return;
  Truth T = Now.Known.relative(truthOf(E));
  ReturnTruth =
      ReturnTruth ? Truth{either(ReturnTruth->True, T.True, Graph), either(ReturnTruth->False, T.False, Graph)} : T;
}

void FunctionExtractor::noteFlag(const Location &L) {
  if (!Graph.Recording)
    return;
  SymbolRef Stored = 0;
  if (L.Path != RootPath && Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field)
    Stored = Unit.paths().last(L.Path).Payload;
  else if (L.Path == RootPath && Bases[L.Base].IsGlobal && Bases[L.Base].Var)
    Stored = Unit.variable(Bases[L.Base].Var);
  if (Stored && Unit.isFlag(Stored))
    noteFlag(Stored, Storing.value_or(Truth()));
}

void FunctionExtractor::noteFlag(SymbolRef Stored, const Truth &T) {
  if (!Graph.Recording)
    return;
  Graph.graph().Flags.push_back({Stored, Graph.truthFacts(Now.Known.relative(T))});
}
