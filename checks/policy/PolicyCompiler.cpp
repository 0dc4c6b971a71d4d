//===- PolicyCompiler.cpp - From checked files to a policy ----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyCompiler.h"
#include "model/FlowSpec.h"
#include "policy/PolicySchema.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;

namespace {

/// A hostile file can multiply lists of patterns with lists of constants.
constexpr size_t MaxEntries = 100000;

TargetKind targetKindOf(llvm::StringRef Key) {
  return llvm::StringSwitch<TargetKind>(Key)
      .Case("type", TargetKind::Type)
      .Case("field", TargetKind::Field)
      .Case("parameter", TargetKind::Parameter)
      .Case("out_parameter", TargetKind::OutParameter)
      .Case("variable", TargetKind::Variable)
      .Case("namespace", TargetKind::Namespace)
      .Case("path", TargetKind::Path)
      .Default(TargetKind::Function);
}

int argument(const YamlNode &Node, llvm::StringRef Key, int Absent) {
  const YamlNode *Value = Node.find(Key);
  return Value ? argumentOf(*Value) : Absent;
}

llvm::SmallVector<int, 2> arguments(const YamlNode &Node, llvm::StringRef Key) {
  llvm::SmallVector<int, 2> Numbers;
  if (const YamlNode *Values = Node.find(Key))
    for (const YamlNode &Value : valuesOf(*Values))
      if (!llvm::is_contained(Numbers, argumentOf(Value)))
        Numbers.push_back(argumentOf(Value));
  return Numbers;
}

/// Every way to choose one constant for each argument of `when`; one empty choice without it.
std::vector<WhenArguments> whenOf(const YamlNode &Node) {
  std::vector<WhenArguments> Ways(1);
  const YamlNode *When = Node.find("when");
  for (size_t I = 0; When && I + 1 < When->Items.size(); I += 2) {
    std::vector<WhenArguments> Longer;
    for (const WhenArguments &Way : Ways)
      for (const YamlNode &Constant : valuesOf(When->Items[I + 1])) {
        if (Longer.size() > MaxEntries)
          return Longer;
        Longer.push_back(Way);
        Longer.back()[static_cast<unsigned>(argumentOf(When->Items[I]))] = Constant.Text;
      }
    Ways = std::move(Longer);
  }
  return Ways;
}

/// Entries of all kinds, in order, before they are indexed.
class EntryCompiler {
public:
  EntryCompiler(NameResolver &Names, const std::string &Day, PolicyDiagnostics &Diags)
      : Names(Names), Day(Day), Diags(Diags) {}

  void add(const PolicySource &TheSource) {
    Source = &TheSource;
    each("classify", [&](const YamlNode &N) { addClassify(N); });
    each("sinks", [&](const YamlNode &N) { addSink(N); });
    each("endpoints", [&](const YamlNode &N) { addEndpoint(N); });
    each("contexts", [&](const YamlNode &N) { addContext(N); });
    each("consent", [&](const YamlNode &N) { addConsent(N); });
    each("guards", [&](const YamlNode &N) { addGuard(N); });
    each("declassifiers", [&](const YamlNode &N) { addDeclassifier(N); });
    each("propagation", [&](const YamlNode &N) { addPropagation(N); });
    each("stores", [&](const YamlNode &N) { addStore(N); });
    each("entries", [&](const YamlNode &N) {
      EntryPoint E;
      E.Event = textOf(N, "event");
      place(N, E, Entries);
    });
    each("holds", [&](const YamlNode &N) { addHolds(N); });
    addPointers();
  }

  void finish(Policy &P) {
    P.Classify = EntryTable<ClassifyEntry>(std::move(Classify));
    P.Sinks = EntryTable<SinkEntry>(std::move(Sinks));
    P.Endpoints = std::move(Endpoints);
    P.Contexts = EntryTable<ContextEntry>(std::move(Contexts));
    P.Consents = EntryTable<ConsentEntry>(std::move(Consents));
    P.Guards = EntryTable<GuardEntry>(std::move(Guards));
    P.Declassifiers = EntryTable<DeclassifierEntry>(std::move(Declassifiers));
    P.Propagation = EntryTable<PropagationEntry>(std::move(Propagation));
    P.Stores = EntryTable<StoreEntry>(std::move(Stores));
    P.Entries = EntryTable<EntryPoint>(std::move(Entries));
    P.Holds = EntryTable<HoldsEntry>(std::move(Holds));
    P.Pointers = EntryTable<PointerEntry>(std::move(Pointers));
  }

private:
  template <typename Function> void each(llvm::StringRef Section, Function Compile) {
    const YamlNode *Node = Source->Syntax.Root.find(Section);
    if (Node && Node->isSequence())
      for (const YamlNode &Item : Node->Items)
        Compile(Item);
  }

