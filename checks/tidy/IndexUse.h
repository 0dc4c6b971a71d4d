//===- IndexUse.h - A unit judged with an index -------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A unit for which the index cannot be used is judged by itself, and the problem is an error: that nothing was found
// must not be taken for an answer.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_INDEXUSE_H
#define PURPOSE_TIDY_INDEXUSE_H

#include "findings/Judgement.h"
#include "tidy/SharedInputs.h"
#include "clang/AST/ASTContext.h"

namespace purpose::tidy {

struct IndexProblem {
  bool IsError; ///< Else a warning.
  std::string Message;
};

/// Judges \p Unit, of \p AST, and what the index in \p File, which \p Inputs opens, says of functions that it calls.
Judgement judgeWithIndex(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef File,
                         SharedInputs &Inputs, std::vector<IndexProblem> &Problems);

} // namespace purpose::tidy

#endif
