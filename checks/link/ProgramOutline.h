//===- ProgramOutline.h - The symbols and types of a program, in few bytes -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What pruning must know of the tables of all units: which symbols are the same, what a policy says of them, what types
// consist of, which methods override which. No names and places: those of what is relevant are merged afterwards
// (UnitMerger.h).
//
//   a.cpp   User::email (HoldsData)   log(User) has a body        symbols 1, 2
//   b.cpp   log(User), log(Session)                               symbols 2, 3: log(Session) has no body so far
//
// Units are added in an order that does not depend on how they were found: the first one numbers the symbols.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROGRAMOUTLINE_H
#define PURPOSE_LINK_PROGRAMOUTLINE_H

#include "link/IdTable.h"
#include "link/UnitOutline.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"

namespace purpose {

class ProgramOutline {
public:
  explicit ProgramOutline(const Policy &Rules) : Marker(Rules) {}

  /// The numbers that the symbols and types of a unit have in the program. The bit News: the unit says something of it
  /// that no unit before said.
  struct UnitNames {
    std::vector<uint32_t> Symbols, Types;
    SymbolRef symbol(SymbolRef S) const { return Symbols[S] & ~News; }
    TypeRef type(TypeRef T) const { return Types[T] & ~News; }
  };
  static constexpr uint32_t News = 1u << 31;

  /// What add() must know of \p Unit; on any thread. \p Identity tells units apart.
  UnitOutline outlineOf(const FlowUnit &Unit, uint64_t Identity) const { return {Unit, Identity, Marker}; }
  /// \p Bodies: the functions of the graphs of \p Unit. Fails if two different symbols have one hash.
  llvm::Expected<UnitNames> add(const FlowUnit &Unit, const UnitOutline &Outline, llvm::ArrayRef<SymbolRef> Bodies);
  llvm::Expected<UnitNames> add(const FlowUnit &Unit, uint64_t Identity, llvm::ArrayRef<SymbolRef> Bodies) {
    return add(Unit, outlineOf(Unit, Identity), Bodies);
  }
  /// So many times as much as there is will have been added in the end.
  void expect(double Times);
  /// Instead of add(), for a program of one unit: numbers stay as they are.
  UnitNames addAlone(const FlowUnit &Unit);
  /// Decides what the policy says of symbols by their classes, scopes and overridden methods. Nothing can be added
  /// afterwards.
  void finish();

  struct SymbolInfo {
    uint32_t NameHash = 0; ///< Of the name and kind.
    uint32_t SaidHash = 0; ///< Of all that the first unit said of it.
    SymbolRef Parent = 0;
    TypeRef Type = 0;
    SymbolMarks Marks = 0;
    uint16_t Parameters = 0;
    uint16_t Bodies = 0; ///< How many graphs it has, equal ones included.
    SymbolKind Kind = SymbolKind::None;
    bool IsLibrary : 1 = false;
    bool IsMethod : 1 = false;
    bool IsVirtual : 1 = false;
    bool IsLambda : 1 = false;
    bool AddressTaken : 1 = false;
    bool IsScope : 1 = false;
  };
  struct Part {
    TypeRef Type;
    SymbolRef Field;
    bool IsBase;
    friend bool operator==(const Part &, const Part &) = default;
  };
  struct TypeShape {
    SymbolRef Symbol = 0;
    bool HoldsData = false;
    bool IsBase = false; ///< Some class derives from it.
    std::vector<Part> Parts;
  };

  size_t symbolCount() const { return Symbols.size(); }
  size_t typeCount() const { return Types.size(); }
  const SymbolInfo &symbol(SymbolRef S) const { return Symbols[S]; }
  const TypeShape &type(TypeRef T) const { return Types[T]; }
  TypeRef typeOfSymbol(SymbolRef S) const { return TypeOfSymbol.lookup(S); }
  /// \p Class itself, then all its bases, nearest first.
  llvm::SmallVector<SymbolRef, 8> withBases(SymbolRef Class) const;
  llvm::ArrayRef<Override> overrides() const { return Overrides; }

  // After finish(): what Classification could say.
  /// Some symbol has one of the marks.
  bool any(SymbolMarks Some) const { return (AllMarks & Some) != 0; }
  bool usesConstants() const { return Marker.usesConstants(); }
  bool has(SymbolRef S, SymbolMark Mark) const { return (Symbols[S].Marks & Mark) != 0; }
  bool holdsData(TypeRef T) const { return Types[T].HoldsData; }
  bool isParameterData(SymbolRef F, int Index) const {
    return has(F, HasParameterData) && DataParameters.contains({F, Index});
  }
  /// The fields of \p T, and of its parts, on the way to what holds data.
  void fieldsOfData(TypeRef T, llvm::DenseSet<TypeRef> &Seen, llvm::function_ref<void(SymbolRef)> Visit) const;

  /// Every symbol and type that says something of those marked, such as classes, scopes and overriders, gets marked.
  void closeOver(std::vector<char> &NeededSymbols, std::vector<char> &NeededTypes) const;
  /// The hash that the symbol is known by in all units.
  uint64_t idOf(SymbolRef S) const { return Ids.idOf(S); }

private:
  class UnitAdder;
  void breakCircles();
  void inheritFromOverridden();
  void inheritFromScopes();
  void findTypesWithData();
  bool typeSaysData(SymbolRef Type) const;

  SymbolMarker Marker;
  std::vector<SymbolInfo> Symbols{1};
  SymbolMarks AllMarks = 0;
  IdTable Ids;
  std::vector<TypeShape> Types{1};
  std::vector<uint32_t> TypeHashes{0}; ///< Of the parts that the first unit saw.
  llvm::DenseMap<SymbolRef, TypeRef> TypeOfSymbol;
  llvm::DenseMap<uint64_t, TypeRef> NamelessTypes; ///< By what they consist of.
  llvm::DenseSet<std::pair<SymbolRef, SymbolRef>> KnownOverrides;
  std::vector<Override> Overrides;
  llvm::DenseSet<std::pair<SymbolRef, int>> DataParameters;
};

} // namespace purpose

#endif
