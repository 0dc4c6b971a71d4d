//===- Identifiability.h - How far data still points to a person -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_IDENTIFIABILITY_H
#define PURPOSE_MODEL_IDENTIFIABILITY_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace purpose {

/// Ordered from harmless to harmful, so that the join of two values is their maximum (ISO/IEC 19944).
enum class Identifiability : uint8_t { Anonymised, Aggregated, Unlinked, Pseudonymised, Identified };

llvm::StringRef toString(Identifiability Level);
std::optional<Identifiability> parseIdentifiability(llvm::StringRef Name);

} // namespace purpose

#endif
