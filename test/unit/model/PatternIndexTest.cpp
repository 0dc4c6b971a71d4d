//===- PatternIndexTest.cpp - Which names patterns match ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/PatternIndex.h"
#include "model/Glob.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <chrono>
#include <gtest/gtest.h>

using namespace purpose;

namespace {

struct Case {
  const char *Pattern;
  QualifiedName Name;
  bool Matches;

  friend void PrintTo(const Case &C, std::ostream *OS) { *OS << C.Pattern << " on " << C.Name.Plain.str(); }
};

bool matches(llvm::StringRef Pattern, const QualifiedName &Name,
             PatternIndex::Separator Kind = PatternIndex::Separator::Scope) {
  PatternIndex Index(Kind);
  if (llvm::Error E = Index.add(Pattern, 7)) {
    ADD_FAILURE() << llvm::toString(std::move(E));
    return false;
  }
  llvm::SmallVector<uint32_t, 2> Ids = Index.match(Name);
  EXPECT_TRUE(Ids.empty() || (Ids.size() == 1 && Ids[0] == 7));
  return !Ids.empty();
}

QualifiedName plain(llvm::StringRef Name) { return {Name, {}, {}}; }

class ScopePattern : public testing::TestWithParam<Case> {};
TEST_P(ScopePattern, Matches) { EXPECT_EQ(matches(GetParam().Pattern, GetParam().Name), GetParam().Matches); }

INSTANTIATE_TEST_SUITE_P(
    Plain, ScopePattern,
    testing::Values(
        Case{"acme::User", plain("acme::User"), true}, Case{"acme::User", plain("acme::Users"), false},
        Case{"acme::User", plain("acme::User::email"), false}, Case{"::acme::User", plain("acme::User"), true},
        Case{"User", plain("acme::User"), false}, Case{"acme::*::email", plain("acme::User::email"), true},
        Case{"acme::*::email", plain("acme::a::User::email"), false},
        Case{"acme::*::email", plain("acme::email"), false}, Case{"acme::*", plain("acme::f"), true},
        Case{"acme::*", plain("acme"), false}, Case{"acme::**", plain("acme::User::email"), true},
        Case{"acme::**", plain("acme"), false}, Case{"acme::**::email", plain("acme::email"), true},
        Case{"acme::**::email", plain("acme::a::b::email"), true},
        Case{"acme::**::email", plain("acme::a::b::mail"), false}, Case{"**::size", plain("size"), true},
        Case{"**::size", plain("std::vector::size"), true}, Case{"**", plain("a::b"), true},
        Case{"**::**", plain("a"), true}, Case{"acme::get*", plain("acme::getEmail"), true},
        Case{"acme::*Email*", plain("acme::getEmailOf"), true}, Case{"acme::g*l", plain("acme::getEmai"), false},
        Case{"ads::Client**", plain("ads::ClientPool"), true},
        Case{"ads::Client**", plain("ads::ClientPool::send"), true}, Case{"ads::Client**", plain("ads::Pool"), false},
        Case{"**Email", plain("acme::User::homeEmail"), true}, Case{"acme::a**z", plain("acme::ab::yz"), true},
        Case{"acme::a**z", plain("acme::ab::y"), false}));

INSTANTIATE_TEST_SUITE_P(
    Operators, ScopePattern,
    testing::Values(
        Case{"a::operator()", {"a::operator()", {}, "(int)"}, true},
        Case{"a::operator()(int)", {"a::operator()", {}, "(int)"}, true},
        Case{"a::operator()(int)", {"a::operator()", {}, "(long)"}, false},
        Case{"a::operator<<", plain("a::operator<<"), true}, Case{"a::operator<", plain("a::operator<<"), false},
        Case{"a::operator->", plain("a::operator->"), true}, Case{"a::operator*", plain("a::operator*"), true},
        Case{"a::operator*", plain("a::operator/"), false}, Case{"a::operator=", plain("a::operator="), true},
        Case{"a::operator=", plain("a::operator=="), false}, Case{"a::operator+=", plain("a::operator+="), true},
        Case{"a::operator/", plain("a::operator/"), true}, Case{"*::operator!", plain("a::operator!"), true},
        Case{"a::operator==(int)", {"a::operator==", {}, "(int)"}, true},
        Case{"a::operator\"\"_x", plain("a::operator\"\"_x"), true},
        Case{"a::operator<=>", plain("a::operator<=>"), true}, Case{"a::operator new", plain("a::operator new"), true},
        Case{"a::operators", plain("a::operators"), true}, Case{"a::operator[]", plain("a::operator[]"), true},
        Case{"a::operator std::string", plain("a::operator std::string"), true}, Case{"a::~a", plain("a::~a"), true},
        Case{"a::operat*", plain("a::operator+"), true}));

INSTANTIATE_TEST_SUITE_P(Overloads, ScopePattern,
                         testing::Values(Case{"f(const User &, int)", {"f", {}, "(const User&,int)"}, true},
                                         Case{"f(const User&,int)", {"f", {}, "(const User &, int)"}, true},
                                         Case{"f(const User &)", {"f", {}, "(const User &, int)"}, false},
                                         Case{"f(*)", {"f", {}, "(const User &, int)"}, true},
                                         Case{"f()", {"f", {}, "()"}, true}, Case{"f()", {"f", {}, "(int)"}, false},
                                         Case{"f", {"f", {}, "(int)"}, true},
                                         Case{"f(unsigned int)", {"f", {}, "(unsignedint)"}, false}));

INSTANTIATE_TEST_SUITE_P(
    Unwritten, ScopePattern,
    testing::Values(
        Case{"std::vector::push_back",
             {"std::vector::push_back", "std::vector<int, std::allocator<int>>::push_back", {}},
             true},
        Case{"std::vector<int*>::push_back",
             {"std::vector::push_back", "std::vector<int, std::allocator<int>>::push_back", {}},
             true},
        Case{"std::vector<long*>::push_back",
             {"std::vector::push_back", "std::vector<int, std::allocator<int>>::push_back", {}},
             false},
        Case{"Box<int>", {"Box", "Box<int>", {}}, true}, Case{"Box<int>", plain("Box"), false},
        Case{"std::basic_string::append",
             {"std::basic_string::append", "std::__cxx11::basic_string<char>::append", {}},
             true},
        Case{"std::__cxx11::basic_string::append",
             {"std::basic_string::append", "std::__cxx11::basic_string<char>::append", {}},
             true},
        Case{"std::__cxx98::basic_string::append",
             {"std::basic_string::append", "std::__cxx11::basic_string<char>::append", {}},
             false},
        Case{"std::*::*::append", {"std::basic_string::append", "std::__cxx11::basic_string<char>::append", {}}, false},
        Case{"acme::f", {"acme::f", "acme::(anonymous namespace)::f", {}}, true},
        Case{"acme::(anonymous namespace)::f", {"acme::f", "acme::(anonymous namespace)::f", {}}, true},
        Case{"acme::(anonymous namespace)::f", plain("acme::f"), false},
        Case{"acme::f", {"acme::f", "acme::(anonymous namespace)::g::f", {}}, true}));

TEST(PathPattern, StarsStayWithinAFolder) {
  auto Path = [](llvm::StringRef Pattern, llvm::StringRef Name) {
    return matches(Pattern, plain(Name), PatternIndex::Separator::Slash);
  };
  EXPECT_TRUE(Path("src/ads/**", "src/ads/a/b.cpp"));
  EXPECT_FALSE(Path("src/ads/**", "src/adsense/b.cpp"));
  EXPECT_FALSE(Path("src/ads/*.cpp", "src/ads/a/b.cpp"));
  EXPECT_TRUE(Path("./src/ads/*.cpp", "src/ads/b.cpp"));
  EXPECT_TRUE(Path("src/**.cpp", "src/b.cpp"));
  EXPECT_TRUE(Path("src/**.cpp", "src/a/a/b.cpp"));
  EXPECT_TRUE(Path("**/*.h", "a b (c)/<d>.h"));
}

TEST(PatternIndex, ReturnsEveryMatchOnceInOrder) {
  PatternIndex Index;
  for (auto [Id, Pattern] : {std::pair(5u, "a::*"), {3u, "**::b"}, {9u, "a::b"}, {4u, "a::c"}, {3u, "a::**"}})
    llvm::cantFail(Index.add(Pattern, Id));
  EXPECT_EQ(Index.match(plain("a::b")), (llvm::SmallVector<uint32_t, 2>{3, 5, 9}));
}

TEST(PatternIndex, CopiesAreIndependent) {
  PatternIndex First;
  llvm::cantFail(First.add("a", 1));
  PatternIndex Second = First;
  llvm::cantFail(Second.add("b", 2));
  EXPECT_TRUE(First.match(plain("b")).empty());
  EXPECT_EQ(Second.match(plain("a")).size(), 1u);
}

TEST(PatternIndex, BadPatternsAddNothing) {
  PatternIndex Index;
  EXPECT_TRUE(llvm::errorToBool(Index.add("a::", 1)));
  EXPECT_TRUE(Index.match(plain("a")).empty());
}

double seconds(llvm::function_ref<void()> Work) {
  auto Start = std::chrono::steady_clock::now();
  Work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - Start).count();
}

