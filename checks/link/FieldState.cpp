#include "link/FieldState.h"
#include "link/FunctionValues.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// A node to which open objects come from more places than this forgets where they come from, and which of its parts
/// are open if there are more than that: the cost stays linear.
constexpr size_t MaxPlaces = 24;
constexpr size_t MaxOpenParts = 12;

} // namespace

FieldState::FieldState(FlowUnit &Unit, const ProgramGraph &Program, const FunctionValues &Functions)
    : Paths(Unit.Paths) {
  findRoots(Program, Functions);
  spread(Program, Functions);
  addObjects(Program);
}

void FieldState::findRoots(const ProgramGraph &Program, const FunctionValues &Functions) {
  const FlowUnit &Unit = Program.unit();
  Roots.resize(Unit.Graphs.size());
  for (Proc P = 0; P < Unit.Graphs.size(); ++P) {
    SymbolRef Function = Unit.Graphs[P].Function;
    const Symbol &F = Unit.Symbols[Function];
    bool CalledHere = F.IsCalled; // A closure that nothing in sight calls is one that a library may call.
    for (Site S : Functions.callers(P))
      CalledHere |= Program.procOfSite(S) != P;
    if (!CalledHere || ((F.IsLambda || F.AddressTaken) && !Functions.staysInSight(Function)))
      Roots.set(P);
  }
}

void FieldState::openToThread(const ProgramGraph &Program, Proc P) {
  // What a thread refers to goes on changing: `T = std::thread([this] { run(); }); Queue.push_back(Job);`
  const FlowUnit &Unit = Program.unit();
  const Symbol &F = Unit.Symbols[Program.graph(P).Function];
  const Node This = F.IsMethod ? Program.port(P, NodeKind::ThisIn, ThisIndex) : NoRef;
  if (This == NoRef)
    return;
  if (!F.IsLambda) {
    Shared.insert(F.Parent);
    open(This, {RootPath, {This, RootPath}});
    return;
  }
  for (const ProgramGraph::OutEdge &E : Program.out(This)) {
    auto Steps = Paths.selectors(E.Edge->Source);
    const SymbolRef Captured =
        !Steps.empty() && Steps.front().SelectorKind == Selector::Kind::Field ? Steps.front().Payload : 0;
    if (!Captured || !Unit.Symbols[Captured].IsPointer)
      continue;
    Shared.insert(Unit.Types[Unit.Symbols[Captured].Type].Symbol);
    const PathRef At = Paths.append(RootPath, Steps.front());
    open(This, {At, {This, At}});
  }
}

bool FieldState::covers(const OpenPart &Known, const OpenPart &New) {
  std::optional<PathRef> Tail = Paths.below(New.At, Known.At);
  if (!Tail || Known.From.Where != New.From.Where || (Known.HasClass && !New.HasClass && *Tail == RootPath))
    return false;
  return New.From.Where == NoRef || Paths.concat(Known.From.Path, *Tail) == New.From.Path;
}

void FieldState::open(Node N, OpenPart Part) {
  if (N == NoRef)
    return;
  llvm::SmallVector<OpenPart, 1> &Known = Open[N];
  if (Known.size() >= MaxPlaces)
    Part.From = {};
  // Many callers may hand in the same parts.
  llvm::SmallDenseSet<PathRef, 8> Parts;
  for (const OpenPart &P : Known)
    Parts.insert(P.At);
  if (Parts.size() >= MaxOpenParts && !Parts.contains(Part.At))
    Part.At = RootPath;
  if (llvm::any_of(Known, [&](const OpenPart &P) { return covers(P, Part); }))
    return;
  Known.push_back(Part);
  Work.push_back({N, Part});
}

void FieldState::spread(const ProgramGraph &Program, const FunctionValues &Functions) {
  Open.resize(Program.nodeCount());
  for (NodeKind Kind : {NodeKind::ThisIn, NodeKind::ParamIn})
    for (Node N : Program.nodesOfKind(Kind))
      if (Roots.test(Program.procOf(N)))
        open(N, {RootPath, {N, RootPath}});
  for (Site S = 0; S < Program.siteCount(); ++S)
    if (Program.site(S).RunsBeside)
      for (const CallTarget &T : Functions.targets(S))
        if (T.Body != NoRef && !T.IsCallback)
          openToThread(Program, T.Body);
  auto InSight = [&](Site S) {
    for (const CallTarget &T : Functions.targets(S))
      if (T.Body != NoRef)
        return true;
    return Program.site(S).Modelled;
  };
  for (Node N : Program.nodesOfKind(NodeKind::Result))
    if (!InSight(Program.siteOf(N)))
      open(N, {RootPath, {N, RootPath}});
  while (!Work.empty()) {
    auto [N, Part] = Work.back();
    Work.pop_back();
    spreadWithin(Program, N, Part);
    spreadThroughCalls(Program, Functions, N, Part);
  }
}

