//===- PurposeTidyModule.cpp - The clang-tidy plugin -----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   clang-tidy -load libPurposeTidy.so -checks='purpose-*' file.cpp
//
//===----------------------------------------------------------------------===//

#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "tidy/ForbiddenFlowCheck.h"
#include "tidy/PolicyCheck.h"
#include "clang/Basic/Version.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

namespace purpose::tidy {
namespace {

/// A plugin and its host share the layout of clang's classes: another version is no warning but a crash to come.
bool hostMatches() {
  std::string Host = clang::getClangToolFullVersion("host");
  if (Host.find("version " CLANG_VERSION_STRING) != std::string::npos)
    return true;
  llvm::errs() << "error: purpose-tidy is built for clang-tidy " CLANG_VERSION_STRING ", but this is " << Host
               << "; not a single purpose check would run\n";
  std::_Exit(2);
}

class PurposeModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    // One session for the checks of one run; see Session.h.
    auto Shared = std::make_shared<Session>();
    add<ForbiddenFlowCheck>(Factories, "purpose-forbidden-flow", Shared);
    add<PolicyCheck>(Factories, "purpose-policy", Shared);
  }

private:
  template <typename CheckT>
  void add(clang::tidy::ClangTidyCheckFactories &Factories, llvm::StringRef Name, std::shared_ptr<Session> Shared) {
    Factories.registerCheckFactory(Name, [Shared](llvm::StringRef CheckName, clang::tidy::ClangTidyContext *Context) {
      return std::make_unique<CheckT>(CheckName, Context, Shared);
    });
  }
};

const bool Matches = hostMatches();
const clang::tidy::ClangTidyModuleRegistry::Add<PurposeModule>
    Registered("purpose-module", "Purpose compliance: data is used only as agreed.");

} // namespace
} // namespace purpose::tidy
