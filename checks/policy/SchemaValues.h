//===- SchemaValues.h - What single values of a policy look like --*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_SCHEMAVALUES_H
#define PURPOSE_POLICY_SCHEMAVALUES_H

#include "policy/PolicySchema.h"
#include <string>

namespace purpose {

/// What is wrong with \p Text as a value of \p Key; empty if nothing is.
std::string checkValue(llvm::StringRef Text, const KeySchema &Key);
/// "a pattern", "one of 'a', 'b'": what \p Key expects.
std::string describeKind(const KeySchema &Key);

bool isWord(llvm::StringRef Text);
/// A parameter number: digits below 1000.
bool isIndex(llvm::StringRef Text);

} // namespace purpose

#endif
