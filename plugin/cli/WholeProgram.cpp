//===- WholeProgram.cpp - From flow records to printed findings -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WholeProgram.h"
#include "flow/FileNames.h"
#include "flow/UnitEncoding.h"
#include "report/TextReport.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/raw_ostream.h"
#include <deque>

using namespace purpose;
using namespace purpose::cli;

namespace {

/// Objects hold names as their compiler was given them, "./user.h" also: here all become absolute, as those of scan
/// are.
llvm::Expected<FlowUnit> readPlaced(const FlowRecord &Record, llvm::StringRef Folder) {
  llvm::Expected<FlowUnit> Unit = readUnit(Record);
  if (Unit)
    renameFiles(*Unit, [&](llvm::StringRef Name) { return absoluteName(Name, Folder); });
  return Unit;
}

/// Reads records ahead, on all cores: decoding takes longer than merging.
class ReadAhead {
public:
  ReadAhead(llvm::ArrayRef<FlowInputs::Input> Inputs, llvm::StringRef Folder) : Inputs(Inputs), Folder(Folder) {}

  llvm::Expected<FlowUnit> next() {
    while (Started < Inputs.size() && Pending.size() < Window)
      Pending.push_back(Pool.async([In = &Inputs[Started++], Folder = Folder] {
        return std::make_shared<llvm::Expected<FlowUnit>>(readPlaced(In->Record, Folder));
      }));
    std::shared_ptr<llvm::Expected<FlowUnit>> Unit = Pending.front().get();
    Pending.pop_front();
    return std::move(*Unit);
  }
  ~ReadAhead() {
    Pool.wait();
    for (auto &Unread : Pending)
      if (!*Unread.get())
        llvm::consumeError(Unread.get()->takeError());
  }

private:
  static constexpr size_t Window = 32;
  llvm::ArrayRef<FlowInputs::Input> Inputs;
  llvm::StringRef Folder;
  size_t Started = 0;
  llvm::DefaultThreadPool Pool;
  std::deque<std::shared_future<std::shared_ptr<llvm::Expected<FlowUnit>>>> Pending;
};

} // namespace

llvm::Expected<Judgement> purpose::cli::judgeInputs(const FlowInputs &Inputs, const Policy &Rules,
                                                    const LinkSettings &Settings) {
  std::vector<FlowInputs::Input> Sorted = Inputs.sorted();
  const std::string Folder = currentFolder();
  ProgramBuilder Builder;
  {
    ReadAhead Units(Sorted, Folder);
    for (const FlowInputs::Input &In : Sorted) {
      llvm::Expected<FlowUnit> Unit = Units.next();
      llvm::Error E = Unit ? Builder.add(*Unit, In.Record.Checksum) : Unit.takeError();
      if (E)
        return llvm::createStringError(In.File + ": " + llvm::toString(std::move(E)));
    }
  }
  return judgeProgram(Builder, [&](size_t Unit) { return readPlaced(Sorted[Unit].Record, Folder); }, Rules, Settings);
}

ExitStatus purpose::cli::printFindings(const Judgement &J, const std::optional<ChangedLines> &Only) {
  std::vector<const Finding *> Shown;
  for (const Finding &F : J.Findings)
    if (!Only || Only->touches(F, J.Program))
      Shown.push_back(&F);
  const std::string Current = currentFolder();
  writeText(J, Shown, [&](llvm::StringRef Name) { return nameBelow(Name, Current); }, llvm::outs());
  size_t Errors = llvm::count_if(Shown, [](const Finding *F) { return F->Level == Severity::Error; });
  llvm::errs() << "purpose: " << Shown.size() << (Shown.size() == 1 ? " finding" : " findings") << ", " << Errors
               << " of severity error";
  if (Only)
    llvm::errs() << "; " << J.Findings.size() - Shown.size() << " elsewhere, not shown";
  llvm::errs() << "\n";
  if (J.Incomplete)
    llvm::errs() << "purpose: the analysis is incomplete: a function or the program is too large for the budget\n";
  return J.Incomplete ? Incomplete : Errors ? Findings : Complete;
}
