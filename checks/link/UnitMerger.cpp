#include "link/UnitMerger.h"
#include "link/ProgramOutline.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

static void addAll(std::vector<Annotation> &To, const std::vector<Annotation> &From) {
  for (const Annotation &A : From)
    if (!llvm::is_contained(To, A))
      To.push_back(A);
}

/// Translates the references of one unit into those of the program.
class UnitMerger::Unit {
public:
  Unit(UnitMerger &Merger, const FlowUnit &From, uint64_t Identity, const Filter &Only)
      : Merger(Merger), Program(Merger.Program), From(From), Identity(Identity), Only(Only),
        Strings(From.Strings.size(), NoRef), Symbols(From.Symbols.size()), Paths(From.Paths.size(), NoRef),
        Types(From.Types.size(), NoRef), PathSets(From.PathSets.size()) {
    Paths[RootPath] = RootPath;
    Types[0] = 0;
  }

  llvm::Expected<std::vector<FlowGraph>> merge() {
    for (SymbolRef S = 1; S < From.Symbols.size(); ++S)
      if (!Only.Symbols || Only.Symbols(S))
        symbol(S);
    mapPaths();
    mapTypes();
    for (const Override &O : From.Overrides)
      if (Symbols[O.Overrider] && Symbols[O.Overridden] &&
          Merger.KnownOverrides.insert({Symbols[O.Overrider], Symbols[O.Overridden]}).second)
        Program.Overrides.push_back({Symbols[O.Overrider], Symbols[O.Overridden]});
    for (const Suppression &S : From.Suppressions) {
      SourcePosition Where = place(S.Where);
      if (Merger.KnownComments.insert({Where.File, (uint64_t(Where.Line) << 32) | Where.Column}).second)
        Program.Suppressions.push_back({Where, S.FirstLine, S.LastLine, string(S.Checks), string(S.Reason)});
    }
    std::vector<FlowGraph> Graphs;
    for (const FlowGraph &G : From.Graphs)
      Graphs.push_back(map(G));
    fillAll();
    if (!Clash.empty())
      return llvm::createStringError(Clash);
    return Graphs;
  }

private:
  StringRefId string(StringRefId S) {
    if (Strings[S] == NoRef)
      Strings[S] = Program.internString(From.Strings[S]);
    return Strings[S];
  }
  SourcePosition place(const SourcePosition &P) { return {string(P.File), P.Line, P.Column}; }

  SymbolRef symbol(SymbolRef S) {
    if (Symbols[S] || !S)
      return Symbols[S];
    SymbolRef &Known = Only.InProgram ? Only.InProgram(S) : Merger.SymbolById[programIdOf(From, S, Identity)];
    const bool New = !Known;
    if (New) {
      Known = static_cast<SymbolRef>(Program.Symbols.size());
      Program.Symbols.emplace_back();
      Program.Symbols.back().Id = programIdOf(From, S, Identity);
      Program.Symbols.back().Name = string(From.Symbols[S].Name);
      Program.Symbols.back().Kind = From.Symbols[S].Kind;
    } else if (!Only.InProgram) {
      if (Program.nameOf(Known) != From.nameOf(S) || Program.Symbols[Known].Kind != From.Symbols[S].Kind)
        Clash = ("'" + From.nameOf(S) + "' and '" + Program.nameOf(Known) + "' have the same hash").str();
      else
        Strings[From.Symbols[S].Name] = Program.Symbols[Known].Name;
    }
    if (New || !Only.NewSymbols || Only.NewSymbols(S) || !Only.Symbols(S))
      SymbolsToFill.push_back(S);
    return Symbols[S] = Known;
  }
  void mapPaths() {
    auto IsTaken = [&](SymbolRef F) { return Symbols[F] != 0; };
    for (PathRef P = 1; P < From.Paths.size(); ++P)
      if (llvm::all_of(From.Paths.fields(P), IsTaken))
        path(P);
  }
  PathRef path(PathRef P) {
    if (Paths[P] != NoRef)
      return Paths[P];
    Selector Last = From.Paths.last(P);
    if (Last.SelectorKind == Selector::Kind::Field)
      Last.Payload = symbol(Last.Payload);
    else if (Last.SelectorKind == Selector::Kind::ElementAt)
      Last.Payload = string(Last.Payload);
    return Paths[P] = Program.Paths.append(path(From.Paths.parent(P)), Last);
  }
  uint32_t pathSet(uint32_t Set) {
    if (Set && !PathSets[Set]) {
      std::vector<PathRef> Mapped;
      for (PathRef P : From.PathSets[Set])
        Mapped.push_back(path(P));
      PathSets[Set] = Program.internPathSet(std::move(Mapped));
    }
    return PathSets[Set];
  }

