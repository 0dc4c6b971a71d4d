#include "link/Classification.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include <algorithm>

using namespace purpose;

namespace {

constexpr size_t MaxPartsOfType = 64;

/// Pointers on the way to a part. Objects that know each other by pointers would all be parts of each other.
constexpr unsigned MaxPointersToPart = 1;

void addCategory(llvm::SmallVectorImpl<CategoryId> &Out, CategoryId C) {
  auto It = llvm::lower_bound(Out, C);
  if (It == Out.end() || *It != C)
    Out.insert(It, C);
}

} // namespace

Classification::Classification(FlowUnit &Unit, const Policy &Rules)
    : Unit(Unit), Rules(Rules), UsesConstants(purpose::usesConstants(Rules)) {
  for (const Override &O : Unit.Overrides)
    OverriddenBy[O.Overrider].push_back(O.Overridden);
  for (TypeRef T = 0; T < Unit.Types.size(); ++T)
    if (SymbolRef S = Unit.Types[T].Symbol)
      TypeOfSymbol.try_emplace(S, T);
}

std::string Classification::at(const SourcePosition &Where) const {
  return "annotation at " + llvm::sys::path::filename(Unit.Strings[Where.File]).str() + ":" +
         std::to_string(Where.Line);
}

std::string Classification::at(const PolicyLocation &Where) const {
  return Where.File + ":" + std::to_string(Where.Line);
}

LabelRef Classification::label(llvm::SmallVector<CategoryId, 1> Categories, SymbolRef Symbol, std::string Name,
                               std::string Because, unsigned Specificity) {
  std::pair Key(std::vector<CategoryId>(Categories.begin(), Categories.end()), Name);
  auto [It, New] = LabelIds.try_emplace(std::move(Key), static_cast<LabelRef>(Labels.size()));
  if (New)
    Labels.push_back({std::move(Categories), Symbol, std::move(Name), std::move(Because), Specificity});
  else
    Labels[It->second].Specificity = std::max(Labels[It->second].Specificity, Specificity);
  return It->second;
}

bool Classification::annotated(const std::vector<Annotation> &List, llvm::SmallVectorImpl<CategoryId> &Out,
                               std::string &Because) const {
  bool Any = false;
  for (const Annotation &A : List) {
    if (A.Kind != AnnotationKind::Data)
      continue;
    if (std::optional<CategoryId> C = Rules.Categories.find(Unit.string(A.Value))) {
      addCategory(Out, *C);
      Because = at(A.Where);
      Any = true;
    }
  }
  return Any;
}

bool Classification::ownCategories(SymbolRef S, TargetKind Kind, llvm::SmallVectorImpl<CategoryId> &Out,
                                   std::string &Because) {
  bool Any = annotated(Unit.Symbols[S].Annotations, Out, Because);
  if (Rules.Classify.empty())
    return Any;
  for (const ClassifyEntry *E : Rules.Classify.match(Kind, Unit.qualifiedName(S))) {
    for (CategoryId C : E->Categories)
      addCategory(Out, C);
    Because = at(E->Where);
    Any = true;
  }
  return Any;
}

bool Classification::namespaceCategories(SymbolRef S, llvm::SmallVectorImpl<CategoryId> &Out, std::string &Because) {
  for (SymbolRef P = Unit.Symbols[S].Parent; P; P = Unit.Symbols[P].Parent)
    if (ownCategories(P, Unit.Symbols[P].Kind == SymbolKind::Namespace ? TargetKind::Namespace : TargetKind::Type, Out,
                      Because))
      return true;
  return false;
}

