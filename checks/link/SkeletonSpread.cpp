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
#include "llvm/Support/Parallel.h"
#include <atomic>

using namespace purpose;

namespace {

using Ways = SpreadTables::Ways;

constexpr auto Forward = FlowSkeleton::Direction::Forward, Backward = FlowSkeleton::Direction::Backward;

/// So many are worth threads, which small programs in editors and compilers do without.
constexpr size_t ManyPoints = 100000;

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

namespace {

/// Points that several threads find.
class PointSet {
public:
  explicit PointSet(size_t Points) : Words(Points / 64 + 1) {}
  /// True if it is new.
  bool insert(SkeletonPoint P) {
    const uint64_t Bit = uint64_t(1) << P % 64;
    std::atomic<uint64_t> &Word = Words[P / 64];
    return !(Word.load(std::memory_order_relaxed) & Bit) && !(Word.fetch_or(Bit, std::memory_order_relaxed) & Bit);
  }
  bool contains(SkeletonPoint P) const { return (Words[P / 64].load(std::memory_order_relaxed) >> P % 64 & 1) != 0; }

private:
  std::vector<std::atomic<uint64_t>> Words;
};

class Spread {
public:
  Spread(FlowSkeleton &Skeleton, SpreadTables &Tables, FlowSkeleton::Direction Way, SkeletonContent Marks)
      : Skeleton(Skeleton), Way(Way), Marks(Marks), Tables(Tables), Own(Tables.take(Skeleton.pointCount())), At(*Own),
        Waiting(Own->waiting()) {}
  virtual ~Spread() { Tables.giveBack(std::move(Own)); }

  /// Begins with what is marked.
  void seed() {
    for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
      if (Skeleton.hasAny(P, Marks.both()))
        give(P, {Skeleton.hasAny(P, Marks.Whole) ? Free : 0, Skeleton.hasAny(P, Marks.Part) ? Free : 0});
  }
  /// Begins with parts at \p P as well.
  void begin(SkeletonPoint P) { give(P, {0, Free}); }
  /// Calls \p Visit with all points that something has got to.
  template <typename Visitor> void forEachReached(Visitor Visit) const { At.forEach(Visit); }
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
  const SpreadTables::Table &At; ///< By point.

private:
  void give(SkeletonPoint P, const Ways &Given) {
    Ways New = allowed(P, Given);
    if (Skeleton.hasAny(P, OfNoFunction))
      New = freed(New);
    if (At[P].covers(New))
      return;
    Ways &Known = Own->at(P);
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
    for (FlowSkeleton::Call C : callsToLeaveTo(P, Port.Function, Here))
      for (const FlowSkeleton::CallPort &Out : Skeleton.portsOf(C))
        if (Out.At && Out.IsOut == (Way == Forward) && Out.Number == Port.Number)
          leave(C, Out, Here);
  }
  /// What has come by calls gets to those that content has been followed into; only what is free gets to all, and
  /// once.
  llvm::ArrayRef<FlowSkeleton::Call> callsToLeaveTo(SkeletonPoint P, SymbolRef F, const Ways &Here) {
    Ways Leaving{Here.Whole & Free, Here.Part & Free};
    if (Leaving.any() && !LeftToAll.lookup(P).covers(Leaving)) {
      LeftToAll[P] = Leaving;
      return Skeleton.callsOf(F);
    }
    if (auto It = EnteredOf.find(F); It != EnteredOf.end())
      return It->second;
    return {};
  }
  void enter(const FlowSkeleton::CallPort &In, const Ways &Here) {
    SymbolRef F = Skeleton.calleeOf(In.Of);
    if (Entered.insert(In.Of).second)
      EnteredOf[F].push_back(In.Of);
    Ways Given{Here.Whole ? entry(In.Number, false) : 0, Here.Part ? entry(In.Number, true) : 0};
    bool Out = Way == Forward;
    Skeleton.shared().forEachPort(F, In.Number, !Out, [&](SkeletonPoint P) { give(P, Given); });
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
  llvm::DenseSet<FlowSkeleton::Call> Entered;
  llvm::DenseMap<SymbolRef, std::vector<FlowSkeleton::Call>> EnteredOf; ///< By function.
  llvm::DenseMap<SkeletonPoint, Ways> LeftToAll;
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
  LeftFields(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent Held)
      : Spread(Skeleton, Tables, Backward, {}), Held(Held) {}
  std::vector<SkeletonPoint> Fields; ///< Where they are stored.

private:
  void leaving(SkeletonPoint, const Ways &) override {}
  Ways allowed(SkeletonPoint P, const Ways &New) const override {
    return Skeleton.hasAny(P, Held.both()) ? New : Ways{};
  }
  Ways along(SkeletonPoint From, SkeletonPoint To, const Ways &Here) override {
    if (Skeleton.isField(To) || Skeleton.isField(From))
      return Here;
    if (Skeleton.isStoreGate(To) && Gates.insert(To).second)
      Skeleton.forEachNext(To, Forward, [&](SkeletonPoint Field) {
        if (Skeleton.isField(Field) && Skeleton.hasAny(Field, Held.both()))
          Fields.push_back(Field);
      });
    // What is stored into an object may be an object with fields.
    return Here;
  }
  SkeletonContent Held;
  llvm::DenseSet<SkeletonPoint> Gates; ///< Whose fields are known.
};

} // namespace

void purpose::spreadMark(FlowSkeleton &Skeleton, PointMarks Mark, PointMarks From) {
  PointSet Reached(Skeleton.pointCount());
  std::vector<SkeletonPoint> Seeds;
  for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
    if (Skeleton.hasAny(P, Mark)) {
      Reached.insert(P);
      if (Skeleton.hasAll(P, From))
        Seeds.push_back(P);
    }
  // On several cores: whoever gets to a point first goes on from there.
  const size_t Parts = Skeleton.pointCount() < ManyPoints ? 1 : 16;
  auto Follow = [&](size_t Part) {
    auto Begin = Seeds.begin() + Seeds.size() * Part / Parts, End = Seeds.begin() + Seeds.size() * (Part + 1) / Parts;
    std::vector<SkeletonPoint> Work(Begin, End);
    while (!Work.empty()) {
      SkeletonPoint P = Work.back();
      Work.pop_back();
      Skeleton.forEachNext(P, Forward, [&](SkeletonPoint Next) {
        if (Reached.insert(Next))
          Work.push_back(Next);
      });
    }
  };
  if (Parts == 1)
    Follow(0);
  else
    llvm::parallelFor(0, Parts, Follow);
  for (SkeletonPoint P = 0; P < Skeleton.pointCount(); ++P)
    if (Reached.contains(P))
      Skeleton.set(P, Mark);
}

void purpose::spreadForward(FlowSkeleton &Skeleton, SpreadTables &Tables, SkeletonContent C, const SpreadMarks &Marks,
                            llvm::ArrayRef<SkeletonPoint> Escapes) {
  ForwardSpread Content(Skeleton, Tables, C, Marks);
  Content.seed();
  for (bool Again = true; Again;) {
    Content.run();
    LeftFields Left(Skeleton, Tables, C);
    Content.forEachReached([&](SkeletonPoint P) {
      if (Skeleton.hasAny(P, Marks.Leaves) && Skeleton.hasAny(P, C.Part))
        Left.begin(P);
    });
    for (SkeletonPoint P : Escapes)
      if (Skeleton.hasAny(P, C.both()))
        Left.begin(P);
    Left.run();
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
