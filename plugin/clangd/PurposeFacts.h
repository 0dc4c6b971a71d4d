//===- PurposeFacts.h - What a policy says of a declaration -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_PURPOSEFACTS_H
#define PURPOSE_PLUGIN_CLANGD_PURPOSEFACTS_H

#include "policy/Policy.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

namespace purpose::editor {

/// Lines of text, for a hover: the data that \p D holds, why, and which rules speak of it; what happens to data that
/// gets there. Empty if the policy and annotations say nothing of it.
std::vector<std::string> purposeFacts(clang::ASTContext &AST, const clang::NamedDecl &D, const Policy &Rules);

/// What is named at \p Where, at the beginning of a token of the main file. Null if nothing is.
const clang::NamedDecl *declarationNamedAt(clang::ASTContext &AST, clang::SourceLocation Where);

} // namespace purpose::editor

#endif
