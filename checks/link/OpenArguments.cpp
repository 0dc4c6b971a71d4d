#include "link/OpenArguments.h"
#include "link/ArgumentValues.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// Functions on one way, and places on all ways to one argument.
constexpr unsigned MaxDepth = 6, MaxPlaces = 200;

/// Whether the argument of a call may be something that nothing is known of.
class OpenArguments {
public:
  OpenArguments(const DataFlow &Flow, const std::vector<DataFlow> &Telling, Subjects &Owners,
                const ProgramGraph &Program, ArisesFn ArisesAt, WhatIsAtFn WhatIsAt)
      : Flow(Flow), Owners(Owners), Program(Program), ArisesAt(ArisesAt), WhatIsAt(WhatIsAt) {
    for (const DataFlow &T : Telling)
      CallersTell |= T.At == Flow.At && sameWay(T, Flow) && T.Calls.size() > Flow.Calls.size();
  }

  bool isOpen(int Parameter) {
    const CallSite &Call = Program.site(Flow.At);
    if (Parameter < 0 || static_cast<size_t>(Parameter) >= Call.Arguments.size() || Call.Arguments[Parameter].Constant)
      return false;
    return isOpen(Program.callPort(Flow.At, NodeKind::ArgIn, Parameter), RootPath, {});
  }

  /// Labels at each place that it is a copy of. All of them only if it is not open.
  std::vector<std::vector<LabelRef>> takeTexts() { return std::move(Texts); }

private:
  /// Where the search is: in a callee that was gone into, or further out than the data has come from.
  struct Place {
    size_t Level = 1;             ///< Index into DataFlow::Calls of the call that has led here.
    const Place *Outer = nullptr; ///< Of a callee that was gone into: where from,
    Site At = NoRef;              ///< by which call,
    const CallTarget *Target = nullptr;
    unsigned Depth = 0;
  };

  bool isOpen(Node N, PathRef P, const Place &Here) {
    if (N == NoRef || Here.Depth > MaxDepth || ++Places > MaxPlaces)
      return false;
    auto IsKnown = [&](const Origin &O) {
      const bool Arises = !hasBodies(O) && ArisesAt(O);
      const bool IsText = isPutTogether(O);
      if (!Arises && !IsText)
        return false;
      const llvm::SmallVector<LabelRef, 4> Data = dataAt(O, Here);
      if (IsText)
        addText(Data);
      else // A list: each is a text of its own.
        for (LabelRef L : Data)
          addText(L);
      // What a function out of sight has made of data is no setting.
      return Arises || (Program.node(O.Root).Kind == NodeKind::Result && !Data.empty());
    };
    return llvm::any_of(Owners.copiedFrom(N, P, IsKnown, /*AndElements=*/true),
                        [&](const Origin &O) { return isOpen(O, Here); });
  }

  /// Labels of what is at \p O, which has come by the calls that have led here.
  llvm::SmallVector<LabelRef, 4> dataAt(const Origin &O, const Place &Here, unsigned Depth = 0) {
    DataAt Found = WhatIsAt(O);
    if (Depth > MaxDepth)
      return Found.Labels;
    for (Node Port : Found.Ports)
      if (std::optional<int16_t> Index = entryIndex(Program.node(Port)))
        if (auto [Argument, Outer] = argumentAt(Port, *Index, Here); Argument != NoRef)
          for (LabelRef L : dataAt({Argument, RootPath}, Outer, Depth + 1))
            if (!llvm::is_contained(Found.Labels, L))
              Found.Labels.push_back(L);
    return Found.Labels;
  }

  /// What was handed in as \p Port, as far as it is known by which call.
  std::pair<Node, Place> argumentAt(Node Port, int16_t Index, const Place &Here) {
    if (Here.Outer)
      return {Program.argumentFor(Here.At, *Here.Target, Index), *Here.Outer};
    if (Here.Level < Flow.Calls.size())
      for (const CallTarget &T : Program.targets(Flow.Calls[Here.Level]))
        if (T.Body == Program.procOf(Port))
          return {Program.argumentFor(Flow.Calls[Here.Level], T, Index), Place{Here.Level + 1}};
    return {NoRef, Here};
  }

  /// Here, or by a function out of sight.
  bool isPutTogether(const Origin &O) {
    const NodeKind Kind = Program.node(O.Root).Kind;
    if (Kind == NodeKind::Result || Kind == NodeKind::ArgOut)
      return llvm::none_of(Program.targets(Program.siteOf(O.Root)),
                           [](const CallTarget &T) { return T.Body != NoRef; });
    return llvm::any_of(Owners.edgesInto(O.Root), [&](const Subjects::InEdge &In) {
      return In.Edge->Kind != EdgeKind::Copy && Program.node(In.From).Kind != NodeKind::Answer;
    });
  }

