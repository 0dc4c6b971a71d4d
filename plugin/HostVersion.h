//===- HostVersion.h - Whether the host can run a plugin ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_HOSTVERSION_H
#define PURPOSE_PLUGIN_HOSTVERSION_H

#include "clang/Basic/Version.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

namespace purpose {

/// A plugin and its host share the layout of clang's classes: another version is no warning but a crash to come. Ends
/// the process with status 2 then, saying that \p Plugin is built for that version of \p Host, and \p Consequence.
inline bool requireHost(llvm::StringRef Plugin, llvm::StringRef Host, llvm::StringRef Consequence = "") {
  std::string Own = clang::getClangToolFullVersion("host");
  if (Own.find("version " CLANG_VERSION_STRING) != std::string::npos)
    return true;
  llvm::errs() << "error: " << Plugin << " is built for " << Host << " " CLANG_VERSION_STRING ", but this is " << Own
               << Consequence << "\n";
  std::_Exit(2);
}

} // namespace purpose

#endif
