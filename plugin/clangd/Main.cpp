//===- Main.cpp - purpose-clangd -------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd with the checks in it. It takes the options of clangd.
//
//===----------------------------------------------------------------------===//

#include "../HostVersion.h"
#include "../tidy/PurposeModule.h"
#include "Options.h"
#include "Seams.h"
#include "Surroundings.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"

namespace purpose::editor {
namespace {
class EditorModule : public tidy::PurposeModule {
public:
  EditorModule() : PurposeModule(currentSurroundings) {}
};

const bool Matches = requireHost("purpose-clangd", "clang");
const clang::tidy::ClangTidyModuleRegistry::Add<EditorModule>
    Registered("purpose-module", "Purpose compliance: data is used only as agreed.");
} // namespace

std::string realVersionString() PURPOSE_REAL("_ZN5clang6clangd13versionStringB5cxx11Ev");
std::string versionString() PURPOSE_OURS("_ZN5clang6clangd13versionStringB5cxx11Ev");

std::string realFeatureString() PURPOSE_REAL("_ZN5clang6clangd13featureStringB5cxx11Ev");
std::string featureString() PURPOSE_OURS("_ZN5clang6clangd13featureStringB5cxx11Ev");

/// Editors look for "clangd version 19.1.7" in it.
std::string versionString() { return realVersionString() + ", with purpose-tidy " PURPOSE_VERSION; }

/// Without what we have left out: see getClient().
std::string featureString() {
  std::string Features = realFeatureString();
  if (size_t At = Features.find("+grpc"); At != std::string::npos)
    Features.erase(At, sizeof("+grpc") - 1);
  return Features;
}

} // namespace purpose::editor

std::unique_ptr<clang::clangd::SymbolIndex> clang::clangd::remote::getClient(llvm::StringRef, llvm::StringRef) {
  llvm::errs() << "purpose-clangd: remote indexes are not supported\n";
  return nullptr; // clangd goes on without.
}

int main(int ArgumentCount, char *Arguments[]) {
  // clangd looks for the headers of the compiler beside itself.
  purpose::editor::setDefault("resource-dir", PURPOSE_RESOURCE_DIR);
  return clang::clangd::clangdMain(ArgumentCount, Arguments);
}
