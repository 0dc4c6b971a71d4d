//===- Unclassified.h - Personal data that no policy speaks of -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A category is given to a declaration by its own annotation or entry, by that of its class or namespace, or by its
// type. A column has one if the policy says what its table holds:
//
//   stores: [{store: users, holds: [customer_data]}]      also store: users.email
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_UNCLASSIFIED_H
#define PURPOSE_FINDINGS_UNCLASSIFIED_H

#include "link/Classification.h"

namespace purpose {

/// Indexes into Unit.Suspects of those without a category.
std::vector<uint32_t> unclassifiedSuspects(const FlowUnit &Unit, Classification &Classes);
/// One of them, for whoever has the unit no more.
struct UnclassifiedDeclaration {
  SourcePosition Where; ///< Its file is a string of the unit.
  std::string Message;
  std::string Name;     ///< As in Suspect.
  std::string Category; ///< That it would usually have.
  bool IsColumn = false;
};
std::vector<UnclassifiedDeclaration> unclassifiedDeclarations(const FlowUnit &Unit, Classification &Classes);
/// "field 'acme::User::email' looks like personal data (e-mail address) and has no category"
std::string message(const FlowUnit &Unit, const Suspect &S);

} // namespace purpose

#endif
