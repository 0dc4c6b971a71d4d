//===- AccessPathTest.cpp - Paths into objects ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "flow/AccessPath.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

class AccessPath : public testing::Test {
protected:
  PathRef path(std::initializer_list<Selector> Steps) {
    PathRef P = RootPath;
    for (Selector S : Steps)
      P = Paths.append(P, S);
    return P;
  }
  PathTable Paths;
  Selector A = Selector::field(1), B = Selector::field(2), E = Selector::element(), E0 = Selector::elementAt(7),
           E1 = Selector::elementAt(8);
};

TEST_F(AccessPath, IsInternedOnce) {
  EXPECT_EQ(path({A, B}), path({A, B}));
  EXPECT_NE(path({A, B}), path({B, A}));
  EXPECT_EQ(Paths.depth(path({A, B})), 2u);
  EXPECT_EQ(Paths.parent(path({A, B})), path({A}));
}

TEST_F(AccessPath, ConcatIsAppendOfEach) {
  EXPECT_EQ(Paths.concat(path({A}), path({B, E})), path({A, B, E}));
  EXPECT_EQ(Paths.concat(RootPath, path({B})), path({B}));
  EXPECT_EQ(Paths.concat(path({B}), RootPath), path({B}));
}

TEST_F(AccessPath, DoesNotGoRoundInARecursiveType) {
  PathRef Deep = path({A, A, A});
  EXPECT_EQ(Paths.append(Deep, A), Deep);
  EXPECT_TRUE(Paths.standsForMore(Paths.append(Deep, B)));
  EXPECT_FALSE(Paths.standsForMore(path({A, A, B})));
}

TEST_F(AccessPath, IsCutAtItsDepth) {
  PathRef Full = path({E, A, E, E, A, E, A});
  EXPECT_TRUE(Paths.isFull(Full));
  EXPECT_EQ(Paths.append(Full, B), Full);
  EXPECT_EQ(Paths.concat(path({E, A, E, E, A, E}), path({A, B})), Full);
}

TEST_F(AccessPath, IsCutWhereObjectsGoRoundInCircles) {
  PathRef Round = path({A, E, B, A});
  EXPECT_NE(Round, path({A, E, B}));
  EXPECT_TRUE(Paths.standsForMore(Round));
  EXPECT_EQ(Paths.append(Round, B), Round);
  EXPECT_EQ(Paths.append(Round, E), Round);
  EXPECT_FALSE(Paths.standsForMore(path({A, E, A}))); // A list, not a circle.
}

TEST_F(AccessPath, BelowIsTheRest) {
  EXPECT_EQ(Paths.below(path({A, B}), path({A})), path({B}));
  EXPECT_EQ(Paths.below(path({A, B}), RootPath), path({A, B}));
  EXPECT_EQ(Paths.below(path({A}), path({A})), RootPath);
  EXPECT_FALSE(Paths.below(path({A}), path({A, B})));
  EXPECT_FALSE(Paths.below(path({A, B}), path({B})));
}

TEST_F(AccessPath, AnyElementOverlapsEachButTwoConstantsDoNot) {
  EXPECT_TRUE(Paths.below(path({A, E0}), path({A, E})));
  EXPECT_TRUE(Paths.below(path({A, E}), path({A, E0})));
  EXPECT_FALSE(Paths.below(path({A, E0}), path({A, E1})));
  EXPECT_FALSE(Paths.belowExactly(path({A, E0}), path({A, E})));
}

TEST_F(AccessPath, GeneralisedForgetsConstants) {
  EXPECT_EQ(Paths.generalised(path({A, E0, B})), path({A, E, B}));
  EXPECT_EQ(Paths.generalised(path({A, E, B})), path({A, E, B}));
  EXPECT_EQ(Paths.generalised(RootPath), RootPath);
}

class PathWithGap : public AccessPath {
protected:
  /// Anything below \p Before, and there \p Last and what follows.
  PathRef gap(std::initializer_list<Selector> Before, std::initializer_list<Selector> Behind) {
    PathRef P = Paths.descend(path(Before), *Behind.begin());
    for (const Selector *S = Behind.begin() + 1; S != Behind.end(); ++S)
      P = Paths.append(P, *S);
    return P;
  }
  Selector C = Selector::field(3);
};

TEST_F(PathWithGap, IsAPathOfItsOwn) {
  EXPECT_EQ(gap({A}, {B}), gap({A}, {B}));
  EXPECT_NE(gap({A}, {B}), path({A, B}));
  EXPECT_EQ(Paths.beforeGap(gap({A, E}, {B, E})), path({A, E}));
  EXPECT_TRUE(Paths.standsForMore(gap({}, {B})));
  EXPECT_EQ(Paths.generalised(gap({A, E0}, {B, E1})), gap({A, E}, {B, E}));
}

