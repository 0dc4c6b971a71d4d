#include "extract/LibraryModels.h"
#include "extract/Names.h"
#include "model/PatternIndex.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

struct FlowRow {
  const char *Pattern;
  const char *Flows; ///< Separated by "; ".
  /// A guess from the name alone, for functions without a body.
  bool isConvention() const { return llvm::StringRef(Pattern).starts_with("**::"); }
};
struct HoldsRow {
  const char *Pattern;
  unsigned Argument;
  const char *At;
};

constexpr FlowRow FlowRows[] = {
#define MODEL_FLOW(PATTERN, FLOWS) {PATTERN, FLOWS},
#include "LibraryModels.inc"
};
constexpr HoldsRow HoldsRows[] = {
#define MODEL_HOLDS(PATTERN, ARGUMENT, AT) {PATTERN, ARGUMENT, AT},
#include "LibraryModels.inc"
};
constexpr const char *PointerRows[] = {
#define MODEL_POINTER(PATTERN) PATTERN,
#include "LibraryModels.inc"
};

/// The pattern without "(types)", which the caller compares; "operator()" is a name.
llvm::StringRef withoutTypes(llvm::StringRef Pattern) {
  size_t Open = Pattern.rfind('(');
  if (Open == llvm::StringRef::npos || Open == 0 || Pattern.ends_with("operator()"))
    return Pattern;
  return Pattern.take_front(Open);
}

/// "(*, *)" is any two parameters: the commas of their types do not count. "(*)" is any parameters.
bool fitsCount(llvm::StringRef Pattern, const clang::FunctionDecl *F) {
  llvm::StringRef Types = Pattern.drop_front(withoutTypes(Pattern).size());
  bool OnlyCounts = Types.contains(',') && Types.find_first_not_of("(*, )") == llvm::StringRef::npos;
  return !OnlyCounts || Types.count('*') == F->getNumParams();
}

std::vector<Flow> parseFlows(llvm::StringRef Text) {
  std::vector<Flow> Result;
  llvm::SmallVector<llvm::StringRef, 4> Lines;
  Text.split(Lines, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Line : Lines)
    Result.push_back(llvm::cantFail(parseFlow(Line.trim()), "checked when the models were compiled"));
  return Result;
}

/// The steps of "element.first": parsed as the place of a flow.
llvm::SmallVector<PlaceStep, 2> parseSteps(llvm::StringRef At) {
  if (At.empty())
    return {};
  return llvm::cantFail(parseFlow(("{} => this." + At).str()), "checked when the models were compiled").To.Steps;
}

bool isGlob(llvm::StringRef Pattern) {
  // "operator*" is a name, "operator**" would not be.
  size_t Star = Pattern.find('*');
  if (Star == llvm::StringRef::npos)
    return false;
  return !Pattern.ends_with("operator*") && !Pattern.ends_with("operator*=")
             ? true
             : Pattern.take_front(Pattern.rfind("operator")).contains('*');
}

} // namespace

struct LibraryModels::Tables {
  Tables();
  /// The number of the row that is about \p F.
  std::optional<uint32_t> find(const clang::FunctionDecl *F) const;

  llvm::StringMap<llvm::SmallVector<uint32_t, 1>> ByName; ///< Patterns without wildcard.
  PatternIndex Globs;
  llvm::StringMap<std::vector<HeldPart>> Held;
  llvm::StringMap<char> Pointers;
  PatternIndex PointerGlobs;
};

LibraryModels::Tables::Tables() {
  uint32_t Row = 0;
  for (const FlowRow &Model : FlowRows) {
    llvm::StringRef Pattern = Model.Pattern;
    if (isGlob(Pattern))
      llvm::cantFail(Globs.add(Pattern, Row));
    else
      ByName[withoutTypes(Pattern)].push_back(Row);
    ++Row;
  }
  for (const HoldsRow &Row : HoldsRows)
    Held[Row.Pattern].push_back({Row.Argument, parseSteps(Row.At)});
  uint32_t Id = 0;
  for (const char *Row : PointerRows) {
    if (isGlob(Row))
      llvm::cantFail(PointerGlobs.add(Row, Id++));
    else
      Pointers[Row] = 1;
  }
}

// An editor has units extracted many times a minute: compiling the patterns takes longer than using them.
const LibraryModels::Tables &LibraryModels::tables() {
  static const Tables Result;
  return Result;
}

LibraryModels::LibraryModels() : Models(tables()) {}

std::optional<uint32_t> LibraryModels::Tables::find(const clang::FunctionDecl *F) const {
  DeclName Name = nameOf(F);
  std::string Types;
  auto It = ByName.find(Name.Plain);
  std::optional<uint32_t> Best;
  if (It != ByName.end()) {
    for (uint32_t Id : It->second) {
      llvm::StringRef Pattern = FlowRows[Id].Pattern;
      llvm::StringRef Wanted = Pattern.drop_front(withoutTypes(Pattern).size());
      if (Wanted.empty()) {
        if (!Best)
          Best = Id;
        continue;
      }
      if (Types.empty())
        Types = parameterTypes(F);
      if (Wanted == Types)
        return Id;
    }
  }
  if (Best)
    return Best;
  if (Types.empty())
    Types = parameterTypes(F);
  QualifiedName Query{Name.Plain, Name.Full, Types};
  llvm::SmallVector<uint32_t, 2> Matches = Globs.match(Query);
  // The longest pattern is the most specific one.
  for (uint32_t Id : Matches)
    if (fitsCount(FlowRows[Id].Pattern, F) &&
        (!Best || llvm::StringRef(FlowRows[Id].Pattern).size() > llvm::StringRef(FlowRows[*Best].Pattern).size()))
      Best = Id;
  return Best;
}

const std::vector<Flow> *LibraryModels::flows(const clang::FunctionDecl *F) const {
  auto [It, New] = ModelOf.try_emplace(F->getCanonicalDecl());
  if (New)
    It->second = Models.find(F);
  if (!It->second)
    return nullptr;
  const uint32_t Row = *It->second;
  const bool IsConvention = FlowRows[Row].isConvention();
  // A program's own function of the global namespace is not the C library's, whatever its name.
  const clang::SourceManager &SM = F->getASTContext().getSourceManager();
  bool Own = F->getDeclContext()->getRedeclContext()->isTranslationUnit() && !F->isExternC() &&
             (F->isDefined() || (!IsConvention && !SM.isInSystemHeader(F->getLocation())));
  if (Own)
    return nullptr;
  // A guess from the name is for functions that answer a question; `setLength` is none.
  const clang::IdentifierInfo *Name = F->getIdentifier();
  if (IsConvention &&
      (F->isDefined() || F->getReturnType()->isVoidType() || (Name && Name->getName().starts_with_insensitive("set"))))
    return nullptr;
  auto [Flows, Unparsed] = Parsed.try_emplace(Row);
  if (Unparsed)
    Flows->second = parseFlows(FlowRows[Row].Flows);
  return &Flows->second;
}

const std::vector<HeldPart> *LibraryModels::held(const clang::CXXRecordDecl *R) const {
  auto It = Models.Held.find(nameOf(R).Plain);
  return It == Models.Held.end() ? nullptr : &It->second;
}

bool LibraryModels::isPointer(const clang::CXXRecordDecl *R) const {
  auto [It, New] = PointerCache.try_emplace(R->getCanonicalDecl(), 0);
  if (New) {
    DeclName Name = nameOf(R);
    It->second = Models.Pointers.count(Name.Plain) || !Models.PointerGlobs.match({Name.Plain, Name.Full, ""}).empty();
  }
  return It->second;
}
