//===- YamlTree.cpp - A YAML document with locations ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Built with exceptions, which all end here: the frames of LLVM have none.
//
//===----------------------------------------------------------------------===//

#include "policy/YamlTree.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ConvertUTF.h"
#include <exception>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace purpose;

namespace {

/// Thrown by TreeBuilder to stop yaml-cpp at once.
struct Refusal {
  YAML::Mark Mark;
  std::string Message;
};

constexpr const char *NoAliases =
    "anchors and aliases are not allowed; put a pattern that starts with '*' or '&' in quotes";

/// Turns events into nodes. Aliases are refused as events, so nothing is ever expanded.
class TreeBuilder : public YAML::EventHandler {
public:
  void OnDocumentStart(const YAML::Mark &Mark) override {
    if (Documents++)
      throw Refusal{Mark, "only one document is allowed in a file; remove what follows '---' or '...'"};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark &Mark, YAML::anchor_t Anchor) override {
    refuseAnchor(Mark, Anchor);
    append(start(YamlNode::Kind::Null, Mark));
  }
  void OnAlias(const YAML::Mark &Mark, YAML::anchor_t) override { throw Refusal{Mark, NoAliases}; }
  void OnScalar(const YAML::Mark &Mark, const std::string &Tag, YAML::anchor_t Anchor,
                const std::string &Value) override {
    refuseAnchor(Mark, Anchor);
    if (Tag != "?" && Tag != "!" && !Tag.empty())
      refuseTag(Mark);
    YamlNode Node = start(YamlNode::Kind::Scalar, Mark);
    Node.Quoted = Tag == "!";
    Node.Text = Value;
    append(std::move(Node));
  }
  void OnSequenceStart(const YAML::Mark &Mark, const std::string &Tag, YAML::anchor_t Anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::Sequence, Mark, Tag, Anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark &Mark, const std::string &Tag, YAML::anchor_t Anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::Map, Mark, Tag, Anchor);
  }
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark &Mark, const std::string &) override { throw Refusal{Mark, NoAliases}; }

  YamlNode Root;

private:
  static void refuseAnchor(const YAML::Mark &Mark, YAML::anchor_t Anchor) {
    if (Anchor)
      throw Refusal{Mark, NoAliases};
  }
  static void refuseTag(const YAML::Mark &Mark) {
    throw Refusal{Mark, "tags are not allowed; put a value that starts with '!' in quotes"};
  }
  static YamlNode start(YamlNode::Kind Kind, const YAML::Mark &Mark) {
    YamlNode Node;
    Node.NodeKind = Kind;
    Node.Line = static_cast<unsigned>(Mark.line + 1);
    Node.Column = static_cast<unsigned>(Mark.column + 1);
    return Node;
  }
  void open(YamlNode::Kind Kind, const YAML::Mark &Mark, const std::string &Tag, YAML::anchor_t Anchor) {
    refuseAnchor(Mark, Anchor);
    if (Tag != "?" && !Tag.empty())
      refuseTag(Mark);
    if (Open.size() >= MaxYamlDepth)
      throw Refusal{Mark, "nested deeper than " + std::to_string(MaxYamlDepth) + " levels"};
    Open.push_back(start(Kind, Mark));
  }
  void close() {
    YamlNode Node = std::move(Open.back());
    Open.pop_back();
    append(std::move(Node));
  }
  void append(YamlNode Node) {
    if (Open.empty()) {
      Root = std::move(Node);
      return;
    }
    std::vector<YamlNode> &Items = Open.back().Items;
    // yaml-cpp places an absent value at the next token, possibly lines away: speak of its key instead.
    if (Node.isNull() && Open.back().isMap() && Items.size() % 2 == 1) {
      Node.Line = Items.back().Line;
      Node.Column = Items.back().Column;
    }
    Items.push_back(std::move(Node));
  }

  std::vector<YamlNode> Open;
  unsigned Documents = 0;
};

} // namespace

const YamlNode *YamlNode::find(llvm::StringRef Key) const {
  if (isMap())
    for (size_t I = 0; I + 1 < Items.size(); I += 2)
      if (Items[I].Text == Key)
        return &Items[I + 1];
  return nullptr;
}

