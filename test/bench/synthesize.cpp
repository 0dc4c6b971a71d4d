//===- synthesize.cpp - Flow facts of programs that nobody wrote ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// usage: purpose-synthesize FUNCTIONS FUNCTIONS_PER_UNIT FILE
//
// Writes the facts of a program with the given number of functions, some eight edges and calls each, to a flow file.
// The same arguments give the same bytes. What it is like was taken from real programs (purpose-describe prints the
// same figures of both; docs/integration/scaling.md compares them):
//
//   modules     500 functions each. Half of the calls stay in the class or near it, a quarter in the module, the others
//               go to interface functions of a few modules below, to helpers that everybody calls, and now and then
//               back up or around, which makes cycles.
//   classes     eight functions each, with a record that belongs to the module. Methods read and store fields of their
//               object. One method in eight is virtual, and overridden in the next three classes; half of its calls are
//               virtual. Objects are made here and there, and bring their class.
//   functions   callbacks: closures that capture something and are handed to a helper which calls them, and handlers
//   as values   that are stored in a field by one method and called by another.
//   inline      ten small functions of headers are in every unit.
//   data        In one module of twenty, one function in thirty reads User::email. In another, one in sixty hands
//               something to ads::track. Between them lie four modules; each has an entry that passes data on.
//
//===----------------------------------------------------------------------===//

#include "SyntheticPlan.h"
#include "flow/AtomicFile.h"
#include "flow/UnitEncoding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
using namespace purpose::bench;

namespace {

constexpr uint64_t NoFunction = ~uint64_t(0);

class UnitMaker {
public:
  /// The body of function \p Changed is another one; none if it is NoFunction.
  UnitMaker(uint64_t Functions, uint64_t First, uint64_t Count, uint64_t Changed)
      : P{Functions}, First(First), Count(Count), Changed(Changed) {}

  FlowUnit make() {
    Unit.MainFile = "src/unit" + std::to_string(First / std::max<uint64_t>(Count, 1)) + ".cpp";
    Unit.Types.push_back({0, true, false, {}});
    for (uint64_t F = First; F < std::min(First + Count, P.Functions); ++F)
      addFunction(F);
    // What headers bring into every unit.
    Dice D(First);
    for (int I = 0; I < 10; ++I)
      if (uint64_t F = D.below(std::min(Helpers, P.Functions)); F < First || F >= First + Count)
        addFunction(F);
    return std::move(Unit);
  }

private:
  /// Declared at line \p Line of a header of \p Module: every unit sees the same place.
  SymbolRef symbol(SymbolKind Kind, const std::string &Name, uint64_t Module, uint64_t Line) {
    std::string Key = std::to_string(static_cast<int>(Kind)) + ":" + Name;
    auto [It, New] = Known.try_emplace(Key, static_cast<SymbolRef>(Unit.Symbols.size()));
    if (New) {
      Symbol S;
      S.Kind = Kind;
      S.Id = llvm::xxh3_64bits(Key);
      S.Name = Unit.internString(Name);
      std::string File = "src/module" + std::to_string(Module) + ".h";
      S.Where = {Unit.internString(File), static_cast<uint32_t>(1 + Line), 6};
      S.Type = 1;
      Unit.Symbols.push_back(std::move(S));
    }
    return It->second;
  }
  static std::string nameOfClass(uint64_t Class) {
    return "acme::module" + std::to_string(Class * FunctionsPerClass / FunctionsPerModule) + "::Class" +
           std::to_string(Class);
  }
  SymbolRef fieldOf(SymbolRef Class, const std::string &Name, uint64_t Module, uint64_t Line) {
    SymbolRef S = symbol(SymbolKind::Field, Unit.nameOf(Class).str() + "::" + Name, Module, Line);
    Unit.Symbols[S].Parent = Class;
    return S;
  }
  SymbolRef field(uint64_t Class, uint64_t Index) {
    return fieldOf(classSymbol(Class), "field" + std::to_string(Index), moduleOfClass(Class), Class * 40 + Index);
  }
  static uint64_t moduleOfClass(uint64_t Class) { return Class * FunctionsPerClass / FunctionsPerModule; }
  SymbolRef classSymbol(uint64_t Class) {
    return symbol(SymbolKind::Type, nameOfClass(Class), moduleOfClass(Class), Class * 40);
  }
  /// The class of \p Class as a type, with its fields.
  TypeRef typeOf(uint64_t Class) {
    auto [It, New] = KnownTypes.try_emplace(Class, static_cast<TypeRef>(Unit.Types.size()));
    if (!New)
      return It->second;
    TypeRef T = It->second;
    Unit.Types.push_back({classSymbol(Class), false, false, {}});
    std::vector<TypePart> Parts;
    if (uint64_t Base = Class - Class % 4; Base != Class)
      Parts.push_back({RootPath, typeOf(Base), 0});
    for (uint64_t I = 0; I < FieldsPerClass; ++I)
      Parts.push_back({pathOf(field(Class, I)), 1, field(Class, I)});
    Unit.Types[T].Parts = std::move(Parts);
    return T;
  }
  SymbolRef function(uint64_t F) {
    std::string Name = nameOfClass(Plan::classOf(F)) + "::run" + std::to_string(F);
    SymbolRef S = symbol(SymbolKind::Function, Name, Plan::moduleOf(F), F * 10);
    if (Unit.Symbols[S].Types)
      return S;
    SymbolRef Class = classSymbol(Plan::classOf(F));
    Symbol &Sym = Unit.Symbols[S];
    Sym.Parent = Class;
    Sym.Types = Unit.internString("(const std::string &, Options)");
    Sym.IsMethod = Plan::isMethod(F);
    Sym.IsVirtual = Plan::isVirtual(F);
    Sym.Parameters.resize(2);
    for (Parameter &Each : Sym.Parameters) {
      Each.Name = Unit.internString("value");
      Each.Type = 1;
      Each.Where = Sym.Where;
    }
    if (Plan::isOverrider(F))
      Unit.Overrides.push_back({S, function(F - FunctionsPerClass)});
    return S;
  }
  SymbolRef named(const std::string &Name) {
    SymbolRef S = symbol(SymbolKind::Function, Name, 0, 0);
    Unit.Symbols[S].Parameters.resize(1);
    return S;
  }
  SymbolRef closure(SymbolRef In, uint64_t Number) {
    SymbolRef S = symbol(SymbolKind::Function, Unit.nameOf(In).str() + "::(lambda)" + std::to_string(Number), 0, 0);
    Symbol &Sym = Unit.Symbols[S];
    Sym.Parent = In;
    Sym.IsMethod = Sym.IsLambda = true;
    Sym.Where = Unit.Symbols[In].Where;
    Sym.Parameters.resize(1);
    return S;
  }
  SymbolRef user() { return symbol(SymbolKind::Type, "acme::User", 0, 0); }
  SymbolRef email() { return fieldOf(user(), "email", 0, 0); }
  PathRef classPath() {
    SymbolRef S = symbol(SymbolKind::Field, "::" + ClassOfObject.str(), 0, 0);
    Unit.Symbols[S].IsLibrary = true;
    return pathOf(S);
  }
  PathRef pathOf(SymbolRef Field) { return Unit.Paths.append(RootPath, Selector::field(Field)); }

