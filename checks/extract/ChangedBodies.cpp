//===- ChangedBodies.cpp - What an edit has changed ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/ChangedBodies.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// The part of a text that differs from another one.
struct Difference {
  unsigned Begin, End;         ///< In the new text.
  unsigned OldEnd;             ///< In the old one; they begin at the same place.
  unsigned LineBegin, LineEnd; ///< The lines around it, in the new text.
  MovedLines Lines;
  int Shift() const { return int(End) - int(OldEnd); }
};

/// Text that means something beyond the body that it stands in: directives, lines that go on, and what hides them.
bool mayBeDirective(llvm::StringRef Text) {
  return Text.find_first_of("#\\") != llvm::StringRef::npos || Text.contains("??") || Text.contains("%:");
}

/// Lines that end in \p Text; nothing if they end in other ways than by "\n" and "\r\n".
std::optional<unsigned> linesIn(llvm::StringRef Text) {
  if (Text.count('\r') != Text.count("\r\n"))
    return std::nullopt;
  return Text.count('\n');
}

/// Some directive may count lines anew.
bool mayCountLines(llvm::StringRef Text) {
  for (size_t At = Text.find('#'); At != llvm::StringRef::npos; At = Text.find('#', At + 1)) {
    llvm::StringRef Word = Text.substr(At + 1).ltrim(" \t");
    if (Word.starts_with("line") || (!Word.empty() && llvm::isDigit(Word[0])))
      return true;
  }
  return false;
}

std::optional<Difference> difference(llvm::StringRef Old, llvm::StringRef New) {
  Difference D;
  size_t Shorter = std::min(Old.size(), New.size()), Same = 0, Tail = 0;
  while (Same < Shorter && Old[Same] == New[Same])
    ++Same;
  while (Tail < Shorter - Same && Old[Old.size() - 1 - Tail] == New[New.size() - 1 - Tail])
    ++Tail;
  D.Begin = Same, D.End = New.size() - Tail, D.OldEnd = Old.size() - Tail;
  std::optional<unsigned> Lines = linesIn(New.slice(D.Begin, D.End)), Were = linesIn(Old.slice(D.Begin, D.OldEnd));
  if (!Lines || !Were)
    return std::nullopt;
  D.Lines = {static_cast<uint32_t>(Old.take_front(D.OldEnd).count('\n') + 1), int(*Lines) - int(*Were)};
  if (D.Lines.By && mayCountLines(New))
    return std::nullopt;
  size_t Before = New.rfind('\n', D.Begin), After = New.find('\n', D.End);
  D.LineBegin = D.Begin && Before != llvm::StringRef::npos && Before < D.Begin ? Before + 1 : 0;
  if (D.Begin && New[D.Begin - 1] == '\n')
    D.LineBegin = D.Begin;
  D.LineEnd = After == llvm::StringRef::npos ? New.size() : After;
  size_t OldLineEnd = Old.find('\n', D.OldEnd);
  if (mayBeDirective(New.slice(D.LineBegin, D.LineEnd)) || mayBeDirective(Old.slice(D.LineBegin, OldLineEnd)))
    return std::nullopt;
  return D;
}

/// What is behind \p Body on the last line of \p D may have moved: nothing is there, or braces and a comment.
bool endsLine(llvm::StringRef Text, const BodyPlace &Body, const Difference &D) {
  llvm::StringRef Rest = Text.slice(Body.BodyEnd, D.LineEnd).ltrim(" \t\r;}");
  return Rest.empty() || Rest.starts_with("//");
}

/// The outermost body that \p D is in; null if it is in none, or does not stay within its braces.
const BodyPlace *bodyAround(const UnitRecord &Now, const Difference &D) {
  const BodyPlace *Found = nullptr;
  for (const BodyPlace &B : Now.Bodies)
    if (B.BodyBegin < D.Begin && D.End < B.BodyEnd && (!Found || B.Begin < Found->Begin))
      Found = &B;
  return Found;
}

} // namespace

std::optional<BodyChanges> purpose::extract::changedBodies(const UnitRecord &Before, const UnitRecord &Now) {
  if (Before.NeverWritten != Now.NeverWritten || Before.Variables != Now.Variables)
    return std::nullopt;
  BodyChanges Result{std::vector<bool>(Now.Bodies.size()), {}};
  if (Before.Text == Now.Text)
    return Result;
  std::optional<Difference> D = difference(Before.Text, Now.Text);
  const BodyPlace *Around = D ? bodyAround(Now, *D) : nullptr;
  if (!Around || Around->SaysMore || !endsLine(Now.Text, *Around, *D) || (D->Lines.By && Before.KeysNameLines))
    return std::nullopt;
  Result.Lines = D->Lines;
  llvm::DenseMap<uint64_t, const BodyPlace *> Old;
  for (const BodyPlace &B : Before.Bodies)
    Old[B.Id] = &B;
  // The braces must have been the same ones.
  const BodyPlace *OldAround = Old.lookup(Around->Id);
  if (!OldAround || OldAround->BodyBegin != Around->BodyBegin || OldAround->SaysMore ||
      int(OldAround->BodyEnd) + D->Shift() != int(Around->BodyEnd))
    return std::nullopt;
  for (size_t I = 0; I < Now.Bodies.size(); ++I) {
    const BodyPlace &B = Now.Bodies[I];
    bool OnTheLines = B.Begin <= D->LineEnd && D->LineBegin <= B.End && B.End;
    bool Within = Around->Begin <= B.Begin && B.End <= Around->End && B.End;
    const BodyPlace *Was = Old.lookup(B.Id);
    Result.May[I] = OnTheLines || Within || !Was;
    if (Result.May[I])
      continue;
    int Shift = B.Begin > D->Begin ? D->Shift() : 0;
    // Something else has its name now, such as a lambda that is counted.
    if (int(Was->Begin) + Shift != int(B.Begin))
      return std::nullopt;
  }
  return Result;
}
