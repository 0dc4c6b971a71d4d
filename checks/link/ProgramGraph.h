//===- ProgramGraph.h - The graphs of all functions as one -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numbers the nodes and call sites of all functions of a unit in one sequence, and knows which functions a call can
// run.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROGRAMGRAPH_H
#define PURPOSE_LINK_PROGRAMGRAPH_H

#include "link/ClassHierarchy.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <map>
#include <optional>
#include <vector>

namespace purpose {

using Node = uint32_t; ///< A node of any function.
using Site = uint32_t; ///< A call site of any function.
using Proc = uint32_t; ///< Index into FlowUnit::Graphs.

/// How the ports of a call meet those of what it runs.
struct CallTarget {
  SymbolRef Function = 0;
  Proc Body = NoRef;        ///< NoRef: not in sight.
  bool IsClosure = false;   ///< The function value is the object.
  bool ObjectFirst = false; ///< A method called through a pointer: argument 0 is its object.
  bool IsCallback =
      false; ///< Handed to a function that is not in sight, which may call it with what else it was given.
  int16_t CallbackIndex = 0; ///< The argument that it was handed as.
  uint32_t Via = 0;          ///< Only when the function of the call was entered by this call string; 0: always.
};

/// Finds nodes by whose port they are, and which one: of a function, of a call.
class PortTable {
public:
  void add(uint32_t Owner, NodeKind Kind, int Index, Node At);
  /// All ports of owners below \p Owners, which come in groups, have been added.
  void close(uint32_t Owners);
  /// The last one that was added; NoRef if there is none.
  Node find(uint32_t Owner, NodeKind Kind, int Index) const;

private:
  struct Port {
    uint32_t Owner, Key;
    Node At;
  };
  std::vector<Port> Ports;        ///< Sorted, as far as they are closed.
  std::vector<uint32_t> Begin{0}; ///< By owner.
};

class ProgramGraph {
public:
  explicit ProgramGraph(const FlowUnit &Unit);

  const FlowUnit &unit() const { return Unit; }
  size_t nodeCount() const { return NodeProc.size(); }
  size_t siteCount() const { return SiteProc.size(); }
  Proc procOf(Node N) const { return NodeProc[N]; }
  Proc procOfSite(Site S) const { return SiteProc[S]; }
  const FlowNode &node(Node N) const { return graph(NodeProc[N]).Nodes[N - NodeBase[NodeProc[N]]]; }
  const CallSite &site(Site S) const { return graph(SiteProc[S]).Calls[S - SiteBase[SiteProc[S]]]; }
  /// The call site of a call port.
  Site siteOf(Node N) const { return SiteBase[NodeProc[N]] + node(N).Call; }
  Site siteIn(Proc P, CallRef Call) const { return SiteBase[P] + Call; }
  const FlowGraph &graph(Proc P) const { return Unit.Graphs[P]; }
  Node first(Proc P) const { return NodeBase[P]; }

  struct OutEdge {
    const FlowEdge *Edge;
    Node To;
  };
  llvm::ArrayRef<OutEdge> out(Node N) const {
    return llvm::ArrayRef<OutEdge>(Edges).slice(EdgeBegin[N], EdgeBegin[N + 1] - EdgeBegin[N]);
  }
  /// Something that is no constant flows in.
  bool hasIn(Node N) const { return HasIn[N]; }
  /// It may hold something that is no constant.
  bool mayHold(Node N) const { return HasIn[N] || holdsByItself(node(N).Kind); }

  /// The text of the constant at \p N; 0: there is none.
  StringRefId constantAt(Node N) const {
    for (const ConstantValue &C : graph(NodeProc[N]).Constants)
      if (NodeBase[NodeProc[N]] + C.Node == N)
        return C.Text;
    return 0;
  }
  /// \p Field is what a closure has captured.
  bool isCapture(SymbolRef Field) const { return Unit.nameOf(Field).ends_with(")"); }

