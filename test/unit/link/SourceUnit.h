//===- SourceUnit.h - Units from source text, for tests -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TEST_UNIT_LINK_SOURCEUNIT_H
#define PURPOSE_TEST_UNIT_LINK_SOURCEUNIT_H

#include "extract/UnitExtractor.h"
#include "flow/GraphDump.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include <gtest/gtest.h>

namespace purpose {

inline FlowUnit unitOf(llvm::StringRef Code) {
  auto AST = clang::tooling::buildASTFromCodeWithArgs(Code, {"-std=c++20"}, "test.cpp");
  EXPECT_TRUE(AST && !AST->getDiagnostics().hasErrorOccurred()) << Code.str();
  return extract::extractUnit(AST->getASTContext());
}

inline std::string dump(const FlowUnit &Unit) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  for (const FlowGraph &G : Unit.Graphs)
    dumpText(Unit, G, OS);
  return Out;
}

} // namespace purpose

#endif
