//===- FlowSkeleton.h - A program as a plain graph ----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All places of a program as numbers, and where data may go from each at most: without access paths, contexts or exact
// call targets, in a few bytes a place. Graphs are given one at a time and need not stay in memory. It errs on one side
// only: whatever the linker could find is a path here.
//
//   void log(std::string S) { net::send(S); }       points: In(log, 0), the argument of the call
//   log(U.Email);                                   points: read User::email, the argument of the call
//                                                   edge:   argument of the call -> In(log, 0)
//
// Beside the nodes of graphs there are points that many share:
//   ports of a function         what any caller hands in comes out at every body, overriders included
//   ports of a call through a function value, which ValueTargets.h connects with what it may run
//   a field, stored and read    whatever the object
//   a global
//
// An edge that reads or stores a field goes through a gate, which also has an edge from, or to, the point of that
// field: an object that holds something somewhere lets it out only through fields that something was stored in.
//
//   U.Email = S;      S -> store gate -> U          log(U.Theme);    U -> read gate -> argument of the call
//                          \-> Email stored               Theme read -/
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_FLOWSKELETON_H
#define PURPOSE_LINK_FLOWSKELETON_H

#include "flow/FlowUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace purpose {

class FlowSkeleton {
public:
  using Point = uint32_t;

  /// \p Tables are those that the graphs refer to; they may grow between two calls of add().
  explicit FlowSkeleton(const FlowUnit &Tables);

  /// The graph gets the next number, from 0 on.
  void add(const FlowGraph &Graph);
  /// Connects what is known only when all graphs are there. Nothing can be added afterwards.
  void finish();

  /// Calls through function values.
  struct ValueCall {
    Point Base;
    uint32_t Arguments;
  };
  llvm::ArrayRef<ValueCall> valueCalls() const { return ValueCalls; }
  static Point calleeOf(const ValueCall &C) { return C.Base + ValueCalleeIn; }
  static Point resultOf(const ValueCall &C) { return C.Base + ValueResult; }
  /// What is written into the object that the call hands out.
  static Point returnIn(const ValueCall &C) { return C.Base + ValueReturnIn; }
  /// The object and the arguments.
  static llvm::SmallVector<Point, 8> inputs(const ValueCall &C);
  static llvm::SmallVector<Point, 8> outputs(const ValueCall &C);
  /// For function values of which nobody knows where they get to: all that they may be given, and may give.
  Point anywhereIn() const { return 1; }
  Point anywhereOut() const { return 2; }
  /// \p C may run \p F.
  void connectTarget(const ValueCall &C, SymbolRef F);
  /// \p F may be called with what comes in at \p Inputs, and what it gives comes out at \p Outputs.
  void connectCallback(llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs, SymbolRef F);

  /// What a policy can say something of: a node of a graph, without its ports.
  struct Place {
    NodeKind Kind;
    bool Filled;      ///< Something flows into it.
    SymbolRef Symbol; ///< Of call ports: the callee.
    TypeRef Type;
    PathRef Path;
  };
  size_t pointCount() const { return Bits.size(); }
  size_t graphCount() const { return Functions.size(); }
  SymbolRef functionOf(uint32_t Graph) const { return Functions[Graph]; }
  /// Places and their points; ports of functions are not among them.
  llvm::ArrayRef<Place> places() const { return Places; }
  Point pointOf(size_t PlaceIndex) const { return PlacePoints[PlaceIndex]; }
  /// The points of a graph's nodes, in their order.
  llvm::ArrayRef<Point> pointsOf(uint32_t Graph) const {
    return llvm::ArrayRef(GraphPoints).slice(GraphBegin[Graph], GraphBegin[Graph + 1] - GraphBegin[Graph]);
  }

