//===- ChangedLines.cpp - Which lines a change is about -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ChangedLines.h"
#include "flow/FileNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

/// What git prints, or why it could not.
llvm::Expected<std::string> git(llvm::ArrayRef<llvm::StringRef> Arguments) {
  llvm::ErrorOr<std::string> Git = llvm::sys::findProgramByName("git");
  if (!Git)
    return llvm::createStringError("git is not installed");
  llvm::SmallString<128> Out, Err;
  if (llvm::sys::fs::createTemporaryFile("purpose-git", "out", Out) ||
      llvm::sys::fs::createTemporaryFile("purpose-git", "err", Err))
    return llvm::createStringError("cannot make a temporary file");
  llvm::FileRemover RemoveOut(Out), RemoveErr(Err);
  std::vector<llvm::StringRef> Words{"git"};
  Words.insert(Words.end(), Arguments.begin(), Arguments.end());
  int Status = llvm::sys::ExecuteAndWait(*Git, Words, std::nullopt, {llvm::StringRef(), Out.str(), Err.str()});
  auto Result = llvm::MemoryBuffer::getFile(Status ? Err : Out);
  if (!Result)
    return llvm::createStringError("git: " + Result.getError().message());
  if (Status)
    return llvm::createStringError("git: " + (*Result)->getBuffer().split('\n').first);
  return (*Result)->getBuffer().str();
}

/// Names with unusual characters are quoted as in C.
std::string unquoted(llvm::StringRef Name) {
  if (!Name.consume_front("\"") || !Name.consume_back("\""))
    return Name.str();
  std::string Result;
  for (size_t I = 0; I < Name.size(); ++I) {
    unsigned Code = 0;
    if (Name[I] != '\\' || I + 1 == Name.size())
      Result += Name[I];
    else if (I + 3 < Name.size() && !Name.substr(I + 1, 3).getAsInteger(8, Code))
      Result += static_cast<char>(Code), I += 3;
    else
      Result += Name[++I] == 't' ? '\t' : Name[I] == 'n' ? '\n' : Name[I];
  }
  return Result;
}

} // namespace

llvm::Error ChangedLines::addSince(llvm::StringRef Revision) {
  if (Revision.starts_with("-"))
    return llvm::createStringError("'" + Revision + "' is no revision");
  llvm::Expected<std::string> Root = git({"rev-parse", "--show-toplevel"});
  if (!Root)
    return Root.takeError();
  std::string Top = llvm::StringRef(*Root).trim().str();
  llvm::Expected<std::string> Diff = git({"diff", "--no-color", "--no-ext-diff", "--no-prefix", "-U0", Revision, "--"});
  if (!Diff)
    return Diff.takeError();
  llvm::Expected<std::string> New = git({"ls-files", "--others", "--exclude-standard", "--full-name", "-z", Top});
  if (!New)
    return New.takeError();
  llvm::SmallVector<llvm::StringRef, 16> Files;
  llvm::StringRef(*New).split(Files, '\0', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef File : Files)
    addFile(absoluteName(File, Top));
  return addDiff(Top, *Diff);
}

llvm::Error ChangedLines::addDiff(llvm::StringRef Root, llvm::StringRef Diff) {
  std::string File;
  uint64_t Skip = 0; // Lines of a hunk, which may look like headers.
  while (!Diff.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Diff) = Diff.split('\n');
    if (Skip) {
      Skip -= !Line.starts_with("\\");
      continue;
    }
    if (Line.consume_front("+++ ")) {
      File = absoluteName(unquoted(Line.rtrim("\t")), Root);
      continue;
    }
    if (!Line.consume_front("@@ -"))
      continue;
    // "@@ -3,2 +4 @@": two lines at 3 have become one at 4.
    auto Read = [](llvm::StringRef Text, unsigned &First, unsigned &Count) {
      Count = 1;
      auto [Start, Length] = Text.split(',');
      return !Start.getAsInteger(10, First) && (Length.empty() || !Length.getAsInteger(10, Count));
    };
    auto [Old, Rest] = Line.split(" +");
    unsigned OldFirst = 0, OldCount = 0, First = 0, Count = 0;
    if (!Read(Old, OldFirst, OldCount) || !Read(Rest.split(' ').first, First, Count))
      return llvm::createStringError("git: cannot read its output");
    Skip = uint64_t(OldCount) + Count;
    if (Count)
      Ranges[File].push_back({First, First + Count - 1});
  }
  return llvm::Error::success();
}

bool ChangedLines::contains(llvm::StringRef File, unsigned Line) const {
  if (Whole.contains(File))
    return true;
  auto It = Ranges.find(File);
  return It != Ranges.end() &&
         llvm::any_of(It->second, [&](const Range &R) { return R.first <= Line && Line <= R.second; });
}

bool ChangedLines::touches(const Finding &F, const FlowUnit &Program) const {
  auto In = [&](const SourcePosition &P) { return P.Line && contains(Program.string(P.File), P.Line); };
  return In(F.Flow.Where) || llvm::any_of(F.Flow.Path, [&](const Hop &H) { return In(H.Where); });
}
