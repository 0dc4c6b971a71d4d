//===- OutlineClassification.cpp - What the policy says by way of others ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/ProgramOutline.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

void ProgramOutline::finish() {
  // Only for adding.
  Ids.forgetPlaces();
  NamelessTypes = decltype(NamelessTypes)();
  KnownOverrides = decltype(KnownOverrides)();
  breakCircles();
  for (const TypeShape &T : Types)
    for (const Part &P : T.Parts)
      if (P.IsBase && T.Symbol)
        Types[P.Type].IsBase = true;
  findTypesWithData(); // Before marks are handed down: a scope counts once.
  inheritFromScopes();
  inheritFromOverridden();
}

void ProgramOutline::breakCircles() {
  // Each unit's scopes nest, but units that disagree could lead in a circle.
  std::vector<uint32_t> SeenFrom(Symbols.size());
  for (SymbolRef S = 1; S < Symbols.size(); ++S)
    for (SymbolRef P = S; P && SeenFrom[P] != S; P = Symbols[P].Parent) {
      if (SeenFrom[P])
        break;
      SeenFrom[P] = S;
      if (SymbolRef Next = Symbols[P].Parent; Next && SeenFrom[Next] == S)
        Symbols[P].Parent = 0;
    }
}

llvm::SmallVector<SymbolRef, 8> ProgramOutline::withBases(SymbolRef Class) const {
  llvm::SmallVector<SymbolRef, 8> Classes{Class};
  for (size_t I = 0; I < Classes.size(); ++I)
    for (const Part &P : Types[TypeOfSymbol.lookup(Classes[I])].Parts)
      if (SymbolRef Base = P.IsBase ? Types[P.Type].Symbol : 0; Base && !llvm::is_contained(Classes, Base))
        Classes.push_back(Base);
  return Classes;
}

bool ProgramOutline::typeSaysData(SymbolRef Type) const {
  if (has(Type, HoldsData) || has(Type, ScopeHoldsData))
    return true;
  if (TypeRef T = typeOfSymbol(Type))
    for (const Part &P : Types[T].Parts)
      if (P.IsBase && has(Types[P.Type].Symbol, HoldsData))
        return true;
  for (SymbolRef P = Symbols[Type].Parent; P; P = Symbols[P].Parent)
    if (has(P, ScopeHoldsData))
      return true;
  return false;
}

void ProgramOutline::findTypesWithData() {
  std::vector<char> Says(Symbols.size());
  for (SymbolRef S = 1; S < Symbols.size(); ++S)
    Says[S] = (Symbols[S].Kind == SymbolKind::Type || Symbols[S].IsScope) && typeSaysData(S);
  for (SymbolInfo &S : llvm::drop_begin(Symbols))
    if (S.Kind == SymbolKind::Field && S.Parent && Says[S.Parent])
      S.Marks |= HoldsData;
  // From parts to wholes.
  std::vector<std::vector<TypeRef>> Wholes(Types.size());
  std::vector<TypeRef> Work;
  auto Mark = [&](TypeRef T) {
    if (!std::exchange(Types[T].HoldsData, true))
      Work.push_back(T);
  };
  for (TypeRef T = 1; T < Types.size(); ++T) {
    if (Types[T].Symbol && Says[Types[T].Symbol])
      Mark(T);
    for (const Part &P : Types[T].Parts) {
      Wholes[P.Type].push_back(T);
      if (P.Field && has(P.Field, HoldsData))
        Mark(T);
    }
  }
  while (!Work.empty()) {
    TypeRef T = Work.back();
    Work.pop_back();
    if (T)
      for (TypeRef Whole : Wholes[T])
        Mark(Whole);
  }
}