  /// The functions that have ports: they have a body or are called.
  llvm::ArrayRef<SymbolRef> functions() const { return Callable; }
  bool isCallable(SymbolRef F) const { return F < Ports.size() && Ports[F].Base; }
  bool hasBody(SymbolRef F) const { return F < Ports.size() && Ports[F].HasBody; }
  /// Some other function calls it by name, or by that of a method that it overrides.
  bool isCalled(SymbolRef F) const { return F < Ports.size() && Ports[F].IsCalled; }
  bool isValue(SymbolRef F) const { return F < Ports.size() && Ports[F].IsValue; }
  Point in(SymbolRef F, int Index) const;
  Point out(SymbolRef F, int Index) const;
  Point result(SymbolRef F) const { return Ports[F].Base + ResultAt; }
  Point thrown(SymbolRef F) const { return Ports[F].Base + ThrowAt; }
  /// What callers write into the object that \p F hands out.
  Point returnIn(SymbolRef F) const { return Ports[F].Base + ReturnInAt; }
  /// All points of \p F's ports, inputs before outputs.
  llvm::SmallVector<Point, 8> inputs(SymbolRef F) const;
  llvm::SmallVector<Point, 8> outputs(SymbolRef F) const;
  /// Code out of sight may call it, with objects that nobody knows.
  bool isRoot(SymbolRef F) const;

  /// Objects that outlive their function, and globals.
  llvm::ArrayRef<Point> escapes() const { return Escapes; }
  /// Where \p Field is stored, whatever the object; 0 if no edge stores or reads it.
  Point stored(SymbolRef Field) const { return FieldPoints.lookup(Field); }

  enum class Direction { Forward, Backward };
  /// Marks of points are the bits below 28.
  using Marks = uint32_t;
  bool hasAny(Point P, Marks Some) const { return (Bits[P] & Some) != 0; }
  void set(Point P, Marks All) { Bits[P] |= All; }

  /// Sets \p Mark on all points that can be reached from those that have it, gates or not.
  void spread(Marks Mark, Direction Way);
  /// Where something at a point is: Whole: it is all of what is there. Part: it is somewhere inside.
  struct Content {
    Marks Whole;
    Marks Part;
    Marks both() const { return Whole | Part; }
  };
  template <typename Visitor> void forEachNext(Point P, Direction Way, Visitor Visit) const {
    const Adjacency &A = Way == Direction::Forward ? Forward : Backward;
    for (uint32_t I = A.Begin[P]; I < A.Begin[P + 1]; ++I)
      Visit(A.Targets[I]);
    if (!(Bits[P] & HasLate))
      return;
    const auto &Late = Way == Direction::Forward ? LateForward : LateBackward;
    if (auto It = Late.find(P); It != Late.end())
      for (Point Next : It->second)
        Visit(Next);
  }
  bool isReadGate(Point P) const { return Bits[P] & ReadGate; }
  bool isStoreGate(Point P) const { return Bits[P] & StoreGate; }
  bool isField(Point P) const { return Bits[P] & FieldPoint; }
  /// Where content that is at \p P goes next: calls \p Give with a point and with what it is there, Whole or Part. An
  /// object lets it out through a gate if it was stored in the field that is read. \p Holds says that some is stored in
  /// a field, or inside of an object.
  template <typename Predicate, typename Visitor>
  void stepForward(Point P, bool Whole, bool Part, Predicate Holds, Visitor Give) const {
    forEachNext(P, Direction::Forward, [&](Point Next) {
      if (!isReadGate(Next)) {
        bool Inside = isStoreGate(P) && !isField(Next);
        Give(Next, Whole && !Inside, Part || Inside);
        return;
      }
      if (Whole && !isField(P)) {
        Give(Next, Whole, Part);
        return;
      }
      bool Opens = false; // The object and the field must come together.
      forEachNext(Next, Direction::Backward,
                  [&](Point Other) { Opens |= isField(Other) != isField(P) && Holds(Other); });
      if (Opens)
        Give(Next, true, true);
    });
  }
  /// Spreads content forwards. What is inside of an object comes out of it where a field is read that has some stored,
  /// and out of objects with the mark \p Outside in any case.
  void spreadForward(Content C, Marks Outside);
  /// Spreads the need for content backwards, through points that have one of the marks \p Through.
  void spreadBackward(Content C, Marks Through);
  /// Marks what objects are stored into where \p From is stored in a field that \p Needed is read from.
  void markStores(Content From, Content Needed, Content Stored);

