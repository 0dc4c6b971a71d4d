#include "flow/UnitEncoding.h"
#include "flow/GraphDump.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

/// A unit in which every member of every table differs from its default.
FlowUnit fullUnit() {
  FlowUnit Unit;
  Unit.MainFile = "src/main.cpp";
  Unit.Missing = {"src/broken.cpp"};
  StringRefId File = Unit.internString("src/main.cpp");
  SourcePosition Place{File, 12, 7};
  Annotation Note{AnnotationKind::Declassify, Unit.internString("aggregated"), Unit.internString("only counts"), Place};
  Unit.Symbols.resize(4);
  for (SymbolRef S = 1; S < 4; ++S) {
    Symbol &Sym = Unit.Symbols[S];
    Sym.Kind = S == 1 ? SymbolKind::Type : S == 2 ? SymbolKind::Field : SymbolKind::Function;
    Sym.Key = Unit.internString("key:" + std::to_string(S));
    Sym.Id = 0xfeedfacecafebeefull + S;
    Sym.Name = Unit.internString("acme::name" + std::to_string(S));
    Sym.Full = Unit.internString("acme::name<int>");
    Sym.Types = Unit.internString("(int)");
    Sym.Parent = S == 1 ? 0 : 1;
    Sym.Type = 1;
    Sym.Where = Place;
    Sym.IsLibrary = Sym.IsMethod = Sym.IsConst = Sym.IsVirtual = Sym.IsLambda = Sym.IsInternal = Sym.IsConstructor =
        Sym.HasBody = Sym.AddressTaken = Sym.IsPointer = true;
    Sym.Parameters = {{Unit.internString("p"), 1, true, Place, {Note}}};
    Sym.Annotations = {Note};
  }
  PathRef Field = Unit.Paths.append(RootPath, Selector::field(2));
  PathRef Deep =
      Unit.Paths.append(Unit.Paths.append(Field, Selector::elementAt(Unit.internString("k"))), Selector::element());
  PathRef Answer = Unit.Paths.append(RootPath, Selector::elementAt(Unit.internString("granted")));
  Unit.Types.push_back({1, true, true, {{Field, 1, 2}}});
  uint32_t Except = Unit.internPathSet({Field, Deep});
  uint32_t Known = 2;
  TruthFacts Tells{1, 2, true, false};
  Unit.Overrides = {{3, 3}};
  Unit.Suppressions = {{{File, 3, 9}, 4, 5, Unit.internString("purpose-*"), Unit.internString("agreed")}};
  Unit.Suspects = {{Suspect::Kind::Parameter, 3, 0, Unit.internString("mail"), Unit.internString("e-mail address"),
                    Unit.internString("customer_data"), Place},
                   {Suspect::Kind::Column, 0, 0, Unit.internString("users.mail"), 0, 0, Place}};
  FlowGraph G;
  G.Function = 3;
  G.Incomplete = true;
  CallSite Call;
  Call.Kind = CallKind::Virtual;
  Call.Callee = 3;
  Call.Exact = {3};
  Call.Where = {File, 3, 300};
  Call.ResultType = 1;
  Call.ResultIsBool = Call.ResultIsScalar = Call.HasObject = Call.ObjectOut = Call.Constructs = Call.Modelled =
      Call.StartsLater = true;
  Call.Facts = Known;
  Call.Arguments = {{1, Unit.internString("constant"), true, Tells}};
  G.Calls = {Call};
  G.Nodes = {{NodeKind::ThisIn, 0, NoRef, 0, 1, RootPath, Place},
             {NodeKind::ArgIn, CalleeIndex, 0, 0, 1, Deep, {File, 1, 1}},
             {NodeKind::ReturnIn, 0, NoRef, 0, 1, RootPath, Place},
             {NodeKind::ResultOut, 0, 0, 0, 1, RootPath, Place},
             {NodeKind::Answer, 0, NoRef, 0, 0, Answer, {}}};
  G.Edges = {{1, 0, Field, Deep, Except, Known, EdgeKind::Derive, true},
             {0, 1, RootPath, RootPath, 0, 0, EdgeKind::Copy},
             {0, 2, RootPath, RootPath, 0, 0, EdgeKind::Beside}};
  G.Facts = {{Fact::Kind::CallFalse, 0, NoRef},
             {Fact::Kind::ValueTrue, NoRef, 1},
             {Fact::Kind::Either, NoRef, NoRef, 1, 2},
             {Fact::Kind::ValueIsNot, NoRef, 1, 0, 0, 1},
             {Fact::Kind::ValueBelow, NoRef, 1, 0, 0, 1}};
  G.FactSets = {{0, 0}, {1, 1}};
  G.ReturnTruth = Tells;
  G.ReturnFacts = 1;
  G.Flags = {{2, Tells}};
  G.Constants = {{0, 1}};
  G.Elements = {{0, 7}};
  Unit.Graphs = {G};
  return Unit;
}