  /// A port of a function or of a call site; NoRef if it has none.
  Node port(Proc P, NodeKind Kind, int Index) const;
  Node callPort(Site S, NodeKind Kind, int Index) const;

  /// Where an exception goes that \p S throws: to the handlers of its function, else out of that.
  Node thrownTo(Site S) const;

  /// False if \p S makes a task that begins when somebody waits for it, and nobody does.
  bool runs(Site S) const;

  /// Which method runs is decided by the class of the object, which may flow there.
  bool isDispatch(Site S) const { return site(S).Kind == CallKind::Virtual && site(S).Exact.empty(); }
  /// What a call of the virtual method \p Method runs on an object of class \p Class; 0 if that is not known.
  SymbolRef overriderIn(SymbolRef Class, SymbolRef Method) const;

  /// \p Method and those that override it, by their classes.
  const llvm::DenseMap<SymbolRef, SymbolRef> &overridersOf(SymbolRef Method) const;

  /// Where what is at \p Exit, an exit of \p T's body, comes out at \p S; NoRef if nowhere.
  Node exitAtCall(Site S, const CallTarget &T, const FlowNode &Exit) const;

  /// What \p S is given: its object and its arguments, as far as anything comes there.
  llvm::SmallVector<Node, 4> arguments(Site S) const;
  /// The argument of \p S that comes in at port \p Index of \p T's body (ThisIndex: its object); NoRef if none does.
  Node argumentFor(Site S, const CallTarget &T, int Index) const;

  llvm::ArrayRef<CallTarget> targets(Site S) const { return Targets[S]; }
  llvm::ArrayRef<Site> callers(Proc P) const { return Callers[P]; }
  /// Also when its callers were pruned.
  bool hasCallers(Proc P) const { return !Callers[P].empty() || Unit.Symbols[graph(P).Function].IsCalled; }
  /// One target for each body of \p T's function. Returns how many are new; they are the last ones of targets().
  unsigned addTarget(Site S, const CallTarget &T);
  /// Its bodies: more than one where units saw different ones.
  llvm::ArrayRef<Proc> bodiesOf(SymbolRef Function) const;
  const std::vector<Node> &nodesOfKind(NodeKind Kind) const { return ByKind[static_cast<size_t>(Kind)]; }

private:
  void addDirectTargets(Site S);
  bool addBody(Site S, CallTarget T, Proc Body);
  const FlowUnit &Unit;
  ClassHierarchy Hierarchy;
  std::vector<Node> NodeBase;
  std::vector<Site> SiteBase;
  std::vector<Proc> NodeProc, SiteProc;
  std::vector<OutEdge> Edges;
  std::vector<uint32_t> EdgeBegin;
  std::vector<char> HasIn;
  PortTable Ports, CallPorts;
  std::vector<llvm::SmallVector<CallTarget, 1>> Targets;
  std::vector<llvm::SmallVector<Site, 2>> Callers;
  llvm::DenseMap<SymbolRef, llvm::SmallVector<Proc, 1>> Bodies;
  llvm::DenseMap<SymbolRef, llvm::SmallVector<SymbolRef, 2>> Overriders;
  mutable std::map<SymbolRef, llvm::DenseMap<SymbolRef, SymbolRef>> OverridersByClass; ///< As they are asked for.
  std::vector<std::vector<Node>> ByKind;
};

/// ThisIndex or the number of the parameter, if \p N is where the caller hands something in.
std::optional<int16_t> entryIndex(const FlowNode &N);

/// The port of \p T's body that port \p Index of call \p S leads to, and the other way round for outputs.
struct PortNumber {
  bool Exists = false;
  int Index = 0; ///< ThisIndex for the object.
};
PortNumber portInBody(const FlowUnit &Unit, const CallSite &S, const CallTarget &T, int ArgumentIndex);
PortNumber portAtCall(const FlowUnit &Unit, const CallSite &S, const CallTarget &T, int ParameterIndex);

} // namespace purpose

#endif
