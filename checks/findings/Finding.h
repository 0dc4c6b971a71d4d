//===- Finding.h - What breaks a rule -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_FINDING_H
#define PURPOSE_FINDINGS_FINDING_H

#include "link/DataFlow.h"
#include <string>
#include <vector>

namespace purpose {

/// One pair of data and use, or one call, that one or more rules forbid; or a declassifier that is none any more.
struct Finding {
  /// What is wrong. Call: an operation without data.
  enum class Kind : uint8_t {
    ForbiddenUse,
    WrongRegion,
    UnknownRegion,
    WrongRecipient,
    NotErased,
    NotExported,
    StoredAlone,
    StoredSometimesAlone, ///< What it must be stored with is there on some ways only.
    Call,
    UnknownSubject, ///< Let through by a check of nobody knows whom.
    ExpiredDeclassifier,
    ExpiredUse ///< A call of one.
  };
  Kind What = Kind::ForbiddenUse;
  std::string Check; ///< "purpose-forbidden-flow".
  DataFlow Flow;
  std::vector<std::string> Categories; ///< Names, sorted.
  std::string Data;                    ///< Name of the declaration that holds it.
  std::vector<std::string> Purposes;
  std::vector<const Rule *> Broken; ///< In the order of the policy; empty for declassifiers alone.
  std::string Store;                ///< Of stored data.
  PolicyLocation DeclaredAt;        ///< In the policy, if it is about no place in the code.
  std::vector<std::string> Details; ///< Regions, recipients or entry points that were looked at.
  std::string CheckedOwner;         ///< A check was passed, but it was that of this one, not of Flow.Owner.
  std::string Addressee; ///< With CheckedOwner, who is to get the data instead; empty: that is not the point.
  std::string Rewritten; ///< A check was passed, but this variable, which goes there, was written since.
  Severity Level = Severity::Error; ///< The highest of Broken.
  /// Index into FlowUnit::Suppressions of the NOLINT comment that hides it; NoRef: none.
  uint32_t HiddenBy = NoRef;
};

} // namespace purpose

#endif
