//===- HtmlReport.h - The data map as one page -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_HTMLREPORT_H
#define PURPOSE_REPORT_HTMLREPORT_H

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// One file that loads nothing: assets/data-map.html with its slots filled. The page forbids itself all scripts and
/// styles but its own, by their hashes. Tables are in the page; the script only filters, draws and translates.
void writeHtml(const Report &R, llvm::raw_ostream &OS);

} // namespace purpose

#endif
