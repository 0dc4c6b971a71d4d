//===- LibraryMerger.h - The units of a library as one ------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linking in steps: the units of a library become one, which is linked in their place with whatever uses it. No policy
// is asked: that comes later, and may be anybody's.
//
//   a.cpp  inline trim()  static help()  save()          lib   trim()  help()  help()'  save()  load()
//   b.cpp  inline trim()  static help()  load()
//
// Equal bodies are kept once. What has internal linkage stays apart. What no graph speaks of and nothing is annotated
// with is gone, and so are internal functions that do nothing and that nobody knows. The findings in a program are the
// same as when the units are linked one by one.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_LIBRARYMERGER_H
#define PURPOSE_LINK_LIBRARYMERGER_H

#include "link/ProgramBuilder.h"

namespace purpose {

/// Depends on the units alone, and on their order. Fails, naming the file, as ProgramBuilder does.
llvm::Expected<FlowUnit> mergeLibrary(const ProgramUnits &Units);

} // namespace purpose

#endif
