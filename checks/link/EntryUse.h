//===- EntryUse.h - Which entries of a policy mean something ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A misspelt pattern silently does nothing. This compares all patterns of a policy with all names that a program uses,
// so that those can be told that match none of them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_ENTRYUSE_H
#define PURPOSE_LINK_ENTRYUSE_H

#include "flow/FlowUnit.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"
#include <set>

namespace purpose {

class EntryUse {
public:
  /// \p Rules must outlive this.
  explicit EntryUse(const Policy &Rules);

  /// Looks at the names of one unit.
  void add(const FlowUnit &Unit);

  /// Warnings of entries that matched nothing in any unit: those of the policy's own files one by one, those of
  /// built-in models only if nothing of a whole model was met; of operations, guards and events of rules that nothing
  /// is.
  std::vector<PolicyDiagnostic> unused() const;

private:
  void addName(SymbolKind Kind, const QualifiedName &Name);
  void addFile(llvm::StringRef File);
  void addAnnotation(const FlowUnit &Unit, const Annotation &A);
  template <typename EntryT> void match(const EntryTable<EntryT> &Table, TargetKind Kind, const QualifiedName &Name);
  void matchAll(TargetKind Kind, const QualifiedName &Name);
  template <typename EntryT>
  void report(const EntryTable<EntryT> &Table, llvm::StringRef Section, std::vector<PolicyDiagnostic> &Out) const;

  const Policy &Rules;
  PatternIndex Calls; ///< Operations that rules guard, by number of the rule.
  std::set<uint32_t> CallsMet;
  llvm::DenseSet<const EntryBase *> Met;
  llvm::StringSet<> Guards, Events; ///< That annotations name.
  llvm::StringSet<> Files;
  llvm::DenseSet<uint64_t> Seen; ///< Ids of symbols.
};

} // namespace purpose

#endif