  /// Adds \p Entry once for every pattern that \p Node names.
  template <typename EntryT> void place(const YamlNode &Node, const EntryT &Entry, std::vector<EntryT> &Out) {
    for (llvm::StringRef Key : targetKeys()) {
      const YamlNode *Patterns = Node.find(Key);
      if (!Patterns)
        continue;
      for (const YamlNode &Pattern : valuesOf(*Patterns)) {
        if (Count++ >= MaxEntries)
          return Diags.error(Source->Syntax.at(Pattern), "more than " + llvm::Twine(MaxEntries) + " entries");
        EntryT Placed = Entry;
        Placed.Target = targetKindOf(Key);
        Placed.Pattern = Pattern.Text;
        Placed.Where = Source->Syntax.at(Pattern);
        Out.push_back(std::move(Placed));
      }
    }
  }

  void addClassify(const YamlNode &N) {
    ClassifyEntry E;
    E.Index = argument(N, "index", 0);
    if (!Names.categories(*Source, N.find("as"), E.Categories))
      return;
    for (WhenArguments &When : whenOf(N)) {
      E.When = std::move(When);
      place(N, E, Classify);
    }
  }

  void addSink(const YamlNode &N) {
    SinkEntry E;
    E.Parameters = arguments(N, "parameters");
    E.Index = argument(N, "index", 0);
    E.Recipient = textOf(N, "recipient");
    E.Region = textOf(N, "region");
    E.RecipientParameter = argument(N, "recipient_parameter", E.RecipientParameter);
    E.RegionParameter = argument(N, "region_parameter", E.RegionParameter);
    if (!Names.purposes(*Source, N.find("purpose"), E.Purposes))
      return;
    for (WhenArguments &When : whenOf(N)) {
      E.When = std::move(When);
      place(N, E, Sinks);
    }
  }

  void addEndpoint(const YamlNode &N) {
    EndpointEntry E;
    E.Recipient = textOf(N, "recipient");
    E.Region = textOf(N, "region");
    if (!Names.purposes(*Source, N.find("purpose"), E.Purposes))
      return;
    for (const YamlNode &Host : valuesOf(*N.find("host"))) {
      E.Host = Host.Text;
      E.Where = Source->Syntax.at(Host);
      Endpoints.push_back(E);
    }
  }

  void addContext(const YamlNode &N) {
    ContextEntry E;
    if (Names.purposes(*Source, N.find("purpose"), E.Purposes))
      place(N, E, Contexts);
  }

  void addConsent(const YamlNode &N) {
    ConsentEntry E;
    E.Index = argument(N, "index", 0);
    E.PurposeParameter = argument(N, "purpose_parameter", E.PurposeParameter);
    if (Names.purposes(*Source, N.find("purpose"), E.Purposes))
      place(N, E, Consents);
  }

  void addGuard(const YamlNode &N) {
    GuardEntry E;
    E.Index = argument(N, "index", 0);
    E.Name = textOf(N, "name");
    E.Passed = llvm::StringSwitch<PassedWhen>(textOf(N, "passed_when"))
                   .Case("false", PassedWhen::False)
                   .Case("returns", PassedWhen::Returns)
                   .Default(PassedWhen::True);
    place(N, E, Guards);
  }

  void addDeclassifier(const YamlNode &N) {
    DeclassifierEntry E;
    E.To = parseIdentifiability(textOf(N, "to")).value_or(E.To);
    E.Because = textOf(N, "because");
    E.Owner = textOf(N, "owner");
    E.Expires = textOf(N, "expires");
    E.Expired = !E.Expires.empty() && E.Expires < Day;
    E.Outputs = arguments(N, "outputs");
    place(N, E, Declassifiers);
  }

  void addPropagation(const YamlNode &N) {
    PropagationEntry E;
    for (const YamlNode &Text : valuesOf(*N.find("flows")))
      E.Flows.push_back(llvm::cantFail(parseFlow(Text.Text)));
    place(N, E, Propagation);
  }

