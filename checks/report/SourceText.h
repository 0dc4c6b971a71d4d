//===- SourceText.h - What stands at a place in a source file ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings know where something starts. Formats want to know where it ends, too, and some count columns in another way:
// the source tells, as far as it can be read.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_SOURCETEXT_H
#define PURPOSE_REPORT_SOURCETEXT_H

#include "report/Report.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace purpose {

/// Columns count from 1; that of the end is the one behind the last character. All on one line.
struct SourceRegion {
  unsigned Line = 0;
  unsigned Start = 0;
  unsigned End = 0;
};

/// Reads each file once and keeps it. Files that have changed since, are gone, or are no files give one column.
class SourceText {
public:
  /// The token at \p Where, in bytes.
  SourceRegion bytes(const ReportPlace &Where);
  /// The same, with columns in code units of UTF-16.
  SourceRegion utf16(const ReportPlace &Where);

private:
  struct File {
    std::unique_ptr<llvm::MemoryBuffer> Bytes;
    std::vector<llvm::StringRef> Lines;
  };
  /// Empty if there is none.
  llvm::StringRef line(const ReportPlace &Where);

  llvm::StringMap<File> Files;
};

} // namespace purpose

#endif
