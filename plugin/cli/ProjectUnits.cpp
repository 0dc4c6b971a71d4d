//===- ProjectUnits.cpp - The facts of all units of a build ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProjectUnits.h"
#include "flow/AtomicFile.h"
#include "flow/FileNames.h"
#include "link/IndexWriter.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace purpose;
using namespace purpose::cli;

/// Entries of commands that are in the database no more are kept this long: another branch may have them.
static constexpr unsigned KeepDays = 30;

bool ProjectUnits::refuse(const std::string &Problem) const {
  llvm::errs() << "purpose " << Verb << ": " << escapeControls(Problem) << "\n";
  return false;
}

bool ProjectUnits::open(llvm::ArrayRef<std::string> Files) {
  std::string Build = Args.has("p") ? Args.get("p") : ".";
  if (!readNumber(Verb, Args, "j", Options.Jobs) || !readNumber(Verb, Args, "cpu-seconds", Options.CpuSeconds))
    return false;
  Current = currentFolder();
  llvm::Expected<std::vector<CompileCommand>> All = readCompileCommands(Build);
  if (!All)
    return refuse(llvm::toString(All.takeError()));
  if (!chooseCommands(std::move(*All), Files))
    return false;
  llvm::SmallString<256> Default(llvm::sys::fs::is_directory(Build) ? Build
                                                                    : llvm::sys::path::parent_path(Build).str());
  llvm::sys::path::append(Default, "purpose-cache");
  Folder = absoluteName(Args.has("cache") ? Args.get("cache") : Default.str().str(), Current);
  return true;
}

bool ProjectUnits::chooseCommands(std::vector<CompileCommand> All, llvm::ArrayRef<std::string> Files) {
  if (Files.empty())
    Commands = std::move(All);
  for (const std::string &Given : Files) {
    std::string Wanted = absoluteName(Given, Current);
    size_t Before = Commands.size();
    for (const CompileCommand &C : All)
      if (C.Path == Wanted || nameBelow(C.Path, Wanted) != C.Path)
        Commands.push_back(C);
    if (Commands.size() == Before)
      return refuse("no command of the compilation database compiles '" + Given + "'");
  }
  return Commands.empty() ? refuse("the compilation database names no file of C or C++") : true;
}

bool ProjectUnits::addTo(FlowInputs &Inputs) {
  llvm::Expected<UnitCache> Opened = UnitCache::open(Folder);
  if (!Opened)
    return refuse(llvm::toString(Opened.takeError()));
  Cache.emplace(std::move(*Opened));
  analyse(*Cache);
  for (auto &Record : Records) {
    Bytes.push_back(Record ? Record->getBuffer() : llvm::StringRef());
    if (Record)
      if (llvm::Error E = Inputs.addRecords(std::move(Record), "cache"))
        return refuse(llvm::toString(std::move(E)));
  }
  return true;
}

std::string ProjectUnits::pathInCache(llvm::StringRef Name) const {
  llvm::SmallString<256> Path(Folder);
  llvm::sys::path::append(Path, Name);
  return Path.str().str();
}

llvm::Error ProjectUnits::writeIndex(const SortedInputs &Sorted, llvm::StringRef File) const {
  // Commands of which came the same bytes are one unit.
  std::map<llvm::StringRef, size_t> CommandOf;
  for (size_t I = 0; I < Bytes.size(); ++I)
    CommandOf.try_emplace(Bytes[I], I);
  std::vector<FlowRecord> Sources;
  for (const FlowInputs::Input &In : Sorted)
    Sources.push_back(In.Record);
  auto ReadsOf = [&](size_t Unit) {
    llvm::StringRef Record = Sources[Unit].Bytes;
    return Cache->readsOf(Commands[CommandOf[Record]], Record);
  };
  auto AsTheyAre = [](llvm::StringRef Name) { return Name.str(); };
  llvm::Expected<std::string> Index = makeIndex(unitsOf(Sorted, AsTheyAre), Sources, ReadsOf, Started);
  if (!Index)
    return Index.takeError();
  return writeFileAtomically(File, *Index);
}

void ProjectUnits::removeOld() {
  if (Cache)
    Cache->removeOld(Commands, KeepDays);
}

void ProjectUnits::analyse(const UnitCache &Known) {
  Records.resize(Commands.size());
  FileChecker Files;
  std::vector<const CompileCommand *> Pending;
  std::vector<size_t> Numbers;
  for (size_t I = 0; I < Commands.size(); ++I) {
    Records[I] = Known.find(Commands[I], Files);
    if (Records[I])
      continue;
    Pending.push_back(&Commands[I]);
    Numbers.push_back(I);
  }
  std::vector<UnitRun> Runs = runUnits(Pending, Known, Options);
  FileChecker Now;
  for (size_t I = 0; I < Runs.size(); ++I) {
    if (Runs[I].Succeeded) {
      Records[Numbers[I]] = Known.find(*Pending[I], Now);
      if (!Records[Numbers[I]])
        Runs[I].Problem = "has changed while it was analysed";
    }
    if (!Records[Numbers[I]])
      name(*Pending[I], Runs[I]);
  }
  llvm::errs() << "purpose: " << Commands.size() << " units, " << Pending.size() << " analysed, "
               << Commands.size() - Pending.size() << " unchanged\n";
}

void ProjectUnits::name(const CompileCommand &Command, const UnitRun &Run) {
  Failed.push_back(Command.Path);
  llvm::errs() << "purpose " << Verb << ": '" << escapeControls(Command.Path) << "' " << Run.Problem << "\n";
  llvm::SmallVector<llvm::StringRef, 8> Lines;
  llvm::StringRef(Run.Output).split(Lines, '\n', /*MaxSplit=*/20, /*KeepEmpty=*/false);
  if (Lines.size() > 20)
    Lines.back() = "…";
  for (llvm::StringRef Line : Lines)
    llvm::errs() << "    " << escapeControls(Line) << "\n";
}
