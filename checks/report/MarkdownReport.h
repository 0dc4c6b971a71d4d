//===- MarkdownReport.h - Findings for comments on pull requests ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The summary first, then a table, then the paths, folded away. What comes from the source stands in <code>, with every
// character that means something in Markdown or HTML as an entity: names cannot break the table, make links or call
// people. The first line is a comment by which a script finds what it wrote last time.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_MARKDOWNREPORT_H
#define PURPOSE_REPORT_MARKDOWNREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// GitHub takes comments of this many characters. Bytes are counted, of which there are at least as many.
inline constexpr size_t MaxCommentBytes = 65536;

/// Paths are left out first, then rows, of the least severe findings first; the report says how many.
void writeMarkdown(const Report &R, llvm::raw_ostream &OS, size_t MaxBytes = MaxCommentBytes);

} // namespace purpose

#endif