  /// An edge that is found out about after finish(). For few.
  void connectLate(Point From, Point To);

private:
  // What kind of point it is, above the marks.
  static constexpr Marks HasLate = Marks(1) << 28;
  static constexpr Marks ReadGate = Marks(1) << 29;
  static constexpr Marks StoreGate = Marks(1) << 30;
  static constexpr Marks FieldPoint = Marks(1) << 31;
  // Where the ports of a call through a value are.
  static constexpr uint32_t ValueThisIn = 0, ValueThisOut = 1, ValueResult = 2, ValueThrow = 3, ValueCalleeIn = 4,
                            ValueCalleeOut = 5, ValueReturnIn = 6, ValueFirst = 7;
  static constexpr uint32_t ThisInAt = 0, ThisOutAt = 1, ResultAt = 2, ThrowAt = 3, ReturnInAt = 4, FirstParameter = 5;
  struct FunctionPorts {
    Point Base = 0; ///< 0: none so far.
    uint32_t Parameters = 0;
    bool HasBody = false, IsCalled = false, IsValue = false, IsVirtualCallee = false;
  };
  /// Adjacency of one direction, the targets of a point next to each other.
  struct Adjacency {
    std::vector<uint32_t> Begin;
    std::vector<Point> Targets;
  };

  Point newPoint(Marks Kind = 0);
  FunctionPorts &ports(SymbolRef F);
  Point portPoint(const FlowNode &N, SymbolRef Function);
  void addNodes(const FlowGraph &G);
  void addEdges(const FlowGraph &G);
  void addCalls(const FlowGraph &G);
  void addCallPort(const FlowGraph &G, const FlowNode &N, Point P);
  void addValuePort(const FlowNode &N, const ValueCall &C, Point P);
  /// \p From itself, or a gate of \p Kind behind it, if \p Path leads into fields.
  Point gate(Point From, PathRef Path, Marks Kind);
  /// Where the field is stored; where it is read is the next point.
  Point fieldPoint(SymbolRef Field);
  static Point readPoint(Point Stored) { return Stored + 1; }
  Point globalPoint(SymbolRef Global);
  void connect(Point From, Point To) { Edges.push_back({From, To}); }
  void connectOverriders();
  void connectUnknown();
  void connectClosures();
  void connectWholeObjects();
  void index();

  const FlowUnit &Tables;
  std::vector<Marks> Bits;
  std::vector<std::pair<Point, Point>> Edges;
  Adjacency Forward, Backward;
  llvm::DenseMap<Point, llvm::SmallVector<Point, 4>> LateForward, LateBackward;

  std::vector<SymbolRef> Functions; ///< By graph.
  std::vector<uint32_t> GraphBegin;
  std::vector<Point> GraphPoints;
  std::vector<Place> Places;
  std::vector<Point> PlacePoints;

  std::vector<FunctionPorts> Ports; ///< By symbol.
  std::vector<SymbolRef> Callable;
  llvm::DenseMap<SymbolRef, Point> FieldPoints, GlobalPoints;
  std::vector<Point> Escapes;
  std::vector<std::pair<TypeRef, SymbolRef>> Objects; ///< Of which classes the objects of methods are.
  std::vector<ValueCall> ValueCalls;
  // Of the graph that is being added.
  std::vector<char> Filled;
  std::vector<uint32_t> CallNumbers; ///< Of calls through values, in ValueCalls.
};

} // namespace purpose

#endif
