//===- DataFlow.h - Data that reaches a use -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_DATAFLOW_H
#define PURPOSE_LINK_DATAFLOW_H

#include "link/Classification.h"
#include "link/ConditionEntries.h"
#include "link/PassedConditions.h"
#include "link/ProgramGraph.h"
#include "link/Subjects.h"

namespace purpose {

/// One step of the way from where data comes from to where it is used.
struct Hop {
  enum class Kind : uint8_t {
    Origin,     ///< The data is here: Symbol holds it or returns it.
    Read,       ///< Read from field or global Symbol.
    Store,      ///< Stored in field, global or variable Symbol.
    Argument,   ///< Handed to Callee, as argument Index.
    Output,     ///< Written by Callee.
    Result,     ///< Returned by Callee.
    Use,        ///< Used by Callee, in another unit than the one that the finding is in.
    FieldState, ///< Stored in field Symbol in one method, read in another, on an object that cannot be told apart.
  };
  Kind HopKind = Kind::Origin;
  SourcePosition Where;
  SymbolRef Symbol = 0;
  SymbolRef Callee = 0;
  int Index = 0;
  SymbolRef In = 0; ///< The function that this is in.
};

/// A check that was passed on the way, and whose it was, compared with whose the data is.
struct PassedCheck {
  Condition What;
  SubjectRelation Subject = SubjectRelation::Unknown;
  std::string Owner;     ///< Different: of whom it was, as the code calls him.
  std::string Rewritten; ///< Different because this variable was written since it was checked.
  std::string Addressee; ///< Different because the data goes to this one instead: see Addressees.h.
};

/// Data with a label that reaches a use. What rules say of it is the verdict's business.
struct DataFlow {
  LabelRef Label = 0;
  Identifiability Level = Identifiability::Identified;
  SinkUse Use;
  bool IsContext = false;  ///< The use is the purpose of the code, not of one call.
  SourcePosition Where;    ///< The call, store or read that uses it.
  SymbolRef Caller = 0;    ///< The function that this is in.
  Site At = NoRef;         ///< The call that uses it.
  std::vector<Site> Calls; ///< That call, the one that led to its function, and so on, to where the data is.
  /// What the other arguments of the call tell: constants, and for the recipient data as well.
  struct Told {
    std::vector<std::string> Recipients, Regions, Stores;
    std::vector<std::string> Others; ///< Statements that store nothing.
    std::vector<LabelRef> RecipientData;
    /// For each text that may name the recipient, those of RecipientData that are in it.
    std::vector<std::vector<LabelRef>> RecipientTexts;
    /// Those of Recipients that tell nothing beside such data: they were put where it is, or are joined with it.
    std::vector<std::string> Settled;
    /// It may as well be something that nothing is known of: a setting, what a user has typed.
    bool RecipientIsOpen = false, RegionIsOpen = false;
  } Arguments;
  std::vector<PassedCheck> Passed;
  /// Whom checks on the way that was found were asked of, by the functions that it goes through. Not of flows on which
  /// it is known for all of Passed if they were of the owner of the data.
  struct AskedCheck {
    Proc In;
    ConditionRef Condition;
    std::vector<Origins> OneOf; ///< As Conditions::Known::OneOf.
  };
  std::vector<AskedCheck> Asked;
  std::string Owner; ///< Of the data, as the code calls him; may be empty.
  Origins TakenFrom; ///< Of stored data: the object that it was taken from, as far as that is known.
  Origin StoredAs;   ///< Of stored data: the argument that it is in, and where in it.
  /// Of stored data: the same call may store nothing of it, or something else in its place.
  bool IsPartial = false;
  /// Of stored data: classes of the objects that it was in and without which nothing of it is stored.
  llvm::SmallVector<SymbolRef, 1> WithRecords;
  /// Of a constant that tells of others: it was put where data of a category is that a rule on recipients demands; it
  /// is a part of a text that was put together; and of a statement, but not where a table is named.
  bool IsSettled = false, IsJoined = false, IsBeside = false;
  /// Of stored data: labels of data that is stored by the same call, but was taken from another object of that class;
  /// each with the name of that object.
  std::vector<std::pair<LabelRef, std::string>> OfOthers;
  std::vector<Hop> Path; ///< From the origin on; the use itself is not in it.
};

} // namespace purpose

#endif