bool Classification::typeCategories(SymbolRef Type, llvm::SmallVectorImpl<CategoryId> &Out, std::string &Because) {
  if (ownCategories(Type, TargetKind::Type, Out, Because))
    return true;
  // Its base classes, then the scopes around it.
  auto It = TypeOfSymbol.find(Type);
  if (It != TypeOfSymbol.end()) {
    bool FromBase = false;
    const TypeInfo &Info = Unit.Types[It->second];
    for (const TypePart &P : Info.Parts)
      if (P.At == RootPath && !P.Field && Unit.Types[P.Type].Symbol && Unit.Types[P.Type].Symbol != Type)
        if (Unit.nameOf(Unit.Types[P.Type].Symbol) != Unit.nameOf(Type))
          FromBase |= ownCategories(Unit.Types[P.Type].Symbol, TargetKind::Type, Out, Because);
    if (FromBase)
      return true;
  }
  return namespaceCategories(Type, Out, Because);
}

std::optional<LabelRef> Classification::ofField(SymbolRef Field) {
  auto [It, New] = FieldLabels.try_emplace(Field, std::nullopt);
  if (!New)
    return It->second;
  llvm::SmallVector<CategoryId, 1> Categories;
  std::string Because;
  bool Own = ownCategories(Field, TargetKind::Field, Categories, Because);
  bool Any = Own;
  if (!Any && Unit.Symbols[Field].Parent)
    Any = typeCategories(Unit.Symbols[Field].Parent, Categories, Because);
  if (!Any)
    return std::nullopt;
  return FieldLabels[Field] =
             label(std::move(Categories), Field, Unit.nameOf(Field).str(), std::move(Because), Own ? 2 : 1);
}

std::optional<LabelRef> Classification::ofVariable(SymbolRef Variable) {
  auto [It, New] = VariableLabels.try_emplace(Variable, std::nullopt);
  if (!New)
    return It->second;
  llvm::SmallVector<CategoryId, 1> Categories;
  std::string Because;
  if (!ownCategories(Variable, TargetKind::Variable, Categories, Because))
    return std::nullopt;
  return VariableLabels[Variable] =
             label(std::move(Categories), Variable, Unit.nameOf(Variable).str(), std::move(Because), 2);
}

const std::vector<PartLabel> &Classification::ofType(TypeRef Type) {
  auto [It, New] = TypeLabels.try_emplace(Type);
  if (!New)
    return It->second;
  std::vector<PartLabel> Parts;
  llvm::SmallVector<TypeRef, 8> Active;
  collectParts(Type, RootPath, 0, {}, Active, Parts);
  return TypeLabels[Type] = std::move(Parts);
}

void Classification::collectParts(TypeRef Type, PathRef At, SymbolRef Bringer, PartDepth Depth,
                                  llvm::SmallVectorImpl<TypeRef> &Active, std::vector<PartLabel> &Out) {
  if (!Type || Depth.Parts > MaxPathDepth + 2 || Depth.Pointers > MaxPointersToPart || Out.size() >= MaxPartsOfType ||
      llvm::is_contained(Active, Type))
    return;
  const TypeInfo Info = Unit.Types[Type];
  llvm::SmallVector<CategoryId, 1> Categories;
  std::string Because;
  bool Own = Info.Symbol && typeCategories(Info.Symbol, Categories, Because);
  if (Own) {
    bool Differ = false;
    for (const TypePart &P : Info.Parts) {
      llvm::SmallVector<CategoryId, 1> OfField;
      std::string Ignored;
      Differ |= P.Field && ownCategories(P.Field, TargetKind::Field, OfField, Ignored);
    }
    if (!Differ) {
      SymbolRef Named = Bringer ? Bringer : Info.Symbol;
      Out.push_back({At, label(std::move(Categories), Named, Unit.nameOf(Named).str(), std::move(Because), 0)});
      return;
    }
  }
  Active.push_back(Type);
  for (const TypePart &P : Info.Parts) {
    PathRef Where = Unit.Paths.concat(At, P.At);
    if (Unit.Paths.depth(Where) < Unit.Paths.depth(At) + Unit.Paths.depth(P.At))
      continue;
    std::optional<LabelRef> OfField = P.Field ? ofField(P.Field) : std::nullopt;
    if (OfField)
      Out.push_back({Where, *OfField});
    else
      collectParts(P.Type, Where, P.Field ? P.Field : Bringer,
                   {Depth.Parts + 1, Depth.Pointers + Unit.Symbols[P.Field].IsPointer}, Active, Out);
  }
  Active.pop_back();
}

