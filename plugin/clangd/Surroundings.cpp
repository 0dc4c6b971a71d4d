//===- Surroundings.cpp - Headers and options of a file --------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd parses the headers of a file once, into a preamble, and again when one of them or the compile command has
// changed. A preamble never changes.
//
//===----------------------------------------------------------------------===//

#include "Surroundings.h"
#include "Seams.h"
#include "clang/Frontend/CompilerInvocation.h"

using namespace clang::clangd;

namespace purpose::editor {

#define BUILD                                                                                                          \
  "_ZN5clang6clangd9ParsedAST5buildEN4llvm9StringRefERKNS0_11ParseInputsESt10unique_ptrINS_"                           \
  "18CompilerInvocationESt14default_deleteIS8_EENS2_8ArrayRefINS0_4DiagEEESt10shared_ptrIKNS0_12PreambleDataEE"

using Invocation = std::unique_ptr<clang::CompilerInvocation>;
using Preamble = std::shared_ptr<const PreambleData>;

Opaque realBuild(llvm::StringRef File, const ParseInputs &Inputs, Invocation Options, llvm::ArrayRef<Diag> Known,
                 Preamble Headers) PURPOSE_REAL(BUILD);
Opaque build(llvm::StringRef File, const ParseInputs &Inputs, Invocation Options, llvm::ArrayRef<Diag> Known,
             Preamble Headers) PURPOSE_OURS(BUILD);

namespace {

struct Surroundings {
  Preamble Headers;
  std::vector<std::string> Options;
  friend bool operator==(const Surroundings &, const Surroundings &) = default;
};

std::shared_ptr<const Surroundings> &current() {
  thread_local std::shared_ptr<const Surroundings> Last; // A thread parses one file, as a rule.
  return Last;
}

} // namespace

std::shared_ptr<const void> currentSurroundings() { return current(); }

Opaque build(llvm::StringRef File, const ParseInputs &Inputs, Invocation Options, llvm::ArrayRef<Diag> Known,
             Preamble Headers) {
  std::shared_ptr<const Surroundings> &Last = current();
  Surroundings Now;
  if (Headers && Options)
    Now = {Headers, Options->getCC1CommandLine()};
  if (!Now.Headers)
    Last.reset();
  else if (!Last || !(*Last == Now))
    Last = std::make_shared<Surroundings>(std::move(Now));
  return realBuild(File, Inputs, std::move(Options), Known, std::move(Headers));
}

} // namespace purpose::editor