  void addText(llvm::ArrayRef<LabelRef> Labels) {
    std::vector<LabelRef> Text;
    llvm::copy_if(Labels, std::back_inserter(Text),
                  [&](LabelRef L) { return llvm::is_contained(Flow.Arguments.RecipientData, L); });
    if (!Text.empty())
      Texts.push_back(std::move(Text));
  }

  bool isOpen(const Origin &O, const Place &Here) {
    if (Program.node(O.Root).Kind == NodeKind::Constant)
      return false;
    std::optional<int16_t> Port = entryIndex(Program.node(O.Root));
    if (!Port)
      return hasBodies(O) ? isOpenIn(O, Here) : true;
    if (Here.Outer)
      return isOpen(Program.argumentFor(Here.At, *Here.Target, *Port), O.Path, *Here.Outer);
    if (Here.Level >= Flow.Calls.size())
      return isOpenAtCallers(O, *Port, Here);
    Place Out{Here.Level + 1};
    for (const CallTarget &T : Program.targets(Flow.Calls[Here.Level]))
      if (T.Body == Program.procOf(O.Root))
        return isOpen(Program.argumentFor(Flow.Calls[Here.Level], T, *Port), O.Path, Out);
    return false;
  }

  /// A result of functions that are all in sight.
  bool hasBodies(const Origin &O) const {
    if (Program.node(O.Root).Kind != NodeKind::Result)
      return false;
    llvm::ArrayRef<CallTarget> Targets = Program.targets(Program.siteOf(O.Root));
    return !Targets.empty() && llvm::all_of(Targets, [&](const CallTarget &T) {
      return !T.IsCallback && T.Body != NoRef && Program.port(T.Body, NodeKind::Return, 0) != NoRef;
    });
  }

  bool isOpenIn(const Origin &Result, const Place &Here) {
    Site S = Program.siteOf(Result.Root);
    return llvm::any_of(Program.targets(S), [&](const CallTarget &T) {
      return isOpen(Program.port(T.Body, NodeKind::Return, 0), Result.Path, {Here.Level, &Here, S, &T, Here.Depth + 1});
    });
  }

  /// Who calls the function that the data was read in may be anybody who does.
  bool isOpenAtCallers(const Origin &O, int16_t Port, const Place &Here) {
    Proc P = Program.procOf(O.Root);
    llvm::ArrayRef<Site> Callers = Program.callers(P);
    if (Callers.empty()) {
      bool IsCalled = Program.unit().Symbols[Program.graph(P).Function].IsCalled;
      return !CallersTell || (Here.Depth > 0 && !IsCalled);
    }
    return llvm::any_of(Callers, [&](Site S) {
      return llvm::any_of(Program.targets(S), [&](const CallTarget &T) {
        return T.Body == P &&
               isOpen(Program.argumentFor(S, T, Port), O.Path, {Here.Level, nullptr, NoRef, nullptr, Here.Depth + 1});
      });
    });
  }

  const DataFlow &Flow;
  Subjects &Owners;
  const ProgramGraph &Program;
  ArisesFn ArisesAt;
  WhatIsAtFn WhatIsAt;
  std::vector<std::vector<LabelRef>> Texts;
  bool CallersTell = false; ///< Of calls further out than where the data was read.
  unsigned Places = 0;
};

} // namespace

void purpose::findOpenArguments(std::vector<DataFlow> &Flows, const std::vector<DataFlow> &Telling, Subjects &Owners,
                                const ProgramGraph &Program, ArisesFn ArisesAt, WhatIsAtFn WhatIsAt) {
  for (DataFlow &F : Flows) {
    DataFlow::Told &Told = F.Arguments;
    if (F.At == NoRef || (Told.Recipients.empty() && Told.RecipientData.empty() && Told.Regions.empty()))
      continue;
    OpenArguments Recipient(F, Telling, Owners, Program, ArisesAt, WhatIsAt);
    Told.RecipientIsOpen = Recipient.isOpen(F.Use.RecipientParameter);
    Told.RecipientTexts = Recipient.takeTexts();
    Told.RegionIsOpen = OpenArguments(F, Telling, Owners, Program, ArisesAt, WhatIsAt).isOpen(F.Use.RegionParameter);
  }
}

void purpose::findPartial(std::vector<DataFlow> &Flows, Subjects &Owners, const ProgramGraph &Program,
                          ArisesFn ArisesAt) {
  for (DataFlow &F : Flows) {
    const Origin &Part = F.StoredAs;
    if (F.Use.UseKind != SinkUse::Kind::Store || F.IsPartial || Part.Root == NoRef ||
        Program.unit().Paths.isAnyOf(Part.Path))
      continue;
    F.IsPartial = llvm::any_of(Owners.copiedFrom(Part.Root, Part.Path, ArisesAt), [&](const Origin &O) {
      return !entryIndex(Program.node(O.Root)); // Who has handed something in knows what it was.
    });
  }
}
