#include "model/NameWords.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

TEST(NameWords, SplitsNamesIntoWords) {
  EXPECT_EQ(wordsOfName("userEMail_"), (std::vector<std::string>{"user", "e", "mail"}));
  EXPECT_EQ(wordsOfName("HTTP_port"), (std::vector<std::string>{"http", "port"}));
}

TEST(NameWords, ConnectionsAreKnownByTheLastWordOfTheirClass) {
  EXPECT_TRUE(speaksOfConnection("pg::PgConnection"));
  EXPECT_TRUE(speaksOfConnection("DbPool"));
  EXPECT_TRUE(speaksOfConnection("app::Database"));
  EXPECT_FALSE(speaksOfConnection("ConnectionInfo"));
  EXPECT_FALSE(speaksOfConnection("db::Row"));
  EXPECT_FALSE(speaksOfConnection("DbUser"));
}

TEST(NameWords, SendingAndBindingAreKnownByAnyWordOfTheFunction) {
  EXPECT_TRUE(speaksOfSending("postForm"));
  EXPECT_TRUE(speaksOfSending("send_mail"));
  EXPECT_FALSE(speaksOfSending("render"));
  EXPECT_TRUE(speaksOfBinding("bindText"));
  EXPECT_TRUE(speaksOfBinding("set_param"));
  EXPECT_FALSE(speaksOfBinding("put"));
}

TEST(NameWords, PeopleAreNoThings) {
  EXPECT_TRUE(speaksOfPerson("acme::LocalUser"));
  EXPECT_FALSE(speaksOfPerson("acme::Vendor"));
}

} // namespace
