#include "model/SqlTable.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

std::string columns(llvm::StringRef Text) {
  std::string Out;
  for (const SqlColumn &C : declaredColumns(Text)) {
    Out += (Out.empty() ? "" : " ") + C.Table + "." + C.Name + ":" + C.Type;
    EXPECT_TRUE(Text.drop_front(C.Offset).starts_with(C.Name)) << Text.str();
  }
  return Out;
}

TEST(SqlTable, ColumnsOfCreateTable) {
  EXPECT_EQ(columns("CREATE TABLE users(id INTEGER PRIMARY KEY, mail TEXT NOT NULL)"),
            "users.id:INTEGER users.mail:TEXT");
  EXPECT_EQ(columns("create temp table if not exists main.\"users\" (\"mail\" varchar(40) default 'a,b', `tel`)"),
            "users.mail:VARCHAR users.tel:");
  EXPECT_EQ(columns("CREATE TABLE t (a INT CHECK (a > 0), CONSTRAINT c UNIQUE (a), PRIMARY KEY (a), b NUMERIC(3, 2))"),
            "t.a:INT t.b:NUMERIC");
}

TEST(SqlTable, ColumnsOfAlterTable) {
  EXPECT_EQ(columns("ALTER TABLE users ADD COLUMN mail TEXT, ADD tel TEXT"), "users.mail:TEXT users.tel:TEXT");
  EXPECT_EQ(columns("ALTER TABLE users DROP COLUMN mail"), "");
  EXPECT_EQ(columns("ALTER TABLE users ADD CONSTRAINT c UNIQUE (mail)"), "");
}

TEST(SqlTable, SeveralStatementsAndComments) {
  EXPECT_EQ(columns("-- users\nCREATE TABLE u (/* the address, */ mail TEXT); CREATE TABLE v (x INT);"),
            "u.mail:TEXT v.x:INT");
}

TEST(SqlTable, OtherTextsHaveNone) {
  for (const char *Text : {"", "cannot create table (mail)", "INSERT INTO table_of_users(mail) VALUES(?)",
                           "CREATE INDEX i ON table (mail)", "create table", "create table (",
                           "CREATE TABLE t AS SELECT 1", "the table is here"})
    EXPECT_EQ(columns(Text), "") << Text;
}

TEST(SqlTable, WhatIsCutOffIsReadAsFarAsItGoes) {
  EXPECT_EQ(columns("CREATE TABLE t (mail TEXT, tel"), "t.mail:TEXT t.tel:");
  EXPECT_EQ(columns("CREATE TABLE t (mail 'x"), "t.mail:'X");
  EXPECT_EQ(columns("CREATE TABLE t (((((("), "");
}

} // namespace
