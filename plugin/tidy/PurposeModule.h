//===- PurposeModule.h - The checks, for a registry of clang-tidy -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_TIDY_PURPOSEMODULE_H
#define PURPOSE_PLUGIN_TIDY_PURPOSEMODULE_H

#include "clang-tidy/ClangTidyModule.h"
#include "tidy/FindingCheck.h"
#include "tidy/UnclassifiedCheck.h"

namespace purpose::tidy {

/// For clang-tidy, which loads it, and for purpose-clangd, which has it linked in.
class PurposeModule : public clang::tidy::ClangTidyModule {
public:
  explicit PurposeModule(SurroundingsOf Surroundings = nullptr) : Surroundings(Surroundings) {}

  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    // clangd makes the factories once, and then checks on several threads: no session belongs to them.
    auto All = std::make_shared<Sessions>(Surroundings);
    for (llvm::StringRef Name :
         {"purpose-forbidden-flow", "purpose-residency", "purpose-retention", "purpose-declassifier", "purpose-policy"})
      add<FindingCheck>(Factories, Name, All);
    add<UnclassifiedCheck>(Factories, "purpose-unclassified", All);
  }

private:
  template <typename CheckT>
  void add(clang::tidy::ClangTidyCheckFactories &Factories, llvm::StringRef Name, std::shared_ptr<Sessions> All) {
    Factories.registerCheckFactory(Name, [All](llvm::StringRef CheckName, clang::tidy::ClangTidyContext *Context) {
      return std::make_unique<CheckT>(CheckName, Context, All->of(Context));
    });
  }

  const SurroundingsOf Surroundings;
};

} // namespace purpose::tidy

#endif
