//===- Queries.cpp - Methods that ask, and change nothing -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/Queries.h"
#include "model/NameWords.h"
#include "clang/AST/DeclTemplate.h"

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

bool purpose::extract::isQuery(const clang::FunctionDecl *F) {
  clang::QualType Result = F->getReturnType();
  if (!F->getIdentifier() || Result->isReferenceType() || !valueOf(Result)->isRecordType())
    return false;
  return !speaksOfChange(F->getName());
}
