//===- Diagnostics.h - Findings as diagnostics of the compiler -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_COMPILER_DIAGNOSTICS_H
#define PURPOSE_COMPILER_DIAGNOSTICS_H

#include "findings/Judgement.h"
#include "policy/PolicyLoader.h"
#include "tidy/IndexUse.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"

namespace purpose::compiler {

/// What is wrong with the policy, at its place in the policy file.
void reportPolicy(clang::ASTContext &AST, const LoadedPolicy &P);

/// What is wrong with the index.
void reportIndex(clang::ASTContext &AST, llvm::ArrayRef<tidy::IndexProblem> Problems);

/// The findings of one unit, as the checks of clang-tidy say them, with the name of the check at the end.
/// \p FindingsAreErrors makes errors of those whose rule has severity error, and of annotations that name nothing
/// known.
void reportFindings(clang::ASTContext &AST, const Judgement &J, bool FindingsAreErrors);

} // namespace purpose::compiler

#endif
