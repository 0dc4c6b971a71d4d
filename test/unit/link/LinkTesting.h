//===- LinkTesting.h - Flow units built by hand -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TEST_UNIT_LINK_LINKTESTING_H
#define PURPOSE_TEST_UNIT_LINK_LINKTESTING_H

#include "link/FieldState.h"
#include "link/ProgramGraph.h"
#include "gtest/gtest.h"

namespace purpose::testing_support {

/// Nodes are numbered as they are added if one function is finished before the next is begun.
class LinkTest : public testing::Test {
protected:
  SymbolRef symbol(SymbolKind Kind, llvm::StringRef Name) {
    Symbol S;
    S.Kind = Kind;
    S.Name = Unit.internString(Name);
    Unit.Symbols.push_back(S);
    return Unit.Symbols.size() - 1;
  }
  SymbolRef function(llvm::StringRef Name, unsigned Parameters = 0) {
    SymbolRef S = symbol(SymbolKind::Function, Name);
    Unit.Symbols[S].Parameters.resize(Parameters);
    return S;
  }
  Proc body(SymbolRef Function) {
    FlowGraph G;
    G.Function = Function;
    Unit.Graphs.push_back(G);
    return Unit.Graphs.size() - 1;
  }
  NodeRef node(Proc P, NodeKind Kind, int Index = 0, CallRef Call = NoRef, PathRef Path = RootPath) {
    FlowNode N;
    N.Kind = Kind;
    N.Index = Index;
    N.Call = Call;
    N.Path = Path;
    Unit.Graphs[P].Nodes.push_back(N);
    return Unit.Graphs[P].Nodes.size() - 1;
  }
  CallRef call(Proc P, SymbolRef Callee, CallKind Kind = CallKind::Direct) {
    CallSite C;
    C.Kind = Kind;
    C.Callee = Callee;
    Unit.Graphs[P].Calls.push_back(C);
    return Unit.Graphs[P].Calls.size() - 1;
  }
  void edge(Proc P, NodeRef From, NodeRef To, PathRef Source = RootPath) {
    FlowEdge E;
    E.Source = Source;
    E.From = From;
    E.To = To;
    Unit.Graphs[P].Edges.push_back(E);
  }
  PathRef fieldPath(SymbolRef Field) { return Unit.Paths.append(RootPath, Selector::field(Field)); }

  FlowUnit Unit;
};

} // namespace purpose::testing_support

#endif
