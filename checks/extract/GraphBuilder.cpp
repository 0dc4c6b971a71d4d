#include "extract/GraphBuilder.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Facts of one side that are kept, and alternatives inside of alternatives.
constexpr size_t MaxAlternatives = 8;
constexpr unsigned MaxNesting = 8;

/// That one or the other holds says nothing.
bool areOpposite(const Fact &A, const Fact &B) {
  auto IsPair = [&](Fact::Kind True, Fact::Kind False) {
    return (A.FactKind == True && B.FactKind == False) || (A.FactKind == False && B.FactKind == True);
  };
  return A.Call == B.Call && A.Value == B.Value && A.Text == B.Text &&
         (IsPair(Fact::Kind::CallTrue, Fact::Kind::CallFalse) ||
          IsPair(Fact::Kind::ValueTrue, Fact::Kind::ValueFalse) ||
          IsPair(Fact::Kind::ValueIs, Fact::Kind::ValueIsNot) ||
          IsPair(Fact::Kind::ValueBelow, Fact::Kind::ValueNotBelow));
}

} // namespace

NodeRef GraphBuilder::callNode(NodeKind Kind, CallRef Call, int16_t Index, TypeRef Type) {
  auto Site = reinterpret_cast<const void *>(static_cast<uintptr_t>(Call));
  return node(Kind, Site, Index, [&](FlowNode &N) {
    N.Call = Call;
    N.Index = Index;
    N.Type = Type;
    N.Where = Graph.Calls[Call].Where;
  });
}

void GraphBuilder::noteElement(NodeRef N, uint32_t Element) {
  if (!Recording || !Element)
    return;
  auto It = llvm::lower_bound(Graph.Elements, N, [](const NodeElement &E, NodeRef Wanted) { return E.Node < Wanted; });
  if (It == Graph.Elements.end() || It->Node != N)
    Graph.Elements.insert(It, {N, Element});
}

Selector GraphBuilder::loopElement(unsigned Number) {
  const uint32_t Name = Unit.unit().internString("each of loop " + std::to_string(Number));
  LoopElements.insert(Name);
  return Selector::elementAt(Name);
}

PathRef GraphBuilder::published(PathRef P) const {
  if (LoopElements.empty() || P == RootPath)
    return P;
  auto [It, New] = Published.try_emplace(P, P);
  if (!New)
    return It->second;
  auto Steps = Unit.paths().selectors(P);
  auto IsOfLoop = [&](Selector S) {
    return S.SelectorKind == Selector::Kind::ElementAt && LoopElements.contains(S.Payload);
  };
  if (llvm::none_of(Steps, IsOfLoop))
    return P;
  PathRef Result = RootPath;
  for (Selector S : Steps)
    Result = Unit.paths().append(Result, IsOfLoop(S) ? Selector::element() : S);
  return Published[P] = Result;
}

uint32_t GraphBuilder::exceptions(const Tree &Value, PathRef Path) {
  std::vector<PathRef> Set;
  for (const TreePart &P : Value.parts()) {
    if (P.Path == Path || published(P.Path) != P.Path)
      continue;
    if (std::optional<PathRef> Tail = Unit.paths().belowExactly(P.Path, Path))
      Set.push_back(*Tail);
  }
  llvm::sort(Set);
  return Unit.unit().internPathSet(std::move(Set));
}

void GraphBuilder::flow(const Tree &Value, NodeRef To, PathRef At, const State &Now) {
  if (!Recording)
    return;
  for (const TreePart &P : Value.parts()) {
    if (P.Value.Sources.empty())
      continue;
    uint32_t Except = exceptions(Value, P.Path);
    PathRef Target = published(Unit.paths().concat(At, P.Path));
    for (const Content &C : P.Value.Sources) {
      const PathRef Source = published(C.Path);
      // A function has no parts; what a closure has captured is beside it.
      const bool IsOfFunction = Source != RootPath && graph().Nodes[C.Node].Kind == NodeKind::Function;
      if (IsOfFunction || (C.Node == To && Source == Target))
        continue;
      add({C.Node, To, Source, Target, Except, factSet(Now, C.Through), C.Kind, P.Value.IsPartial || C.IsPartial});
    }
  }
}

