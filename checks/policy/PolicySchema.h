//===- PolicySchema.h - What a policy file may say --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The grammar of purpose.yaml as tables: which keys a mapping has, what kind of value each takes, and how keys relate.
// The reader (PolicyReader.cpp) walks a document along them, so that every key is checked in the same way and no key is
// missed.
//
// To add a key: one row in PolicySchema.cpp; a kind of value that is new also needs a case in PolicyReader.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYSCHEMA_H
#define PURPOSE_POLICY_POLICYSCHEMA_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace purpose {

enum class ValueKind : uint8_t {
  Version,     ///< 1
  Text,        ///< any text that is not empty
  Word,        ///< an identifier: the name of a guard, an event
  RuleId,      ///< letters, digits, '-', '_', '.'
  Bool,        ///< true or false
  Choice,      ///< one of Choices
  Date,        ///< a day of the calendar, 2027-06-30
  Index,       ///< the number of a parameter, from 0
  Argument,    ///< that or 'this'
  Output,      ///< that or 'return'
  Pattern,     ///< a pattern on qualified names
  PathPattern, ///< a pattern on paths
  Category,    ///< the name of a category; resolved by the compiler
  Purpose,     ///< the name of a purpose; resolved by the compiler
  Flow,        ///< see model/FlowSpec.h
  HoldsPlace,  ///< the steps of a place, without its root; may be empty
  When,        ///< a mapping of argument numbers to globs
  Terms,       ///< a mapping of new names to mappings of shape Sub
  Map,         ///< a mapping of shape Sub
  Entries,     ///< a list of mappings of shape Sub
};

struct MapSchema;

struct KeySchema {
  llvm::StringRef Name;
  ValueKind Kind = ValueKind::Text;
  /// How many values: exactly one; one or a list of them; a list that may be empty.
  enum class Count : uint8_t { One, Some, Any } Values = Count::One;
  llvm::StringRef Choices = {}; ///< Separated by spaces.
  const MapSchema *Sub = nullptr;
};

/// How keys of one mapping depend on each other. Keys are separated by spaces.
struct KeyRelation {
  enum class Kind : uint8_t {
    Required, ///< all of Keys
    OneOf,    ///< exactly one of Keys
    AnyOf,    ///< at least one of Keys
    AtMostOne,
    Needs, ///< Subject only together with one of Keys
  };
  Kind RelationKind;
  llvm::StringRef Keys;
  llvm::StringRef Subject = {};
};

struct MapSchema {
  llvm::StringRef Noun; ///< "a sink": how messages call it.
  llvm::ArrayRef<KeySchema> Keys;
  llvm::ArrayRef<KeyRelation> Relations;
};

/// A policy or pack; a model may hold less, and more: see the surface in docs/policy.md.
const MapSchema &policySchema();
const MapSchema &modelSchema();

/// The keys that say what an entry is about, such as "function" and "type".
llvm::ArrayRef<llvm::StringRef> targetKeys();

} // namespace purpose

#endif
