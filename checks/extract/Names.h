//===- Names.h - Qualified names as policies match them -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_NAMES_H
#define PURPOSE_EXTRACT_NAMES_H

#include "clang/AST/Decl.h"
#include <string>

namespace purpose::extract {

struct DeclName {
  std::string Plain; ///< Without template arguments, inline and anonymous namespaces.
  std::string Full;  ///< With them; empty if the same.
};

DeclName nameOf(const clang::NamedDecl *D);
/// What lambdas capture is named by what it is, whichever of them it is in: a server with a hundred handlers is one
/// object to all of them. The class whose \c this, or the function whose variable \p F holds; null: something else.
const clang::DeclContext *whereCaptured(const clang::FieldDecl *F);
/// The variable that \p F holds or refers to; null: it is none, or one of that lambda's own.
const clang::ValueDecl *capturedVariable(const clang::FieldDecl *F);
/// In std or a namespace or class within it.
bool isStandard(const clang::NamedDecl *D);
/// It is the one of that name in namespace std; \p D may be null.
bool isStandard(const clang::NamedDecl *D, llvm::StringRef Name);
/// An array or container of the standard library: all that is in it are its elements. Views, spans and classes of one's
/// own may leave some out.
bool isWholeContainer(clang::QualType T);
/// std::string and its like.
bool isString(clang::QualType T);
/// An integer that stands for itself, and no character.
bool isNumber(clang::QualType T);
/// "(const User &, int)", as declared.
std::string parameterTypes(const clang::FunctionDecl *F);

} // namespace purpose::extract

#endif
