//===- ByField.cpp - Data that is followed by its field, not its object ----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where nearly all objects of a program lead to each other, data deep in one of them is deep in all, by many paths, and
// to follow it through each of them costs far more than the rest of the program. Past a limit it is taken to be in the
// last field of its path, whatever the object: whoever reads that field gets it, and so does a sink or context that is
// handed an object with that field.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// Facts of one context which say that an object has something in a field.
constexpr unsigned MaxOfData = 4000, MaxOfFunction = 1000, MaxOfConstant = 200, MaxOfEntry = 200;

constexpr unsigned MaxPartDepth = 4, MaxPointers = 1;
constexpr size_t MaxPartsOfType = 64;

} // namespace

bool Propagator::tooManyInObjects(ContextRef Id, PathRef P) {
  const Context &C = Contexts[Id];
  if (!Wide.isInField(P) || isClass(Id))
    return false;
  if (Steps > StepsByObject)
    return true;
  // A label counts in all its contexts together.
  enum Counted : uint64_t { Entry, Function, Label };
  auto IsMoreThan = [&](unsigned Most, Counted What, uint64_t Which) {
    return ++FactsInObjects[What | Which << 2] > Most;
  };
  if (!C.IsLabel)
    return IsMoreThan(MaxOfEntry, Entry, Id);
  if (C.IsFunction)
    return IsMoreThan(MaxOfFunction, Function, C.Symbol);
  return IsMoreThan(Classes.labels()[C.Label].Constant ? MaxOfConstant : MaxOfData, Label, C.Label);
}

void Propagator::followByField(ContextRef C, PathRef P, Identifiability Level, FactId From, PassedRef Way) {
  if (Wide.isInFile(P))
    return;
  auto [Field, Tail] = Wide.lastField(P);
  lift(C, {EffectKind::AnyObject, From, NoRef, Level, Field, Tail, Way});
}

bool Propagator::isOwnData(ContextRef C, Node N) const {
  const FlowNode &Info = Program.node(N);
  if (!Checks.any() || Info.Kind != NodeKind::FieldRead || !Contexts[C].IsLabel || Contexts[C].IsFunction)
    return false;
  return Classes.ofField(Info.Symbol) == Contexts[C].Label;
}

void Propagator::writeAnyObject(ContextRef C, EffectId Id) {
  const Effect E = Effects[Id];
  findFieldReads();
  for (const auto &[N, Taken] : FieldReads[E.Payload]) {
    bool IsRead = Program.node(N).Kind == NodeKind::FieldRead;
    std::optional<PathRef> At = IsRead ? Unit.Paths.below(E.Path, Taken) : Unit.Paths.concatWithGap(Taken, E.Path);
    if (!At && Unit.Paths.below(Taken, E.Path))
      At = RootPath;
    if (At && !isOwnData(C, N))
      add(labelVia(C, 0), N, *At, E.Level, Step::Field, E.At, Id, false, E.Passed);
  }
}

void Propagator::findFieldReads() {
  if (std::exchange(FieldReadsKnown, true))
    return;
  for (Node N : Program.nodesOfKind(NodeKind::FieldRead))
    FieldReads[Program.node(N).Symbol].push_back({N, tailOf(N)});
  for (Node N : Program.nodesOfKind(NodeKind::ArgIn))
    if (isUseOfWhole(Program.siteOf(N), Program.node(N).Index))
      for (auto &[Field, At] : fieldsWithin(Program.node(N).Type))
        FieldReads[Field].push_back({N, At});
}

/// All that argument \p Index of \p S holds is used, whether or not some body reads the fields.
bool Propagator::isUseOfWhole(Site S, int Index) {
  const CallSite &Call = Program.site(S);
  auto IsUsedBy = [&](SymbolRef Callee) {
    return !Classes.sinksOfArgument(Callee, Call, Index).empty() || !Classes.contexts(Callee).empty();
  };
  return !Call.Modelled && Index != CalleeIndex &&
         ((Call.Callee && IsUsedBy(Call.Callee)) ||
          llvm::any_of(Program.targets(S), [&](const CallTarget &T) { return IsUsedBy(T.Function); }));
}

/// The fields of an object of type \p T and of those in it, by the paths to them.
const Propagator::FieldPlaces &Propagator::fieldsWithin(TypeRef T) {
  auto [It, New] = FieldsWithin.try_emplace(T);
  if (!New)
    return It->second;
  struct Part {
    TypeRef Type;
    PathRef At;
    unsigned Depth, Pointers;
  };
  FieldPlaces Found;
  std::vector<Part> Work{{T, RootPath, 0, 0}};
  for (size_t I = 0; I < Work.size() && Found.size() < MaxPartsOfType; ++I) {
    const Part Whole = Work[I];
    if (Whole.Depth == MaxPartDepth)
      continue;
    for (const TypePart &P : Unit.Types[Whole.Type].Parts) {
      unsigned Pointers = Whole.Pointers + Unit.Symbols[P.Field].IsPointer;
      PathRef At = Unit.Paths.concat(Whole.At, P.At);
      if (Pointers > MaxPointers)
        continue;
      if (P.Field)
        Found.push_back({P.Field, At});
      Work.push_back({P.Type, At, Whole.Depth + 1, Pointers});
    }
  }
  return FieldsWithin[T] = std::move(Found);
}

const Propagator::FieldPlaces &Propagator::ownFields(SymbolRef Class) {
  if (OwnFields.empty())
    for (SymbolRef S = 0; S < Unit.Symbols.size(); ++S)
      if (const Symbol &F = Unit.Symbols[S];
          F.Kind == SymbolKind::Field && !F.IsLibrary && Unit.nameOf(S) != ClassOfObject)
        OwnFields[F.Parent].push_back({S, Unit.Paths.append(RootPath, Selector::field(S))});
  return OwnFields[Class];
}