  NodeRef node(NodeKind Kind, int16_t Index = 0, CallRef Call = NoRef, SymbolRef Symbol = 0, PathRef Path = RootPath,
               TypeRef Type = 1) {
    uint32_t Column = 5 + static_cast<uint32_t>(Graph.Nodes.size() % 60);
    Graph.Nodes.push_back({Kind, Index, Call, Symbol, Type, Path, {File, Line, Column}});
    return static_cast<NodeRef>(Graph.Nodes.size() - 1);
  }
  void edge(NodeRef From, NodeRef To, PathRef Source = RootPath, PathRef Target = RootPath) {
    Graph.Edges.push_back({From, To, Source, Target, 0, 0, EdgeKind::Copy});
  }
  void give(NodeRef From, NodeRef To) {
    if (From != NoRef)
      edge(From, To);
  }
  CallRef site(CallKind Kind, SymbolRef Callee, unsigned Arguments) {
    CallSite Site;
    Site.Kind = Kind;
    Site.Callee = Callee;
    Site.HasObject = Callee && Unit.Symbols[Callee].IsMethod;
    Site.Where = {File, Line += 1, 9};
    Site.Arguments.resize(Arguments);
    Graph.Calls.push_back(std::move(Site));
    return static_cast<CallRef>(Graph.Calls.size() - 1);
  }

