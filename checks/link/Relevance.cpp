#include "link/Relevance.h"
#include "link/ClassHierarchy.h"
#include "link/ValueTargets.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

using Marks = FlowSkeleton::Marks;
using Content = FlowSkeleton::Content;

constexpr Marks bit(unsigned Number) { return Marks(1) << Number; }

constexpr Content Held{bit(0), bit(1)};        ///< Data may be here.
constexpr Content Used{bit(2), bit(3)};        ///< What is here may be used.
constexpr Content HeldInField{bit(4), bit(5)}; ///< What was stored in a relevant field may be here.
constexpr Content Function{bit(6), bit(7)};    ///< The value of a relevant function may be here.
constexpr Content Called{bit(8), bit(9)};      ///< What is here may be called, or get out of sight.
constexpr Content FunctionInField{bit(10), bit(11)};
constexpr Content Class{bit(12), bit(13)};      ///< An object whose class matters may be here.
constexpr Content Dispatched{bit(14), bit(15)}; ///< The class of what is here may decide a call.
constexpr Content ClassInField{bit(16), bit(17)};
constexpr Marks FromOutside = bit(18); ///< An object out of sight may be here.

constexpr auto Forward = FlowSkeleton::Direction::Forward;

} // namespace

Relevance::Relevance(FlowSkeleton &Skeleton, FlowUnit &Tables, Classification &Classes)
    : Skeleton(Skeleton), Tables(Tables), Classifier(Classes) {
  findObjectsOutside();
  ValueTargets(Skeleton, FromOutside).connect();
  Skeleton.spread(FromOutside, Forward); // Through what has just been connected.
  passDeclassifiers();
  seedData();
  Skeleton.spreadForward(Held, FromOutside);
  seedUses();
  Skeleton.spreadBackward(Used, Held.both() | FromOutside);
  Skeleton.markStores(Held, Used, HeldInField);
  Skeleton.spreadForward(HeldInField, 0);
  followFunctions();
  followClasses();
}

uint8_t Relevance::kindsAt(Point P) const {
  uint8_t Kinds = 0;
  if (Skeleton.hasAny(P, Used.both() | HeldInField.both()))
    Kinds |= Data;
  if (Skeleton.hasAny(P, Called.both() | FunctionInField.both()))
    Kinds |= Functions;
  if (Skeleton.hasAny(P, Dispatched.both() | ClassInField.both()))
    Kinds |= Classes;
  return Kinds;
}

bool Relevance::isRelevant(uint32_t Graph) const {
  return llvm::any_of(Skeleton.pointsOf(Graph), [&](Point P) { return kindsAt(P) != 0; });
}

bool Relevance::select(uint32_t Graph, bool AnyHow, std::vector<uint8_t> &Nodes) const {
  if (!AnyHow && !isRelevant(Graph))
    return false;
  for (Point P : Skeleton.pointsOf(Graph))
    Nodes.push_back(kindsAt(P));
  return true;
}

void Relevance::passDeclassifiers() {
  // What a declassifier is given comes out of it, less identifiable, whatever its body does.
  for (SymbolRef F : Skeleton.functions())
    if (Skeleton.hasBody(F) && Classifier.declassifies(F))
      for (Point In : Skeleton.inputs(F))
        for (Point Out : Skeleton.outputs(F))
          Skeleton.connectLate(In, Out);
}

