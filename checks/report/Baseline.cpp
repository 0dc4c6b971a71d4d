//===- Baseline.cpp - Findings that are accepted ------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Baseline.h"
#include "policy/CalendarDay.h"
#include "policy/YamlTree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

const BaselineEntry *Baseline::find(const std::string &Fingerprint) const {
  auto It = Entries.find(Fingerprint);
  return It == Entries.end() ? nullptr : &It->second;
}

std::vector<BaselineEntry> Baseline::without(const std::set<std::string> &Current) const {
  std::vector<BaselineEntry> Result;
  for (const auto &[Fingerprint, E] : Entries)
    if (!Current.count(Fingerprint))
      Result.push_back(E);
  return Result;
}

/// Strings of JSON are strings of YAML. Control characters would not get past the reader of YAML.
static std::string quoted(llvm::StringRef Text) {
  std::string Out;
  llvm::raw_string_ostream(Out) << llvm::json::Value(llvm::json::fixUTF8(escapeControls(Text)));
  return Out;
}

std::string Baseline::text() const {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  OS << "# Findings that are accepted; `purpose baseline write` adds to them. Reason, owner and expires may be "
        "edited.\n"
        "version: 1\n"
     << (Entries.empty() ? "findings: []\n" : "findings:\n");
  for (const auto &[Fingerprint, E] : Entries) {
    OS << "  - fingerprint: " << quoted(Fingerprint) << "\n    message: " << quoted(E.Message)
       << "\n    where: " << quoted(E.Where) << "\n    reason: " << quoted(E.Reason)
       << "\n    owner: " << quoted(E.Owner) << "\n    accepted: " << E.Accepted << "\n";
    if (!E.Expires.empty())
      OS << "    expires: " << E.Expires << "\n";
  }
  return Out;
}

namespace {

/// Far more findings than anybody accepts.
constexpr size_t MaxBytes = 64 << 20;

class BaselineReader {
public:
  BaselineReader(llvm::StringRef File, PolicyDiagnostics &Problems) : File(File), Problems(Problems) {}

  std::optional<Baseline> read(llvm::StringRef Text) {
    if (hasConflict(Text))
      return std::nullopt;
    std::optional<YamlNode> Root = parseYaml(
        Text,
        [&](unsigned Line, unsigned Column, llvm::StringRef Message) {
          Problems.error({File.str(), Line, Column}, Message);
        },
        MaxBytes);
    if (Root)
      document(*Root);
    return Problems.hasErrors() ? std::nullopt : std::optional(std::move(Result));
  }

private:
  void error(const YamlNode &At, const llvm::Twine &Message) {
    Problems.error({File.str(), At.Line, At.Column}, Message);
  }

  /// What git leaves would be read as a key, or as the end of a value.
  bool hasConflict(llvm::StringRef Text) {
    for (unsigned Line = 1; !Text.empty(); ++Line) {
      auto [Current, Rest] = Text.split('\n');
      Text = Rest;
      Current = Current.rtrim('\r');
      if (!Current.starts_with("<<<<<<< ") && !Current.starts_with(">>>>>>> ") && Current != "=======")
        continue;
      Problems.error({File.str(), Line, 1}, "the mark of a merge conflict; entries of both sides may stay, sorted by "
                                            "fingerprint, each once");
      return true;
    }
    return false;
  }

  void document(const YamlNode &Root) {
    if (!Root.isMap()) {
      error(Root, "a baseline is a mapping of 'version' and 'findings', not " + Root.describe());
      return;
    }
    const YamlNode *Version = Root.find("version");
    // Whatever else is wrong with a later version says nothing.
    if (!Version || Version->Text != "1") {
      error(Version ? *Version : Root, Version ? "version 1 is expected, not " + Version->describe() +
                                                     "; another version of purpose wrote this file"
                                               : "'version' is missing; this one is 1");
      return;
    }
    checkKeys(Root, {"version", "findings"});
    const YamlNode *List = Root.find("findings");
    if (!List)
      error(Root, "'findings' is missing");
    else if (!List->isSequence() && !List->isNull())
      error(*List, "'findings' is a list, not " + List->describe());
    else
      for (const YamlNode &Item : List->Items)
        entry(Item);
  }

  void checkKeys(const YamlNode &Map, llvm::ArrayRef<llvm::StringRef> Known) {
    for (size_t I = 0; I + 1 < Map.Items.size(); I += 2)
      if (!llvm::is_contained(Known, Map.Items[I].Text))
        error(Map.Items[I], "unknown key " + Map.Items[I].describe() + suggestName(Map.Items[I].Text, Known));
  }

  void entry(const YamlNode &Item) {
    if (!Item.isMap()) {
      error(Item, "an entry is a mapping with a 'fingerprint', not " + Item.describe());
      return;
    }
    checkKeys(Item, {"fingerprint", "message", "where", "reason", "owner", "accepted", "expires"});
    BaselineEntry E;
    E.At = {File.str(), Item.Line, Item.Column};
    E.Fingerprint = text(Item, "fingerprint", true);
    E.Message = text(Item, "message", false);
    E.Where = text(Item, "where", false);
    E.Reason = text(Item, "reason", true);
    E.Owner = text(Item, "owner", true);
    E.Accepted = day(Item, "accepted", true);
    E.Expires = day(Item, "expires", false);
    const YamlNode *Id = Item.find("fingerprint");
    if (Id && !E.Fingerprint.empty() && !isFingerprint(E.Fingerprint))
      error(*Id, "a fingerprint is 32 digits of 0 to 9 and a to f, not " + Id->describe());
    else if (const BaselineEntry *Other = Id ? Result.find(E.Fingerprint) : nullptr)
      error(*Id, "this fingerprint is also in line " + llvm::Twine(Other->At.Line) + "; one entry for a finding");
    else
      Result.add(std::move(E));
  }

  static bool isFingerprint(llvm::StringRef Text) {
    return Text.size() == 32 && Text.find_first_not_of("0123456789abcdef") == llvm::StringRef::npos;
  }

  std::string text(const YamlNode &Item, llvm::StringRef Key, bool IsNeeded) {
    const YamlNode *Value = Item.find(Key);
    if (Value && Value->isScalar() && (!Value->Text.empty() || !IsNeeded))
      return Value->Text;
    if (Value)
      error(*Value, "'" + Key + "' is a text, not " + (Value->isScalar() ? "an empty one" : Value->describe()));
    else if (IsNeeded)
      error(Item, "'" + Key + "' is missing");
    return "";
  }
  std::string day(const YamlNode &Item, llvm::StringRef Key, bool IsNeeded) {
    std::string Text = text(Item, Key, IsNeeded);
    if (Text.empty() || isDate(Text))
      return Text;
    error(*Item.find(Key), "'" + Key + "' is a day such as 2027-06-30, not '" + Text + "'");
    return "";
  }

  llvm::StringRef File;
  PolicyDiagnostics &Problems;
  Baseline Result;
};

} // namespace

std::optional<Baseline> purpose::readBaseline(llvm::StringRef Text, llvm::StringRef File, PolicyDiagnostics &Problems) {
  return BaselineReader(File, Problems).read(Text);
}
