//===- Elements.cpp - Which element of a container it is -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Paths tell elements apart by constant indices only; .element is any. Whose consent was asked depends on more:
//
//   for (const User &A : All)             the element of the loop over A
//     if (All[I].agrees())                the element at I
//       send(A.Mail, All[J].Mail);        that of A again, and the element at J
//
// Each gets a number made of where its variable is declared. Elements with different numbers are taken to be different
// ones, so only those get one of which that can be said: loop variables, ends, indices that were made of no other one.
// Of elements in elements, `Groups[I].Users[J]`, the outermost counts.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// References to references.
constexpr unsigned MaxDepth = 8;

uint32_t numberOf(llvm::StringRef Text) {
  const uint32_t Hash = static_cast<uint32_t>(llvm::xxh3_64bits(Text)) & ~NodeElement::OfLoop;
  return Hash > NodeElement::Last ? Hash : Hash + NodeElement::Last + 1;
}

/// A number that is the same in each unit that sees \p D.
uint32_t numberOf(const clang::ValueDecl *D, llvm::StringRef Part = "") {
  const clang::SourceManager &Sources = D->getASTContext().getSourceManager();
  clang::SourceLocation At = Sources.getExpansionLoc(D->getLocation());
  return numberOf(D->getNameAsString() + ":" + std::to_string(Sources.getExpansionLineNumber(At)) + ":" +
                  std::to_string(Sources.getExpansionColumnNumber(At)) + Part.str());
}

/// Of a loop over elements, or one that counts with \p V.
uint32_t numberOfEach(const clang::ValueDecl *V) { return numberOf(V) | NodeElement::OfLoop; }

const clang::Expr *plain(const clang::Expr *E) {
  while (true) {
    const clang::Expr *Before = E;
    E = E->IgnoreParenImpCasts()->IgnoreImplicit();
    if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E);
        Made && Made->getNumArgs() == 1 && Made->getConstructor()->isCopyOrMoveConstructor())
      E = Made->getArg(0);
    if (E == Before)
      return E;
  }
}

llvm::StringRef plainNameOf(const clang::FunctionDecl *F) { return F && F->getIdentifier() ? F->getName() : ""; }

/// What `It`, made by `All.begin()`, goes through; null if \p E is no such call.
const clang::Expr *rangeOf(const clang::Expr *E) {
  const auto *Call = llvm::dyn_cast<clang::CallExpr>(plain(E));
  llvm::StringRef Name = Call ? plainNameOf(Call->getDirectCallee()) : "";
  if (Name != "begin" && Name != "cbegin" && Name != "rbegin")
    return nullptr;
  if (const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(Call))
    return Member->getImplicitObjectArgument();
  return Call->getNumArgs() == 1 ? Call->getArg(0) : nullptr;
}

/// Finds out whether a variable gets another value.
class AssignmentFinder : public clang::RecursiveASTVisitor<AssignmentFinder> {
public:
  explicit AssignmentFinder(const clang::VarDecl *V) : V(V) {}
  bool VisitBinaryOperator(clang::BinaryOperator *B) { return !(B->isAssignmentOp() && isIt(B->getLHS())); }
  bool VisitCXXOperatorCallExpr(clang::CXXOperatorCallExpr *E) {
    return !(E->isAssignmentOp() && E->getNumArgs() > 0 && isIt(E->getArg(0)));
  }

private:
  bool isIt(const clang::Expr *E) const {
    const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreParenImpCasts());
    return Ref && Ref->getDecl() == V;
  }
  const clang::VarDecl *V;
};

bool isAssigned(const clang::VarDecl *V, const clang::FunctionDecl *In) {
  return !V->getType().isConstQualified() && In && In->getBody() && !AssignmentFinder(V).TraverseStmt(In->getBody());
}

} // namespace

uint32_t FunctionExtractor::numberOfPlace(const clang::Expr *Site, const clang::FunctionDecl *F) {
  const clang::SourceManager &Sources = F->getASTContext().getSourceManager();
  clang::SourceLocation At = Sources.getExpansionLoc(Site->getExprLoc());
  return numberOf(std::to_string(Sources.getExpansionLineNumber(At)) + ":" +
                  std::to_string(Sources.getExpansionColumnNumber(At)));
}

uint32_t FunctionExtractor::elementIn(const clang::VarDecl *V, unsigned Depth) {
  const clang::Expr *Init = V->getInit();
  if (!V->isLocalVarDecl() || !Init || Depth > MaxDepth)
    return 0;
  // `Connector C = All.at(A); if (Other) C = All.at(B);`
  if (!V->getType()->isReferenceType() && !V->isCXXForRangeDecl() && !rangeOf(Init) && elementOf(Init, Depth + 1) &&
      isAssigned(V, llvm::dyn_cast<clang::FunctionDecl>(V->getDeclContext())))
    return 0;
  if (const clang::Expr *Range = rangeOf(Init)) {
    uint32_t Outer = elementOf(Range, Depth + 1);
    return Outer || V->isImplicit() ? Outer : numberOfEach(V);
  }
  uint32_t Outer = elementOf(Init, Depth + 1);
  return Outer || !V->isCXXForRangeDecl() ? Outer : numberOfEach(V);
}

