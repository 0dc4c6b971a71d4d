//===- SpreadTables.h - What has got where in a skeleton -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spreading (SkeletonSpread.h) reaches few points of a large program, here and there. Its tables take memory for these
// alone, and are used again by one way of spreading after the other.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_SPREADTABLES_H
#define PURPOSE_LINK_SPREADTABLES_H

#include "link/SharedPoints.h"
#include <memory>
#include <vector>

namespace purpose {

/// Of one skeleton.
class SpreadTables {
public:
  /// Ways into the function that content at a point has come by.
  struct Ways {
    uint32_t Whole = 0, Part = 0;
    bool any() const { return (Whole | Part) != 0; }
    bool covers(const Ways &Other) const { return !(Other.Whole & ~Whole) && !(Other.Part & ~Part); }
  };
  class Table;

  /// An empty table for \p Points; to be given back.
  std::unique_ptr<Table> take(size_t Points);
  void giveBack(std::unique_ptr<Table> Used);

private:
  std::vector<std::unique_ptr<Table>> Free;
};

/// The ways of each point. Points that are near to each other share a block, and blocks come as they are wanted.
class SpreadTables::Table {
public:
  explicit Table(size_t Points) : BlockOf(Points / PointsABlock + 1), Waiting(Points) {
    Blocks.reserve((BlockOf.size() + 1) * PointsABlock); // Does not move; what is not reached costs nothing.
    Blocks.resize(PointsABlock);
  }
  const Ways &operator[](SkeletonPoint P) const {
    return Blocks[size_t(BlockOf[P / PointsABlock]) * PointsABlock + P % PointsABlock];
  }
  Ways &at(SkeletonPoint P) {
    uint32_t &Block = BlockOf[P / PointsABlock];
    if (!Block) {
      Block = static_cast<uint32_t>(Blocks.size() / PointsABlock);
      Blocks.resize(Blocks.size() + PointsABlock);
      Used.push_back(P / PointsABlock);
    }
    return Blocks[size_t(Block) * PointsABlock + P % PointsABlock];
  }
  /// Whether a point is on a list of those to be looked at.
  std::vector<bool> &waiting() { return Waiting; }
  /// Calls \p Visit with the points that have any.
  template <typename Visitor> void forEach(Visitor Visit) const {
    for (uint32_t At : Used)
      for (SkeletonPoint P = At * PointsABlock; P < (At + 1) * PointsABlock; ++P)
        if ((*this)[P].any())
          Visit(P);
  }
  void clear() {
    forEach([&](SkeletonPoint P) { Waiting[P] = false; }); // Some may be left over.
    for (uint32_t At : Used)
      BlockOf[At] = 0;
    Used.clear();
    Blocks.resize(PointsABlock);
  }

private:
  static constexpr uint32_t PointsABlock = 16;
  std::vector<uint32_t> BlockOf; ///< 0: the block of those that have none.
  std::vector<Ways> Blocks;
  std::vector<uint32_t> Used; ///< Places in BlockOf.
  std::vector<bool> Waiting;
};

inline std::unique_ptr<SpreadTables::Table> SpreadTables::take(size_t Points) {
  if (Free.empty())
    return std::make_unique<Table>(Points);
  std::unique_ptr<Table> Taken = std::move(Free.back());
  Free.pop_back();
  return Taken;
}

inline void SpreadTables::giveBack(std::unique_ptr<Table> Used) {
  Used->clear();
  Free.push_back(std::move(Used));
}

} // namespace purpose

#endif