StoredRef GraphBuilder::storedAt(NodeRef N, PathRef Path, llvm::ArrayRef<FactRef> Known, bool Again) {
  auto [It, New] = StoredIds.try_emplace({N, Path}, static_cast<StoredRef>(StoredPointers.size() + 1));
  if (New)
    StoredPointers.push_back({N, Path, {}, false});
  StoredPointer &Stored = StoredPointers[It->second - 1];
  Stored.Known.assign(Known.begin(), Known.end());
  Stored.Again |= Again;
  return It->second;
}

bool GraphBuilder::saysMore(StoredRef Through, llvm::ArrayRef<FactRef> Known) const {
  const StoredPointer &Stored = StoredPointers[Through - 1];
  return Stored.Again || !std::includes(Known.begin(), Known.end(), Stored.Known.begin(), Stored.Known.end());
}

uint32_t GraphBuilder::factSet(const State &Now, StoredRef Through) {
  const uint32_t Known = factSet(Now);
  if (!Through || !saysMore(Through, Now.Known.facts()))
    return Known;
  const StoredPointer &Stored = StoredPointers[Through - 1];
  Fact Came;
  Came.FactKind = Fact::Kind::CameThrough;
  Came.Value = Stored.At;
  Came.Path = published(Stored.Path);
  return factSet(fact(Came), {Known, 0});
}

void GraphBuilder::answer(StringRefId Text, NodeRef To, PathRef At, llvm::ArrayRef<FactRef> Known) {
  NodeRef N = node(NodeKind::Answer, nullptr, static_cast<int>(Text),
                   [&](FlowNode &Node) { Node.Path = Unit.paths().append(RootPath, Selector::elementAt(Text)); });
  add({N, To, RootPath, At, 0, factSet(Known), EdgeKind::Copy, false});
}

void GraphBuilder::add(const FlowEdge &E) {
  llvm::SmallVector<uint32_t, 1> &Same =
      EdgesByWay[{{E.From, E.To}, {E.Source, E.Target}, {E.Except, static_cast<uint32_t>(E.Kind) * 2 + E.IsPartial}}];
  for (uint32_t Known : Same) {
    FlowEdge &Other = Graph.Edges[Known];
    if (isPartOf(Other.Facts, E.Facts))
      return;
    if (isPartOf(E.Facts, Other.Facts)) {
      Other.Facts = E.Facts;
      return;
    }
  }
  Same.push_back(static_cast<uint32_t>(Graph.Edges.size()));
  Graph.Edges.push_back(E);
}

bool GraphBuilder::isPartOf(uint32_t A, uint32_t B) {
  if (A == 0 || A == B)
    return true;
  if (B == 0)
    return false;
  auto [It, New] = Parts.try_emplace({A, B}, false);
  if (!New)
    return It->second;
  llvm::SmallVector<FactRef, 4> In = Graph.factsIn(B);
  llvm::sort(In);
  return It->second = llvm::all_of(Graph.factsIn(A), [&](FactRef F) {
           return std::binary_search(In.begin(), In.end(), F) || follows(F, In);
         });
}

FactRef GraphBuilder::fact(Fact F) {
  bool IsEither = F.FactKind == Fact::Kind::Either;
  auto [It, New] =
      FactIds.try_emplace({F.FactKind, IsEither ? F.First : F.Call, IsEither ? F.Second : F.Value, F.Text, F.Path},
                          static_cast<FactRef>(Graph.Facts.size()));
  if (New) {
    Graph.Facts.push_back(F);
    NodesBefore.push_back({static_cast<NodeRef>(Graph.Nodes.size())});
  }
  return It->second;
}

llvm::SmallVector<FactRef, 8> GraphBuilder::alternatives(FactRef F) const {
  llvm::SmallVector<FactRef, 8> Result;
  llvm::SmallVector<FactRef, 4> Work{F};
  while (!Work.empty()) {
    const Fact &Known = Graph.Facts[Work.pop_back_val()];
    for (uint32_t Set : {Known.First, Known.Second})
      for (FactRef Part : Graph.factsIn(Set)) {
        Result.push_back(Part);
        Work.push_back(Part);
      }
  }
  return Result;
}

