#include "link/ConditionScope.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

void ConditionScope::add(const UnitSketch &Sketch, size_t Graph) {
  auto Number = static_cast<uint32_t>(Functions.size());
  const UnitSketch::Mark &Begin = Sketch.Graphs[Graph].Begin;
  const UnitSketch::Mark End = Graph + 1 < Sketch.Graphs.size() ? Sketch.Graphs[Graph + 1].Begin : Sketch.end();
  Functions.push_back(Sketch.Graphs[Graph].Function);
  Answers.push_back(Sketch.Graphs[Graph].Answers ? Sketch.Graphs[Graph].Function : Sketch.Graphs[Graph].Table);
  for (uint32_t I = Begin.Uses; I < End.Uses; ++I)
    Uses.push_back({Sketch.Uses[I], Number});
  for (uint32_t I = Begin.Flags; I < End.Flags; ++I)
    Flags.push_back({Number, Sketch.Flags[I]});
}

llvm::DenseSet<SymbolRef> ConditionScope::operators(const ProgramOutline &Outline) const {
  llvm::DenseSet<SymbolRef> Found;
  if (!Outline.any(IsOperation))
    return Found;
  llvm::SmallVector<SymbolRef, 64> Work;
  for (SymbolRef S = 1; S < Outline.symbolCount(); ++S)
    if (Outline.has(S, IsOperation))
      Work.push_back(S);
  std::vector<std::pair<SymbolRef, uint32_t>> Users = Uses;
  llvm::sort(Users);
  while (!Work.empty()) {
    SymbolRef S = Work.pop_back_val();
    for (auto It = llvm::lower_bound(Users, std::make_pair(S, 0u)); It != Users.end() && It->first == S; ++It)
      if (SymbolRef User = Functions[It->second]; User && Found.insert(User).second)
        Work.push_back(User);
  }
  return Found;
}

std::vector<char> ConditionScope::keep(const ProgramOutline &Outline, llvm::function_ref<bool(uint32_t)> IsRelevant,
                                       llvm::function_ref<bool(uint32_t)> CallsValues) const {
  std::vector<char> Kept(Functions.size());
  if (!Outline.any(IsCheck | IsOperation)) {
    if (Outline.usesConstants())
      keepAnswers(Kept, IsRelevant);
    return Kept;
  }
  llvm::SmallVector<SymbolRef, 64> Work;
  for (SymbolRef S = 1; S < Outline.symbolCount(); ++S)
    if (Outline.has(S, IsCheck) || Outline.has(S, IsOperation))
      Work.push_back(S);
  for (uint32_t G = 0; G < Functions.size(); ++G)
    if (Functions[G] && (Outline.any(IsCheck) ? IsRelevant(G) : CallsValues(G)))
      Work.push_back(Functions[G]);
  std::vector<std::pair<SymbolRef, uint32_t>> Users = Uses;
  llvm::sort(Users);
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Overridden;
  for (const Override &O : Outline.overrides())
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
  keepAnswers(Kept, IsRelevant);
  return Kept;
}

void ConditionScope::keepAnswers(std::vector<char> &Kept, llvm::function_ref<bool(uint32_t)> IsRelevant) const {
  // Makers and methods of objects that say what a check has found may not use a check themselves, and no data goes
  // through tables of constants.
  llvm::DenseMap<SymbolRef, llvm::SmallVector<uint32_t, 1>> Answering;
  for (uint32_t G = 0; G < Functions.size(); ++G)
    if (Answers[G])
      Answering[Answers[G]].push_back(G);
  if (Answering.empty())
    return;
  std::vector<uint32_t> Work;
  for (uint32_t G = 0; G < Functions.size(); ++G)
    if (Kept[G] || IsRelevant(G))
      Work.push_back(G);
  while (!Work.empty()) {
    uint32_t User = Work.back();
    Work.pop_back();
    auto First = llvm::lower_bound(Uses, User, [](const auto &Use, uint32_t Wanted) { return Use.second < Wanted; });
    for (auto It = First; It != Uses.end() && It->second == User; ++It)
      if (auto Found = Answering.find(It->first); Found != Answering.end())
        for (uint32_t G : Found->second)
          if (!std::exchange(Kept[G], true) && !IsRelevant(G))
            Work.push_back(G);
  }
}
