//===- IndexUse.h - A unit judged with an index -------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The index is opened at the first unit, and again when another file has taken its place. A unit for which it cannot be
// used is judged by itself, and the problem is an error: that nothing was found must not be taken for an answer.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_INDEXUSE_H
#define PURPOSE_TIDY_INDEXUSE_H

#include "findings/Judgement.h"
#include "link/ProgramIndex.h"
#include "clang/AST/ASTContext.h"

namespace purpose::tidy {

struct IndexProblem {
  bool IsError; ///< Else a warning.
  std::string Message;
};

class IndexUse {
public:
  /// Judges \p Unit, of \p AST, and what the index in \p File says of functions that it calls.
  Judgement judge(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef File,
                  std::vector<IndexProblem> &Problems);

private:
  llvm::Error open(llvm::StringRef File);

  std::shared_ptr<const ProgramIndex> Opened;
  std::string OpenedFile;
  llvm::sys::fs::file_status OpenedStatus;
};

} // namespace purpose::tidy

#endif
