//===- SarifRules.cpp - What SARIF says of checks and rules ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/SarifRules.h"
#include "report/CheckTexts.h"
#include "report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

llvm::StringRef purpose::sarifLevel(Severity Level) { return severityName(Level); }

int purpose::sarifRuleIndex(llvm::StringRef Check) {
  const auto *It = llvm::find_if(checkTexts(), [&](const CheckText &T) { return T.Id == Check; });
  return It == checkTexts().end() ? -1 : static_cast<int>(It - checkTexts().begin());
}

/// "PurposeForbiddenFlow" for "purpose-forbidden-flow": names of descriptors have no dashes.
static std::string pascalCase(llvm::StringRef Id) {
  std::string Name;
  bool Starts = true;
  for (char C : Id) {
    if (!llvm::isAlnum(C))
      Starts = true;
    else
      Name += std::exchange(Starts, false) ? llvm::toUpper(C) : C;
  }
  return Name;
}

static void writeText(llvm::json::OStream &J, llvm::StringRef Name, llvm::StringRef Text) {
  J.attributeObject(Name, [&] { J.attribute("text", Text); });
}

static void writeCheck(llvm::json::OStream &J, const CheckText &T) {
  J.attribute("id", T.Id);
  J.attribute("name", pascalCase(T.Id));
  writeText(J, "shortDescription", T.Title);
  writeText(J, "fullDescription", T.Means);
  J.attributeObject("help", [&] {
    J.attribute("text", (T.Means + "\n\n" + T.Help).str());
    J.attribute("markdown", (T.Means + "\n\n" + T.Help).str());
  });
  J.attributeObject("defaultConfiguration", [&] { J.attribute("level", sarifLevel(T.Level)); });
  J.attributeObject("properties", [&] {
    J.attribute("precision", "high");
    J.attribute("problem.severity", T.Level == Severity::Error ? "error" : "warning");
    if (!T.SecuritySeverity.empty())
      J.attribute("security-severity", T.SecuritySeverity);
    J.attributeArray("tags", [&] {
      J.value("privacy");
      if (!T.SecuritySeverity.empty())
        J.value("security");
    });
  });
}

/// Texts of a policy are those of its author, who may write anything.
static std::string inMarkdown(llvm::StringRef Text) {
  std::string Out;
  for (char C : plainText(Text)) {
    if (llvm::isPrint(C) && !llvm::isAlnum(C) && !llvm::StringRef(" .,").contains(C))
      Out += '\\';
    Out += C;
  }
  return Out;
}

static void writeRule(llvm::json::OStream &J, const Rule &R) {
  std::string Because = plainText(R.Because), Basis = plainText(R.Basis);
  std::string Title = !Basis.empty() ? Basis : "Rule " + plainText(R.Id) + " of the policy";
  J.attribute("id", plainText(R.Id));
  J.attribute("name", pascalCase(R.Id));
  writeText(J, "shortDescription", Title);
  writeText(J, "fullDescription", Because.empty() ? Title : Because);
  J.attributeObject("help", [&] {
    J.attribute("text", Because.empty() ? Title : Because);
    J.attribute("markdown", inMarkdown(Because.empty() ? Title : Because));
  });
  J.attributeObject("defaultConfiguration", [&] { J.attribute("level", sarifLevel(R.Level)); });
  J.attributeObject("properties", [&] {
    J.attributeArray("tags", [&] {
      J.value("policy");
      J.value("privacy");
    });
  });
}

void purpose::writeSarifRules(llvm::json::OStream &J, const Policy &Rules) {
  J.attributeArray("rules", [&] {
    for (const CheckText &T : checkTexts())
      J.object([&] { writeCheck(J, T); });
    for (const Rule &R : Rules.Rules)
      if (sarifRuleIndex(R.Id) < 0) // One id is one descriptor.
        J.object([&] { writeRule(J, R); });
  });
}
