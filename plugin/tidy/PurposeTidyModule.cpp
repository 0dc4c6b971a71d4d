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

#include "../HostVersion.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "tidy/FlowCheck.h"
#include "tidy/PolicyCheck.h"

namespace purpose::tidy {
namespace {

class PurposeModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    // One session for the checks of one run; see Session.h.
    auto Shared = std::make_shared<Session>();
    add<FlowCheck>(Factories, "purpose-forbidden-flow", Shared);
    add<FlowCheck>(Factories, "purpose-residency", Shared);
    add<FlowCheck>(Factories, "purpose-retention", Shared);
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

const bool Matches = requireHost("purpose-tidy", "clang-tidy", "; not a single purpose check would run");
const clang::tidy::ClangTidyModuleRegistry::Add<PurposeModule>
    Registered("purpose-module", "Purpose compliance: data is used only as agreed.");

} // namespace
} // namespace purpose::tidy
