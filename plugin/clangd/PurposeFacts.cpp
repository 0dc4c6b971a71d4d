//===- PurposeFacts.cpp - What a policy says of a declaration --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PurposeFacts.h"
#include "extract/UnitBuilder.h"
#include "link/Classification.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

class FactCollector {
public:
  FactCollector(extract::UnitBuilder &Unit, const Policy &Rules)
      : Unit(Unit), Rules(Rules), Known(Unit.unit(), Rules) {}

  void field(const clang::FieldDecl &F) {
    SymbolRef S = Unit.field(&F);
    data(Known.ofField(S));
    type(F.getType());
    uses("", Known.sinksOfField(S));
  }
  void variable(const clang::VarDecl &V) {
    if (V.hasGlobalStorage()) {
      SymbolRef S = Unit.variable(&V);
      data(Known.ofVariable(S));
      uses("", Known.sinksOfVariable(S));
    }
    type(V.getType());
  }
  void parameter(const clang::ParmVarDecl &P) {
    if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(P.getDeclContext())) {
      SymbolRef S = Unit.function(F);
      data(Known.ofParameter(S, P.getFunctionScopeIndex()));
      uses("", Known.sinksOfArgument(S, CallSite(), P.getFunctionScopeIndex()));
    }
    type(P.getType());
  }
  void function(const clang::FunctionDecl &F) {
    SymbolRef S = Unit.function(&F);
    for (LabelRef L : Known.ofResult(S, CallSite()))
      data(L, "the result is ");
    for (unsigned I = 0; I < F.getNumParams(); ++I) {
      data(Known.ofParameter(S, I), "argument " + std::to_string(I + 1) + " is ");
      uses("argument " + std::to_string(I + 1) + ": ", Known.sinksOfArgument(S, CallSite(), I));
    }
    uses("the object: ", Known.sinksOfArgument(S, CallSite(), ThisIndex));
    for (const SinkUse &U : Known.contexts(S))
      add("runs for " + names(Rules.Purposes, U.Purposes) + ", as '" + U.Name + "' does");
    if (const Declassification *D = Known.declassifies(S))
      add("what comes out is at most " + toString(D->To).str());
  }
  void type(clang::QualType T) {
    TypeRef Type = Unit.type(T);
    for (const PartLabel &P : Known.ofType(Type))
      data(P.Label);
    uses("", Known.sinksOfType(Type));
  }

  std::vector<std::string> take() { return std::move(Lines); }

private:
  void add(std::string Line) {
    if (!llvm::is_contained(Lines, Line))
      Lines.push_back(std::move(Line));
  }

  static std::string names(const Taxonomy &Terms, llvm::ArrayRef<TermId> Ids) {
    return llvm::join(llvm::map_range(Ids, [&](TermId Id) { return Terms.name(Id); }), ", ");
  }

  void data(std::optional<LabelRef> L, const std::string &Whose = "") {
    if (!L)
      return;
    const DataLabel &Label = Known.labels()[*L];
    add(Whose + names(Rules.Categories, Label.Categories) + " in '" + Label.Name + "' (" + Label.Because + ")" +
        rulesOf(Label.Categories));
  }

  std::string rulesOf(llvm::ArrayRef<CategoryId> Categories) const {
    std::vector<std::string> Ids;
    for (const Rule &R : Rules.Rules)
      if (R.RuleKind != Rule::Kind::Allow && !R.Data.empty() &&
          llvm::any_of(Categories, [&](CategoryId C) { return Rules.Categories.anyCovers(R.Data, C); }))
        Ids.push_back(R.Id);
    return Ids.empty() ? "" : "; rules: " + llvm::join(Ids, ", ");
  }

  void uses(const std::string &Of, const std::vector<SinkUse> &Uses) {
    for (const SinkUse &U : Uses) {
      std::string More =
          (U.Recipient.empty() ? "" : ", recipient " + U.Recipient) + (U.Region.empty() ? "" : ", region " + U.Region);
      if (U.UseKind == SinkUse::Kind::Purpose)
        add(Of + "data that gets there is used for " + names(Rules.Purposes, U.Purposes) + More);
      else if (U.UseKind == SinkUse::Kind::Store)
        add(Of + "data that gets there is kept" + (U.Store.empty() ? "" : " in store " + U.Store) + More);
    }
  }

  extract::UnitBuilder &Unit;
  const Policy &Rules;
  Classification Known;
  std::vector<std::string> Lines;
};

} // namespace

std::vector<std::string> editor::purposeFacts(clang::ASTContext &AST, const clang::NamedDecl &D, const Policy &Rules) {
  extract::LibraryModels Models;
  extract::UnitBuilder Unit(AST, Models);
  FactCollector Facts(Unit, Rules);
  if (D.isInvalidDecl() || D.getDeclContext()->isDependentContext())
    return {};
  if (const auto *P = llvm::dyn_cast<clang::ParmVarDecl>(&D))
    Facts.parameter(*P);
  else if (const auto *V = llvm::dyn_cast<clang::VarDecl>(&D))
    Facts.variable(*V);
  else if (const auto *F = llvm::dyn_cast<clang::FieldDecl>(&D))
    Facts.field(*F);
  else if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(&D); F && !F->isTemplated())
    Facts.function(*F);
  else if (const auto *T = llvm::dyn_cast<clang::TypeDecl>(&D); T && !T->isTemplated())
    Facts.type(AST.getTypeDeclType(T));
  return Facts.take();
}
