//===- PatternIndex.cpp - Many name patterns, matched at once -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A trie whose edges are components, run as a nondeterministic automaton: the active nodes after each component of the
// name are kept as a list without duplicates. A "**" is a node that stays active. So the work for one component is
// bounded by the number of nodes, however the wildcards are nested.
//
//===----------------------------------------------------------------------===//

#include "model/PatternIndex.h"
#include "model/Glob.h"
#include "model/NameSyntax.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include <algorithm>
#include <optional>
#include <vector>

using namespace purpose;

namespace {

using NodeId = uint32_t;
constexpr NodeId None = ~0u;
constexpr size_t MaxPatternLength = 4096;
constexpr unsigned MaxInnerDoubleStars = 4;

struct Terminal {
  uint32_t Id;
  std::string Types; ///< Normalized; empty: any.
};

struct GlobEdge {
  std::string Text;
  bool OnFull; ///< Is matched with template arguments.
  NodeId To;
};

struct TrieNode {
  llvm::StringMap<NodeId> Plain; ///< Literal names, matched without template arguments.
  llvm::StringMap<NodeId> Full;  ///< Literal names that write template arguments.
  std::vector<GlobEdge> Globs;
  NodeId AnyDepth = None; ///< The node for a "**" that follows; active together with this one.
  NodeId Tail = None;     ///< For "**" nodes: what a "**" at the end of a pattern reaches by one component or more.
  bool Loops = false;     ///< Is the node of a "**".
  std::vector<Terminal> Terminals;
};

/// One component of a name on its way through the trie.
struct Step {
  NameComponent Component;
  bool Hidden = false; ///< An inline or anonymous namespace: only a pattern that writes it sees it.
};

bool isAnyDepth(llvm::StringRef Component) {
  return Component.size() >= 2 && Component.find_first_not_of('*') == llvm::StringRef::npos;
}

/// "operator*" and its kin are names, not globs.
bool isLiteral(llvm::StringRef Component) {
  return !Component.contains('*') || Component == "operator*" || Component == "operator*=" ||
         Component == "operator->*";
}

using Components = std::vector<std::string>;

/// "a**b" in one component is "a*b", or "a*" and "*b" with any depth between: writes out all ways to read \p Rest.
void expandInner(llvm::ArrayRef<NameComponent> Rest, Components &Prefix, std::vector<Components> &Out) {
  if (Rest.empty()) {
    Out.push_back(Prefix);
    return;
  }
  size_t Size = Prefix.size();
  // A component under expansion: what stands before Text is settled.
  auto Expand = [&](auto &&Self, std::string Settled, llvm::StringRef Text) -> void {
    size_t Stars = Text.find("**");
    if (Stars == llvm::StringRef::npos || isLiteral(Text)) {
      size_t Mark = Prefix.size();
      Prefix.push_back(Settled + Text.str());
      expandInner(Rest.drop_front(), Prefix, Out);
      Prefix.resize(Mark);
      return;
    }
    llvm::StringRef After = Text.drop_front(Stars).ltrim('*');
    std::string Left = Settled + Text.take_front(Stars).str() + "*";
    Self(Self, Left, After);
    size_t Mark = Prefix.size();
    Prefix.push_back(Left);
    Prefix.push_back("**");
    Self(Self, "*", After);
    Prefix.resize(Mark);
  };
  if (isAnyDepth(Rest.front().Full)) {
    if (Prefix.empty() || Prefix.back() != "**")
      Prefix.push_back("**");
    expandInner(Rest.drop_front(), Prefix, Out);
  } else {
    Expand(Expand, "", Rest.front().Full);
  }
  Prefix.resize(Size);
}

} // namespace

struct PatternIndex::Impl {
  Separator Kind;
  std::vector<TrieNode> Nodes{1};

  NodeId makeNode(bool Loops = false) {
    Nodes.emplace_back().Loops = Loops;
    return static_cast<NodeId>(Nodes.size() - 1);
  }
  NameParts split(llvm::StringRef Text) const { return Kind == Separator::Scope ? splitName(Text) : splitPath(Text); }

