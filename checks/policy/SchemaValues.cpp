//===- SchemaValues.cpp - What single values of a policy look like --------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/SchemaValues.h"
#include "model/FlowSpec.h"
#include "model/PatternIndex.h"
#include "policy/CalendarDay.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

bool purpose::isWord(llvm::StringRef Text) {
  return !Text.empty() && !llvm::isDigit(Text.front()) &&
         llvm::all_of(Text, [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

bool purpose::isIndex(llvm::StringRef Text) {
  return !Text.empty() && Text.size() <= 3 && llvm::all_of(Text, llvm::isDigit);
}

static bool isRuleId(llvm::StringRef Text) {
  return !Text.empty() && llvm::isAlnum(Text.front()) &&
         llvm::all_of(Text, [](char C) { return llvm::isAlnum(C) || C == '-' || C == '_' || C == '.'; });
}

static llvm::SmallVector<llvm::StringRef, 8> choicesOf(const KeySchema &Key) {
  llvm::SmallVector<llvm::StringRef, 8> Choices;
  Key.Choices.split(Choices, ' ');
  return Choices;
}

std::string purpose::describeKind(const KeySchema &Key) {
  switch (Key.Kind) {
  case ValueKind::Version:
    return "the version of the language, 1";
  case ValueKind::Word:
    return "an identifier";
  case ValueKind::RuleId:
    return "a name of letters, digits, '-', '_' and '.'";
  case ValueKind::Bool:
    return "true or false";
  case ValueKind::Choice:
    return "one of '" + llvm::join(choicesOf(Key), "', '") + "'";
  case ValueKind::Date:
    return "a date such as 2027-06-30";
  case ValueKind::Index:
    return "the number of a parameter, from 0";
  case ValueKind::Argument:
    return "the number of a parameter, from 0, or 'this'";
  case ValueKind::Output:
    return "the number of a parameter, from 0, or 'return'";
  case ValueKind::Pattern:
    return "a pattern of qualified names";
  case ValueKind::PathPattern:
    return "a pattern of paths";
  case ValueKind::Category:
    return "the name of a category";
  case ValueKind::Purpose:
    return "the name of a purpose";
  case ValueKind::Flow:
    return "a flow such as \"0 -> return\"";
  case ValueKind::HoldsPlace:
    return "a place such as \"element.first\"";
  default:
    return "a text";
  }
}

static std::string checkPattern(llvm::StringRef Text, PatternIndex::Separator Kind) {
  if (llvm::Error E = PatternIndex::check(Text, Kind))
    return llvm::toString(std::move(E));
  return "";
}

static std::string checkFlow(llvm::StringRef Text) {
  if (Text.size() > 1000)
    return "bad flow: longer than 1000 characters";
  llvm::Expected<Flow> Parsed = parseFlow(Text);
  return Parsed ? "" : "bad flow: " + llvm::toString(Parsed.takeError());
}

/// A place without its root is the rest of a flow that starts at one.
static std::string checkHoldsPlace(llvm::StringRef Text) {
  if (Text.empty() || (Text.size() < 1000 && !Text.contains('>') && !Text.contains('*') && !Text.contains(' ') &&
                       !llvm::errorToBool(parseFlow(("this." + Text + " -> return").str()).takeError())))
    return "";
  return ("bad place '" + Text.take_front(80) + "': expected steps such as \"element.first\" or \"[0]\"").str();
}

static bool hasForm(llvm::StringRef Text, ValueKind Kind) {
  switch (Kind) {
  case ValueKind::Version:
    return Text == "1";
  case ValueKind::Word:
  case ValueKind::Category:
  case ValueKind::Purpose:
    return isWord(Text);
  case ValueKind::RuleId:
    return isRuleId(Text);
  case ValueKind::Bool:
    return Text == "true" || Text == "false";
  case ValueKind::Date:
    return isDate(Text);
  case ValueKind::Index:
    return isIndex(Text);
  case ValueKind::Argument:
    return isIndex(Text) || Text == "this";
  case ValueKind::Output:
    return isIndex(Text) || Text == "return";
  default:
    return !Text.trim().empty();
  }
}

std::string purpose::checkValue(llvm::StringRef Text, const KeySchema &Key) {
  switch (Key.Kind) {
  case ValueKind::Pattern:
    return checkPattern(Text, PatternIndex::Separator::Scope);
  case ValueKind::PathPattern:
    return checkPattern(Text, PatternIndex::Separator::Slash);
  case ValueKind::Flow:
    return checkFlow(Text);
  case ValueKind::HoldsPlace:
    return checkHoldsPlace(Text);
  case ValueKind::Choice:
    if (llvm::is_contained(choicesOf(Key), Text))
      return "";
    return ("unknown value '" + Text.take_front(80) + "' of '" + Key.Name + "'" + suggestName(Text, choicesOf(Key)))
        .str();
  default:
    if (hasForm(Text, Key.Kind))
      return "";
    return "'" + Key.Name.str() + "' takes " + describeKind(Key) + ", found '" + Text.take_front(80).str() +
           (Text.size() > 80 ? "...'" : "'");
  }
}
