//===- Answers.h - Values that say what has happened --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function may answer with more than a truth value: an enumerator, a status, an object whose fields say whether it
// was allowed. Where it gives back a constant, its graph has an Answer node:
//
//   Decision decide(const User &U) {
//     if (!U.consents())
//       return {false, "no"};       answer "false" -> return at .Allowed, where U.consents() is false
//     return {true, ""};            answer "true"  -> return at .Allowed, where U.consents() is true
//   }
//
// Once a port has one such edge, its edges are all ways to it: what is none of the constants is an answer, too.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_ANSWERS_H
#define PURPOSE_FLOW_ANSWERS_H

#include "llvm/ADT/StringRef.h"

namespace purpose::answer {

/// Of an optional, pointer or text: something is there, or nothing. Numbers, truth values and enumerators stand for
/// themselves; alternative N of a variant is "(N)".
inline constexpr llvm::StringLiteral Something = "(something)";
inline constexpr llvm::StringLiteral Nothing = "(nothing)";
/// It may be anything.
inline constexpr llvm::StringLiteral Unknown = "(unknown)";
/// No constant at all, but the other edges are all ways.
inline constexpr llvm::StringLiteral Elsewhere = "(elsewhere)";

} // namespace purpose::answer

#endif
