//===- StoreClassification.cpp - What is kept where, and what arguments tell ===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Classification.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

bool takes(const StoreEntry &E, int Index) {
  if (E.Target == TargetKind::Parameter)
    return E.Index == Index;
  return E.Parameters.empty() ? Index != ThisIndex : llvm::is_contained(E.Parameters, Index);
}

} // namespace

bool purpose::usesConstants(const Policy &Rules) {
  auto Some = [](const auto &Entries, auto Has) { return llvm::any_of(Entries, Has); };
  bool Recipients = !Rules.Endpoints.empty() || Some(Rules.Rules, [](const Rule &R) { return !R.Recipients.empty(); });
  return Some(Rules.Sinks.entries(),
              [&](const SinkEntry &E) {
                return (Recipients && E.RecipientParameter != NoParameter) || E.RegionParameter != NoParameter;
              }) ||
         Some(Rules.Stores.entries(), [](const StoreEntry &E) {
           return E.StoreParameter != NoParameter || E.RegionParameter != NoParameter ||
                  E.ErasesParameter != NoParameter || E.ExportsParameter != NoParameter;
         });
}

LabelRef Classification::ofConstant(StringRefId Text) {
  auto [It, New] = ConstantLabels.try_emplace(Text, static_cast<LabelRef>(Labels.size()));
  if (New) {
    Labels.emplace_back();
    Labels.back().Constant = Text;
    Labels.back().Name = Unit.string(Text).str();
  }
  return It->second;
}

bool Classification::judgesRecipients() const {
  return llvm::any_of(Rules.Rules, [](const Rule &R) { return !R.Recipients.empty(); });
}

bool Classification::settlesRecipient(LabelRef Data) const {
  return llvm::any_of(Rules.Rules, [&](const Rule &R) {
    return !R.Recipients.empty() && llvm::any_of(Labels[Data].Categories, [&](CategoryId C) {
      return Rules.Categories.anyCovers(R.Recipients, C);
    });
  });
}

const llvm::SmallVector<const StoreEntry *, 2> &Classification::storesOf(SymbolRef Function) {
  auto [It, New] = StoreEntries.try_emplace(Function);
  if (!New || Rules.Stores.empty())
    return It->second;
  llvm::SmallVector<const StoreEntry *, 2> Result;
  for (SymbolRef M : overridden(Function)) {
    for (TargetKind Kind : {TargetKind::Function, TargetKind::Parameter})
      for (const StoreEntry *E : Rules.Stores.match(Kind, Unit.qualifiedName(M)))
        Result.push_back(E);
    if (SymbolRef Class = Unit.Symbols[M].Parent; Class && Unit.Symbols[Class].Kind == SymbolKind::Type)
      for (const StoreEntry *E : Rules.Stores.match(TargetKind::Type, Unit.qualifiedName(Class)))
        Result.push_back(E);
  }
  return StoreEntries[Function] = std::move(Result);
}

std::vector<SinkUse> Classification::annotatedStores(SymbolRef S, const std::vector<Annotation> &List) const {
  SinkUse Use;
  Use.UseKind = SinkUse::Kind::Store;
  Use.Name = Unit.nameOf(S).str();
  for (const Annotation &A : List) {
    if (A.Kind == AnnotationKind::Store)
      Use.Store = Unit.string(A.Value).str();
    else if (A.Kind == AnnotationKind::Region)
      Use.Region = Unit.string(A.Value).str();
  }
  if (Use.Store.empty())
    return {};
  return {Use};
}

void Classification::addStoreUses(SymbolRef M, int Index, std::vector<SinkUse> &To) {
  auto Add = [&](SinkUse U) {
    U.Name = Unit.nameOf(M).str();
    if (!llvm::is_contained(To, U))
      To.push_back(std::move(U));
  };
  const Symbol &S = Unit.Symbols[M];
  if (Index != ThisIndex) {
    for (SinkUse &U : annotatedStores(M, S.Annotations))
      Add(U);
    if (SymbolRef Class = S.Parent; Class && Unit.Symbols[Class].Kind == SymbolKind::Type)
      for (SinkUse &U : annotatedStores(Class, Unit.Symbols[Class].Annotations))
        Add(U);
  }
  if (Index >= 0 && static_cast<size_t>(Index) < S.Parameters.size())
    for (SinkUse &U : annotatedStores(M, S.Parameters[Index].Annotations))
      Add(U);
  for (const StoreEntry *E : storesOf(M)) {
    if (!takes(*E, Index))
      continue;
    bool Stores = !E->Store.empty() || E->StoreParameter != NoParameter;
    bool Erases = !E->Erases.empty() || E->ErasesParameter != NoParameter;
    if (!Stores && !(Erases && !E->Subject.empty()))
      continue;
    SinkUse U;
    U.UseKind = Stores ? SinkUse::Kind::Store : SinkUse::Kind::Erasure;
    U.Store = Stores ? E->Store : E->Erases;
    U.StoreParameter = Stores ? E->StoreParameter : E->ErasesParameter;
    U.Region = E->Region;
    U.RegionParameter = E->RegionParameter;
    // A statement with the values in it, if the policy says so.
    if (Index != U.StoreParameter || llvm::is_contained(E->Parameters, Index))
      Add(U);
  }
}

unsigned Classification::rolesOfArgument(SymbolRef Callee, int Index) {
  auto [It, New] = RolesOf.try_emplace(Callee);
  if (New) {
    llvm::SmallVector<std::pair<int, unsigned>, 2> Found;
    auto Add = [&](int Parameter, ArgumentRole Role) {
      if (Parameter != NoParameter)
        Found.push_back({Parameter, Role});
    };
    for (SymbolRef M : overridden(Callee)) {
      if (!Rules.Sinks.empty())
        for (TargetKind Kind : {TargetKind::Function, TargetKind::Parameter})
          for (const SinkEntry *E : Rules.Sinks.match(Kind, Unit.qualifiedName(M))) {
            Add(E->RecipientParameter, RecipientRole);
            Add(E->RegionParameter, RegionRole);
          }
      for (const StoreEntry *E : storesOf(M)) {
        Add(E->RegionParameter, RegionRole);
        Add(E->StoreParameter, StoreRole);
        Add(E->ErasesParameter, ErasedRole);
        Add(E->ExportsParameter, ExportedRole);
      }
    }
    It->second = std::move(Found);
  }
  unsigned Roles = NoRole;
  for (auto [Parameter, Role] : It->second)
    Roles |= Parameter == Index ? Role : 0;
  return Roles;
}
