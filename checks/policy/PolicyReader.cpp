//===- PolicyReader.cpp - A policy file, checked --------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyReader.h"
#include "policy/PolicySchema.h"
#include "policy/SchemaValues.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace purpose;

namespace {

/// Walks a document along a schema. Every check returns whether the value can be used.
class SchemaWalk {
public:
  SchemaWalk(llvm::StringRef File, PolicyDiagnostics &Diags) : File(File), Diags(Diags) {}

  bool checkMap(YamlNode &Node, const MapSchema &Schema) {
    if (!Node.isMap()) {
      error(Node, "expected a mapping for " + Schema.Noun + ", found " + Node.describe());
      return false;
    }
    bool Good = true;
    for (size_t I = 0; I + 1 < Node.Items.size(); I += 2)
      Good &= checkKey(Node.Items[I], Node.Items[I + 1], Schema);
    for (const KeyRelation &Relation : Schema.Relations)
      Good &= checkRelation(Node, Schema, Relation);
    return Good;
  }

private:
  void error(const YamlNode &Node, const llvm::Twine &Message) {
    Diags.error({File.str(), Node.Line, Node.Column}, Message);
  }

  bool checkKey(const YamlNode &Key, YamlNode &Value, const MapSchema &Schema) {
    const auto *Known = llvm::find_if(Schema.Keys, [&](const KeySchema &K) { return K.Name == Key.Text; });
    if (Known == Schema.Keys.end()) {
      llvm::SmallVector<llvm::StringRef, 20> Names;
      for (const KeySchema &K : Schema.Keys)
        Names.push_back(K.Name);
      error(Key, "unknown key " + Key.describe() + " in " + Schema.Noun + Diags.suggest(Key.Text, Names));
      return false;
    }
    switch (Known->Kind) {
    case ValueKind::Map:
      return checkMap(Value, *Known->Sub);
    case ValueKind::Entries:
      return checkEntries(Value, *Known);
    case ValueKind::Terms:
      return checkTerms(Value, *Known);
    case ValueKind::When:
      return checkWhen(Value);
    default:
      return Known->Values == KeySchema::Count::One ? checkScalar(Value, *Known) : checkList(Value, *Known);
    }
  }

  /// Entries that are wrong are dropped, the others stay.
  bool checkEntries(YamlNode &Node, const KeySchema &Key) {
    if (!Node.isSequence()) {
      error(Node, "'" + Key.Name + "' takes a list, found " + Node.describe());
      return false;
    }
    llvm::erase_if(Node.Items, [&](YamlNode &Item) { return !checkMap(Item, *Key.Sub); });
    return true;
  }

  bool checkTerms(YamlNode &Node, const KeySchema &Key) {
    if (!Node.isMap()) {
      error(Node, "'" + Key.Name + "' takes a mapping of names, found " + Node.describe());
      return false;
    }
    for (size_t I = 0; I + 1 < Node.Items.size(); I += 2) {
      if (!isWord(Node.Items[I].Text))
        error(Node.Items[I], "the name of " + Key.Sub->Noun + " is an identifier, found " + Node.Items[I].describe());
      if (!Node.Items[I + 1].isNull()) // "advertising:" is as good as "advertising: {}"
        checkMap(Node.Items[I + 1], *Key.Sub);
    }
    return true;
  }

  bool checkWhen(YamlNode &Node) {
    if (!Node.isMap() || Node.Items.empty()) {
      error(Node, "'when' takes a mapping of argument numbers to constants, such as {0: \"user.*\"}, found " +
                      (Node.isMap() ? "an empty one" : Node.describe()));
      return false;
    }
    bool Good = true;
    for (size_t I = 0; I + 1 < Node.Items.size(); I += 2) {
      if (!isIndex(Node.Items[I].Text)) {
        error(Node.Items[I], "an argument of 'when' is a number below 1000, found " + Node.Items[I].describe());
        Good = false;
      }
      Good &= checkList(Node.Items[I + 1], {"when", ValueKind::Text, KeySchema::Count::Some});
    }
    return Good;
  }

  bool checkList(YamlNode &Node, const KeySchema &Key) {
    if (Key.Values == KeySchema::Count::Any && !Node.isSequence() && Node.isNull()) {
      error(Node, "'" + Key.Name + "' takes a list, found nothing; write [] for none");
      return false;
    }
    if (!Node.isSequence())
      return checkScalar(Node, Key);
    if (Node.Items.empty() && Key.Values == KeySchema::Count::Some) {
      error(Node, "'" + Key.Name + "' takes at least one value, found an empty list");
      return false;
    }
    bool Good = true;
    for (const YamlNode &Item : Node.Items)
      Good &= checkScalar(Item, Key);
    return Good;
  }

  bool checkScalar(const YamlNode &Node, const KeySchema &Key) {
    if (!Node.isScalar()) {
      error(Node, "'" + Key.Name + "' takes " + describeKind(Key) + ", found " + Node.describe());
      return false;
    }
    if (std::string Problem = checkValue(Node.Text, Key); !Problem.empty()) {
      error(Node, Problem);
      return false;
    }
    return true;
  }

