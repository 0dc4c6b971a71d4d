//===- UnitDecoding.cpp - Units and graphs from bytes ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "flow/ByteStream.h"
#include "flow/UnitEncoding.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

namespace {

/// Enumerators count from 0 to \p Last.
template <typename Enum> Enum readEnum(ByteReader &In, Enum Last) {
  uint8_t Value = In.byte();
  if (Value > static_cast<uint8_t>(Last))
    In.fail();
  return In.failed() ? Enum() : static_cast<Enum>(Value);
}

void readHead(std::string &MainFile, std::vector<std::string> &Missing, ByteReader &In) {
  MainFile = In.text().str();
  for (uint32_t Left = In.count(); Left && !In.failed(); --Left)
    Missing.push_back(In.text().str());
}

class TableReader {
public:
  TableReader(FlowUnit &Unit, ByteReader &In) : Unit(Unit), In(In) {}

  /// Ranges are checked by validateTables, once all tables are there.
  void read() {
    readForGraphs();
    readTypes();
    uint32_t Count = In.count(16);
    Unit.Symbols.reserve(Count + 1);
    for (; Count && !In.failed(); --Count)
      readSymbol(Unit.Symbols.emplace_back());
    for (uint32_t Left = In.count(2); Left && !In.failed(); --Left) {
      SymbolRef Overrider = In.number32(), Overridden = In.number32();
      Unit.Overrides.push_back({Overrider, Overridden});
    }
    readComments();
    readSuspects();
  }

  /// What graphs refer to by themselves.
  void readForGraphs() {
    readHead(Unit.MainFile, Unit.Missing, In);
    uint32_t Count = In.count();
    Unit.Strings.reserve(Count + 1);
    for (; Count && !In.failed(); --Count)
      Unit.Strings.push_back(In.text());
    readPaths();
    readSets(Unit.PathSets);
  }

private:
  void readPaths() {
    uint32_t Count = In.count(3);
    for (PathRef P = 1; P <= Count && !In.failed(); ++P) {
      PathRef Parent = In.index(P);
      Selector Last;
      Last.SelectorKind = readEnum(In, Selector::Kind::ElementAt);
      Last.Payload = In.number32();
      // Generalised paths come by themselves, at the same numbers as when the unit was made.
      if (!In.failed() && Unit.Paths.append(Parent, Last) != P)
        In.fail();
    }
    if (Unit.Paths.size() != Count + 1)
      In.fail();
  }
  void readSets(std::vector<std::vector<uint32_t>> &Sets) {
    for (uint32_t Left = In.count(); Left && !In.failed(); --Left) {
      std::vector<uint32_t> &Set = Sets.emplace_back();
      for (uint32_t Members = In.count(); Members && !In.failed(); --Members)
        Set.push_back(In.number32());
    }
  }
  void readTypes() {
    uint32_t Count = In.count(3);
    Unit.Types.reserve(Count + 1);
    for (; Count && !In.failed(); --Count) {
      TypeInfo &T = Unit.Types.emplace_back();
      T.Symbol = In.number32();
      unsigned Flags = In.index(4);
      T.IsScalar = Flags & 1;
      T.HoldsPointers = Flags & 2;
      uint32_t Parts = In.count(3);
      T.Parts.reserve(Parts);
      for (; Parts && !In.failed(); --Parts) {
        TypePart &P = T.Parts.emplace_back();
        P.At = In.number32();
        P.Type = In.number32();
        P.Field = In.number32();
      }
    }
  }
  SourcePosition readPosition() {
    SourcePosition Where;
    Where.File = In.number32();
    Where.Line = In.number32();
    Where.Column = In.number32();
    return Where;
  }
  void readAnnotations(std::vector<Annotation> &List) {
    uint32_t Count = In.count(6);
    List.reserve(Count);
    for (; Count && !In.failed(); --Count) {
      Annotation &A = List.emplace_back();
      A.Kind = readEnum(In, AnnotationKind::Unknown);
      A.Value = In.number32();
      A.Detail = In.number32();
      A.Where = readPosition();
    }
  }
  void readComments() {
    for (uint32_t Left = In.count(7); Left && !In.failed(); --Left) {
      Suppression &S = Unit.Suppressions.emplace_back();
      S.Where = readPosition();
      S.FirstLine = In.number32();
      S.LastLine = In.number32();
      S.Checks = In.number32();
      S.Reason = In.number32();
    }
  }
  void readSuspects() {
    for (uint32_t Left = In.count(9); Left && !In.failed(); --Left) {
      Suspect &S = Unit.Suspects.emplace_back();
      S.What = readEnum(In, Suspect::Kind::Column);
      S.Symbol = In.number32();
      S.Index = In.number32();
      S.Name = In.number32();
      S.Speaks = In.number32();
      S.Category = In.number32();
      S.Where = readPosition();
    }
  }
  void readSymbol(Symbol &S) {
    S.Id = In.fixed64();
    S.Kind = readEnum(In, SymbolKind::Namespace);
    S.Name = In.number32();
    S.Full = In.number32();
    S.Types = In.number32();
    S.Parent = In.number32();
    S.Type = In.number32();
    S.Where = readPosition();
    uint32_t Flags = In.index(1u << 10);
    bool *Bits[] = {&S.IsLibrary,  &S.IsMethod,      &S.IsConst, &S.IsVirtual,    &S.IsLambda,
                    &S.IsInternal, &S.IsConstructor, &S.HasBody, &S.AddressTaken, &S.IsPointer};
    for (size_t I = 0; I < std::size(Bits); ++I)
      *Bits[I] = (Flags >> I) & 1;
    uint32_t Count = In.count(7);
    S.Parameters.reserve(Count);
    for (; Count && !In.failed(); --Count) {
      Parameter &P = S.Parameters.emplace_back();
      P.Name = In.number32();
      P.Type = In.number32();
      P.Out = In.index(2);
      P.Where = readPosition();
      readAnnotations(P.Annotations);
    }
    readAnnotations(S.Annotations);
  }