  void mapTypes() {
    auto IsTaken = [&](TypeRef T) { return !Only.Types || Only.Types(T); };
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (From.Types[T].Symbol && IsTaken(T))
        type(T);
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (!From.Types[T].Symbol && IsTaken(T))
        type(T);
  }
  TypeRef type(TypeRef T) {
    if (Types[T] != NoRef)
      return Types[T];
    if (!From.Types[T].Symbol) {
      nameless(T);
      return Types[T];
    }
    SymbolRef S = symbol(From.Types[T].Symbol);
    auto [It, New] = Merger.TypeOfSymbol.try_emplace(S, static_cast<TypeRef>(Program.Types.size()));
    Types[T] = It->second;
    if (New) {
      Program.Types.emplace_back();
      Program.Types.back().Symbol = S;
    }
    if (New || !Only.NewTypes || Only.NewTypes(T) || !Only.Types(T))
      TypesToFill.push_back(T);
    return It->second;
  }
  std::vector<TypePart> parts(TypeRef T) {
    std::vector<TypePart> Result;
    for (const TypePart &P : From.Types[T].Parts)
      Result.push_back({path(P.At), type(P.Type), symbol(P.Field)});
    return Result;
  }
  /// Arrays and numbers are the same type where they consist of the same.
  void nameless(TypeRef T) {
    llvm::SmallVector<TypeRef, 4> Chain; // Arrays of arrays, outermost first.
    for (TypeRef At = T; Types[At] == NoRef && !From.Types[At].Symbol && !llvm::is_contained(Chain, At);
         At = From.Types[At].Parts.front().Type) {
      Chain.push_back(At);
      if (From.Types[At].Parts.empty())
        break;
    }
    for (TypeRef At : llvm::reverse(Chain)) {
      std::vector<uint32_t> Key{From.Types[At].IsScalar | uint32_t(From.Types[At].HoldsPointers) << 1};
      for (const TypePart &P : From.Types[At].Parts)
        Key.insert(Key.end(), {path(P.At), partType(P.Type), symbol(P.Field)});
      auto [It, New] = Merger.NamelessTypes.try_emplace(Key, static_cast<TypeRef>(Program.Types.size()));
      Types[At] = It->second;
      if (!New)
        continue;
      Program.Types.emplace_back();
      Program.Types.back().IsScalar = From.Types[At].IsScalar;
      Program.Types.back().HoldsPointers = From.Types[At].HoldsPointers;
      for (size_t I = 1; I < Key.size(); I += 3)
        Program.Types.back().Parts.push_back({Key[I], Key[I + 1], Key[I + 2]});
    }
  }
  /// 0 for arrays of themselves, which no compiler has seen.
  TypeRef partType(TypeRef T) {
    if (From.Types[T].Symbol)
      return type(T);
    return Types[T] == NoRef ? 0 : Types[T];
  }
  /// What is taken because of others is filled in as well.
  void fillAll() {
    for (size_t S = 0, T = 0; S < SymbolsToFill.size() || T < TypesToFill.size();)
      if (T < TypesToFill.size())
        fillType(TypesToFill[T++]);
      else
        fill(SymbolsToFill[S++]);
  }
  /// One unit may have seen a declaration only, or a class that differs.
  void fillType(TypeRef T) {
    std::vector<TypePart> Parts = parts(T);
    TypeInfo &To = Program.Types[Types[T]];
    To.IsScalar |= From.Types[T].IsScalar;
    To.HoldsPointers |= From.Types[T].HoldsPointers;
    bool First = To.Parts.empty();
    for (const TypePart &P : Parts)
      if (First || !llvm::is_contained(To.Parts, P))
        To.Parts.push_back(P);
  }

