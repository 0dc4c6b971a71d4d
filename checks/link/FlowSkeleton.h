//===- FlowSkeleton.h - A program as a plain graph ----------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All places of a program as numbers, and where data may go from each at most: without access paths, contexts or exact
// call targets, in a few bytes a place. Units are given as sketches, one at a time, and need not stay in memory. It
// errs on one side only: whatever the linker could find is a path here.
//
//   void log(std::string S) { net::send(S); }       points: In(log, 0), the argument of the call
//   log(U.Email);                                   points: read User::email, the argument of the call
//                                                   edge:   argument of the call -> In(log, 0)
//
// Beside the points of graphs there are those that many share (SharedPoints.h):
//   ports of a function         what any caller hands in comes out at every body, overriders included
//   a field, stored and read    whatever the object
//   a global
// Ports of a call through a function value belong to the graph; ValueTargets.h connects them with what it may run.
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

#include "link/GraphSketch.h"

namespace purpose {

class FlowSkeleton {
public:
  using Point = SkeletonPoint;
  using Marks = PointMarks;

  explicit FlowSkeleton(const ProgramOutline &Outline);

  /// For sketches.
  const SharedPoints &shared() const { return Shared; }
  /// Takes graph number \p Graph of \p Sketch in. The first one gets number 0 here.
  void add(const UnitSketch &Sketch, size_t Graph);
  /// So many times as much as there is will have been added in the end.
  void expect(double Times);
  /// All graphs of a unit that is the whole program. \p Names are those of \p Unit in the outline.
  UnitSketch addUnit(const FlowUnit &Unit, const ProgramOutline::UnitNames &Names);
  /// Connects what is known only when all graphs are there. Nothing can be added afterwards.
  void finish();

  size_t pointCount() const { return Bits.size(); }
  size_t graphCount() const { return Functions.size(); }
  SymbolRef functionOf(uint32_t Graph) const { return Functions[Graph]; }
  /// The points of a graph's nodes, in their order; 0: nothing that gets there goes on.
  llvm::ArrayRef<Point> pointsOf(uint32_t Graph) const {
    return llvm::ArrayRef(GraphPoints).slice(GraphBegin[Graph], GraphBegin[Graph + 1] - GraphBegin[Graph]);
  }

  /// The functions that have a body, are called or are named as values.
  llvm::ArrayRef<SymbolRef> functions() const { return Callable; }
  bool isCallable(SymbolRef F) const { return Uses[F].IsCallable; }
  bool hasBody(SymbolRef F) const { return Uses[F].HasBody; }
  /// Some other function calls it by name, or by that of a method that it overrides.
  bool isCalled(SymbolRef F) const { return Uses[F].IsCalled; }
  bool isValue(SymbolRef F) const { return Uses[F].IsValue; }
  /// Code out of sight may call it, with objects that nobody knows.
  bool isRoot(SymbolRef F) const;

  /// Calls through function values.
  llvm::ArrayRef<ValueCall> valueCalls() const { return ValueCalls; }
  /// \p C may run \p F.
  void connectTarget(const ValueCall &C, SymbolRef F);
  /// \p F may be called with what comes in at \p Inputs, and what it gives comes out at \p Outputs.
  void connectCallback(llvm::ArrayRef<Point> Inputs, llvm::ArrayRef<Point> Outputs, SymbolRef F);

  /// Where functions are named as values, and where classes get new objects.
  llvm::ArrayRef<UnitSketch::PointOf> functionValues() const { return FunctionPlaces; }
  llvm::ArrayRef<UnitSketch::PointOf> newObjects() const { return ClassPlaces; }
  /// Objects that outlive their function, and globals.
  llvm::ArrayRef<Point> escapes() const { return Escapes; }
  /// The types of places that may hold data.
  const llvm::DenseSet<TypeRef> &typesWithData() const { return DataTypes; }

