//===- IndexUse.cpp - A unit judged with an index --------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tidy/IndexUse.h"
#include "extract/SourcePlaces.h"
#include "link/CalleeLoader.h"
#include "policy/PolicyDiagnostics.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

using namespace purpose;
using namespace purpose::tidy;

namespace {

/// The files of a unit: names in it, by absolute names, which the index has.
class FileTable {
public:
  FileTable(clang::FileManager &Files, FlowUnit &Unit) : Files(Files) {
    renameFiles(Unit, [&](llvm::StringRef Name) {
      NameOf.try_emplace(absolute(Name), Name.str());
      return Name.str();
    });
  }

  std::string absolute(llvm::StringRef Name) const {
    llvm::SmallString<256> Path(Name);
    Files.makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    return Path.str().str();
  }
  std::string nameInUnit(llvm::StringRef Absolute) const {
    auto It = NameOf.find(Absolute);
    return It == NameOf.end() ? Absolute.str() : It->second;
  }
  bool has(llvm::StringRef NameInUnit) const { return NameOf.contains(absolute(NameInUnit)); }

private:
  clang::FileManager &Files;
  llvm::StringMap<std::string> NameOf;
};

std::string staleness(llvm::StringRef Index, const std::set<std::string> &Changed) {
  std::string Message =
      "index '" + escapeControls(Index) + "' is older than '" + escapeControls(*Changed.begin()) + "'";
  if (Changed.size() > 1)
    Message += " and " + std::to_string(Changed.size() - 1) + (Changed.size() > 2 ? " other files" : " other file");
  return Message + ": what their functions do is not looked at; run 'purpose scan' again";
}

} // namespace

Judgement tidy::judgeWithIndex(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef File,
                               SharedInputs &Inputs, std::vector<IndexProblem> &Problems) {
  auto Refuse = [&](llvm::Error E) {
    Problems.push_back({true, escapeControls(llvm::toString(std::move(E)))});
    return judgeProgram(std::move(Unit), Rules);
  };
  llvm::Expected<std::shared_ptr<const ProgramIndex>> Opened = Inputs.index(File);
  if (!Opened)
    return Refuse(Opened.takeError());
  clang::SourceManager &SM = AST.getSourceManager();
  const FileTable Files(SM.getFileManager(), Unit);
  llvm::Expected<UnitInSight> Seen = addCallees(Unit, Files.absolute(extract::sourceFile(SM)), **Opened,
                                                [&](llvm::StringRef Name) { return Files.nameInUnit(Name); });
  if (!Seen)
    return Refuse(Seen.takeError());
  if (!Seen->Changed.empty())
    Problems.push_back({false, staleness(File, Seen->Changed)});
  Judgement Result = judgeUnit(std::move(Seen->Program), Rules);
  bool IsTooLarge = llvm::any_of(Unit.Graphs, [](const FlowGraph &G) { return G.Incomplete; });
  if (Result.Incomplete && !IsTooLarge) { // With what is elsewhere it is too much.
    Judgement Alone = judgeProgram(std::move(Unit), Rules);
    if (!Alone.Incomplete)
      Problems.push_back(
          {false, "index '" + escapeControls(File) +
                      "': what functions of other units do with this one is too much for the budget; it is "
                      "looked at alone"});
    return Alone;
  }
  llvm::erase_if(Result.BadAnnotations, [&](const Classification::BadAnnotation &Bad) {
    return Bad.Where.Line && !Files.has(Result.Program.string(Bad.Where.File));
  });
  Classification Own(Unit, Rules);
  Result.Unclassified = unclassifiedDeclarations(Unit, Own);
  for (UnclassifiedDeclaration &D : Result.Unclassified)
    D.Where.File = Result.Program.internString(Unit.string(D.Where.File));
  return Result;
}
