//===- Annotations.h - PURPOSE_ macros as the compiler sees them -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_ANNOTATIONS_H
#define PURPOSE_EXTRACT_ANNOTATIONS_H

#include "flow/FlowUnit.h"
#include "clang/AST/DeclBase.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace purpose::extract {

struct ParsedAnnotation {
  AnnotationKind Kind;
  llvm::StringRef Value;
  llvm::StringRef Detail;
};

/// Reads the text of an annotation, "purpose:data:customer_data" (annotations/include/purpose/annotations.h).
/// None if it is not ours; kind Unknown if it says purpose: and then something that no macro writes.
std::optional<ParsedAnnotation> parseAnnotation(llvm::StringRef Text);
/// The same for an attribute of either kind that the macros become. None if it was inherited from a declaration before.
std::optional<ParsedAnnotation> parseAnnotation(const clang::Attr *A);
/// Whether an annotation of ours stands at \p D, or was inherited.
bool isAnnotated(const clang::Decl *D);

} // namespace purpose::extract

#endif