  std::vector<Annotation> annotations(const std::vector<Annotation> &List) {
    std::vector<Annotation> Result;
    for (const Annotation &A : List)
      Result.push_back({A.Kind, string(A.Value), string(A.Detail), place(A.Where)});
    return Result;
  }
  void preferPlace(SourcePosition &To, const SourcePosition &Other, bool Always, bool IfBefore) const {
    auto Key = [&](const SourcePosition &P) { return std::make_tuple(Program.string(P.File), P.Line, P.Column); };
    if (Other.Line && (!To.Line || Always || (IfBefore && Key(Other) < Key(To))))
      To = Other;
  }
  void fill(SymbolRef S) {
    const Symbol &Source = From.Symbols[S];
    SymbolRef Parent = symbol(Source.Parent); // May add symbols.
    TypeRef Type = type(Source.Type);
    std::vector<TypeRef> ParameterTypes;
    for (const Parameter &P : Source.Parameters)
      ParameterTypes.push_back(type(P.Type));
    Symbol &To = Program.Symbols[Symbols[S]];
    if (!To.Full)
      To.Full = string(Source.Full);
    if (!To.Types)
      To.Types = string(Source.Types);
    if (!To.Parent)
      To.Parent = Parent;
    if (!To.Type)
      To.Type = Type;
    // Where units differ, the definition counts, else what sorts first: not the unit that comes first.
    bool Defines = Source.HasBody && !To.HasBody, Counts = Source.HasBody == To.HasBody;
    preferPlace(To.Where, place(Source.Where), Defines, Counts);
    To.IsLibrary |= Source.IsLibrary;
    To.IsMethod |= Source.IsMethod;
    To.IsConst |= Source.IsConst;
    To.IsVirtual |= Source.IsVirtual;
    To.IsLambda |= Source.IsLambda;
    To.IsInternal |= Source.IsInternal;
    To.IsConstructor |= Source.IsConstructor;
    To.HasBody |= Source.HasBody;
    To.AddressTaken |= Source.AddressTaken;
    To.IsPointer |= Source.IsPointer;
    addAll(To.Annotations, annotations(Source.Annotations));
    if (To.Parameters.size() < Source.Parameters.size())
      To.Parameters.resize(Source.Parameters.size());
    for (auto [P, Given, GivenType] : llvm::zip(To.Parameters, Source.Parameters, ParameterTypes)) {
      StringRefId Name = string(Given.Name);
      if (Name && (!P.Name || Defines || (Counts && Program.string(Name) < Program.string(P.Name))))
        P.Name = Name;
      if (!P.Type)
        P.Type = GivenType;
      preferPlace(P.Where, place(Given.Where), Defines, Counts);
      P.Out |= Given.Out;
      addAll(P.Annotations, annotations(Given.Annotations));
    }
  }

  FlowGraph map(FlowGraph G) {
    G.Function = symbol(G.Function);
    for (FlowNode &N : G.Nodes) {
      N.Symbol = symbol(N.Symbol);
      N.Type = type(N.Type);
      N.Path = path(N.Path);
      N.Where = place(N.Where);
    }
    for (FlowEdge &E : G.Edges) {
      E.Source = path(E.Source);
      E.Target = path(E.Target);
      E.Except = pathSet(E.Except);
    }
    for (CallSite &C : G.Calls) {
      C.Callee = symbol(C.Callee);
      for (SymbolRef &S : C.Exact)
        S = symbol(S);
      C.Where = place(C.Where);
      C.ResultType = type(C.ResultType);
      for (CallArgument &A : C.Arguments) {
        A.Type = type(A.Type);
        A.Constant = string(A.Constant);
      }
    }
    for (ConstantValue &C : G.Constants)
      C.Text = string(C.Text);
    for (Fact &F : G.Facts) {
      F.Text = string(F.Text);
      F.Path = path(F.Path);
    }
    for (FlagStore &F : G.Flags)
      F.Symbol = symbol(F.Symbol);
    return G;
  }

  UnitMerger &Merger;
  FlowUnit &Program;
  const FlowUnit &From;
  uint64_t Identity;
  const Filter &Only;
  std::string Clash; ///< Two symbols with one hash.
  std::vector<StringRefId> Strings;
  std::vector<SymbolRef> Symbols;
  std::vector<PathRef> Paths;
  std::vector<TypeRef> Types;
  std::vector<uint32_t> PathSets;
  std::vector<SymbolRef> SymbolsToFill;
  std::vector<TypeRef> TypesToFill;
};

void UnitMerger::reserve(size_t Symbols) { Program.Symbols.reserve(Symbols + 1); }

llvm::Expected<std::vector<FlowGraph>> UnitMerger::merge(const FlowUnit &From, uint64_t Identity, const Filter &Only) {
  return Unit(*this, From, Identity, Only).merge();
}
