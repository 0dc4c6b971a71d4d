//===- MarkdownText.h - Texts of a source in Markdown ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_MARKDOWNTEXT_H
#define PURPOSE_REPORT_MARKDOWNTEXT_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace purpose::markdown {

/// Markdown and HTML find nothing in it, nor do "www." and "http:" make an address. GitHub looks for "@name" and "#1"
/// in the finished page, but not in <code>, which must be around it.
std::string entities(llvm::StringRef Text);

/// Set as code; empty if \p Text is.
std::string code(llvm::StringRef Text);

} // namespace purpose::markdown

#endif
