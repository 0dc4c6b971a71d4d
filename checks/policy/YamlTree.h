//===- YamlTree.h - A YAML document with locations --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only door to yaml-cpp. What comes through it is a plain tree: mappings with unique scalar keys, sequences,
// scalars; no anchors, aliases, tags or second documents, nested no deeper than a policy ever is.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_YAMLTREE_H
#define PURPOSE_POLICY_YAMLTREE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace purpose {

struct YamlNode {
  enum class Kind : uint8_t { Null, Scalar, Sequence, Map };
  Kind NodeKind = Kind::Null;
  bool Quoted = false;         ///< Scalar: was in quotes or a block.
  unsigned Line = 0;           ///< From 1.
  unsigned Column = 0;         ///< From 1, in bytes.
  std::string Text;            ///< Scalar.
  std::vector<YamlNode> Items; ///< Sequence: its items. Map: key, value, key, value.

  bool isNull() const { return NodeKind == Kind::Null; }
  bool isScalar() const { return NodeKind == Kind::Scalar; }
  bool isSequence() const { return NodeKind == Kind::Sequence; }
  bool isMap() const { return NodeKind == Kind::Map; }
  /// Map: the value of \p Key, or null.
  const YamlNode *find(llvm::StringRef Key) const;
  /// "a list", "a mapping", "'text'", "nothing": what stands here, for messages.
  std::string describe() const;
};

/// Where and what; Line is 0 for problems of the document as a whole.
using YamlErrorHandler = llvm::function_ref<void(unsigned Line, unsigned Column, llvm::StringRef Message)>;

/// Policies above this size are refused before they are read.
inline constexpr size_t MaxPolicyBytes = 1 << 20;
/// Collections within collections.
inline constexpr unsigned MaxYamlDepth = 16;

/// The one document in \p Text, or nothing after calling \p OnError. An empty text is a Null node. Duplicate keys are
/// reported and the tree is still returned, so that one run finds as much as possible.
std::optional<YamlNode> parseYaml(llvm::StringRef Text, YamlErrorHandler OnError, size_t MaxBytes = MaxPolicyBytes);

} // namespace purpose

#endif
