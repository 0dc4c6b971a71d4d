//===- RuleCompiler.cpp - The rules of a policy ---------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyCompiler.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;

namespace {

class RuleCompiler {
public:
  RuleCompiler(NameResolver &Names, PolicyDiagnostics &Diags) : Names(Names), Diags(Diags) {}

  void add(const PolicySource &Source) {
    const YamlNode *Section = Source.Syntax.Root.find("rules");
    if (!Section || !Section->isSequence())
      return;
    llvm::StringMap<unsigned> Here;
    for (const YamlNode &Node : Section->Items) {
      const YamlNode &Id = *Node.find("id");
      if (auto [It, New] = Here.try_emplace(Id.Text, Id.Line); !New) {
        Diags.error(Source.Syntax.at(Id),
                    "rule '" + Id.Text + "' is defined already in line " + llvm::Twine(It->second));
        continue;
      }
      place(compile(Source, Node));
    }
  }

  std::vector<Rule> Rules;

private:
  void place(Rule R) {
    auto [It, New] = Positions.try_emplace(R.Id, Rules.size());
    if (New)
      Rules.push_back(std::move(R));
    else
      Rules[It->second] = std::move(R);
  }

  Rule compile(const PolicySource &Source, const YamlNode &Node) {
    Rule R;
    R.Id = textOf(Node, "id");
    R.Where = Source.Syntax.at(Node);
    R.Because = textOf(Node, "because");
    R.Basis = textOf(Node, "basis");
    if (const YamlNode *Body = Node.find("deny")) {
      R.RuleKind = Rule::Kind::Deny;
      readFlow(Source, *Body, R);
    } else if (const YamlNode *Body = Node.find("allow")) {
      R.RuleKind = Rule::Kind::Allow;
      readFlow(Source, *Body, R);
    } else if (const YamlNode *Body = Node.find("require")) {
      R.RuleKind = Rule::Kind::Require;
      readFlow(Source, *Body, R);
      readRequirement(Source, *Body, R);
    }
    if (const YamlNode *Unless = Node.find("unless")) {
      Names.purposes(Source, Unless->find("consent"), R.UnlessConsent);
      readTexts(Unless->find("guard"), R.UnlessGuard);
    }
    R.AppliesDownTo = parseIdentifiability(textOf(Node, "identifiability")).value_or(R.AppliesDownTo);
    R.UnknownRegion = llvm::StringSwitch<RegionUnknown>(textOf(Node, "region_unknown"))
                          .Case("warn", RegionUnknown::Warn)
                          .Case("deny", RegionUnknown::Deny)
                          .Default(RegionUnknown::Allow);
    R.Level = llvm::StringSwitch<Severity>(textOf(Node, "severity"))
                  .Case("note", Severity::Note)
                  .Case("warning", Severity::Warning)
                  .Default(Severity::Error);
    return R;
  }

  void readFlow(const PolicySource &Source, const YamlNode &Body, Rule &R) {
    Names.categories(Source, Body.find("data"), R.Data);
    Names.purposes(Source, Body.find("for"), R.For);
  }

  void readRequirement(const PolicySource &Source, const YamlNode &Body, Rule &R) {
    readTexts(Body.find("region"), R.Regions);
    Names.categories(Source, Body.find("stored"), R.Stored);
    R.ErasedBy = textOf(Body, "erased_by");
    R.ExportedBy = textOf(Body, "exported_by");
    R.Guard = textOf(Body, "guard");
    Names.categories(Source, Body.find("with"), R.With);
    Names.categories(Source, Body.find("recipients"), R.Recipients);
    readTexts(Body.find("call"), R.Calls);
  }

  static void readTexts(const YamlNode *Values, std::vector<std::string> &Out) {
    if (Values)
      for (const YamlNode &Value : valuesOf(*Values))
        Out.push_back(Value.Text);
  }

  NameResolver &Names;
  PolicyDiagnostics &Diags;
  llvm::StringMap<size_t> Positions;
};

} // namespace

std::vector<Rule> purpose::compileRules(llvm::ArrayRef<PolicySource> Sources, NameResolver &Names,
                                        PolicyDiagnostics &Diags) {
  RuleCompiler Compiler(Names, Diags);
  for (const PolicySource &Source : Sources)
    Compiler.add(Source);
  return std::move(Compiler.Rules);
}
