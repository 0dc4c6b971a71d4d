#include "link/UnitOutline.h"
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

class OutlineMaker {
public:
  OutlineMaker(const FlowUnit &Unit, UnitOutline &Outline)
      : Unit(Unit), Outline(Outline), StringHashes(Unit.Strings.size()) {}

  void run(uint64_t Identity, const SymbolMarker &Marker) {
    Outline.Symbols.resize(Unit.Symbols.size());
    Outline.Types.resize(Unit.Types.size());
    for (const Symbol &S : Unit.Symbols)
      Outline.Symbols[S.Parent].IsScope = true;
    for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S)
      Outline.Symbols[S].Id = programIdOf(Unit, S, Identity);
    identifyTypes();
    SymbolMarker::FilesSeen Files;
    for (SymbolRef S = 1; S < Unit.Symbols.size(); ++S) {
      UnitOutline::SymbolSays &Says = Outline.Symbols[S];
      const Symbol &Source = Unit.Symbols[S];
      Says.NameHash = static_cast<uint32_t>(hashOf({stringHash(Source.Name), uint64_t(Source.Kind)}));
      Says.SaidHash = saidOf(Source);
      Says.Marks = Marker.marksOf(Unit, S, Says.IsScope, Files);
    }
  }

private:
  uint64_t stringHash(StringRefId S) {
    if (!StringHashes[S])
      StringHashes[S] = llvm::xxh3_64bits(Unit.string(S)) | 1;
    return StringHashes[S];
  }
  uint64_t symbolId(SymbolRef S) const { return Outline.Symbols[S].Id; }
  uint64_t typeId(TypeRef T) const { return Outline.Types[T].Id; }

  void identifyTypes() {
    std::vector<char> Known(Unit.Types.size());
    Known[0] = 1;
    for (TypeRef T = 1; T < Unit.Types.size(); ++T)
      if (SymbolRef S = Unit.Types[T].Symbol) {
        Outline.Types[T].Id = symbolId(S);
        Known[T] = 1;
      }
    for (TypeRef T = 1; T < Unit.Types.size(); ++T)
      if (!Known[T])
        identifyNameless(T, Known);
    for (TypeRef T = 1; T < Unit.Types.size(); ++T)
      Outline.Types[T].SaidHash = static_cast<uint32_t>(hashOf(partsOf(T)));
  }
  /// Arrays and numbers are the same type where they consist of the same.
  void identifyNameless(TypeRef T, std::vector<char> &Known) {
    llvm::SmallVector<TypeRef, 4> Chain; // Arrays of arrays, outermost first.
    for (TypeRef At = T; !Known[At] && !llvm::is_contained(Chain, At); At = Unit.Types[At].Parts.front().Type) {
      Chain.push_back(At);
      if (Unit.Types[At].Parts.empty())
        break;
    }
    for (TypeRef At : llvm::reverse(Chain)) {
      Outline.Types[At].Id = hashOf(partsOf(At));
      Known[At] = 1;
    }
  }
  /// A type that is not known yet has no id.
  llvm::SmallVector<uint64_t, 48> partsOf(TypeRef T) const {
    llvm::SmallVector<uint64_t, 48> Said{Unit.Types[T].IsScalar | uint64_t(Unit.Types[T].HoldsPointers) << 1};
    for (const TypePart &P : Unit.Types[T].Parts)
      Said.append({typeId(P.Type), symbolId(P.Field), Unit.Paths.depth(P.At)});
    return Said;
  }

  void place(const SourcePosition &P) { Said.append({stringHash(P.File), uint64_t(P.Line) << 32 | P.Column}); }
  void annotations(const std::vector<Annotation> &List) {
    Said.push_back(List.size());
    for (const Annotation &A : List) {
      Said.append({uint64_t(A.Kind), stringHash(A.Value), stringHash(A.Detail)});
      place(A.Where);
    }
  }
  uint32_t saidOf(const Symbol &S) {
    Said.assign({stringHash(S.Full), stringHash(S.Types), symbolId(S.Parent), typeId(S.Type),
                 uint64_t(S.IsLibrary) | S.IsMethod << 1 | S.IsConst << 2 | S.IsVirtual << 3 | S.IsLambda << 4 |
                     S.IsInternal << 5 | S.IsConstructor << 6 | S.HasBody << 7 | S.AddressTaken << 8 |
                     S.IsPointer << 9});
    place(S.Where);
    annotations(S.Annotations);
    for (const Parameter &P : S.Parameters) {
      Said.append({stringHash(P.Name), typeId(P.Type), P.Out});
      place(P.Where);
      annotations(P.Annotations);
    }
    return static_cast<uint32_t>(hashOf(Said)) | 1;
  }

  const FlowUnit &Unit;
  UnitOutline &Outline;
  std::vector<uint64_t> StringHashes;
  llvm::SmallVector<uint64_t, 48> Said;
};

} // namespace

uint64_t purpose::programIdOf(const FlowUnit &Unit, SymbolRef S, uint64_t Identity) {
  uint64_t Id = Unit.Symbols[S].Id;
  return Identity && isInternal(Unit, S) ? hashOf({Id, Identity}) : Id;
}

UnitOutline::UnitOutline(const FlowUnit &Unit, uint64_t Identity, const SymbolMarker &Marker) {
  OutlineMaker(Unit, *this).run(Identity, Marker);
}
