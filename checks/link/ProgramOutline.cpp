#include "link/ProgramOutline.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

namespace {

/// What belongs to its unit alone. Locals belong to their function, which may be an inline one.
bool isInternal(const FlowUnit &Unit, SymbolRef S) {
  if (!Unit.Symbols[S].IsInternal)
    return false;
  for (SymbolRef P = Unit.Symbols[S].Parent; P; P = Unit.Symbols[P].Parent)
    if (Unit.Symbols[P].Kind == SymbolKind::Function)
      return isInternal(Unit, P);
  return true;
}

uint64_t hashOf(llvm::ArrayRef<uint64_t> Numbers) {
  return llvm::xxh3_64bits(
      llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Numbers.data()), Numbers.size() * sizeof(uint64_t)));
}

} // namespace

uint64_t purpose::programIdOf(const FlowUnit &Unit, SymbolRef S, uint64_t Identity) {
  uint64_t Id = Unit.Symbols[S].Id;
  return Identity && isInternal(Unit, S) ? hashOf({Id, Identity}) : Id;
}

/// Translates the references of one unit into those of the program.
class ProgramOutline::UnitAdder {
public:
  UnitAdder(ProgramOutline &Program, const FlowUnit &From)
      : Program(Program), From(From), StringHashes(From.Strings.size()), IsScope(From.Symbols.size()) {
    for (const Symbol &S : From.Symbols)
      IsScope[S.Parent] = 1;
  }

  llvm::Expected<UnitNames> add(uint64_t Identity, llvm::ArrayRef<SymbolRef> Bodies) {
    Names.Symbols.assign(From.Symbols.size(), 0);
    for (SymbolRef S = 1; S < From.Symbols.size(); ++S) {
      uint64_t Id = programIdOf(From, S, Identity);
      auto [It, New] = Program.SymbolById.try_emplace(Id, static_cast<SymbolRef>(Program.Symbols.size()));
      if (New) {
        Program.Symbols.emplace_back();
        Program.Ids.push_back(Id);
      }
      Names.Symbols[S] = It->second;
      SymbolInfo &To = Program.Symbols[It->second];
      auto NameHash = static_cast<uint32_t>(hashOf({stringHash(From.Symbols[S].Name), uint64_t(From.Symbols[S].Kind)}));
      if (!New && To.NameHash != NameHash)
        return llvm::createStringError("'" + From.nameOf(S) + "' has the same hash as a symbol of another name");
      To.NameHash = NameHash;
    }
    mapTypes();
    fillAll(Bodies);
    return std::move(Names);
  }

  UnitNames addAlone() {
    Program.Symbols.resize(From.Symbols.size());
    Program.Ids.resize(From.Symbols.size());
    Program.Types.resize(From.Types.size());
    Program.TypeHashes.resize(From.Types.size());
    for (SymbolRef S = 0; S < From.Symbols.size(); ++S)
      Names.Symbols.push_back(S);
    for (TypeRef T = 0; T < From.Types.size(); ++T)
      Names.Types.push_back(T);
    for (TypeRef T = 0; T < From.Types.size(); ++T) {
      Program.Types[T].Symbol = From.Types[T].Symbol;
      if (SymbolRef S = From.Types[T].Symbol)
        Program.TypeOfSymbol.try_emplace(S, T);
      fillType(T);
    }
    std::vector<SymbolRef> Bodies;
    for (const FlowGraph &G : From.Graphs)
      Bodies.push_back(G.Function);
    fillAll(Bodies);
    return std::move(Names);
  }

private:
  uint64_t stringHash(StringRefId S) {
    if (!StringHashes[S])
      StringHashes[S] = llvm::xxh3_64bits(From.string(S)) | 1;
    return StringHashes[S];
  }
  void fillAll(llvm::ArrayRef<SymbolRef> Bodies) {
    for (SymbolRef S = 1; S < From.Symbols.size(); ++S)
      fill(S);
    for (SymbolRef F : Bodies)
      if (uint16_t &Count = Program.Symbols[Names.symbol(F)].Bodies; F && Count < 0xFFFF)
        ++Count;
    for (const Override &O : From.Overrides) {
      Override Mapped{Names.symbol(O.Overrider), Names.symbol(O.Overridden)};
      if (Program.KnownOverrides.insert({Mapped.Overrider, Mapped.Overridden}).second) {
        Program.Overrides.push_back(Mapped);
        Names.Symbols[O.Overrider] |= News;
      }
    }
  }

