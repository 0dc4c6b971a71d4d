//===- Policy.h - A policy, compiled ------------------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Policy is what a purpose.yaml means, with its packs and models: immutable, complete, free of syntax. Names of
// categories and purposes are resolved to ids, patterns to indexes. It may be shared between threads.
//
// To add a kind of entry: a struct here, its schema in PolicySchema.cpp, its compilation in PolicyCompiler.cpp, its
// text in PolicyPrinter.cpp, and both sides of it in test/unit/policy.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICY_H
#define PURPOSE_POLICY_POLICY_H

#include "model/FlowSpec.h"
#include "model/Identifiability.h"
#include "model/PatternIndex.h"
#include "model/QualifiedName.h"
#include "model/Taxonomy.h"
#include "llvm/ADT/SmallVector.h"
#include <map>
#include <string>
#include <vector>

namespace purpose {

/// Where an entry was written. File is a path, or "<pack dpa>", "<model std>" for built-in ones; Line and Column
/// from 1.
struct PolicyLocation {
  std::string File;
  unsigned Line = 0;
  unsigned Column = 0;
};

/// Constant arguments that a call must have for an entry to apply: argument number to glob over the constant (the
/// characters of a string literal, the unqualified or qualified name of an enumerator, the decimal digits of an
/// integer).
using WhenArguments = std::map<unsigned, std::string>;
/// True if \p Value, a constant argument, matches the glob \p Pattern of a `when`.
bool matchesConstant(llvm::StringRef Pattern, llvm::StringRef Value);

/// What a pattern names.
enum class TargetKind : uint8_t { Type, Field, Function, Parameter, OutParameter, Variable, Namespace, Path };

/// Stands for the object of a method in lists of parameters.
inline constexpr int ThisParameter = -1;
/// No argument, and not the object.
inline constexpr int NoParameter = -2;
/// Stands for the result of a function in lists of outputs.
inline constexpr int ResultOutput = -1;

struct EntryBase {
  TargetKind Target = TargetKind::Function;
  std::string Pattern; ///< As written.
  PolicyLocation Where;
};

/// `classify`: data of these categories comes from there.
struct ClassifyEntry : EntryBase {
  int Index = 0; ///< Parameter and OutParameter: which.
  WhenArguments When;
  llvm::SmallVector<CategoryId, 1> Categories;
};

/// `sinks`: data that gets there is used for these purposes.
struct SinkEntry : EntryBase {
  llvm::SmallVector<int, 2> Parameters; ///< Function: which; empty: all. May hold ThisParameter.
  WhenArguments When;
  llvm::SmallVector<PurposeId, 1> Purposes;
  std::string Recipient;                ///< Empty: unknown.
  std::string Region;                   ///< Empty: unknown.
  int Index = 0;                        ///< Parameter: which.
  int RecipientParameter = NoParameter; ///< The argument that names the recipient; -2: none.
  int RegionParameter = NoParameter;
};

/// `endpoints`: who receives what is sent to a host. A Host that starts with a dot matches its sub-domains.
struct EndpointEntry {
  std::string Host;
  std::string Recipient;
  llvm::SmallVector<PurposeId, 1> Purposes;
  std::string Region;
  PolicyLocation Where;
};

/// `contexts`: code there runs for these purposes.
struct ContextEntry : EntryBase {
  llvm::SmallVector<PurposeId, 1> Purposes;
};

/// `consent`: true there means that the data subject has consented.
struct ConsentEntry : EntryBase {
  int Index = 0;                      ///< Parameter: which.
  int PurposeParameter = NoParameter; ///< The argument that names the purpose; -2: Purposes does.
  llvm::SmallVector<PurposeId, 1> Purposes;
};

enum class PassedWhen : uint8_t { True, False, Returns };

/// `guards`: a check that rules name.
struct GuardEntry : EntryBase {
  int Index = 0;
  std::string Name;
  PassedWhen Passed = PassedWhen::True;
};

/// `declassifiers`: what comes out is at most this identifiable.
struct DeclassifierEntry : EntryBase {
  Identifiability To = Identifiability::Anonymised;
  std::string Because;
  std::string Owner;
  std::string Expires;  ///< ISO 8601 date, or empty.
  bool Expired = false; ///< On the day of the policy: it cleans nothing any more.
  /// Out-parameters that it cleans, ResultOutput for the result; empty: all that comes out.
  llvm::SmallVector<int, 2> Outputs;
};

/// `propagation`: what a function without a body in the program does. No flows: it moves nothing.
struct PropagationEntry : EntryBase {
  std::vector<Flow> Flows;
};

/// `stores`: what a call does to a store; exactly one of Store*, Erases*, Exports* is set; or a declaration of what a
/// store written by others Holds.
struct StoreEntry : EntryBase {
  llvm::SmallVector<int, 2> Parameters; ///< Function: which; empty: all. May hold ThisParameter.
  int Index = 0;                        ///< Parameter: which.
  std::string Store;
  int StoreParameter = NoParameter;
  std::string Region;
  int RegionParameter = NoParameter;
  std::string Erases;
  int ErasesParameter = NoParameter;
  llvm::SmallVector<CategoryId, 1> Subject; ///< What is erased must derive from one of these.
  std::string Exports;
  int ExportsParameter = NoParameter;
  llvm::SmallVector<CategoryId, 1> Holds; ///< With Store and an empty Pattern.
};

/// `entries`: where an event enters the program.
struct EntryPoint : EntryBase {
  std::string Event;
};

/// `holds` of a model: what a template argument of a class stands for.
struct HoldsEntry : EntryBase {
  unsigned Argument = 0;
  llvm::SmallVector<PlaceStep, 2>
      At; ///< From the object to what the argument is the type of; empty: the object itself.
};

/// `pointers` of a model: values of this type point to what they hold.
struct PointerEntry : EntryBase {};

enum class Severity : uint8_t { Note, Warning, Error };
enum class RegionUnknown : uint8_t { Allow, Warn, Deny };
/// For code that runs later (callbacks, tasks): when a consent must hold.
enum class DeferredConsent : uint8_t { AtRun, AtCreation };
/// Lenient: a check counts for data whose subject is unknown. Strict: only if both subjects are known and the same.
enum class SubjectMatch : uint8_t { Lenient, Strict };

/// One rule. Exactly one of Deny, Allow and Require is what it does.
struct Rule {
  enum class Kind : uint8_t { Deny, Allow, Require };
  std::string Id;
  Kind RuleKind = Kind::Deny;
  llvm::SmallVector<CategoryId, 2> Data; ///< deny, allow, require: data; empty: all data.
  llvm::SmallVector<PurposeId, 2> For;   ///< empty: all purposes.
  llvm::SmallVector<PurposeId, 1> UnlessConsent;
  std::vector<std::string> UnlessGuard; ///< Any one of both lists lets the flow pass.
  // Requirements, each used if not empty.
  std::vector<std::string> Regions;
  llvm::SmallVector<CategoryId, 2> Stored;
  std::string ErasedBy;
  std::string ExportedBy;
  std::string Guard;
  llvm::SmallVector<CategoryId, 1> With;
  llvm::SmallVector<CategoryId, 1> Recipients;
  std::vector<std::string> Calls; ///< Patterns of the operations that need Guard.

