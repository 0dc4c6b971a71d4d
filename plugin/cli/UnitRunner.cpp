//===- UnitRunner.cpp - Analyses units in processes of their own ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnitRunner.h"
#include "Verb.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/raw_ostream.h"
#include <mutex>

using namespace purpose;
using namespace purpose::cli;

namespace {

class Progress {
public:
  explicit Progress(size_t Total) : Total(Total), Changing(llvm::errs().is_displayed()) {}
  ~Progress() {
    if (Changing && Total)
      llvm::errs() << "\r\033[K";
  }
  void done(llvm::StringRef File) {
    std::lock_guard Lock(Mutex);
    std::string Line = "[" + std::to_string(++Done) + "/" + std::to_string(Total) + "] " + escapeControls(File);
    if (!Changing) {
      llvm::errs() << Line << "\n";
      return;
    }
    if (unsigned Columns = llvm::sys::Process::StandardErrColumns(); Columns > 1 && Line.size() >= Columns)
      Line.resize(Columns - 1);
    llvm::errs() << "\r\033[K" << Line;
  }

private:
  size_t Total;
  size_t Done = 0;
  bool Changing;
  std::mutex Mutex;
};

std::string contentOf(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().rtrim().str() : "";
}

UnitRun runUnit(const CompileCommand &Command, const UnitCache &Cache, const RunOptions &Options) {
  static int Anchor;
  std::string Self = llvm::sys::fs::getMainExecutable(nullptr, &Anchor);
  UnitRun Result;
  llvm::SmallString<256> Output;
  if (std::error_code Error = llvm::sys::fs::createUniqueFile(Cache.folder() + "/output-%%%%%%%%", Output)) {
    Result.Problem = "cannot write to the cache: " + Error.message();
    return Result;
  }
  llvm::FileRemover RemoveOutput(Output);
  std::string Seconds = std::to_string(Options.CpuSeconds), Entry = Cache.pathOf(Command);
  std::vector<llvm::StringRef> Words{"purpose", "extract",     "--cache-entry",  "-o",
                                     Entry,     "--directory", Command.Directory};
  if (Options.CpuSeconds)
    Words.insert(Words.end(), {"--cpu-seconds", Seconds});
  Words.push_back("--");
  Words.insert(Words.end(), Command.Arguments.begin(), Command.Arguments.end());
  std::string Failure;
  bool NotStarted = false;
  int Status = llvm::sys::ExecuteAndWait(Self, Words, std::nullopt, {llvm::StringRef(""), Output.str(), Output.str()},
                                         /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Failure, &NotStarted);
  Result.Output = contentOf(Output);
  if (NotStarted)
    Result.Problem = "cannot be analysed: " + Failure;
  else if (Status == Complete)
    Result.Succeeded = true;
  else if (Status == Incomplete)
    Result.Problem = "does not parse";
  else if (Status < 0)
    Result.Problem = llvm::StringRef(Failure).contains("CPU time") || llvm::StringRef(Failure).contains("Killed")
                         ? "takes too long: more than " + Seconds + " s of processor time"
                         : "makes the analysis crash: " + Failure;
  else
    Result.Problem = "cannot be analysed";
  return Result;
}

} // namespace

std::vector<UnitRun> purpose::cli::runUnits(llvm::ArrayRef<const CompileCommand *> Commands, const UnitCache &Cache,
                                            const RunOptions &Options) {
  std::vector<UnitRun> Results(Commands.size());
  Progress Shown(Commands.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Options.Jobs));
  for (size_t I = 0; I < Commands.size(); ++I)
    Pool.async([&, I] {
      Results[I] = runUnit(*Commands[I], Cache, Options);
      Shown.done(Commands[I]->Path);
    });
  Pool.wait();
  return Results;
}
