#include "flow/UnitEncoding.h"
#include "flow/ByteStream.h"

using namespace purpose;

namespace {

uint64_t flags(std::initializer_list<bool> Bits) {
  uint64_t Result = 0;
  unsigned Shift = 0;
  for (bool Bit : Bits)
    Result |= static_cast<uint64_t>(Bit) << Shift++;
  return Result;
}

class GraphWriter {
public:
  GraphWriter(SourcePosition Near, std::string &Out) : Out(Out), Last(Near) {}

  void write(const FlowGraph &G) {
    Out.byte(G.Incomplete);
    Out.number(G.Calls.size());
    for (const CallSite &C : G.Calls) {
      Out.byte(static_cast<uint8_t>(C.Kind));
      Out.number(C.Callee);
      Out.number(C.Exact.size());
      for (SymbolRef S : C.Exact)
        Out.number(S);
      place(C.Where);
      Out.number(C.ResultType);
      Out.number(flags({C.ResultIsBool, C.ResultIsScalar, C.HasObject, C.ObjectOut, C.Constructs, C.Modelled,
                        C.StartsLater, C.ResultTells, C.RunsBeside}));
      Out.number(C.Facts);
      Out.number(C.Arguments.size());
      for (const CallArgument &A : C.Arguments) {
        Out.number(A.Type);
        bool Tells = A.Truth != TruthFacts();
        Out.number((static_cast<uint64_t>(A.Constant) << 2) | (Tells << 1) | A.Out);
        if (Tells)
          truth(A.Truth);
      }
    }
    Out.number(G.Nodes.size());
    for (const FlowNode &N : G.Nodes) {
      Out.byte(static_cast<uint8_t>(N.Kind));
      Out.signedNumber(N.Index);
      Out.number(N.Call == NoRef ? 0 : uint64_t(N.Call) + 1);
      Out.number(N.Symbol);
      Out.number(N.Type);
      Out.number(N.Path);
      place(N.Where);
    }
    Out.number(G.Edges.size());
    NodeRef From = 0;
    for (const FlowEdge &E : G.Edges) {
      Out.signedNumber(static_cast<int64_t>(E.From) - From);
      Out.signedNumber(static_cast<int64_t>(E.To) - E.From);
      From = E.From;
      Out.number(E.Source);
      Out.number(E.Target);
      // Most edges have none of these.
      Out.byte(static_cast<uint8_t>(
          flags({E.Kind == EdgeKind::Derive, E.Except != 0, E.Facts != 0, E.IsPartial, E.Kind == EdgeKind::Beside})));
      if (E.Except)
        Out.number(E.Except);
      if (E.Facts)
        Out.number(E.Facts);
    }
    Out.number(G.Facts.size());
    for (const Fact &F : G.Facts) {
      Out.byte(static_cast<uint8_t>(F.FactKind));
      Out.number(F.Call == NoRef ? 0 : uint64_t(F.Call) + 1);
      Out.number(F.Value == NoRef ? 0 : uint64_t(F.Value) + 1);
      if (F.FactKind == Fact::Kind::Either) {
        Out.number(F.First);
        Out.number(F.Second);
      }
      if (F.comparesToConstant())
        Out.number(F.Text);
      if (F.FactKind == Fact::Kind::CameThrough)
        Out.number(F.Path);
    }
    Out.number(G.FactSets.size());
    for (const FactSet &S : G.FactSets) {
      Out.number(S.Before);
      Out.number(S.Last);
    }
    truth(G.ReturnTruth);
    Out.number(G.ReturnFacts);
    Out.number(G.Elements.size());
    for (const NodeElement &E : G.Elements) {
      Out.number(E.Node);
      Out.fixed32(E.Element);
    }
    Out.number(G.Constants.size());
    for (const ConstantValue &C : G.Constants) {
      Out.number(C.Node);
      Out.number(C.Text);
    }
    Out.number(G.Flags.size());
    for (const FlagStore &F : G.Flags) {
      Out.number(F.Symbol);
      truth(F.Truth);
    }
  }

private:
  void truth(const TruthFacts &T) {
    Out.byte(static_cast<uint8_t>(flags({T.NeverTrue, T.NeverFalse})));
    Out.number(T.WhenTrue);
    Out.number(T.WhenFalse);
  }
  /// Positions in one graph are near to each other.
  void place(const SourcePosition &Where) {
    Out.signedNumber(static_cast<int64_t>(Where.File) - Last.File);
    Out.signedNumber(static_cast<int64_t>(Where.Line) - Last.Line);
    Out.number(Where.Column);
    Last = Where;
  }

