#include "link/Relevance.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

// Marks of points in the skeleton.
enum Mark : uint16_t {
  FromData = 1u << 0,        ///< Data may come here.
  ToUse = 1u << 1,           ///< What is here may be used.
  FromStore = 1u << 2,       ///< What was stored in a relevant field may come here.
  FromOutside = 1u << 3,     ///< An object out of sight may come here.
  ToRead = 1u << 4,          ///< A relevant field may be read of what is here.
  AnyFunction = 1u << 5,     ///< Some function value may come here.
  FromFunction = 1u << 6,    ///< The value of a relevant function may come here.
  ToCall = 1u << 7,          ///< What is here may be called, or get out of sight.
  FromClass = 1u << 8,       ///< An object whose class matters may come here.
  ToDispatch = 1u << 9,      ///< The class of what is here may decide a call.
  FromValueStore = 1u << 10, ///< As FromStore and ToRead, for fields that hold functions and objects with classes.
  ToValueRead = 1u << 11,
};

constexpr auto Forward = FlowSkeleton::Direction::Forward;
constexpr auto Backward = FlowSkeleton::Direction::Backward;

} // namespace

Relevance::Relevance(FlowSkeleton &Skeleton, FlowUnit &Tables, Classification &Classes)
    : Skeleton(Skeleton), Tables(Tables), Classifier(Classes) {
  findCallbacks();
  passDeclassifiers();
  seedData();
  Skeleton.spread(FromData, Forward);
  seedUses();
  Skeleton.spread(ToUse, Backward);
  findObjectsOutside();
  followFields(FromData, ToUse, FromStore, ToRead);
  followFunctions();
  followClasses();
  followFields(FromFunction, ToCall, FromValueStore, ToValueRead);
  followFields(FromClass, ToDispatch, FromValueStore, ToValueRead);
}

uint8_t Relevance::kindsAt(Point P) const {
  uint16_t Marks = Skeleton.bits(P);
  auto All = [&](unsigned Wanted) { return (Marks & Wanted) == Wanted; };
  uint8_t Kinds = 0;
  if (All(FromData | ToUse) || All(FromStore) || All(FromOutside | ToRead))
    Kinds |= Data;
  bool InField = All(FromValueStore) || All(FromOutside | ToValueRead);
  if (InField || All(FromFunction | ToCall))
    Kinds |= Functions;
  if (InField || All(FromClass | ToDispatch))
    Kinds |= Relevance::Classes;
  if (All(FromOutside | ToDispatch))
    Kinds |= Objects;
  return Kinds;
}

bool Relevance::isRelevant(uint32_t Graph) const {
  return llvm::any_of(Skeleton.pointsOf(Graph), [&](Point P) { return kindsAt(P) != 0; });
}

std::vector<uint8_t> Relevance::nodesOf(uint32_t Graph) const {
  std::vector<uint8_t> Kinds;
  for (Point P : Skeleton.pointsOf(Graph))
    Kinds.push_back(kindsAt(P));
  return Kinds;
}

