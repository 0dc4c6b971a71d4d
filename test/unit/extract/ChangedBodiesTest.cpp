#include "extract/ChangedBodies.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Functions whose bodies are the outermost braces of \p Text. Each is known by the letter before its "()".
UnitRecord record(const std::string &Text) {
  UnitRecord Result;
  Result.Text = Text;
  unsigned Depth = 0;
  BodyPlace Place;
  for (unsigned I = 0; I < Text.size(); ++I) {
    if (Text[I] == '{' && Depth++ == 0) {
      size_t Name = Text.rfind("()", I) - 1;
      Place.Id = Text[Name];
      Place.Begin = Text.rfind("void", I);
      Place.BodyBegin = I;
    }
    if (Text[I] == '}' && --Depth == 0) {
      Place.End = Place.BodyEnd = I + 1;
      Result.Bodies.push_back(Place);
    }
  }
  return Result;
}

/// "f g +1 after 3": those that may have changed, and how lines have moved; "all" if that cannot be seen.
std::string changes(const std::string &Before, const std::string &Now, bool KeysNameLines = false) {
  UnitRecord Old = record(Before), New = record(Now);
  Old.KeysNameLines = KeysNameLines;
  std::optional<BodyChanges> Found = changedBodies(Old, New);
  if (!Found)
    return "all";
  std::string Result;
  for (size_t I = 0; I < New.Bodies.size(); ++I)
    if (Found->May[I])
      Result += std::string(1, char(New.Bodies[I].Id)) + " ";
  if (Found->Lines.By)
    Result += (Found->Lines.By > 0 ? "+" : "") + std::to_string(Found->Lines.By) + " after " +
              std::to_string(Found->Lines.After);
  return Result;
}

TEST(ChangedBodies, WithinOneLine) {
  EXPECT_EQ(changes("void f() { a; }\nvoid g() { b; }\n", "void f() { ax; }\nvoid g() { b; }\n"), "f ");
  EXPECT_EQ(changes("void f() { a; } void g() { b; }\n", "void f() { a; } void g() { }\n"), "f g ");
  EXPECT_EQ(changes("void f() { a; }\n", "void f() { a; }\n"), "");
}

TEST(ChangedBodies, LinesThatComeAndGo) {
  EXPECT_EQ(changes("void f() { a; }\nvoid g() { b; }\n", "void f() { a;\n }\nvoid g() { b; }\n"), "f +1 after 1");
  EXPECT_EQ(changes("void f() {\n a;\n\n}\nvoid g() { b; }\n", "void f() {\n a;\n}\nvoid g() { b; }\n"),
            "f -1 after 4");
  EXPECT_EQ(changes("void f() {\r\n a; }\r\nvoid g() { b; }\r\n", "void f() {\r\n\r\n a; }\r\nvoid g() { b; }\r\n"),
            "f +1 after 2");
}

TEST(ChangedBodies, LinesThatAreCountedOtherwise) {
  EXPECT_EQ(changes("void f() { a; }\nvoid g() { b; }\n", "void f() { a;\r }\nvoid g() { b; }\n"), "all");
  EXPECT_EQ(changes("void f() { a; }\n# line 7\nvoid g() { b; }\n", "void f() { a;\n }\n# line 7\nvoid g() { b; }\n"),
            "all");
  EXPECT_EQ(changes("void f() { a; }\n# line 7\nvoid g() { b; }\n", "void f() { ax; }\n# line 7\nvoid g() { b; }\n"),
            "f ");
  EXPECT_EQ(changes("void f() { a; }\nvoid g() { b; }\n", "void f() { a;\n }\nvoid g() { b; }\n", true), "all");
}

TEST(ChangedBodies, WhatStandsBehindOnTheLine) {
  EXPECT_EQ(changes("void f() { a; } int x;\n", "void f() { ax; } int x;\n"), "all");
  EXPECT_EQ(changes("void f() { a; }; // says f\n", "void f() { ax; }; // says f\n"), "f ");
}

TEST(ChangedBodies, DirectivesReachBeyondABody) {
  EXPECT_EQ(changes("void f() {\n a;\n}\nvoid g() { b; }\n", "void f() {\n#define b c\n a;\n}\nvoid g() { b; }\n"),
            "all");
  EXPECT_EQ(changes("void f() {\n#if A\n a;\n}\n", "void f() {\n#if B\n a;\n}\n"), "all");
}

} // namespace