  ByteWriter Out;
  SourcePosition Last;
};

class UnitWriter {
public:
  UnitWriter(const FlowUnit &Unit, std::string &Out) : Unit(Unit), Out(Out) {}

  void writeHead() {
    Out.text(Unit.MainFile);
    Out.number(Unit.Missing.size());
    for (const std::string &Name : Unit.Missing)
      Out.text(Name);
  }
  void writeTables(llvm::ArrayRef<std::string> Graphs) {
    writeStrings();
    writePaths();
    writeSets(Unit.PathSets);
    writeTypes();
    Out.number(Unit.Symbols.size() - 1);
    for (const Symbol &S : llvm::ArrayRef(Unit.Symbols).drop_front())
      writeSymbol(S);
    Out.number(Unit.Overrides.size());
    for (const Override &O : Unit.Overrides) {
      Out.number(O.Overrider);
      Out.number(O.Overridden);
    }
    writeComments();
    writeSuspects();
    Out.number(Graphs.size());
    for (size_t G = 0; G < Graphs.size(); ++G) {
      Out.number(Unit.Graphs[G].Function);
      Out.number(Graphs[G].size());
    }
  }

private:
  /// Keys are known by their hashes, so texts that are nothing else stay behind. The others keep their numbers.
  void writeStrings() {
    markUsed();
    Out.number(Unit.Strings.size() - 1);
    for (size_t I = 1; I < Unit.Strings.size(); ++I)
      Out.text(Used[I] ? Unit.Strings[I] : "");
  }
  void markUsed() {
    Used.assign(Unit.Strings.size(), 0);
    auto Mark = [&](const std::vector<Annotation> &List) {
      for (const Annotation &A : List)
        Used[A.Value] = Used[A.Detail] = Used[A.Where.File] = 1;
    };
    for (const Symbol &S : Unit.Symbols) {
      Used[S.Name] = Used[S.Full] = Used[S.Types] = Used[S.Where.File] = 1;
      Mark(S.Annotations);
      for (const Parameter &P : S.Parameters) {
        Used[P.Name] = Used[P.Where.File] = 1;
        Mark(P.Annotations);
      }
    }
    for (const Suppression &S : Unit.Suppressions)
      Used[S.Where.File] = Used[S.Checks] = Used[S.Reason] = 1;
    for (const Suspect &S : Unit.Suspects)
      Used[S.Where.File] = Used[S.Name] = Used[S.Speaks] = Used[S.Category] = 1;
    for (PathRef P = 1; P < Unit.Paths.size(); ++P)
      if (Unit.Paths.last(P).SelectorKind == Selector::Kind::ElementAt)
        Used[Unit.Paths.last(P).Payload] = 1;
    for (const FlowGraph &G : Unit.Graphs) {
      for (const FlowNode &N : G.Nodes)
        Used[N.Where.File] = 1;
      for (const ConstantValue &C : G.Constants)
        Used[C.Text] = 1;
      for (const Fact &F : G.Facts)
        Used[F.Text] = 1;
      for (const CallSite &C : G.Calls) {
        Used[C.Where.File] = 1;
        for (const CallArgument &A : C.Arguments)
          Used[A.Constant] = 1;
      }
    }
  }
  void writePaths() {
    Out.number(Unit.Paths.size() - 1);
    for (PathRef P = 1; P < Unit.Paths.size(); ++P) {
      Selector Last = Unit.Paths.last(P);
      Out.number(Unit.Paths.parent(P));
      Out.byte(static_cast<uint8_t>(Last.SelectorKind));
      Out.number(Last.Payload);
    }
  }
  void writeSets(const std::vector<std::vector<uint32_t>> &Sets) {
    Out.number(Sets.size() - 1);
    for (const std::vector<uint32_t> &Set : llvm::ArrayRef(Sets).drop_front()) {
      Out.number(Set.size());
      for (uint32_t Member : Set)
        Out.number(Member);
    }
  }
  void writeTypes() {
    Out.number(Unit.Types.size() - 1);
    for (const TypeInfo &T : llvm::ArrayRef(Unit.Types).drop_front()) {
      Out.number(T.Symbol);
      Out.byte(static_cast<uint8_t>(T.IsScalar | T.HoldsPointers << 1));
      Out.number(T.Parts.size());
      for (const TypePart &P : T.Parts) {
        Out.number(P.At);
        Out.number(P.Type);
        Out.number(P.Field);
      }
    }
  }
  void writePosition(ByteWriter &Out, const SourcePosition &Where) {
    Out.number(Where.File);
    Out.number(Where.Line);
    Out.number(Where.Column);
  }
  void writeAnnotations(const std::vector<Annotation> &List) {
    Out.number(List.size());
    for (const Annotation &A : List) {
      Out.byte(static_cast<uint8_t>(A.Kind));
      Out.number(A.Value);
      Out.number(A.Detail);
      writePosition(Out, A.Where);
    }
  }
  void writeComments() {
    Out.number(Unit.Suppressions.size());
    for (const Suppression &S : Unit.Suppressions) {
      writePosition(Out, S.Where);
      Out.number(S.FirstLine);
      Out.number(S.LastLine);
      Out.number(S.Checks);
      Out.number(S.Reason);
    }
  }
  void writeSuspects() {
    Out.number(Unit.Suspects.size());
    for (const Suspect &S : Unit.Suspects) {
      Out.byte(static_cast<uint8_t>(S.What));
      Out.number(S.Symbol);
      Out.number(S.Index);
      Out.number(S.Name);
      Out.number(S.Speaks);
      Out.number(S.Category);
      writePosition(Out, S.Where);
    }
  }
  void writeSymbol(const Symbol &S) {
    Out.fixed64(S.Id);
    Out.byte(static_cast<uint8_t>(S.Kind));
    Out.number(S.Name);
    Out.number(S.Full);
    Out.number(S.Types);
    Out.number(S.Parent);
    Out.number(S.Type);
    writePosition(Out, S.Where);
    Out.number(flags({S.IsLibrary, S.IsMethod, S.IsConst, S.IsVirtual, S.IsLambda, S.IsInternal, S.IsConstructor,
                      S.HasBody, S.AddressTaken, S.IsPointer}));
    Out.number(S.Parameters.size());
    for (const Parameter &P : S.Parameters) {
      Out.number(P.Name);
      Out.number(P.Type);
      Out.byte(P.Out);
      writePosition(Out, P.Where);
      writeAnnotations(P.Annotations);
    }
    writeAnnotations(S.Annotations);
  }