uint32_t FunctionExtractor::elementOf(const clang::Expr *E, unsigned Depth) {
  if (Depth > MaxDepth)
    return 0;
  E = plain(E);
  if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
    if (const auto *B = llvm::dyn_cast<clang::BindingDecl>(Ref->getDecl()))
      if (const auto *Whole = llvm::dyn_cast_or_null<clang::VarDecl>(B->getDecomposedDecl()))
        return elementIn(Whole, Depth);
    const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
    return V ? elementIn(V, Depth) : 0;
  }
  if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(E))
    return elementOf(M->getBase(), Depth + 1);
  if (const auto *U = llvm::dyn_cast<clang::UnaryOperator>(E))
    return U->getOpcode() == clang::UO_Deref || U->getOpcode() == clang::UO_AddrOf
               ? elementOf(U->getSubExpr(), Depth + 1)
               : 0;
  if (const auto *S = llvm::dyn_cast<clang::ArraySubscriptExpr>(E))
    return elementIn(S->getBase(), S->getIdx(), Depth);
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E); Call && Call->getDirectCallee())
    if (uint32_t Found = elementFoundBy(Call, Call->getDirectCallee()))
      return Found;
  if (const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E)) {
    if (Operator->getOperator() == clang::OO_Pipe && Operator->getNumArgs() == 2)
      return makesElements(Operator->getArg(1)->getType()) ? 0 : elementOf(Operator->getArg(0), Depth + 1);
    if (Operator->getOperator() == clang::OO_Subscript && Operator->getNumArgs() == 2)
      return elementIn(Operator->getArg(0), Operator->getArg(1), Depth);
    bool Leads = Operator->getOperator() == clang::OO_Star || Operator->getOperator() == clang::OO_Arrow;
    return Leads && Operator->getNumArgs() == 1 ? elementOf(Operator->getArg(0), Depth + 1) : 0;
  }
  if (const auto *Call = llvm::dyn_cast<clang::CXXMemberCallExpr>(E)) {
    if (!Call->getMethodDecl()) // By a pointer to it.
      return 0;
    llvm::StringRef Name = plainNameOf(Call->getMethodDecl());
    const clang::Expr *Object = Call->getImplicitObjectArgument();
    if (Call->getNumArgs() == 1) { // `at(I)`, `find(Key)`, a method of the user's that looks it up.
      const bool FindsMany = !isStandard(Call->getMethodDecl()) && isWholeContainer(Call->getType());
      return FindsMany ? 0 : elementIn(Object, Call->getArg(0), Depth);
    }
    if (Call->getNumArgs() != 0)
      return 0;
    uint32_t Outer = elementOf(Object, Depth + 1);
    if (Outer)
      return Name == "front" || Name == "back" || Name == "get" || Name == "value" ? Outer : 0;
    return Name == "front" || Name == "begin" || Name == "cbegin" ? NodeElement::First
           : Name == "back" || Name == "rbegin"                   ? NodeElement::Last
                                                                  : 0;
  }
  if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(E); Call && Call->getNumArgs() == 1) {
    llvm::StringRef Name = plainNameOf(Call->getDirectCallee());
    return Name == "move" || Name == "as_const" || Name == "ref" || Name == "cref"
               ? elementOf(Call->getArg(0), Depth + 1)
               : 0;
  }
  return 0;
}

uint32_t FunctionExtractor::elementIn(const clang::Expr *Container, const clang::Expr *Index, unsigned Depth) {
  uint32_t Outer = elementOf(Container, Depth + 1);
  return Outer ? Outer : elementAtIndex(Index, Depth + 1);
}

uint32_t FunctionExtractor::elementAtIndex(const clang::Expr *Index, unsigned Depth) {
  Index = plain(Index);
  if (const auto *Text = llvm::dyn_cast<clang::StringLiteral>(Index))
    return Text->getCharByteWidth() == 1 ? numberOf(Text->getString()) : 0;
  if (const auto *Number = llvm::dyn_cast<clang::IntegerLiteral>(Index))
    return Number->getValue() == 0 ? NodeElement::First
                                   : numberOf(std::to_string(Number->getValue().getLimitedValue()));
  if (const auto *B = llvm::dyn_cast<clang::BinaryOperator>(Index); B && B->isAdditiveOp() && Depth <= MaxDepth) {
    const auto *Step = llvm::dyn_cast<clang::IntegerLiteral>(plain(B->getRHS()));
    uint32_t From = Step ? elementAtIndex(B->getLHS(), Depth + 1) : 0;
    return From ? numberOf(std::to_string(From) + B->getOpcodeStr().str() +
                           std::to_string(Step->getValue().getLimitedValue()))
                : 0;
  }
  if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(Index)) {
    // `Users[Request.Id]`
    const auto *Of = llvm::dyn_cast<clang::DeclRefExpr>(plain(M->getBase()));
    const auto *V = Of ? llvm::dyn_cast<clang::ParmVarDecl>(Of->getDecl()) : nullptr;
    return V && llvm::isa<clang::FieldDecl>(M->getMemberDecl())
               ? numberOf(V, "." + M->getMemberDecl()->getNameAsString())
               : 0;
  }
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Index);
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  if (!V)
    return 0;
  if (llvm::isa<clang::ParmVarDecl>(V) || V->isCXXForRangeDecl())
    return numberOf(V);
  const clang::Expr *Init = V->getInit();
  if (!Init)
    return 0;
  const clang::Expr *From = plain(Init);
  bool Counts = llvm::isa<clang::IntegerLiteral>(From);
  if (const auto *B = llvm::dyn_cast<clang::BinaryOperator>(From)) // `for (size_t J = I + 1; …)`: another one.
    Counts = B->isAdditiveOp() && llvm::isa<clang::IntegerLiteral>(plain(B->getRHS()));
  return Counts ? numberOfEach(V) : 0;
}

const clang::Expr *FunctionExtractor::objectOf(const CallView &View) {
  if (const auto *Member = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(View.Site))
    return Member->getImplicitObjectArgument();
  const auto *Operator = llvm::dyn_cast_or_null<clang::CXXOperatorCallExpr>(View.Site);
  return Operator && View.Object && Operator->getNumArgs() > 0 ? Operator->getArg(0) : nullptr;
}