llvm::SmallVector<SymbolRef, 2> Classification::overridden(SymbolRef Method) {
  llvm::SmallVector<SymbolRef, 2> All{Method};
  for (size_t I = 0; I < All.size(); ++I)
    if (auto It = OverriddenBy.find(All[I]); It != OverriddenBy.end())
      for (SymbolRef Base : It->second)
        if (!llvm::is_contained(All, Base))
          All.push_back(Base);
  return All;
}

bool Classification::whenHolds(const WhenArguments &When, const CallSite &Site) const {
  for (const auto &[Index, Pattern] : When) {
    if (Index >= Site.Arguments.size() || !Site.Arguments[Index].Constant)
      return false;
    if (!matchesConstant(Pattern, Unit.string(Site.Arguments[Index].Constant)))
      return false;
  }
  return true;
}

void Classification::findEntries(SymbolRef Callee) {
  auto [Results, New] = ResultEntries.try_emplace(Callee);
  if (!New || Rules.Classify.empty())
    return;
  for (SymbolRef M : overridden(Callee)) {
    for (const ClassifyEntry *E : Rules.Classify.match(TargetKind::Function, Unit.qualifiedName(M)))
      Results->second.push_back(E);
    for (const ClassifyEntry *E : Rules.Classify.match(TargetKind::OutParameter, Unit.qualifiedName(M)))
      OutEntries[Callee].push_back(E);
  }
}

bool Classification::mayBeSource(SymbolRef Function) {
  auto [It, New] = PossibleSources.try_emplace(Function, false);
  return New ? It->second = hasSource(Function) : It->second;
}

bool Classification::hasSource(SymbolRef Function) {
  findEntries(Function);
  if (!ResultEntries[Function].empty() || OutEntries.contains(Function))
    return true;
  return llvm::any_of(overridden(Function), [&](SymbolRef M) { return !Unit.Symbols[M].Annotations.empty(); });
}

std::vector<LabelRef> Classification::ofResult(SymbolRef Callee, const CallSite &Site) {
  std::vector<LabelRef> Result;
  findEntries(Callee);
  llvm::SmallVector<CategoryId, 1> Categories;
  std::string Because;
  for (SymbolRef M : overridden(Callee))
    annotated(Unit.Symbols[M].Annotations, Categories, Because);
  for (const ClassifyEntry *E : ResultEntries[Callee]) {
    if (!whenHolds(E->When, Site))
      continue;
    for (CategoryId C : E->Categories)
      addCategory(Categories, C);
    Because = at(E->Where);
  }
  if (!Categories.empty())
    Result.push_back(label(std::move(Categories), Callee, Unit.nameOf(Callee).str(), std::move(Because), 2));
  return Result;
}

std::optional<LabelRef> Classification::ofParameter(SymbolRef Function, int Index) {
  auto [It, New] = ParameterLabels.try_emplace({Function, Index}, std::nullopt);
  if (!New)
    return It->second;
  llvm::SmallVector<CategoryId, 1> Categories;
  std::string Because, Name;
  for (SymbolRef M : overridden(Function)) {
    const Symbol &S = Unit.Symbols[M];
    if (static_cast<size_t>(Index) >= S.Parameters.size())
      continue;
    annotated(S.Parameters[Index].Annotations, Categories, Because);
    if (!Rules.Classify.empty())
      for (const ClassifyEntry *E : Rules.Classify.match(TargetKind::Parameter, Unit.qualifiedName(M)))
        if (E->Index == Index) {
          for (CategoryId C : E->Categories)
            addCategory(Categories, C);
          Because = at(E->Where);
        }
  }
  if (Categories.empty())
    return std::nullopt;
  llvm::StringRef Parameter = Unit.string(Unit.Symbols[Function].Parameters[Index].Name);
  Name =
      Unit.nameOf(Function).str() + "::" + (Parameter.empty() ? "parameter " + std::to_string(Index) : Parameter.str());
  std::optional<LabelRef> Result = label(std::move(Categories), Function, std::move(Name), std::move(Because), 2);
  return ParameterLabels[{Function, Index}] = Result;
}

