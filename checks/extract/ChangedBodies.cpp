//===- ChangedBodies.cpp - What an edit has changed ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/ChangedBodies.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"

using namespace purpose::extract;

namespace {

/// The part of a text that differs from another one.
struct Difference {
  unsigned Begin, End;         ///< In the new text.
  unsigned OldEnd;             ///< In the old one; they begin at the same place.
  unsigned LineBegin, LineEnd; ///< The lines around it, in the new text.
  int Shift() const { return int(End) - int(OldEnd); }
};

/// Text that means something beyond the body that it stands in: directives, lines that go on, and what hides them.
bool mayBeDirective(llvm::StringRef Text) {
  return Text.find_first_of("#\\") != llvm::StringRef::npos || Text.contains("??") || Text.contains("%:");
}

std::optional<Difference> difference(llvm::StringRef Old, llvm::StringRef New) {
  Difference D;
  size_t Shorter = std::min(Old.size(), New.size()), Same = 0, Tail = 0;
  while (Same < Shorter && Old[Same] == New[Same])
    ++Same;
  while (Tail < Shorter - Same && Old[Old.size() - 1 - Tail] == New[New.size() - 1 - Tail])
    ++Tail;
  D.Begin = Same, D.End = New.size() - Tail, D.OldEnd = Old.size() - Tail;
  if (New.slice(D.Begin, D.End).count('\n') != Old.slice(D.Begin, D.OldEnd).count('\n'))
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

/// The outermost body that \p D is in; null if it is in none, or does not stay within its braces.
const BodyPlace *bodyAround(const UnitRecord &Now, const Difference &D) {
  const BodyPlace *Found = nullptr;
  for (const BodyPlace &B : Now.Bodies)
    if (B.BodyBegin < D.Begin && D.End < B.BodyEnd && (!Found || B.Begin < Found->Begin))
      Found = &B;
  return Found;
}

} // namespace

std::optional<std::vector<bool>> purpose::extract::changedBodies(const UnitRecord &Before, const UnitRecord &Now) {
  if (Before.NeverWritten != Now.NeverWritten || Before.Variables != Now.Variables)
    return std::nullopt;
  std::vector<bool> Changed(Now.Bodies.size());
  if (Before.Text == Now.Text)
    return Changed;
  std::optional<Difference> D = difference(Before.Text, Now.Text);
  const BodyPlace *Around = D ? bodyAround(Now, *D) : nullptr;
  if (!Around || Around->SaysMore)
    return std::nullopt;
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
    Changed[I] = OnTheLines || Within || !Was;
    if (Changed[I])
      continue;
    int Shift = B.Begin > D->Begin ? D->Shift() : 0;
    // Something else has its name now, such as a lambda that is counted.
    if (int(Was->Begin) + Shift != int(B.Begin))
      return std::nullopt;
  }
  return Changed;
}