std::string dump(const FlowUnit &Unit) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  dumpUnit(Unit, OS);
  return Out;
}

std::string errorOf(llvm::StringRef Bytes) {
  llvm::Expected<std::vector<FlowRecord>> Records = splitFlowRecords(Bytes);
  if (!Records)
    return llvm::toString(Records.takeError());
  for (const FlowRecord &R : *Records)
    if (llvm::Expected<FlowUnit> Unit = readUnit(R); !Unit)
      return llvm::toString(Unit.takeError());
  return "";
}

TEST(UnitEncoding, KeepsEveryMember) {
  FlowUnit Unit = fullUnit();
  std::string Bytes = encodeUnit(Unit);
  llvm::Expected<FlowUnit> Read = decodeUnit(Bytes);
  ASSERT_TRUE(static_cast<bool>(Read)) << llvm::toString(Read.takeError());
  EXPECT_EQ(dump(*Read), dump(Unit));
  // What the dump does not show is in the bytes.
  EXPECT_EQ(encodeUnit(*Read), Bytes);
}

TEST(UnitEncoding, DumpShowsWhatIsThere) {
  std::string Text = dump(fullUnit());
  for (llvm::StringRef Part : {"src/main.cpp", "acme::name3", "aggregated", "only counts", "virtual", "incomplete"})
    EXPECT_NE(Text.find(Part), std::string::npos) << Part.str() << " in\n" << Text;
}

TEST(UnitEncoding, LeavesKeysBehindButNotEqualConstants) {
  FlowUnit Unit = fullUnit();
  Unit.Graphs[0].Calls[0].Arguments[0].Constant = Unit.Symbols[1].Key;
  std::string Bytes = encodeUnit(Unit);
  EXPECT_EQ(Bytes.find("key:2"), std::string::npos);
  EXPECT_NE(Bytes.find("key:1"), std::string::npos);
}

TEST(FlowRecord, RecordsStandOneAfterTheOther) {
  std::string One = writeUnit(fullUnit());
  FlowUnit Other = fullUnit();
  Other.MainFile = "other.cpp";
  std::string Bytes = One + std::string(13, '\0') + writeUnit(Other) + One + std::string(3, '\0');
  auto Records = splitFlowRecords(Bytes);
  ASSERT_TRUE(static_cast<bool>(Records)) << llvm::toString(Records.takeError());
  ASSERT_EQ(Records->size(), 3u);
  EXPECT_EQ((*Records)[0].Checksum, (*Records)[2].Checksum);
  EXPECT_NE((*Records)[0].Checksum, (*Records)[1].Checksum);
  EXPECT_EQ(readUnit((*Records)[1])->MainFile, "other.cpp");
}

TEST(FlowRecord, SaysWhichUnitItIsBeforeItIsUnpacked) {
  FlowUnit Unit = fullUnit();
  Unit.Missing = {"lost.cpp"};
  std::string Bytes = writeUnit(Unit);
  FlowRecord Record = llvm::cantFail(splitFlowRecords(Bytes)).front();
  UnitHead Head = headOf(Record);
  EXPECT_EQ(Head.MainFile, Unit.MainFile);
  EXPECT_EQ(Head.Missing, Unit.Missing);
  EXPECT_TRUE(llvm::StringRef(encodeUnit(Unit)).starts_with(Record.head()));
}

TEST(FlowRecord, NothingIsNoRecord) {
  EXPECT_TRUE(splitFlowRecords("")->empty());
  EXPECT_TRUE(splitFlowRecords(llvm::StringRef("\0\0\0", 3))->empty());
}