bool Relevance::mayHold(const FlowSkeleton::Place &P) {
  switch (P.Kind) {
  case NodeKind::ParamIn:
    return Classifier.ofParameter(P.Symbol, static_cast<int>(P.Path)) || !Classifier.ofType(P.Type).empty();
  case NodeKind::GlobalIn:
    return Classifier.ofVariable(P.Symbol) || !Classifier.ofType(P.Type).empty();
  case NodeKind::Variable:
    return P.Filled && (Classifier.ofVariable(P.Symbol) || !Classifier.ofType(P.Type).empty());
  case NodeKind::FieldRead:
  case NodeKind::FieldStore:
    if (!P.Filled)
      return false;
    if (Classifier.ofField(P.Symbol) || !Classifier.ofType(P.Type).empty())
      return true;
    return llvm::any_of(Tables.Paths.fields(P.Path), [&](SymbolRef F) { return Classifier.ofField(F).has_value(); });
  case NodeKind::ArgIn:
    return P.Filled && !Classifier.ofType(P.Type).empty();
  case NodeKind::Constant:
    return Classifier.usesConstants();
  case NodeKind::ArgOut:
  case NodeKind::Result:
    return !Classifier.ofType(P.Type).empty() || (P.Symbol && Classifier.mayBeSource(P.Symbol));
  default:
    return false;
  }
}

void Relevance::seedData() {
  for (size_t I = 0; I < Skeleton.places().size(); ++I) {
    const FlowSkeleton::Place &P = Skeleton.places()[I];
    if (!mayHold(P))
      continue;
    Skeleton.set(Skeleton.pointOf(I), Held.both());
    // Data that is in a field from the start is as if stored there.
    for (const PartLabel &Part : Classifier.ofType(P.Type))
      for (SymbolRef F : Tables.Paths.fields(Part.At))
        if (Point Field = Skeleton.stored(F))
          Skeleton.set(Field, Held.both());
  }
  for (SymbolRef F : Skeleton.functions())
    if (Classifier.mayBeSource(F))
      for (Point P : Skeleton.outputs(F))
        Skeleton.set(P, Held.both());
}

bool Relevance::mayUse(const FlowSkeleton::Place &P) {
  switch (P.Kind) {
  case NodeKind::ArgIn:
    return P.Symbol && Classifier.mayBeSink(P.Symbol);
  case NodeKind::ArgOut:
    return !Classifier.sinksOfType(P.Type).empty();
  case NodeKind::FieldStore:
    return !Classifier.sinksOfField(P.Symbol).empty() ||
           llvm::any_of(Tables.Paths.fields(P.Path), [&](SymbolRef F) { return !Classifier.sinksOfField(F).empty(); });
  case NodeKind::Variable:
    return !Classifier.sinksOfVariable(P.Symbol).empty();
  default:
    return false;
  }
}

