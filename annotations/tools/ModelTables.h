//===- ModelTables.h - Models as tables for the extractor -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_ANNOTATIONS_TOOLS_MODELTABLES_H
#define PURPOSE_ANNOTATIONS_TOOLS_MODELTABLES_H

#include "policy/PolicyReader.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// Writes the rows of all \p Models as macro calls, each table sorted by pattern:
///   MODEL_FLOW("std::vector::push_back", "0 -> this.element")     flows in canonical form, joined by "; "
///   MODEL_HOLDS("std::vector", 0, "element")
///   MODEL_POINTER("std::unique_ptr")
/// Macros that the including file does not define expand to nothing, and all are undefined at the end. A pattern that
/// has flows twice is an error.
void writeModelTables(llvm::ArrayRef<PolicySyntax> Models, llvm::raw_ostream &OS, PolicyDiagnostics &Diags);

/// \p Text as a C++ string literal.
std::string quoteForCpp(llvm::StringRef Text);

/// A built-in text and the name by which policies call it.
struct NamedText {
  std::string Name;
  std::string Text;
};

/// Writes the definitions of policy/Builtins.h. Both lists are sorted by name.
void writeBuiltins(llvm::ArrayRef<NamedText> Packs, llvm::ArrayRef<NamedText> Models, llvm::raw_ostream &OS);

} // namespace purpose

#endif