TEST(PatternIndex, ManyDoubleStarsStayCheap) {
  std::string Pattern, Name;
  for (int I = 0; I < 200; ++I)
    Pattern += "**::a*a*a*b::";
  for (int I = 0; I < 1000; ++I)
    Name += (I ? "::" : "") + std::string(20, 'a');
  PatternIndex Index;
  llvm::cantFail(Index.add(Pattern + "x", 1));
  EXPECT_LT(seconds([&] { EXPECT_TRUE(Index.match(plain(Name)).empty()); }), 2);
}

TEST(PatternIndex, CostDoesNotGrowWithThePatterns) {
  PatternIndex Index;
  for (int I = 0; I < 100000; ++I)
    llvm::cantFail(Index.add("lib" + std::to_string(I % 1000) + "::Class" + std::to_string(I) + "::method", I));
  EXPECT_LT(seconds([&] {
              for (int I = 0; I < 100000; ++I)
                EXPECT_EQ(Index.match(plain("lib7::Class1007::method")).size(), 1u);
            }),
            5);
}

TEST(Glob, ManyStarsStayCheap) {
  std::string Pattern, Text(20000, 'a');
  for (int I = 0; I < 1000; ++I)
    Pattern += "a*";
  EXPECT_LT(seconds([&] { EXPECT_FALSE(matchesGlob(Pattern + "b", Text)); }), 1);
}

TEST(Glob, StarsStandForAnything) {
  EXPECT_TRUE(matchesGlob("user.*", "user.email"));
  EXPECT_FALSE(matchesGlob("user.*", "user"));
  EXPECT_TRUE(matchesGlob("*", ""));
  EXPECT_TRUE(matchesGlob("a*b*c", "a::b::c"));
  EXPECT_FALSE(matchesGlob("", "x"));
}

} // namespace
