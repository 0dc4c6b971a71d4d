//===- IdentifiabilityTest.cpp - The order of identifiability -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/Identifiability.h"
#include <gtest/gtest.h>

using namespace purpose;

TEST(Identifiability, GrowsFromHarmlessToHarmful) {
  EXPECT_LT(Identifiability::Anonymised, Identifiability::Aggregated);
  EXPECT_LT(Identifiability::Aggregated, Identifiability::Unlinked);
  EXPECT_LT(Identifiability::Unlinked, Identifiability::Pseudonymised);
  EXPECT_LT(Identifiability::Pseudonymised, Identifiability::Identified);
}

TEST(Identifiability, EveryNameIsReadBack) {
  for (Identifiability Level : {Identifiability::Anonymised, Identifiability::Aggregated, Identifiability::Unlinked,
                                Identifiability::Pseudonymised, Identifiability::Identified})
    EXPECT_EQ(parseIdentifiability(toString(Level)), Level);
}

TEST(Identifiability, OtherNamesAreRefused) {
  EXPECT_FALSE(parseIdentifiability(""));
  EXPECT_FALSE(parseIdentifiability("Anonymised"));
  EXPECT_FALSE(parseIdentifiability("anonymized"));
}
