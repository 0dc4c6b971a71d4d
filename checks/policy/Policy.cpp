//===- Policy.cpp - A policy, compiled ------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/Policy.h"
#include "model/Glob.h"

using namespace purpose;

bool purpose::matchesConstant(llvm::StringRef Pattern, llvm::StringRef Value) { return matchesGlob(Pattern, Value); }

static constexpr size_t TargetKinds = static_cast<size_t>(TargetKind::Path) + 1;

template <typename EntryT>
EntryTable<EntryT>::EntryTable(std::vector<EntryT> TheEntries) : Entries(std::move(TheEntries)) {
  for (size_t Kind = 0; Kind < TargetKinds; ++Kind)
    Indexes.emplace_back(Kind == static_cast<size_t>(TargetKind::Path) ? PatternIndex::Separator::Slash
                                                                       : PatternIndex::Separator::Scope);
  // The reader has refused bad patterns; entries without one (stores that others fill) are found by walking entries().
  for (size_t Id = 0; Id < Entries.size(); ++Id)
    if (!Entries[Id].Pattern.empty())
      llvm::cantFail(
          Indexes[static_cast<size_t>(Entries[Id].Target)].add(Entries[Id].Pattern, static_cast<uint32_t>(Id)));
}

template <typename EntryT>
llvm::SmallVector<const EntryT *, 2> EntryTable<EntryT>::match(TargetKind Kind, const QualifiedName &Name) const {
  llvm::SmallVector<const EntryT *, 2> Found;
  if (!Entries.empty())
    for (uint32_t Id : Indexes[static_cast<size_t>(Kind)].match(Name))
      Found.push_back(&Entries[Id]);
  return Found;
}

template <typename EntryT>
llvm::SmallVector<const EntryT *, 2> EntryTable<EntryT>::matchPath(llvm::StringRef Path) const {
  return match(TargetKind::Path, {Path, {}, {}});
}

namespace purpose {
template class EntryTable<ClassifyEntry>;
template class EntryTable<SinkEntry>;
template class EntryTable<ContextEntry>;
template class EntryTable<ConsentEntry>;
template class EntryTable<GuardEntry>;
template class EntryTable<DeclassifierEntry>;
template class EntryTable<PropagationEntry>;
template class EntryTable<StoreEntry>;
template class EntryTable<EntryPoint>;
template class EntryTable<HoldsEntry>;
template class EntryTable<PointerEntry>;
} // namespace purpose