  FlowUnit &Unit;
  ByteReader &In;
};

class GraphReader {
public:
  GraphReader(llvm::StringRef Bytes, SourcePosition Near) : In(Bytes), Last(Near) {}

  bool read(FlowGraph &G) {
    G.Incomplete = In.index(2);
    readAll(G.Calls, 11, [&](CallSite &C) { readCall(C); });
    readAll(G.Nodes, 9, [&](FlowNode &N) { readNode(N); });
    NodeRef From = 0;
    readAll(G.Edges, 5, [&](FlowEdge &E) { readEdge(E, From); });
    readAll(G.Facts, 3, [&](Fact &F) {
      F.FactKind = readEnum(In, Fact::Kind::Either);
      F.Call = reference();
      F.Value = reference();
      if (F.FactKind == Fact::Kind::Either) {
        F.First = In.number32();
        F.Second = In.number32();
      }
      if (F.comparesToConstant())
        F.Text = In.number32();
      if (F.FactKind == Fact::Kind::CameThrough)
        F.Path = In.number32();
    });
    readAll(G.FactSets, 2, [&](FactSet &S) {
      S.Before = In.number32();
      S.Last = In.number32();
    });
    readTruth(G.ReturnTruth);
    G.ReturnFacts = In.number32();
    readAll(G.Elements, 5, [&](NodeElement &E) {
      E.Node = In.number32();
      E.Element = In.fixed32();
    });
    readAll(G.Constants, 2, [&](ConstantValue &C) {
      C.Node = In.number32();
      C.Text = In.number32();
    });
    readAll(G.Flags, 4, [&](FlagStore &F) {
      F.Symbol = In.number32();
      readTruth(F.Truth);
    });
    return !In.failed() && In.left() == 0;
  }

private:
  template <typename T, typename Reader> void readAll(std::vector<T> &List, size_t Size, Reader Read) {
    uint32_t Count = In.count(Size);
    List.clear();
    List.reserve(Count);
    for (; Count && !In.failed(); --Count)
      Read(List.emplace_back());
  }
  /// 0 stands for none.
  uint32_t reference() {
    uint32_t Value = In.number32();
    return Value ? Value - 1 : NoRef;
  }
  uint32_t near(uint32_t Base) {
    int64_t Value = static_cast<int64_t>(Base) + In.signedNumber();
    if (Value < 0 || Value > std::numeric_limits<uint32_t>::max())
      In.fail();
    return In.failed() ? 0 : static_cast<uint32_t>(Value);
  }
  void readTruth(TruthFacts &T) {
    uint32_t Flags = In.index(4);
    T.NeverTrue = Flags & 1;
    T.NeverFalse = Flags & 2;
    T.WhenTrue = In.number32();
    T.WhenFalse = In.number32();
  }
  SourcePosition readPlace() {
    SourcePosition Where;
    Where.File = near(Last.File);
    Where.Line = near(Last.Line);
    Where.Column = In.number32();
    return Last = Where;
  }
  void readCall(CallSite &C) {
    C.Kind = readEnum(In, CallKind::Indirect);
    C.Callee = In.number32();
    for (uint32_t Left = In.count(); Left && !In.failed(); --Left)
      C.Exact.push_back(In.number32());
    C.Where = readPlace();
    C.ResultType = In.number32();
    bool *Bits[] = {&C.ResultIsBool, &C.ResultIsScalar, &C.HasObject,   &C.ObjectOut, &C.Constructs,
                    &C.Modelled,     &C.StartsLater,    &C.ResultTells, &C.RunsBeside};
    uint32_t Flags = In.index(1u << std::size(Bits));
    for (size_t I = 0; I < std::size(Bits); ++I)
      *Bits[I] = (Flags >> I) & 1;
    C.Facts = In.number32();
    for (uint32_t Left = In.count(2); Left && !In.failed(); --Left) {
      CallArgument &A = C.Arguments.emplace_back();
      A.Type = In.number32();
      uint64_t Constant = In.index(uint64_t(1) << 34);
      A.Constant = static_cast<StringRefId>(Constant >> 2);
      A.Out = Constant & 1;
      if (Constant & 2)
        readTruth(A.Truth);
    }
  }
  void readNode(FlowNode &N) {
    N.Kind = readEnum(In, LastNodeKind);
    int64_t Index = In.signedNumber();
    if (Index < CalleeIndex || Index > std::numeric_limits<int16_t>::max())
      In.fail();
    N.Index = static_cast<int16_t>(Index);
    N.Call = reference();
    N.Symbol = In.number32();
    N.Type = In.number32();
    N.Path = In.number32();
    N.Where = readPlace();
  }
  void readEdge(FlowEdge &E, NodeRef &From) {
    E.From = near(From);
    E.To = near(E.From);
    From = E.From;
    E.Source = In.number32();
    E.Target = In.number32();
    uint32_t Flags = In.index(32);
    E.IsPartial = Flags & 8;
    E.Kind = Flags & 16 ? EdgeKind::Beside : Flags & 1 ? EdgeKind::Derive : EdgeKind::Copy;
    E.Except = Flags & 2 ? In.number32() : 0;
    E.Facts = Flags & 4 ? In.number32() : 0;
  }