  const FlowUnit &Unit;
  ByteWriter Out;
  std::vector<char> Used; ///< By string.
};

struct EncodedUnit {
  std::string Head, Tables, Graphs;
};

EncodedUnit encode(const FlowUnit &Unit) {
  EncodedUnit Result;
  UnitWriter(Unit, Result.Head).writeHead();
  std::vector<std::string> Graphs;
  for (const FlowGraph &G : Unit.Graphs) {
    Graphs.push_back(encodeGraph(G, Unit.Symbols[G.Function].Where));
    Result.Graphs += Graphs.back();
  }
  UnitWriter(Unit, Result.Tables).writeTables(Graphs);
  return Result;
}

} // namespace

std::string purpose::encodeGraph(const FlowGraph &Graph, SourcePosition Near) {
  std::string Bytes;
  GraphWriter(Near, Bytes).write(Graph);
  return Bytes;
}

std::string purpose::encodeUnit(const FlowUnit &Unit) {
  EncodedUnit Encoded = encode(Unit);
  return Encoded.Head + Encoded.Tables + Encoded.Graphs;
}

std::string purpose::writeUnit(const FlowUnit &Unit) {
  EncodedUnit Encoded = encode(Unit);
  return writeFlowRecord({Encoded.Head, Encoded.Tables, Encoded.Graphs});
}