void Relevance::seedUses() {
  for (size_t I = 0; I < Skeleton.places().size(); ++I)
    if (Skeleton.hasAny(Skeleton.pointOf(I), Held.both()) && mayUse(Skeleton.places()[I]))
      Skeleton.set(Skeleton.pointOf(I), Used.both());
  for (SymbolRef F : Skeleton.functions())
    if (isGivenData(F) && Classifier.mayBeSink(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, Used.both());
  // All that code for a purpose touches is used for it.
  for (uint32_t G = 0; G < Skeleton.graphCount(); ++G)
    if (SymbolRef F = Skeleton.functionOf(G); F && !Classifier.contexts(F).empty())
      for (Point P : Skeleton.pointsOf(G))
        Skeleton.set(P, Used.both());
}

void Relevance::findObjectsOutside() {
  for (SymbolRef F : Skeleton.functions()) {
    if (Skeleton.isRoot(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, FromOutside);
    if (!Skeleton.hasBody(F))
      Skeleton.set(Skeleton.result(F), FromOutside);
  }
  for (const FlowSkeleton::ValueCall &C : Skeleton.valueCalls())
    Skeleton.set(FlowSkeleton::resultOf(C), FromOutside);
  Skeleton.spread(FromOutside, Forward);
}

bool Relevance::touchesData(SymbolRef F) const {
  auto Touches = [&](Point P) { return (kindsAt(P) & Data) != 0; };
  return Touches(Skeleton.returnIn(F)) || llvm::any_of(Skeleton.inputs(F), Touches) ||
         llvm::any_of(Skeleton.outputs(F), Touches);
}

bool Relevance::isGivenData(SymbolRef F) const {
  return llvm::any_of(Skeleton.inputs(F), [&](Point P) { return Skeleton.hasAny(P, Held.both()); });
}

void Relevance::followFunctions() {
  llvm::DenseMap<SymbolRef, bool> Matters;
  for (size_t I = 0; I < Skeleton.places().size(); ++I) {
    const FlowSkeleton::Place &P = Skeleton.places()[I];
    if (P.Kind != NodeKind::Function)
      continue;
    auto [It, New] = Matters.try_emplace(P.Symbol, false);
    if (New) // A function that nothing comes out of must be known to run, lest anything be taken to.
      It->second = isGivenData(P.Symbol) || touchesData(P.Symbol) || Classifier.mayBeSource(P.Symbol) ||
                   Classifier.mayBeSink(P.Symbol);
    if (It->second)
      Skeleton.set(Skeleton.pointOf(I), Function.both());
  }
  Skeleton.spreadForward(Function, FromOutside);
  for (const FlowSkeleton::ValueCall &C : Skeleton.valueCalls()) {
    Skeleton.set(FlowSkeleton::calleeOf(C), Called.both());
    for (Point P : FlowSkeleton::inputs(C))
      Skeleton.set(P, Called.both());
  }
  for (SymbolRef F : Skeleton.functions()) {
    if (!Skeleton.hasBody(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, Called.both());
    if (Skeleton.isRoot(F))
      for (Point P : Skeleton.outputs(F))
        Skeleton.set(P, Called.both());
    Skeleton.set(Skeleton.thrown(F), Called.both());
  }
  for (Point P : Skeleton.escapes())
    Skeleton.set(P, Called.both());
  Skeleton.spreadBackward(Called, Function.both() | FromOutside);
  Skeleton.markStores(Function, Called, FunctionInField);
  Skeleton.spreadForward(FunctionInField, 0);
}

void Relevance::followClasses() {
  // Methods that can stand for each other; families with a method on the way of data matter.
  llvm::EquivalenceClasses<SymbolRef> Families;
  for (const Override &O : Tables.Overrides)
    Families.unionSets(O.Overrider, O.Overridden);
  llvm::DenseSet<SymbolRef> Relevant, Deciding;
  auto FamilyOf = [&](SymbolRef M) { return Families.getLeaderValue(M); };
  for (const Override &O : Tables.Overrides)
    for (SymbolRef M : {O.Overrider, O.Overridden})
      if (Skeleton.isCallable(M) && (touchesData(M) || Classifier.mayBeSource(M) || Classifier.mayBeSink(M)))
        Relevant.insert(FamilyOf(M));
  if (Relevant.empty())
    return;
  for (const Override &O : Tables.Overrides)
    for (SymbolRef M : {O.Overrider, O.Overridden})
      if (Relevant.contains(FamilyOf(M))) {
        Deciding.insert(Tables.Symbols[M].Parent);
        if (Skeleton.isCallable(M))
          Skeleton.set(Skeleton.in(M, ThisIndex), Dispatched.both());
      }
  // A class decides as well by what it inherits.
  ClassHierarchy Hierarchy(Tables);
  llvm::DenseMap<SymbolRef, bool> Known;
  for (size_t I = 0; I < Skeleton.places().size(); ++I) {
    const FlowSkeleton::Place &P = Skeleton.places()[I];
    if (P.Kind != NodeKind::Class)
      continue;
    auto [It, New] = Known.try_emplace(P.Symbol, false);
    if (New)
      It->second = llvm::any_of(Hierarchy.withBases(P.Symbol), [&](SymbolRef C) { return Deciding.contains(C); });
    if (It->second)
      Skeleton.set(Skeleton.pointOf(I), Class.both());
  }
  Skeleton.spreadForward(Class, FromOutside);
  Skeleton.spreadBackward(Dispatched, Class.both() | FromOutside);
  Skeleton.markStores(Class, Dispatched, ClassInField);
  Skeleton.spreadForward(ClassInField, 0);
}
