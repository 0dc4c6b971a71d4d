//===- PersonalNames.h - Names that speak of personal data --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Knows the names of annotations/names/personal.yaml in any spelling:
//
//   std::string userEMail_;    e-mail address
//   bool hasEmail;             nothing: it only tells whether there is one
//   int emailCount;            nothing: a number of them
//   QLineEdit *emailEdit;      nothing: a thing of the screen
//   struct Kunde { std::string Name; };   name of a person, because of the class
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_PERSONALNAMES_H
#define PURPOSE_EXTRACT_PERSONALNAMES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <optional>
#include <string>
#include <vector>

namespace purpose::extract {

/// What a declaration holds, as far as it matters for what its name can mean. Several: one of these.
enum HeldValue : unsigned {
  HoldsNothing = 0, ///< A truth value, a function, a lock.
  HoldsText = 1,
  HoldsBytes = 2,
  HoldsNumber = 4,
  HoldsDate = 8,
  HoldsChoice = 16, ///< An enumeration.
  HoldsAnything = 31
};

/// What a name speaks of.
struct PersonalTerm {
  llvm::StringRef Speaks;   ///< "e-mail address".
  llvm::StringRef Category; ///< Of pack dpa: "customer_data".
  unsigned Holds = HoldsNothing;
};

class PersonalNames {
public:
  PersonalNames();
  /// Those of the process: building them takes longer than looking up all names of most units.
  static const PersonalNames &get();

  /// What \p Name speaks of, in a class or table \p Scope (unqualified; may be empty), if it \p Holds such values
  /// (HeldValue).
  std::optional<PersonalTerm> find(llvm::StringRef Name, llvm::StringRef Scope, unsigned Holds) const;
  /// False for types that hold no data of a person, whatever they are called: QLineEdit, EmailService.
  bool mayHoldData(llvm::StringRef TypeName) const;

private:
  bool isOfPerson(llvm::StringRef Scope) const;
  bool anyOf(const llvm::StringSet<> &List, llvm::ArrayRef<std::string> Words) const;

  std::vector<PersonalTerm> Terms;
  llvm::StringMap<uint32_t> Words;  ///< Joined words to numbers of terms.
  llvm::StringMap<uint32_t> Within; ///< The same, in classes about a person.
  std::vector<std::pair<llvm::StringRef, uint32_t>> Endings;
  llvm::StringSet<> Persons, Before, After, Types;
};

} // namespace purpose::extract

#endif