TEST(FlowRecord, EveryTruncationIsSeen) {
  std::string Bytes = writeUnit(fullUnit());
  for (size_t Length = 1; Length < Bytes.size(); ++Length)
    EXPECT_NE(errorOf(llvm::StringRef(Bytes).take_front(Length)).find("truncated"), std::string::npos) << Length;
}

TEST(FlowRecord, EveryChangedBitIsSeen) {
  std::string Bytes = writeUnit(fullUnit());
  for (size_t At = 0; At < Bytes.size(); ++At)
    for (int Bit = 0; Bit < 8; ++Bit) {
      std::string Changed = Bytes;
      Changed[At] = static_cast<char>(Changed[At] ^ (1 << Bit));
      EXPECT_NE(errorOf(Changed), "") << "byte " << At << " bit " << Bit;
    }
}

TEST(FlowRecord, TheFirstOfManyThatIsDamagedIsNamed) {
  const std::string One = writeUnit(fullUnit());
  std::string Bytes;
  for (int I = 0; I < 200; ++I)
    Bytes += One;
  EXPECT_EQ(splitFlowRecords(Bytes)->size(), 200u);
  for (size_t Damaged : {150, 70}) {
    Bytes[One.size() * Damaged + One.size() / 2] ^= 1;
    EXPECT_NE(errorOf(Bytes + "x").find("offset " + std::to_string(One.size() * Damaged) + ": the checksum"),
              std::string::npos);
  }
}

TEST(FlowRecord, OtherVersionsAndFilesAreNamed) {
  std::string Bytes = writeUnit(fullUnit());
  Bytes[8] = 99;
  EXPECT_NE(errorOf(Bytes).find("format version 99"), std::string::npos);
  EXPECT_NE(errorOf("\x7f"
                    "ELF and so on, and on, and on and on and on")
                .find("no flow facts"),
            std::string::npos);
  EXPECT_NE(errorOf(writeUnit(fullUnit()) + "x").find("no flow facts"), std::string::npos);
}

/// Changes of the payload under a right checksum: what a hostile file looks like.
TEST(UnitEncoding, HostilePayloadsAreRefusedOrHarmless) {
  std::string Bytes = encodeUnit(fullUnit());
  size_t Refused = 0, Tried = 0;
  auto Try = [&](const std::string &Changed) {
    ++Tried;
    llvm::Expected<FlowUnit> Unit = decodeUnit(Changed);
    if (Unit) {
      dump(*Unit);
      encodeUnit(*Unit);
    } else {
      ++Refused;
      llvm::consumeError(Unit.takeError());
    }
  };
  for (size_t At = 0; At < Bytes.size(); ++At) {
    for (int Value : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
      std::string Changed = Bytes;
      Changed[At] = static_cast<char>(Value);
      Try(Changed);
    }
    Try(Bytes.substr(0, At));
    Try(Bytes.substr(0, At) + Bytes.substr(At + 1));
    Try(Bytes.substr(0, At) + std::string(4, '\xff') + '\x0f' + Bytes.substr(At + 1));
  }
  EXPECT_GT(Refused, Tried / 3);
}

TEST(UnitEncoding, GraphsAreReadAgainWithoutMostTables) {
  FlowUnit Unit = fullUnit();
  std::string Bytes = encodeUnit(Unit);
  UnitReader First = llvm::cantFail(UnitReader::open(Bytes));
  UnitReader Again = llvm::cantFail(UnitReader::reopen(FlowPayload(Bytes), First.excerpt()));
  EXPECT_EQ(Again.tables().Symbols.size(), 1u);
  ASSERT_EQ(Again.graphCount(), First.graphCount());
  for (size_t G = 0; G < First.graphCount(); ++G) {
    EXPECT_EQ(Again.functionOf(G), First.functionOf(G));
    EXPECT_EQ(encodeGraph(llvm::cantFail(Again.graph(G)), {}), encodeGraph(llvm::cantFail(First.graph(G)), {}));
  }
}