  ByteReader In;
  SourcePosition Last;
};

llvm::Error broken(const llvm::Twine &Problem) { return llvm::createStringError("flow record: " + Problem); }

} // namespace

UnitReader::UnitReader(FlowPayload Payload) : Tables(std::make_unique<FlowUnit>()), Bytes(Payload.Bytes) {
  if (Payload.Owner)
    Tables->keep(std::move(Payload.Owner));
}
UnitReader::UnitReader(UnitReader &&) = default;
UnitReader::~UnitReader() = default;

llvm::Expected<UnitReader> UnitReader::open(FlowPayload Payload) {
  UnitReader Reader(std::move(Payload));
  if (llvm::Error E = Reader.openAll())
    return std::move(E);
  if (!Reader.hasAllGraphs())
    return broken("its graphs are malformed");
  return Reader;
}

llvm::Expected<UnitReader> UnitReader::openTables(FlowPayload Payload) {
  UnitReader Reader(std::move(Payload));
  if (llvm::Error E = Reader.openAll())
    return std::move(E);
  if (Reader.GraphsAt != Reader.Bytes.size())
    return broken("its tables are malformed");
  return Reader;
}

llvm::Error UnitReader::openAll() {
  ByteReader In(Bytes);
  TableReader(*Tables, In).read();
  if (In.failed())
    return broken("its tables are malformed");
  if (std::string Problem = validateTables(*Tables); !Problem.empty())
    return broken(Problem);
  TypeCount = static_cast<uint32_t>(Tables->Types.size());
  for (const Symbol &S : Tables->Symbols)
    Kinds.push_back(S.Kind);
  IndexAt = Bytes.size() - In.left();
  if (!findGraphs([&](size_t, SymbolRef Function) { return Tables->Symbols[Function].Where; }))
    return broken("its graphs are malformed");
  return llvm::Error::success();
}

