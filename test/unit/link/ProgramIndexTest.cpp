//===- ProgramIndexTest.cpp ------------------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/ProgramIndex.h"
#include "SourceUnit.h"
#include "flow/AtomicFile.h"
#include "link/CalleeLoader.h"
#include "link/IndexWriter.h"
#include "llvm/ADT/SmallString.h"
#include <thread>

using namespace purpose;

namespace {

/// The index of some units, in a file.
class ProgramIndexTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Name;
    ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("purpose", "index", Name));
    File = Name.str().str();
  }
  void TearDown() override { llvm::sys::fs::remove(File); }

  /// Names of main files must differ: what the index says of functions in the own one is not used.
  void write(std::vector<std::pair<std::string, FlowUnit>> Units) {
    std::vector<std::string> Bytes;
    std::vector<FlowRecord> Records;
    for (auto &[Name, Unit] : Units) {
      renameFiles(Unit, [&](llvm::StringRef F) { return F == "test.cpp" ? Name : F.str(); });
      Unit.MainFile = Name;
      Bytes.push_back(writeUnit(Unit));
    }
    for (const std::string &B : Bytes)
      Records.push_back(llvm::cantFail(splitFlowRecords(B)).front());
    ProgramUnits Opened;
    Opened.Count = Records.size();
    Opened.Open = [&](size_t I) { return UnitReader::open(llvm::cantFail(Records[I].payload())); };
    Opened.OpenTables = [&](size_t I) {
      return UnitReader::openTables(FlowPayload(llvm::cantFail(Records[I].tables())));
    };
    Opened.Identity = [&](size_t I) { return Records[I].Checksum; };
    Opened.Name = [&](size_t) { return "unit"; };
    auto Reads = [&](size_t I) { return I == Unknown ? std::nullopt : std::optional<FileHashes>(FileHashes()); };
    std::string Made = llvm::cantFail(makeIndex(Opened, Records, Reads, std::chrono::system_clock::now()));
    ASSERT_FALSE(static_cast<bool>(writeFileAtomically(File, Made)));
  }
  std::shared_ptr<const ProgramIndex> open() { return llvm::cantFail(ProgramIndex::open(File)); }
  static std::vector<std::string> functionsIn(const UnitInSight &Seen) {
    std::vector<std::string> Names;
    for (const FlowGraph &G : Seen.Program.Graphs)
      Names.push_back(Seen.Program.nameOf(G.Function).str() +
                      (Seen.Program.Symbols[G.Function].IsElsewhere ? " elsewhere" : ""));
    return Names;
  }
  std::vector<std::string> seenFrom(llvm::StringRef Code, CalleeBudget Budget = {}) {
    auto Same = [](llvm::StringRef Name) { return Name.str(); };
    auto Seen = addCallees(unitOf(Code), "own.cpp", *open(), Same, Budget);
    EXPECT_TRUE(static_cast<bool>(Seen));
    return functionsIn(*Seen);
  }
  using Names = std::vector<std::string>;

  std::string File;
  size_t Unknown = ~size_t(0); ///< A unit of which nobody knows what it was made from.
};

TEST_F(ProgramIndexTest, LoadsWhatIsCalledAndNoMore) {
  write({{"a.cpp", unitOf("void b(); static void help() { b(); } void a() { help(); } void other() {}")},
         {"b.cpp", unitOf("void own(); void b() { own(); }")}});
  EXPECT_EQ(seenFrom("void a(); void own() { a(); }"), (Names{"own", "a elsewhere", "help elsewhere", "b elsewhere"}));
  EXPECT_EQ(seenFrom("void own() {}"), (Names{"own"}));
  // What is internal to two units are two functions.
  EXPECT_EQ(seenFrom("void a(); static void help() {} void own() { help(); a(); }"),
            (Names{"help", "own", "a elsewhere", "help elsewhere", "b elsewhere"}));
}

TEST_F(ProgramIndexTest, OwnBodiesAndWhatIsSaidOfTheOwnFileCountFirst) {
  write({{"a.cpp", unitOf("void a() {}")}, {"own.cpp", unitOf("void a(); void gone() { a(); }")}});
  EXPECT_EQ(seenFrom("void a() {} void own() { a(); }"), (Names{"a", "own"}));
  EXPECT_EQ(seenFrom("void gone(); void own() { gone(); }"), (Names{"own"}));
}

TEST_F(ProgramIndexTest, BodiesOfHeadersThatTheHostHasSkipped) {
  FlowUnit Header = unitOf("void a(); inline void h() { a(); } void own() { h(); }");
  renameFiles(Header, [](llvm::StringRef) { return "h.h"; });
  write({{"a.cpp", unitOf("void a() {}")}, {"own.cpp", Header}});
  EXPECT_EQ(seenFrom("void h(); void own() { h(); }"), (Names{"own", "h elsewhere", "a elsewhere"}));
  // Another unit that knows it is asked first.
  write({{"own.cpp", Header}, {"z.cpp", unitOf("void z(); inline void h() { z(); } void other() { h(); }")}});
  EXPECT_EQ(seenFrom("void h(); void own() { h(); }"), (Names{"own", "h elsewhere"}));
}

TEST_F(ProgramIndexTest, OverridersAndFunctionValues) {
  const std::string Base = "struct B { virtual void f(); }; ";
  write({{"a.cpp", unitOf(Base + "struct D : B { void f() override {} }; struct E : D { void f() override {} };")},
         {"b.cpp", unitOf("void value() {}")}});
  EXPECT_EQ(seenFrom(Base + "void value(); void own(B &b) { b.f(); auto p = value; p(); }").size(), 4u);
}

TEST_F(ProgramIndexTest, TheNearestCountWhereTheBudgetEnds) {
  write({{"a.cpp", unitOf("void c(); void a() { c(); } void b() {}")}, {"c.cpp", unitOf("void c() {}")}});
  const char *Own = "void a(); void b(); void own() { a(); b(); }";
  EXPECT_EQ(seenFrom(Own, {2, 1 << 20}), (Names{"own", "a elsewhere", "b elsewhere"}));
  EXPECT_EQ(seenFrom(Own, {2000, 0}), (Names{"own"}));
}

TEST_F(ProgramIndexTest, StaysReadableWhenReplacedAndOnManyThreads) {
  write({{"a.cpp", unitOf("void a() {}")}});
  std::shared_ptr<const ProgramIndex> Old = open();
  write({{"b.cpp", unitOf("void b() {}")}});
  std::vector<std::thread> Threads;
  for (unsigned T = 0; T < 4; ++T)
    Threads.emplace_back([&] {
      for (unsigned I = 0; I < 200; ++I) {
        llvm::Expected<UnitReader> Read = Old->read(0);
        ASSERT_TRUE(static_cast<bool>(Read));
        EXPECT_EQ(Read->tables().MainFile, "a.cpp");
      }
    });
  for (std::thread &T : Threads)
    T.join();
  EXPECT_EQ(open()->mainFile(0), "b.cpp");
}

TEST_F(ProgramIndexTest, WhatCannotBeComparedIsNotUsed) {
  Unknown = 0;
  write({{"a.cpp", unitOf("void a() {}")}, {"b.cpp", unitOf("void b() {}")}});
  EXPECT_EQ(seenFrom("void a(); void b(); void own() { a(); b(); }"), (Names{"own", "b elsewhere"}));
}

TEST_F(ProgramIndexTest, EmptyProgramsHaveOne) {
  write({});
  EXPECT_EQ(open()->unitCount(), 0u);
  EXPECT_EQ(seenFrom("void a(); void own() { a(); }"), (Names{"own"}));
}

} // namespace
