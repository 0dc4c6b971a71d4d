//===- EntryPrinter.cpp - Entries of a policy as YAML ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyPrinter.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

/// Builds "{key: value, ...}"; values that an entry does not have are left out.
class FlowMap {
public:
  FlowMap &raw(llvm::StringRef Key, const llvm::Twine &Value) {
    Text += (Text.empty() ? "" : ", ") + Key.str() + ": " + Value.str();
    return *this;
  }
  FlowMap &text(llvm::StringRef Key, llvm::StringRef Value) {
    return Value.empty() ? *this : raw(Key, quoteYaml(Value));
  }
  FlowMap &word(llvm::StringRef Key, llvm::StringRef Value) { return Value.empty() ? *this : raw(Key, Value); }
  FlowMap &list(llvm::StringRef Key, llvm::ArrayRef<std::string> Values) {
    if (Values.empty())
      return *this;
    return raw(Key, Values.size() == 1 ? Values[0] : "[" + llvm::join(Values, ", ") + "]");
  }
  FlowMap &terms(llvm::StringRef Key, llvm::ArrayRef<TermId> Ids, const Taxonomy &Terms) {
    std::vector<std::string> Names;
    for (TermId Id : Ids)
      Names.push_back(Terms.name(Id).str());
    return list(Key, Names);
  }
  FlowMap &texts(llvm::StringRef Key, llvm::ArrayRef<std::string> Values) {
    std::vector<std::string> Quoted;
    for (const std::string &Value : Values)
      Quoted.push_back(quoteYaml(Value));
    return list(Key, Quoted);
  }
  FlowMap &arguments(llvm::StringRef Key, llvm::ArrayRef<int> Numbers, llvm::StringRef Minus = "this") {
    std::vector<std::string> Texts;
    for (int Number : Numbers)
      Texts.push_back(Number < 0 ? Minus.str() : std::to_string(Number));
    return list(Key, Texts);
  }
  FlowMap &argument(llvm::StringRef Key, int Number) { return Number == NoParameter ? *this : arguments(Key, Number); }
  FlowMap &when(const WhenArguments &When) {
    FlowMap Inner;
    for (const auto &[Number, Constant] : When)
      Inner.raw(std::to_string(Number), quoteYaml(Constant));
    return When.empty() ? *this : raw("when", Inner.str());
  }
  FlowMap &target(const EntryBase &E, int Index = 0) {
    text(toString(E.Target), E.Pattern);
    if (E.Target == TargetKind::Parameter || E.Target == TargetKind::OutParameter)
      raw("index", std::to_string(Index));
    return *this;
  }
  bool empty() const { return Text.empty(); }
  std::string str() const { return "{" + Text + "}"; }

private:
  std::string Text;
};

} // namespace

std::string purpose::quoteYaml(llvm::StringRef Text) {
  std::string Out = "\"";
  for (const char &C : Text) {
    auto Byte = static_cast<unsigned char>(C);
    if (C == '"' || C == '\\')
      Out += '\\';
    if (Byte >= 0x20 && Byte != 0x7f)
      Out += C;
    else
      Out += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), /*LowerCase=*/true);
  }
  return Out + "\"";
}

llvm::StringRef purpose::toString(TargetKind Kind) {
  switch (Kind) {
  case TargetKind::Type:
    return "type";
  case TargetKind::Field:
    return "field";
  case TargetKind::Function:
    return "function";
  case TargetKind::Parameter:
    return "parameter";
  case TargetKind::OutParameter:
    return "out_parameter";
  case TargetKind::Variable:
    return "variable";
  case TargetKind::Namespace:
    return "namespace";
  case TargetKind::Path:
    return "path";
  }
  return "function";
}

std::string purpose::toYaml(const Policy &P, const ClassifyEntry &E) {
  return FlowMap().target(E, E.Index).when(E.When).terms("as", E.Categories, P.Categories).str();
}

std::string purpose::toYaml(const Policy &P, const SinkEntry &E) {
  return FlowMap()
      .target(E, E.Index)
      .arguments("parameters", E.Parameters)
      .when(E.When)
      .terms("purpose", E.Purposes, P.Purposes)
      .text("recipient", E.Recipient)
      .argument("recipient_parameter", E.RecipientParameter)
      .text("region", E.Region)
      .argument("region_parameter", E.RegionParameter)
      .str();
}

std::string purpose::toYaml(const Policy &P, const EndpointEntry &E) {
  return FlowMap()
      .text("host", E.Host)
      .text("recipient", E.Recipient)
      .terms("purpose", E.Purposes, P.Purposes)
      .text("region", E.Region)
      .str();
}

