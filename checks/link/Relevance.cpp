#include "link/Relevance.h"
#include "link/SkeletonSpread.h"
#include "link/ValueTargets.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

using Marks = PointMarks;
using Content = SkeletonContent;

constexpr Marks bit(unsigned Number) { return Marks(1) << Number; }

// Of what is followed: data, then functions, then classes.
constexpr Content Held{bit(0), bit(1)};        ///< It may be here.
constexpr Content Needed{bit(2), bit(3)};      ///< What is here may be used, called, or decide a call.
constexpr Content HeldInField{bit(4), bit(5)}; ///< What was stored in a relevant field may be here.
constexpr Content Escaping{bit(6), bit(7)};    ///< What is here may go out of sight, to where its fields are read.
constexpr Marks Leaves = bit(8);               ///< It leaves its function, inside of an object.
constexpr Marks Left = bit(9);                 ///< A field that it has got out of sight in.
constexpr Marks Passing = bit(10) - 1;         ///< All of these.
// What comes of it.
constexpr Marks FromOutside = bit(10); ///< An object out of sight may be here.
constexpr Marks MayHoldData = bit(11);
constexpr Marks IsData = bit(12), IsFunction = bit(13), IsClass = bit(14); ///< Is relevant for.

constexpr SpreadMarks Others{FromOutside, Leaves, Left};

} // namespace

Relevance::Relevance(FlowSkeleton &Skeleton, const ProgramOutline &Outline, llvm::DenseSet<SymbolRef> Operators)
    : Skeleton(Skeleton), Outline(Outline), Shared(Skeleton.shared()), Operators(std::move(Operators)) {
  findObjectsOutside();
  ValueTargets(Skeleton, FromOutside).connect();
  spreadMark(Skeleton, FromOutside, HasLateEdges); // Through what has just been connected.
  seedData();
  spreadForward(Skeleton, Tables, Held, Others, Skeleton.escapes());
  Skeleton.setAtSeeds(Held.both(), 0, MayHoldData);
  seedUses();
  spreadBackward(Skeleton, Tables, Needed, Held, Others);
  followFields();
  collect(IsData);
  followFunctions();
  followClasses();
}

void Relevance::followFields() {
  // An object that leaves takes what was stored in it to whoever reads that field of some object out of sight.
  markStores(Skeleton, Held, Needed, HeldInField);
  spreadForward(Skeleton, Tables, HeldInField);
  Skeleton.setAtSeeds(Leaves, HeldInField.Part, Escaping.Part);
  for (Point P : Skeleton.escapes())
    if (Skeleton.hasAny(P, HeldInField.both()))
      Skeleton.set(P, Escaping.both());
  spreadBackward(Skeleton, Tables, Escaping, HeldInField, {});
}

void Relevance::collect(PointMarks Kind) {
  Skeleton.setAtSeeds(Needed.both() | Escaping.both(), 0, Kind);
  Skeleton.joinClones(Kind | MayHoldData);
  Skeleton.clear(Passing);
}

uint8_t Relevance::kindsAt(Point P) const {
  return (Skeleton.hasAny(P, IsData) ? Data : 0) | (Skeleton.hasAny(P, IsFunction) ? Functions : 0) |
         (Skeleton.hasAny(P, IsClass) ? Classes : 0);
}

bool Relevance::isRelevant(uint32_t Graph) const {
  return llvm::any_of(Skeleton.pointsOf(Graph), [&](Point P) { return P && kindsAt(P) != 0; });
}

bool Relevance::isOnWayOfFunctions(uint32_t Graph) const {
  return llvm::any_of(Skeleton.pointsOf(Graph), [&](Point P) { return P && (kindsAt(P) & Functions); });
}

bool Relevance::select(uint32_t Graph, bool AnyHow, std::vector<uint8_t> &Nodes) const {
  if (!AnyHow && !isRelevant(Graph))
    return false;
  for (Point P : Skeleton.pointsOf(Graph))
    Nodes.push_back(P ? kindsAt(P) : 0);
  return true;
}

void Relevance::seedData() {
  Skeleton.setAtSeeds(SeedOfData, 0, Held.both());
  // Data that is in a field from the start is as if stored there.
  llvm::DenseSet<TypeRef> Seen;
  for (TypeRef T : Skeleton.typesWithData())
    Outline.fieldsOfData(T, Seen, [&](SymbolRef F) {
      if (Shared.hasField(F))
        Skeleton.set(Shared.stored(F), Held.both());
    });
  for (SymbolRef F : Skeleton.functions())
    if (Outline.has(F, IsSource))
      for (Point P : Shared.outputs(F))
        Skeleton.set(P, Held.both());
}

void Relevance::seedUses() {
  Skeleton.setAtSeeds(SeedOfUse, Held.both(), Needed.both());
  for (SymbolRef F : Skeleton.functions())
    if (Outline.has(F, IsUse) && isGivenData(F))
      for (Point P : Shared.inputs(F))
        Skeleton.set(P, Needed.both());
  // All that code for a purpose touches is used for it.
  for (uint32_t G = 0; G < Skeleton.graphCount(); ++G)
    if (SymbolRef F = Skeleton.functionOf(G); F && Outline.has(F, IsContext))
      for (Point P : Skeleton.pointsOf(G))
        if (Skeleton.hasAny(P, Held.both()))
          Skeleton.set(P, Needed.both());
}