  /// A call of \p Callee that is given \p A, and \p B if it is a node; its result.
  NodeRef call(uint64_t Callee, Dice &D, NodeRef A, NodeRef B) {
    bool OwnClass = This != NoRef && Unit.Symbols[function(Callee)].Parent == Unit.Symbols[Graph.Function].Parent;
    bool Virtual = Plan::isVirtual(Callee) && D.oneIn(2);
    CallRef C = site(Virtual ? CallKind::Virtual : CallKind::Direct, function(Callee), 2);
    give(A, node(NodeKind::ArgIn, 0, C));
    if (B != NoRef)
      edge(B, node(NodeKind::ArgIn, 1, C));
    if (Virtual || (Plan::isMethod(Callee) && (OwnClass || D.oneIn(6)))) {
      // An object that was made here, of some class of the family, or the own one.
      NodeRef Object = node(NodeKind::ArgIn, ThisIndex, C, 0, RootPath, typeOf(Plan::classOf(Callee)));
      if (!OwnClass || D.oneIn(8)) {
        uint64_t Class = std::min(Plan::classOf(P.Functions - 1), Plan::classOf(Callee) + D.below(2));
        edge(node(NodeKind::Class, 0, NoRef, classSymbol(Class)), Object, RootPath, classPath());
      } else {
        edge(This, Object);
      }
    }
    return node(NodeKind::Result, 0, C);
  }
  /// A closure with \p Captured in it goes to a helper that calls it.
  void callback(uint64_t F, Dice &D, NodeRef Captured, NodeRef Given) {
    SymbolRef Closure = closure(Graph.Function, Line);
    SymbolRef Capture = fieldOf(Closure, "(captured)", 0, 0);
    NodeRef Value = node(NodeKind::Function, 0, NoRef, Closure);
    edge(Captured, Value, RootPath, pathOf(Capture));
    CallRef C = site(CallKind::Direct, function(D.below(std::min<uint64_t>(8, P.Functions))), 2);
    give(Given, node(NodeKind::ArgIn, 0, C));
    edge(Value, node(NodeKind::ArgIn, 1, C));
    Unit.Symbols[Closure].HasBody = true;
    Pending.push_back({Closure, Capture, P.callee(F, D)});
  }
  void addClosures() {
    for (auto [Closure, Capture, Callee] : std::exchange(Pending, {})) {
      begin(Closure);
      Dice D(Callee);
      NodeRef Argument = node(NodeKind::ParamIn, 0), Object = node(NodeKind::ThisIn);
      NodeRef Read = node(NodeKind::FieldRead, 0, NoRef, Capture, pathOf(Capture));
      edge(Object, Read, pathOf(Capture));
      call(Callee, D, Argument, Read);
      Unit.Graphs.push_back(std::move(Graph));
    }
  }

  void begin(SymbolRef Function) {
    Graph = FlowGraph();
    Graph.Function = Function;
    Unit.Symbols[Function].HasBody = true;
    File = Unit.Symbols[Function].Where.File;
    Line = Unit.Symbols[Function].Where.Line;
    This = NoRef;
  }
  /// Reads a field of its object; stores one.
  NodeRef touchFields(uint64_t F, Dice &D, NodeRef Given) {
    uint64_t Class = Plan::classOf(F);
    SymbolRef Field = field(Class, D.below(FieldsPerClass));
    This = node(NodeKind::ThisIn, 0, NoRef, 0, RootPath, typeOf(Class));
    NodeRef Read = node(NodeKind::FieldRead, 0, NoRef, Field, pathOf(Field));
    edge(This, Read, pathOf(Field));
    if (D.oneIn(5)) {
      Field = field(Class, D.below(FieldsPerClass));
      NodeRef Store = node(NodeKind::FieldStore, 0, NoRef, Field, pathOf(Field));
      give(Given, Store);
      edge(Store, node(NodeKind::ThisOut), RootPath, pathOf(Field));
    }
    return Read;
  }
  /// Handlers are stored by one method of a class and called by another.
  void touchHandler(uint64_t F, Dice &D, NodeRef Given) {
    SymbolRef Field = field(Plan::classOf(F), FieldsPerClass);
    if (F % 8 == 2) {
      NodeRef Value = node(NodeKind::Function, 0, NoRef, function(P.callee(F, D)));
      edge(Value, node(NodeKind::ThisOut), RootPath, pathOf(Field));
    } else if (F % 8 == 3) {
      CallRef C = site(CallKind::Indirect, 0, 2);
      edge(This, node(NodeKind::ArgIn, CalleeIndex, C), pathOf(Field));
      edge(Given, node(NodeKind::ArgIn, 0, C));
      node(NodeKind::Result, 0, C);
    }
  }
  /// A local variable; \p Value: what is put into it, NoRef for something that was made here.
  NodeRef local(NodeRef Value) {
    std::string Name = Unit.nameOf(Graph.Function).str() + "::local" + std::to_string(Graph.Nodes.size());
    SymbolRef S = symbol(SymbolKind::Variable, Name, 0, Line);
    Unit.Symbols[S].Parent = Graph.Function;
    NodeRef Variable = node(NodeKind::Variable, 0, NoRef, S);
    give(Value, Variable);
    return Variable;
  }
  /// What a function gets hold of, and hands on. NoRef: something that was made here.
  struct Values {
    NodeRef First, Second, Read = NoRef, Result = NoRef;
  };
  NodeRef pick(const Values &V, Dice &D) {
    uint64_t Which = D.below(100);
    if (Which < 22)
      return D.oneIn(2) ? V.First : V.Second;
    if (Which < 34 && V.Read != NoRef)
      return V.Read;
    if (Which < 64 && V.Result != NoRef)
      return V.Result;
    return D.oneIn(5) ? local(NoRef) : NoRef;
  }
  void track(NodeRef What) { give(What, node(NodeKind::ArgIn, 0, site(CallKind::Direct, named("ads::track"), 1))); }

