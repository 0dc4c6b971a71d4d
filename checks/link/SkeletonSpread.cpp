//===- SkeletonSpread.cpp - What can be reached in a skeleton --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Content is told apart by how it has come into the function that it is in: by a call, through a port, as a whole or
// inside of what was handed in; or not by a call in sight. What came by a call leaves the function to the calls that
// handed something in at that port, and only what is there comes back:
//
//   string trim(string S) { return S; }     in at parameter 0, whole: out at the result, whole
//   log(trim(U.Email));                     data at the argument: data at the result
//   log(trim("name"));                      nothing at the argument: nothing at the result
//
// A point has a bit for each way in, twice: for content that is there as a whole, and for content somewhere inside.
//
//===----------------------------------------------------------------------===//

#include "link/SkeletonSpread.h"

using namespace purpose;

namespace {

constexpr auto Forward = FlowSkeleton::Direction::Forward, Backward = FlowSkeleton::Direction::Backward;

/// Ways into the function that content at a point has come by.
struct Ways {
  uint32_t Whole = 0, Part = 0;
  bool any() const { return (Whole | Part) != 0; }
  bool covers(const Ways &Other) const { return !(Other.Whole & ~Whole) && !(Other.Part & ~Part); }
};

/// Not by a call in sight: it leaves to all.
constexpr uint32_t Free = 1u << 30;
constexpr uint32_t entry(SharedPoints::PortNumber Port, bool AsPart) { return 1u << (2 * Port + AsPart); }

/// Content that has lost its call.
Ways freed(const Ways &W) { return {W.Whole ? Free : 0, W.Part ? Free : 0}; }

/// What comes out of a call that was handed \p Given, if what comes in at \p Port goes out as \p Passed says.
Ways passedOn(const Ways &Given, SharedPoints::PortNumber Port, const Ways &Passed) {
  Ways Out;
  for (bool AsPart : {false, true}) {
    uint32_t Bit = entry(Port, AsPart), From = AsPart ? Given.Part : Given.Whole;
    if (Passed.Whole & Bit)
      Out.Whole |= From;
    if (Passed.Part & Bit)
      Out.Part |= From;
  }
  return Out;
}

class Spread {
public:
  Spread(FlowSkeleton &Skeleton, FlowSkeleton::Direction Way, SkeletonContent Marks)
      : Skeleton(Skeleton), Way(Way), Marks(Marks), At(Skeleton.pointCount()), Waiting(Skeleton.pointCount()) {}
  virtual ~Spread() = default;

  void run() {
    for (SkeletonPoint P = 0; P < At.size(); ++P)
      if (Skeleton.hasAny(P, Marks.both()))
        give(P, {Skeleton.hasAny(P, Marks.Whole) ? Free : 0, Skeleton.hasAny(P, Marks.Part) ? Free : 0});
    while (!Work.empty()) {
      SkeletonPoint P = Work.back();
      Work.pop_back();
      Waiting[P] = false;
      step(P);
    }
  }

protected:
  /// What of \p Here, content at \p From, gets to its neighbour \p To.
  virtual Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) = 0;
  /// What of \p New there can be at \p P.
  virtual Ways allowed(SkeletonPoint P, const Ways &New) const = 0;
  /// \p Here is at \p P, a port that leads out of its function.
  virtual void leaving(SkeletonPoint P, const Ways &Here) = 0;

  FlowSkeleton &Skeleton;
  const FlowSkeleton::Direction Way;
  const SkeletonContent Marks;
  std::vector<Ways> At;

private:
  void give(SkeletonPoint P, const Ways &Given) {
    Ways New = allowed(P, Given), &Known = At[P];
    if (Skeleton.hasAny(P, OfNoFunction))
      New = freed(New);
    if (Known.covers(New))
      return;
    Known.Whole |= New.Whole;
    Known.Part |= New.Part;
    Skeleton.set(P, (Known.Whole ? Marks.Whole : 0) | (Known.Part ? Marks.Part : 0));
    if (!Waiting[P]) {
      Waiting[P] = true;
      Work.push_back(P);
    }
  }

  void step(SkeletonPoint P) {
    const Ways Here = At[P];
    SharedPoints::Port Port{};
    bool LeavesFunction = false;
    if (Skeleton.hasAny(P, PortPoint)) {
      Port = Skeleton.shared().portAt(P);
      LeavesFunction = Port.IsOut == (Way == Forward);
    }
    Skeleton.forEachEdge(
        P, Way, [&](SkeletonPoint To) { give(To, along(P, To, Here)); },
        [&](SkeletonPoint To) {
          Ways Leaving = Here;
          if (LeavesFunction)
            Leaving = {Here.Whole & Free, Here.Part & Free};
          give(To, freed(along(P, To, Leaving)));
        },
        [&](const FlowSkeleton::CallPort &In) { enter(In, Here); });
    if (!LeavesFunction)
      return;
    leaving(P, Here);
    for (FlowSkeleton::Call C : Skeleton.callsOf(Port.Function))
      for (const FlowSkeleton::CallPort &Out : Skeleton.portsOf(C))
        if (Out.At && Out.IsOut == (Way == Forward) && Out.Number == Port.Number)
          leave(C, Out, Here);
  }
  void enter(const FlowSkeleton::CallPort &In, const Ways &Here) {
    SymbolRef F = Skeleton.calleeOf(In.Of);
    Ways Entered{Here.Whole ? entry(In.Number, false) : 0, Here.Part ? entry(In.Number, true) : 0};
    bool Out = Way == Forward;
    Skeleton.shared().forEachPort(F, In.Number, !Out, [&](SkeletonPoint P) { give(P, Entered); });
    // What is known to come out of it.
    for (const FlowSkeleton::CallPort &There : Skeleton.portsOf(In.Of))
      if (There.At && There.IsOut == Out)
        Skeleton.shared().forEachPort(F, There.Number, Out, [&](SkeletonPoint P) {
          if (At[P].any())
            give(There.At, passedOn(Here, In.Number, At[P]));
        });
  }
  void leave(FlowSkeleton::Call C, const FlowSkeleton::CallPort &Out, const Ways &Here) {
    Ways Leaving{Here.Whole & Free, Here.Part & Free};
    for (const FlowSkeleton::CallPort &In : Skeleton.portsOf(C))
      if (In.At && In.IsOut != Out.IsOut && At[In.At].any()) {
        Ways Passed = passedOn(At[In.At], In.Number, Here);
        Leaving.Whole |= Passed.Whole;
        Leaving.Part |= Passed.Part;
      }
    if (Leaving.any())
      give(Out.At, Leaving);
  }

