//===- LibraryModels.h - What library functions do with data -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models, annotations/models/*.yaml, as the build has compiled them. They are facts about libraries, not
// part of any policy, so extraction may use them: a call that has one becomes edges and needs no call site.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_LIBRARYMODELS_H
#define PURPOSE_EXTRACT_LIBRARYMODELS_H

#include "model/FlowSpec.h"
#include "model/PatternIndex.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <memory>
#include <optional>
#include <vector>

namespace purpose::extract {

/// What the template argument Argument of a class stands for: a part of its objects, At.
struct HeldPart {
  unsigned Argument = 0;
  llvm::SmallVector<PlaceStep, 2> At;
};

class LibraryModels {
public:
  LibraryModels();

  /// The flows of calls to \p F, or null if no model knows it. Valid as long as this object.
  const std::vector<Flow> *flows(const clang::FunctionDecl *F) const;
  /// What the arguments of the class template that \p R is made from stand for; null if no model knows it.
  const std::vector<HeldPart> *held(const clang::CXXRecordDecl *R) const;
  bool isPointer(const clang::CXXRecordDecl *R) const;

private:
  struct FunctionModel {
    llvm::StringRef Text;                           ///< Flows, separated by "; ".
    bool IsConvention = false;                      ///< A guess from the name alone, for functions without a body.
    mutable std::optional<std::vector<Flow>> Flows; ///< Parsed when first asked for.
  };
  const FunctionModel *find(const clang::FunctionDecl *F) const;

  std::vector<FunctionModel> Functions;
  llvm::StringMap<llvm::SmallVector<uint32_t, 1>> ByName; ///< Patterns without wildcard.
  PatternIndex Globs;
  llvm::StringMap<std::vector<HeldPart>> Held;
  llvm::StringMap<char> Pointers;
  PatternIndex PointerGlobs;
  mutable llvm::DenseMap<const clang::Decl *, const FunctionModel *> Cache;
  mutable llvm::DenseMap<const clang::Decl *, char> PointerCache;
};

} // namespace purpose::extract

#endif
