//===- Extract.cpp - purpose extract --------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parses one translation unit and writes its facts. `purpose scan` runs it in processes of its own, so that a file on
// which a parser crashes or goes round in circles does not take the others with it.
//
//===----------------------------------------------------------------------===//

#include "CompileCommands.h"
#include "UnitCache.h"
#include "Verbs.h"
#include "extract/UnitExtractor.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "flow/UnitEncoding.h"
#include "policy/PolicyDiagnostics.h"
#include "clang/Driver/DriverDiagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include <sys/resource.h>

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"o", "FILE", "where to write the flow file"},
    {"directory", "DIR", "the folder that the command runs in; default: the current one"},
    {"cpu-seconds", "N", "give up after this much processor time"},
    {"relative", "", "name source files as the command does, not by absolute paths"},
    {"cache-entry", "", "write an entry of the cache of `purpose scan`, which also names what was read"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::ExtractOptions = Specs;

namespace {

class ExtractAction : public clang::ASTFrontendAction {
public:
  explicit ExtractAction(std::optional<FlowUnit> &Result) : Result(Result) {}

protected:
  class Consumer : public clang::ASTConsumer {
  public:
    Consumer(clang::CompilerInstance &CI, std::optional<FlowUnit> &Result) : CI(CI), Result(Result) {}
    void HandleTranslationUnit(clang::ASTContext &AST) override {
      if (!CI.getDiagnostics().hasUncompilableErrorOccurred())
        Result = extract::extractUnit(AST);
    }

  private:
    clang::CompilerInstance &CI;
    std::optional<FlowUnit> &Result;
  };

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<Consumer>(CI, Result);
  }

private:
  std::optional<FlowUnit> &Result;
};

/// Notices what the driver only skips: a file that is not there may be a response file with half of the command.
class Printer : public clang::TextDiagnosticPrinter {
public:
  explicit Printer(clang::DiagnosticOptions *Options) : TextDiagnosticPrinter(llvm::errs(), Options) {}
  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info) override {
    InputIsMissing |= Info.getID() == clang::diag::err_drv_no_such_file ||
                      Info.getID() == clang::diag::err_drv_no_such_file_with_suggestion;
    TextDiagnosticPrinter::HandleDiagnostic(Level, Info);
  }
  bool InputIsMissing = false;
};

std::vector<std::string> withResponseFiles(const std::vector<std::string> &Arguments, llvm::StringRef Directory,
                                           llvm::vfs::FileSystem &Files) {
  llvm::BumpPtrAllocator Allocator;
  llvm::SmallVector<const char *, 64> Words;
  for (const std::string &A : Arguments)
    Words.push_back(A.c_str());
  llvm::cl::ExpansionContext Context(Allocator, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error E = Context.setVFS(&Files).setCurrentDir(Directory).expandResponseFiles(Words))
    llvm::errs() << "purpose extract: " << escapeControls(llvm::toString(std::move(E))) << "\n";
  return {Words.begin(), Words.end()};
}

void limitProcessorTime(unsigned Seconds) {
  rlimit Limit{Seconds, Seconds + 5};
  setrlimit(RLIMIT_CPU, &Limit);
}

/// Absolute names are of files that can be opened, whatever names a build wants in what it makes.
void dropPrefixMaps(std::vector<std::string> &Arguments) {
  llvm::erase_if(Arguments, [](llvm::StringRef A) {
    return A.starts_with("-ffile-prefix-map=") || A.starts_with("-fmacro-prefix-map=");
  });
}

/// Nothing if it does not parse; clang has said why.
std::optional<FlowUnit> extractCommand(std::vector<std::string> Arguments, const std::string &Directory, bool Absolute,
                                       ReadFiles &Reads) {
  auto Files = recordReads(llvm::vfs::createPhysicalFileSystem(), Reads);
  if (Files->setCurrentWorkingDirectory(Directory)) {
    llvm::errs() << "purpose extract: no folder '" << escapeControls(Directory) << "'\n";
    return std::nullopt;
  }
  llvm::IntrusiveRefCntPtr<clang::FileManager> Manager(new clang::FileManager(clang::FileSystemOptions(), Files));
  std::optional<FlowUnit> Result;
  Arguments = withResponseFiles(std::move(Arguments), Directory, *Files);
  if (Absolute)
    dropPrefixMaps(Arguments);
  clang::tooling::ToolInvocation Invocation(teachClang(std::move(Arguments)), std::make_unique<ExtractAction>(Result),
                                            Manager.get());
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> DiagnosticOptions(new clang::DiagnosticOptions());
  Printer Diagnostics(DiagnosticOptions.get());
  Invocation.setDiagnosticConsumer(&Diagnostics);
  bool Parsed = Invocation.run();
  if (!Parsed || Diagnostics.InputIsMissing)
    Result.reset();
  if (Result && Absolute)
    renameFiles(*Result, [&](llvm::StringRef Name) { return absoluteName(Name, Directory); });
  return Result;
}

} // namespace

int purpose::cli::runExtract(const Arguments &Args) {
  if (Args.Positional.size() < 2 || !Args.has("o")) {
    llvm::errs() << "purpose extract: a command and -o FILE are needed; try 'purpose extract --help'\n";
    return BadInput;
  }
  unsigned Seconds = 0;
  if (!readNumber("extract", Args, "cpu-seconds", Seconds))
    return BadInput;
  if (Seconds)
    limitProcessorTime(Seconds);
  std::string Directory = absoluteName(Args.has("directory") ? Args.get("directory") : ".", currentFolder());
  ReadFiles Reads;
  std::optional<FlowUnit> Unit = extractCommand(Args.Positional, Directory, !Args.has("relative"), Reads);
  if (!Unit)
    return Incomplete;
  std::string Record = writeUnit(*Unit);
  llvm::Error Failed = Args.has("cache-entry") ? writeUnitEntry(Args.get("o"), Reads, Record)
                                               : writeFileAtomically(Args.get("o"), Record);
  if (Failed) {
    llvm::errs() << "purpose extract: " << escapeControls(llvm::toString(std::move(Failed))) << "\n";
    return BadInput;
  }
  return Complete;
}
