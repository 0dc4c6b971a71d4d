//===- Circumstances.h - Who receives data, and where that is -----*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FINDINGS_CIRCUMSTANCES_H
#define PURPOSE_FINDINGS_CIRCUMSTANCES_H

#include "link/DataFlow.h"

namespace purpose {

/// What is known about one use of data, once the endpoints of the policy are looked up.
struct Circumstances {
  llvm::SmallVector<PurposeId, 1> Purposes;
  std::string Recipient;
  std::vector<std::string> Regions; ///< Empty: unknown.
  bool RegionIsOpen = false;        ///< It may be another one as well, of which nothing is known.
  std::vector<std::string> Stores;  ///< Empty: unknown, or no store.
};

Circumstances circumstancesOf(const Policy &Rules, const DataFlow &Flow);

/// The host in a URL, or \p Text itself: "https://u@api.example:443/v1" gives "api.example".
llvm::StringRef hostOf(llvm::StringRef Text);
/// A pattern that starts with a dot matches that host and its sub-domains.
bool matchesHost(llvm::StringRef Pattern, llvm::StringRef Host);
/// "Region::EU", "eu" and "EU" are the same name.
bool sameName(llvm::StringRef A, llvm::StringRef B);

} // namespace purpose

#endif