  void mapTypes() {
    Names.Types.assign(From.Types.size(), NoRef);
    Names.Types[0] = 0;
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (SymbolRef S = Names.symbol(From.Types[T].Symbol)) {
        auto [It, New] = Program.TypeOfSymbol.try_emplace(S, static_cast<TypeRef>(Program.Types.size()));
        Names.Types[T] = It->second;
        if (New)
          newType(S);
      }
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      if (Names.Types[T] == NoRef)
        mapNameless(T);
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      fillType(T);
  }
  void newType(SymbolRef S) {
    Program.Types.emplace_back();
    Program.Types.back().Symbol = S;
    Program.TypeHashes.push_back(0);
  }
  /// Arrays and numbers are the same type where they consist of the same.
  void mapNameless(TypeRef T) {
    llvm::SmallVector<TypeRef, 4> Chain; // Arrays of arrays, outermost first.
    for (TypeRef At = T; Names.Types[At] == NoRef && !llvm::is_contained(Chain, At);
         At = From.Types[At].Parts.front().Type) {
      Chain.push_back(At);
      if (From.Types[At].Parts.empty())
        break;
    }
    for (TypeRef At : llvm::reverse(Chain)) {
      std::vector<uint64_t> Key{From.Types[At].IsScalar};
      for (const TypePart &P : From.Types[At].Parts)
        Key.insert(Key.end(), {From.Paths.depth(P.At), Names.Types[P.Type] == NoRef ? 0 : Names.type(P.Type),
                               Names.symbol(P.Field)});
      auto [It, New] = Program.NamelessTypes.try_emplace(hashOf(Key), static_cast<TypeRef>(Program.Types.size()));
      if (New)
        newType(0);
      Names.Types[At] = It->second;
    }
  }
  /// One unit may have seen a declaration only, or a class that differs.
  void fillType(TypeRef T) {
    TypeShape &To = Program.Types[Names.type(T)];
    llvm::SmallVector<Part, 16> Parts;
    llvm::SmallVector<uint64_t, 48> Said{From.Types[T].IsScalar};
    for (const TypePart &P : From.Types[T].Parts) {
      Parts.push_back({Names.type(P.Type), Names.symbol(P.Field), P.At == RootPath && !P.Field});
      Said.append({Parts.back().Type, Parts.back().Field, From.Paths.depth(P.At)});
    }
    auto Hash = static_cast<uint32_t>(hashOf(Said));
    uint32_t &Known = Program.TypeHashes[Names.type(T)];
    if (Known == Hash)
      return;
    if (!Known)
      Known = Hash;
    Names.Types[T] |= News;
    for (const Part &P : Parts)
      if (!llvm::is_contained(To.Parts, P))
        To.Parts.push_back(P);
  }

  /// Of everything that a unit says of a symbol.
  uint32_t saidOf(const Symbol &S) {
    llvm::SmallVector<uint64_t, 48> Said{
        stringHash(S.Full), stringHash(S.Types), Names.symbol(S.Parent), Names.type(S.Type),
        uint64_t(S.IsLibrary) | S.IsMethod << 1 | S.IsConst << 2 | S.IsVirtual << 3 | S.IsLambda << 4 |
            S.IsInternal << 5 | S.IsConstructor << 6 | S.HasBody << 7 | S.AddressTaken << 8 | S.IsPointer << 9};
    auto Place = [&](const SourcePosition &P) { Said.append({stringHash(P.File), uint64_t(P.Line) << 32 | P.Column}); };
    auto Annotated = [&](const std::vector<Annotation> &List) {
      Said.push_back(List.size());
      for (const Annotation &A : List) {
        Said.append({uint64_t(A.Kind), stringHash(A.Value), stringHash(A.Detail)});
        Place(A.Where);
      }
    };
    Place(S.Where);
    Annotated(S.Annotations);
    for (const Parameter &P : S.Parameters) {
      Said.append({stringHash(P.Name), Names.type(P.Type), P.Out});
      Place(P.Where);
      Annotated(P.Annotations);
    }
    return static_cast<uint32_t>(hashOf(Said)) | 1;
  }
  void fill(SymbolRef S) {
    const Symbol &Source = From.Symbols[S];
    SymbolInfo &To = Program.Symbols[Names.symbol(S)];
    uint32_t Said = saidOf(Source);
    bool NewScope = IsScope[S] && !To.IsScope;
    if (To.SaidHash == Said && !NewScope)
      return;
    if (!To.SaidHash)
      To.SaidHash = Said;
    To.Kind = Source.Kind;
    To.IsScope |= IsScope[S];
    if (!To.Parent)
      To.Parent = Names.symbol(Source.Parent);
    if (!To.Type)
      To.Type = Names.type(Source.Type);
    To.IsLibrary |= Source.IsLibrary;
    To.IsMethod |= Source.IsMethod;
    To.IsVirtual |= Source.IsVirtual;
    To.IsLambda |= Source.IsLambda;
    To.AddressTaken |= Source.AddressTaken;
    To.Parameters = std::max<uint16_t>(To.Parameters, std::min<size_t>(Source.Parameters.size(), 0xFFFF));
    To.Marks |= Program.Marker.marksOf(From, S, IsScope[S]);
    Program.AllMarks |= To.Marks;
    if (To.Marks & HasParameterData)
      for (int Index : Program.Marker.parametersWithData(From, S))
        Program.DataParameters.insert({Names.symbol(S), Index});
    Names.Symbols[S] |= News;
  }

  ProgramOutline &Program;
  const FlowUnit &From;
  UnitNames Names;
  std::vector<uint64_t> StringHashes;
  std::vector<char> IsScope;
};

llvm::Expected<ProgramOutline::UnitNames> ProgramOutline::add(const FlowUnit &Unit, uint64_t Identity,
                                                              llvm::ArrayRef<SymbolRef> Bodies) {
  return UnitAdder(*this, Unit).add(Identity, Bodies);
}

ProgramOutline::UnitNames ProgramOutline::addAlone(const FlowUnit &Unit) { return UnitAdder(*this, Unit).addAlone(); }
