//===- UnitConsumer.h - What the plugin does at the end of a unit -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_COMPILER_UNITCONSUMER_H
#define PURPOSE_COMPILER_UNITCONSUMER_H

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include <string>

namespace purpose::compiler {

/// -fplugin-arg-purpose-NAME.
struct PluginOptions {
  std::string Policy, Index;
  bool Embed = false;
  bool FindingsAreErrors = false; ///< werror
};

/// Extracts the unit once it is parsed; then hands its facts to code generation, and reports findings. Does nothing for
/// precompiled headers and modules, for devices, and for code that does not parse.
class UnitConsumer : public clang::ASTConsumer {
public:
  UnitConsumer(clang::CompilerInstance &CI, PluginOptions Options) : CI(CI), Options(std::move(Options)) {}
  void HandleTranslationUnit(clang::ASTContext &AST) override;

private:
  void embed(clang::ASTContext &AST, llvm::StringRef Record);

  clang::CompilerInstance &CI;
  PluginOptions Options;
};

} // namespace purpose::compiler

#endif
