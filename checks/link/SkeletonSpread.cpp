//===- SkeletonSpread.cpp - What can be reached in a skeleton --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/FlowSkeleton.h"

using namespace purpose;

namespace {

/// Points that have got new marks and are to be looked at.
class Worklist {
public:
  explicit Worklist(std::vector<FlowSkeleton::Marks> &Bits, FlowSkeleton::Marks Start) : Bits(Bits) {
    for (FlowSkeleton::Point P = 0; P < Bits.size(); ++P)
      if (Bits[P] & Start)
        Work.push_back(P);
  }
  void give(FlowSkeleton::Point P, FlowSkeleton::Marks New) {
    if ((Bits[P] & New) == New)
      return;
    Bits[P] |= New;
    Work.push_back(P);
  }
  bool next(FlowSkeleton::Point &P) {
    if (Work.empty())
      return false;
    P = Work.back();
    Work.pop_back();
    return true;
  }

private:
  std::vector<FlowSkeleton::Marks> &Bits;
  std::vector<FlowSkeleton::Point> Work;
};

} // namespace

void FlowSkeleton::spread(Marks Mark, Direction Way) {
  Worklist Work(Bits, Mark);
  for (Point P; Work.next(P);)
    forEachNext(P, Way, [&](Point Next) { Work.give(Next, Mark); });
}

void FlowSkeleton::spreadForward(Content C, Marks Outside) {
  Worklist Work(Bits, C.both());
  auto Holds = [&](Point Other) { return hasAny(Other, isField(Other) ? C.both() : C.Part | Outside); };
  for (Point P; Work.next(P);)
    stepForward(P, hasAny(P, C.Whole), hasAny(P, C.Part), Holds, [&](Point Next, bool Whole, bool Part) {
      Work.give(Next, (Whole ? C.Whole : 0) | (Part ? C.Part : 0));
    });
}

void FlowSkeleton::spreadBackward(Content C, Marks Through) {
  Worklist Work(Bits, C.both());
  for (Point P; Work.next(P);) {
    Marks Here = Bits[P] & C.both();
    forEachNext(P, Direction::Backward, [&](Point Next) {
      if (!hasAny(Next, Through))
        return;
      if (isReadGate(P) && !isField(Next))
        Work.give(Next, C.Part);
      else if (isStoreGate(Next) && !isField(P))
        // Of an object whose parts are needed, those fields count that are read: they come to the gate by themselves.
        Work.give(Next, Here & C.Whole);
      else
        Work.give(Next, Here);
    });
  }
}

void FlowSkeleton::markStores(Content From, Content Needed, Content Stored) {
  for (Point P = 0; P < Bits.size(); ++P) {
    if (!isStoreGate(P) || !hasAny(P, From.both()))
      continue;
    bool IsNeeded = false;
    forEachNext(P, Direction::Forward, [&](Point Next) { IsNeeded |= isField(Next) && hasAny(Next, Needed.both()); });
    if (IsNeeded)
      set(P, Stored.Whole);
  }
}
