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
#include <cstdlib>
#include <memory>

using namespace purpose;

/// Ways into the function that content at a point has come by.
struct SpreadTables::Ways {
  uint32_t Whole = 0, Part = 0;
  bool any() const { return (Whole | Part) != 0; }
  bool covers(const Ways &Other) const { return !(Other.Whole & ~Whole) && !(Other.Part & ~Part); }
};

namespace {

using Ways = SpreadTables::Ways;

constexpr auto Forward = FlowSkeleton::Direction::Forward, Backward = FlowSkeleton::Direction::Backward;

/// Marks that are used in between.
constexpr PointMarks LeavingWhole = 1u << 18, LeavingPart = 1u << 19;

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

} // namespace

/// By point. Few have any: memory that is not touched costs nothing, and what is touched is used again.
class SpreadTables::Table {
public:
  explicit Table(size_t Points) : At(static_cast<Ways *>(std::calloc(Points, sizeof(Ways)))), Waiting(Points) {}
  Ways *ways() { return At.get(); }
  std::vector<bool> &waiting() { return Waiting; }
  void note(SkeletonPoint P) { Touched.push_back(P); }
  void clear() {
    for (SkeletonPoint P : Touched) {
      At.get()[P] = {};
      Waiting[P] = false; // Some may be left over.
    }
    Touched.clear();
  }

private:
  struct Freed {
    void operator()(Ways *P) const { std::free(P); }
  };
  std::unique_ptr<Ways[], Freed> At;
  std::vector<bool> Waiting;
  std::vector<SkeletonPoint> Touched;
};

SpreadTables::SpreadTables() = default;
SpreadTables::~SpreadTables() = default;

std::unique_ptr<SpreadTables::Table> SpreadTables::take(size_t Points) {
  if (Free.empty())
    return std::make_unique<Table>(Points);
  std::unique_ptr<Table> Taken = std::move(Free.back());
  Free.pop_back();
  return Taken;
}

void SpreadTables::giveBack(std::unique_ptr<Table> Used) {
  Used->clear();
  Free.push_back(std::move(Used));
}

namespace {

class Spread {
public:
  Spread(FlowSkeleton &Skeleton, SpreadTables &Tables, FlowSkeleton::Direction Way, SkeletonContent Marks)
      : Skeleton(Skeleton), Way(Way), Marks(Marks), Tables(Tables), Own(Tables.take(Skeleton.pointCount())),
        At(Own->ways()), Waiting(Own->waiting()) {}
  virtual ~Spread() { Tables.giveBack(std::move(Own)); }