std::string YamlNode::describe() const {
  switch (NodeKind) {
  case Kind::Null:
    return "nothing";
  case Kind::Sequence:
    return "a list";
  case Kind::Map:
    return "a mapping";
  case Kind::Scalar:
    return Text.size() > 80 ? "'" + Text.substr(0, 80) + "...'" : "'" + Text + "'";
  }
  return "nothing";
}

/// The first byte that no policy needs, or npos: broken UTF-8, NUL, other control characters.
static size_t findBadByte(llvm::StringRef Text) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  const auto *End = reinterpret_cast<const llvm::UTF8 *>(Text.end());
  for (const llvm::UTF8 *At = Begin; At < End;) {
    unsigned Length = llvm::getNumBytesForUTF8(*At);
    bool Control = (*At < 0x20 && *At != '\t' && *At != '\n' && *At != '\r') || *At == 0x7f;
    if (Control || Length > static_cast<size_t>(End - At) || !llvm::isLegalUTF8Sequence(At, At + Length))
      return At - Begin;
    At += Length;
  }
  return llvm::StringRef::npos;
}

static bool checkBytes(llvm::StringRef Text, YamlErrorHandler OnError) {
  size_t Bad = findBadByte(Text);
  if (Bad == llvm::StringRef::npos)
    return true;
  llvm::StringRef Before = Text.take_front(Bad);
  unsigned Column = static_cast<unsigned>(Bad - (Before.rfind('\n') + 1)) + 1;
  OnError(static_cast<unsigned>(Before.count('\n')) + 1, Column,
          "byte 0x" + llvm::toHex(Text.substr(Bad, 1), /*LowerCase=*/true) +
              " does not belong in a text file (UTF-8 without control characters is expected)");
  return false;
}

/// Reports keys that are no scalars and keys that occur twice, at any depth.
static bool checkKeys(const YamlNode &Node, YamlErrorHandler OnError) {
  bool Good = true;
  if (Node.isMap()) {
    llvm::StringSet<> Keys;
    for (size_t I = 0; I + 1 < Node.Items.size(); I += 2) {
      const YamlNode &Key = Node.Items[I];
      if (!Key.isScalar()) {
        OnError(Key.Line, Key.Column, "a key must be a name, not " + Key.describe());
        Good = false;
      } else if (!Keys.insert(Key.Text).second) {
        OnError(Key.Line, Key.Column, "duplicate key " + Key.describe());
      }
    }
  }
  for (const YamlNode &Item : Node.Items)
    Good &= checkKeys(Item, OnError);
  return Good;
}

/// yaml-cpp says of an alias without anchor that the anchor is unknown; to the author it is a pattern that lacks
/// quotes.
static std::string wordParserError(const std::string &Message) {
  if (llvm::StringRef(Message).contains("anchor") || llvm::StringRef(Message).contains("alias"))
    return NoAliases;
  return "not valid YAML: " + Message;
}

std::optional<YamlNode> purpose::parseYaml(llvm::StringRef Text, YamlErrorHandler OnError, size_t MaxBytes) {
  Text.consume_front("\xEF\xBB\xBF");
  if (Text.size() > MaxBytes) {
    OnError(0, 0, "larger than " + std::to_string(MaxBytes) + " bytes");
    return std::nullopt;
  }
  if (!checkBytes(Text, OnError))
    return std::nullopt;
  TreeBuilder Builder;
  try {
    std::istringstream Stream(Text.str());
    YAML::Parser Parser(Stream);
    while (Parser.HandleNextDocument(Builder)) {
    }
  } catch (const Refusal &R) {
    OnError(static_cast<unsigned>(R.Mark.line + 1), static_cast<unsigned>(R.Mark.column + 1), R.Message);
    return std::nullopt;
  } catch (const YAML::Exception &E) {
    OnError(static_cast<unsigned>(E.mark.line + 1), static_cast<unsigned>(E.mark.column + 1), wordParserError(E.msg));
    return std::nullopt;
  } catch (const std::exception &E) {
    OnError(0, 0, std::string("not readable as YAML: ") + E.what());
    return std::nullopt;
  } catch (...) {
    OnError(0, 0, "not readable as YAML");
    return std::nullopt;
  }
  if (!checkKeys(Builder.Root, OnError))
    return std::nullopt;
  return std::move(Builder.Root);
}
