//===- SqlPieces.cpp - What stands where in statements ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Programs put statements together:
//
//   "INSERT INTO " + Table + " (" + join(Columns) + ") VALUES (?)"
//
// What is in Table names a table, what is in Columns does not. The literal before a piece tells: a table is named
// behind certain words; behind a bracket or a comma, or elsewhere in a text that begins like a statement, none is. So
// it is with the holes of a text that is formatted:
//
//   std::format("INSERT INTO {} ({}) VALUES (?)", Table, join(Columns))
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Pieces of one text that are looked at.
constexpr unsigned MaxPieces = 64;

const clang::Expr *plain(const clang::Expr *E) {
  for (;;) {
    E = E->IgnoreImplicit()->IgnoreParens();
    if (const auto *Cast = llvm::dyn_cast<clang::ExplicitCastExpr>(E)) {
      E = Cast->getSubExpr();
      continue;
    }
    const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E);
    if (!Made || Made->getNumArgs() == 0 ||
        (Made->getNumArgs() > 1 && !llvm::isa<clang::CXXDefaultArgExpr>(Made->getArg(1))))
      return E;
    E = Made->getArg(0);
  }
}

/// `A + B`, or `Stream << B`.
const clang::CXXOperatorCallExpr *joining(const clang::Expr *E) {
  const auto *Call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  bool Joins = Call && Call->getNumArgs() == 2 &&
               (Call->getOperator() == clang::OO_Plus || Call->getOperator() == clang::OO_LessLess);
  return Joins ? Call : nullptr;
}

std::optional<llvm::StringRef> literal(const clang::Expr *E) {
  const auto *S = llvm::dyn_cast<clang::StringLiteral>(E);
  return S && S->getCharByteWidth() == 1 ? std::optional(S->getString()) : std::nullopt;
}

/// The literal that \p E ends with.
std::optional<llvm::StringRef> lastOf(const clang::Expr *E) {
  E = plain(E);
  const clang::CXXOperatorCallExpr *Call = joining(E);
  return literal(Call ? plain(Call->getArg(1)) : E);
}

/// The literal that \p E begins with, behind a stream.
std::optional<llvm::StringRef> firstOf(const clang::Expr *E) {
  E = plain(E);
  const clang::Expr *Second = nullptr;
  for (unsigned I = 0; I < MaxPieces; ++I) {
    const clang::CXXOperatorCallExpr *Call = joining(E);
    if (!Call)
      break;
    Second = Call->getOperator() == clang::OO_LessLess ? plain(Call->getArg(1)) : nullptr;
    E = plain(Call->getArg(0));
  }
  if (std::optional<llvm::StringRef> First = literal(E))
    return First;
  return Second ? literal(Second) : std::nullopt;
}

bool isOneOf(llvm::StringRef Word, llvm::ArrayRef<llvm::StringLiteral> Words) {
  return llvm::any_of(Words, [&](llvm::StringRef W) { return Word.equals_insensitive(W); });
}

bool beginsStatement(llvm::StringRef Text) {
  static constexpr std::array<llvm::StringLiteral, 9> Verbs = {"insert", "replace", "merge",    "update", "delete",
                                                               "select", "with",    "truncate", "drop"};
  llvm::StringRef Trimmed = Text.ltrim();
  llvm::StringRef Word = Trimmed.take_while(llvm::isAlpha);
  return Word.size() < Trimmed.size() && isOneOf(Word, Verbs);
}

/// Whether a name of a table may follow on \p Before in a statement.
bool maybeBeforeName(llvm::StringRef Before) {
  static constexpr std::array<llvm::StringLiteral, 10> Words = {"into", "update", "from", "table",  "truncate",
                                                                "join", "exists", "only", "ignore", "using"};
  Before = Before.rtrim(" \t\r\n\"`[");
  size_t Begin = Before.find_last_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");
  llvm::StringRef Word = Begin == llvm::StringRef::npos ? Before : Before.drop_front(Begin + 1);
  return Before.empty() || Before.ends_with(".") || isOneOf(Word, Words);
}

/// No name of a table stands behind \p Before, the end of a text that begins with \p First.
bool isBesideName(std::optional<llvm::StringRef> First, llvm::StringRef Before) {
  llvm::StringRef End = Before.rtrim();
  if (End.ends_with("(") || End.ends_with(","))
    return true;
  return First && beginsStatement(*First) && !maybeBeforeName(Before);
}

/// What stands before hole number \p Wanted of \p Format: `{}`, `{1}`, `{:>8}`. None: there is no such hole.
std::optional<llvm::StringRef> beforeHole(llvm::StringRef Format, unsigned Wanted) {
  unsigned Next = 0;
  for (size_t At = 0; (At = Format.find_first_of("{}", At)) != llvm::StringRef::npos;) {
    if (Format.substr(At, 2) == "{{" || Format[At] == '}') {
      At += Format[At] == '{' || Format.substr(At, 2) == "}}" ? 2 : 1;
      continue;
    }
    llvm::StringRef Inside = Format.drop_front(At + 1).take_until([](char C) { return C == '}' || C == ':'; });
    unsigned Number = 0;
    if (Inside.empty() || Inside.getAsInteger(10, Number))
      Number = Next++;
    if (Number == Wanted)
      return Format.take_front(At);
    At = Format.find('}', At);
    if (At == llvm::StringRef::npos)
      break;
    ++At;
  }
  return std::nullopt;
}

} // namespace

bool FunctionExtractor::standsInHoleBesideName(const CallView &View, unsigned Parameter) {
  llvm::StringRef Name = View.Callee && View.Callee->getIdentifier() ? View.Callee->getName() : "";
  if (Name != "format" && Name != "format_to" && Name != "format_to_n")
    return false;
  for (unsigned I = 0; I < Parameter && I < View.ArgumentExprs.size(); ++I)
    if (std::optional<llvm::StringRef> Format = literal(plain(View.ArgumentExprs[I]))) {
      std::optional<llvm::StringRef> Before = beforeHole(*Format, Parameter - I - 1);
      return Before && isBesideName(Format, *Before);
    }
  return false;
}

bool FunctionExtractor::standsBesideName(const CallView &View, unsigned Parameter) {
  if (standsInHoleBesideName(View, Parameter))
    return true;
  const auto *Call = View.Site ? llvm::dyn_cast<clang::CXXOperatorCallExpr>(View.Site) : nullptr;
  if (!Call || !joining(Call) || Parameter >= View.ArgumentExprs.size() ||
      View.ArgumentExprs[Parameter] != Call->getArg(1))
    return false;
  std::optional<llvm::StringRef> Before = lastOf(Call->getArg(0));
  return Before && isBesideName(firstOf(Call->getArg(0)), *Before);
}
