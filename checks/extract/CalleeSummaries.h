//===- CalleeSummaries.h - What callers must know of a callee -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where data goes in a callee is the linker's business. What pointers point to after a call is not: the caller needs it
// to know which objects its next statements speak of. So functions are extracted callees first, and leave a summary:
//
//   T &get() { return Member.Part; }          the result is this.Member.Part
//   View(Buffer &B) : Target(B) {}            afterwards this.Target refers to parameter 0
//   auto setter() { return [this] {...}; }    a field of the result refers to this
//   void on(Handler H) { All.push_back(H); }  this.All.element is a copy of parameter 0, with what that refers to
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_CALLEESUMMARIES_H
#define PURPOSE_EXTRACT_CALLEESUMMARIES_H

#include "extract/Mentions.h"
#include "extract/ReturnAliases.h"

namespace purpose::extract {

inline constexpr int ReturnRoot = -3; ///< Beside parameter numbers and ThisIndex.

/// After the call, the pointer or reference at Path of Root refers to Target.
struct PointerSummary {
  int Root = ReturnRoot;
  PathRef Path = RootPath;
  AliasPlace Target;
  bool Maybe = false;      ///< Or still to what it referred to before.
  bool OldWritten = false; ///< What it referred to before was written through it.
  bool Elsewhere = false;  ///< Target says nothing: it refers to nothing, or to something that callers cannot name.
  bool WasKnown = false;   ///< It was stored, or returned, where something was known.
  friend bool operator==(const PointerSummary &, const PointerSummary &) = default;
};

/// After the call, Path of Root holds a copy of what From held, with all pointers inside.
struct CopySummary {
  int Root = ReturnRoot;
  PathRef Path = RootPath;
  AliasPlace From;
  friend bool operator==(const CopySummary &, const CopySummary &) = default;
};

struct CalleeSummary {
  llvm::SmallVector<PointerSummary, 2> Pointers;
  llvm::SmallVector<CopySummary, 1> Copies;
  bool ReturnComplete = false; ///< Whatever the result refers to is in Pointers.
  bool NeverReturns = false;
};

class CalleeSummaries {
public:
  explicit CalleeSummaries(UnitBuilder &Unit) : Fallback(Unit) {}
  /// Of a function that has not been extracted yet, what its return statements say. Valid until the next call.
  const CalleeSummary &of(const clang::FunctionDecl *F);
  void add(const clang::FunctionDecl *F, CalleeSummary Summary);
  Mentions &mentions() { return Mentioned; }

private:
  ReturnAliases Fallback;
  Mentions Mentioned;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<CalleeSummary>> Known, Guessed;
};

} // namespace purpose::extract

#endif
