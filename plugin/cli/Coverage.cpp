//===- Coverage.cpp - purpose coverage ------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PolicyChoice.h"
#include "ProjectUnits.h"
#include "Verbs.h"
#include "WholeProgram.h"
#include "findings/Suppressed.h"
#include "findings/Unclassified.h"
#include "flow/FileNames.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <tuple>

using namespace purpose;
using namespace purpose::cli;

static const OptionSpec Specs[] = {
    BuildOption,  {"policy", "FILE", "the policy; default: the nearest purpose.yaml, else pack dpa"},
    JobsOption,   CacheOption,
    BudgetOption, {"fail-below", "PERCENT", "exit status 1 if a smaller share of them is classified"},
};
const llvm::ArrayRef<OptionSpec> purpose::cli::CoverageOptions = Specs;

namespace {

constexpr llvm::StringLiteral Check = "purpose-unclassified";

/// What is known of one suspicious declaration, in whatever units it is.
struct Answer {
  std::string Message;
  std::string Reason; ///< Why somebody said that it is nothing; empty: nobody did.
  bool IsClassified = false;
};
enum : size_t { Fields, Parameters, Columns, Kinds };
using Place = std::tuple<std::string, uint32_t, uint32_t, std::string>; ///< File, line, column, message.

class Coverage {
public:
  void add(FlowUnit &Unit, const Policy &Rules) {
    Classification Classes(Unit, Rules);
    std::vector<char> Unclassified(Unit.Suspects.size());
    for (uint32_t I : unclassifiedSuspects(Unit, Classes))
      Unclassified[I] = 1;
    for (uint32_t I = 0; I < Unit.Suspects.size(); ++I) {
      const Suspect &S = Unit.Suspects[I];
      std::string Message = message(Unit, S);
      Place At{Unit.string(S.Where.File).str(), S.Where.Line, S.Where.Column, Message};
      // A unit that sees more than another may see a category.
      Answer &A = Answers[static_cast<size_t>(S.What)][At];
      A.Message = std::move(Message);
      A.IsClassified |= !Unclassified[I];
      if (A.Reason.empty())
        A.Reason = reasonFor(Unit, S.Where);
    }
  }

  /// Prints what is not classified, then the shares. False if less than \p Percent of all is.
  bool print(unsigned Percent) const {
    const std::string Current = currentFolder();
    std::map<Place, const Answer *> Open;
    for (const auto &Of : Answers)
      for (const auto &[At, A] : Of)
        if (!A.IsClassified && A.Reason.empty())
          Open[At] = &A;
    for (const auto &[At, A] : Open) {
      const auto &[File, Line, Column, Message] = At;
      llvm::outs() << escapeControls(nameBelow(File, Current)) << ":" << Line << ":" << Column
                   << ": warning: " << escapeControls(Message) << " [" << Check << "]\n";
    }
    size_t Done = 0, All = 0;
    for (auto [Kind, Name] :
         {std::pair(Fields, "fields"), std::pair(Parameters, "parameters"), std::pair(Columns, "columns")}) {
      auto [KindDone, KindAll] = count(Kind);
      printShare(Name, KindDone, KindAll);
      Done += KindDone;
      All += KindAll;
    }
    printShare("all", Done, All);
    return Done * 100 >= All * Percent;
  }

private:
  static std::string reasonFor(const FlowUnit &Unit, const SourcePosition &Where) {
    for (const Suppression &S : Unit.Suppressions)
      if (S.Reason && hides(Unit, S, Where, Check))
        return Unit.string(S.Reason).str();
    return "";
  }
  /// Classified, or said to be nothing; and all.
  std::pair<size_t, size_t> count(size_t Kind) const {
    size_t Done = 0;
    for (const auto &[At, A] : Answers[Kind])
      Done += A.IsClassified || !A.Reason.empty();
    return {Done, Answers[Kind].size()};
  }
  static void printShare(const char *Name, size_t Done, size_t All) {
    llvm::outs() << llvm::format("%-12s %6zu of %6zu", Name, Done, All);
    if (All)
      llvm::outs() << llvm::format("  %5.1f %%", 100.0 * static_cast<double>(Done) / static_cast<double>(All));
    llvm::outs() << "\n";
  }

  std::map<Place, Answer> Answers[Kinds];
};

} // namespace

int purpose::cli::runCoverage(const Arguments &Args) {
  unsigned Percent = 0;
  if (!readNumber("coverage", Args, "fail-below", Percent))
    return BadInput;
  if (Percent > 100) {
    llvm::errs() << "purpose coverage: --fail-below takes a number of at most 100\n";
    return BadInput;
  }
  std::shared_ptr<const Policy> Rules = choosePolicy(Args.get("policy"));
  ProjectUnits Project("coverage", Args);
  FlowInputs Inputs;
  if (!Rules || !Project.open(Args.Positional) || !Project.addTo(Inputs))
    return BadInput;
  const SortedInputs Sorted = Inputs.sorted();
  const ProgramUnits Units = unitsOf(Sorted);
  Coverage Found;
  for (size_t Unit = 0; Unit < Units.Count; ++Unit) {
    llvm::Expected<UnitReader> Reader = Units.OpenTables(Unit);
    if (!Reader) {
      llvm::errs() << "purpose coverage: " << escapeControls(llvm::toString(Reader.takeError())) << "\n";
      return BadInput;
    }
    Found.add(Reader->tables(), *Rules);
  }
  ExitStatus Status = Found.print(Percent) ? Complete : Findings;
  return worse(Status, Project.failed().empty() ? Complete : Incomplete);
}