std::string purpose::toYaml(const Policy &P, const ContextEntry &E) {
  return FlowMap().target(E).terms("purpose", E.Purposes, P.Purposes).str();
}

std::string purpose::toYaml(const Policy &P, const ConsentEntry &E) {
  return FlowMap()
      .target(E, E.Index)
      .terms("purpose", E.Purposes, P.Purposes)
      .argument("purpose_parameter", E.PurposeParameter)
      .str();
}

std::string purpose::toYaml(const Policy &, const GuardEntry &E) {
  llvm::StringRef Passed = E.Passed == PassedWhen::False     ? "false"
                           : E.Passed == PassedWhen::Returns ? "returns"
                                                             : "true";
  return FlowMap().target(E, E.Index).word("name", E.Name).word("passed_when", Passed).str();
}

std::string purpose::toYaml(const Policy &, const DeclassifierEntry &E) {
  return FlowMap()
      .target(E)
      .word("to", toString(E.To))
      .arguments("outputs", E.Outputs, "return")
      .text("because", E.Because)
      .text("owner", E.Owner)
      .word("expires", E.Expires)
      .str();
}

std::string purpose::toYaml(const Policy &, const PropagationEntry &E) {
  std::vector<std::string> Flows;
  for (const Flow &F : E.Flows)
    Flows.push_back(quoteYaml(toString(F)));
  return FlowMap().target(E).raw("flows", "[" + llvm::join(Flows, ", ") + "]").str();
}

std::string purpose::toYaml(const Policy &P, const StoreEntry &E) {
  return FlowMap()
      .target(E, E.Index)
      .arguments("parameters", E.Parameters)
      .text("store", E.Store)
      .argument("store_parameter", E.StoreParameter)
      .text("region", E.Region)
      .argument("region_parameter", E.RegionParameter)
      .text("erases", E.Erases)
      .argument("erases_parameter", E.ErasesParameter)
      .terms("subject", E.Subject, P.Categories)
      .text("exports", E.Exports)
      .argument("exports_parameter", E.ExportsParameter)
      .terms("holds", E.Holds, P.Categories)
      .str();
}

std::string purpose::toYaml(const Policy &, const EntryPoint &E) {
  return FlowMap().target(E).word("event", E.Event).str();
}

std::string purpose::toYaml(const Policy &, const HoldsEntry &E) {
  Place Whole;
  Whole.RootKind = Place::Root::This;
  Whole.Steps = E.At;
  llvm::StringRef At = "";
  std::string Text = toString(Whole);
  if (!E.At.empty())
    At = llvm::StringRef(Text).drop_front(llvm::StringRef("this.").size());
  return FlowMap().target(E).raw("argument", std::to_string(E.Argument)).raw("at", quoteYaml(At)).str();
}

std::string purpose::toYaml(const Policy &, const PointerEntry &E) { return quoteYaml(E.Pattern); }

static std::string bodyOf(const Policy &P, const Rule &R) {
  return FlowMap()
      .terms("data", R.Data, P.Categories)
      .terms("for", R.For, P.Purposes)
      .texts("region", R.Regions)
      .terms("stored", R.Stored, P.Categories)
      .word("erased_by", R.ErasedBy)
      .word("exported_by", R.ExportedBy)
      .texts("call", R.Calls)
      .word("guard", R.Guard)
      .terms("with", R.With, P.Categories)
      .terms("recipients", R.Recipients, P.Categories)
      .str();
}

std::string purpose::toYaml(const Policy &P, const Rule &R) {
  llvm::StringRef Kind = R.RuleKind == Rule::Kind::Deny    ? "deny"
                         : R.RuleKind == Rule::Kind::Allow ? "allow"
                                                           : "require";
  llvm::StringRef Level = R.Level == Severity::Error ? "error" : R.Level == Severity::Warning ? "warning" : "note";
  FlowMap Unless;
  Unless.terms("consent", R.UnlessConsent, P.Purposes).list("guard", R.UnlessGuard);
  FlowMap Out;
  Out.word("id", R.Id).raw(Kind, bodyOf(P, R));
  if (!Unless.empty())
    Out.raw("unless", Unless.str());
  Out.word("identifiability", toString(R.AppliesDownTo));
  if (R.RuleKind == Rule::Kind::Require)
    Out.word("region_unknown", R.UnknownRegion == RegionUnknown::Allow  ? "allow"
                               : R.UnknownRegion == RegionUnknown::Warn ? "warn"
                                                                        : "deny");
  return Out.word("severity", Level).text("basis", R.Basis).text("because", R.Because).str();
}
