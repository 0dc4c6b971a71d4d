//===- SinkClassification.cpp - What data is used for where ----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/Classification.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

std::vector<SinkUse> Classification::annotatedSinks(SymbolRef S, const std::vector<Annotation> &List) const {
  SinkUse Use;
  Use.Name = Unit.nameOf(S).str();
  for (const Annotation &A : List) {
    if (A.Kind == AnnotationKind::Sink) {
      // Redeclarations say it again, and units see one declaration at several columns.
      std::optional<PurposeId> P = Rules.Purposes.find(Unit.string(A.Value));
      if (P && !llvm::is_contained(Use.Purposes, *P))
        Use.Purposes.push_back(*P);
    } else if (A.Kind == AnnotationKind::Recipient) {
      Use.Recipient = Unit.string(A.Value).str();
    } else if (A.Kind == AnnotationKind::Region) {
      Use.Region = Unit.string(A.Value).str();
    }
  }
  if (Use.Purposes.empty())
    return {};
  return {Use};
}

namespace {

SinkUse useOf(const SinkEntry &E, std::string Name) {
  SinkUse U;
  U.Purposes = E.Purposes;
  U.Name = std::move(Name);
  U.Recipient = E.Recipient;
  U.Region = E.Region;
  U.RecipientParameter = E.RecipientParameter;
  U.RegionParameter = E.RegionParameter;
  return U;
}

void addUses(std::vector<SinkUse> &To, std::vector<SinkUse> From) {
  for (SinkUse &U : From)
    if (!llvm::is_contained(To, U))
      To.push_back(std::move(U));
}

} // namespace

const std::vector<SinkUse> &Classification::scopeSinks(SymbolRef S) {
  // A class or namespace that is a sink: every way into it.
  SymbolRef Scope = Unit.Symbols[S].Parent;
  auto [It, New] = ScopeSinks.try_emplace(Scope);
  if (!New)
    return It->second;
  std::vector<SinkUse> Result;
  for (SymbolRef P = Scope; P; P = Unit.Symbols[P].Parent) {
    bool IsType = Unit.Symbols[P].Kind == SymbolKind::Type;
    addUses(Result, annotatedSinks(P, Unit.Symbols[P].Annotations));
    for (const SinkEntry *E :
         Rules.Sinks.match(IsType ? TargetKind::Type : TargetKind::Namespace, Unit.qualifiedName(P)))
      addUses(Result, {useOf(*E, Unit.nameOf(P).str())});
  }
  return ScopeSinks[Scope] = std::move(Result);
}

bool Classification::mayBeSink(SymbolRef Function) {
  auto [It, New] = PossibleSinks.try_emplace(Function, false);
  return New ? It->second = hasSink(Function) : It->second;
}

bool Classification::hasSink(SymbolRef Function) {
  auto IsSink = [](const Annotation &A) { return A.Kind == AnnotationKind::Sink || A.Kind == AnnotationKind::Store; };
  for (SymbolRef M : overridden(Function)) {
    const Symbol &S = Unit.Symbols[M];
    if (llvm::any_of(S.Annotations, IsSink) || !scopeSinks(M).empty() || !storesOf(M).empty())
      return true;
    if (S.Parent && llvm::any_of(Unit.Symbols[S.Parent].Annotations, IsSink))
      return true;
    if (llvm::any_of(S.Parameters, [&](const Parameter &P) { return llvm::any_of(P.Annotations, IsSink); }))
      return true;
    if (!Rules.Sinks.empty() && (!Rules.Sinks.match(TargetKind::Function, Unit.qualifiedName(M)).empty() ||
                                 !Rules.Sinks.match(TargetKind::Parameter, Unit.qualifiedName(M)).empty()))
      return true;
  }
  return !contexts(Function).empty();
}

