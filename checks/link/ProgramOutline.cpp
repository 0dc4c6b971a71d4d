#include "link/ProgramOutline.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Translates the references of one unit into those of the program.
class ProgramOutline::UnitAdder {
public:
  UnitAdder(ProgramOutline &Program, const FlowUnit &From, const UnitOutline &Says)
      : Program(Program), From(From), Says(Says) {}

  llvm::Expected<UnitNames> add(llvm::ArrayRef<SymbolRef> Bodies) {
    constexpr SymbolRef Ahead = 16; // The table is too large for the caches.
    const auto Count = static_cast<SymbolRef>(From.Symbols.size());
    Names.Symbols.assign(Count, 0);
    for (SymbolRef S = 1; S < Count; ++S) {
      if (S + Ahead < Count)
        Program.Ids.prefetch(Says.Symbols[S + Ahead].Id);
      auto [Number, New] = Program.Ids.insert(Says.Symbols[S].Id);
      if (New)
        Program.Symbols.emplace_back();
      Names.Symbols[S] = Number;
      SymbolInfo &To = Program.Symbols[Number];
      if (!New && To.NameHash != Says.Symbols[S].NameHash)
        return llvm::createStringError("'" + From.nameOf(S) + "' has the same hash as a symbol of another name");
      To.NameHash = Says.Symbols[S].NameHash;
    }
    mapTypes();
    fillAll(Bodies);
    return std::move(Names);
  }

  UnitNames addAlone() {
    Program.Symbols.resize(From.Symbols.size());
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
      if (Names.Types[T] == NoRef) {
        auto [It, New] =
            Program.NamelessTypes.try_emplace(Says.Types[T].Id, static_cast<TypeRef>(Program.Types.size()));
        Names.Types[T] = It->second;
        if (New)
          newType(0);
      }
    for (TypeRef T = 1; T < From.Types.size(); ++T)
      fillType(T);
  }
  void newType(SymbolRef S) {
    Program.Types.emplace_back();
    Program.Types.back().Symbol = S;
    Program.TypeHashes.push_back(0);
  }
  /// One unit may have seen a declaration only, or a class that differs.
  void fillType(TypeRef T) {
    uint32_t &Known = Program.TypeHashes[Names.type(T)];
    if (Known == Says.Types[T].SaidHash)
      return;
    if (!Known)
      Known = Says.Types[T].SaidHash;
    Names.Types[T] |= News;
    TypeShape &To = Program.Types[Names.type(T)];
    for (const TypePart &P : From.Types[T].Parts) {
      Part New{Names.type(P.Type), Names.symbol(P.Field), P.At == RootPath && !P.Field};
      if (!llvm::is_contained(To.Parts, New))
        To.Parts.push_back(New);
    }
  }

  void fill(SymbolRef S) {
    const Symbol &Source = From.Symbols[S];
    SymbolInfo &To = Program.Symbols[Names.symbol(S)];
    const UnitOutline::SymbolSays &Said = Says.Symbols[S];
    bool NewScope = Said.IsScope && !To.IsScope;
    if (To.SaidHash == Said.SaidHash && !NewScope)
      return;
    if (!To.SaidHash)
      To.SaidHash = Said.SaidHash;
    To.Kind = Source.Kind;
    To.IsScope |= Said.IsScope;
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
    To.Marks |= Said.Marks;
    Program.AllMarks |= To.Marks;
    if (To.Marks & HasParameterData)
      for (int Index : Program.Marker.parametersWithData(From, S))
        Program.DataParameters.insert({Names.symbol(S), Index});
    Names.Symbols[S] |= News;
  }

  ProgramOutline &Program;
  const FlowUnit &From;
  const UnitOutline &Says;
  UnitNames Names;
};

llvm::Expected<ProgramOutline::UnitNames> ProgramOutline::add(const FlowUnit &Unit, const UnitOutline &Outline,
                                                              llvm::ArrayRef<SymbolRef> Bodies) {
  return UnitAdder(*this, Unit, Outline).add(Bodies);
}

void ProgramOutline::expect(double Times) {
  const auto Count = static_cast<size_t>(Times * Symbols.size());
  Symbols.reserve(Count);
  Ids.reserve(Count);
}

ProgramOutline::UnitNames ProgramOutline::addAlone(const FlowUnit &Unit) {
  const UnitOutline Outline = outlineOf(Unit, 0);
  return UnitAdder(*this, Unit, Outline).addAlone();
}
