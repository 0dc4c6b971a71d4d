//===- SqlStatement.h - What an SQL statement does, to which table -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_SQLSTATEMENT_H
#define PURPOSE_MODEL_SQLSTATEMENT_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace purpose {

struct SqlStatement {
  enum class Kind : uint8_t { Stores, Erases, Reads, Other } What = Kind::Other;
  std::string Table; ///< Without schema and quotes; of several, the first.
};

/// None if \p Text does not begin like a statement. "INSERT INTO users(mail) VALUES(?)" stores in "users".
std::optional<SqlStatement> parseSqlStatement(llvm::StringRef Text);

/// All that \p Text consists of, "DELETE FROM a; DELETE FROM b", with those in parentheses of a WITH; what is no
/// statement of these kinds is left out ("BEGIN"). A statement that empties several tables is one for each.
std::vector<SqlStatement> parseSqlStatements(llvm::StringRef Text);

/// True of a word of SQL, which names no table: `Op + " INTO " + Table` with "REPLACE" for Op.
bool isSqlWord(llvm::StringRef Text);

} // namespace purpose

#endif
