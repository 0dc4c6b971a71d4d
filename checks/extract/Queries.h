//===- Queries.h - Methods that ask, and change nothing -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See model/NameWords.h.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_QUERIES_H
#define PURPOSE_EXTRACT_QUERIES_H

#include "clang/AST/Decl.h"

namespace purpose::extract {

/// True if \p F answers with something, awaited or not, and no word of its name speaks of change.
bool isQuery(const clang::FunctionDecl *F);
/// True if \p F takes an object there that it may write: `banned(Pool &, PersonId)`.
bool isHandle(const clang::FunctionDecl *F, unsigned Parameter);
/// True if \p F takes something there that is called a service or has methods and no members: `user(const Context &,
/// int)`.
bool isService(const clang::FunctionDecl *F, unsigned Parameter);

} // namespace purpose::extract

#endif
