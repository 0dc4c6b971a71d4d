//===- HtmlTables.h - The tables of the data map -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_HTMLTABLES_H
#define PURPOSE_REPORT_HTMLTABLES_H

#include "report/Assets.h"
#include "report/DataMap.h"

namespace purpose::html {

/// \p Text, in which nothing means anything to HTML, between tags or between quotes.
std::string escaped(llvm::StringRef Text);

/// A text of texts.json that the script can translate.
std::string text(const ReportTexts &Texts, llvm::StringRef Key);

/// The rows of the table \p Name ("flows", "activities", "recipients", "stores", "sources", "terms"); none: no such
/// table. Rows are in the order of the map.
std::optional<std::string> rowsOf(llvm::StringRef Name, const DataMap &Map, const ReportTexts &Texts);

} // namespace purpose::html

#endif
