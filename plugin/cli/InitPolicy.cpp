//===- InitPolicy.cpp - A first policy, from what a program contains ------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "InitPolicy.h"
#include "findings/Unclassified.h"
#include "flow/FileNames.h"
#include "policy/PolicyDiagnostics.h"
#include "policy/PolicyPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

/// The purpose that a word of a name speaks of; empty if it speaks of none.
llvm::StringRef purposeOfWord(llvm::StringRef Word) {
  return llvm::StringSwitch<llvm::StringRef>(Word)
      .Cases("ad", "ads", "advert", "adverts", "advertising", "advertisement", "advertiser", "advertisers",
             "advertising")
      .Cases("adtech", "bidding", "bidder", "retargeting", "werbung", "advertising")
      .Cases("marketing", "campaign", "campaigns", "newsletter", "newsletters", "promotion", "promotions", "marketing")
      .Cases("analytics", "tracking", "track", "tracker", "profiling", "segmentation", "profiling")
      .Cases("survey", "surveys", "market_research")
      .Cases("partner", "partners", "reseller", "resellers", "third_party")
      .Default("");
}

/// The same for a name such as "AdServer", "track_event" or "adsClient".
llvm::StringRef purposeOfName(llvm::StringRef Name) {
  std::string Word;
  for (size_t I = 0; I <= Name.size(); ++I) {
    const bool Ends =
        I == Name.size() || !llvm::isAlpha(Name[I]) || (I > 0 && llvm::isUpper(Name[I]) && llvm::isLower(Name[I - 1]));
    if (Ends) {
      if (llvm::StringRef Purpose = purposeOfWord(Word); !Purpose.empty())
        return Purpose;
      Word.clear();
    }
    if (I < Name.size() && llvm::isAlpha(Name[I]))
      Word += llvm::toLower(Name[I]);
  }
  return "";
}

/// Names that a policy can write: not those of closures and operators with brackets.
bool isPattern(llvm::StringRef Name) {
  if (Name.empty() || Name.contains('*') || Name.contains('(') || Name.contains("operator"))
    return false;
  llvm::Error Problem = PatternIndex::check(Name);
  const bool IsGood = !Problem;
  llvm::consumeError(std::move(Problem));
  return IsGood;
}

/// The last part of a qualified name.
llvm::StringRef lastName(llvm::StringRef Name) {
  const size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.drop_front(At + 2);
}

std::string sinkEntry(llvm::StringRef Name, llvm::StringRef Purpose) {
  return "{function: " + quoteYaml(Name) + ", purpose: " + Purpose.str() + "}";
}

} // namespace

void InitPolicy::note(Section &In, std::string Entry, std::string Why) {
  auto [It, IsNew] = In.try_emplace(std::move(Entry), Why);
  if (!IsNew && Why < It->second)
    It->second = std::move(Why);
}

std::string InitPolicy::placeOf(const FlowUnit &Unit, const SourcePosition &Where) const {
  return escapeControls(nameBelow(Unit.string(Where.File), Folder)) + ":" + llvm::utostr(Where.Line);
}

void InitPolicy::addSuspects(FlowUnit &Unit) {
  Classification Classes(Unit, Known);
  const std::vector<uint32_t> Open = unclassifiedSuspects(Unit, Classes);
  for (uint32_t I = 0; I < Unit.Suspects.size(); ++I) {
    const Suspect &S = Unit.Suspects[I];
    const std::string As = ", as: " + Unit.string(S.Category).str() + "}";
    std::string Entry;
    Section *In = &Stores;
    if (S.What == Suspect::Kind::Column) {
      Entry = "{store: " + quoteYaml(Unit.string(S.Name).split('.').first) + ", holds: [" +
              Unit.string(S.Category).str() + "]}";
    } else if (!isPattern(Unit.nameOf(S.Symbol))) {
      continue;
    } else if (S.What == Suspect::Kind::Field) {
      Entry = "{field: " + quoteYaml(Unit.nameOf(S.Symbol)) + As;
      In = &Fields;
    } else {
      Entry = "{parameter: " + quoteYaml(Unit.nameOf(S.Symbol)) + ", index: " + llvm::utostr(S.Index) + As;
      In = &Parameters;
    }
    if (!llvm::is_contained(Open, I))
      Classified.insert(Entry);
    else
      note(*In, std::move(Entry), escapeControls(Unit.string(S.Speaks)) + ", " + placeOf(Unit, S.Where));
  }
}

void InitPolicy::addModels(const QualifiedName &Name) {
  auto Count = [&](const auto &Table) {
    for (const auto *E : Table.match(TargetKind::Function, Name)) {
      llvm::StringRef Model = E->Where.File;
      if (Model.consume_front("<model ") && Model.consume_back(">"))
        Models[Model.str()].insert(Name.Plain.str());
    }
  };
  Count(Known.Sinks);
  Count(Known.Stores);
  Count(Known.Classify);
  for (const SinkEntry *E : Known.Sinks.match(TargetKind::Function, Name))
    NamesHosts |= E->RecipientParameter != -2;
}

