//===- AtomicFile.h - Files that are whole or not there -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_ATOMICFILE_H
#define PURPOSE_FLOW_ATOMICFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace purpose {

/// Writes \p Bytes beside \p Path and renames. On failure, a full disk say, what was there before is left as it was.
/// llvm::writeToOutput would rename what a full disk has cut off.
llvm::Error writeFileAtomically(llvm::StringRef Path, llvm::StringRef Bytes);

} // namespace purpose

#endif
