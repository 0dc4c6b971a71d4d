//===- NamedAt.cpp - What is named at a place ------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PurposeFacts.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace purpose;

namespace {

/// Walks what clangd lets it see: the declarations of the main file.
class NameFinder : public clang::RecursiveASTVisitor<NameFinder> {
public:
  explicit NameFinder(clang::SourceLocation Where) : Where(Where) {}

  bool VisitNamedDecl(clang::NamedDecl *D) { return look(D->getLocation(), D); }
  bool VisitDeclRefExpr(clang::DeclRefExpr *E) { return look(E->getLocation(), E->getDecl()); }
  bool VisitMemberExpr(clang::MemberExpr *E) { return look(E->getMemberLoc(), E->getMemberDecl()); }
  bool VisitTagTypeLoc(clang::TagTypeLoc T) { return look(T.getNameLoc(), T.getDecl()); }
  bool VisitTypedefTypeLoc(clang::TypedefTypeLoc T) { return look(T.getNameLoc(), T.getTypedefNameDecl()); }
  bool TraverseConstructorInitializer(clang::CXXCtorInitializer *I) {
    return (!I->isWritten() || !I->isMemberInitializer() || look(I->getMemberLocation(), I->getMember())) &&
           RecursiveASTVisitor::TraverseConstructorInitializer(I);
  }

  const clang::NamedDecl *Found = nullptr;

private:
  /// False ends the walk.
  bool look(clang::SourceLocation At, const clang::NamedDecl *D) {
    if (At == Where)
      Found = D;
    return !Found;
  }
  clang::SourceLocation Where;
};

} // namespace

const clang::NamedDecl *editor::declarationNamedAt(clang::ASTContext &AST, clang::SourceLocation Where) {
  NameFinder Finder(Where);
  Finder.TraverseAST(AST);
  return Finder.Found;
}
