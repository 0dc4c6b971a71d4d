//===- GraphSketch.h - A flow graph as part of a skeleton ---------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What FlowSkeleton.h takes of a graph, in numbers of the program, so that units can be sketched on all cores and put
// together in a few steps. Nodes that content only passes through are gone; they share the point before or behind:
//
//   std::string S = trim(U.Email);  log(S);     result of trim -> S -> argument of log -> In(log, 0)
//                                               sketched as: Out(trim) -> argument of log -> In(log, 0)
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_GRAPHSKETCH_H
#define PURPOSE_LINK_GRAPHSKETCH_H

#include "link/SharedPoints.h"

namespace purpose {

/// Points of skeletons have marks, in the low bits, and a kind.
using PointMarks = uint32_t;

enum PointKind : PointMarks {
  ClosurePlace = 1u << 20, ///< A closure is named here.
  ClonedExit = 1u << 21,   ///< A way out of a function that was put into its caller.
  OfNoFunction = 1u << 22, ///< A field, a global: whoever gets there is no call of its function any more.
  PortPoint = 1u << 23,    ///< Of a function.
  SeedOfData = 1u << 24,   ///< Data that a policy knows may come from here.
  SeedOfUse = 1u << 25,    ///< Data that gets here may be used.
  FirstOfTwins = 1u << 26, ///< There is a way to the next point.
  SecondOfTwins = 1u << 27,
  HasLateEdges = 1u << 28,
  ReadGate = 1u << 29,
  StoreGate = 1u << 30,
  FieldPoint = 1u << 31,
};

/// The graphs of one unit.
struct UnitSketch {
  /// Points of a graph itself are numbered from 0 on and have this bit; the others are SharedPoints.
  static constexpr SkeletonPoint Own = 1u << 31;
  /// Edges to and from calls have this bit and a number in Ports instead of a point.
  static constexpr SkeletonPoint AtCall = 1u << 30;

  /// Globals have this bit and their symbol.
  static constexpr SkeletonPoint Global = 1u << 29;

  struct Edge {
    SkeletonPoint From, To;
    friend bool operator==(const Edge &, const Edge &) = default;
  };
  struct Call {
    SymbolRef Callee;
    uint32_t PortsEnd; ///< Its ports end here, and begin where those of the call before end.
    bool ByOther;      ///< Not by itself.
    bool IsVirtual;
  };
  struct Port {
    SharedPoints::PortNumber Number;
    bool IsOut; ///< Content comes out of the call.
  };
  struct PointOf {
    SkeletonPoint Point;
    SymbolRef Symbol;
  };
  struct Seed {
    SkeletonPoint Point;
    PointMarks Marks;
  };
  struct Object {
    TypeRef Type;
    SymbolRef Method;
  };

  std::vector<PointMarks> Points; ///< Kinds and seeds of own points.
  std::vector<Edge> Edges;
  std::vector<SkeletonPoint> Nodes;        ///< The point of each node; 0: content that gets there ends there.
  std::vector<Call> Calls;                 ///< But those through function values.
  std::vector<Port> Ports;                 ///< Of the calls, as far as edges lead there.
  std::vector<PointOf> Functions, Classes; ///< Where functions and new objects are named.
  std::vector<SkeletonPoint> Escapes;      ///< Objects that outlive their function, and globals.
  std::vector<Seed> Seeds;                 ///< At shared points.
  std::vector<ValueCall> ValueCalls;
  std::vector<Object> Objects;
  std::vector<TypeRef> DataTypes; ///< Of places that may hold data inside.
  // Only if some symbol is a check or an operation, or constants count.
  std::vector<SymbolRef> Uses;  ///< What the graph calls, takes the value of, reads, tests or stores.
  std::vector<SymbolRef> Flags; ///< Truth values that it stores and that tell something.

  /// Where the part of a graph begins in each list.
  struct Mark {
    uint32_t Points, Edges, Nodes, Calls, Ports, Functions, Classes, Escapes, Seeds, ValueCalls, Objects, DataTypes,
        Uses, Flags;
  };
  Mark end() const;
  struct Graph {
    SymbolRef Function;
    bool Incomplete = false;
    bool Answers = false; ///< What it gives back may tell callers which checks were passed, or of whom.
    SymbolRef Table = 0;  ///< The variable that it fills with constants, as its initialiser.
    uint64_t Digest = 0;  ///< Equal for equal bodies; 0: it is the only one of its function.
    uint64_t File = 0;    ///< Hash of the name of the file that it is in.
    Mark Begin{};
  };
  std::vector<Graph> Graphs;
};

/// Takes points of graphs that content only passes through out of sketches.
class SketchContraction {
public:
  explicit SketchContraction(const SharedPoints &Shared) : Shared(Shared) {}
  /// The last graph of \p Sketch, which begins at \p Begin; \p Special are its own points that must stay.
  void run(UnitSketch &Sketch, const UnitSketch::Mark &Begin, SymbolRef Function, llvm::ArrayRef<char> Special);

private:
  using Point = SkeletonPoint;
  static bool isOwn(Point P) { return (P & UnitSketch::Own) != 0; }
  static size_t indexOf(Point P) { return P & ~UnitSketch::Own; }
  bool isKept(Point P) const { return !isOwn(P) || Special[indexOf(P)]; }
  PointMarks kindOf(Point P) const { return Sketch->Points[Begin.Points + indexOf(P)]; }
  bool canStand(Point P) const;
  Point find(Point P);
  llvm::MutableArrayRef<UnitSketch::Edge> edges();
  void mergeWith(bool Before);
  void tidyEdges();
  void dropDeadEnds();
  void renumber();