  bool checkRelation(const YamlNode &Node, const MapSchema &Schema, const KeyRelation &Relation) {
    llvm::SmallVector<llvm::StringRef, 8> Keys;
    Relation.Keys.split(Keys, ' ');
    llvm::SmallVector<llvm::StringRef, 8> Present; // as the document orders them
    for (size_t I = 0; I + 1 < Node.Items.size(); I += 2)
      if (llvm::is_contained(Keys, Node.Items[I].Text) && !llvm::is_contained(Present, Node.Items[I].Text))
        Present.push_back(Node.Items[I].Text);
    std::string All = (Keys.size() == 1 ? "'" : "one of '") + llvm::join(Keys, "', '") + "'";
    switch (Relation.RelationKind) {
    case KeyRelation::Kind::Required:
      return checkRequired(Node, Schema, Keys);
    case KeyRelation::Kind::AnyOf:
    case KeyRelation::Kind::OneOf:
      if (Present.empty()) {
        error(Node, Schema.Noun + " needs " + All);
        return false;
      }
      if (Relation.RelationKind == KeyRelation::Kind::AnyOf)
        return true;
      [[fallthrough]];
    case KeyRelation::Kind::AtMostOne:
      return checkExclusive(Node, Schema, Present);
    case KeyRelation::Kind::Needs:
      if (!Node.find(Relation.Subject) || !Present.empty())
        return true;
      error(keyNode(Node, Relation.Subject), "'" + Relation.Subject + "' in " + Schema.Noun + " goes only with " + All);
      return false;
    }
    return true;
  }

  bool checkRequired(const YamlNode &Node, const MapSchema &Schema, llvm::ArrayRef<llvm::StringRef> Keys) {
    bool Good = true;
    for (llvm::StringRef Key : Keys)
      if (!Node.find(Key)) {
        error(Node, Schema.Noun + " needs '" + Key + "'");
        Good = false;
      }
    return Good;
  }

  bool checkExclusive(const YamlNode &Node, const MapSchema &Schema, llvm::ArrayRef<llvm::StringRef> Present) {
    if (Present.size() < 2)
      return true;
    error(keyNode(Node, Present[1]),
          "'" + Present[0] + "' and '" + Present[1] + "' exclude each other in " + Schema.Noun);
    return false;
  }

  static const YamlNode &keyNode(const YamlNode &Map, llvm::StringRef Key) {
    for (size_t I = 0; I + 1 < Map.Items.size(); I += 2)
      if (Map.Items[I].Text == Key)
        return Map.Items[I];
    return Map;
  }

  llvm::StringRef File;
  PolicyDiagnostics &Diags;
};

} // namespace

std::optional<PolicySyntax> purpose::readPolicySyntax(llvm::StringRef Text, llvm::StringRef File, PolicyFileKind Kind,
                                                      PolicyDiagnostics &Diags) {
  auto OnError = [&](unsigned Line, unsigned Column, llvm::StringRef Message) {
    Diags.error({File.str(), Line, Column}, Message);
  };
  std::optional<YamlNode> Root = parseYaml(Text, OnError);
  if (!Root)
    return std::nullopt;
  const MapSchema &Schema = Kind == PolicyFileKind::Policy ? policySchema() : modelSchema();
  if (Root->isNull()) {
    Diags.error({File.str(), 1, 1}, "the file is empty; expected " + Schema.Noun);
    return std::nullopt;
  }
  if (!Root->isMap()) {
    Diags.error({File.str(), Root->Line, Root->Column},
                "expected " + Schema.Noun + " (a mapping), found " + Root->describe());
    return std::nullopt;
  }
  SchemaWalk(File, Diags).checkMap(*Root, Schema);
  return PolicySyntax{File.str(), std::move(*Root)};
}

std::optional<std::string> purpose::readPolicyBytes(llvm::StringRef Path, const PolicyLocation &Where,
                                                    PolicyDiagnostics &Diags) {
  // Asked before opening: to open a FIFO would wait for its writer.
  llvm::sys::fs::file_status Status;
  if (std::error_code Error = llvm::sys::fs::status(Path, Status)) {
    Diags.error(Where, "cannot read '" + Path + "': " + Error.message());
    return std::nullopt;
  }
  if (!llvm::sys::fs::is_regular_file(Status)) {
    Diags.error(Where, "'" + Path + "' is not a regular file");
    return std::nullopt;
  }
  if (Status.getSize() > MaxPolicyBytes) {
    Diags.error(Where, "'" + Path + "' is larger than " + llvm::Twine(MaxPolicyBytes) + " bytes");
    return std::nullopt;
  }
  // Somebody may be writing to it: not mapped.
  auto Buffer = llvm::MemoryBuffer::getFileSlice(Path, Status.getSize(), 0, /*IsVolatile=*/true);
  if (!Buffer) {
    Diags.error(Where, "cannot read '" + Path + "': " + Buffer.getError().message());
    return std::nullopt;
  }
  return (*Buffer)->getBuffer().str();
}

llvm::ArrayRef<YamlNode> purpose::valuesOf(const YamlNode &Node) {
  return Node.isSequence() ? llvm::ArrayRef<YamlNode>(Node.Items) : llvm::ArrayRef<YamlNode>(Node);
}

int purpose::argumentOf(const YamlNode &Node) {
  int Number = 0;
  return llvm::StringRef(Node.Text).getAsInteger(10, Number) ? -1 : Number;
}