  enum class Direction { Forward, Backward };
  /// Marks of points are the bits below 18.
  bool hasAny(Point P, Marks Some) const { return (Bits[P] & Some) != 0; }
  bool hasAll(Point P, Marks All) const { return (Bits[P] & All) == All; }
  Marks marksAt(Point P) const { return Bits[P]; }
  void set(Point P, Marks All) { Bits[P] |= All; }
  /// Sets \p All on all points that have \p Seed, and one of \p Needed unless that is 0.
  void setAtSeeds(Marks Seed, Marks Needed, Marks All);
  void clear(Marks All);
  /// Gives points of which there are copies, and the copies, all marks of \p All that one of them has.
  void joinClones(Marks All);

  /// A call by name, and where content of its function comes in and out there. Calls of methods lead to those that
  /// override them like calls in these.
  using Call = uint32_t;
  struct CallPort {
    Point At; ///< 0: nothing goes there.
    Call Of : 27;
    uint32_t Number : 4; ///< A SharedPoints::PortNumber.
    uint32_t IsOut : 1;  ///< Content comes out of the call.
  };
  SymbolRef calleeOf(Call C) const { return Callees[C]; }
  llvm::ArrayRef<CallPort> portsOf(Call C) const {
    return llvm::ArrayRef(CallPorts).slice(CallBegin[C], CallBegin[C + 1] - CallBegin[C]);
  }
  llvm::ArrayRef<Call> callsOf(SymbolRef F) const {
    return llvm::ArrayRef(CallsByCallee).slice(CalleeBegin[F], CalleeBegin[F + 1] - CalleeBegin[F]);
  }

  /// Calls \p Next with the points that are next to \p P in its function or in none, \p Late with those that were
  /// connected late, and \p Enter with the ports of calls that lead from here into a function.
  template <typename NextVisitor, typename LateVisitor, typename PortVisitor>
  void forEachEdge(Point P, Direction Way, NextVisitor Next, LateVisitor Late, PortVisitor Enter) const {
    bool Onward = Way == Direction::Forward;
    const Adjacency &A = Onward ? Forward : Backward;
    for (uint32_t I = A.Begin[P]; I < A.Begin[P + 1]; ++I)
      if (A.Targets[I] & UnitSketch::AtCall)
        Enter(CallPorts[A.Targets[I] & ~UnitSketch::AtCall]);
      else
        Next(A.Targets[I]);
    Marks Kind = Bits[P];
    if (Kind & (Onward ? FirstOfTwins : SecondOfTwins))
      Next(Onward ? P + 1 : P - 1);
    if (!(Kind & HasLateEdges))
      return;
    (Onward ? LateForward : LateBackward).forEach(P, Late);
  }
  /// Calls \p Visit with all points next to \p P, whoever called whom.
  template <typename Visitor> void forEachNext(Point P, Direction Way, Visitor Visit) const {
    bool Onward = Way == Direction::Forward;
    forEachEdge(P, Way, Visit, Visit,
                [&](const CallPort &Port) { Shared.forEachPort(Callees[Port.Of], Port.Number, !Onward, Visit); });
    if (!(Bits[P] & PortPoint))
      return;
    SharedPoints::Port Port = Shared.portAt(P);
    if (Port.IsOut != Onward)
      return;
    for (Call C : callsOf(Port.Function))
      for (const CallPort &There : portsOf(C))
        if (There.At && There.Number == Port.Number && There.IsOut == Onward)
          Visit(There.At);
  }
  bool isReadGate(Point P) const { return (Bits[P] & ReadGate) != 0; }
  bool isStoreGate(Point P) const { return (Bits[P] & StoreGate) != 0; }
  bool isField(Point P) const { return (Bits[P] & FieldPoint) != 0; }

  /// An edge that is found out about after finish(). For few.
  void connectLate(Point From, Point To);

private:
  struct FunctionUse {
    bool IsCallable : 1 = false, HasBody : 1 = false, IsCalled : 1 = false, IsValue : 1 = false,
                      IsVirtualCallee : 1 = false, IsTemplate : 1 = false;
  };
  /// Adjacency of one direction, the targets of a point next to each other.
  struct Adjacency {
    std::vector<uint32_t> Begin;
    std::vector<Point> Targets;
  };

