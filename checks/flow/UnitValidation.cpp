//===- UnitValidation.cpp - Whether a unit read from bytes can be trusted --===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "flow/UnitEncoding.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// No scope is nested deeper in a program that compiles.
constexpr unsigned MaxScopes = 10000;

class TableCheck {
public:
  explicit TableCheck(const FlowUnit &Unit) : Unit(Unit) {}

  std::string run() {
    if (!pathsFit())
      return "a path is out of range";
    if (!llvm::all_of(Unit.PathSets, [&](auto &Set) { return llvm::all_of(Set, [&](PathRef P) { return path(P); }); }))
      return "a set of paths is out of range";
    for (const TypeInfo &T : Unit.Types)
      if (!symbol(T.Symbol) ||
          !llvm::all_of(T.Parts, [&](const TypePart &P) { return path(P.At) && type(P.Type) && symbol(P.Field); }))
        return "a type is out of range";
    for (const Symbol &S : Unit.Symbols)
      if (!fits(S))
        return "a symbol is out of range";
    for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S)
      if (!scopesEnd(S))
        return "the scope of a symbol contains itself";
    for (const Override &O : Unit.Overrides)
      if (!function(O.Overrider) || !function(O.Overridden))
        return "an override is out of range";
    for (const Suppression &S : Unit.Suppressions)
      if (!place(S.Where) || !string(S.Checks) || !string(S.Reason))
        return "a comment is out of range";
    if (!llvm::all_of(Unit.Suspects, [&](const Suspect &S) { return fits(S); }))
      return "a suspicious declaration is out of range";
    return "";
  }

private:
  bool string(StringRefId S) const { return S < Unit.Strings.size(); }
  bool symbol(SymbolRef S) const { return S < Unit.Symbols.size(); }
  bool function(SymbolRef S) const { return symbol(S) && Unit.Symbols[S].Kind == SymbolKind::Function; }
  bool type(TypeRef T) const { return T < Unit.Types.size(); }
  bool path(PathRef P) const { return P < Unit.Paths.size(); }
  bool place(const SourcePosition &P) const { return string(P.File); }
  bool annotation(const Annotation &A) const { return string(A.Value) && string(A.Detail) && place(A.Where); }

  bool pathsFit() const {
    for (PathRef P = 1; P < Unit.Paths.size(); ++P) {
      Selector Last = Unit.Paths.last(P);
      bool Fits = Last.SelectorKind == Selector::Kind::Field       ? symbol(Last.Payload)
                  : Last.SelectorKind == Selector::Kind::ElementAt ? string(Last.Payload)
                                                                   : Last.Payload == 0;
      if (!Fits)
        return false;
    }
    return true;
  }
  bool fits(const Symbol &S) const {
    return string(S.Name) && string(S.Full) && string(S.Types) && symbol(S.Parent) && type(S.Type) && place(S.Where) &&
           llvm::all_of(S.Annotations, [&](const Annotation &A) { return annotation(A); }) &&
           llvm::all_of(S.Parameters, [&](const Parameter &P) {
             return string(P.Name) && type(P.Type) && place(P.Where) &&
                    llvm::all_of(P.Annotations, [&](const Annotation &A) { return annotation(A); });
           });
  }
  bool fits(const Suspect &S) const {
    if (!place(S.Where) || !string(S.Name) || !string(S.Speaks) || !string(S.Category) || !symbol(S.Symbol))
      return false;
    switch (S.What) {
    case Suspect::Kind::Field:
      return Unit.Symbols[S.Symbol].Kind == SymbolKind::Field;
    case Suspect::Kind::Parameter:
      return function(S.Symbol) && S.Index < Unit.Symbols[S.Symbol].Parameters.size();
    case Suspect::Kind::Column:
      return S.Symbol == 0;
    }
    return false;
  }
  bool scopesEnd(SymbolRef S) const {
    unsigned Depth = 0;
    while (S && ++Depth < MaxScopes)
      S = Unit.Symbols[S].Parent;
    return S == 0;
  }

  const FlowUnit &Unit;
};

class GraphCheck {
public:
  GraphCheck(const FlowUnit &Unit, llvm::ArrayRef<SymbolKind> Kinds, uint32_t TypeCount, const FlowGraph &Graph)
      : Unit(Unit), Kinds(Kinds), TypeCount(TypeCount), Graph(Graph) {}

