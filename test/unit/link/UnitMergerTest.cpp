#include "link/UnitMerger.h"
#include "LinkTesting.h"
#include "link/GraphReferences.h"
#include "link/ProgramOutline.h"
#include <gtest/gtest.h>

using namespace purpose;

namespace {

/// Two units that see `save` and a local `log` each.
struct Units {
  Units() {
    for (FlowUnit *Unit : {&A, &B}) {
      Save = add(*Unit, SymbolKind::Function, "save", 1);
      Log = add(*Unit, SymbolKind::Function, "log", 2);
      Unit->Symbols[Log].IsInternal = true;
      User = add(*Unit, SymbolKind::Type, "User", 3);
      Email = add(*Unit, SymbolKind::Field, "User::email", 4);
      Unit->Symbols[Email].Parent = User;
      Unit->Types.push_back({User, false, false, {}});
    }
    A.Types[1].Parts.push_back({A.Paths.append(RootPath, Selector::field(Email)), 0, Email});
    B.Symbols[Save].HasBody = true;
    FlowGraph G;
    G.Function = Save;
    G.Nodes.resize(2);
    G.Nodes[0].Kind = NodeKind::ParamIn;
    G.Nodes[0].Type = 1;
    G.Nodes[1].Kind = NodeKind::FieldRead;
    G.Nodes[1].Symbol = Email;
    FlowEdge E;
    E.To = 1;
    E.Source = B.Paths.append(RootPath, Selector::field(Email));
    G.Edges = {E};
    B.Graphs = {G};
  }
  static SymbolRef add(FlowUnit &Unit, SymbolKind Kind, llvm::StringRef Name, uint64_t Id) {
    Symbol S;
    S.Kind = Kind;
    S.Id = Id;
    S.Name = Unit.internString(Name);
    Unit.Symbols.push_back(S);
    return static_cast<SymbolRef>(Unit.Symbols.size() - 1);
  }

  FlowUnit A, B;
  SymbolRef Save = 0, Log = 0, User = 0, Email = 0;
};

TEST(UnitMerger, JoinsWhatUnitsShareAndKeepsTheirOwnApart) {
  Units U;
  FlowUnit Program;
  UnitMerger Merger(Program);
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100)));
  llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(U.B, 200);
  ASSERT_TRUE(static_cast<bool>(Graphs));
  EXPECT_EQ(Program.Symbols.size(), 1u + 5u); // save, User, User::email, and two log.
  SymbolRef Save = Merger.find(1);
  ASSERT_NE(Save, 0u);
  EXPECT_TRUE(Program.Symbols[Save].HasBody); // Which only B knows.
  ASSERT_EQ(Graphs->size(), 1u);
  EXPECT_EQ((*Graphs)[0].Function, Save);
  EXPECT_EQ(Program.nameOf((*Graphs)[0].Nodes[1].Symbol), "User::email");
  EXPECT_EQ(Program.pathText((*Graphs)[0].Edges[0].Source), ".email");
  // And which fields a user has only A.
  EXPECT_EQ(Program.Types[(*Graphs)[0].Nodes[0].Type].Parts.size(), 1u);
}

TEST(UnitMerger, MergingAgainChangesNothing) {
  Units U;
  FlowUnit Program;
  UnitMerger Merger(Program);
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100)));
  size_t Symbols = Program.Symbols.size(), Types = Program.Types.size(), Paths = Program.Paths.size();
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100)));
  EXPECT_EQ(Program.Symbols.size(), Symbols);
  EXPECT_EQ(Program.Types.size(), Types);
  EXPECT_EQ(Program.Paths.size(), Paths);
}

TEST(UnitMerger, TakesOnlyWhatIsWantedAndWhatThatSpeaksOf) {
  Units U;
  FlowUnit Program;
  UnitMerger Merger(Program);
  UnitMerger::Filter Only{[&](SymbolRef S) { return S == U.Save; }, [](TypeRef) { return false; }, {}, {}, {}};
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100, Only)));
  EXPECT_EQ(Program.Symbols.size(), 1u + 1u);
  EXPECT_EQ(Program.Types.size(), 1u);
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.B, 200, Only)));
  EXPECT_EQ(Program.Symbols.size(), 1u + 3u); // The graph reads a field of a user, and none calls log.
}

