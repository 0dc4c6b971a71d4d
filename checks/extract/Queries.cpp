//===- Queries.cpp - Methods that ask, and change nothing -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/Queries.h"
#include "model/NameWords.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

/// The class of an object, or the template argument of Task<T>, std::future<T> and the like.
static const clang::Type *valueOf(clang::QualType T) {
  const auto *Class = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  llvm::StringRef Name = Class ? Class->getName() : "";
  bool IsAwaited = Name.contains_insensitive("task") || Name.contains_insensitive("future") ||
                   Name.contains_insensitive("awaitable") || Name.contains_insensitive("lazy");
  if (IsAwaited && Class->getTemplateArgs().size() > 0 &&
      Class->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type)
    return Class->getTemplateArgs()[0].getAsType().getCanonicalType().getTypePtr();
  return T.getCanonicalType().getTypePtr();
}

/// What answers with a number or truth value may as well say how far it has come: `while (Cursor.next())`.
static bool speaksOfProgress(llvm::StringRef Word) {
  return llvm::is_contained({"acquire", "advance", "fetch", "flush", "load", "lock", "next", "parse", "poll", "read",
                             "step", "tick", "try", "unlock"},
                            Word);
}

bool purpose::extract::isQuery(const clang::FunctionDecl *F) {
  clang::QualType Result = F->getReturnType();
  if (!F->getIdentifier() || Result->isVoidType() || Result->isReferenceType() ||
      (speaksOfChange(F->getName()) && !speaksOfQuestion(F->getName())))
    return false;
  const clang::Type *Value = valueOf(Result);
  return Value->isRecordType() || (!Value->isVoidType() && llvm::none_of(wordsOfName(F->getName()), speaksOfProgress));
}

bool purpose::extract::isHandle(const clang::FunctionDecl *F, unsigned Parameter) {
  if (!F || Parameter >= F->getNumParams())
    return false;
  clang::QualType T = F->getParamDecl(Parameter)->getType();
  clang::QualType To = T->isReferenceType() || T->isPointerType() ? T->getPointeeType() : clang::QualType();
  return !To.isNull() && !To.isConstQualified() && To->isRecordType();
}

bool purpose::extract::isService(const clang::FunctionDecl *F, unsigned Parameter) {
  if (!F || Parameter >= F->getNumParams())
    return false;
  clang::QualType T = F->getParamDecl(Parameter)->getType();
  const clang::CXXRecordDecl *Class =
      T->isPointerType() ? T->getPointeeCXXRecordDecl() : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || speaksOfService(Class->getName()))
    return Class != nullptr;
  const bool IsInterface = Class->hasDefinition() && Class->field_empty() && Class->getNumBases() == 0;
  return IsInterface &&
         llvm::any_of(Class->methods(), [](const clang::CXXMethodDecl *M) { return M->getIdentifier(); });
}
