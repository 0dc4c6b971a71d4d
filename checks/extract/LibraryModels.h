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
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <optional>
#include <vector>

namespace purpose::extract {

/// What the template argument Argument of a class stands for: a part of its objects, At.
struct HeldPart {
  unsigned Argument = 0;
  llvm::SmallVector<PlaceStep, 2> At;
};

/// For one translation unit: what was found for its declarations is remembered.
class LibraryModels {
public:
  LibraryModels();

  /// The flows of calls to \p F, or null if no model knows it. Valid as long as this object.
  const std::vector<Flow> *flows(const clang::FunctionDecl *F) const;
  /// What the arguments of the class template that \p R is made from stand for; null if no model knows it.
  const std::vector<HeldPart> *held(const clang::CXXRecordDecl *R) const;
  bool isPointer(const clang::CXXRecordDecl *R) const;

private:
  struct Tables;
  static const Tables &tables();

  const Tables &Models; ///< Of the process.
  mutable llvm::DenseMap<const clang::Decl *, std::optional<uint32_t>> ModelOf;
  mutable std::map<uint32_t, std::vector<Flow>> Parsed; ///< By number of a model.
  mutable llvm::DenseMap<const clang::Decl *, char> PointerCache;
};

} // namespace purpose::extract

#endif
