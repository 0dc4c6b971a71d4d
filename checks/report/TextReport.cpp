//===- TextReport.cpp - Findings as lines of text -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/TextReport.h"

using namespace purpose;

static void writeLine(const ReportPlace &Where, llvm::StringRef Level, llvm::StringRef Message, llvm::StringRef Check,
                      llvm::raw_ostream &OS) {
  OS << plainText(Where.Shown) << ":" << Where.Line << ":" << Where.Column << ": " << Level << ": " << Message;
  if (!Check.empty())
    OS << " [" << Check << "]";
  OS << "\n";
}

static llvm::StringRef levelOf(const ReportedFinding &F) {
  if (F.What == ReportedFinding::Kind::Remark)
    return "remark";
  return F.isSuppressed() ? "suppressed" : severityName(F.Level);
}

void purpose::writeText(const ReportedFinding &F, llvm::raw_ostream &OS) {
  writeLine(F.Where, levelOf(F), F.Message, F.Check, OS);
  if (F.What == ReportedFinding::Kind::Remark)
    return;
  if (!F.isSuppressed())
    for (const ReportStep &S : F.Path)
      writeLine(S.Where, "note", S.Message, "", OS);
  if (F.Comment)
    writeLine(F.Comment->Where, "note",
              F.isSuppressed() ? "NOLINT because: " + F.Comment->Reason : "NOLINT without a reason hides nothing here",
              "", OS);
  if (F.Accepted == BaselineState::Expired)
    writeLine(F.Where, "note", "accepted until " + F.Entry.Expires + ": " + plainText(F.Entry.Reason), "", OS);
}

void purpose::writeText(const Report &R, llvm::raw_ostream &OS) {
  for (const ReportedFinding &F : R.Findings)
    if (F.isSuppressed() || !F.isAccepted())
      writeText(F, OS);
}
