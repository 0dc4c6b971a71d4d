//===- PolicyDiagnostics.cpp - What is wrong with a policy ----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <map>
#include <tuple>

using namespace purpose;

std::string purpose::escapeControls(llvm::StringRef Text) {
  std::string Out;
  for (const char &C : Text) {
    auto Byte = static_cast<unsigned char>(C);
    if (Byte >= 0x20 && Byte != 0x7f)
      Out += C;
    else if (C == '\n')
      Out += "\\n";
    else
      Out += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), /*LowerCase=*/true);
  }
  return Out;
}

llvm::StringRef purpose::severityName(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Note:
    return "note";
  }
  return "error";
}

std::string purpose::toString(const PolicyDiagnostic &D) {
  std::string Out = escapeControls(D.Where.File);
  if (D.Where.Line)
    Out += ":" + std::to_string(D.Where.Line) + ":" + std::to_string(D.Where.Column);
  return Out + ": " + severityName(D.Level).str() + ": " + escapeControls(D.Message);
}

void PolicyDiagnostics::add(const PolicyLocation &Where, Severity Level, const llvm::Twine &Message) {
  if (List.size() >= Limit) {
    Errors += Level == Severity::Error;
    ++Dropped;
    return;
  }
  PolicyDiagnostic D{Where, Level, Message.str()};
  if (D.Message.size() > 1000)
    D.Message = D.Message.substr(0, 1000) + "...";
  if (!Seen.insert(toString(D)).second)
    return;
  if (Level == Severity::Error)
    ++Errors;
  List.push_back(std::move(D));
}

std::string PolicyDiagnostics::suggest(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Known) const {
  return List.size() < Limit ? suggestName(Name, Known) : "";
}

std::vector<PolicyDiagnostic> PolicyDiagnostics::take() {
  std::map<std::string, size_t> Files;
  for (const PolicyDiagnostic &D : List)
    Files.try_emplace(D.Where.File, Files.size());
  std::sort(List.begin(), List.end(), [&](const PolicyDiagnostic &A, const PolicyDiagnostic &B) {
    return std::tie(Files[A.Where.File], A.Where.Line, A.Where.Column, A.Message) <
           std::tie(Files[B.Where.File], B.Where.Line, B.Where.Column, B.Message);
  });
  if (Dropped)
    List.push_back({List.front().Where, Errors ? Severity::Error : Severity::Warning,
                    "and " + std::to_string(Dropped) + " more problems, not shown"});
  Dropped = 0;
  return std::move(List);
}

std::string purpose::suggestName(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Known) {
  // A name that is far too long is near nothing, and comparing it would only cost time.
  if (Name.size() <= 100) {
    unsigned Best = static_cast<unsigned>(Name.size() + 2) / 3 + 1;
    llvm::StringRef Nearest;
    for (llvm::StringRef Candidate : Known) {
      unsigned Distance = Name.edit_distance_insensitive(Candidate, /*AllowReplacements=*/true, Best);
      if (Distance < Best) {
        Best = Distance;
        Nearest = Candidate;
      }
    }
    if (!Nearest.empty())
      return ("; did you mean '" + Nearest + "'?").str();
  }
  if (Known.empty() || Known.size() > 16)
    return "";
  return "; expected " + std::string(Known.size() > 1 ? "one of '" : "'") + llvm::join(Known, "', '") + "'";
}
