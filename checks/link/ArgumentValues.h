//===- ArgumentValues.h - What other arguments of a call tell ---- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call may say by an argument who receives what it is given, in which region, or in which table it is kept:
//
//   http.post("https://adco.example/v1", U.Email);      the constant tells the recipient
//   db.insert(Table::Profiles, U);                      and this one the store
//
// Constants that came there by way of other calls count for data that came the same way.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_ARGUMENTVALUES_H
#define PURPOSE_LINK_ARGUMENTVALUES_H

#include "link/DataFlow.h"

namespace purpose {

/// Fills DataFlow::Arguments of all flows, and takes out those that only tell.
/// Returns the latter.
std::vector<DataFlow> tellArguments(std::vector<DataFlow> &Flows, const ProgramGraph &Program,
                                    const Classification &Classes);

/// Fills DataFlow::OfOthers of stored data: what rules demand to be stored with it must be of the same object.
void compareOwners(std::vector<DataFlow> &Flows, Subjects &Owners, const ProgramGraph &Program);

/// The stores that the constant \p Text names for a call that stores, erases or hands out (\p Role): the text itself,
/// or the tables of the SQL statements in it that do that. None: it is a statement that does something else.
std::vector<std::string> storesNamedBy(llvm::StringRef Text, unsigned Role);

/// True if \p Text tells of a recipient: "https://other.example", "jo@other.example", also as a part of it.
bool namesSomebody(llvm::StringRef Text);

/// True if two flows to one call may be of one run: they came through the same calls, as far as both came through any.
bool sameWay(const DataFlow &A, const DataFlow &B);

} // namespace purpose

#endif
