#include "link/ConditionScope.h"
#include "link/GuardedCalls.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

void ConditionScope::add(const FlowGraph &G) {
  auto Number = static_cast<uint32_t>(Functions.size());
  Functions.push_back(G.Function);
  llvm::DenseSet<SymbolRef> Seen;
  auto Use = [&](SymbolRef S) {
    if (S && Seen.insert(S).second)
      Uses.push_back({S, Number});
  };
  for (const CallSite &C : G.Calls) {
    Use(C.Callee);
    for (SymbolRef S : C.Exact)
      Use(S);
  }
  for (const FlowNode &N : G.Nodes)
    if (N.Kind == NodeKind::Function)
      Use(N.Symbol);
  for (const Fact &F : G.Facts)
    if (F.Value != NoRef)
      Use(G.Nodes[F.Value].Symbol);
  for (const FlagStore &F : G.Flags) {
    Use(F.Symbol);
    if (F.Truth.WhenTrue || F.Truth.WhenFalse)
      Flags.push_back({Number, F.Symbol});
  }
}

namespace {

/// It erases or hands out a store, or is where the event comes in that asks for that.
bool isAboutStores(const FlowUnit &Tables, Classification &Classes, SymbolRef S) {
  if (Tables.Symbols[S].Kind != SymbolKind::Function)
    return false;
  const Policy &Rules = Classes.policy();
  bool IsEntry = !Rules.Entries.empty() && !Rules.Entries.match(TargetKind::Function, Classes.nameOf(S)).empty();
  return IsEntry ||
         llvm::any_of(Tables.Symbols[S].Annotations,
                      [](const Annotation &A) {
                        return A.Kind == AnnotationKind::Entry || A.Kind == AnnotationKind::Erase ||
                               A.Kind == AnnotationKind::Export;
                      }) ||
         llvm::any_of(Classes.storesOf(S), [](const StoreEntry *E) {
           return !E->Erases.empty() || !E->Exports.empty() || E->ErasesParameter >= 0 || E->ExportsParameter >= 0;
         });
}

} // namespace

std::vector<char> ConditionScope::keep(const FlowUnit &Tables, Classification &Classes,
                                       llvm::function_ref<bool(uint32_t)> IsRelevant) const {
  std::vector<char> Kept(Functions.size());
  const Policy &Rules = Classes.policy();
  ConditionEntries Entries(Tables, Rules);
  CallRules Guarded(Tables, Rules);
  bool AnyCondition = !conditionsOf(Rules).empty(), AnyCheck = false;
  llvm::SmallVector<SymbolRef, 64> Work;
  for (SymbolRef S = 1; S < Tables.Symbols.size(); ++S) {
    bool IsCheck = AnyCondition && Entries.isCheck(S);
    AnyCheck |= IsCheck;
    if (IsCheck || !Guarded.of(S).empty() || isAboutStores(Tables, Classes, S))
      Work.push_back(S);
  }
  if (!AnyCheck && Work.empty())
    return Kept;
  for (uint32_t G = 0; G < Functions.size() && AnyCheck; ++G)
    if (Functions[G] && IsRelevant(G))
      Work.push_back(Functions[G]);
  std::vector<std::pair<SymbolRef, uint32_t>> Users = Uses;
  llvm::sort(Users);
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Overridden;
  for (const Override &O : Tables.Overrides)
    Overridden[O.Overrider].push_back(O.Overridden);
  llvm::DenseSet<SymbolRef> Seen;
  while (!Work.empty()) {
    SymbolRef S = Work.pop_back_val();
    if (!Seen.insert(S).second)
      continue;
    if (auto It = Overridden.find(S); It != Overridden.end())
      Work.append(It->second.begin(), It->second.end());
    for (auto It = llvm::lower_bound(Users, std::make_pair(S, 0u)); It != Users.end() && It->first == S; ++It) {
      uint32_t G = It->second;
      if (std::exchange(Kept[G], true))
        continue;
      if (Functions[G])
        Work.push_back(Functions[G]);
      for (auto F = llvm::lower_bound(Flags, std::make_pair(G, 0u)); F != Flags.end() && F->first == G; ++F)
        Work.push_back(F->second);
    }
  }
  // A wrapper is itself one of those that use a check; a function that is only called is kept with its callers.
  for (uint32_t G = 0; G < Functions.size(); ++G)
    Kept[G] |= Functions[G] && Seen.contains(Functions[G]);
  return Kept;
}