  NodeId step(NodeId From, llvm::StringRef Component, bool Last) {
    if (isAnyDepth(Component)) {
      if (Nodes[From].AnyDepth == None) {
        NodeId Made = makeNode(/*Loops=*/true);
        Nodes[From].AnyDepth = Made;
      }
      NodeId Any = Nodes[From].AnyDepth;
      if (!Last)
        return Any;
      if (Nodes[Any].Tail == None) {
        NodeId Made = makeNode();
        Nodes[Any].Tail = Made;
      }
      return Nodes[Any].Tail;
    }
    bool OnFull = Kind == Separator::Scope && splitName(Component).Components[0].Plain != Component;
    if (!isLiteral(Component)) {
      for (const GlobEdge &Edge : Nodes[From].Globs)
        if (Edge.Text == Component && Edge.OnFull == OnFull)
          return Edge.To;
      NodeId Made = makeNode();
      Nodes[From].Globs.push_back({Component.str(), OnFull, Made});
      return Made;
    }
    auto &Edges = OnFull ? Nodes[From].Full : Nodes[From].Plain;
    if (auto It = Edges.find(Component); It != Edges.end())
      return It->second;
    NodeId Made = makeNode();
    (OnFull ? Nodes[From].Full : Nodes[From].Plain)[Component] = Made;
    return Made;
  }

  void insert(const Components &Path, const Terminal &T) {
    NodeId At = 0;
    for (size_t I = 0; I < Path.size(); ++I)
      At = step(At, Path[I], I + 1 == Path.size());
    Nodes[At].Terminals.push_back(T);
  }

  void run(llvm::ArrayRef<Step> Steps, llvm::StringRef Types, llvm::SmallVectorImpl<uint32_t> &Ids) const;
};

namespace {

/// The active nodes; keeps each once.
class ActiveSet {
public:
  explicit ActiveSet(const std::vector<TrieNode> &Nodes) : Nodes(Nodes) {}

  /// Adds \p Node and what is active together with it.
  void add(NodeId Node) {
    for (; Node != None; Node = Nodes[Node].AnyDepth)
      List.push_back(Node);
  }
  void settle() {
    llvm::sort(List);
    List.erase(llvm::unique(List), List.end());
  }

  llvm::SmallVector<NodeId, 16> List;

private:
  const std::vector<TrieNode> &Nodes;
};

void advance(const TrieNode &Node, NodeId Self, const Step &S, ActiveSet &Next) {
  if (auto It = Node.Plain.find(S.Component.Plain); It != Node.Plain.end())
    Next.add(It->second);
  if (auto It = Node.Full.find(S.Component.Full); It != Node.Full.end())
    Next.add(It->second);
  if (S.Hidden) {
    Next.add(Self);
    return;
  }
  for (const GlobEdge &Edge : Node.Globs)
    if (matchesGlob(Edge.Text, Edge.OnFull ? S.Component.Full : S.Component.Plain))
      Next.add(Edge.To);
  if (Node.Loops) {
    Next.add(Self);
    Next.add(Node.Tail);
  }
}

/// The components of \p Full, those that \p Plain leaves out marked; nothing if the two do not belong together.
std::optional<llvm::SmallVector<Step, 8>> align(const NameParts &Full, const NameParts &Plain) {
  llvm::SmallVector<Step, 8> Steps;
  size_t Next = 0;
  for (const NameComponent &C : Full.Components) {
    bool Shown = Next < Plain.Components.size() && C.Plain == Plain.Components[Next].Plain;
    Next += Shown;
    Steps.push_back({C, !Shown});
  }
  if (Next != Plain.Components.size())
    return std::nullopt;
  return Steps;
}

} // namespace

