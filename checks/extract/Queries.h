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

/// True if \p F hands out an object, awaited or not, and no word of its name speaks of change.
bool isQuery(const clang::FunctionDecl *F);

} // namespace purpose::extract

#endif