void Relevance::findCallbacks() {
  // Calls out of sight may call what they are given, with whatever else they are given.
  for (size_t I = 0; I < Skeleton.places().size(); ++I)
    if (Skeleton.places()[I].Kind == NodeKind::Function)
      Skeleton.set(Skeleton.pointOf(I), AnyFunction);
  auto Takes = [&](llvm::ArrayRef<Point> Inputs) {
    return llvm::any_of(Inputs, [&](Point P) { return Skeleton.has(P, AnyFunction); });
  };
  auto Join = [&](llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs) {
    for (Point P : Inputs)
      Skeleton.connectLate(P, Skeleton.callbackIn());
    for (Point P : Outputs)
      Skeleton.connectLate(Skeleton.callbackOut(), P);
  };
  llvm::DenseSet<SymbolRef> Joined;
  llvm::SmallVector<bool, 32> JoinedValues(Skeleton.valueCallCount());
  for (bool Changed = true; Changed;) {
    Skeleton.spread(AnyFunction, Forward);
    Changed = false;
    for (SymbolRef F : Skeleton.functions())
      if (!Skeleton.hasBody(F) && Takes(Skeleton.inputs(F)) && Joined.insert(F).second) {
        Join(Skeleton.inputs(F), Skeleton.outputs(F));
        Changed = true;
      }
    for (size_t N = 0; N < JoinedValues.size(); ++N)
      if (!JoinedValues[N] && Takes(Skeleton.valueInputs(N))) {
        Join(Skeleton.valueInputs(N), Skeleton.valueOutputs(N));
        JoinedValues[N] = Changed = true;
      }
  }
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
    for (PathRef At = P.Path; At != RootPath; At = Tables.Paths.parent(At))
      if (Selector S = Tables.Paths.last(At); S.SelectorKind == Selector::Kind::Field && Classifier.ofField(S.Payload))
        return true;
    return false;
  case NodeKind::ArgIn:
    return P.Filled && !Classifier.ofType(P.Type).empty();
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
    Skeleton.set(Skeleton.pointOf(I), FromData);
    // Data that is in a field from the start is as if stored there.
    for (const PartLabel &Part : Classifier.ofType(P.Type))
      for (PathRef At = Part.At; At != RootPath; At = Tables.Paths.parent(At))
        if (Selector S = Tables.Paths.last(At); S.SelectorKind == Selector::Kind::Field)
          if (Point Field = Skeleton.stored(S.Payload))
            Skeleton.set(Field, FromData);
  }
  for (SymbolRef F : Skeleton.functions())
    if (Classifier.mayBeSource(F))
      for (Point P : Skeleton.outputs(F))
        Skeleton.set(P, FromData);
}

bool Relevance::mayUse(const FlowSkeleton::Place &P) {
  switch (P.Kind) {
  case NodeKind::ArgIn:
    return P.Symbol && Classifier.mayBeSink(P.Symbol);
  case NodeKind::ArgOut:
    return !Classifier.sinksOfType(P.Type).empty();
  case NodeKind::FieldStore:
    if (!Classifier.sinksOfField(P.Symbol).empty())
      return true;
    for (PathRef At = P.Path; At != RootPath; At = Tables.Paths.parent(At))
      if (Selector S = Tables.Paths.last(At);
          S.SelectorKind == Selector::Kind::Field && !Classifier.sinksOfField(S.Payload).empty())
        return true;
    return false;
  case NodeKind::Variable:
    return !Classifier.sinksOfVariable(P.Symbol).empty();
  default:
    return false;
  }
}

