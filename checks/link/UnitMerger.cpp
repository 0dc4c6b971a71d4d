#include "link/UnitMerger.h"
#include "flow/UnitEncoding.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

namespace {

/// Differing bodies of one function in one file: they come from a file compiled very often. Beyond this many they are
/// left out, and the result is incomplete. Those in different files belong to different programs, as those of `main`
/// do.
constexpr unsigned MaxBodies = 64;

StringRefId fileOf(const FlowGraph &G) {
  auto Placed = llvm::find_if(G.Nodes, [](const FlowNode &N) { return N.Where.Line != 0; });
  return Placed == G.Nodes.end() ? 0 : Placed->Where.File;
}

void addAll(std::vector<Annotation> &To, const std::vector<Annotation> &From) {
  for (const Annotation &A : From)
    if (!llvm::is_contained(To, A))
      To.push_back(A);
}

/// Equal for equal graphs of one program.
uint64_t digestOf(const FlowGraph &G) { return llvm::xxh3_64bits(encodeGraph(G, {})); }

} // namespace

/// Translates the references of one unit into those of the program.
class UnitMerger::Unit {
public:
  Unit(UnitMerger &Merger, const FlowUnit &From, uint64_t Identity)
      : Merger(Merger), Program(Merger.Program), From(From), Identity(Identity), Strings(From.Strings.size(), NoRef) {}

  llvm::Expected<std::vector<FlowGraph>> merge() {
    if (llvm::Error E = mapSymbols())
      return std::move(E);
    mapPaths();
    mapTypes();
    for (SymbolRef S = 1; S < From.Symbols.size(); ++S)
      fill(S);
    for (const std::vector<PathRef> &Set : From.PathSets) {
      std::vector<PathRef> Mapped;
      for (PathRef P : Set)
        Mapped.push_back(Paths[P]);
      PathSets.push_back(Program.internPathSet(std::move(Mapped)));
    }
    for (const Override &O : From.Overrides)
      if (Merger.KnownOverrides.insert({Symbols[O.Overrider], Symbols[O.Overridden]}).second)
        Program.Overrides.push_back({Symbols[O.Overrider], Symbols[O.Overridden]});
    std::vector<FlowGraph> Graphs;
    for (const FlowGraph &G : From.Graphs)
      Graphs.push_back(map(G));
    return Graphs;
  }

private:
  StringRefId string(StringRefId S) {
    if (Strings[S] == NoRef)
      Strings[S] = Program.internString(From.Strings[S]);
    return Strings[S];
  }
  SourcePosition place(const SourcePosition &P) { return {string(P.File), P.Line, P.Column}; }

