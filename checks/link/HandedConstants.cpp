#include "link/HandedConstants.h"
#include "flow/Answers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

/// An argument that may be one of more is of no known constants.
constexpr size_t MaxConstants = 64;
/// Functions that hand on what they are given.
constexpr unsigned MaxDepth = 4;

/// Two names of constants tell two values. A number may be the value of an enumerator.
bool areDifferent(llvm::StringRef A, llvm::StringRef B) {
  auto IsNumber = [](llvm::StringRef Text) { return llvm::all_of(Text, llvm::isDigit); };
  return A != B && IsNumber(A) == IsNumber(B);
}

} // namespace

StringRefId HandedConstants::given(ConstantsRef Set, int Parameter, PathRef Part) const {
  auto It = llvm::find_if(Sets[Set], [&](const Constant &C) { return C.Parameter == Parameter && C.Part == Part; });
  return It == Sets[Set].end() ? 0 : It->Text;
}

StringRefId HandedConstants::constantAt(Site S, int Argument) const {
  const CallSite &Call = Program.site(S);
  bool Exists = Argument >= 0 && static_cast<size_t>(Argument) < Call.Arguments.size();
  return Exists ? Call.Arguments[Argument].Constant : 0;
}

llvm::ArrayRef<StringRefId> HandedConstants::constantsAt(Site S, int Argument, PathRef Part) {
  auto [It, New] = AtArgument.try_emplace({S, Argument, Part});
  if (!New)
    return It->second;
  std::vector<StringRefId> Found;
  if (StringRefId Only = constantAt(S, Argument); Only && Part == RootPath)
    Found.push_back(Only);
  else if (Node Port = Program.callPort(S, NodeKind::ArgIn, Argument);
           Argument < 0 || Port == NoRef || !addConstants(Port, Part, Found, 0))
    Found.clear();
  return It->second = std::move(Found);
}

Node HandedConstants::madeBy(Node N) const {
  const bool IsResult = Program.node(N).Kind == NodeKind::Result;
  if (!IsResult && (Program.node(N).Kind != NodeKind::ArgOut || Program.node(N).Index != ThisIndex))
    return NoRef;
  const CallSite &Call = Program.site(Program.siteOf(N));
  llvm::ArrayRef<Proc> Bodies = Program.bodiesOf(Call.Callee);
  if (Bodies.size() != 1 || !(IsResult ? Call.Kind == CallKind::Direct : Call.Constructs))
    return NoRef;
  return Program.port(Bodies.front(), IsResult ? NodeKind::Return : NodeKind::ThisOut, IsResult ? 0 : ThisIndex);
}

bool HandedConstants::addConstants(Node N, PathRef Path, std::vector<StringRefId> &To, unsigned Depth) {
  const std::vector<Subjects::Way> Ways = Owners.waysTo(N, Path);
  for (const Subjects::Way &Way : Ways) {
    const Node Root = Way.From.Root;
    const PathRef At = Way.From.Path;
    const FlowNode &Info = Program.node(Root);
    if (!Way.IsCopy || Way.IsPartial || To.size() > MaxConstants)
      return false;
    if (Info.Kind == NodeKind::Constant) {
      if (StringRefId Text = Program.constantAt(Root))
        To.push_back(Text);
      continue;
    }
    if (Info.Kind == NodeKind::Answer) {
      const auto Text = static_cast<StringRefId>(Program.unit().Paths.last(Info.Path).Payload);
      if (Program.unit().string(Text) == answer::Unknown)
        return false;
      if (Program.unit().string(Text) != answer::Elsewhere)
        To.push_back(Text);
      continue;
    }
    if (Node Made = madeBy(Root); Made != NoRef && Depth < MaxDepth) {
      if (!addConstants(Made, At, To, Depth + 1))
        return false;
      continue;
    }
    // A table that nobody but its initialiser writes.
    if (Info.Kind != NodeKind::GlobalIn || Depth > 0)
      return false;
    if (!Writers) {
      Writers.emplace();
      for (Node Out : Program.nodesOfKind(NodeKind::GlobalOut))
        (*Writers)[Program.node(Out).Symbol].push_back(Out);
    }
    const llvm::SmallVector<Node, 1> Out = Writers->lookup(Info.Symbol);
    bool IsTable = Out.size() == 1 && !Program.graph(Program.procOf(Out.front())).Function;
    if (!IsTable || !addConstants(Out.front(), At, To, Depth + 1))
      return false;
  }
  return !Ways.empty();
}