  std::vector<bool> Waiting;
  std::vector<SkeletonPoint> Work;
};

class ForwardSpread final : public Spread {
public:
  ForwardSpread(FlowSkeleton &Skeleton, SkeletonContent Marks, PointMarks Outside, PointMarks Leaves)
      : Spread(Skeleton, Forward, Marks), Outside(Outside), Leaves(Leaves) {}

private:
  void leaving(SkeletonPoint P, const Ways &Here) override {
    if (Here.Part & Free)
      Skeleton.set(P, Leaves);
  }
  Ways allowed(SkeletonPoint, const Ways &New) const override { return New; }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    if (!Skeleton.isReadGate(To)) {
      if (Skeleton.isStoreGate(From) && !Skeleton.isField(To))
        return {0, Here.Whole | Here.Part};
      return Here;
    }
    // The object and the field must come together. What is read has come as the object has.
    if (Skeleton.isField(From)) {
      uint32_t Objects = 0;
      Skeleton.forEachNext(To, Backward, [&](SkeletonPoint Other) {
        if (!Skeleton.isField(Other))
          Objects |= At[Other].Part | (Skeleton.hasAny(Other, Outside) ? Free : 0);
      });
      return {Objects, Objects};
    }
    bool IsStored = false;
    Skeleton.forEachNext(To, Backward,
                         [&](SkeletonPoint Other) { IsStored |= Skeleton.isField(Other) && At[Other].any(); });
    return {Here.Whole | (IsStored ? Here.Part : 0), IsStored ? Here.Part : 0};
  }
  PointMarks Outside, Leaves;
};

class BackwardSpread final : public Spread {
public:
  BackwardSpread(FlowSkeleton &Skeleton, SkeletonContent Marks, SkeletonContent Held, PointMarks Outside,
                 NeedOutside Which)
      : Spread(Skeleton, Backward, Marks), Held(Held), Outside(Outside), Which(Which) {}

private:
  void leaving(SkeletonPoint, const Ways &) override {}
  Ways allowed(SkeletonPoint P, const Ways &New) const override {
    if (Skeleton.hasAny(P, Held.both()))
      return New;
    if (!Skeleton.hasAny(P, Outside))
      return {};
    return {Which == NeedOutside::All ? New.Whole : 0, New.Part};
  }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    if (Skeleton.isReadGate(From) && !Skeleton.isField(To))
      return {0, Here.Whole | Here.Part};
    // Of an object whose parts are needed, those fields count that are read: they come to the gate by themselves.
    if (Skeleton.isStoreGate(To) && !Skeleton.isField(From))
      return {Here.Whole, 0};
    return Here;
  }
  SkeletonContent Held;
  PointMarks Outside;
  NeedOutside Which;
};

} // namespace

void purpose::spreadMark(FlowSkeleton &Skeleton, PointMarks Mark, FlowSkeleton::Direction Way) {
  std::vector<SkeletonPoint> Work;
  for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
    if (Skeleton.hasAny(P, Mark))
      Work.push_back(P);
  while (!Work.empty()) {
    SkeletonPoint P = Work.back();
    Work.pop_back();
    Skeleton.forEachNext(P, Way, [&](SkeletonPoint Next) {
      if (Skeleton.hasAny(Next, Mark))
        return;
      Skeleton.set(Next, Mark);
      Work.push_back(Next);
    });
  }
}

void purpose::spreadForward(FlowSkeleton &Skeleton, SkeletonContent C, PointMarks Outside, PointMarks Leaves) {
  ForwardSpread(Skeleton, C, Outside, Leaves).run();
}

void purpose::spreadBackward(FlowSkeleton &Skeleton, SkeletonContent Need, SkeletonContent Held, PointMarks Outside,
                             NeedOutside Which) {
  BackwardSpread(Skeleton, Need, Held, Outside, Which).run();
}

void purpose::markStores(FlowSkeleton &Skeleton, SkeletonContent From, SkeletonContent Needed, SkeletonContent Stored) {
  for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P) {
    if (!Skeleton.isStoreGate(P) || !Skeleton.hasAny(P, From.both()))
      continue;
    bool IsNeeded = false;
    Skeleton.forEachNext(P, Forward, [&](SkeletonPoint Next) {
      IsNeeded |= Skeleton.isField(Next) && Skeleton.hasAny(Next, Needed.both());
    });
    if (IsNeeded)
      Skeleton.set(P, Stored.Whole);
  }
}
