//===- Glob.h - Wildcards within one name -----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_GLOB_H
#define PURPOSE_MODEL_GLOB_H

#include "llvm/ADT/StringRef.h"

namespace purpose {

/// True if \p Text matches \p Pattern, in which '*' stands for any characters, also none. Takes at most the product of
/// both lengths, whatever the number of stars, and no memory.
bool matchesGlob(llvm::StringRef Pattern, llvm::StringRef Text);

} // namespace purpose

#endif