void Relevance::findObjectsOutside() {
  for (SymbolRef F : Skeleton.functions()) {
    if (Skeleton.isRoot(F))
      for (Point P : Shared.inputs(F))
        Skeleton.set(P, FromOutside);
    if (!Skeleton.hasBody(F))
      Skeleton.set(Shared.result(F), FromOutside);
  }
  for (const ValueCall &C : Skeleton.valueCalls())
    Skeleton.set(C.result(), FromOutside);
  spreadMark(Skeleton, FromOutside);
}

bool Relevance::touchesData(SymbolRef F) const {
  auto Touches = [&](Point P) { return Skeleton.hasAny(P, IsData); };
  return Touches(Shared.returnIn(F)) || llvm::any_of(Shared.inputs(F), Touches) ||
         llvm::any_of(Shared.outputs(F), Touches);
}

bool Relevance::isGivenData(SymbolRef F) const {
  return llvm::any_of(Shared.inputs(F), [&](Point P) { return Skeleton.hasAny(P, Held.both() | MayHoldData); });
}

void Relevance::followFunctions() {
  // Wherever functions on the way of data get to, even out of sight, must be known.
  auto IsOnWay = [&](SymbolRef F) { return touchesData(F) || mayBeEnd(F) || Operators.contains(F); };
  followFunctions(IsOnWay, [&] {
    for (const ValueCall &C : Skeleton.valueCalls()) {
      needHeld(C.calleeIn());
      for (Point P : C.inputs())
        needHeld(P);
    }
    for (SymbolRef F : Skeleton.functions()) {
      if (!Skeleton.hasBody(F))
        for (Point P : Shared.inputs(F))
          needHeld(P);
      if (Skeleton.isRoot(F))
        for (Point P : Shared.outputs(F))
          needHeld(P);
      needHeld(Shared.thrown(F));
    }
    for (Point P : Skeleton.escapes())
      needHeld(P);
  });
  // Of others that are given data it must be known that they run where relevant data is handed to someone: what is
  // taken for an unknown function gives back what it is given.
  followFunctions([&](SymbolRef F) { return isGivenData(F) && !IsOnWay(F); },
                  [&] {
                    for (const ValueCall &C : Skeleton.valueCalls()) {
                      auto IsRelevant = [&](Point P) { return Skeleton.hasAny(P, IsData); };
                      if (!llvm::any_of(C.inputs(), IsRelevant) && !llvm::any_of(C.outputs(), IsRelevant) &&
                          !IsRelevant(C.calleeIn()))
                        continue;
                      needHeld(C.calleeIn());
                      for (Point P : C.inputs())
                        needHeld(P);
                    }
                  });
}

void Relevance::needHeld(Point P) {
  if (Skeleton.hasAny(P, Held.both()))
    Skeleton.set(P, Needed.both());
}

void Relevance::followFunctions(llvm::function_ref<bool(SymbolRef)> Which, llvm::function_ref<void()> SeedNeeds) {
  llvm::DenseMap<SymbolRef, bool> Chosen;
  bool Any = false;
  for (const UnitSketch::PointOf &P : Skeleton.functionValues()) {
    auto [It, New] = Chosen.try_emplace(P.Symbol, false);
    if (New)
      It->second = Which(P.Symbol);
    if (!It->second)
      continue;
    Skeleton.set(P.Point, Held.both());
    Any = true;
  }
  if (!Any)
    return collect(IsFunction);
  spreadForward(Skeleton, Tables, Held, Others, Skeleton.escapes());
  SeedNeeds();
  spreadBackward(Skeleton, Tables, Needed, Held, Others);
  followFields();
  collect(IsFunction);
}

void Relevance::followClasses() {
  // Methods that can stand for each other; families with a method on the way of data matter.
  llvm::EquivalenceClasses<SymbolRef> Families;
  for (const Override &O : Outline.overrides())
    Families.unionSets(O.Overrider, O.Overridden);
  llvm::DenseSet<SymbolRef> Relevant, Deciding;
  std::vector<Point> Objects;
  auto FamilyOf = [&](SymbolRef M) { return Families.getLeaderValue(M); };
  for (const Override &O : Outline.overrides())
    for (SymbolRef M : {O.Overrider, O.Overridden})
      if (Skeleton.isCallable(M) && (touchesData(M) || mayBeEnd(M)))
        Relevant.insert(FamilyOf(M));
  if (Relevant.empty())
    return;
  for (const Override &O : Outline.overrides())
    for (SymbolRef M : {O.Overrider, O.Overridden})
      if (Relevant.contains(FamilyOf(M))) {
        Deciding.insert(Outline.symbol(M).Parent);
        if (Skeleton.isCallable(M))
          Objects.push_back(Shared.in(M, ThisIndex));
      }
  // A class decides as well by what it inherits.
  llvm::DenseMap<SymbolRef, bool> Known;
  for (const UnitSketch::PointOf &P : Skeleton.newObjects()) {
    auto [It, New] = Known.try_emplace(P.Symbol, false);
    if (New)
      It->second = llvm::any_of(Outline.withBases(P.Symbol), [&](SymbolRef C) { return Deciding.contains(C); });
    if (It->second)
      Skeleton.set(P.Point, Held.both());
  }
  spreadForward(Skeleton, Tables, Held);
  for (Point P : Objects)
    if (Skeleton.hasAny(P, Held.both()))
      Skeleton.set(P, Needed.both());
  // An object from elsewhere may be of any class, which must be known as well. Classes are not read back from fields of
  // objects out of sight.
  spreadBackward(Skeleton, Tables, Needed, Held, Others, NeedOutside::All);
  collect(IsClass);
}