void PatternIndex::Impl::run(llvm::ArrayRef<Step> Steps, llvm::StringRef Types,
                             llvm::SmallVectorImpl<uint32_t> &Ids) const {
  ActiveSet Active(Nodes);
  Active.add(0);
  for (const Step &S : Steps) {
    ActiveSet Next(Nodes);
    for (NodeId Node : Active.List)
      advance(Nodes[Node], Node, S, Next);
    Next.settle();
    Active.List = std::move(Next.List);
    if (Active.List.empty())
      return;
  }
  std::optional<std::string> Normal;
  for (NodeId Node : Active.List)
    for (const Terminal &T : Nodes[Node].Terminals) {
      if (!T.Types.empty()) {
        if (!Normal)
          Normal = normalizeTypes(Types);
        if (!matchesGlob(T.Types, *Normal))
          continue;
      }
      Ids.push_back(T.Id);
    }
}

PatternIndex::PatternIndex(Separator Kind) : Self(std::make_unique<Impl>(Impl{Kind})) {}
PatternIndex::PatternIndex(PatternIndex &&) = default;
PatternIndex &PatternIndex::operator=(PatternIndex &&) = default;
PatternIndex::PatternIndex(const PatternIndex &Other) : Self(std::make_unique<Impl>(*Other.Self)) {}
PatternIndex &PatternIndex::operator=(const PatternIndex &Other) {
  Self = std::make_unique<Impl>(*Other.Self);
  return *this;
}
PatternIndex::~PatternIndex() = default;

static llvm::Error badPattern(llvm::StringRef Pattern, const llvm::Twine &Problem) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), "bad pattern '" + Pattern.take_front(80) +
                                                                     (Pattern.size() > 80 ? "...': " : "': ") +
                                                                     Problem);
}

llvm::Error PatternIndex::check(llvm::StringRef Pattern, Separator Kind) {
  if (Pattern.empty())
    return badPattern(Pattern, "it is empty");
  if (Pattern.size() > MaxPatternLength)
    return badPattern(Pattern, "it is longer than " + llvm::Twine(MaxPatternLength) + " characters");
  NameParts Parts = Kind == Separator::Scope ? splitName(Pattern) : splitPath(Pattern);
  if (!Parts.Problem.empty())
    return badPattern(Pattern, "it has " + Parts.Problem);
  if (Parts.Components.empty())
    return badPattern(Pattern, "it has an empty name");
  unsigned Inner = 0;
  for (const NameComponent &C : Parts.Components)
    if (!isAnyDepth(C.Full) && !isLiteral(C.Full))
      Inner += C.Full.count("**");
  if (Inner > MaxInnerDoubleStars)
    return badPattern(Pattern, "more than " + llvm::Twine(MaxInnerDoubleStars) + " '**' within names");
  return llvm::Error::success();
}

llvm::Error PatternIndex::add(llvm::StringRef Pattern, uint32_t Id) {
  if (llvm::Error E = check(Pattern, Self->Kind))
    return E;
  NameParts Parts = Self->split(Pattern);
  Components Prefix;
  std::vector<Components> Ways;
  expandInner(Parts.Components, Prefix, Ways);
  for (const Components &Way : Ways)
    Self->insert(Way, {Id, normalizeTypes(Parts.Types)});
  return llvm::Error::success();
}

llvm::SmallVector<uint32_t, 2> PatternIndex::match(const QualifiedName &Name) const {
  llvm::SmallVector<uint32_t, 2> Ids;
  if (Self->Nodes.size() == 1)
    return Ids;
  NameParts Plain = Self->split(Name.Plain);
  NameParts Full = Name.Full.empty() ? Plain : Self->split(Name.Full);
  if (auto Steps = align(Full, Plain)) {
    Self->run(*Steps, Name.Types, Ids);
  } else {
    for (const NameParts *Parts : {&Plain, &Full}) {
      llvm::SmallVector<Step, 8> Alone;
      for (const NameComponent &C : Parts->Components)
        Alone.push_back({C, false});
      Self->run(Alone, Name.Types, Ids);
    }
  }
  llvm::sort(Ids);
  Ids.erase(llvm::unique(Ids), Ids.end());
  return Ids;
}