  /// What belongs to this unit alone. Locals belong to their function, which may be an inline one.
  bool isInternal(SymbolRef S) const {
    if (!From.Symbols[S].IsInternal)
      return false;
    for (SymbolRef P = From.Symbols[S].Parent; P; P = From.Symbols[P].Parent)
      if (From.Symbols[P].Kind == SymbolKind::Function)
        return isInternal(P);
    return true;
  }
  uint64_t salted(uint64_t Id) const {
    uint64_t Both[] = {Id, Identity};
    return llvm::xxh3_64bits(llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Both), sizeof Both));
  }
  llvm::Error mapSymbols() {
    Symbols.assign(From.Symbols.size(), 0);
    for (SymbolRef S = 1; S < From.Symbols.size(); ++S) {
      uint64_t Id = From.Symbols[S].Id;
      if (isInternal(S))
        Id = salted(Id);
      auto [It, New] = Merger.SymbolById.try_emplace(Id, static_cast<SymbolRef>(Program.Symbols.size()));
      Symbols[S] = It->second;
      if (New) {
        Program.Symbols.emplace_back();
        Program.Symbols.back().Id = Id;
      } else if (Program.nameOf(It->second) != From.nameOf(S) ||
                 Program.Symbols[It->second].Kind != From.Symbols[S].Kind) {
        return llvm::createStringError("'" + From.nameOf(S) + "' and '" + Program.nameOf(It->second) +
                                       "' have the same hash");
      }
      Program.Symbols[It->second].Name = string(From.Symbols[S].Name);
      Program.Symbols[It->second].Kind = From.Symbols[S].Kind;
    }
    return llvm::Error::success();
  }
  void mapPaths() {
    Paths.push_back(RootPath);
    for (PathRef P = 1; P < From.Paths.size(); ++P) {
      Selector Last = From.Paths.last(P);
      if (Last.SelectorKind == Selector::Kind::Field)
        Last.Payload = Symbols[Last.Payload];
      else if (Last.SelectorKind == Selector::Kind::ElementAt)
        Last.Payload = string(Last.Payload);
      Paths.push_back(Program.Paths.append(Paths[From.Paths.parent(P)], Last));
    }
  }

  void mapTypes() {
    Types.assign(From.Types.size(), NoRef);
    Types[0] = 0;
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (SymbolRef S = Symbols[From.Types[T].Symbol]) {
        auto [It, New] = Merger.TypeOfSymbol.try_emplace(S, static_cast<TypeRef>(Program.Types.size()));
        Types[T] = It->second;
        if (New) {
          Program.Types.emplace_back();
          Program.Types.back().Symbol = S;
        }
      }
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      nameless(T);
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (From.Types[T].Symbol)
        fillType(T);
  }
  std::vector<TypePart> parts(TypeRef T) {
    std::vector<TypePart> Result;
    for (const TypePart &P : From.Types[T].Parts)
      Result.push_back({Paths[P.At], Types[P.Type], Symbols[P.Field]});
    return Result;
  }
  /// Arrays and numbers are the same type where they consist of the same.
  void nameless(TypeRef T) {
    llvm::SmallVector<TypeRef, 4> Chain; // Arrays of arrays, outermost first.
    for (TypeRef At = T; Types[At] == NoRef && !llvm::is_contained(Chain, At); At = From.Types[At].Parts.front().Type) {
      Chain.push_back(At);
      if (From.Types[At].Parts.empty())
        break;
    }
    for (TypeRef At : llvm::reverse(Chain)) {
      std::vector<uint32_t> Key{From.Types[At].IsScalar};
      for (const TypePart &P : From.Types[At].Parts)
        Key.insert(Key.end(), {Paths[P.At], Types[P.Type] == NoRef ? 0 : Types[P.Type], Symbols[P.Field]});
      auto [It, New] = Merger.NamelessTypes.try_emplace(Key, static_cast<TypeRef>(Program.Types.size()));
      Types[At] = It->second;
      if (!New)
        continue;
      Program.Types.emplace_back();
      Program.Types.back().IsScalar = From.Types[At].IsScalar;
      for (size_t I = 1; I < Key.size(); I += 3)
        Program.Types.back().Parts.push_back({Key[I], Key[I + 1], Key[I + 2]});
    }
  }
  /// One unit may have seen a declaration only, or a class that differs.
  void fillType(TypeRef T) {
    TypeInfo &To = Program.Types[Types[T]];
    To.IsScalar |= From.Types[T].IsScalar;
    bool First = To.Parts.empty();
    for (const TypePart &P : parts(T))
      if (First || !llvm::is_contained(To.Parts, P))
        To.Parts.push_back(P);
  }

  std::vector<Annotation> annotations(const std::vector<Annotation> &List) {
    std::vector<Annotation> Result;
    for (const Annotation &A : List)
      Result.push_back({A.Kind, string(A.Value), string(A.Detail), place(A.Where)});
    return Result;
  }
  void fill(SymbolRef S) {
    const Symbol &Source = From.Symbols[S];
    Symbol &To = Program.Symbols[Symbols[S]];
    if (!To.Full)
      To.Full = string(Source.Full);
    if (!To.Types)
      To.Types = string(Source.Types);
    if (!To.Parent)
      To.Parent = Symbols[Source.Parent];
    if (!To.Type)
      To.Type = Types[Source.Type];
    if (!To.Where.Line || (Source.HasBody && !To.HasBody))
      To.Where = place(Source.Where);
    To.IsLibrary |= Source.IsLibrary;
    To.IsMethod |= Source.IsMethod;
    To.IsConst |= Source.IsConst;
    To.IsVirtual |= Source.IsVirtual;
    To.IsLambda |= Source.IsLambda;
    To.IsInternal |= Source.IsInternal;
    To.IsConstructor |= Source.IsConstructor;
    To.HasBody |= Source.HasBody;
    To.AddressTaken |= Source.AddressTaken;
    addAll(To.Annotations, annotations(Source.Annotations));
    if (To.Parameters.size() < Source.Parameters.size())
      To.Parameters.resize(Source.Parameters.size());
    for (auto [P, Given] : llvm::zip(To.Parameters, Source.Parameters)) {
      if (!P.Name)
        P.Name = string(Given.Name);
      if (!P.Type)
        P.Type = Types[Given.Type];
      if (!P.Where.Line)
        P.Where = place(Given.Where);
      P.Out |= Given.Out;
      addAll(P.Annotations, annotations(Given.Annotations));
    }
  }

  FlowGraph map(FlowGraph G) {
    G.Function = Symbols[G.Function];
    for (FlowNode &N : G.Nodes) {
      N.Symbol = Symbols[N.Symbol];
      N.Type = Types[N.Type];
      N.Path = Paths[N.Path];
      N.Where = place(N.Where);
    }
    for (FlowEdge &E : G.Edges) {
      E.Source = Paths[E.Source];
      E.Target = Paths[E.Target];
      E.Except = PathSets[E.Except];
    }
    for (CallSite &C : G.Calls) {
      C.Callee = Symbols[C.Callee];
      for (SymbolRef &S : C.Exact)
        S = Symbols[S];
      C.Where = place(C.Where);
      C.ResultType = Types[C.ResultType];
      for (CallArgument &A : C.Arguments) {
        A.Type = Types[A.Type];
        A.Constant = string(A.Constant);
      }
    }
    for (ConstantValue &C : G.Constants)
      C.Text = string(C.Text);
    for (FlagStore &F : G.Flags)
      F.Symbol = Symbols[F.Symbol];
    return G;
  }

  UnitMerger &Merger;
  FlowUnit &Program;
  const FlowUnit &From;
  uint64_t Identity;
  std::vector<StringRefId> Strings;
  std::vector<SymbolRef> Symbols;
  std::vector<PathRef> Paths;
  std::vector<TypeRef> Types;
  std::vector<uint32_t> PathSets;
};

llvm::Expected<std::vector<FlowGraph>> UnitMerger::merge(const FlowUnit &From, uint64_t Identity) {
  return Unit(*this, From, Identity).merge();
}

bool UnitMerger::isNew(const FlowGraph &Graph) {
  if (!Graph.Function)
    return true;
  llvm::SmallVector<uint64_t, 1> &Known = Bodies[Graph.Function];
  uint64_t Own = digestOf(Graph);
  if (llvm::is_contained(Known, Own))
    return false;
  if (++BodiesIn[{Graph.Function, fileOf(Graph)}] > MaxBodies) {
    Dropped = true;
    return false;
  }
  Known.push_back(Own);
  return true;
}
