//===- Classification.h - What a policy says of the symbols of a unit -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Joins annotations in the code with the entries of a policy: which data a field, variable, type, parameter or result
// holds, and for which purposes data is used that gets to a function, field, variable or type. Answers are computed
// once a symbol.
//
// The nearest statement wins: a field's own over its class's, a class's over its base's and its namespace's.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CLASSIFICATION_H
#define PURPOSE_LINK_CLASSIFICATION_H

#include "flow/FlowUnit.h"
#include "policy/Policy.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

namespace purpose {

using LabelRef = uint32_t;

/// Data that a policy speaks of: its categories, and the declaration that brings them.
struct DataLabel {
  llvm::SmallVector<CategoryId, 1> Categories; ///< Sorted.
  SymbolRef Symbol = 0;                        ///< The field, variable, type or function that holds it.
  std::string Name;                            ///< As messages show it: "acme::User::email".
  std::string Because;                         ///< "annotation at user.h:12" or "purpose.yaml:7".
  /// 0: holds such data somewhere inside; 1: by its class; 2: by its own declaration.
  unsigned Specificity = 0;
  StringRefId Constant = 0; ///< No data but a constant, that tells of recipients, regions and stores.
};

/// A label and the part of an object that carries it.
struct PartLabel {
  PathRef At = RootPath;
  LabelRef Label = 0;
};

/// What happens to data that gets somewhere.
struct SinkUse {
  /// Purpose: used for Purposes. Store: kept in Store. Erasure: names whose data is erased. Role: it tells something
  /// about what the call does with its other arguments.
  enum class Kind : uint8_t { Purpose, Store, Erasure, Role } UseKind = Kind::Purpose;
  llvm::SmallVector<PurposeId, 1> Purposes;
  std::string Name; ///< Of the function, field, variable or type.
  std::string Recipient;
  std::string Region;
  int RecipientParameter = NoParameter;
  int RegionParameter = NoParameter;
  std::string Store; ///< Empty: StoreParameter names it.
  int StoreParameter = NoParameter;
  unsigned Roles = 0; ///< Role: of ArgumentRole.
  friend bool operator==(const SinkUse &, const SinkUse &) = default;
};

/// What an argument of a call says of the others.
enum ArgumentRole : unsigned {
  NoRole = 0,
  RecipientRole = 1,
  RegionRole = 2,
  StoreRole = 4,
  ErasedRole = 8,
  ExportedRole = 16
};

/// What a declassifier does to data.
struct Declassification {
  Identifiability To = Identifiability::Anonymised;
  llvm::SmallVector<int, 2> Outputs; ///< As in DeclassifierEntry.
  /// \p Output: an out-parameter, ResultOutput, or ObjectOutput for the object of a method.
  bool cleans(int Output) const { return Outputs.empty() || llvm::is_contained(Outputs, Output); }
};
inline constexpr int ObjectOutput = -2;

/// Some rule of \p Rules depends on what a constant argument says.
bool usesConstants(const Policy &Rules);

class Classification {
public:
  Classification(FlowUnit &Unit, const Policy &Rules);

  const std::vector<DataLabel> &labels() const { return Labels; }
  const Policy &policy() const { return Rules; }

  std::optional<LabelRef> ofField(SymbolRef Field);
  std::optional<LabelRef> ofVariable(SymbolRef Variable);
  /// By the type itself, or by the members and elements that it contains.
  const std::vector<PartLabel> &ofType(TypeRef Type);
  /// What the call \p Site returns because its callee is \p Callee.
  std::vector<LabelRef> ofResult(SymbolRef Callee, const CallSite &Site);
  /// What callers hand to parameter \p Index of \p Function.
  std::optional<LabelRef> ofParameter(SymbolRef Function, int Index);
  /// What the call \p Site writes through argument \p Index.
  std::vector<LabelRef> ofOutParameter(SymbolRef Callee, const CallSite &Site, int Index);

  /// Uses of what the call \p Site hands to argument \p Index of \p Callee (ThisIndex: the object).
  std::vector<SinkUse> sinksOfArgument(SymbolRef Callee, const CallSite &Site, int Index);
  /// What argument \p Index tells of the call: ArgumentRole.
  unsigned rolesOfArgument(SymbolRef Callee, int Index);
  /// Entries of `stores` for \p Function, by name and by parameter.
  const llvm::SmallVector<const StoreEntry *, 2> &storesOf(SymbolRef Function);
  /// Some rule depends on what a constant argument says.
  bool usesConstants() const { return UsesConstants; }
  LabelRef ofConstant(StringRefId Text);
  /// Some rule says whom data may go to.
  bool judgesRecipients() const;
  /// Where \p Data is, such a rule knows enough: what constants have come there tells nothing.
  bool settlesRecipient(LabelRef Data) const;
  const std::vector<SinkUse> &sinksOfField(SymbolRef Field);
  const std::vector<SinkUse> &sinksOfVariable(SymbolRef Variable);
  const std::vector<SinkUse> &sinksOfType(TypeRef Type);
  /// The purposes that the code of \p Function runs for, each with the name of what says so.
  const std::vector<SinkUse> &contexts(SymbolRef Function);
  /// What \p Function makes of data, if it declassifies. Null if not, or no more.
  const Declassification *declassifies(SymbolRef Function);
  /// The declassifier that \p Function was; null if it is none, or still is one.
  const DeclassifierEntry *expiredDeclassifier(SymbolRef Function);
  /// The flows that the policy declares for \p Function; null if it declares none.
  const PropagationEntry *propagation(SymbolRef Function);

