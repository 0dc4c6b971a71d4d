//===- Taxonomy.h - A lattice of named terms ----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Data categories and purposes are both directed acyclic graphs of terms: customer_data is personal_data. A term covers
// itself and all below it. A Taxonomy is immutable once built.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_TAXONOMY_H
#define PURPOSE_MODEL_TAXONOMY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace purpose {

/// Index of a term in its taxonomy; dense, from 0, in the order of definition.
using TermId = uint16_t;
using CategoryId = TermId;
using PurposeId = TermId;

struct Term {
  std::string Name;
  std::string Description;
  std::string Dpv; ///< Term of the W3C Data Privacy Vocabulary, such as "dpv:Advertising"; may be empty.
  llvm::SmallVector<TermId, 2> Parents;
};

class Taxonomy {
public:
  Taxonomy() = default;
  /// \p Terms must be acyclic; the policy compiler has checked and reported cycles before.
  explicit Taxonomy(std::vector<Term> Terms);

  size_t size() const { return Terms.size(); }
  const Term &operator[](TermId Id) const { return Terms[Id]; }
  llvm::StringRef name(TermId Id) const { return Terms[Id].Name; }
  std::optional<TermId> find(llvm::StringRef Name) const;

  /// True if \p Upper covers \p Lower: they are equal, or \p Lower is (transitively) a kind of \p Upper.
  bool covers(TermId Upper, TermId Lower) const { return Above[Lower].test(Upper); }
  /// True if any of \p Uppers covers \p Lower.
  bool anyCovers(llvm::ArrayRef<TermId> Uppers, TermId Lower) const;

private:
  std::vector<Term> Terms;
  std::vector<llvm::BitVector> Above; ///< For each term, the terms that cover it.
  llvm::StringMap<TermId> Ids;
};

} // namespace purpose

#endif