  void addFunction(uint64_t F) {
    Dice D(F == Changed ? ~F : F + 7);
    begin(function(F));
    Values V{node(NodeKind::ParamIn, 0), node(NodeKind::ParamIn, 1)};
    NodeRef Return = node(NodeKind::Return);
    if (Plan::isMethod(F)) {
      V.Read = touchFields(F, D, D.oneIn(2) ? V.Second : NoRef);
      if (Plan::classOf(F) % 12 == 0)
        touchHandler(F, D, V.First);
    }
    if (F < 8) { // The helpers that call what they are given.
      CallRef C = site(CallKind::Indirect, 0, 1);
      edge(V.Second, node(NodeKind::ArgIn, CalleeIndex, C));
      edge(V.First, node(NodeKind::ArgIn, 0, C));
    }
    if (Plan::holdsData(F) && D.oneIn(30)) {
      V.Read = node(NodeKind::FieldRead, 0, NoRef, email(), pathOf(email()));
      edge(V.Second, V.Read, pathOf(email()));
      if (D.oneIn(3))
        call(Plan::relayOf(Plan::moduleOf(F)), D, V.Read, NoRef);
    }
    if (Plan::isRelay(F)) {
      V.Result = call(D.below(Helpers), D, V.First, NoRef);
      if (Plan::isSink(F))
        track(V.First);
      else
        call(Plan::relayOf(Plan::moduleOf(F) - 1), D, V.First, V.Second);
    }
    uint64_t Calls = Plan::isHelper(F) ? 0 : D.below(5);
    for (uint64_t I = 0; I < Calls; ++I) {
      NodeRef Result = call(P.callee(F, D), D, pick(V, D), D.oneIn(3) ? pick(V, D) : NoRef);
      if (!D.oneIn(3))
        V.Result = D.oneIn(3) ? local(Result) : Result;
    }
    if (!Plan::isHelper(F) && D.oneIn(60))
      callback(F, D, V.Second, pick(V, D));
    if (Plan::isSink(F) && D.oneIn(60))
      track(pick(V, D));
    NodeRef Own = local(V.First); // What it does with its own values.
    for (int Steps = 0; Steps < 3; ++Steps)
      give(pick(V, D), Own);
    if (D.oneIn(2))
      give(Plan::isHelper(F) && D.oneIn(2) ? Own : pick(V, D), Return);
    if (D.oneIn(6))
      give(Own, node(NodeKind::ParamOut, 1));
    Unit.Graphs.push_back(std::move(Graph));
    addClosures();
  }

  const Plan P;
  const uint64_t First, Count, Changed;
  FlowUnit Unit;
  FlowGraph Graph;
  StringRefId File = 0;
  uint32_t Line = 1;
  NodeRef This = NoRef;
  struct PendingClosure {
    SymbolRef Closure, Capture;
    uint64_t Callee;
  };
  std::vector<PendingClosure> Pending;
  llvm::StringMap<SymbolRef> Known;
  std::map<uint64_t, TypeRef> KnownTypes;
};

} // namespace

int main(int Argc, char **Argv) {
  uint64_t Functions = 0, PerUnit = 0, Changed = NoFunction;
  if (Argc < 4 || Argc > 5 || llvm::StringRef(Argv[1]).getAsInteger(10, Functions) ||
      llvm::StringRef(Argv[2]).getAsInteger(10, PerUnit) || !PerUnit ||
      (Argc == 5 && llvm::StringRef(Argv[4]).getAsInteger(10, Changed))) {
    llvm::errs() << "usage: purpose-synthesize FUNCTIONS FUNCTIONS_PER_UNIT FILE [FUNCTION_WITH_ANOTHER_BODY]\n";
    return 2;
  }
  std::string Bytes;
  uint64_t Edges = 0, Units = 0;
  for (uint64_t First = 0; First < Functions; First += PerUnit, ++Units) {
    FlowUnit Unit = UnitMaker(Functions, First, PerUnit, Changed).make();
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
