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
#include "tidy/FindingCheck.h"
#include "tidy/UnclassifiedCheck.h"

namespace purpose::tidy {
namespace {

class PurposeModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    // One session for the checks of one run; see Session.h.
    auto Shared = std::make_shared<Session>();
    for (llvm::StringRef Name :
         {"purpose-forbidden-flow", "purpose-residency", "purpose-retention", "purpose-declassifier", "purpose-policy"})
      add<FindingCheck>(Factories, Name, Shared);
    add<UnclassifiedCheck>(Factories, "purpose-unclassified", Shared);
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
