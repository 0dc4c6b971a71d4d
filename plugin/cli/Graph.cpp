//===- Graph.cpp - purpose graph -------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verbs.h"
#include "extract/UnitExtractor.h"
#include "flow/GraphDump.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"function", "NAME", "only functions of this qualified name, without template arguments"},
    {"unit", "", "print the tables of the unit as well"},
    {"dot", "", "print Graphviz digraphs"},
    {"p", "BUILD", "the folder of compile_commands.json"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::GraphOptions = Specs;

/// From -p, or else from what follows the file on the command line.
static std::unique_ptr<clang::tooling::CompilationDatabase> database(const Arguments &Args, std::string &Error) {
  std::string Build = Args.get("p");
  if (!Build.empty())
    return clang::tooling::CompilationDatabase::loadFromDirectory(Build, Error);
  std::vector<std::string> Flags(Args.Positional.begin() + 1, Args.Positional.end());
  return std::make_unique<clang::tooling::FixedCompilationDatabase>(".", Flags);
}

int purpose::cli::runGraph(const Arguments &Args) {
  if (Args.Positional.empty()) {
    llvm::errs() << "purpose graph: a source file is missing; try 'purpose graph --help'\n";
    return BadInput;
  }
  std::string File = Args.Positional.front(), Error;
  if (!llvm::sys::fs::is_regular_file(File)) {
    llvm::errs() << "purpose graph: cannot read '" << File << "'\n";
    return BadInput;
  }
  std::unique_ptr<clang::tooling::CompilationDatabase> Database = database(Args, Error);
  if (!Database) {
    llvm::errs() << "purpose graph: " << Error << "\n";
    return BadInput;
  }
  clang::tooling::ClangTool Tool(*Database, {File});
  // The compiler's own headers lie beside the LLVM that this was built with.
  Tool.appendArgumentsAdjuster(clang::tooling::getInsertArgumentAdjuster(
      {"-resource-dir", PURPOSE_RESOURCE_DIR, "-DPURPOSE_ANALYSIS"}, clang::tooling::ArgumentInsertPosition::BEGIN));
  std::vector<std::unique_ptr<clang::ASTUnit>> Units;
  if (Tool.buildASTs(Units) != 0 || Units.empty() || Units.front()->getDiagnostics().hasUncompilableErrorOccurred()) {
    llvm::errs() << "purpose graph: '" << File << "' does not parse\n";
    return Incomplete;
  }
  FlowUnit Unit = extract::extractUnit(Units.front()->getASTContext());
  if (Args.has("unit")) {
    dumpUnit(Unit, llvm::outs());
    return Complete;
  }
  std::string Wanted = Args.get("function");
  bool Any = false;
  for (const FlowGraph &G : Unit.Graphs) {
    if (!Wanted.empty() && Unit.nameOf(G.Function) != Wanted)
      continue;
    Any = true;
    if (Args.has("dot"))
      dumpDot(Unit, G, llvm::outs());
    else
      dumpText(Unit, G, llvm::outs());
  }
  if (!Any && !Wanted.empty()) {
    llvm::errs() << "purpose graph: no function '" << Wanted << "' has a body in '" << File << "'\n";
    return BadInput;
  }
  return Complete;
}
