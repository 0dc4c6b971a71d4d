//===- Mentions.h - Which fields and globals a function touches ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A check that was passed stays passed until something is written that it has read:
//
//   if (!U.consents()) return;      reads User::Ads
//   U.touch();                      writes User::LastSeen: the check still holds
//   U.revoke();                     writes User::Ads: it no longer does
//
// By name of the field, whatever the object; callees with a body in the unit are looked into.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_MENTIONS_H
#define PURPOSE_EXTRACT_MENTIONS_H

#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <memory>

namespace purpose::extract {

class Mentions {
public:
  struct Sets {
    llvm::SmallPtrSet<const clang::ValueDecl *, 8> Read, Written; ///< Canonical. What is written counts as read too.
    bool Complete = true; ///< Everything that it calls is in sight, as far as it is code of the user.
    bool OnlyAsks = true; ///< Of what is not, it calls nothing but queries.
  };
  /// Valid as long as this.
  const Sets &of(const clang::FunctionDecl *F);

  /// True if \p F has a body that only finds the way to something in its object: `T *operator->() { return &*Held; }`.
  bool onlyLooks(const clang::CXXMethodDecl *F);
  /// True if \p F has a body that calls and throws nothing.
  bool isLeaf(const clang::FunctionDecl *F);
  /// True if \p Writer may write something that \p Check reads. Null: a function that nobody knows.
  bool mayDisturb(const clang::FunctionDecl *Writer, const clang::FunctionDecl *Check);
  bool mayWrite(const clang::FunctionDecl *Writer, const clang::ValueDecl *What);

private:
  void collect(const clang::FunctionDecl *F, Sets &Into, unsigned Depth,
               llvm::SmallPtrSetImpl<const clang::FunctionDecl *> &Seen);
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Sets>> Known;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Leaves, Looking;
};

} // namespace purpose::extract

#endif