std::vector<SinkUse> Classification::sinksOfArgument(SymbolRef Callee, const CallSite &Site, int Index) {
  std::vector<SinkUse> Result;
  if (!mayBeSink(Callee)) // Asked for every argument that data gets to.
    return Result;
  const std::string Name = Unit.nameOf(Callee).str();
  for (SymbolRef M : overridden(Callee)) {
    const Symbol &S = Unit.Symbols[M];
    if (Index != ThisIndex)
      addUses(Result, annotatedSinks(M, S.Annotations));
    if (Index >= 0 && static_cast<size_t>(Index) < S.Parameters.size())
      addUses(Result, annotatedSinks(M, S.Parameters[Index].Annotations));
    auto [It, New] = SinkEntries.try_emplace(M);
    if (New && !Rules.Sinks.empty())
      It->second = Rules.Sinks.match(TargetKind::Function, Unit.qualifiedName(M));
    for (const SinkEntry *E : It->second) {
      bool Takes = E->Parameters.empty() ? Index != ThisIndex : llvm::is_contained(E->Parameters, Index);
      if (Takes && whenHolds(E->When, Site))
        addUses(Result, {useOf(*E, Unit.nameOf(M).str())});
    }
    if (New && !Rules.Sinks.empty())
      ParameterSinks[M] = Rules.Sinks.match(TargetKind::Parameter, Unit.qualifiedName(M));
    for (const SinkEntry *E : ParameterSinks[M])
      if (E->Index == Index && whenHolds(E->When, Site))
        addUses(Result, {useOf(*E, Unit.nameOf(M).str())});
    if (Index != ThisIndex)
      for (SinkUse U : scopeSinks(M)) {
        U.Name = Name;
        addUses(Result, {U});
      }
    addStoreUses(M, Index, Result);
  }
  if (unsigned Roles = rolesOfArgument(Callee, Index)) {
    SinkUse U;
    U.UseKind = SinkUse::Kind::Role;
    U.Name = Name;
    U.Roles = Roles;
    Result.push_back(U);
  }
  return Result;
}

const std::vector<SinkUse> &Classification::sinksOfField(SymbolRef Field) {
  auto [It, New] = FieldSinks.try_emplace(Field);
  if (!New)
    return It->second;
  std::vector<SinkUse> Result = annotatedSinks(Field, Unit.Symbols[Field].Annotations);
  for (const SinkEntry *E : Rules.Sinks.match(TargetKind::Field, Unit.qualifiedName(Field)))
    addUses(Result, {useOf(*E, Unit.nameOf(Field).str())});
  if (Result.empty())
    for (SinkUse U : scopeSinks(Field)) {
      U.Name = Unit.nameOf(Field).str();
      addUses(Result, {U});
    }
  return FieldSinks[Field] = std::move(Result);
}

const std::vector<SinkUse> &Classification::sinksOfVariable(SymbolRef Variable) {
  auto [It, New] = VariableSinks.try_emplace(Variable);
  if (!New)
    return It->second;
  std::vector<SinkUse> Result = annotatedSinks(Variable, Unit.Symbols[Variable].Annotations);
  for (const SinkEntry *E : Rules.Sinks.match(TargetKind::Variable, Unit.qualifiedName(Variable)))
    addUses(Result, {useOf(*E, Unit.nameOf(Variable).str())});
  return VariableSinks[Variable] = std::move(Result);
}

const std::vector<SinkUse> &Classification::sinksOfType(TypeRef Type) {
  SymbolRef S = Unit.Types[Type].Symbol;
  auto [It, New] = TypeSinks.try_emplace(S);
  if (!New || !S)
    return It->second;
  std::vector<SinkUse> Result = annotatedSinks(S, Unit.Symbols[S].Annotations);
  for (const SinkEntry *E : Rules.Sinks.match(TargetKind::Type, Unit.qualifiedName(S)))
    addUses(Result, {useOf(*E, Unit.nameOf(S).str())});
  return TypeSinks[S] = std::move(Result);
}

const std::vector<SinkUse> &Classification::contexts(SymbolRef Function) {
  auto [It, New] = Contexts.try_emplace(Function);
  if (!New)
    return It->second;
  std::vector<SinkUse> Result;
  auto Add = [&](llvm::ArrayRef<PurposeId> Purposes, llvm::StringRef Name) {
    SinkUse Use;
    Use.Purposes.assign(Purposes.begin(), Purposes.end());
    Use.Name = Name.str();
    addUses(Result, {Use});
  };
  for (SymbolRef S = Function; S; S = Unit.Symbols[S].Parent) {
    const Symbol &Sym = Unit.Symbols[S];
    for (const Annotation &A : Sym.Annotations)
      if (A.Kind == AnnotationKind::Context)
        if (std::optional<PurposeId> P = Rules.Purposes.find(Unit.string(A.Value)))
          Add(*P, Unit.nameOf(S));
    if (Rules.Contexts.empty())
      continue;
    TargetKind Kind = Sym.Kind == SymbolKind::Function ? TargetKind::Function
                      : Sym.Kind == SymbolKind::Type   ? TargetKind::Type
                                                       : TargetKind::Namespace;
    for (const ContextEntry *E : Rules.Contexts.match(Kind, Unit.qualifiedName(S)))
      Add(E->Purposes, Unit.nameOf(S));
  }
  if (!Rules.Contexts.empty()) {
    llvm::StringRef File = Unit.string(Unit.Symbols[Function].Where.File);
    if (!Rules.Folder.empty() && File.consume_front(Rules.Folder))
      File = File.ltrim('/');
    for (const ContextEntry *E : Rules.Contexts.matchPath(File))
      Add(E->Purposes, Unit.nameOf(Function));
  }
  return Contexts[Function] = std::move(Result);
}
