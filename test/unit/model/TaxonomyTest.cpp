//===- TaxonomyTest.cpp - Lattices of terms -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/Taxonomy.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

/// top <- left, right <- bottom; alone
Taxonomy diamond() {
  return Taxonomy({{"top", "", "", {}},
                   {"left", "", "", {0}},
                   {"right", "", "", {0}},
                   {"bottom", "", "", {1, 2}},
                   {"alone", "", "", {}}});
}

TEST(Taxonomy, FindsTermsByName) {
  Taxonomy T = diamond();
  EXPECT_EQ(T.size(), 5u);
  EXPECT_EQ(T.find("right"), TermId(2));
  EXPECT_FALSE(T.find("Right"));
  EXPECT_EQ(T.name(3), "bottom");
}

TEST(Taxonomy, CoversAllBelowThroughEveryParent) {
  Taxonomy T = diamond();
  EXPECT_TRUE(T.covers(0, 3));
  EXPECT_TRUE(T.covers(1, 3));
  EXPECT_TRUE(T.covers(2, 3));
  EXPECT_FALSE(T.covers(3, 0));
  EXPECT_FALSE(T.covers(1, 2));
  EXPECT_FALSE(T.covers(0, 4));
}

TEST(Taxonomy, CoverIsAnOrder) {
  Taxonomy T = diamond();
  for (TermId A = 0; A < T.size(); ++A) {
    EXPECT_TRUE(T.covers(A, A));
    for (TermId B = 0; B < T.size(); ++B) {
      EXPECT_TRUE(A == B || !T.covers(A, B) || !T.covers(B, A));
      for (TermId C = 0; C < T.size(); ++C)
        EXPECT_TRUE(!T.covers(A, B) || !T.covers(B, C) || T.covers(A, C));
    }
  }
}

TEST(Taxonomy, AnyCoversAsksEachUpper) {
  Taxonomy T = diamond();
  EXPECT_TRUE(T.anyCovers({4, 1}, 3));
  EXPECT_FALSE(T.anyCovers({4, 3}, 1));
  EXPECT_FALSE(T.anyCovers({}, 1));
}

TEST(Taxonomy, EmptyKnowsNothing) { EXPECT_FALSE(Taxonomy().find("top")); }

} // namespace