std::optional<int> HandedConstants::handedOn(Site S, int Argument) {
  Node Port = Argument >= 0 ? Program.callPort(S, NodeKind::ArgIn, Argument) : NoRef;
  if (Port == NoRef)
    return std::nullopt;
  Node From = Owners.copyOf(Port);
  bool IsParameter = From != NoRef && Program.node(From).Kind == NodeKind::ParamIn;
  return IsParameter ? std::optional<int>(Program.node(From).Index) : std::nullopt;
}

ConstantsRef HandedConstants::handedIn(Site S, const CallTarget &T, ConstantsRef ToCaller) {
  if (T.IsCallback || T.Body == NoRef || !compares(T.Body))
    return 0;
  std::vector<Constant> Set;
  int Parameters = static_cast<int>(Program.unit().Symbols[T.Function].Parameters.size());
  for (int I = 0; I < Parameters; ++I) {
    PortNumber At = portAtCall(Program.unit(), Program.site(S), T, I);
    if (!At.Exists)
      continue;
    std::optional<int> Parameter = handedOn(S, At.Index);
    StringRefId Text = constantAt(S, At.Index);
    if (!Text && ToCaller && Parameter)
      Text = given(ToCaller, *Parameter, RootPath);
    if (Text)
      Set.push_back({I, RootPath, Text});
    for (PathRef Part : comparedParts(T.Body, I)) {
      llvm::ArrayRef<StringRefId> Known = constantsAt(S, At.Index, Part);
      if (StringRefId Only = Parameter ? given(ToCaller, *Parameter, Part) : Known.size() == 1 ? Known.front() : 0)
        Set.push_back({I, Part, Only});
    }
  }
  if (Set.empty())
    return 0;
  auto [It, New] = Ids.try_emplace(Set, static_cast<ConstantsRef>(Sets.size()));
  if (New)
    Sets.push_back(std::move(Set));
  return It->second;
}

bool HandedConstants::compares(Proc P, unsigned Depth) {
  auto [It, New] = Compares.try_emplace(P, false);
  if (!New || Depth > MaxDepth)
    return It->second;
  const FlowGraph &G = Program.graph(P);
  bool Result = llvm::any_of(G.Facts, [&](const Fact &F) {
    if (F.FactKind == Fact::Kind::Either)
      return false;
    if (F.Value != NoRef)
      return comparisonIn(P, F).has_value();
    return llvm::any_of(Program.bodiesOf(G.Calls[F.Call].Callee), [&](Proc Body) { return compares(Body, Depth + 1); });
  });
  return Compares[P] = Result;
}

std::optional<HandedConstants::Comparison> HandedConstants::comparisonIn(Proc P, const Fact &F) {
  if (F.Value == NoRef || F.FactKind == Fact::Kind::CameThrough)
    return std::nullopt;
  const Node N = Program.first(P) + F.Value;
  if (Program.node(N).Kind == NodeKind::ParamIn)
    return Comparison{F.FactKind, Program.node(N).Index, RootPath, F.Text};
  llvm::ArrayRef<Subjects::InEdge> From = Owners.edgesInto(N);
  const bool IsPart = Program.node(N).Kind == NodeKind::FieldRead && From.size() == 1 &&
                      Program.node(From.front().From).Kind == NodeKind::ParamIn &&
                      From.front().Edge->Kind == EdgeKind::Copy && From.front().Edge->Target == RootPath;
  if (!IsPart)
    return std::nullopt;
  return Comparison{F.FactKind, Program.node(From.front().From).Index, From.front().Edge->Source, F.Text};
}

llvm::SmallVector<PathRef, 2> HandedConstants::comparedParts(Proc P, int Index) {
  llvm::SmallVector<PathRef, 2> Parts;
  for (const Fact &F : Program.graph(P).Facts)
    if (std::optional<Comparison> C = comparisonIn(P, F);
        C && C->Parameter == Index && C->Part != RootPath && !llvm::is_contained(Parts, C->Part))
      Parts.push_back(C->Part);
  return Parts;
}

