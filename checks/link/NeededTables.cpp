//===- NeededTables.cpp - What graphs speak of -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/NeededTables.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

static bool isAnnotated(const Symbol &S) {
  return !S.Annotations.empty() ||
         llvm::any_of(S.Parameters, [](const Parameter &P) { return !P.Annotations.empty(); });
}

NeededTables::NeededTables(const FlowUnit &Unit)
    : Unit(Unit), Symbols(Unit.Symbols.size()), Types(Unit.Types.size()), TypeOfSymbol(Unit.Symbols.size()) {
  for (TypeRef T = 1; T < Unit.Types.size(); ++T) {
    TypeOfSymbol[Unit.Types[T].Symbol] = T;
    for (const TypePart &P : Unit.Types[T].Parts)
      if (P.At == RootPath && !P.Field)
        DerivedFrom[P.Type].push_back(T);
  }
  TypeOfSymbol[0] = 0;
  for (const Override &O : Unit.Overrides) {
    Family[O.Overridden].push_back(O.Overrider);
    Family[O.Overrider].push_back(O.Overridden);
  }
}

void NeededTables::addSymbol(SymbolRef S) {
  if (S && !std::exchange(Symbols[S], 1))
    SymbolWork.push_back(S);
}

void NeededTables::addType(TypeRef T) {
  if (T && !std::exchange(Types[T], 1))
    TypeWork.push_back(T);
}

void NeededTables::addPath(PathRef P) {
  for (SymbolRef F : Unit.Paths.fields(P))
    addSymbol(F);
}

void NeededTables::add(const FlowGraph &G) {
  forEachReference(Unit, G, [&](SymbolRef S) { addSymbol(S); }, [&](TypeRef T) { addType(T); });
}

void NeededTables::addAnnotated() {
  for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S)
    if (isAnnotated(Unit.Symbols[S]))
      addSymbol(S);
}

void NeededTables::close() {
  while (!SymbolWork.empty() || !TypeWork.empty()) {
    if (TypeWork.empty()) {
      SymbolRef S = SymbolWork.back();
      SymbolWork.pop_back();
      closeSymbol(S);
    } else {
      TypeRef T = TypeWork.back();
      TypeWork.pop_back();
      closeType(T);
    }
  }
}

void NeededTables::closeType(TypeRef T) {
  addSymbol(Unit.Types[T].Symbol);
  for (const TypePart &P : Unit.Types[T].Parts) {
    addPath(P.At);
    addType(P.Type);
    addSymbol(P.Field);
  }
  if (auto It = DerivedFrom.find(T); It != DerivedFrom.end())
    for (TypeRef Derived : It->second)
      addType(Derived);
}

void NeededTables::closeSymbol(SymbolRef S) {
  addSymbol(Unit.Symbols[S].Parent);
  addType(Unit.Symbols[S].Type);
  addType(TypeOfSymbol[S]);
  for (const Parameter &P : Unit.Symbols[S].Parameters)
    addType(P.Type);
  if (auto It = Family.find(S); It != Family.end())
    for (SymbolRef Other : It->second)
      addSymbol(Other);
}

UnitMerger::Filter NeededTables::filter() const {
  UnitMerger::Filter Only;
  Only.Symbols = [this](SymbolRef S) { return Symbols[S] != 0; };
  Only.Types = [this](TypeRef T) { return Types[T] != 0; };
  return Only;
}
