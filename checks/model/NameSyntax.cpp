//===- NameSyntax.cpp - The parts of a qualified name ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/NameSyntax.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_' || C == '$' || static_cast<unsigned char>(C) >= 0x80; }

/// Reads a name from left to right; At is the next character.
class NameSplitter {
public:
  explicit NameSplitter(llvm::StringRef Text) : Text(Text) {}

  NameParts split() {
    if (rest().starts_with("::"))
      At += 2;
    do {
      readComponent();
    } while (Result.Problem.empty() && consume("::"));
    if (Result.Problem.empty() && At < Text.size())
      problem(Text[At] == ':' ? "':' where '::' is expected" : "a character that no name has");
    return std::move(Result);
  }

private:
  llvm::StringRef rest() const { return Text.drop_front(At); }
  bool consume(llvm::StringRef Token) {
    if (!rest().starts_with(Token))
      return false;
    At += Token.size();
    return true;
  }
  void problem(llvm::StringRef What) {
    if (Result.Problem.empty())
      Result.Problem = What;
  }

  /// Moves behind the bracket that closes the one at At; false at the end of the text. Within parentheses '<' and '>'
  /// may be operators, so only those that pair up count.
  bool skipBrackets() {
    llvm::SmallString<16> Open;
    for (; At < Text.size(); ++At) {
      char C = Text[At];
      if (C == '(' || C == '[' || C == '{') {
        Open.push_back(C);
      } else if (C == '<' && (Open.empty() || Open.back() == '<')) {
        Open.push_back(C);
      } else if (C == '>' && !Open.empty() && Open.back() == '<' && Text[At - 1] != '-') {
        Open.pop_back();
      } else if (C == ')' || C == ']' || C == '}') {
        char Partner = C == ')' ? '(' : C == ']' ? '[' : '{';
        if (Open.empty() || Open.back() != Partner)
          return false;
        Open.pop_back();
      }
      if (Open.empty()) {
        ++At;
        return true;
      }
    }
    return false;
  }

  /// The symbol of an operator; a conversion operator is named by a type, which ends the name.
  void readOperator() {
    At += llvm::StringRef("operator").size();
    if (rest().starts_with(" ")) {
      At += rest().find('(') == llvm::StringRef::npos ? rest().size() : rest().find('(');
      return;
    }
    static constexpr llvm::StringLiteral Symbols[] = {"()", "[]", "<=>", "<<=", ">>=", "->*", "<<",
                                                      ">>", "<=", ">=",  "->",  "<",   ">"};
    for (llvm::StringRef Symbol : Symbols)
      if (consume(Symbol))
        return;
    At += rest().take_while([](char C) { return llvm::StringRef("+-*/%^&|~!=,\"").contains(C); }).size();
    At += rest().take_while(isWordChar).size(); // operator""_suffix
  }

  bool atOperator() const {
    llvm::StringRef Rest = rest();
    return Rest.consume_front("operator") && !Rest.empty() && !isWordChar(Rest.front()) && !Rest.starts_with("::");
  }

  void readComponent() {
    size_t Begin = At;
    size_t PlainEnd = llvm::StringRef::npos;
    if (atOperator())
      readOperator();
    while (At < Text.size() && Result.Problem.empty()) {
      char C = Text[At];
      if (C == '<') {
        PlainEnd = std::min(PlainEnd, At);
        if (!skipBrackets())
          problem("'<' without '>'");
      } else if (C == '(') {
        size_t Open = At;
        if (!skipBrackets()) {
          problem("'(' without ')'");
        } else if (Open != Begin && At == Text.size()) {
          Result.Types = Text.substr(Open);
          return finish(Begin, Open, PlainEnd);
        }
      } else if (isWordChar(C) || C == '*' || C == '~') {
        ++At;
      } else {
        break;
      }
    }
    finish(Begin, At, PlainEnd);
  }

  void finish(size_t Begin, size_t End, size_t PlainEnd) {
    llvm::StringRef Full = Text.slice(Begin, End);
    if (Full.empty())
      return problem(At < Text.size() && Text[At] != ':' ? "a character that no name has" : "an empty name");
    Result.Components.push_back({Full, Text.slice(Begin, std::min(PlainEnd, End))});
  }

  llvm::StringRef Text;
  size_t At = 0;
  NameParts Result;
};

} // namespace

NameParts purpose::splitName(llvm::StringRef Text) { return NameSplitter(Text).split(); }

NameParts purpose::splitPath(llvm::StringRef Text) {
  NameParts Result;
  if (Text.starts_with("/"))
    Result.Problem = "a leading '/'; paths are relative to the folder of the policy";
  llvm::SmallVector<llvm::StringRef, 8> Pieces;
  Text.split(Pieces, '/');
  for (llvm::StringRef Piece : Pieces) {
    if (Piece.empty() && Result.Problem.empty())
      Result.Problem = "an empty name";
    if (!Piece.empty() && Piece != ".")
      Result.Components.push_back({Piece, Piece});
  }
  return Result;
}

std::string purpose::normalizeTypes(llvm::StringRef Types) {
  std::string Out;
  bool Space = false;
  for (char C : Types) {
    if (C == ' ' || C == '\t') {
      Space = true;
      continue;
    }
    if (Space && !Out.empty() && isWordChar(Out.back()) && isWordChar(C))
      Out += ' ';
    Space = false;
    Out += C;
  }
  return Out;
}