  const SharedPoints &Shared;
  UnitSketch *Sketch = nullptr;
  UnitSketch::Mark Begin{};
  SymbolRef Function = 0;
  llvm::ArrayRef<char> Special;
  size_t Count = 0;
  std::vector<Point> For; ///< The point that stands for each own one.
  // Used again and again.
  std::vector<Point> Neighbour;
  std::vector<char> First, Second;
};

class GraphSketcher {
public:
  /// \p Names are those of \p Unit in \p Outline.
  GraphSketcher(const ProgramOutline &Outline, const SharedPoints &Shared, const FlowUnit &Unit,
                const ProgramOutline::UnitNames &Names)
      : Outline(Outline), Shared(Shared), Unit(Unit), Names(Names), Contraction(Shared) {}

  void add(const FlowGraph &Graph);
  /// Of the graph that was added last, which may repeat another.
  void setDigest(uint64_t Digest, uint64_t File) {
    Sketch.Graphs.back().Digest = Digest;
    Sketch.Graphs.back().File = File;
  }
  UnitSketch take() { return std::move(Sketch); }

private:
  using Point = SkeletonPoint;
  Point portPoint(const FlowNode &N);
  Point newPoint(PointMarks Kind = 0);
  void addNodes(const FlowGraph &G);
  void addNode(const FlowGraph &G, const FlowNode &N, Point P, bool Filled);
  void addEdges(const FlowGraph &G);
  void addCalls(const FlowGraph &G);
  void addCall(SymbolRef Callee, bool IsVirtual, llvm::ArrayRef<std::pair<NodeRef, Point>> Nodes, const FlowGraph &G,
               Point Thrown);
  void addValueCall(const CallSite &C, llvm::ArrayRef<std::pair<NodeRef, Point>> Nodes, const FlowGraph &G,
                    Point Thrown);
  void addUses(const FlowGraph &G);
  PointMarks seedsAt(const FlowGraph &G, const FlowNode &N, bool Filled);
  bool mayHold(const FlowGraph &G, const FlowNode &N, bool Filled);
  bool mayUse(const FlowGraph &G, const FlowNode &N);
  /// \p From itself, or a gate of \p Kind behind it, if \p Path leads into fields.
  Point gate(Point From, PathRef Path, PointMarks Kind);
  void connect(Point From, Point To) { Sketch.Edges.push_back({From, To}); }
  SymbolRef symbol(SymbolRef S) const { return Names.symbol(S); }
  template <typename Predicate> bool anyField(PathRef Path, Predicate Holds) const {
    return llvm::any_of(Unit.Paths.fields(Path), [&](SymbolRef F) { return Holds(symbol(F)); });
  }

  const ProgramOutline &Outline;
  const SharedPoints &Shared;
  const FlowUnit &Unit;
  const ProgramOutline::UnitNames &Names;
  SketchContraction Contraction;
  UnitSketch Sketch;
  // Of the graph that is being added.
  UnitSketch::Mark Begin{};
  SymbolRef Function = 0;
  bool KeepsNodes = false;   ///< All nodes need a point of their own.
  std::vector<char> Special; ///< Own points that are more than passed through.
  std::vector<char> Filled;  ///< By node: something flows in.
  std::vector<llvm::SmallVector<std::pair<NodeRef, Point>, 4>> CallNodes; ///< By call.
};

/// Digests of graphs, equal in two units if the graphs say the same.
class GraphDigester {
public:
  GraphDigester(const FlowUnit &Unit, const ProgramOutline::UnitNames &Names);
  uint64_t digestOf(const FlowGraph &Graph);
  /// The hash of the name of the file that \p Graph is in; 0 if nothing says it.
  uint64_t fileOf(const FlowGraph &Graph);

private:
  uint64_t stringHash(StringRefId S);
  void place(const SourcePosition &Where);

  const FlowUnit &Unit;
  const ProgramOutline::UnitNames &Names;
  std::vector<uint64_t> Strings, Paths;
  std::vector<uint64_t> Said;
};

} // namespace purpose

#endif
