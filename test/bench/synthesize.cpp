//===- synthesize.cpp - Flow facts of programs that nobody wrote ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// usage: purpose-synthesize FUNCTIONS FUNCTIONS_PER_UNIT FILE
//
// Writes the facts of a program with the given number of functions, some eight edges each, to a flow file. The program
// is made like a layered one: modules with classes, methods that mostly call functions near them and below them, a few
// thousand helpers that everybody calls, a few calls back up (cycles), virtual calls, calls through function values,
// fields that are stored and read, inline functions that many units have seen. Of all functions, one in a thousand
// reads a field with customer data, and one in a thousand hands something to an advertising sink. The same arguments
// give the same bytes.
//
//===----------------------------------------------------------------------===//

#include "flow/AtomicFile.h"
#include "flow/UnitEncoding.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <random>

using namespace purpose;

namespace {

constexpr uint64_t FunctionsPerClass = 8;
constexpr uint64_t ClassesPerModule = 40;
constexpr uint64_t FieldsPerClass = 4;
constexpr uint64_t InlineFunctions = 2000;

/// Random, but a function of the seed alone.
class Dice {
public:
  explicit Dice(uint64_t Seed) : Engine(Seed * 0x9E3779B97F4A7C15ull + 1) {}
  uint64_t below(uint64_t Limit) { return Limit ? Engine() % Limit : 0; }
  bool oneIn(uint64_t N) { return below(N) == 0; }

private:
  std::mt19937_64 Engine;
};

class UnitMaker {
public:
  UnitMaker(uint64_t Functions, uint64_t First, uint64_t Count) : Functions(Functions), First(First), Count(Count) {}

  FlowUnit make() {
    Unit.MainFile = "src/unit" + std::to_string(First / std::max<uint64_t>(Count, 1)) + ".cpp";
    File = Unit.internString(Unit.MainFile);
    Unit.Types.push_back({0, false, {}});
    for (uint64_t F = First; F < std::min(First + Count, Functions); ++F)
      addFunction(F);
    // What headers bring into every unit.
    Dice D(First);
    for (int I = 0; I < 10; ++I)
      addFunction(D.below(std::min(InlineFunctions, Functions)));
    return std::move(Unit);
  }

private:
  static uint64_t classOf(uint64_t F) { return F / FunctionsPerClass; }
  static bool isMethod(uint64_t F) { return F % 5 < 3; }
  static bool isVirtual(uint64_t F) { return isMethod(F) && F % FunctionsPerClass == 1; }

  SymbolRef symbol(SymbolKind Kind, const std::string &Name, const std::string &Key) {
    auto [It, New] = Known.try_emplace(Key, static_cast<SymbolRef>(Unit.Symbols.size()));
    if (New) {
      Symbol S;
      S.Kind = Kind;
      S.Id = llvm::xxh3_64bits(Key);
      S.Name = Unit.internString(Name);
      S.Where = {File, 1 + static_cast<uint32_t>(Unit.Symbols.size()) * 3, 6};
      S.Type = 1;
      Unit.Symbols.push_back(std::move(S));
    }
    return It->second;
  }
  static std::string className(uint64_t Class) {
    return "acme::module" + std::to_string(Class / ClassesPerModule) + "::Class" + std::to_string(Class);
  }
  SymbolRef classSymbol(uint64_t Class) {
    return symbol(SymbolKind::Type, className(Class), "type:" + className(Class));
  }
  SymbolRef field(uint64_t Class, uint64_t Index) {
    std::string Name = className(Class) + "::field" + std::to_string(Index);
    SymbolRef S = symbol(SymbolKind::Field, Name, "field:" + Name);
    Unit.Symbols[S].Parent = classSymbol(Class);
    return S;
  }
  SymbolRef function(uint64_t F) {
    std::string Name = className(classOf(F)) + "::run" + std::to_string(F);
    SymbolRef S = symbol(SymbolKind::Function, Name, "function:" + Name);
    if (Unit.Symbols[S].Types)
      return S;
    SymbolRef Class = classSymbol(classOf(F));
    Symbol &Sym = Unit.Symbols[S];
    Sym.Parent = Class;
    Sym.Types = Unit.internString("(const std::string &, Options)");
    Sym.IsMethod = isMethod(F);
    Sym.IsVirtual = isVirtual(F);
    Sym.Parameters.resize(2);
    for (Parameter &P : Sym.Parameters) {
      P.Name = Unit.internString("value");
      P.Where = Sym.Where;
    }
    // Every fourth class overrides what the class before it declares.
    if (isVirtual(F) && classOf(F) % 4 != 0)
      Unit.Overrides.push_back({S, function(F - FunctionsPerClass)});
    return S;
  }
  SymbolRef named(const std::string &Name) {
    SymbolRef S = symbol(SymbolKind::Function, Name, "function:" + Name);
    Unit.Symbols[S].Parameters.resize(1);
    return S;
  }
  SymbolRef email() {
    SymbolRef S = symbol(SymbolKind::Field, "acme::User::email", "field:acme::User::email");
    SymbolRef User = symbol(SymbolKind::Type, "acme::User", "type:acme::User");
    Unit.Symbols[S].Parent = User;
    return S;
  }

  NodeRef node(NodeKind Kind, int16_t Index = 0, CallRef Call = NoRef, SymbolRef Symbol = 0, PathRef Path = RootPath) {
    Graph.Nodes.push_back(
        {Kind, Index, Call, Symbol, 1, Path, {File, Line, 5 + static_cast<uint32_t>(Graph.Nodes.size() % 60)}});
    return static_cast<NodeRef>(Graph.Nodes.size() - 1);
  }
  void edge(NodeRef From, NodeRef To, PathRef Source = RootPath, PathRef Target = RootPath) {
    Graph.Edges.push_back({From, To, Source, Target, 0, 0, EdgeKind::Copy});
  }
  PathRef pathOf(SymbolRef Field) { return Unit.Paths.append(RootPath, Selector::field(Field)); }