bool purpose::leadsToMember(const FlowUnit &Unit, Selector S) {
  if (S.SelectorKind != Selector::Kind::Field)
    return false;
  const Symbol &Field = Unit.Symbols[S.Payload];
  return !Field.IsLibrary && !Field.IsPointer && !Unit.Types[Field.Type].HoldsPointers;
}

void FieldState::spreadWithin(const ProgramGraph &Program, Node N, const OpenPart &Part) {
  for (const ProgramGraph::OutEdge &E : Program.out(N)) {
    if (std::optional<PathRef> Tail = Paths.below(Part.At, E.Edge->Source)) {
      open(E.To, {Paths.concat(E.Edge->Target, *Tail), Part.From, Part.HasClass});
      continue;
    }
    std::optional<PathRef> Taken = Paths.below(E.Edge->Source, Part.At);
    if (!Taken)
      continue;
    // A part of the open object: whoever wrote that field of it is out of sight.
    Origin From{Part.From.Where, Paths.concat(Part.From.Path, *Taken)};
    if (Paths.depth(From.Path) < Paths.depth(Part.From.Path) + Paths.depth(*Taken))
      From = {};
    if (From.Where != NoRef || Program.node(E.To).Kind == NodeKind::FieldRead)
      addReader(Program, E.To, From, Paths.depth(*Taken));
    const PathRef Source = E.Edge->Source;
    open(E.To, {E.Edge->Target, From, Source != RootPath && leadsToMember(Program.unit(), Paths.last(Source))});
  }
}

void FieldState::spreadThroughCalls(const ProgramGraph &Program, const FunctionValues &Functions, Node N,
                                    const OpenPart &Part) {
  const FlowNode &Info = Program.node(N);
  if (Info.Kind == NodeKind::ArgIn) {
    Site S = Program.siteOf(N);
    for (const CallTarget &T : Functions.targets(S)) {
      if (T.Body == NoRef)
        continue;
      PortNumber To = portInBody(Program.unit(), Program.site(S), T, Info.Index);
      if (To.Exists)
        open(Program.port(T.Body, To.Index == ThisIndex ? NodeKind::ThisIn : NodeKind::ParamIn, To.Index), Part);
    }
    open(Program.callPort(S, NodeKind::ArgOut, Info.Index), Part); // The same object after the call.
  }
  if (Info.Kind == NodeKind::Return)
    for (Site S : Functions.callers(Program.procOf(N)))
      open(Program.callPort(S, NodeKind::Result, 0), Part);
}

void FieldState::addReader(const ProgramGraph &Program, Node Read, Origin From, unsigned Taken) {
  // Where the object comes from is told, so that what others left in it takes the way that it takes.
  bool AtOrigin = From.Where != NoRef;
  PathRef Whole = AtOrigin ? From.Path : Program.node(Read).Path;
  auto Steps = Paths.selectors(Whole);
  size_t First = AtOrigin ? Steps.size() - Taken : 0;
  PathRef Path = RootPath;
  for (size_t I = 0; I < Steps.size(); ++I) {
    Path = Paths.append(Path, Steps[I]);
    if (I < First || Steps[I].SelectorKind != Selector::Kind::Field)
      continue;
    Reader R = AtOrigin ? Reader{From.Where, Path, NoRef}
                        : Reader{Read, RootPath, Paths.without(Whole, static_cast<unsigned>(I + 1))};
    std::vector<Reader> &List = Readers[Steps[I].Payload];
    if (KnownReaders.insert({Steps[I].Payload, {R.Where, R.At}}).second)
      List.push_back(R);
  }
}

void FieldState::addObjects(const ProgramGraph &Program) {
  // A whole open object that is handed on holds the fields of its class.
  for (Node N : Program.nodesOfKind(NodeKind::ThisIn)) {
    if (!Roots.test(Program.procOf(N)))
      continue;
    for (const TypePart &Part : Program.unit().Types[Program.node(N).Type].Parts) {
      if (!Part.Field)
        continue;
      PathRef At = Paths.append(RootPath, Selector::field(Part.Field));
      if (KnownReaders.insert({Part.Field, {N, At}}).second)
        Readers[Part.Field].push_back({N, At, NoRef});
    }
  }
}

const std::vector<FieldState::Reader> &FieldState::readers(SymbolRef Field) const {
  static const std::vector<Reader> None;
  auto It = Readers.find(Field);
  return It == Readers.end() ? None : It->second;
}

bool FieldState::isOpen(Node N) const {
  return llvm::any_of(Open[N], [](const OpenPart &P) { return P.At == RootPath && !P.HasClass; });
}
