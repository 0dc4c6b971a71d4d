//===- NameSyntax.h - The parts of a qualified name -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "acme::Box<int>::put(const User &)" has the components "acme", "Box<int>" and "put", and the types "(const User &)".
// Brackets of every kind keep what they hold together; "operator()" and "operator<" are names.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_NAMESYNTAX_H
#define PURPOSE_MODEL_NAMESYNTAX_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace purpose {

struct NameComponent {
  llvm::StringRef Full;  ///< "Box<int>"
  llvm::StringRef Plain; ///< "Box"
};

struct NameParts {
  llvm::SmallVector<NameComponent, 8> Components;
  llvm::StringRef Types;   ///< With the parentheses; empty if there are none.
  llvm::StringRef Problem; ///< What is wrong, empty if nothing is. Components are as good as they get then.
};

/// Views into \p Text. Linear in its length.
NameParts splitName(llvm::StringRef Text);
/// The components of a path, without "." and a leading "./".
NameParts splitPath(llvm::StringRef Text);

/// \p Types with the spaces removed that do not separate two words: "(const User&,int)".
std::string normalizeTypes(llvm::StringRef Types);

} // namespace purpose

#endif
