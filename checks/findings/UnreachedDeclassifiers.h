//===- UnreachedDeclassifiers.h - Declassifiers that clean nothing -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_UNREACHEDDECLASSIFIERS_H
#define PURPOSE_FINDINGS_UNREACHEDDECLASSIFIERS_H

#include "link/ProgramBuilder.h"
#include "policy/PolicyDiagnostics.h"

namespace purpose {

/// An annotated declassifier.
struct AnnotatedDeclassifier {
  std::string Name;     ///< Qualified.
  PolicyLocation Where; ///< Of the annotation.
  friend bool operator==(const AnnotatedDeclassifier &A, const AnnotatedDeclassifier &B) { return A.Name == B.Name; }
};

/// Adds those of \p Unit to \p List, each function once.
void addAnnotated(const FlowUnit &Unit, std::vector<AnnotatedDeclassifier> &List);

/// Warnings of declassifiers, those of \p Rules and \p Annotated, that no classified data ever gets to in a program.
/// Links the program; fails if a unit cannot be read.
llvm::Expected<std::vector<PolicyDiagnostic>> unreachedDeclassifiers(ProgramUnits Units, const Policy &Rules,
                                                                     llvm::ArrayRef<AnnotatedDeclassifier> Annotated);

} // namespace purpose

#endif
