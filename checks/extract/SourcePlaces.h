//===- SourcePlaces.h - Locations of clang and positions in facts -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   # 1 "user.cpp"                  <- the main file of a compilation on another machine begins with a line marker
//   # 1 "/usr/include/string.h" 1 3 4
//   ...
//   # 2 "user.cpp" 2
//   void f(User &U) { ... }         <- line 2 of user.cpp
//
// In ordinary sources a position is a place in a real file: neither #line nor a pragma moves or hides code.
// Preprocessed text speaks of files that are elsewhere; there, and only there, line markers say where code is, and what
// is a system header.
//
// Options like -ffile-prefix-map change the names of files, as they do in __FILE__.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_SOURCEPLACES_H
#define PURPOSE_EXTRACT_SOURCEPLACES_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <string>

namespace purpose::extract {

/// For one translation unit, which must outlive it, once it is parsed.
class SourcePlaces {
public:
  explicit SourcePlaces(const clang::ASTContext &AST);

  struct Place {
    llvm::StringRef File; ///< Until the next call.
    unsigned Line = 0;
    unsigned Column = 0;
  };
  /// Where \p Loc is, or where the macro that it comes from is expanded. Line 0 if it is nowhere.
  Place place(clang::SourceLocation Loc);
  /// The reverse of place(); invalid if no such place is in the unit.
  clang::SourceLocation locate(llvm::StringRef File, unsigned Line, unsigned Column);

  /// The file that is compiled, by the name that positions in it have.
  const std::string &mainFile() const { return MainFile; }
  bool isSystem(clang::SourceLocation Loc) const;

private:
  clang::SourceLocation startOf(llvm::StringRef File);
  std::string renamed(llvm::StringRef File) const;
  llvm::StringRef nameOf(clang::FileID File);

  const clang::ASTContext &AST;
  const clang::SourceManager &SM;
  bool Preprocessed;
  std::string MainFile;
  llvm::DenseMap<clang::FileID, std::string> Names; ///< Of files that were asked for.
  std::string Presumed;
  llvm::StringMap<clang::SourceLocation> Starts; ///< Of files that were located. Finding one goes over all files.
};

/// The main file before any renaming: what decides which policy applies.
std::string sourceFile(const clang::SourceManager &SM);

} // namespace purpose::extract

#endif
