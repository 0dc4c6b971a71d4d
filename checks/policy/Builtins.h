//===- Builtins.h - Packs and models that are built in ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The texts of annotations/packs/*.yaml and annotations/models/*.yaml, embedded at build time by purpose-modelc, which
// has checked them.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_BUILTINS_H
#define PURPOSE_POLICY_BUILTINS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace purpose {

/// The YAML of a pack or a model; empty if there is none of that name.
llvm::StringRef builtinPack(llvm::StringRef Name);
llvm::StringRef builtinModel(llvm::StringRef Name);
/// Their names, sorted.
llvm::ArrayRef<llvm::StringRef> builtinPacks();
llvm::ArrayRef<llvm::StringRef> builtinModels();

} // namespace purpose

#endif
