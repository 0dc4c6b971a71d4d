//===- Scan.cpp - purpose scan --------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ChangedLines.h"
#include "PolicyChoice.h"
#include "UnitRunner.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "link/IndexWriter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    {"p", "BUILD", "the folder of compile_commands.json; default: the current one"},
    {"policy", "FILE", "the policy; default: the nearest purpose.yaml, else pack dpa"},
    {"j", "N", "how many units to analyse at a time; default: as many as there are cores"},
    {"cache", "DIR", "where facts of units are kept; default: BUILD/purpose-cache"},
    {"cpu-seconds", "N", "give up on a unit after this much processor time; default: 1000; 0: never"},
    {"index", "FILE",
     "write the index for editors and clang-tidy here; default: program.index in the cache, if no FILES are given"},
    {"changed-since", "REV", "report only what touches lines changed since this git revision"},
    {"files", "FILE", "report only what touches this file; may be repeated"},
    {"emit", "FILE", "also write the facts of all units, and which are missing, to this flow file"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::ScanOptions = Specs;

/// Entries of commands that are in the database no more are kept this long: another branch may have them.
static constexpr unsigned KeepDays = 30;

namespace {

class Scan {
public:
  explicit Scan(const Arguments &Args) : Args(Args) {}

  int run() {
    if (!readOptions())
      return BadInput;
    llvm::Expected<UnitCache> Cache = UnitCache::open(Folder);
    if (!Cache)
      return refuse(llvm::toString(Cache.takeError()));
    analyse(*Cache);
    FlowInputs Inputs;
    for (auto &Record : Records)
      if (Record) {
        Bytes.push_back(Record->getBuffer());
        if (llvm::Error E = Inputs.addRecords(std::move(Record), "cache"))
          return refuse(llvm::toString(std::move(E)));
      } else {
        Bytes.push_back("");
      }
    const SortedInputs Sorted = Inputs.sorted();
    if (Args.has("emit"))
      if (llvm::Error E = emit(Sorted))
        return refuse(llvm::toString(std::move(E)));
    // One of no units, or of some, is not put in the place of a better one.
    if (Args.has("index") || (Args.Positional.empty() && !Sorted.empty()))
      if (llvm::Error E = writeIndex(*Cache, Sorted))
        return refuse(llvm::toString(std::move(E)));
    llvm::Expected<Judgement> Judged = judgeInputs(Sorted, *Rules);
    if (!Judged)
      return refuse(llvm::toString(Judged.takeError()));
    ExitStatus Status = printFindings(*Judged, Only);
    Cache->removeOld(Commands, KeepDays);
    return worse(Status, Failed.empty() ? Complete : Incomplete);
  }

private:
  static ExitStatus refuse(const std::string &Problem) {
    llvm::errs() << "purpose scan: " << escapeControls(Problem) << "\n";
    return BadInput;
  }
  bool readOptions() {
    std::string Build = Args.has("p") ? Args.get("p") : ".";
    if (!readNumber("scan", Args, "j", Options.Jobs) || !readNumber("scan", Args, "cpu-seconds", Options.CpuSeconds))
      return false;
    const std::string Current = currentFolder();
    if (!(Rules = choosePolicy(Args.get("policy"))))
      return false;
    llvm::Expected<std::vector<CompileCommand>> All = readCompileCommands(Build);
    if (!All) {
      refuse(llvm::toString(All.takeError()));
      return false;
    }
    if (!chooseCommands(std::move(*All), Current))
      return false;
    if (!Args.has("cache")) {
      llvm::SmallString<256> Default(llvm::sys::fs::is_directory(Build) ? Build
                                                                        : llvm::sys::path::parent_path(Build).str());
      llvm::sys::path::append(Default, "purpose-cache");
      Folder = absoluteName(Default, Current);
    } else {
      Folder = absoluteName(Args.get("cache"), Current);
    }
    return chooseLines(Current);
  }
  /// Those that the command line names, by file or by a folder above it.
  bool chooseCommands(std::vector<CompileCommand> All, llvm::StringRef Current) {
    if (Args.Positional.empty())
      Commands = std::move(All);
    for (const std::string &Given : Args.Positional) {
      std::string Wanted = absoluteName(Given, Current);
      size_t Before = Commands.size();
      for (const CompileCommand &C : All)
        if (C.Path == Wanted || nameBelow(C.Path, Wanted) != C.Path)
          Commands.push_back(C);
      if (Commands.size() == Before) {
        refuse("no command of the compilation database compiles '" + Given + "'");
        return false;
      }
    }
    if (Commands.empty())
      refuse("the compilation database names no file of C or C++");
    return !Commands.empty();
  }
  bool chooseLines(llvm::StringRef Current) {
    if (!Args.has("files") && !Args.has("changed-since"))
      return true;
    Only.emplace();
    if (auto It = Args.Options.find("files"); It != Args.Options.end())
      for (const std::string &File : It->second)
        Only->addFile(absoluteName(File, Current));
    if (Args.has("changed-since"))
      if (llvm::Error E = Only->addSince(Args.get("changed-since"))) {
        refuse(llvm::toString(std::move(E)));
        return false;
      }
    return true;
  }

  void analyse(const UnitCache &Cache) {
    Records.resize(Commands.size());
    FileChecker Files;
    std::vector<const CompileCommand *> Pending;
    std::vector<size_t> Numbers;
    for (size_t I = 0; I < Commands.size(); ++I) {
      Records[I] = Cache.find(Commands[I], Files);
      if (Records[I])
        continue;
      Pending.push_back(&Commands[I]);
      Numbers.push_back(I);
    }
    std::vector<UnitRun> Runs = runUnits(Pending, Cache, Options);
    FileChecker Now;
    for (size_t I = 0; I < Runs.size(); ++I) {
      if (Runs[I].Succeeded) {
        Records[Numbers[I]] = Cache.find(*Pending[I], Now);
        if (!Records[Numbers[I]])
          Runs[I].Problem = "has changed while it was analysed";
      }
      if (!Records[Numbers[I]])
        name(*Pending[I], Runs[I]);
    }
    llvm::errs() << "purpose: " << Commands.size() << " units, " << Pending.size() << " analysed, "
                 << Commands.size() - Pending.size() << " unchanged\n";
  }
  void name(const CompileCommand &Command, const UnitRun &Run) {
    Failed.push_back(Command.Path);
    llvm::errs() << "purpose scan: '" << escapeControls(Command.Path) << "' " << Run.Problem << "\n";
    llvm::SmallVector<llvm::StringRef, 8> Lines;
    llvm::StringRef(Run.Output).split(Lines, '\n', /*MaxSplit=*/20, /*KeepEmpty=*/false);
    if (Lines.size() > 20)
      Lines.back() = "…";
    for (llvm::StringRef Line : Lines)
      llvm::errs() << "    " << escapeControls(Line) << "\n";
  }
  llvm::Error writeIndex(const UnitCache &Cache, const SortedInputs &Sorted) {
    // Commands of which came the same bytes are one unit.
    std::map<llvm::StringRef, size_t> CommandOf;
    for (size_t I = 0; I < Bytes.size(); ++I)
      CommandOf.try_emplace(Bytes[I], I);
    std::vector<FlowRecord> Sources;
    for (const FlowInputs::Input &In : Sorted)
      Sources.push_back(In.Record);
    auto ReadsOf = [&](size_t Unit) {
      llvm::StringRef Record = Sources[Unit].Bytes;
      return Cache.readsOf(Commands[CommandOf[Record]], Record);
    };
    auto AsTheyAre = [](llvm::StringRef Name) { return Name.str(); };
    llvm::Expected<std::string> Index = makeIndex(unitsOf(Sorted, AsTheyAre), Sources, ReadsOf, Started);
    if (!Index)
      return Index.takeError();
    llvm::SmallString<256> Default(Folder);
    llvm::sys::path::append(Default, IndexName);
    return writeFileAtomically(Args.has("index") ? Args.get("index") : Default.str().str(), *Index);
  }
  llvm::Error emit(const SortedInputs &Sorted) {
    std::string All;
    for (const FlowInputs::Input &In : Sorted)
      All += In.Record.Bytes;
    if (!Failed.empty()) { // Whoever links this must know.
      FlowUnit Mark;
      Mark.Missing = Failed;
      All += writeUnit(Mark);
    }
    return writeFileAtomically(Args.get("emit"), All);
  }

  const Arguments &Args;
  std::shared_ptr<const Policy> Rules;
  std::vector<CompileCommand> Commands;
  RunOptions Options;
  std::string Folder; ///< Of the cache.
  std::optional<ChangedLines> Only;
  std::vector<std::unique_ptr<llvm::MemoryBuffer>> Records; ///< By command.
  std::vector<llvm::StringRef> Bytes;                       ///< Those of Records, which Inputs own by then.
  const llvm::sys::TimePoint<> Started = std::chrono::system_clock::now();
  std::vector<std::string> Failed; ///< Units.
};

} // namespace

int purpose::cli::runScan(const Arguments &Args) { return Scan(Args).run(); }
