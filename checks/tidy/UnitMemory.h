//===- UnitMemory.h - Units that were looked at before ------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An editor has a file looked at after every key stroke. What an edit has not changed is not extracted again: graphs of
// the last time are joined with those of the changed part, as units are joined to a program.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_UNITMEMORY_H
#define PURPOSE_TIDY_UNITMEMORY_H

#include "extract/UnitExtractor.h"
#include <map>
#include <memory>
#include <mutex>

namespace purpose::tidy {

/// May be used on several threads. Remembers a few files, those that were looked at last.
class UnitMemory {
public:
  /// The unit of \p AST. \p Surroundings stands for its headers and compiler options: while something is remembered, it
  /// is kept, so that no other object can have its address. Null: they are not known, and all is extracted.
  FlowUnit extract(clang::ASTContext &AST, llvm::StringRef File, std::shared_ptr<const void> Surroundings);

private:
  struct Remembered {
    FlowUnit Unit;
    extract::UnitRecord Record;
    std::shared_ptr<const void> Surroundings;
    uint64_t Age = 0;
  };
  std::unique_ptr<Remembered> take(llvm::StringRef File);
  void keep(llvm::StringRef File, std::unique_ptr<Remembered> Unit);

  std::mutex Lock;
  std::map<std::string, std::unique_ptr<Remembered>> Units;
  uint64_t Now = 0;
};

} // namespace purpose::tidy

#endif
