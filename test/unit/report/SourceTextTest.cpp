//===- SourceTextTest.cpp - What stands at a place in a source file -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/SourceText.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

class Source : public testing::Test {
protected:
  Source() {
    int Descriptor;
    EXPECT_FALSE(llvm::sys::fs::createTemporaryFile("source", "cpp", Descriptor, Path));
    llvm::raw_fd_ostream(Descriptor, /*shouldClose=*/true) << "  send(x);\r\n"
                                                              "f(\"a\\\"b\", +1);\n"
                                                              "/* \xc3\xa4\xf0\x9f\x98\x80 */ name;\n"
                                                              "\xff\xff name";
    Remover.setFile(Path);
  }
  ReportPlace at(unsigned Line, unsigned Column) { return {Path.str().str(), "shown.cpp", Line, Column}; }
  using Columns = std::pair<unsigned, unsigned>;
  Columns bytes(unsigned Line, unsigned Column) {
    SourceRegion R = Text.bytes(at(Line, Column));
    return {R.Start, R.End};
  }
  Columns utf16(unsigned Line, unsigned Column) {
    SourceRegion R = Text.utf16(at(Line, Column));
    return {R.Start, R.End};
  }

  llvm::SmallString<128> Path;
  llvm::FileRemover Remover;
  SourceText Text;
};

TEST_F(Source, TokensEndWhereTheyEnd) {
  EXPECT_EQ(bytes(1, 3), Columns(3, 7));
  EXPECT_EQ(bytes(2, 3), Columns(3, 9)); // "a\"b"
  EXPECT_EQ(bytes(2, 11), Columns(11, 12));
}

TEST_F(Source, ColumnsOfUtf16AreCounted) {
  EXPECT_EQ(bytes(3, 14), Columns(14, 18));
  EXPECT_EQ(utf16(3, 14), Columns(11, 15)); // 2 and 4 bytes before are 1 and 2 units.
  EXPECT_EQ(utf16(4, 4), Columns(4, 8));    // What is no UTF-8 counts as bytes.
}

TEST_F(Source, WhatIsNotThereIsOneColumn) {
  EXPECT_EQ(bytes(1, 80), Columns(80, 81));
  EXPECT_EQ(utf16(1, 80), Columns(80, 81));
  EXPECT_EQ(bytes(99, 1), Columns(1, 2));
  EXPECT_EQ(bytes(1, 0), Columns(1, 2));
  SourceRegion R = Text.utf16({"/nowhere/a.cpp", "a.cpp", 4, 2});
  EXPECT_EQ(Columns(R.Start, R.End), Columns(2, 3));
  EXPECT_EQ(Text.bytes({"/dev/zero", "zero", 1, 1}).End, 2U);
}

} // namespace
