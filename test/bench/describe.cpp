//===- describe.cpp - What a program of flow facts is like -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// usage: purpose-describe FILE...
//
// Prints figures of flow files: how many nodes, edges and calls a function has, of which kinds. For comparing synthetic
// programs with real ones.
//
//===----------------------------------------------------------------------===//

#include "flow/FlowInputs.h"
#include "flow/UnitEncoding.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

namespace {

struct Figures {
  uint64_t Units = 0, Graphs = 0, Nodes = 0, Edges = 0, Symbols = 0, Functions = 0, Strings = 0, Bytes = 0;
  uint64_t Calls = 0, Virtual = 0, Indirect = 0, Modelled = 0, Unknown = 0, OwnClass = 0, Repeated = 0;
  uint64_t FieldReads = 0, FieldStores = 0, Globals = 0, Values = 0, Objects = 0, Methods = 0, Overrides = 0;
  uint64_t Arguments = 0, FromParameters = 0, FromObject = 0, FromResults = 0;
  uint64_t Results = 0, UsedResults = 0, Returns = 0, ReturnedParameters = 0;
  llvm::DenseSet<uint64_t> Bodies, Names;
  llvm::DenseMap<uint64_t, uint32_t> CalledBy;

  void add(const FlowUnit &Unit) {
    ++Units;
    Symbols += Unit.Symbols.size() - 1;
    Overrides += Unit.Overrides.size();
    for (const Symbol &S : Unit.Symbols) {
      Names.insert(S.Id);
      Functions += S.Kind == SymbolKind::Function;
    }
    for (const FlowGraph &G : Unit.Graphs)
      add(Unit, G);
  }

private:
  /// Where in the function what it hands to others comes from.
  void addWays(const FlowGraph &G) {
    enum : uint8_t { Parameter = 1, Object = 2, Result = 4 };
    std::vector<uint8_t> From(G.Nodes.size());
    std::vector<char> HasOut(G.Nodes.size());
    for (size_t I = 0; I < G.Nodes.size(); ++I) {
      NodeKind K = G.Nodes[I].Kind;
      From[I] = K == NodeKind::ParamIn  ? Parameter
                : K == NodeKind::ThisIn ? Object
                : K == NodeKind::Result ? Result
                                        : 0;
    }
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (const FlowEdge &E : G.Edges) {
        HasOut[E.From] = 1;
        uint8_t All = From[E.To] | From[E.From];
        Changed |= All != From[E.To];
        From[E.To] = All;
      }
    }
    for (size_t I = 0; I < G.Nodes.size(); ++I) {
      const FlowNode &N = G.Nodes[I];
      if (N.Kind == NodeKind::Return) {
        ++Returns;
        ReturnedParameters += (From[I] & Parameter) != 0;
      }
      if (N.Call == NoRef || G.Calls[N.Call].Modelled)
        continue;
      if (N.Kind == NodeKind::Result) {
        ++Results;
        UsedResults += HasOut[I];
      }
      if (N.Kind != NodeKind::ArgIn || N.Index < 0)
        continue;
      ++Arguments;
      FromParameters += (From[I] & Parameter) != 0;
      FromObject += (From[I] & Object) != 0;
      FromResults += (From[I] & Result) != 0;
    }
  }
  void add(const FlowUnit &Unit, const FlowGraph &G) {
    ++Graphs;
    Repeated += !Bodies.insert(Unit.Symbols[G.Function].Id).second;
    Methods += Unit.Symbols[G.Function].IsMethod;
    Nodes += G.Nodes.size();
    Edges += G.Edges.size();
    for (const FlowNode &N : G.Nodes) {
      FieldReads += N.Kind == NodeKind::FieldRead;
      FieldStores += N.Kind == NodeKind::FieldStore;
      Globals += N.Kind == NodeKind::GlobalIn || N.Kind == NodeKind::GlobalOut;
      Values += N.Kind == NodeKind::Function;
      Objects += N.Kind == NodeKind::Class;
    }
    addWays(G);
    for (const CallSite &C : G.Calls) {
      ++Calls;
      Virtual += C.Kind == CallKind::Virtual && C.Exact.empty();
      Indirect += C.Kind == CallKind::Indirect;
      Modelled += C.Modelled;
      if (C.Kind == CallKind::Indirect || C.Modelled)
        continue;
      Unknown += !Unit.Symbols[C.Callee].HasBody;
      OwnClass += Unit.Symbols[C.Callee].Parent && Unit.Symbols[C.Callee].Parent == Unit.Symbols[G.Function].Parent;
      ++CalledBy[Unit.Symbols[C.Callee].Id];
    }
  }
};

} // namespace

