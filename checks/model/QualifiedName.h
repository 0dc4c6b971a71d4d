//===- QualifiedName.h - The name of a declaration as policies match it -----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_QUALIFIEDNAME_H
#define PURPOSE_MODEL_QUALIFIEDNAME_H

#include "llvm/ADT/StringRef.h"

namespace purpose {

/// The name of a declaration in the forms that a pattern can ask for. All are views into memory of the caller.
struct QualifiedName {
  /// Without template arguments, inline and anonymous namespaces: "acme::Box::put".
  llvm::StringRef Plain;
  /// The same with all of them: "acme::(anonymous namespace)::Box<int>::put"; empty if it would not differ.
  llvm::StringRef Full;
  /// Parameter types as written in the declaration, for overloads: "(const User &, int)"; empty for what is no
  /// function.
  llvm::StringRef Types;
};

} // namespace purpose

#endif