bool HandedConstants::decides(Proc P, uint32_t Facts) {
  const FlowGraph &G = Program.graph(P);
  auto Compares = [&](uint32_t Side) {
    return llvm::any_of(G.factsIn(Side), [&](FactRef F) { return comparisonIn(P, G.Facts[F]).has_value(); });
  };
  return llvm::any_of(G.factsIn(Facts), [&](FactRef F) {
    const Fact &Known = G.Facts[F];
    return Known.FactKind == Fact::Kind::Either && (Compares(Known.First) || Compares(Known.Second));
  });
}

bool HandedConstants::isRefuted(Proc P, uint32_t Facts, ConstantsRef Given) {
  return Given && llvm::any_of(Program.graph(P).factsIn(Facts),
                               [&](FactRef F) { return isRefuted(P, Program.graph(P).Facts[F], Given); });
}

bool HandedConstants::isRefuted(Proc P, const Fact &F, ConstantsRef Given) {
  if (F.FactKind == Fact::Kind::Either)
    return isRefuted(P, F.First, Given) && isRefuted(P, F.Second, Given);
  std::optional<Comparison> C = comparisonIn(P, F);
  return C && isRefuted(*C, given(Given, C->Parameter, C->Part));
}

bool HandedConstants::isRefuted(const Comparison &C, StringRefId Given) const {
  if (!Given)
    return false;
  const FlowUnit &Unit = Program.unit();
  switch (C.Kind) {
  case Fact::Kind::ValueIs:
    return areDifferent(Unit.string(Given), Unit.string(C.Text));
  case Fact::Kind::ValueIsNot:
    return Given == C.Text;
  case Fact::Kind::ValueTrue:
    return Unit.string(Given) == "false";
  case Fact::Kind::ValueFalse:
    return Unit.string(Given) == "true";
  default:
    return false;
  }
}

ComparisonRef HandedConstants::numberOf(const Comparison &C) {
  auto [It, New] = Numbers.try_emplace(C, static_cast<ComparisonRef>(Comparisons.size()));
  if (New)
    Comparisons.push_back(C);
  return It->second;
}

llvm::ArrayRef<ComparisonRef> HandedConstants::comparisons(Proc P, uint32_t Facts) {
  auto [It, New] = OfFacts.try_emplace({P, Facts});
  if (New)
    for (FactRef F : Program.graph(P).factsIn(Facts))
      if (std::optional<Comparison> C = comparisonIn(P, Program.graph(P).Facts[F]))
        It->second.push_back(numberOf(*C));
  return It->second;
}

bool HandedConstants::agree(ComparisonRef A, ComparisonRef B) const {
  const Comparison &First = Comparisons[A], &Second = Comparisons[B];
  if (First.Parameter != Second.Parameter || First.Part != Second.Part)
    return true;
  using Kind = Fact::Kind;
  if (First.Kind == Kind::ValueIs)
    return !isRefuted(Second, First.Text);
  if (Second.Kind == Kind::ValueIs)
    return !isRefuted(First, Second.Text);
  bool AreOpposite = (First.Kind == Kind::ValueTrue && Second.Kind == Kind::ValueFalse) ||
                     (First.Kind == Kind::ValueFalse && Second.Kind == Kind::ValueTrue);
  return !AreOpposite;
}

HandedConstants::Answer HandedConstants::atCaller(ComparisonRef C, Site S, const CallTarget &T) {
  Comparison Known = Comparisons[C];
  PortNumber At = T.IsCallback ? PortNumber{false, 0} : portAtCall(Program.unit(), Program.site(S), T, Known.Parameter);
  if (!At.Exists)
    return {};
  if (llvm::ArrayRef<StringRefId> Given = constantsAt(S, At.Index, Known.Part); !Given.empty())
    return {llvm::all_of(Given, [&](StringRefId Text) { return isRefuted(Known, Text); }), std::nullopt};
  std::optional<int> Parameter = handedOn(S, At.Index);
  if (!Parameter)
    return {};
  Known.Parameter = *Parameter;
  return {false, numberOf(Known)};
}