void Relevance::seedUses() {
  for (size_t I = 0; I < Skeleton.places().size(); ++I)
    if (Skeleton.has(Skeleton.pointOf(I), FromData) && mayUse(Skeleton.places()[I]))
      Skeleton.set(Skeleton.pointOf(I), ToUse);
  for (SymbolRef F : Skeleton.functions())
    if (llvm::any_of(Skeleton.inputs(F), [&](Point P) { return Skeleton.has(P, FromData); }) && Classifier.mayBeSink(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, ToUse);
  // All that code for a purpose touches is used for it.
  for (uint32_t G = 0; G < Skeleton.graphCount(); ++G)
    if (SymbolRef F = Skeleton.functionOf(G); F && !Classifier.contexts(F).empty())
      for (Point P : Skeleton.pointsOf(G))
        Skeleton.set(P, ToUse);
}

void Relevance::followFields(uint16_t From, uint16_t To, uint16_t Stored, uint16_t Read) {
  for (SymbolRef Field : Skeleton.fields()) {
    if (!Skeleton.has(Skeleton.stored(Field), From) || !Skeleton.has(Skeleton.read(Field), To))
      continue;
    Skeleton.forEachPredecessor(Skeleton.stored(Field), [&](Point P) {
      if (Skeleton.has(P, From))
        Skeleton.set(P, Stored);
    });
    Skeleton.forEachSuccessor(Skeleton.read(Field), [&](Point P) {
      if (Skeleton.has(P, To))
        Skeleton.set(P, Read);
    });
  }
  Skeleton.spread(Stored, Forward);
  Skeleton.spread(Read, Backward);
}

void Relevance::findObjectsOutside() {
  for (SymbolRef F : Skeleton.functions()) {
    if (Skeleton.isRoot(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, FromOutside);
    if (!Skeleton.hasBody(F))
      Skeleton.set(Skeleton.result(F), FromOutside);
  }
  for (size_t N = 0; N < Skeleton.valueCallCount(); ++N)
    Skeleton.set(Skeleton.valueResult(N), FromOutside);
  Skeleton.spread(FromOutside, Forward);
}

bool Relevance::touchesData(SymbolRef F) const {
  auto Touches = [&](Point P) { return (kindsAt(P) & Data) != 0; };
  return llvm::any_of(Skeleton.inputs(F), Touches) || llvm::any_of(Skeleton.outputs(F), Touches);
}

void Relevance::followFunctions() {
  llvm::DenseMap<SymbolRef, bool> Matters;
  for (size_t I = 0; I < Skeleton.places().size(); ++I) {
    const FlowSkeleton::Place &P = Skeleton.places()[I];
    if (P.Kind != NodeKind::Function)
      continue;
    auto [It, New] = Matters.try_emplace(P.Symbol, false);
    if (New)
      It->second = touchesData(P.Symbol) || Classifier.mayBeSource(P.Symbol) || Classifier.mayBeSink(P.Symbol);
    if (It->second)
      Skeleton.set(Skeleton.pointOf(I), FromFunction);
  }
  Skeleton.spread(FromFunction, Forward);
  for (size_t N = 0; N < Skeleton.valueCallCount(); ++N)
    Skeleton.set(Skeleton.valueCallee(N), ToCall);
  for (SymbolRef F : Skeleton.functions()) {
    if (!Skeleton.hasBody(F))
      for (Point P : Skeleton.inputs(F))
        Skeleton.set(P, ToCall);
    if (Skeleton.isRoot(F))
      for (Point P : Skeleton.outputs(F))
        Skeleton.set(P, ToCall);
    Skeleton.set(Skeleton.thrown(F), ToCall);
  }
  for (size_t N = 0; N < Skeleton.valueCallCount(); ++N)
    for (Point P : Skeleton.valueInputs(N))
      Skeleton.set(P, ToCall);
  for (Point P : Skeleton.escapes())
    Skeleton.set(P, ToCall);
  Skeleton.spread(ToCall, Backward);
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
          Skeleton.set(Skeleton.in(M, ThisIndex), ToDispatch);
      }
  // A class decides as well by what it inherits.
  llvm::DenseMap<SymbolRef, TypeRef> TypeOf;
  for (TypeRef T = 0; T < Tables.Types.size(); ++T)
    if (Tables.Types[T].Symbol)
      TypeOf.try_emplace(Tables.Types[T].Symbol, T);
  llvm::DenseMap<SymbolRef, bool> Known;
  auto Decides = [&](SymbolRef Class) {
    llvm::SmallVector<SymbolRef, 8> Classes{Class};
    for (size_t I = 0; I < Classes.size(); ++I) {
      if (Deciding.contains(Classes[I]))
        return true;
      auto It = TypeOf.find(Classes[I]);
      if (It == TypeOf.end())
        continue;
      for (const TypePart &P : Tables.Types[It->second].Parts)
        if (SymbolRef Base = P.At == RootPath && !P.Field ? Tables.Types[P.Type].Symbol : 0;
            Base && !llvm::is_contained(Classes, Base))
          Classes.push_back(Base);
    }
    return false;
  };
  for (size_t I = 0; I < Skeleton.places().size(); ++I) {
    const FlowSkeleton::Place &P = Skeleton.places()[I];
    if (P.Kind != NodeKind::Class)
      continue;
    auto [It, New] = Known.try_emplace(P.Symbol, false);
    if (New)
      It->second = Decides(P.Symbol);
    if (It->second)
      Skeleton.set(Skeleton.pointOf(I), FromClass);
  }
  Skeleton.spread(FromClass, Forward);
  Skeleton.spread(ToDispatch, Backward);
}
