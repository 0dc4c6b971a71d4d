//===- ChangedBodies.h - What an edit has changed -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Who types changes one line in one body at a time:
//
//   before   void f(User &u) { track(u.na); }   void g() { ... }
//   now      void f(User &u) { track(u.name); } void g() { ... }
//
// Everything outside of the braces of f is what it was: all declarations, and so the bodies on other lines. Lines may
// come and go in f; those behind it have moved then. Whenever that cannot be seen from the text, all may have changed.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_CHANGEDBODIES_H
#define PURPOSE_EXTRACT_CHANGEDBODIES_H

#include "flow/SourcePositions.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace purpose::extract {

/// Where a function is. Offsets in the text of the main file; all 0 if it is elsewhere.
struct BodyPlace {
  uint64_t Id = 0;                     ///< Of its symbol.
  unsigned Begin = 0, End = 0;         ///< With all that belongs to it.
  unsigned BodyBegin = 0, BodyEnd = 0; ///< Of the opening brace, and behind the closing one.
  bool SaysMore = false;               ///< The body may tell the compiler something: a type, a constant.
};

/// What a unit was when it was extracted.
struct UnitRecord {
  std::string Text; ///< Of the main file.
  std::vector<BodyPlace> Bodies;
  std::vector<uint64_t> NeverWritten; ///< Variables.
  std::vector<uint64_t> Variables;    ///< Whose initialisers have graphs.
  bool KeysNameLines = false;         ///< Keys of its symbols do: see UnitBuilder.
};

struct BodyChanges {
  std::vector<bool> May; ///< By number of a body.
  MovedLines Lines;
};

/// Which bodies of \p Now may differ from those of the same function in \p Before; nothing if all may. Headers and
/// compiler options must be the same.
std::optional<BodyChanges> changedBodies(const UnitRecord &Before, const UnitRecord &Now);

} // namespace purpose::extract

#endif