void ProgramOutline::inheritFromScopes() {
  std::vector<char> Done(Symbols.size());
  std::vector<SymbolRef> Chain;
  for (SymbolRef S = 1; S < Symbols.size(); ++S) {
    for (SymbolRef P = S; P && !Done[P]; P = Symbols[P].Parent) {
      Done[P] = 1; // Also where scopes go in a circle, which no compiler has seen.
      Chain.push_back(P);
    }
    for (; !Chain.empty(); Chain.pop_back()) {
      SymbolInfo &Inner = Symbols[Chain.back()];
      SymbolMarks Outer = Symbols[Inner.Parent].Marks;
      Inner.Marks |= Outer & (ScopeIsUse | IsContext);
      if ((Outer & ScopeIsUse) && (Inner.Kind == SymbolKind::Function || Inner.Kind == SymbolKind::Field))
        Inner.Marks |= IsUse;
    }
  }
}

void ProgramOutline::inheritFromOverridden() {
  constexpr SymbolMarks Inherited =
      IsSource | IsUse | Declassifies | HasParameterData | IsCheck | IsOperation | HandsOut;
  // Parameters of data are data in what overrides.
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const Override &O : Overrides) {
      SymbolMarks From = Symbols[O.Overridden].Marks & Inherited, &To = Symbols[O.Overrider].Marks;
      bool New = (To & From) != From;
      if (From & HasParameterData)
        for (int I = 0; I < Symbols[O.Overridden].Parameters; ++I)
          if (DataParameters.contains({O.Overridden, I}))
            New |= DataParameters.insert({O.Overrider, I}).second;
      To |= From;
      Changed |= New;
    }
  }
  for (SymbolInfo &S : Symbols)
    if (S.Kind == SymbolKind::Function && (S.Marks & IsContext))
      S.Marks |= IsUse;
}

void ProgramOutline::fieldsOfData(TypeRef T, llvm::DenseSet<TypeRef> &Seen,
                                  llvm::function_ref<void(SymbolRef)> Visit) const {
  llvm::SmallVector<TypeRef, 16> Work{T};
  while (!Work.empty()) {
    T = Work.pop_back_val();
    if (!T || !Types[T].HoldsData || !Seen.insert(T).second)
      continue;
    for (const Part &P : Types[T].Parts) {
      if (P.Field && (has(P.Field, HoldsData) || Types[P.Type].HoldsData))
        Visit(P.Field);
      Work.push_back(P.Type);
    }
  }
}

void ProgramOutline::closeOver(std::vector<char> &NeededSymbols, std::vector<char> &NeededTypes) const {
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Family;
  for (const Override &O : Overrides) {
    Family[O.Overridden].push_back(O.Overrider);
    Family[O.Overrider].push_back(O.Overridden);
  }
  std::vector<SymbolRef> WorkSymbols;
  std::vector<TypeRef> WorkTypes;
  auto NeedSymbol = [&](SymbolRef S) {
    if (S && !std::exchange(NeededSymbols[S], 1))
      WorkSymbols.push_back(S);
  };
  auto NeedType = [&](TypeRef T) {
    if (T && !std::exchange(NeededTypes[T], 1))
      WorkTypes.push_back(T);
  };
  for (SymbolRef S = 1; S < Symbols.size(); ++S)
    if (NeededSymbols[S])
      WorkSymbols.push_back(S);
  for (TypeRef T = 1; T < Types.size(); ++T)
    if (NeededTypes[T])
      WorkTypes.push_back(T);
  while (!WorkSymbols.empty() || !WorkTypes.empty()) {
    if (!WorkTypes.empty()) {
      TypeRef T = WorkTypes.back();
      WorkTypes.pop_back();
      NeedSymbol(Types[T].Symbol);
      for (const Part &P : Types[T].Parts) {
        NeedType(P.Type);
        NeedSymbol(P.Field);
      }
      continue;
    }
    SymbolRef S = WorkSymbols.back();
    WorkSymbols.pop_back();
    NeedSymbol(Symbols[S].Parent);
    NeedType(Symbols[S].Type);
    NeedType(TypeOfSymbol.lookup(S));
    if (auto It = Family.find(S); It != Family.end())
      for (SymbolRef Other : It->second)
        NeedSymbol(Other);
  }
}
