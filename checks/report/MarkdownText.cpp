//===- MarkdownText.cpp - Texts of a source in Markdown -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/MarkdownText.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

/// Means something only at the start or the end of a word, or before a slash.
static bool isHarmless(char Before, char C, char Next) {
  switch (C) {
  case '_':
    return llvm::isAlnum(Before) && llvm::isAlnum(Next);
  case ':':
    return Next != '/';
  case '.':
    return llvm::toLower(Before) != 'w';
  default:
    return llvm::isAlnum(C) || static_cast<unsigned char>(C) >= 0x80 || llvm::StringRef(" /,-()").contains(C);
  }
}

std::string purpose::markdown::entities(llvm::StringRef Text) {
  std::string Out;
  for (size_t I = 0; I < Text.size(); ++I) {
    bool IsPlain = isHarmless(I ? Text[I - 1] : ' ', Text[I], I + 1 < Text.size() ? Text[I + 1] : ' ');
    Out += IsPlain ? Text.substr(I, 1).str() : "&#" + std::to_string(static_cast<unsigned>(Text[I])) + ";";
  }
  return Out;
}

std::string purpose::markdown::code(llvm::StringRef Text) {
  return Text.empty() ? "" : "<code>" + entities(Text) + "</code>";
}
