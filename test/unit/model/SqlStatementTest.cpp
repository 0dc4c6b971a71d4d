#include "model/SqlStatement.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

using Kind = SqlStatement::Kind;

void expect(llvm::StringRef Text, Kind What, llvm::StringRef Table) {
  std::optional<SqlStatement> S = parseSqlStatement(Text);
  ASSERT_TRUE(S) << Text.str();
  EXPECT_EQ(S->What, What) << Text.str();
  EXPECT_EQ(S->Table, Table) << Text.str();
}

TEST(SqlStatement, SaysWhatIsDoneToWhichTable) {
  expect("INSERT INTO users(mail) VALUES(?)", Kind::Stores, "users");
  expect("insert or replace into main.\"users\" values (?)", Kind::Stores, "users");
  expect("UPDATE `users` SET mail = ?", Kind::Stores, "users");
  expect("update or ignore users set mail = ?", Kind::Stores, "users");
  expect("  DELETE FROM [users] WHERE id = ?", Kind::Erases, "users");
  expect("DROP TABLE IF_EXISTS", Kind::Erases, "IF_EXISTS");
  expect("TRUNCATE TABLE users", Kind::Erases, "users");
  expect("SELECT a, b FROM users u JOIN posts", Kind::Reads, "users");
  expect("WITH x AS (SELECT f(1) FROM y), z AS (DELETE FROM w) insert into users SELECT ?", Kind::Stores, "users");
  expect("with x as (select 1) delete from users", Kind::Erases, "users");
}

TEST(SqlStatement, OtherTextsAreNone) {
  EXPECT_FALSE(parseSqlStatement(""));
  EXPECT_FALSE(parseSqlStatement("users"));
  EXPECT_FALSE(parseSqlStatement("deleted users"));
  EXPECT_FALSE(parseSqlStatement("select all"));
  EXPECT_FALSE(parseSqlStatement("((((("));
  EXPECT_FALSE(parseSqlStatement("with users"));
  EXPECT_FALSE(parseSqlStatement("WITH x AS (SELECT 1 FROM y"));
}

} // namespace
