//===- SarifResults.cpp - What SARIF says of findings ---------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/SarifResults.h"
#include "report/JsonWriting.h"
#include "report/SarifRules.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace purpose;

std::string purpose::uriOf(llvm::StringRef File) {
  std::string Out = llvm::sys::path::is_absolute(File) ? "file://" : "";
  for (char C : File)
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/").contains(C))
      Out += C;
    else
      Out += "%" + llvm::toHex(llvm::StringRef(&C, 1));
  return Out;
}

/// "[text](1)" is a link in messages of SARIF, wherever it comes from.
static std::string messageText(llvm::StringRef Message) {
  std::string Out;
  for (char C : Message) {
    if (C == '(' && llvm::StringRef(Out).ends_with("]"))
      Out += ' ';
    Out += C;
  }
  return Out;
}

void SarifResultWriter::location(const ReportPlace &Where, llvm::StringRef Function, llvm::StringRef Message, int Id) {
  if (Id >= 0)
    J.attribute("id", Id);
  J.attributeObject("physicalLocation", [&] {
    J.attributeObject("artifactLocation", [&] {
      J.attribute("uri", uriOf(Where.Shown));
      if (!llvm::sys::path::is_absolute(Where.Shown))
        J.attribute("uriBaseId", SarifRoot);
    });
    if (!Where.isKnown())
      return;
    SourceRegion Region = Sources.utf16(Where);
    J.attributeObject("region", [&] {
      J.attribute("startLine", Region.Line);
      J.attribute("startColumn", Region.Start);
      J.attribute("endLine", Region.Line);
      J.attribute("endColumn", Region.End);
    });
  });
  if (!Function.empty())
    J.attributeArray("logicalLocations", [&] {
      J.object([&] {
        J.attribute("fullyQualifiedName", Function);
        J.attribute("kind", "function");
      });
    });
  if (!Message.empty())
    J.attributeObject("message", [&] { J.attribute("text", messageText(Message)); });
}

void SarifResultWriter::flow(const ReportedFinding &F) {
  if (F.Path.empty())
    return;
  // A path that is too long loses steps in its middle.
  size_t Front = F.Path.size(), Back = 0;
  if (F.Path.size() + 1 > Limits.Steps) {
    Front = (Limits.Steps - 1) / 2;
    Back = Limits.Steps - 1 - Front;
  }
  auto Step = [&](const ReportPlace &Where, llvm::StringRef Function, llvm::StringRef Message) {
    J.object([&] { J.attributeObject("location", [&] { location(Where, Function, Message); }); });
  };
  J.attributeArray("codeFlows", [&] {
    J.object([&] {
      J.attributeArray("threadFlows", [&] {
        J.object([&] {
          J.attributeArray("locations", [&] {
            for (const ReportStep &S : llvm::ArrayRef(F.Path).take_front(Front))
              Step(S.Where, S.Function, S.Message);
            for (const ReportStep &S : llvm::ArrayRef(F.Path).take_back(Back))
              Step(S.Where, S.Function, S.Message);
            Step(F.Where, F.Function, F.Message);
          });
        });
      });
    });
  });
}

void SarifResultWriter::related(const ReportedFinding &F) {
  if (F.Path.empty() && !F.Comment)
    return;
  J.attributeArray("relatedLocations", [&] {
    if (!F.Path.empty())
      J.object([&] { location(F.Path.front().Where, F.Path.front().Function, F.Path.front().Message, 1); });
    if (F.Comment)
      J.object([&] {
        location(F.Comment->Where, "",
                 F.isSuppressed() ? "NOLINT because: " + F.Comment->Reason : "NOLINT without a reason hides nothing",
                 2);
      });
  });
}

void SarifResultWriter::suppressions(const ReportedFinding &F) {
  // Without any, an empty list says that there are none, and not that nobody looked.
  J.attributeArray("suppressions", [&] {
    if (F.isSuppressed())
      J.object([&] {
        J.attribute("kind", "inSource");
        J.attribute("status", "accepted");
        J.attribute("justification", F.Comment->Reason);
        J.attributeObject("location", [&] { location(F.Comment->Where, "", ""); });
      });
    if (F.isAccepted())
      J.object([&] {
        J.attribute("kind", "external");
        J.attribute("status", "accepted");
        J.attribute("justification", plainText(F.Entry.Reason + " (" + F.Entry.Owner + ", " + F.Entry.Accepted +
                                               (F.Entry.Expires.empty() ? "" : ", until " + F.Entry.Expires) + ")"));
      });
  });
}

void SarifResultWriter::properties(const ReportedFinding &F) {
  J.attributeObject("properties", [&] { writeFacts(J, F); });
}

void SarifResultWriter::write(const ReportedFinding &F) {
  J.attribute("ruleId", F.Check);
  J.attribute("ruleIndex", sarifRuleIndex(F.Check));
  J.attribute("level", sarifLevel(F.Level));
  J.attributeObject("message", [&] { J.attribute("text", messageText(F.Message)); });
  J.attributeArray("locations", [&] {
    if (!F.Where.Shown.empty())
      J.object([&] { location(F.Where, F.Function, ""); });
  });
  J.attributeObject("partialFingerprints", [&] { J.attribute("purposeFingerprint/v1", F.Fingerprint); });
  flow(F);
  related(F);
  suppressions(F);
  if (HasBaseline && F.What != ReportedFinding::Kind::Remark)
    J.attribute("baselineState", F.Accepted == BaselineState::New ? "new" : "unchanged");
  properties(F);
}
