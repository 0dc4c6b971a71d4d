//===- SkeletonSpread.h - What can be reached in a skeleton -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_SKELETONSPREAD_H
#define PURPOSE_LINK_SKELETONSPREAD_H

#include "link/FlowSkeleton.h"
#include "link/SpreadTables.h"

namespace purpose {

/// Sets \p Mark on all points that can be reached from those that have it, and all of \p From: gates or not, whoever
/// called whom.
void spreadMark(FlowSkeleton &Skeleton, PointMarks Mark, PointMarks From = 0);
/// Marks that spreading content reads and sets.
struct SpreadMarks {
  PointMarks Outside; ///< Objects out of sight may be here: read.
  PointMarks Leaves;  ///< Content that was not handed in leaves a function here, inside of an object: set.
  PointMarks Left;    ///< A field that content has got out of sight in: set.
};
/// Spreads content forwards. What is inside of an object comes out of it where a field is read that has some stored.
/// What an object has taken out of sight comes back where that field of an object from outside is read; \p Escapes are
/// points that lead out of sight. What comes into a function by a call goes back to that call only.
void spreadForward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent C, const SpreadMarks &Marks,
                   llvm::ArrayRef<SkeletonPoint> Escapes);
/// The same if nothing comes back from out of sight.
void spreadForward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent C);
/// Which objects out of sight matter when something is needed: those that it has got to, in fields, or all.
enum class NeedOutside { Fields, All };
/// Spreads the need for content backwards, through points that \p Held is at, or objects from outside.
void spreadBackward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Need, SkeletonContent Held,
                    const SpreadMarks &Marks, NeedOutside Which = NeedOutside::Fields);
/// Marks what objects are stored into where \p From is stored in a field that \p Needed is read from.
void markStores(FlowSkeleton &Skeleton, SkeletonContent From, SkeletonContent Needed, SkeletonContent Stored);

/// Where content that is at \p P goes next: calls \p Give with a point and with what it is there, Whole or Part. An
/// object lets it out through a gate if it was stored in the field that is read. \p Holds says that some is stored in a
/// field, or inside of an object.
template <typename Predicate, typename Visitor>
void stepForward(const FlowSkeleton &Skeleton, SkeletonPoint P, bool Whole, bool Part, Predicate Holds, Visitor Give) {
  constexpr auto Forward = FlowSkeleton::Direction::Forward, Backward = FlowSkeleton::Direction::Backward;
  Skeleton.forEachNext(P, Forward, [&](SkeletonPoint Next) {
    if (!Skeleton.isReadGate(Next)) {
      bool Inside = Skeleton.isStoreGate(P) && !Skeleton.isField(Next);
      Give(Next, Whole && !Inside, Part || Inside);
      return;
    }
    if (Whole && !Skeleton.isField(P)) {
      Give(Next, Whole, Part);
      return;
    }
    bool Opens = false; // The object and the field must come together.
    Skeleton.forEachNext(Next, Backward, [&](SkeletonPoint Other) {
      Opens |= Skeleton.isField(Other) != Skeleton.isField(P) && Holds(Other);
    });
    if (Opens)
      Give(Next, true, true);
  });
}

} // namespace purpose

#endif
