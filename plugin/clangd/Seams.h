//===- Seams.h - Where we stand before functions of clangd --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd 19 has no place to add anything from outside, and its headers are not packaged; its libraries are. So the
// linker puts functions of ours before a few of clangd's (--wrap, in CMakeLists.txt):
//
//   clangdMain ── calls provideDefaultChecks ──▶ __wrap_provideDefaultChecks, ours
//                                                     └─ __real_provideDefaultChecks, clangd's
//
// What is declared here must be what clangd 19 declares. Names and types of parameters are a part of the symbols, so
// that most other clangds do not link; types of results are not. The tests in test/lit/clangd go through every one of
// them. Classes are opaque: we never look into one, and never depend on its size, except Position, which is two ints.
//
// To stand before another function: declare both sides here, and name its symbol in CMakeLists.txt.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_SEAMS_H
#define PURPOSE_PLUGIN_CLANGD_SEAMS_H

#include "clang-tidy/ClangTidyOptions.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <optional>

/// The two sides of the function with this symbol: REAL is clangd's, OURS is called in its place.
#define PURPOSE_REAL(SYMBOL) __asm__("__real_" SYMBOL)
#define PURPOSE_OURS(SYMBOL) __asm__("__wrap_" SYMBOL)

namespace clang::format {
struct FormatStyle;
}

namespace clang::clangd {

class SymbolIndex {
public:
  virtual ~SymbolIndex() = default;
};

class ParsedAST {
public:
  ASTContext &getASTContext();
};

struct ParseInputs;
struct PreambleData;
struct Diag;

struct Position {
  int line = 0;      ///< From 0.
  int character = 0; ///< From 0, in the units that client and server have agreed on.
};

/// Where \p P is in the main file.
llvm::Expected<SourceLocation> sourceLocationInMainFile(const SourceManager &SM, Position P);

/// Fills in the options for a file. What it refers to lives as long as the program.
using TidyProviderRef = llvm::function_ref<void(tidy::ClangTidyOptions &, llvm::StringRef File)>;

namespace markup {
class Paragraph {
public:
  Paragraph &appendText(llvm::StringRef Text);
  Paragraph &appendCode(llvm::StringRef Code, bool Preserve = false);
};
class Document {
public:
  void addRuler();
  Paragraph &addParagraph();
};
} // namespace markup

/// Something that clangd returns by value. It is made and lives in memory of the caller, and is never copied, so that
/// its size does not matter: the constructor is nowhere defined.
struct Opaque {
  Opaque(Opaque &&);
  ~Opaque() {} // The caller's to destroy.
  alignas(void *) std::byte Memory[sizeof(void *)];
};

namespace remote {
/// Declared for a clangd that was built with support for remote indexes.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef Address, llvm::StringRef ProjectRoot);
} // namespace remote

/// The program.
int clangdMain(int ArgumentCount, char *Arguments[]);

} // namespace clang::clangd

#endif
