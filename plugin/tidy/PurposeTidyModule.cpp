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
#include "PurposeModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"

namespace purpose::tidy {
namespace {

const bool Matches = requireHost("purpose-tidy", "clang-tidy", "; not a single purpose check would run");
const clang::tidy::ClangTidyModuleRegistry::Add<PurposeModule>
    Registered("purpose-module", "Purpose compliance: data is used only as agreed.");

} // namespace
} // namespace purpose::tidy
