//===- Locator.h - From positions in facts to places in sources ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_LOCATOR_H
#define PURPOSE_TIDY_LOCATOR_H

#include "extract/SourcePlaces.h"
#include "findings/Judgement.h"
#include "llvm/ADT/StringMap.h"

namespace purpose::tidy {

/// For one translation unit, which must outlive it.
class Locator {
public:
  explicit Locator(clang::ASTContext &AST) : AST(AST), Places(AST) {}

  clang::ASTContext &ast() { return AST; }

  /// Where \p Position is in the sources; invalid if it is nowhere.
  clang::SourceLocation locate(const FlowUnit &Unit, const SourcePosition &Position);
  /// The same for a hop of \p J, which may be in a file that the unit has not read.
  clang::SourceLocation locateHop(const Judgement &J, const SourcePosition &Position);
  /// In a file that may be no source, such as a policy; invalid if it cannot be read, or is a built-in pack.
  clang::SourceLocation locate(const PolicyLocation &Where);

private:
  bool isCheapToFind(llvm::StringRef File) const;
  clang::SourceLocation enter(llvm::StringRef Name, unsigned Line, unsigned Column);
  clang::SourceLocation locateInFile(llvm::StringRef Name, unsigned Line, unsigned Column);

  clang::ASTContext &AST;
  extract::SourcePlaces Places;
  llvm::StringMap<clang::FileID> Entered; ///< For hops, whether or not the unit has read them too.
};

} // namespace purpose::tidy

#endif