int main(int Argc, char **Argv) {
  Figures F;
  FlowInputs Inputs;
  for (int I = 1; I < Argc; ++I)
    if (llvm::Error E = Inputs.add(Argv[I])) {
      llvm::errs() << "purpose-describe: " << llvm::toString(std::move(E)) << "\n";
      return 2;
    }
  for (const FlowInputs::Input &In : Inputs.sorted()) {
    llvm::Expected<FlowUnit> Unit = readUnit(In.Record);
    if (!Unit) {
      llvm::errs() << "purpose-describe: " << llvm::toString(Unit.takeError()) << "\n";
      return 2;
    }
    F.Bytes += In.Record.PlainSize;
    F.add(*Unit);
  }
  auto Per = [&](llvm::StringRef What, uint64_t Count, uint64_t Of) {
    llvm::outs() << llvm::format("%-34s %8.3f\n", What.str().c_str(), Of ? double(Count) / double(Of) : 0);
  };
  llvm::outs() << F.Units << " units, " << F.Graphs << " graphs, " << F.Bodies.size() << " functions, " << F.Bytes
               << " bytes when unpacked\n";
  Per("graphs a unit", F.Graphs, F.Units);
  Per("symbols a unit", F.Symbols, F.Units);
  Per("functions among them", F.Functions, F.Units);
  Per("different symbols a function", F.Names.size(), F.Bodies.size());
  Per("graphs that repeat others", F.Repeated, F.Graphs);
  Per("nodes a graph", F.Nodes, F.Graphs);
  Per("edges a graph", F.Edges, F.Graphs);
  Per("calls a graph", F.Calls, F.Graphs);
  Per("methods among the graphs", F.Methods, F.Graphs);
  Per("overrides a graph", F.Overrides, F.Graphs);
  Per("field reads a graph", F.FieldReads, F.Graphs);
  Per("field stores a graph", F.FieldStores, F.Graphs);
  Per("globals a graph", F.Globals, F.Graphs);
  Per("function values a graph", F.Values, F.Graphs);
  Per("new objects a graph", F.Objects, F.Graphs);
  Per("virtual among the calls", F.Virtual, F.Calls);
  Per("through function values", F.Indirect, F.Calls);
  Per("of modelled library functions", F.Modelled, F.Calls);
  Per("to bodies out of the unit", F.Unknown, F.Calls);
  Per("to the own class", F.OwnClass, F.Calls);
  Per("arguments of a call that are followed", F.Arguments, F.Calls - F.Modelled);
  Per("of them from a parameter", F.FromParameters, F.Arguments);
  Per("from the own object", F.FromObject, F.Arguments);
  Per("from another call", F.FromResults, F.Arguments);
  Per("results that are used", F.UsedResults, F.Results);
  Per("functions that return something", F.Returns, F.Graphs);
  Per("of them a parameter", F.ReturnedParameters, F.Returns);
  std::vector<uint32_t> Counts;
  for (const auto &[Id, Count] : F.CalledBy)
    Counts.push_back(Count);
  std::sort(Counts.rbegin(), Counts.rend());
  uint64_t Top = 0, All = 0;
  for (size_t I = 0; I < Counts.size(); ++I) {
    Top += I < Counts.size() / 100 ? Counts[I] : 0;
    All += Counts[I];
  }
  Per("to the most called 1 % of callees", Top, All);
}
