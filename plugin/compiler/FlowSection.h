//===- FlowSection.h - The facts of a unit in its object file -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_COMPILER_FLOWSECTION_H
#define PURPOSE_COMPILER_FLOWSECTION_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringRef.h"

namespace purpose::compiler {

/// A file-scope asm declaration that puts \p Record into section .purpose.flows: not loaded at run time, alignment 1,
/// so that linkers concatenate records. For ELF only. It is in no declaration context; code generation must be handed
/// it.
clang::Decl *flowSection(clang::ASTContext &AST, llvm::StringRef Record);

} // namespace purpose::compiler

#endif
