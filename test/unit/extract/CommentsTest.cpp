#include "extract/Comments.h"
#include <gtest/gtest.h>

using namespace purpose::extract;

namespace {

TEST(NoLints, SayChecksAndReason) {
  auto Found = findNoLints("f(); // NOLINT(purpose-forbidden-flow): asked for in writing\n"
                           "g(); /* NOLINT */ h(); // NOLINTNEXTLINE(purpose-*) - ticket 4711\r\n"
                           "// NOLINTBEGIN(*)\n// NOLINTEND(*)");
  ASSERT_EQ(Found.size(), 5u);
  EXPECT_EQ(Found[0].What, NoLint::Kind::Line);
  EXPECT_EQ(Found[0].Checks, "purpose-forbidden-flow");
  EXPECT_EQ(Found[0].Reason, "asked for in writing");
  EXPECT_EQ(Found[1].Checks, "");
  EXPECT_EQ(Found[1].Reason, "");
  EXPECT_EQ(Found[2].What, NoLint::Kind::NextLine);
  EXPECT_EQ(Found[2].Reason, "ticket 4711");
  EXPECT_EQ(Found[3].What, NoLint::Kind::Begin);
  EXPECT_EQ(Found[4].What, NoLint::Kind::End);
}

TEST(NoLints, OthersAreNotOurs) {
  for (const char *Text : {"// NOLINT(bugprone-use-after-move)", "// NOLINT(-purpose-*)", "// NOLINT()", "NOLINTED",
                           "MY_NOLINT", "// NOLINT(purpose-*", "// nolint", "NOLIN", ""})
    EXPECT_TRUE(findNoLints(Text).empty()) << Text;
  for (const char *Text : {"// NOLINT(bugprone-*,purpose-residency)", "// NOLINT(*)", "// NOLINT(pur*)", "NOLINT"})
    EXPECT_EQ(findNoLints(Text).size(), 1u) << Text;
}

} // namespace
