//===- DomainTest.cpp - The laws of the extractor's lattice ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/Domain.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Alternatives that are forgotten.
class NoAlternatives : public Alternatives {
public:
  std::optional<FactRef> either(llvm::ArrayRef<FactRef>, llvm::ArrayRef<FactRef>) override { return std::nullopt; }
  bool follows(FactRef, llvm::ArrayRef<FactRef>) const override { return false; }
};

class Domain : public testing::Test {
protected:
  NoAlternatives Maker;
  Domain() {
    Roots = {RootPath,   path({A}),  path({A, B}), path({B}),    path({E}),
             path({E0}), path({E1}), path({E, A}), path({E0, A})};
    Samples.emplace_back();
    Samples.push_back(Tree::of({1, RootPath}));
    Tree Field = Tree::of({1, RootPath});
    Field.assign(path({A}), Tree(), Paths);
    Samples.push_back(Field);
    Tree Element;
    Element.merge(path({E}), Tree::of({2, RootPath}), Paths);
    Element.assign(path({E0}), Tree::of({3, RootPath}), Paths);
    Samples.push_back(Element);
    Tree Pointer;
    Pointer.assign(path({B}), Tree::pointingTo({Location{4, RootPath, false}}), Paths);
    Samples.push_back(Pointer);
    Tree Deep;
    Deep.assign(path({A, B}), Tree::of({5, path({A})}), Paths);
    Samples.push_back(Deep);
  }

  PathRef path(std::initializer_list<Selector> Steps) {
    PathRef P = RootPath;
    for (Selector S : Steps)
      P = Paths.append(P, S);
    return P;
  }
  Tree join(Tree X, const Tree &Y) {
    X.join(Y, Paths);
    return X;
  }
  /// Two trees mean the same if they say the same of every part.
  void expectSame(const Tree &X, const Tree &Y) {
    for (PathRef P : Roots)
      EXPECT_EQ(X.leafAt(P, Paths), Y.leafAt(P, Paths)) << "at path " << P;
  }

  PathTable Paths;
  Selector A = Selector::field(1), B = Selector::field(2), E = Selector::element(), E0 = Selector::elementAt(7),
           E1 = Selector::elementAt(8);
  std::vector<PathRef> Roots;
  std::vector<Tree> Samples;
};

TEST_F(Domain, JoinIsIdempotent) {
  for (const Tree &X : Samples)
    expectSame(join(X, X), X);
}

TEST_F(Domain, JoinIsCommutative) {
  for (const Tree &X : Samples)
    for (const Tree &Y : Samples)
      expectSame(join(X, Y), join(Y, X));
}

TEST_F(Domain, JoinIsAssociative) {
  for (const Tree &X : Samples)
    for (const Tree &Y : Samples)
      for (const Tree &Z : Samples)
        expectSame(join(join(X, Y), Z), join(X, join(Y, Z)));
}

TEST_F(Domain, JoinIsAnUpperBound) {
  // A source of any element covers the same source of a known one.
  auto Covers = [&](const Leaf &Upper, const Content &C) {
    return llvm::any_of(Upper.Sources, [&](const Content &U) {
      return U.Node == C.Node && Paths.generalised(U.Path) == Paths.generalised(C.Path);
    });
  };
  for (const Tree &X : Samples)
    for (const Tree &Y : Samples) {
      Tree J = join(X, Y);
      for (PathRef P : Roots)
        for (const Content &C : X.leafAt(P, Paths).Sources)
          EXPECT_TRUE(Covers(J.leafAt(P, Paths), C)) << "at path " << P;
    }
}

TEST_F(Domain, JoinSaysWhetherItGrew) {
  for (const Tree &X : Samples)
    for (const Tree &Y : Samples) {
      Tree J = join(X, Y);
      EXPECT_FALSE(J.join(Y, Paths));
    }
}

TEST_F(Domain, PartsInheritFromAbove) {
  Tree T = Tree::of({1, RootPath});
  Leaf L = T.leafAt(path({A, B}), Paths);
  ASSERT_EQ(L.Sources.size(), 1u);
  EXPECT_EQ(L.Sources[0], (Content{1, path({A, B})}));
}

TEST_F(Domain, AnEmptyLeafIsCleanAndDoesNotInherit) {
  Tree T = Tree::of({1, RootPath});
  T.assign(path({A}), Tree(), Paths);
  EXPECT_TRUE(T.leafAt(path({A}), Paths).empty());
  EXPECT_TRUE(T.leafAt(path({A, B}), Paths).empty());
  EXPECT_FALSE(T.leafAt(path({B}), Paths).empty());
}

TEST_F(Domain, AssigningTheWholeForgetsTheParts) {
  Tree T;
  T.assign(path({A}), Tree::of({1, RootPath}), Paths);
  T.assign(RootPath, Tree(), Paths);
  EXPECT_TRUE(T.empty());
}

TEST_F(Domain, MergingTheWholeReachesTheParts) {
  Tree T;
  T.assign(path({A}), Tree(), Paths);
  T.merge(RootPath, Tree::of({1, RootPath}), Paths);
  EXPECT_FALSE(T.leafAt(path({A}), Paths).empty());
}

TEST_F(Domain, AKnownIndexIsReadThroughAnyIndexAndNotThroughAnother) {
  Tree T;
  T.assign(path({E0}), Tree::of({1, RootPath}), Paths);
  EXPECT_FALSE(T.subtree(path({E}), Paths).empty());
  EXPECT_FALSE(T.subtree(path({E0}), Paths).empty());
  EXPECT_TRUE(T.subtree(path({E1}), Paths).empty());
}

TEST_F(Domain, AnyIndexIsReadThroughEachKnownOne) {
  Tree T;
  T.merge(path({E}), Tree::of({1, RootPath}), Paths);
  EXPECT_FALSE(T.subtree(path({E1}), Paths).empty());
}

TEST_F(Domain, ACleanElementDoesNotHideAKnownIndexAboveIt) {
  Tree Known, Clean;
  Known.assign(path({E0}), Tree::of({1, RootPath}), Paths);
  Clean.merge(path({E}), Tree(), Paths);
  Clean.assign(path({E, E}), Tree(), Paths);
  EXPECT_FALSE(join(Known, Clean).leafAt(path({E0, E}), Paths).empty());
}

TEST_F(Domain, FactsOfJoinedStatesAreThoseOfBoth) {
  State X, Y;
  X.Known.know(1);
  X.Known.know(2);
  Y.Known.know(2);
  Y.Known.know(3);
  EXPECT_TRUE(X.join(Y, Paths, [](BaseRef) { return Tree(); }, Maker));
  EXPECT_EQ(X.Known.facts(), llvm::ArrayRef<FactRef>({2}));
}

TEST_F(Domain, AnObjectThatOneSideHasNotTouchedKeepsItsInitialContent) {
  State X, Y;
  X.set(0, Tree());
  auto Initial = [](BaseRef) { return Tree::of({9, RootPath}); };
  X.join(Y, Paths, Initial, Maker);
  EXPECT_FALSE(X.find(0)->empty());
  State Z, W;
  W.set(0, Tree());
  Z.join(W, Paths, Initial, Maker);
  EXPECT_FALSE(Z.find(0)->empty());
}

TEST_F(Domain, CopiesOfAStateDoNotShareWrites) {
  State X;
  X.set(0, Tree());
  State Y = X;
  Y.mutate(0).join(Tree::of({1, RootPath}), Paths);
  EXPECT_TRUE(X.find(0)->empty());
  EXPECT_FALSE(Y.find(0)->empty());
}

} // namespace