std::optional<FactRef> GraphBuilder::either(llvm::ArrayRef<FactRef> A, llvm::ArrayRef<FactRef> B) {
  // The latest are the ones that someone has just asked for.
  A = A.take_back(MaxAlternatives);
  B = B.take_back(MaxAlternatives);
  if (A.size() == 1 && B.size() == 1 && areOpposite(Graph.Facts[A[0]], Graph.Facts[B[0]]))
    return std::nullopt;
  unsigned Depth = 1;
  for (llvm::ArrayRef<FactRef> Side : {A, B})
    for (FactRef F : Side)
      if (F < Nesting.size())
        Depth = std::max(Depth, Nesting[F] + 1);
  if (Depth > MaxNesting)
    return std::nullopt;
  Fact F;
  F.FactKind = Fact::Kind::Either;
  F.First = factSet(A);
  F.Second = factSet(B);
  if (F.Second < F.First)
    std::swap(F.First, F.Second);
  FactRef Ref = fact(F);
  Nesting.resize(std::max<size_t>(Nesting.size(), Ref + 1));
  Nesting[Ref] = Depth;
  return Ref;
}

bool GraphBuilder::follows(FactRef F, llvm::ArrayRef<FactRef> Facts) const {
  const Fact &Known = Graph.Facts[F];
  if (Known.FactKind != Fact::Kind::Either)
    return false;
  for (uint32_t Set : {Known.First, Known.Second})
    if (llvm::all_of(Graph.factsIn(Set), [&](FactRef Part) {
          return std::binary_search(Facts.begin(), Facts.end(), Part) || follows(Part, Facts);
        }))
      return true;
  return false;
}

void GraphBuilder::dropEmptyJoins() {
  std::vector<unsigned> In(Graph.Nodes.size());
  for (const FlowEdge &E : Graph.Edges)
    ++In[E.To];
  auto IsEmpty = [&](NodeRef N) { return Graph.Nodes[N].Kind == NodeKind::Join && In[N] == 0; };
  for (bool Any = true; Any;) {
    Any = false;
    llvm::erase_if(Graph.Edges, [&](const FlowEdge &E) {
      if (!IsEmpty(E.From))
        return false;
      Any |= --In[E.To] == 0;
      return true;
    });
  }
}

uint32_t GraphBuilder::factSet(llvm::ArrayRef<FactRef> Facts, KnownFacts::NumberedSet Start) {
  uint32_t Set = Start.Number;
  for (FactRef F : Facts.drop_front(Start.Size)) {
    auto [It, New] = SetIds.try_emplace({Set, F}, static_cast<uint32_t>(Graph.FactSets.size() + 1));
    if (New)
      Graph.FactSets.push_back({Set, F});
    Set = It->second;
  }
  return Set;
}

uint32_t GraphBuilder::factSet(const State &Now) {
  const KnownFacts &Known = Now.Known;
  Known.Numbered = {factSet(Known.facts(), Known.Numbered), Known.facts().size()};
  return Known.Numbered.Number;
}

void GraphBuilder::reach(CallRef Call, const State &Now, llvm::ArrayRef<SymbolRef> Exact) {
  CallSite &Site = Graph.Calls[Call];
  if (Reached.insert(Call).second) {
    Site.Facts = factSet(Now);
    Site.Exact.assign(Exact.begin(), Exact.end());
    return;
  }
  Implied Before, Here;
  llvm::append_range(Before.Facts, Graph.factsIn(Site.Facts));
  llvm::sort(Before.Facts);
  llvm::append_range(Here.Facts, Now.Known.facts());
  Site.Facts = factSet(purpose::extract::either(Before, Here, *this).Facts);
  if (Exact.empty())
    Site.Exact.clear();
  else if (!Site.Exact.empty())
    for (SymbolRef S : Exact)
      if (!llvm::is_contained(Site.Exact, S))
        Site.Exact.push_back(S);
}

TruthFacts GraphBuilder::truthFacts(const Truth &T) {
  return {factSet(T.True.Facts), factSet(T.False.Facts), T.True.Never, T.False.Never};
}