  std::string run() {
    if (Graph.Function && !function(Graph.Function))
      return "it is the body of no function";
    for (const CallSite &C : Graph.Calls)
      if (!fits(C))
        return "a call site is out of range";
    for (const FlowNode &N : Graph.Nodes)
      if (!fits(N))
        return "a node is out of range";
    for (const FlowEdge &E : Graph.Edges)
      if (E.From >= Graph.Nodes.size() || E.To >= Graph.Nodes.size() || E.Source >= Unit.Paths.size() ||
          E.Target >= Unit.Paths.size() || E.Except >= Unit.PathSets.size() || !facts(E.Facts))
        return "an edge is out of range";
    for (uint32_t S = 0; S < Graph.FactSets.size(); ++S)
      if (Graph.FactSets[S].Before > S || Graph.FactSets[S].Last >= Graph.Facts.size())
        return "a set of facts is out of range";
    for (FactRef Ref = 0; Ref < Graph.Facts.size(); ++Ref) {
      const Fact &F = Graph.Facts[Ref];
      if (F.FactKind == Fact::Kind::Either) { // Of facts before it: nothing goes in circles.
        if (!before(F.First, Ref) || !before(F.Second, Ref))
          return "a fact is out of range";
        continue;
      }
      bool OfCall = F.FactKind <= Fact::Kind::CallReturned;
      if ((OfCall ? F.Call >= Graph.Calls.size() : F.Value >= Graph.Nodes.size()) || F.Text >= Unit.Strings.size() ||
          F.Path >= Unit.Paths.size())
        return "a fact is out of range";
    }
    if (!truth(Graph.ReturnTruth) || !facts(Graph.ReturnFacts) ||
        !llvm::all_of(Graph.Flags, [&](const FlagStore &F) { return symbol(F.Symbol) && truth(F.Truth); }))
      return "what a value tells is out of range";
    for (const NodeElement &E : Graph.Elements)
      if (E.Node >= Graph.Nodes.size())
        return "an element is out of range";
    for (const ConstantValue &C : Graph.Constants)
      if (C.Node >= Graph.Nodes.size() || C.Text >= Unit.Strings.size())
        return "a constant is out of range";
    return "";
  }

private:
  bool symbol(SymbolRef S) const { return S < Kinds.size(); }
  bool function(SymbolRef S) const { return symbol(S) && Kinds[S] == SymbolKind::Function; }
  bool type(TypeRef T) const { return T < TypeCount; }
  bool place(const SourcePosition &P) const { return P.File < Unit.Strings.size(); }
  bool facts(uint32_t Set) const { return Set <= Graph.FactSets.size(); }
  bool before(uint32_t Set, FactRef Limit) const {
    if (!facts(Set))
      return false;
    for (uint32_t S = Set; S; S = Graph.FactSets[S - 1].Before)
      if (Graph.FactSets[S - 1].Last >= Limit || Graph.FactSets[S - 1].Before >= S)
        return false;
    return true;
  }
  bool truth(const TruthFacts &T) const { return facts(T.WhenTrue) && facts(T.WhenFalse); }
  bool fits(const CallSite &C) const {
    return (C.Kind == CallKind::Indirect ? symbol(C.Callee) : function(C.Callee)) &&
           llvm::all_of(C.Exact, [&](SymbolRef S) { return function(S); }) && place(C.Where) && type(C.ResultType) &&
           facts(C.Facts) && llvm::all_of(C.Arguments, [&](const CallArgument &A) {
             return type(A.Type) && A.Constant < Unit.Strings.size() && truth(A.Truth);
           });
  }
  bool fits(const FlowNode &N) const {
    if (!(N.Kind == NodeKind::Function ? function(N.Symbol) : symbol(N.Symbol)) || !type(N.Type) ||
        N.Path >= Unit.Paths.size() || !place(N.Where))
      return false;
    bool OfCall = N.Kind == NodeKind::ArgIn || N.Kind == NodeKind::ArgOut || N.Kind == NodeKind::Result ||
                  N.Kind == NodeKind::ResultOut;
    if (N.Kind == NodeKind::Answer &&
        (N.Path == RootPath || Unit.Paths.last(N.Path).SelectorKind != Selector::Kind::ElementAt))
      return false;
    if (!OfCall)
      return N.Call == NoRef && (N.Index >= 0 || N.Kind == NodeKind::ThisIn || N.Kind == NodeKind::ThisOut);
    return N.Call < Graph.Calls.size() &&
           (N.Index < 0 || static_cast<size_t>(N.Index) < std::max<size_t>(1, Graph.Calls[N.Call].Arguments.size()));
  }

  const FlowUnit &Unit;
  llvm::ArrayRef<SymbolKind> Kinds;
  uint32_t TypeCount;
  const FlowGraph &Graph;
};

} // namespace

std::string purpose::validateTables(const FlowUnit &Unit) { return TableCheck(Unit).run(); }

std::string purpose::validateGraph(const FlowUnit &Unit, llvm::ArrayRef<SymbolKind> Kinds, uint32_t TypeCount,
                                   const FlowGraph &Graph) {
  return GraphCheck(Unit, Kinds, TypeCount, Graph).run();
}
