//===- TermCompiler.cpp - The lattices of a policy ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyCompiler.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

using namespace purpose;

namespace {

constexpr size_t MaxTerms = 1000;

/// A parent as written.
struct ParentName {
  std::string Name;
  PolicyLocation Where;
};

class TermCollector {
public:
  TermCollector(llvm::StringRef Section, PolicyDiagnostics &Diags)
      : Noun(Section == "categories" ? "category" : "purpose"), Section(Section), Diags(Diags) {}

  void add(const PolicySyntax &Source) {
    const YamlNode *Node = Source.Root.find(Section);
    if (!Node || !Node->isMap())
      return;
    for (size_t I = 0; I + 1 < Node->Items.size(); I += 2)
      addTerm(Source, Node->Items[I], Node->Items[I + 1]);
  }

  Taxonomy finish() {
    for (size_t Id = 0; Id < Terms.size(); ++Id)
      for (const ParentName &Parent : Parents[Id])
        link(static_cast<TermId>(Id), Parent);
    cutCycles();
    return Taxonomy(std::move(Terms));
  }

private:
  void addTerm(const PolicySyntax &Source, const YamlNode &Key, const YamlNode &Value) {
    auto [It, New] = Ids.try_emplace(Key.Text, static_cast<TermId>(Terms.size()));
    if (New) {
      if (Terms.size() == MaxTerms)
        Diags.error(Source.at(Key), "more than " + llvm::Twine(MaxTerms) + " names in '" + Section + "'");
      if (Terms.size() >= MaxTerms) {
        Ids.erase(It);
        return;
      }
      Terms.push_back({Key.Text, "", "", {}});
      Where.push_back(Source.at(Key));
      Parents.emplace_back();
    }
    TermId Id = It->second;
    if (std::string Text = textOf(Value, "description"); !Text.empty())
      Terms[Id].Description = std::move(Text);
    if (std::string Text = textOf(Value, "dpv"); !Text.empty())
      Terms[Id].Dpv = std::move(Text);
    if (const YamlNode *Is = Value.find("is"))
      for (const YamlNode &Name : valuesOf(*Is))
        if (Name.isScalar())
          Parents[Id].push_back({Name.Text, Source.at(Name)});
  }

  void link(TermId Id, const ParentName &Parent) {
    auto It = Ids.find(Parent.Name);
    if (It == Ids.end()) {
      llvm::SmallVector<llvm::StringRef, 32> Known;
      for (const Term &T : Terms)
        if (T.Name != Terms[Id].Name)
          Known.push_back(T.Name);
      Diags.error(Parent.Where, "unknown " + Noun + " '" + Parent.Name + "'" + Diags.suggest(Parent.Name, Known));
    } else if (!llvm::is_contained(Terms[Id].Parents, It->second)) {
      Terms[Id].Parents.push_back(It->second);
    }
  }

  /// Depth first along parents; an edge back to a term on the way closes a cycle.
  void cutCycles() {
    enum class Mark : uint8_t { New, OnWay, Done };
    std::vector<Mark> Marks(Terms.size(), Mark::New);
    llvm::SmallVector<TermId, 16> Way;
    auto Visit = [&](auto &&Self, TermId Id) -> void {
      Marks[Id] = Mark::OnWay;
      Way.push_back(Id);
      llvm::erase_if(Terms[Id].Parents, [&](TermId Parent) {
        if (Marks[Parent] == Mark::New)
          Self(Self, Parent);
        if (Marks[Parent] != Mark::OnWay)
          return false;
        reportCycle(Way, Parent);
        return true;
      });
      Way.pop_back();
      Marks[Id] = Mark::Done;
    };
    for (size_t Id = 0; Id < Terms.size(); ++Id)
      if (Marks[Id] == Mark::New)
        Visit(Visit, static_cast<TermId>(Id));
  }

  void reportCycle(llvm::ArrayRef<TermId> Way, TermId Start) {
    std::string Text;
    for (TermId Id : Way.drop_front(llvm::find(Way, Start) - Way.begin()))
      Text += Terms[Id].Name + " is ";
    Diags.error(Where[Start], Noun + " '" + Terms[Start].Name + "' is its own ancestor: " + Text + Terms[Start].Name);
  }

  llvm::StringRef Noun;
  llvm::StringRef Section;
  PolicyDiagnostics &Diags;
  std::vector<Term> Terms;
  std::vector<PolicyLocation> Where;
  std::vector<std::vector<ParentName>> Parents;
  llvm::StringMap<TermId> Ids;
};

} // namespace

Taxonomy purpose::compileTerms(llvm::ArrayRef<PolicySource> Sources, llvm::StringRef Section,
                               PolicyDiagnostics &Diags) {
  TermCollector Collector(Section, Diags);
  for (const PolicySource &Source : Sources)
    Collector.add(Source.Syntax);
  return Collector.finish();
}

bool NameResolver::resolve(const PolicySource &Source, const YamlNode *Values, const Taxonomy &Terms,
                           llvm::StringRef Noun, llvm::SmallVectorImpl<TermId> &Ids) {
  bool Good = true;
  if (!Values)
    return true;
  for (const YamlNode &Value : valuesOf(*Values)) {
    if (std::optional<TermId> Id = Terms.find(Value.Text)) {
      if (!llvm::is_contained(Ids, *Id))
        Ids.push_back(*Id);
      continue;
    }
    Good = false;
    if (Source.Kind == PolicyFileKind::Model) {
      Diags.warning(Source.NamedAt, "model " + Source.Syntax.File + " speaks of " + Noun + " '" + Value.Text +
                                        "', which this policy does not define; those entries have no effect");
      continue;
    }
    llvm::SmallVector<llvm::StringRef, 32> Known;
    for (size_t I = 0; I < Terms.size(); ++I)
      Known.push_back(Terms.name(static_cast<TermId>(I)));
    Diags.error(Source.Syntax.at(Value), "unknown " + Noun + " " + Value.describe() + Diags.suggest(Value.Text, Known));
  }
  return Good;
}
