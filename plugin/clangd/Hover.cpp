//===- Hover.cpp - What the policy says, in a hover ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd answers a hover in two steps on one thread: getHover() looks into the syntax tree, present() makes a text of
// what it has found. We look into the tree before the first step, and add to the text after the second.
//
//===----------------------------------------------------------------------===//

#include "ChosenOptions.h"
#include "PurposeFacts.h"
#include "Seams.h"
#include "extract/SourcePlaces.h"
#include "clang/Lex/Lexer.h"

using namespace clang::clangd;

namespace purpose::editor {

#define GET_HOVER                                                                                                      \
  "_ZN5clang6clangd8getHoverERNS0_9ParsedASTENS0_8PositionERKNS_6format11FormatStyleEPKNS0_11SymbolIndexE"
#define PRESENT "_ZNK5clang6clangd9HoverInfo7presentEv"

Opaque realGetHover(ParsedAST &AST, Position P, const clang::format::FormatStyle &Style, const SymbolIndex *Index)
    PURPOSE_REAL(GET_HOVER);
Opaque getHover(ParsedAST &AST, Position P, const clang::format::FormatStyle &Style, const SymbolIndex *Index)
    PURPOSE_OURS(GET_HOVER);
/// Methods; the first argument is their object.
Opaque realPresent(const void *Hover) PURPOSE_REAL(PRESENT);
Opaque present(const void *Hover) PURPOSE_OURS(PRESENT);

namespace {

std::vector<std::string> &pendingFacts() {
  thread_local std::vector<std::string> Facts; // Between the two steps.
  return Facts;
}

std::vector<std::string> factsAt(clang::ASTContext &AST, Position P) {
  static const auto Inputs = std::make_shared<tidy::SharedInputs>(); // Immutable policies, by file and stamp.
  const clang::SourceManager &SM = AST.getSourceManager();
  llvm::Expected<clang::SourceLocation> Where = sourceLocationInMainFile(SM, P);
  if (!Where) {
    llvm::consumeError(Where.takeError());
    return {};
  }
  clang::SourceLocation Token = clang::Lexer::GetBeginningOfToken(*Where, SM, AST.getLangOpts());
  const clang::NamedDecl *D = declarationNamedAt(AST, Token);
  if (!D)
    return {};
  std::string File = extract::sourceFile(SM);
  tidy::Session Asked(Inputs);
  const LoadedPolicy &Loaded = Asked.policy(optionsFor(File), File);
  return Loaded.Compiled ? purposeFacts(AST, *D, *Loaded.Compiled) : std::vector<std::string>();
}

} // namespace

Opaque getHover(ParsedAST &AST, Position P, const clang::format::FormatStyle &Style, const SymbolIndex *Index) {
  pendingFacts() = factsAt(AST.getASTContext(), P);
  return realGetHover(AST, P, Style, Index);
}

Opaque present(const void *Hover) {
  std::vector<std::string> Facts = std::exchange(pendingFacts(), {});
  Opaque Result = realPresent(Hover);
  auto &Text = reinterpret_cast<markup::Document &>(Result);
  if (!Facts.empty())
    Text.addRuler();
  for (const std::string &Fact : Facts)
    Text.addParagraph().appendText("Purpose: ").appendText(Fact);
  return Result;
}

} // namespace purpose::editor