TEST_F(PathWithGap, OthersAreInTheGap) {
  EXPECT_EQ(Paths.below(gap({A}, {B}), path({A})), gap({}, {B}));
  EXPECT_EQ(Paths.below(gap({}, {B}), path({A})), gap({}, {B}));
  EXPECT_EQ(Paths.below(gap({}, {B, E}), path({A, C})), gap({}, {B, E}));
  EXPECT_FALSE(Paths.below(gap({A}, {B}), path({C})));
}

TEST_F(PathWithGap, LeavesAreNotInTheGap) {
  for (Selector Leaf : {B, C})
    Paths.noteField(Leaf.Payload, /*IsLeaf=*/true);
  EXPECT_FALSE(Paths.below(gap({}, {B}), path({C})));
  EXPECT_FALSE(Paths.below(gap({}, {B}), path({A, C})));
  EXPECT_EQ(Paths.below(gap({}, {B, E}), path({B})), path({E}));
  EXPECT_EQ(Paths.below(gap({}, {B, E}), path({A, A, B})), path({E}));
  EXPECT_EQ(Paths.below(gap({}, {B}), path({A, B})), RootPath);
}

TEST_F(PathWithGap, MayEndOrGoOnWhereItsFieldHoldsOthers) {
  EXPECT_EQ(Paths.below(gap({}, {B, E}), path({B})), RootPath); // .B.element, or .B.A.B.element.
}

TEST_F(PathWithGap, KeepsItsLastFieldWhereItCanBeEither) {
  Paths.noteField(B.Payload, /*IsLeaf=*/false);
  Paths.noteField(C.Payload, /*IsLeaf=*/true);
  // .C, or .A.B.C.
  EXPECT_EQ(Paths.below(gap({}, {B, C}), path({B})), gap({}, {C}));
  EXPECT_EQ(Paths.below(gap({}, {B, C, E}), path({A, B})), gap({}, {C, E}));
  // .B.C, or .C.
  EXPECT_EQ(Paths.below(path({B, B, C}), gap({}, {B})), gap({}, {C}));
  EXPECT_EQ(Paths.below(path({B, B}), gap({}, {B})), RootPath); // .B, or all of it.
}

TEST_F(PathWithGap, KeepsItsLastFieldWhereItIsTooLong) {
  for (Selector Field : {A, B, C})
    Paths.noteField(Field.Payload, /*IsLeaf=*/false);
  EXPECT_EQ(Paths.concatWithGap(gap({A}, {B, E, E, E, E, E}), path({C, E})), gap({A}, {C, E}));
  EXPECT_EQ(Paths.concatWithGap(gap({A}, {B, E}), path({C, E})), gap({A}, {B, E, C, E}));
  EXPECT_EQ(Paths.concatWithGap(path({E, E, E, E, E, E}), path({B, C})), gap({E, E, E}, {C}));
}

TEST_F(PathWithGap, HoldsWhatLiesBehindIt) {
  EXPECT_EQ(Paths.below(path({A, C, B, E}), gap({A}, {B})), path({E}));
  EXPECT_EQ(Paths.below(path({A, B}), gap({A}, {B})), RootPath);
  EXPECT_FALSE(Paths.below(path({B, A}), gap({A}, {B})));
  EXPECT_FALSE(Paths.below(path({A, C}), gap({A}, {B})));
}

TEST_F(PathWithGap, IsExactlyWhatStandsBeforeIt) {
  EXPECT_EQ(Paths.belowExactly(gap({A}, {B}), path({A})), gap({}, {B}));
  EXPECT_FALSE(Paths.belowExactly(gap({A}, {B}), path({A, B})));
  EXPECT_FALSE(Paths.belowExactly(path({A, B}), gap({A}, {B})));
}

TEST_F(PathWithGap, TakesUpWhatDoesNotFit) {
  PathRef Long = path({E, A, E, E, A, E});
  PathRef P = Paths.concat(Long, gap({C}, {B, E}));
  EXPECT_TRUE(Paths.hasGap(P));
  EXPECT_EQ(Paths.depth(P), MaxPathDepth);
  EXPECT_EQ(P, gap({E, A, E, E, A}, {B, E}));
  EXPECT_EQ(Paths.concat(path({A}), gap({C}, {B})), gap({A, C}, {B}));
  EXPECT_EQ(Paths.without(gap({A, C}, {B, E}), 1), gap({C}, {B, E}));
  EXPECT_EQ(Paths.without(gap({A, C}, {B, E}), 3), path({E}));
}

} // namespace
