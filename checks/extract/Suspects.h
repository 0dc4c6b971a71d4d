//===- Suspects.h - Declarations whose names speak of personal data -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Collects the fields and parameters of a unit, and the columns of tables that its SQL texts declare, that hold
// personal data by their names. Whether a policy or an annotation says so too is asked when the policy is known.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_SUSPECTS_H
#define PURPOSE_EXTRACT_SUSPECTS_H

#include "extract/PersonalNames.h"
#include "extract/UnitBuilder.h"
#include "clang/AST/Expr.h"

namespace purpose::extract {

class SuspectFinder {
public:
  explicit SuspectFinder(UnitBuilder &Unit) : Unit(Unit) {}

  void addField(const clang::FieldDecl *F);
  /// The parameters of \p F, once for all its declarations and instantiations. An overrider has those of what it
  /// overrides; those of a closure are as good as local variables.
  void addParameters(const clang::FunctionDecl *F);
  void addColumns(const clang::StringLiteral *S);
  /// Puts what was found into the unit.
  void finish();

private:
  struct Found {
    Suspect::Kind What;
    const clang::ValueDecl *Declaration; ///< Null for a column.
    unsigned Index = 0;
    std::string Name;
    PersonalTerm Term;
    clang::SourceLocation Where;
  };
  std::optional<PersonalTerm> find(llvm::StringRef Name, llvm::StringRef Scope, unsigned Holds);
  /// Which values of HeldValue \p T holds, or its elements do.
  unsigned heldBy(clang::QualType T, unsigned Depth = 0);
  unsigned heldByRecord(const clang::CXXRecordDecl *R, unsigned Depth);

  UnitBuilder &Unit;
  const PersonalNames &Names = PersonalNames::get();
  llvm::StringMap<std::optional<PersonalTerm>> Known;
  llvm::DenseSet<clang::SourceLocation> Seen;
  std::vector<Found> List;
};

} // namespace purpose::extract

#endif
