//===- CalleeSummaries.cpp - What callers must know of a callee ------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/CalleeSummaries.h"

using namespace purpose;
using namespace purpose::extract;

const CalleeSummary &CalleeSummaries::of(const clang::FunctionDecl *F) {
  F = F->getCanonicalDecl();
  auto It = Known.find(F);
  if (It != Known.end())
    return *It->second;
  std::unique_ptr<CalleeSummary> &Guess = Guessed[F];
  if (!Guess) {
    Guess = std::make_unique<CalleeSummary>();
    const AliasSummary &Returned = Fallback.of(F);
    Guess->ReturnComplete = Returned.Complete;
    for (const AliasPlace &P : Returned.Places)
      Guess->Pointers.push_back({ReturnRoot, RootPath, P});
  }
  return *Guess;
}

void CalleeSummaries::add(const clang::FunctionDecl *F, CalleeSummary Summary) {
  Known[F->getCanonicalDecl()] = std::make_unique<CalleeSummary>(std::move(Summary));
}
