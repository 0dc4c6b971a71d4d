//===- CheckTexts.cpp - What the checks are, for people ---===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/CheckTexts.h"

using namespace purpose;

llvm::ArrayRef<CheckText> purpose::checkTexts() {
  static constexpr CheckText Texts[] = {
      {"purpose-declassifier", "Declassifier that has expired",
       "A function that was declared to make data less identifiable does so no more.",
       "What comes out of a declassifier counts as less identifiable until the day that the policy names. That day has "
       "passed.\n\nLook at the function again. If it still does what is claimed, set a new `expires` in the policy; "
       "else "
       "take its entry away.",
       Severity::Warning, "4.0"},
      {"purpose-forbidden-flow", "Data reaches a forbidden purpose",
       "Data of a category reaches a use that a rule of the policy forbids, or is used without a check that a rule "
       "demands.",
       "The path shows where the data comes from and how it gets to the use.\n\n- Remove the data before it gets "
       "there.\n"
       "- Ask for the consent or pass the guard that the rule names, on every path.\n"
       "- Declare what makes it anonymous, with a reason: `declassifiers` in the policy.\n\n"
       "A finding that is accepted is marked with `// NOLINT(purpose-forbidden-flow): reason`, or stands in a "
       "baseline.",
       Severity::Error, "7.5"},
      {"purpose-policy", "Annotation or comment that means nothing",
       "An annotation names nothing that the policy knows, or a comment hides findings without a reason.",
       "Correct the name, or write the reason behind the comment: `// NOLINT(purpose-...): reason`.", Severity::Warning,
       ""},
      {"purpose-residency", "Data leaves its region",
       "Data reaches a sink or a store outside the regions that a rule allows, or in a region that is not known.",
       "Use a store or a recipient in an allowed region. Where the region is known but not to the tool, say it: "
       "`region` in the policy, or `PURPOSE_REGION`.",
       Severity::Error, "6.5"},
      {"purpose-retention", "Stored data that is not erased or handed out",
       "Data is stored, and no code that an event of the policy reaches erases it or hands it out.",
       "Erase the store, or hand out what is in it, in code that is reached from the entry point of the event; or name "
       "the function that does so under `stores`, and where the event comes in under `entries`.",
       Severity::Error, "5.0"},
      {"purpose-unclassified", "Personal data without a category",
       "A declaration whose name speaks of personal data has no category.",
       "Give it a category: `PURPOSE_DATA(...)`, or an entry under `classify` in the policy.", Severity::Warning, ""},
  };
  return Texts;
}
