//===- GraphBuilder.h - Builds the flow graph of one function -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nodes and call sites are keyed by what they stand for, so that evaluating a statement again, as a fixpoint does,
// finds the ones of the first time. Edges are recorded in the last pass only, over the finished states.
// An edge with more known facts than one before says nothing new:
//
//   #7 . -> #90 .m_pModules                        kept
//   #7 . -> #90 .m_pModules if call 2 returned     what may happen, may happen without
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_GRAPHBUILDER_H
#define PURPOSE_EXTRACT_GRAPHBUILDER_H

#include "extract/Domain.h"
#include "extract/UnitBuilder.h"
#include "flow/FlowGraph.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <map>

namespace purpose::extract {

class GraphBuilder : public Alternatives {
public:
  explicit GraphBuilder(UnitBuilder &Unit) : Unit(Unit) {}

  FlowGraph take() { return std::move(Graph); }
  /// Takes out the edges from joins that nothing comes to: what came there did so in states that were not final.
  void dropEmptyJoins();
  FlowGraph &graph() { return Graph; }
  const FlowGraph &graph() const { return Graph; }
  bool Recording = false; ///< Edges are kept.
  unsigned Round = 0;     ///< Of a loop that is unrolled: calls and what is stored and read are those of this round.

  /// The node of \p Kind for \p Site (a statement or declaration) and \p Number; \p Fill completes a new one.
  template <typename FillT> NodeRef node(NodeKind Kind, const void *Site, int Number, FillT Fill) {
    const bool IsInRound = Kind == NodeKind::Variable || Kind == NodeKind::FieldRead || Kind == NodeKind::FieldStore ||
                           Kind == NodeKind::Join;
    auto [It, New] = Nodes.try_emplace(std::make_tuple(Kind, Site, Number, IsInRound ? Round : 0), Graph.Nodes.size());
    if (!New)
      return It->second;
    FlowNode N;
    N.Kind = Kind;
    NodeRef Ref = It->second;
    Fill(N);
    Graph.Nodes.push_back(N);
    return Ref;
  }

  /// What is at \p N was taken from element \p Element of a container; 0: no telling.
  void noteElement(NodeRef N, uint32_t Element);

  /// The call site of \p Site, of several made there number \p Number; \p Fill completes a new one.
  template <typename FillT> CallRef call(const void *Site, int Number, FillT Fill) {
    auto [It, New] = Calls.try_emplace(std::make_tuple(Site, Number, Round), Graph.Calls.size());
    if (!New)
      return It->second;
    CallRef Ref = It->second;
    Graph.Calls.emplace_back();
    Fill(Graph.Calls.back());
    return Ref;
  }
  NodeRef callNode(NodeKind Kind, CallRef Call, int16_t Index, TypeRef Type);
  /// Control comes to \p Call where \p Now is known; what runs there is one of \p Exact, if that says any. To a
  /// destructor, control comes from each end of the scope.
  void reach(CallRef Call, const State &Now, llvm::ArrayRef<SymbolRef> Exact);

  /// Records that the content of \p Value (without pointers) goes into \p To below \p At.
  void flow(const Tree &Value, NodeRef To, PathRef At, const State &Now);

  /// A pointer was stored at \p N, part \p Path, where \p Known hold. \p Again: it had led through another store.
  StoredRef storedAt(NodeRef N, PathRef Path, llvm::ArrayRef<FactRef> Known, bool Again);

  /// More was known where that was than \p Known.
  bool saysMore(StoredRef Through, llvm::ArrayRef<FactRef> Known) const;

  /// Records that part \p At of \p To may be the constant \p Text, where \p Known hold.
  void answer(StringRefId Text, NodeRef To, PathRef At, llvm::ArrayRef<FactRef> Known);

  /// Stands for the element that loop \p Number is at.
  Selector loopElement(unsigned Number);
  /// \p P as graphs know it: the element of a loop is any one.
  PathRef published(PathRef P) const;

  FactRef fact(Fact F);
  /// How many nodes there were when \p F was first found, or learned from a condition: only later ones can have come
  /// about knowing it.
  NodeRef nodesBefore(FactRef F) const { return NodesBefore[F].Count; }
  void noteLearned(FactRef F) {
    if (!std::exchange(NodesBefore[F].IsLearned, true))
      NodesBefore[F].Count = static_cast<NodeRef>(Graph.Nodes.size());
  }
  /// The set of all that is known in \p Now.
  uint32_t factSet(const State &Now);
  uint32_t factSet(llvm::ArrayRef<FactRef> Facts, KnownFacts::NumberedSet Start = {});
  TruthFacts truthFacts(const Truth &T);
  std::optional<FactRef> either(llvm::ArrayRef<FactRef> A, llvm::ArrayRef<FactRef> B) override;
  bool follows(FactRef F, llvm::ArrayRef<FactRef> Facts) const override;
  /// All facts that the alternative \p F is made of; none if it is no alternative.
  llvm::SmallVector<FactRef, 8> alternatives(FactRef F) const;

private:
  uint32_t exceptions(const Tree &Value, PathRef Path);
  void add(const FlowEdge &E);
  /// The set of all that is known in \p Now of what a pointer has led to.
  uint32_t factSet(const State &Now, StoredRef Through);
  /// All facts of set \p A are in \p B, or follow from those.
  bool isPartOf(uint32_t A, uint32_t B);

  UnitBuilder &Unit;
  FlowGraph Graph;
  std::map<std::tuple<NodeKind, const void *, int, unsigned>, NodeRef> Nodes;
  std::map<std::tuple<const void *, int, unsigned>, CallRef> Calls;
  llvm::DenseSet<CallRef> Reached;
  /// An edge without its facts.
  using Way = std::tuple<std::pair<NodeRef, NodeRef>, std::pair<PathRef, PathRef>, std::pair<uint32_t, uint32_t>>;
  llvm::DenseMap<Way, llvm::SmallVector<uint32_t, 1>> EdgesByWay;
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, bool> Parts; ///< What isPartOf has found.
  struct StoredPointer {
    NodeRef At;
    PathRef Path;
    llvm::SmallVector<FactRef, 2> Known;
    bool Again;
  };
  std::vector<StoredPointer> StoredPointers; ///< By StoredRef, less one.
  llvm::DenseMap<std::pair<NodeRef, PathRef>, StoredRef> StoredIds;
  std::map<std::tuple<Fact::Kind, uint32_t, uint32_t, StringRefId, PathRef>, FactRef> FactIds;
  llvm::DenseSet<uint32_t> LoopElements;
  mutable llvm::DenseMap<PathRef, PathRef> Published;
  struct FirstKnown {
    NodeRef Count;
    bool IsLearned = false;
  };
  std::vector<FirstKnown> NodesBefore; ///< By fact.
  std::vector<unsigned> Nesting;       ///< By fact: alternatives in alternatives.
  llvm::DenseMap<std::pair<uint32_t, FactRef>, uint32_t> SetIds;
};

} // namespace purpose::extract

#endif