bool UnitReader::findGraphs(llvm::function_ref<SourcePosition(size_t, SymbolRef)> PlaceOf) {
  ByteReader In(Bytes.drop_front(IndexAt));
  uint32_t Count = In.count(2);
  size_t Sum = 0;
  Graphs.reserve(Count);
  for (size_t I = 0; I < Count && !In.failed(); ++I) {
    GraphBytes &G = Graphs.emplace_back();
    G.Function = In.index(Kinds.size());
    G.Near = PlaceOf(I, G.Function);
    G.At = Sum;
    G.Size = In.number32();
    Sum += G.Size;
  }
  GraphsAt = Bytes.size() - In.left();
  GraphsEnd = GraphsAt + Sum;
  return !In.failed();
}

UnitExcerpt UnitReader::excerpt() const {
  UnitExcerpt Result{llvm::xxh3_64bits(Bytes.take_front(GraphsAt)), IndexAt, GraphsAt, TypeCount, Kinds, {}};
  for (const GraphBytes &G : Graphs)
    Result.Places.push_back(G.Near);
  return Result;
}

llvm::Expected<UnitReader> UnitReader::reopen(FlowPayload Payload, const UnitExcerpt &Excerpt) {
  UnitReader Reader(std::move(Payload));
  if (llvm::xxh3_64bits(Reader.Bytes.take_front(Excerpt.GraphsAt)) != Excerpt.Digest)
    return broken("it has changed while it was read");
  ByteReader In(Reader.Bytes);
  TableReader(*Reader.Tables, In).readForGraphs();
  Reader.IndexAt = Excerpt.IndexAt;
  Reader.TypeCount = Excerpt.TypeCount;
  Reader.Kinds = Excerpt.Kinds;
  Reader.findGraphs([&](size_t Graph, SymbolRef) { return Excerpt.Places[Graph]; });
  if (!Reader.hasAllGraphs())
    return broken("its graphs are malformed");
  return Reader;
}

llvm::Expected<FlowGraph> UnitReader::graph(size_t Graph) {
  FlowGraph G;
  if (llvm::Error E = read(Graph, G))
    return std::move(E);
  return G;
}

llvm::Error UnitReader::read(size_t Graph, FlowGraph &G) {
  const GraphBytes &From = Graphs[Graph];
  G.Function = From.Function;
  if (!hasAllGraphs())
    return broken("its graphs are not there");
  if (!GraphReader(Bytes.substr(GraphsAt + From.At, From.Size), From.Near).read(G))
    return broken("graph " + llvm::Twine(Graph) + " is malformed");
  if (std::string Problem = validateGraph(*Tables, Kinds, TypeCount, G); !Problem.empty())
    return broken("graph " + llvm::Twine(Graph) + ": " + Problem);
  if (Renamer)
    Renamer->renameGraph(*Tables, G);
  return llvm::Error::success();
}

void UnitReader::renameFiles(FileRenamer::Renaming Rename) {
  Renamer = std::make_unique<FileRenamer>(std::move(Rename));
  Renamer->renameTables(*Tables);
}

UnitHead purpose::headOf(const FlowRecord &Record) {
  UnitHead Head;
  ByteReader In(Record.head());
  readHead(Head.MainFile, Head.Missing, In);
  return Head;
}

llvm::Expected<FlowUnit> purpose::decodeUnit(llvm::StringRef Payload) {
  llvm::Expected<UnitReader> Reader = UnitReader::open(Payload.str());
  if (!Reader)
    return Reader.takeError();
  for (size_t I = 0; I < Reader->graphCount(); ++I) {
    llvm::Expected<FlowGraph> G = Reader->graph(I);
    if (!G)
      return G.takeError();
    Reader->tables().Graphs.push_back(std::move(*G));
  }
  return std::move(Reader->tables());
}

llvm::Expected<FlowUnit> purpose::readUnit(const FlowRecord &Record) {
  llvm::Expected<std::string> Payload = Record.payload();
  if (!Payload)
    return Payload.takeError();
  return decodeUnit(*Payload);
}