  Identifiability AppliesDownTo = Identifiability::Pseudonymised;
  RegionUnknown UnknownRegion = RegionUnknown::Allow;
  std::string Because;
  std::string Basis; ///< Heading of the commitment, as in the contract.
  Severity Level = Severity::Error;
  PolicyLocation Where;
};

/// All entries of one kind with the index over their patterns. Entries keep the order in which they were written, those
/// of packs and models first, so that the last match is the most specific source.
template <typename EntryT> class EntryTable {
public:
  EntryTable() = default;
  explicit EntryTable(std::vector<EntryT> Entries);
  llvm::ArrayRef<EntryT> entries() const { return Entries; }
  bool empty() const { return Entries.empty(); }
  /// The entries for targets of kind \p Kind whose pattern matches \p Name, in order.
  llvm::SmallVector<const EntryT *, 2> match(TargetKind Kind, const QualifiedName &Name) const;
  /// For Path patterns: \p Path relative to the folder of the policy, with forward slashes.
  llvm::SmallVector<const EntryT *, 2> matchPath(llvm::StringRef Path) const;

private:
  std::vector<EntryT> Entries;
  std::vector<PatternIndex> Indexes; ///< One a TargetKind.
};

/// Everything a policy says. Built by compilePolicy (PolicyCompiler.h); a plain value afterwards.
struct Policy {
  Taxonomy Categories;
  Taxonomy Purposes;
  EntryTable<ClassifyEntry> Classify;
  EntryTable<SinkEntry> Sinks;
  std::vector<EndpointEntry> Endpoints;
  EntryTable<ContextEntry> Contexts;
  EntryTable<ConsentEntry> Consents;
  EntryTable<GuardEntry> Guards;
  EntryTable<DeclassifierEntry> Declassifiers;
  EntryTable<PropagationEntry> Propagation;
  EntryTable<StoreEntry> Stores;
  EntryTable<EntryPoint> Entries;
  EntryTable<HoldsEntry> Holds;
  EntryTable<PointerEntry> Pointers;
  std::vector<Rule> Rules;
  DeferredConsent Deferred = DeferredConsent::AtCreation;
  SubjectMatch Subject = SubjectMatch::Lenient;
  bool SuppressionsNeedReason = false;
  std::string Day;     ///< That dates are compared with.
  std::string File;    ///< The file it came from; empty for the built-in pack.
  std::string Folder;  ///< Its folder, which path patterns are relative to; absolute, or empty.
  uint64_t Digest = 0; ///< Of the names and texts of all files that it was read from.
};

} // namespace purpose

#endif