void InitPolicy::addSink(const FlowUnit &Unit, const Symbol &S) {
  llvm::StringRef Name = Unit.string(S.Name);
  llvm::StringRef Purpose = purposeOfName(lastName(Name));
  if (Purpose.empty())
    Purpose = purposeOfName(Name);
  if (Purpose.empty() || S.Parameters.empty() || !isPattern(Name) || Name.starts_with("std::"))
    return;
  if (S.HasBody)
    Bodies.insert(sinkEntry(Name, Purpose));
  else
    note(Sinks, sinkEntry(Name, Purpose), "out of sight, declared at " + placeOf(Unit, S.Where));
}

void InitPolicy::addContexts(const FlowUnit &Unit, const Symbol &S, const std::set<std::string> &Types) {
  llvm::StringRef Name = Unit.string(S.Name);
  const std::string Where = placeOf(Unit, S.Where);
  for (size_t At = Name.find("::"); At != llvm::StringRef::npos; At = Name.find("::", At + 2)) {
    llvm::StringRef Scope = Name.take_front(At);
    llvm::StringRef Purpose = purposeOfName(lastName(Scope));
    if (Purpose.empty() || !isPattern(Scope))
      continue;
    const char *Kind = Types.count(Scope.str()) ? "{type: " : "{namespace: ";
    note(Contexts, Kind + quoteYaml(Scope) + ", purpose: " + Purpose.str() + "}", "has code at " + Where);
    break;
  }
  const std::string File = nameBelow(Unit.string(S.Where.File), Folder);
  if (llvm::sys::path::is_absolute(File))
    return; // Not in the folder that paths of the policy are relative to.
  llvm::StringRef Below = File;
  for (size_t At = Below.find('/'); At != llvm::StringRef::npos; At = Below.find('/', At + 1)) {
    llvm::StringRef Path = Below.take_front(At);
    llvm::StringRef Purpose = purposeOfName(llvm::sys::path::filename(Path));
    if (Purpose.empty())
      continue;
    note(Contexts, "{path: " + quoteYaml((Path + "/**").str()) + ", purpose: " + Purpose.str() + "}",
         "has code at " + Where);
    break;
  }
}

void InitPolicy::add(FlowUnit &Unit) {
  addSuspects(Unit);
  std::set<std::string> Types;
  for (SymbolRef Ref = 1; Ref < Unit.Symbols.size(); ++Ref)
    if (Unit.Symbols[Ref].Kind == SymbolKind::Type)
      Types.insert(Unit.nameOf(Ref).str());
  for (SymbolRef Ref = 1; Ref < Unit.Symbols.size(); ++Ref) {
    const Symbol &S = Unit.Symbols[Ref];
    if (S.Kind != SymbolKind::Function)
      continue;
    addModels(Unit.qualifiedName(Ref));
    addSink(Unit, S);
    if (S.HasBody)
      addContexts(Unit, S, Types);
  }
}

void InitPolicy::finish() {
  for (Section *In : {&Fields, &Parameters, &Stores})
    for (const std::string &Entry : Classified)
      In->erase(Entry);
  for (const std::string &Entry : Bodies)
    Sinks.erase(Entry);
  // A function that a model knows needs no entry.
  for (const auto &[Model, Functions] : Models)
    for (const std::string &Name : Functions)
      Sinks.erase(
          sinkEntry(Name, purposeOfName(lastName(Name)).empty() ? purposeOfName(Name) : purposeOfName(lastName(Name))));
}

static void writeSection(llvm::raw_ostream &OS, const char *Key, const std::map<std::string, std::string> &Active,
                         const std::map<std::string, std::string> &Open, const char *Question) {
  if (Active.empty() && Open.empty())
    return;
  OS << "\n";
  if (!Active.empty())
    OS << Key << ":\n";
  for (const auto &[Entry, Why] : Active)
    OS << "  - " << Entry << "  # " << Why << "\n";
  if (!Open.empty())
    OS << "# " << Question << "\n" << (Active.empty() ? "# " + std::string(Key) + ":\n" : "");
  for (const auto &[Entry, Why] : Open)
    OS << "#  - " << Entry << "  # " << Why << "\n";
}

void InitPolicy::write(llvm::raw_ostream &OS) const {
  OS << "# A first policy, made by 'purpose init' from what the code contains. Lines that start with '#' need a "
        "decision:\n"
        "# take the mark away from those that are right (also from the line that names their list), delete the "
        "others.\n"
        "version: 1\nextends: [dpa]  # no advertising, profiling, market research or third parties without consent\n";
  if (!Models.empty()) {
    OS << "models:\n";
    for (const auto &[Model, Functions] : Models) {
      OS << "  - " << Model << "  # calls";
      size_t Count = 0;
      for (const std::string &Name : Functions)
        if (++Count <= 3)
          OS << (Count == 1 ? " " : ", ") << escapeControls(Name);
      OS << (Functions.size() > 3 ? " and others\n" : "\n");
    }
    if (NamesHosts)
      OS << "  - endpoints  # hosts that tell who receives a request\n";
  }
  writeSection(
      OS, "classify", Fields, Parameters,
      "Parameters whose names speak of personal data. What is stored in the fields above is known without them;\n"
      "# they count where data comes in that no field of the program has held.");
  writeSection(OS, "sinks", {}, Sinks,
               "Functions out of sight whose names speak of a purpose. Is what they are given used for it?");
  writeSection(OS, "contexts", {}, Contexts,
               "Code whose names speak of a purpose. Is the data that it reads used for it?");
  writeSection(OS, "stores", {}, Stores,
               "Tables with columns whose names speak of personal data. Does another program write them?");
}
