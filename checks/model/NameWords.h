//===- NameWords.h - What the words of a name say -----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where no body is in sight, names have to tell. A connection to a database is not const for those who ask it
// something:
//
//   if (!Db.publishes(Site)) return;     a check
//   auto Stats = Db.stats(Site);         a query: what the check has said still holds, and Db has not kept the site
//   Db.revoke(Site);                     a change: it does not
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_NAMEWORDS_H
#define PURPOSE_MODEL_NAMEWORDS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace purpose {

/// \p Name without its scope: "acme::Db::find" -> "find".
llvm::StringRef unqualified(llvm::StringRef Name);

/// "userEMail_" -> user, e, mail; in lower case, ä as ae, ß as ss.
std::vector<std::string> wordsOfName(llvm::StringRef Name);

/// True if a word of \p Function, without its scope, is a verb for changing or keeping something, in English or
/// German; or it is an operator.
bool speaksOfChange(llvm::StringRef Function);

/// Whether \p Name, of a method or an enumerator without its scope, says that all is well (is_ok, Granted) or that it
/// is not (is_err, Denied); none: it says neither.
std::optional<bool> speaksOfSuccess(llvm::StringRef Name);

/// True if the first word of \p Function says that it asks something: isBanned, check_community_ban.
bool speaksOfQuestion(llvm::StringRef Function);

/// True if \p Class speaks of people or of their accounts: PersonId, LocalUser.
bool speaksOfPerson(llvm::StringRef Class);

/// True if \p Function gives something new whenever it is called: readLine, nextRow, generate.
bool speaksOfNext(llvm::StringRef Function);

/// True if \p Function compares or verifies what it is given: what it returns as a number says how that went.
bool speaksOfCheck(llvm::StringRef Function);

/// True if the first word of \p Function says that a number it returns is how many there were: countOf, eraseAll.
bool speaksOfCount(llvm::StringRef Function);

/// True if \p Check, a function or a guard, asks in which role somebody acts: isAdmin, staff_only.
bool speaksOfRole(llvm::StringRef Check);

/// True if \p Class is called a connection, a pool of them or a database: PgConnection, DbPool.
bool speaksOfConnection(llvm::StringRef Class);

/// True if \p Class is called something that knows of many persons and things, and is none: AppContext, UserStore.
bool speaksOfService(llvm::StringRef Class);

/// True if a word of \p Name speaks of what somebody may do or has agreed to: BanList, addRole.
bool speaksOfPermission(llvm::StringRef Name);

/// True if all verbs of change in \p Function say that something comes in addition: insertComment, log.
bool speaksOfAddition(llvm::StringRef Function);

/// True if the first word of \p Function says that something goes or changes: deletePost, update.
bool speaksOfReplacement(llvm::StringRef Function);

/// True if a word of \p Function says that it puts a value into a statement: bindText, setParam.
bool speaksOfBinding(llvm::StringRef Function);

/// True if a word of \p Function says that it sends something to somebody: postForm, sendMail.
bool speaksOfSending(llvm::StringRef Function);

/// True if a word of \p Function says that it sets or makes an address: setHost, makeUrl.
bool speaksOfAddress(llvm::StringRef Function);

} // namespace purpose

#endif