  /// Begins with what is marked.
  void seed() {
    for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
      if (Skeleton.hasAny(P, Marks.both()))
        give(P, {Skeleton.hasAny(P, Marks.Whole) ? Free : 0, Skeleton.hasAny(P, Marks.Part) ? Free : 0});
  }
  void again(SkeletonPoint P) {
    if (!At[P].any() || Waiting[P])
      return;
    Waiting[P] = true;
    Work.push_back(P);
  }
  void run() {
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

private:
  SpreadTables &Tables;
  std::unique_ptr<SpreadTables::Table> Own;

protected:
  Ways *const At; ///< By point.

private:
  void give(SkeletonPoint P, const Ways &Given) {
    Ways New = allowed(P, Given), &Known = At[P];
    if (Skeleton.hasAny(P, OfNoFunction))
      New = freed(New);
    if (Known.covers(New))
      return;
    if (!Known.any())
      Own->note(P);
    Known.Whole |= New.Whole;
    Known.Part |= New.Part;
    Skeleton.set(P, (Known.Whole ? Marks.Whole : 0) | (Known.Part ? Marks.Part : 0));
    again(P);
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
    if (Skeleton.hasAny(P, ClonedExit))
      leaving(P, freed(Here));
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

  std::vector<bool> &Waiting;
  std::vector<SkeletonPoint> Work;
};

class ForwardSpread final : public Spread {
public:
  ForwardSpread(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Content, const SpreadMarks &Others)
      : Spread(Skeleton, Tables, Forward, Content), Others(Others) {}

private:
  Ways allowed(SkeletonPoint, const Ways &New) const override { return New; }
  void leaving(SkeletonPoint P, const Ways &Here) override {
    if (Here.Part & Free)
      Skeleton.set(P, Others.Leaves);
  }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    bool IsField = Skeleton.isField(From), HasLeft = Skeleton.hasAny(From, Others.Left);
    if (!Skeleton.isReadGate(To)) {
      // Of whole objects from elsewhere, the fields count that others can have written.
      if (IsField && Skeleton.isStoreGate(To) && !HasLeft)
        return {};
      if (Skeleton.isStoreGate(From) && !Skeleton.isField(To))
        return {0, Here.Whole | Here.Part};
      return Here;
    }
    // The object and the field must come together. What is read has come as the object has.
    if (IsField) {
      uint32_t Objects = 0;
      Skeleton.forEachNext(To, Backward, [&](SkeletonPoint Other) {
        if (!Skeleton.isField(Other))
          Objects |= At[Other].Part | (HasLeft && Skeleton.hasAny(Other, Others.Outside) ? Free : 0);
      });
      return {Objects, Objects};
    }
    bool IsStored = false;
    Skeleton.forEachNext(To, Backward,
                         [&](SkeletonPoint Other) { IsStored |= Skeleton.isField(Other) && At[Other].any(); });
    return {Here.Whole | (IsStored ? Here.Part : 0), IsStored ? Here.Part : 0};
  }
  SpreadMarks Others;
};

class BackwardSpread final : public Spread {
public:
  BackwardSpread(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Need, SkeletonContent Held,
                 const SpreadMarks &Others, NeedOutside Which)
      : Spread(Skeleton, Tables, Backward, Need), Held(Held), Others(Others), Which(Which) {}

private:
  void leaving(SkeletonPoint, const Ways &) override {}
  Ways allowed(SkeletonPoint P, const Ways &New) const override {
    if (Skeleton.hasAny(P, Held.both()))
      return New;
    if (!Skeleton.hasAny(P, Others.Outside))
      return {};
    return {Which == NeedOutside::All ? New.Whole : 0, New.Part};
  }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    if (Skeleton.isReadGate(From) && !Skeleton.isField(To)) {
      if (!Skeleton.hasAny(To, Held.both()) && !readsLeftField(From))
        return {};
      return {0, Here.Whole | Here.Part};
    }
    // Of an object whose parts are needed, those fields count that are read: they come to the gate by themselves.
    if (Skeleton.isStoreGate(To) && !Skeleton.isField(From))
      return {Here.Whole, 0};
    return Here;
  }
  bool readsLeftField(SkeletonPoint Gate) const {
    bool Left = false;
    Skeleton.forEachNext(Gate, Backward, [&](SkeletonPoint Other) { Left |= Skeleton.hasAny(Other, Others.Left); });
    return Left;
  }
  SkeletonContent Held;
  SpreadMarks Others;
  NeedOutside Which;
};

/// Goes back from where objects leave to where they were stored into.
class LeftFields final : public Spread {
public:
  LeftFields(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Need, SkeletonContent Held)
      : Spread(Skeleton, Tables, Backward, Need), Held(Held) {}
  std::vector<SkeletonPoint> Fields; ///< Where they are stored.

private:
  void leaving(SkeletonPoint, const Ways &) override {}
  Ways allowed(SkeletonPoint P, const Ways &New) const override {
    return Skeleton.hasAny(P, Held.both()) ? New : Ways{};
  }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    if (Skeleton.isField(To) || Skeleton.isField(From))
      return Here;
    if (Skeleton.isStoreGate(To))
      Skeleton.forEachNext(To, Forward, [&](SkeletonPoint Field) {
        if (Skeleton.isField(Field) && Skeleton.hasAny(Field, Held.both()))
          Fields.push_back(Field);
      });
    // What is stored into an object may be an object with fields.
    return Here;
  }
  SkeletonContent Held;
};

} // namespace

void purpose::spreadMark(FlowSkeleton &Skeleton, PointMarks Mark, PointMarks From) {
  std::vector<SkeletonPoint> Work;
  for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
    if (Skeleton.hasAll(P, Mark | From))
      Work.push_back(P);
  while (!Work.empty()) {
    SkeletonPoint P = Work.back();
    Work.pop_back();
    Skeleton.forEachNext(P, Forward, [&](SkeletonPoint Next) {
      if (Skeleton.hasAny(Next, Mark))
        return;
      Skeleton.set(Next, Mark);
      Work.push_back(Next);
    });
  }
}

void purpose::spreadForward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent C, const SpreadMarks &Marks,
                            llvm::ArrayRef<SkeletonPoint> Escapes) {
  ForwardSpread Content(Skeleton, Tables, C, Marks);
  Content.seed();
  const SkeletonContent Leaving{LeavingWhole, LeavingPart};
  for (bool Again = true; Again;) {
    Content.run();
    Skeleton.setAtSeeds(Marks.Leaves, C.Part, Leaving.Part);
    for (SkeletonPoint P : Escapes)
      if (Skeleton.hasAny(P, C.both()))
        Skeleton.set(P, Leaving.Part);
    LeftFields Left(Skeleton, Tables, Leaving, C);
    Left.seed();
    Left.run();
    Skeleton.clear(Leaving.both());
    Again = false;
    for (SkeletonPoint Stored : Left.Fields) {
      Again |= !Skeleton.hasAny(Stored, Marks.Left);
      Skeleton.set(Stored, Marks.Left);
      Skeleton.set(Stored + 1, Marks.Left);
      Content.again(Stored + 1);
    }
  }
}

void purpose::spreadForward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent C) {
  ForwardSpread Content(Skeleton, Tables, C, {});
  Content.seed();
  Content.run();
}

void purpose::spreadBackward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Need, SkeletonContent Held,
                             const SpreadMarks &Marks, NeedOutside Which) {
  BackwardSpread Needs(Skeleton, Tables, Need, Held, Marks, Which);
  Needs.seed();
  Needs.run();
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
