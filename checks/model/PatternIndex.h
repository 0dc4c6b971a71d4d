//===- PatternIndex.h - Many name patterns, matched at once -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A pattern is a glob on a qualified name: "*" within one name, "**" across "::" (and "/" in paths). Template
// arguments, inline and anonymous namespaces are ignored unless the pattern writes them. "(types)" may follow to pick
// an overload; "operator()" is a name. "acme::*::email" matches acme::User::email; "acme::**" everything below acme,
// "**::size" every size at any depth, including the global one.
//
// The index is a trie over the components of all patterns. Matching one name costs its length times the wildcards that
// share its prefix, whatever the number of patterns.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_PATTERNINDEX_H
#define PURPOSE_MODEL_PATTERNINDEX_H

#include "model/QualifiedName.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>

namespace purpose {

class PatternIndex {
public:
  enum class Separator { Scope, Slash };

  explicit PatternIndex(Separator Kind = Separator::Scope);
  PatternIndex(PatternIndex &&);
  PatternIndex &operator=(PatternIndex &&);
  PatternIndex(const PatternIndex &);
  PatternIndex &operator=(const PatternIndex &);
  ~PatternIndex();

  /// Says what is wrong with \p Pattern: empty, an empty component, unbalanced brackets, too long.
  static llvm::Error check(llvm::StringRef Pattern, Separator Kind = Separator::Scope);
  /// Adds \p Pattern under \p Id, or says what check() does.
  llvm::Error add(llvm::StringRef Pattern, uint32_t Id);
  /// The ids of all patterns that match \p Name, ascending, each once.
  llvm::SmallVector<uint32_t, 2> match(const QualifiedName &Name) const;

private:
  struct Impl;
  std::unique_ptr<Impl> Self;
};

} // namespace purpose

#endif