std::vector<LabelRef> Classification::ofOutParameter(SymbolRef Callee, const CallSite &Site, int Index) {
  findEntries(Callee);
  std::vector<LabelRef> Result;
  auto It = OutEntries.find(Callee);
  if (It == OutEntries.end())
    return Result;
  for (const ClassifyEntry *E : It->second)
    if (E->Index == Index && whenHolds(E->When, Site))
      Result.push_back(label(E->Categories, Callee, Unit.nameOf(Callee).str(), at(E->Where), 2));
  return Result;
}

const Declassification *Classification::declassifies(SymbolRef Function) {
  auto [It, New] = Declassified.try_emplace(Function);
  if (!New)
    return It->second ? &*It->second : nullptr;
  std::optional<Declassification> Result;
  for (SymbolRef M : overridden(Function)) {
    for (const Annotation &A : Unit.Symbols[M].Annotations)
      if (A.Kind == AnnotationKind::Declassify && !Unit.string(A.Detail).trim().empty())
        if (std::optional<Identifiability> To = parseIdentifiability(Unit.string(A.Value)))
          Result = Declassification{*To, {}};
    for (const DeclassifierEntry *E : Rules.Declassifiers.match(TargetKind::Function, Unit.qualifiedName(M)))
      if (!E->Expired)
        Result = Declassification{E->To, E->Outputs};
  }
  It->second = std::move(Result);
  return It->second ? &*It->second : nullptr;
}

const DeclassifierEntry *Classification::expiredDeclassifier(SymbolRef Function) {
  if (declassifies(Function))
    return nullptr;
  const DeclassifierEntry *Result = nullptr;
  for (SymbolRef M : overridden(Function))
    for (const DeclassifierEntry *E : Rules.Declassifiers.match(TargetKind::Function, Unit.qualifiedName(M)))
      Result = E;
  return Result;
}

const PropagationEntry *Classification::propagation(SymbolRef Function) {
  auto [It, New] = Propagations.try_emplace(Function, nullptr);
  if (!New)
    return It->second;
  const PropagationEntry *Result = nullptr;
  for (SymbolRef M : overridden(Function))
    for (const PropagationEntry *E : Rules.Propagation.match(TargetKind::Function, Unit.qualifiedName(M)))
      Result = E; // The last is the most specific.
  return Propagations[Function] = Result;
}

std::vector<Classification::BadAnnotation> Classification::badAnnotations() const {
  std::vector<BadAnnotation> Result;
  auto Check = [&](const Annotation &A) {
    llvm::StringRef Value = Unit.string(A.Value);
    auto Bad = [&](const llvm::Twine &What) { Result.push_back({A.Where, What.str()}); };
    switch (A.Kind) {
    case AnnotationKind::Data:
      if (!Rules.Categories.find(Value))
        Bad("unknown data category '" + Value + "'");
      break;
    case AnnotationKind::Sink:
    case AnnotationKind::Context:
    case AnnotationKind::Consent:
      if (!Rules.Purposes.find(Value))
        Bad("unknown purpose '" + Value + "'");
      break;
    case AnnotationKind::Declassify:
      if (!parseIdentifiability(Value))
        Bad("unknown level of identifiability '" + Value + "'");
      else if (Unit.string(A.Detail).trim().empty())
        Result.push_back({A.Where, "a declassifier without a reason cleans nothing", "purpose-declassifier"});
      break;
    case AnnotationKind::Unknown:
      Bad("unknown purpose annotation '" + Value + "'");
      break;
    default:
      break;
    }
  };
  for (const Symbol &S : Unit.Symbols) {
    for (const Annotation &A : S.Annotations)
      Check(A);
    for (const Parameter &P : S.Parameters)
      for (const Annotation &A : P.Annotations)
        Check(A);
  }
  return Result;
}
