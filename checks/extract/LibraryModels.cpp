#include "extract/LibraryModels.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

struct FlowRow {
  const char *Pattern;
  const char *Flows;
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

LibraryModels::LibraryModels() {
  for (const FlowRow &Row : FlowRows) {
    auto Id = static_cast<uint32_t>(Functions.size());
    llvm::StringRef Pattern = Row.Pattern;
    Functions.push_back({Row.Flows, Pattern.starts_with("**::"), std::nullopt});
    if (isGlob(Pattern))
      llvm::cantFail(Globs.add(Pattern, Id));
    else
      ByName[withoutTypes(Pattern)].push_back(Id);
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

const LibraryModels::FunctionModel *LibraryModels::find(const clang::FunctionDecl *F) const {
  DeclName Name = nameOf(F);
  std::string Types;
  auto It = ByName.find(Name.Plain);
  const FunctionModel *Best = nullptr;
  if (It != ByName.end()) {
    for (uint32_t Id : It->second) {
      llvm::StringRef Pattern = FlowRows[Id].Pattern;
      llvm::StringRef Wanted = Pattern.drop_front(withoutTypes(Pattern).size());
      if (Wanted.empty()) {
        if (!Best)
          Best = &Functions[Id];
        continue;
      }
      if (Types.empty())
        Types = parameterTypes(F);
      if (Wanted == Types)
        return &Functions[Id];
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
        (!Best || llvm::StringRef(FlowRows[Id].Pattern).size() >
                      llvm::StringRef(FlowRows[Best - Functions.data()].Pattern).size()))
      Best = &Functions[Id];
  return Best;
}

const std::vector<Flow> *LibraryModels::flows(const clang::FunctionDecl *F) const {
  auto [It, New] = Cache.try_emplace(F->getCanonicalDecl(), nullptr);
  if (New)
    It->second = find(F);
  const FunctionModel *M = It->second;
  // A program's own function of the global namespace is not the C library's, whatever its name.
  const clang::SourceManager &SM = F->getASTContext().getSourceManager();
  bool Own = F->getDeclContext()->getRedeclContext()->isTranslationUnit() && !F->isExternC() &&
             (F->isDefined() || (M && !M->IsConvention && !SM.isInSystemHeader(F->getLocation())));
  if (M && Own)
    return nullptr;
  if (!M)
    return nullptr;
  // A guess from the name is for functions that answer a question; `setLength` is none.
  const clang::IdentifierInfo *Name = F->getIdentifier();
  if (M->IsConvention &&
      (F->isDefined() || F->getReturnType()->isVoidType() || (Name && Name->getName().starts_with_insensitive("set"))))
    return nullptr;
  if (!M->Flows)
    M->Flows = parseFlows(M->Text);
  return &*M->Flows;
}

const std::vector<HeldPart> *LibraryModels::held(const clang::CXXRecordDecl *R) const {
  auto It = Held.find(nameOf(R).Plain);
  return It == Held.end() ? nullptr : &It->second;
}

bool LibraryModels::isPointer(const clang::CXXRecordDecl *R) const {
  auto [It, New] = PointerCache.try_emplace(R->getCanonicalDecl(), 0);
  if (New) {
    DeclName Name = nameOf(R);
    It->second = Pointers.count(Name.Plain) || !PointerGlobs.match({Name.Plain, Name.Full, ""}).empty();
  }
  return It->second;
}
