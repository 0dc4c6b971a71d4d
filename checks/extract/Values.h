//===- Values.h - What expressions and calls are to the extractor ---------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_VALUES_H
#define PURPOSE_EXTRACT_VALUES_H

#include "extract/CalleeSummaries.h"
#include "extract/Domain.h"
#include "clang/AST/ExprCXX.h"
#include <optional>

namespace purpose::extract {

/// What an expression evaluates to: a place (lvalues, xvalues) or content (prvalues).
struct Value {
  bool IsPlace = false;
  Locations Where; ///< IsPlace.
  Tree Held;       ///< Not IsPlace.
  /// A call whose result this is: reading passes its Result node, so that a policy can classify the result.
  NodeRef Via = NoRef;
  Truth Tells; ///< Of a truth value, or of what is tested like one.
  /// IsPlace: what holds if it is that one of Where; empty: nothing more is known.
  llvm::SmallVector<Implied, 0> Choice;

  static Value of(Tree T);
  static Value at(Locations L);
};

/// Members of a union share their content, those of an anonymous struct are its parent's: they are no part of their
/// own.
inline bool isTransparent(const clang::FieldDecl *F) {
  const clang::RecordDecl *Anonymous = F->isAnonymousStructOrUnion() ? F->getType()->getAsRecordDecl() : nullptr;
  return F->getParent()->isUnion() || (Anonymous && !Anonymous->isUnion());
}

/// A call in the forms that C++ has, made alike.
struct CallView {
  const clang::Expr *Site = nullptr;
  int Number = 0;                              ///< Of several calls that one expression makes.
  const clang::FunctionDecl *Callee = nullptr; ///< Null: called through CalleeValue.
  std::optional<Value> CalleeValue;
  const clang::FunctionDecl *Runs = nullptr;           ///< Callee, or the only function that CalleeValue may be.
  const clang::FunctionProtoType *Signature = nullptr; ///< Of what CalleeValue runs, if its type tells.
  std::optional<Value> Object;                         ///< The object of a method, or what a constructor constructs.
  bool ObjectKnown = false;                            ///< The object is one of Object's locations.
  clang::QualType ObjectType;
  llvm::SmallVector<Value, 4> Arguments;
  llvm::SmallVector<const clang::Expr *, 4> ArgumentExprs; ///< Same length; null where there is none.
  clang::QualType ResultType;
  bool Constructs = false;
  bool Virtual = false;
  bool Beside = false; ///< The callee runs in a thread of its own.
};

/// Objects that a call has written so far, and the pointers that it leaves in its outputs.
struct CallEffects {
  KnownFacts Before; ///< What is known when the callee is entered.
  llvm::SmallVector<BaseRef, 4> Written;
  llvm::SmallVector<std::pair<PointerSummary, Locations>, 2> Pointers;
  /// The same of pointers that a closure has captured by reference.
  llvm::SmallVector<std::pair<PointerSummary, Locations>, 2> Captured;
};

} // namespace purpose::extract

#endif