TEST(UnitMerger, CanBeToldWhichSymbolsAreTheSame) {
  Units U;
  FlowUnit Program;
  UnitMerger Merger(Program);
  std::vector<SymbolRef> InA(U.A.Symbols.size()), InB(U.B.Symbols.size());
  UnitMerger::Filter Only;
  Only.InProgram = [&](SymbolRef S) -> SymbolRef & { return InA[S]; };
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100, Only)));
  Only.InProgram = [&](SymbolRef S) -> SymbolRef & { return S == U.Save ? InA[S] : InB[S]; };
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.B, 200, Only)));
  EXPECT_NE(InA[U.Save], 0u);
  EXPECT_EQ(InB[U.Save], 0u);
  EXPECT_NE(InA[U.Log], InB[U.Log]);
  EXPECT_EQ(Program.nameOf(InA[U.Log]), Program.nameOf(InB[U.Log]));
  EXPECT_EQ(Program.Symbols[InA[U.Save]].Id, U.A.Symbols[U.Save].Id);
}

TEST(UnitMerger, RefusesTwoSymbolsWithOneHash) {
  Units U;
  U.B.Symbols[U.Save].Name = U.B.internString("load");
  FlowUnit Program;
  UnitMerger Merger(Program);
  ASSERT_TRUE(static_cast<bool>(Merger.merge(U.A, 100)));
  llvm::Expected<std::vector<FlowGraph>> Graphs = Merger.merge(U.B, 200);
  ASSERT_FALSE(static_cast<bool>(Graphs));
  EXPECT_EQ(llvm::toString(Graphs.takeError()), "'load' and 'save' have the same hash");
}

TEST(GraphReferences, KeepTheGraphsApart) {
  Units U;
  FlowGraph Other;
  Other.Function = U.Log;
  GraphReferences References;
  References.add(U.B, U.B.Graphs[0]);
  References.add(U.B, Other);
  using Numbers = std::vector<uint32_t>;
  auto Of = [&](size_t Graph) {
    std::pair<Numbers, Numbers> Result;
    References.visit(
        Graph, [&](SymbolRef S) { Result.first.push_back(S); }, [&](TypeRef T) { Result.second.push_back(T); });
    return Result;
  };
  EXPECT_EQ(Of(0), std::make_pair(Numbers{0, U.Save, U.Email}, Numbers{0, 1}));
  EXPECT_EQ(Of(1), std::make_pair(Numbers{U.Log}, Numbers{}));
}

TEST(IdTable, NumbersEachIdOnce) {
  IdTable Table;
  for (int Round = 0; Round < 2; ++Round)
    for (uint64_t I = 1; I <= 5000; ++I) {
      auto [Number, New] = Table.insert(I << 40); // Much the same bits.
      EXPECT_EQ(Number, I);
      EXPECT_EQ(New, Round == 0);
      EXPECT_EQ(Table.idOf(Number), I << 40);
    }
  EXPECT_EQ(Table.find(1), 0u);
}

TEST(ProgramOutline, KnowsTheSameSymbolsInFewBytes) {
  Units U;
  Policy None;
  ProgramOutline Outline(None);
  auto A = Outline.add(U.A, 100, {});
  auto B = Outline.add(U.B, 200, {U.Save});
  ASSERT_TRUE(A && B);
  EXPECT_EQ(A->symbol(U.Save), B->symbol(U.Save));
  EXPECT_NE(A->symbol(U.Log), B->symbol(U.Log));
  EXPECT_EQ(Outline.symbol(A->symbol(U.Save)).Bodies, 1);
  // B says that `save` has a body, and nothing new of the field.
  EXPECT_TRUE(B->Symbols[U.Save] & ProgramOutline::News);
  EXPECT_FALSE(B->Symbols[U.Email] & ProgramOutline::News);
}

TEST(ProgramOutline, RefusesTwoSymbolsWithOneHash) {
  Units U;
  U.B.Symbols[U.Save].Name = U.B.internString("load");
  Policy None;
  ProgramOutline Outline(None);
  ASSERT_TRUE(static_cast<bool>(Outline.add(U.A, 100, {})));
  auto B = Outline.add(U.B, 200, {});
  ASSERT_FALSE(static_cast<bool>(B));
  EXPECT_EQ(llvm::toString(B.takeError()), "'load' has the same hash as a symbol of another name");
}

TEST(ProgramOutline, ScopesThatUnitsDisagreeOnDoNotGoInACircle) {
  Units U;
  U.A.Symbols[U.User].Parent = U.Save;
  U.B.Symbols[U.Save].Parent = U.User;
  Policy None;
  ProgramOutline Outline(None);
  ASSERT_TRUE(static_cast<bool>(Outline.add(U.A, 100, {})));
  ASSERT_TRUE(static_cast<bool>(Outline.add(U.B, 200, {})));
  Outline.finish();
  SUCCEED();
}

} // namespace