  /// Most are near and below; some are helpers; few are above.
  uint64_t callee(uint64_t F, Dice &D) {
    uint64_t Kind = D.below(100);
    if (Kind < 3)
      return std::min(Functions - 1, F + D.below(20));
    if (Kind < 25)
      return D.below(1 + D.below(std::min(InlineFunctions, Functions))); // The lower, the more often.
    if (Kind < 85)
      return F - std::min(F, 1 + D.below(60));
    return D.below(F + 1);
  }

  /// A call that is given \p A and \p B; its result.
  NodeRef call(uint64_t F, Dice &D, NodeRef A, NodeRef B) {
    auto C = static_cast<CallRef>(Graph.Calls.size());
    CallSite Site;
    uint64_t Callee = callee(F, D);
    Site.Callee = function(Callee);
    Site.Kind = isVirtual(Callee) && D.oneIn(2) ? CallKind::Virtual : CallKind::Direct;
    Site.HasObject = isMethod(Callee);
    Site.Where = {File, Line += 1, 9};
    Site.Arguments.resize(2);
    if (D.oneIn(40)) {
      Site.Kind = CallKind::Indirect;
      Site.Callee = 0;
      Site.HasObject = false;
    }
    Graph.Calls.push_back(std::move(Site));
    edge(A, node(NodeKind::ArgIn, 0, C));
    if (D.oneIn(2))
      edge(B, node(NodeKind::ArgIn, 1, C));
    if (Graph.Calls[C].Kind == CallKind::Indirect) {
      NodeRef Value = node(NodeKind::Function, 0, NoRef, function(callee(F, D)));
      edge(Value, node(NodeKind::ArgIn, CalleeIndex, C));
    }
    return node(NodeKind::Result, 0, C);
  }

  void addFunction(uint64_t F) {
    Dice D(F + 7);
    Graph = FlowGraph();
    Graph.Function = function(F);
    Unit.Symbols[Graph.Function].HasBody = true;
    Line = Unit.Symbols[Graph.Function].Where.Line;
    NodeRef First = node(NodeKind::ParamIn, 0), Second = node(NodeKind::ParamIn, 1), Last = First;
    NodeRef Return = node(NodeKind::Return);
    if (isMethod(F)) {
      SymbolRef Field = field(classOf(F), D.below(FieldsPerClass));
      NodeRef This = node(NodeKind::ThisIn);
      NodeRef Read = node(NodeKind::FieldRead, 0, NoRef, Field, pathOf(Field));
      edge(This, Read, pathOf(Field));
      if (D.oneIn(3)) {
        Field = field(classOf(F), D.below(FieldsPerClass));
        NodeRef Store = node(NodeKind::FieldStore, 0, NoRef, Field, pathOf(Field));
        edge(Second, Store);
        edge(Store, node(NodeKind::ThisOut), RootPath, pathOf(Field));
      }
      Last = Read;
    }
    if (D.oneIn(1000)) {
      NodeRef Read = node(NodeKind::FieldRead, 0, NoRef, email(), pathOf(email()));
      edge(Second, Read, pathOf(email()));
      Last = Read;
    }
    uint64_t Calls = F < InlineFunctions / 2 ? 0 : 1 + D.below(4);
    for (uint64_t I = 0; I < Calls; ++I) {
      NodeRef Result = call(F, D, D.oneIn(3) ? Last : First, D.oneIn(2) ? First : Second);
      if (D.oneIn(3))
        Last = Result;
    }
    if (D.oneIn(1000)) {
      CallSite Site;
      Site.Callee = named("ads::track");
      Site.Where = {File, Line += 1, 9};
      Site.Arguments.resize(1);
      Graph.Calls.push_back(std::move(Site));
      edge(Last, node(NodeKind::ArgIn, 0, static_cast<CallRef>(Graph.Calls.size() - 1)));
    }
    if (D.oneIn(2))
      edge(Last, Return);
    Unit.Graphs.push_back(std::move(Graph));
  }

  const uint64_t Functions, First, Count;
  FlowUnit Unit;
  FlowGraph Graph;
  StringRefId File = 0;
  uint32_t Line = 1;
  llvm::StringMap<SymbolRef> Known;
};

} // namespace

int main(int Argc, char **Argv) {
  uint64_t Functions = 0, PerUnit = 0;
  if (Argc != 4 || llvm::StringRef(Argv[1]).getAsInteger(10, Functions) ||
      llvm::StringRef(Argv[2]).getAsInteger(10, PerUnit) || !PerUnit) {
    llvm::errs() << "usage: purpose-synthesize FUNCTIONS FUNCTIONS_PER_UNIT FILE\n";
    return 2;
  }
  std::string Bytes;
  uint64_t Edges = 0, Units = 0;
  for (uint64_t First = 0; First < Functions; First += PerUnit, ++Units) {
    FlowUnit Unit = UnitMaker(Functions, First, PerUnit).make();
    for (const FlowGraph &G : Unit.Graphs)
      Edges += G.Edges.size() + G.Calls.size();
    Bytes += writeUnit(Unit);
  }
  if (llvm::Error E = writeFileAtomically(Argv[3], Bytes)) {
    llvm::errs() << "purpose-synthesize: " << llvm::toString(std::move(E)) << "\n";
    return 2;
  }
  llvm::outs() << Units << " units, " << Functions << " functions, " << Edges << " edges and calls, " << Bytes.size()
               << " bytes\n";
  return 0;
}