  /// Annotations that name no category, purpose or level of the policy, or lack what they need.
  struct BadAnnotation {
    SourcePosition Where;
    std::string Message;
    llvm::StringLiteral Check = "purpose-policy"; ///< That reports it.
  };
  std::vector<BadAnnotation> badAnnotations() const;

  /// The methods that \p Method overrides, nearest first, itself included.
  llvm::SmallVector<SymbolRef, 2> overridden(SymbolRef Method);

  /// False if no call of \p Function can use its arguments for a purpose, whatever they are.
  bool mayBeSink(SymbolRef Function);
  /// False if no call of \p Function gives classified data because of what the function is.
  bool mayBeSource(SymbolRef Function);

private:
  struct SymbolFacts; // Memoised answers.
  LabelRef label(llvm::SmallVector<CategoryId, 1> Categories, SymbolRef Symbol, std::string Name, std::string Because,
                 unsigned Specificity);
  bool annotated(const std::vector<Annotation> &List, llvm::SmallVectorImpl<CategoryId> &Out,
                 std::string &Because) const;
  bool ownCategories(SymbolRef S, TargetKind Kind, llvm::SmallVectorImpl<CategoryId> &Out, std::string &Because);
  bool typeCategories(SymbolRef Type, llvm::SmallVectorImpl<CategoryId> &Out, std::string &Because);
  bool namespaceCategories(SymbolRef S, llvm::SmallVectorImpl<CategoryId> &Out, std::string &Because);
  struct PartDepth {
    unsigned Parts = 0, Pointers = 0;
  };
  void collectParts(TypeRef Type, PathRef At, SymbolRef Bringer, PartDepth Depth,
                    llvm::SmallVectorImpl<TypeRef> &Active, std::vector<PartLabel> &Out);
  std::vector<SinkUse> annotatedSinks(SymbolRef S, const std::vector<Annotation> &List) const;
  const std::vector<SinkUse> &scopeSinks(SymbolRef S);
  void findEntries(SymbolRef Callee);
  bool hasSink(SymbolRef Function);
  std::vector<SinkUse> annotatedStores(SymbolRef S, const std::vector<Annotation> &List) const;
  void addStoreUses(SymbolRef M, int Index, std::vector<SinkUse> &To);
  bool hasSource(SymbolRef Function);
  bool whenHolds(const WhenArguments &When, const CallSite &Site) const;
  std::string at(const SourcePosition &Where) const;
  std::string at(const PolicyLocation &Where) const;

  FlowUnit &Unit;
  const Policy &Rules;
  bool UsesConstants;
  std::map<SymbolRef, llvm::SmallVector<const StoreEntry *, 2>> StoreEntries;
  std::map<StringRefId, LabelRef> ConstantLabels;
  std::map<SymbolRef, llvm::SmallVector<std::pair<int, unsigned>, 2>> RolesOf;
  std::vector<DataLabel> Labels;
  std::map<std::pair<std::vector<CategoryId>, std::string>, LabelRef> LabelIds;
  std::map<SymbolRef, std::optional<LabelRef>> FieldLabels, VariableLabels;
  std::map<TypeRef, std::vector<PartLabel>> TypeLabels;
  std::map<SymbolRef, TypeRef> TypeOfSymbol;
  std::map<SymbolRef, std::vector<SinkUse>> FieldSinks, VariableSinks, TypeSinks, ScopeSinks, Contexts;
  std::map<SymbolRef, llvm::SmallVector<SymbolRef, 2>> OverriddenBy;
  std::map<std::pair<SymbolRef, int>, std::optional<LabelRef>> ParameterLabels;
  std::map<SymbolRef, llvm::SmallVector<const SinkEntry *, 2>> SinkEntries, ParameterSinks;
  std::map<SymbolRef, llvm::SmallVector<const ClassifyEntry *, 2>> ResultEntries, OutEntries;
  std::map<SymbolRef, std::optional<Declassification>> Declassified;
  llvm::DenseMap<SymbolRef, const PropagationEntry *> Propagations;
  llvm::DenseMap<SymbolRef, bool> PossibleSinks, PossibleSources;
};

} // namespace purpose

#endif
