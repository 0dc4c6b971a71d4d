//===- PurposeClangPlugin.cpp - The plugin of the compiler -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   clang++ -fplugin=libPurposeClang.so -fplugin-arg-purpose-embed -c file.cpp
//
// Annotations must be seen by us and not by code generation, which makes slower code of annotate attributes. So the
// plugin provides an attribute that nobody writes. purpose/annotations.h asks for it with __has_attribute, and then
// writes its texts into an attribute that code generation does not know. That also holds for `clang -E`, where no
// plugin action runs: preprocessed text, which ccache compares and distcc ships, has the annotations in it.
//
//===----------------------------------------------------------------------===//

#include "../HostVersion.h"
#include "UnitConsumer.h"
#include "clang/Basic/ParsedAttrInfo.h"
#include "clang/Frontend/FrontendPluginRegistry.h"

namespace purpose::compiler {
namespace {

class PurposeAction : public clang::PluginASTAction {
protected:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<UnitConsumer>(CI, Options);
  }

  bool ParseArgs(const clang::CompilerInstance &CI, const std::vector<std::string> &Arguments) override {
    bool AllKnown = true;
    for (const std::string &Argument : Arguments) {
      if (parse(Argument))
        continue;
      clang::DiagnosticsEngine &Diags = CI.getDiagnostics();
      Diags.Report(Diags.getCustomDiagID(
          clang::DiagnosticsEngine::Error,
          "unknown argument '-fplugin-arg-purpose-%0'; expected policy=FILE, index=FILE, today=DATE, "
          "embed or werror"))
          << Argument;
      AllKnown = false;
    }
    return AllKnown;
  }

  ActionType getActionType() override { return AddBeforeMainAction; }

private:
  bool parse(llvm::StringRef Argument) {
    if (Argument.consume_front("policy=") && !Argument.empty())
      Options.Session.Policy = Argument.str();
    else if (Argument.consume_front("index=") && !Argument.empty())
      Options.Session.Index = Argument.str();
    else if (Argument.consume_front("today=") && !Argument.empty())
      Options.Session.Today = Argument.str();
    else if (Argument == "embed")
      Options.Embed = true;
    else if (Argument == "werror")
      Options.FindingsAreErrors = true;
    else
      return false;
    return true;
  }

  PluginOptions Options;
};

/// What purpose/annotations.h asks for.
class PresenceAttribute : public clang::ParsedAttrInfo {
public:
  PresenceAttribute() {
    static constexpr Spelling Names[] = {{clang::AttributeCommonInfo::AS_GNU, "purpose_compiler_plugin"}};
    Spellings = Names;
  }
};

const bool Matches = requireHost("libPurposeClang.so", "clang");
const clang::FrontendPluginRegistry::Add<PurposeAction> Plugin("purpose",
                                                               "Purpose compliance: data is used only as agreed.");
const clang::ParsedAttrInfoRegistry::Add<PresenceAttribute> Presence("purpose_compiler_plugin", "");

} // namespace
} // namespace purpose::compiler