TEST(UnitEncoding, NothingIsLeftOfTheGraphThatWasReadBefore) {
  FlowUnit Unit = fullUnit();
  FlowGraph Empty;
  Empty.Function = 3;
  Unit.Graphs.push_back(Empty);
  UnitReader Reader = llvm::cantFail(UnitReader::open(encodeUnit(Unit)));
  FlowGraph Graph;
  for (size_t G : {0, 1, 0}) {
    llvm::cantFail(Reader.read(G, Graph));
    EXPECT_EQ(encodeGraph(Graph, {}), encodeGraph(Unit.Graphs[G], {})) << G;
  }
}

TEST(UnitEncoding, TablesAreReadWithoutGraphs) {
  std::string Bytes = writeUnit(fullUnit());
  FlowRecord Record = llvm::cantFail(splitFlowRecords(Bytes)).front();
  UnitReader Tables = llvm::cantFail(UnitReader::openTables(FlowPayload(llvm::cantFail(Record.tables()))));
  EXPECT_EQ(dump(Tables.tables()), dump(llvm::cantFail(UnitReader::open(llvm::cantFail(Record.payload()))).tables()));
  ASSERT_EQ(Tables.graphCount(), 1u);
  EXPECT_EQ(Tables.functionOf(0), 3u);
  llvm::Expected<FlowGraph> Graph = Tables.graph(0);
  ASSERT_FALSE(static_cast<bool>(Graph));
  EXPECT_NE(llvm::toString(Graph.takeError()).find("not there"), std::string::npos);
  // The graphs can be read all the same, later.
  UnitReader Again =
      llvm::cantFail(UnitReader::reopen(FlowPayload(llvm::cantFail(Record.payload())), Tables.excerpt()));
  EXPECT_EQ(encodeGraph(llvm::cantFail(Again.graph(0)), {}), encodeGraph(fullUnit().Graphs[0], {}));
}

/// The tables are not checked again: so any other byte of them must be seen. Graphs are checked whenever they are read.
TEST(UnitEncoding, WhatHasChangedIsNotReadAgain) {
  std::string Bytes = encodeUnit(fullUnit());
  const UnitExcerpt Excerpt = llvm::cantFail(UnitReader::open(Bytes)).excerpt();
  ASSERT_LT(Excerpt.GraphsAt, Bytes.size());
  for (size_t At = 0; At < Excerpt.GraphsAt; ++At) {
    std::string Changed = Bytes;
    Changed[At] = static_cast<char>(Changed[At] ^ 1);
    llvm::Expected<UnitReader> Again = UnitReader::reopen(FlowPayload(Changed), Excerpt);
    ASSERT_FALSE(static_cast<bool>(Again)) << "byte " << At;
    EXPECT_NE(llvm::toString(Again.takeError()).find("changed"), std::string::npos);
  }
}

TEST(FlowRecord, NoMemoryIsTakenForMoreThanThereCanBe) {
  std::string Bytes = writeUnit(fullUnit());
  FlowRecord Record = llvm::cantFail(splitFlowRecords(Bytes)).front();
  Record.PlainSize = uint64_t(1) << 30;
  llvm::Expected<std::string> Payload = Record.payload();
  ASSERT_FALSE(static_cast<bool>(Payload));
  EXPECT_NE(llvm::toString(Payload.takeError()).find("more than there can be"), std::string::npos);
}

TEST(UnitEncoding, LengthsAreCheckedBeforeAllocation) {
  // 2^32 - 1 strings are announced in eight bytes.
  llvm::Expected<FlowUnit> Read = decodeUnit(llvm::StringRef("\x00\xff\xff\xff\xff\x0f", 6));
  ASSERT_FALSE(static_cast<bool>(Read));
  EXPECT_NE(llvm::toString(Read.takeError()).find("malformed"), std::string::npos);
}

TEST(UnitEncoding, ScopesThatContainThemselvesAreRefused) {
  FlowUnit Unit = fullUnit();
  Unit.Symbols[1].Parent = 2;
  llvm::Expected<FlowUnit> Read = decodeUnit(encodeUnit(Unit));
  ASSERT_FALSE(static_cast<bool>(Read));
  EXPECT_NE(llvm::toString(Read.takeError()).find("contains itself"), std::string::npos);
}

} // namespace