  /// Edges of one direction that are added one by one: those of a point are a list, each knows the next.
  class LateEdges {
  public:
    void add(Point From, Point To) {
      const auto New = static_cast<uint32_t>(Edges.size());
      Edges.push_back({To, None});
      auto [It, IsFirst] = Lists.try_emplace(From, List{New, New});
      if (!IsFirst)
        Edges[std::exchange(It->second.Last, New)].Next = New;
    }
    template <typename Visitor> void forEach(Point From, Visitor Visit) const {
      auto It = Lists.find(From);
      if (It == Lists.end())
        return;
      for (uint32_t E = It->second.First; E != None; E = Edges[E].Next)
        Visit(Edges[E].To);
    }

  private:
    static constexpr uint32_t None = ~0u;
    struct Edge {
      Point To;
      uint32_t Next;
    };
    struct List {
      uint32_t First, Last;
    };
    llvm::DenseMap<Point, List> Lists;
    std::vector<Edge> Edges;
  };

  /// How much there is of what graphs are made of.
  struct Sizes {
    size_t Points, Edges, Calls, ValueCalls;
  };
  struct Template {
    Sizes Begin, End;
    bool contains(Call C) const { return C >= Begin.Calls && C < End.Calls; }
  };
  struct Clone {
    Point Original, Copy;
    Point Count;
  };
  Point globalPoint(SymbolRef Global);
  FunctionUse &use(SymbolRef F);
  Sizes sizes() const;
  void noteTemplate(SymbolRef F, const Sizes &Begin, size_t OwnPoints, bool IsFirst, bool IsPlain);
  void cloneTemplates();
  Point clone(SymbolRef F, const Template &T);
  void connect(Point From, Point To) { Edges.push_back({From, To}); }
  void addCalls(const UnitSketch &Sketch, const UnitSketch::Mark &Begin, const UnitSketch::Mark &End);
  void connectOverrider(SymbolRef Method, SymbolRef Overrider);
  void connectOverriders();
  void connectDeclassifiers();
  void connectStores();
  void indexCalls();
  void connectUnknown();
  void connectClosures();
  void connectWholeObjects();
  void index(Adjacency &A, bool Reverse) const;

  const ProgramOutline &Outline;
  SharedPoints Shared;
  std::vector<Marks> Bits;
  std::vector<UnitSketch::Edge> Edges; ///< Until finish(). Ports of calls have the bit AtCall.
  llvm::DenseMap<SymbolRef, Point> Globals;
  std::vector<SymbolRef> Callees; ///< By call.
  std::vector<uint32_t> CallBegin{0};
  std::vector<CallPort> CallPorts;
  std::vector<Call> CallsByCallee;
  std::vector<uint32_t> CalleeBegin;
  Adjacency Forward, Backward;
  LateEdges LateForward, LateBackward;

  std::vector<SymbolRef> Functions; ///< By graph.
  std::vector<uint32_t> GraphBegin{0};
  std::vector<Point> GraphPoints;

  llvm::DenseMap<SymbolRef, Template> Templates; ///< Functions that are copied into their callers, if IsTemplate.
  std::vector<Clone> Clones;

  std::vector<FunctionUse> Uses; ///< By symbol.
  std::vector<SymbolRef> Callable;
  std::vector<Point> Escapes;
  std::vector<UnitSketch::PointOf> FunctionPlaces, ClassPlaces;
  std::vector<UnitSketch::Object> Objects; ///< Of which classes the objects of methods are.
  std::vector<ValueCall> ValueCalls;
  llvm::DenseSet<TypeRef> DataTypes;
};

/// Where something at a point is: Whole: it is all of what is there. Part: it is somewhere inside.
struct SkeletonContent {
  PointMarks Whole;
  PointMarks Part;
  PointMarks both() const { return Whole | Part; }
};

} // namespace purpose

#endif
