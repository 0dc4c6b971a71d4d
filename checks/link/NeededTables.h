//===- NeededTables.h - What graphs speak of ----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of the tables of a unit, what some of its graphs need under any policy: the symbols and types that they speak of, and
// all that says something of those: classes, scopes, members, parameters, overriders and overridden methods, and
// classes derived from them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_NEEDEDTABLES_H
#define PURPOSE_LINK_NEEDEDTABLES_H

#include "link/UnitMerger.h"

namespace purpose {

/// Calls \p Symbol and \p Type with everything that \p G speaks of, again and again; 0 included.
template <typename OnSymbol, typename OnType>
void forEachReference(const FlowUnit &Unit, const FlowGraph &G, OnSymbol Symbol, OnType Type) {
  auto Path = [&](PathRef P) {
    for (SymbolRef F : Unit.Paths.fields(P))
      Symbol(F);
  };
  Symbol(G.Function);
  for (const FlowNode &N : G.Nodes) {
    Symbol(N.Symbol);
    Type(N.Type);
    Path(N.Path);
  }
  for (const FlowEdge &E : G.Edges) {
    Path(E.Source);
    Path(E.Target);
    for (PathRef P : Unit.PathSets[E.Except])
      Path(P);
  }
  for (const CallSite &C : G.Calls) {
    Symbol(C.Callee);
    for (SymbolRef S : C.Exact)
      Symbol(S);
    Type(C.ResultType);
    for (const CallArgument &A : C.Arguments)
      Type(A.Type);
  }
  for (const FlagStore &F : G.Flags)
    Symbol(F.Symbol);
}

class NeededTables {
public:
  /// \p Unit must outlive this; its graphs need not be in it.
  explicit NeededTables(const FlowUnit &Unit);

  void add(const FlowGraph &Graph);
  void addSymbol(SymbolRef S);
  /// Everything with an annotation.
  void addAnnotated();
  /// Follows what was added.
  void close();

  /// Lets pass what is needed. Refers to this.
  UnitMerger::Filter filter() const;

private:
  void addType(TypeRef T);
  void addPath(PathRef P);
  void closeType(TypeRef T);
  void closeSymbol(SymbolRef S);

  const FlowUnit &Unit;
  std::vector<char> Symbols, Types;
  std::vector<SymbolRef> SymbolWork;
  std::vector<TypeRef> TypeWork;
  std::vector<TypeRef> TypeOfSymbol;                                  ///< By symbol.
  llvm::DenseMap<TypeRef, llvm::SmallVector<TypeRef, 1>> DerivedFrom; ///< By base.
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Family;  ///< Overriders and overridden.
};

} // namespace purpose

#endif
