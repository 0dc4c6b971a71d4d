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
/// In std or a namespace or class within it.
bool isStandard(const clang::NamedDecl *D);
/// It is the one of that name in namespace std; \p D may be null.
bool isStandard(const clang::NamedDecl *D, llvm::StringRef Name);
/// "(const User &, int)", as declared.
std::string parameterTypes(const clang::FunctionDecl *F);

} // namespace purpose::extract

#endif
