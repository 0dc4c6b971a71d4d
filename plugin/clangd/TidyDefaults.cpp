//===- TidyDefaults.cpp - The checks run without being configured ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd asks a list of providers for the options of a file: .clang-tidy files, then .clangd, then defaults. We add to
// the defaults, so that whatever the user says counts first.
//
//===----------------------------------------------------------------------===//

#include "ChosenOptions.h"
#include "IndexPlace.h"
#include "Options.h"
#include "Seams.h"
#include "llvm/ADT/StringExtras.h"

using clang::clangd::TidyProviderRef;
using clang::tidy::ClangTidyOptions;

namespace purpose::editor {

TidyProviderRef realDefaultChecks() PURPOSE_REAL("_ZN5clang6clangd20provideDefaultChecksEv");
TidyProviderRef defaultChecks() PURPOSE_OURS("_ZN5clang6clangd20provideDefaultChecksEv");

std::optional<bool> realIsFastTidyCheck(llvm::StringRef Check)
    PURPOSE_REAL("_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");
std::optional<bool> isFastTidyCheck(llvm::StringRef Check)
    PURPOSE_OURS("_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");

namespace {

/// Who starts purpose-clangd wants its checks, whatever others a project has chosen. A list that asks for some of them
/// decides; one that only takes some away, takes them from all.
void addChecks(ClangTidyOptions &Options) {
  std::string Checks = Options.Checks.value_or(""), TakenAway;
  llvm::SmallVector<llvm::StringRef, 16> Globs;
  llvm::SplitString(Checks, Globs, ", \t\r\n");
  for (llvm::StringRef Glob : Globs) {
    if (Glob.starts_with("purpose-"))
      return;
    if (Glob.starts_with("-purpose-"))
      TakenAway += "," + Glob.str();
  }
  Options.Checks = Checks + (Checks.empty() ? "purpose-*" : ",purpose-*") + TakenAway;
}

void addIndex(ClangTidyOptions &Options, llvm::StringRef File, llvm::StringRef DatabaseFolder) {
  if (Options.CheckOptions.contains("purpose.Index"))
    return;
  if (std::string Index = findIndex(File, DatabaseFolder); !Index.empty())
    Options.CheckOptions["purpose.Index"] = ClangTidyOptions::ClangTidyValue(Index);
}

} // namespace

TidyProviderRef defaultChecks() {
  static const TidyProviderRef Real = realDefaultChecks();
  static const std::string DatabaseFolder = valueOf("compile-commands-dir");
  static const auto Ours = [](ClangTidyOptions &Options, llvm::StringRef File) {
    Real(Options, File);
    addChecks(Options);
    addIndex(Options, File, DatabaseFolder);
    rememberOptions(File, Options);
  };
  return Ours;
}

/// clangd runs no check of which it does not know that it is fast.
std::optional<bool> isFastTidyCheck(llvm::StringRef Check) {
  return Check.starts_with("purpose-") ? true : realIsFastTidyCheck(Check);
}

} // namespace purpose::editor
