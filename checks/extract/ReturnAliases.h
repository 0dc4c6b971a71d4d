//===- ReturnAliases.h - What a returned reference refers to -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `T &get() { return Member.Part; }` returns another name for a part of its object. To follow `get() = x`, the caller
// asks here which of the callee's inputs the result can be, from the callee's body.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_RETURNALIASES_H
#define PURPOSE_EXTRACT_RETURNALIASES_H

#include "extract/UnitBuilder.h"

namespace purpose::extract {

struct AliasPlace {
  int Root = 0;                           ///< Parameter number, or ThisIndex.
  const clang::VarDecl *Global = nullptr; ///< If set, this variable with static storage instead.
  PathRef Path = RootPath;
  bool Weak = false;    ///< Some element of it.
  bool Through = false; ///< What the pointer there points to, rather than the pointer.
  friend bool operator==(const AliasPlace &, const AliasPlace &) = default;
};

struct AliasSummary {
  llvm::SmallVector<AliasPlace, 1> Places;
  bool Complete = false; ///< Every return statement is one of Places.
};

class ReturnAliases {
public:
  explicit ReturnAliases(UnitBuilder &Unit) : Unit(Unit) {}
  /// Empty and incomplete if \p F has no body here.
  const AliasSummary &of(const clang::FunctionDecl *F);

private:
  AliasSummary compute(const clang::FunctionDecl *F);
  bool add(const clang::FunctionDecl *F, const clang::Expr *E, AliasSummary &Summary, unsigned Depth);
  bool places(const clang::FunctionDecl *F, const clang::Expr *E, llvm::SmallVectorImpl<AliasPlace> &Out,
              unsigned Depth);

  UnitBuilder &Unit;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<AliasSummary>> Summaries;
};

} // namespace purpose::extract

#endif
