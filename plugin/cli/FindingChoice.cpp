//===- FindingChoice.cpp - By what a program is judged, and what is shown -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FindingChoice.h"
#include "PolicyChoice.h"
#include "flow/FileNames.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;
using namespace purpose::cli;

std::optional<Baseline> purpose::cli::loadBaseline(llvm::StringRef Verb, const std::string &File) {
  auto Text = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
  if (!Text) {
    llvm::errs() << "purpose " << Verb << ": cannot read the baseline '" << escapeControls(File)
                 << "': " << Text.getError().message() << "\n";
    return std::nullopt;
  }
  PolicyDiagnostics Problems;
  std::optional<Baseline> Known = readBaseline((*Text)->getBuffer(), File, Problems);
  for (const PolicyDiagnostic &D : Problems.take())
    llvm::errs() << toString(D) << "\n";
  return Known;
}

/// What the user wants to see findings of.
static llvm::Error chooseLines(const Arguments &Args, std::optional<ChangedLines> &Only) {
  if (!Args.has("files") && !Args.has("changed-since"))
    return llvm::Error::success();
  Only.emplace();
  const std::string Current = currentFolder();
  if (auto It = Args.Options.find("files"); It != Args.Options.end())
    for (const std::string &File : It->second)
      Only->addFile(absoluteName(File, Current));
  return Args.has("changed-since") ? Only->addSince(Args.get("changed-since")) : llvm::Error::success();
}

bool purpose::cli::chooseFindings(llvm::StringRef Verb, const Arguments &Args, FindingChoice &Out) {
  Out.Rules = choosePolicy(Args.get("policy"), Args.get("today"));
  if (!Out.Rules)
    return false;
  if (llvm::Error E = chooseLines(Args, Out.Only)) {
    llvm::errs() << "purpose " << Verb << ": " << escapeControls(llvm::toString(std::move(E))) << "\n";
    return false;
  }
  if (Args.has("baseline"))
    Out.Known = loadBaseline(Verb, Args.get("baseline"));
  return Out.Known || !Args.has("baseline");
}