  void addStore(const YamlNode &N) {
    StoreEntry E;
    E.Parameters = arguments(N, "parameters");
    E.Index = argument(N, "index", 0);
    E.Store = textOf(N, "store");
    E.StoreParameter = argument(N, "store_parameter", E.StoreParameter);
    E.Region = textOf(N, "region");
    E.RegionParameter = argument(N, "region_parameter", E.RegionParameter);
    E.Erases = textOf(N, "erases");
    E.ErasesParameter = argument(N, "erases_parameter", E.ErasesParameter);
    E.Exports = textOf(N, "exports");
    E.ExportsParameter = argument(N, "exports_parameter", E.ExportsParameter);
    bool Good = Names.categories(*Source, N.find("subject"), E.Subject);
    Good &= Names.categories(*Source, N.find("holds"), E.Holds);
    if (!Good)
      return;
    if (!E.Holds.empty()) {
      E.Where = Source->Syntax.at(N);
      Stores.push_back(std::move(E));
    } else {
      place(N, E, Stores);
    }
  }

  void addHolds(const YamlNode &N) {
    HoldsEntry E;
    E.Argument = static_cast<unsigned>(argument(N, "argument", 0));
    if (std::string At = textOf(N, "at"); !At.empty())
      E.At = llvm::cantFail(parseFlow("this." + At + " -> return")).From.Steps;
    place(N, E, Holds);
  }

  /// `pointers` lists bare patterns of types.
  void addPointers() {
    const YamlNode *Section = Source->Syntax.Root.find("pointers");
    for (const YamlNode &Pattern : Section ? valuesOf(*Section) : llvm::ArrayRef<YamlNode>()) {
      if (!Pattern.isScalar() || llvm::errorToBool(PatternIndex::check(Pattern.Text)))
        continue; // reported by the reader
      PointerEntry E;
      E.Target = TargetKind::Type;
      E.Pattern = Pattern.Text;
      E.Where = Source->Syntax.at(Pattern);
      Pointers.push_back(std::move(E));
    }
  }

  NameResolver &Names;
  const std::string &Day;
  PolicyDiagnostics &Diags;
  const PolicySource *Source = nullptr;
  size_t Count = 0;
  std::vector<ClassifyEntry> Classify;
  std::vector<SinkEntry> Sinks;
  std::vector<EndpointEntry> Endpoints;
  std::vector<ContextEntry> Contexts;
  std::vector<ConsentEntry> Consents;
  std::vector<GuardEntry> Guards;
  std::vector<DeclassifierEntry> Declassifiers;
  std::vector<PropagationEntry> Propagation;
  std::vector<StoreEntry> Stores;
  std::vector<EntryPoint> Entries;
  std::vector<HoldsEntry> Holds;
  std::vector<PointerEntry> Pointers;
};

/// The later source decides.
void readSwitches(const YamlNode &Root, Policy &P) {
  if (const YamlNode *Node = Root.find("suppressions"))
    if (std::string Text = textOf(*Node, "require_reason"); !Text.empty())
      P.SuppressionsNeedReason = Text == "true";
  if (std::string Text = textOf(Root, "deferred_consent"); !Text.empty())
    P.Deferred = Text == "at_creation" ? DeferredConsent::AtCreation : DeferredConsent::AtRun;
  if (std::string Text = textOf(Root, "subject"); !Text.empty())
    P.Subject = Text == "strict" ? SubjectMatch::Strict : SubjectMatch::Lenient;
}

} // namespace

std::string purpose::textOf(const YamlNode &Map, llvm::StringRef Key) {
  const YamlNode *Value = Map.find(Key);
  return Value ? Value->Text : "";
}

Policy purpose::compilePolicy(llvm::ArrayRef<PolicySource> Sources, const std::string &Day, PolicyDiagnostics &Diags) {
  Policy P;
  P.Day = Day;
  P.Categories = compileTerms(Sources, "categories", Diags);
  P.Purposes = compileTerms(Sources, "purposes", Diags);
  NameResolver Names(P, Diags);
  EntryCompiler Entries(Names, Day, Diags);
  for (const PolicySource &Source : Sources) {
    Entries.add(Source);
    readSwitches(Source.Syntax.Root, P);
  }
  Entries.finish(P);
  P.Rules = compileRules(Sources, Names, Diags);
  return P;
}
