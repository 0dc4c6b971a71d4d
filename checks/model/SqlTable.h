//===- SqlTable.h - Columns that SQL statements declare -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_SQLTABLE_H
#define PURPOSE_MODEL_SQLTABLE_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace purpose {

struct SqlColumn {
  std::string Table; ///< Without schema and quotes.
  std::string Name;  ///< Without quotes.
  std::string Type;  ///< The first word, in capitals; empty: none.
  size_t Offset = 0; ///< Of the name in the text.
};

/// The columns of all CREATE TABLE and ALTER TABLE … ADD in \p Text, in order. What is cut off is read as far as it
/// goes; constraints are no columns.
std::vector<SqlColumn> declaredColumns(llvm::StringRef Text);

} // namespace purpose

#endif
