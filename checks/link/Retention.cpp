#include "link/Retention.h"
#include "link/ArgumentValues.h"
#include "model/NameWords.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace purpose;

namespace {

/// Constants that one function is given and that are told apart.
constexpr size_t MaxEntered = 16;
/// Calls that lead to a function and that are looked at.
constexpr unsigned MaxCallers = 8;

class Search {
public:
  Search(FlowUnit &Unit, const ProgramGraph &Program, Classification &Classes, MethodsOfCall Methods,
         HandedConstants &Constants, llvm::ArrayRef<DataFlow> Flows, llvm::ArrayRef<DataFlow> Telling)
      : Unit(Unit), Program(Program), Classes(Classes), Methods(Methods), Constants(Constants), Flows(Flows),
        Telling(Telling) {}

  std::vector<StoreEvent> run() {
    for (SymbolRef F = 1; F < Unit.Symbols.size(); ++F)
      if (Unit.Symbols[F].Kind == SymbolKind::Function)
        for (const std::string &Event : eventsOf(F))
          follow(F, Event);
    llvm::sort(Found);
    Found.erase(std::unique(Found.begin(), Found.end()), Found.end());
    return std::move(Found);
  }

private:
  std::vector<std::string> eventsOf(SymbolRef F) const {
    std::vector<std::string> Result;
    for (const Annotation &A : Unit.Symbols[F].Annotations)
      if (A.Kind == AnnotationKind::Entry)
        Result.push_back(Unit.string(A.Value).str());
    const Policy &Rules = Classes.policy();
    if (!Rules.Entries.empty())
      for (const EntryPoint *E : Rules.Entries.match(TargetKind::Function, Unit.qualifiedName(F)))
        Result.push_back(E->Event);
    return Result;
  }

  void follow(SymbolRef Entry, const std::string &Event) {
    if (!Values) {
      Values.emplace(Unit, Program);
      for (SymbolRef F = 1; F < Unit.Symbols.size(); ++F)
        IsProgram |= Unit.nameOf(F) == "main" && !Program.bodiesOf(F).empty();
    }
    Now = {Event, Unit.nameOf(Entry).str(), "", false};
    EntryFunction = Entry;
    Found.push_back(Now);
    Reached.clear();
    Reached.resize(Unit.Graphs.size());
    SeenFunctions.clear();
    Entered.clear();
    Work.clear();
    reach(Entry);
    llvm::SetVector<Site> Calls;
    while (!Work.empty()) {
      auto [P, Given] = Work.pop_back_val();
      const FlowGraph &G = Program.graph(P);
      for (CallRef C = 0; C < G.Calls.size(); ++C) {
        // `clean(/*DryRun=*/true)` does not come to what it does otherwise.
        Site S = Program.siteIn(P, C);
        if (Constants.isRefuted(P, G.Calls[C].Facts, Given) || !Program.runs(S))
          continue;
        Calls.insert(S);
        if (G.Calls[C].Callee)
          see(G.Calls[C].Callee);
        for (const CallTarget &T : targets(S)) {
          see(T.Function);
          if (T.Body != NoRef)
            enter(T.Body, T.IsCallback ? 0 : Constants.handedIn(S, T, Given));
        }
      }
      // A function that is named here may be called later, by a timer or a task.
      for (const FlowNode &N : G.Nodes)
        if (N.Kind == NodeKind::Function && !isNeverCalled(N.Symbol))
          reach(N.Symbol);
    }
    for (Site S : Calls)
      inspect(S);
  }

  llvm::SmallVector<CallTarget, 2> targets(Site S) const {
    std::optional<llvm::SmallVector<CallTarget, 2>> Known;
    if (Program.isDispatch(S))
      Known = Methods(S);
    return Known ? *Known : Values->targets(S);
  }

  /// All that happens to the value of \p F is in sight, and nobody calls it who runs himself.
  bool isNeverCalled(SymbolRef F, unsigned Depth = 0) const {
    return Values->staysInSight(F) && llvm::all_of(Program.bodiesOf(F), [&](Proc Body) {
             return llvm::all_of(Values->callers(Body),
                                 [&](Site S) { return neverRuns(Program.procOfSite(S), Depth + 1); });
           });
  }

  /// In a program that begins at main(), nothing leads to \p P. Methods that a framework may override or find by name
  /// are none of these.
  bool neverRuns(Proc P, unsigned Depth) const {
    const SymbolRef F = Program.graph(P).Function;
    const Symbol &S = Unit.Symbols[F];
    if (!IsProgram || !F || Depth > MaxCallers || S.IsVirtual || S.AddressTaken || Reached.test(P) ||
        Unit.nameOf(F) == "main" || unqualified(Unit.nameOf(F)).starts_with("~") || !eventsOf(F).empty())
      return false;
    if (Values->isValue(F))
      return isNeverCalled(F, Depth);
    const llvm::SmallVector<Site, 4> Callers = Values->callers(P);
    return (!Callers.empty() || !Program.hasCallers(P)) &&
           llvm::all_of(Callers, [&](Site By) { return neverRuns(Program.procOfSite(By), Depth + 1); });
  }

  void see(SymbolRef F) {
    if (!SeenFunctions.insert(F).second)
      return;
    for (const Annotation &A : Unit.Symbols[F].Annotations)
      if (A.Kind == AnnotationKind::Erase || A.Kind == AnnotationKind::Export)
        note(Unit.string(A.Value), A.Kind == AnnotationKind::Export);
  }

  /// Whatever it is given. A pointer to a virtual method, `&Holder::erase`, leads to those that override it.
  void reach(SymbolRef F) {
    auto Reach = [&](SymbolRef Method) {
      see(Method);
      for (Proc Body : Program.bodiesOf(Method))
        enter(Body, 0);
    };
    Reach(F);
    if (Unit.Symbols[F].IsVirtual)
      for (const auto &[Class, Method] : Program.overridersOf(F))
        Reach(Method);
  }

  void enter(Proc Body, ConstantsRef Given) {
    llvm::SmallVector<ConstantsRef, 2> &Known = Entered[Body];
    if (Known.size() == MaxEntered)
      Given = 0;
    if (llvm::is_contained(Known, Given) || llvm::is_contained(Known, 0))
      return;
    Known.push_back(Given);
    Reached.set(Body);
    Work.push_back({Body, Given});
  }

  void note(llvm::StringRef Store, bool Exports) {
    if (!Store.empty())
      Found.push_back({Now.Event, Now.Entry, Store.str(), Exports});
  }

  void inspect(Site S) {
    llvm::SmallVector<SymbolRef, 4> Callees;
    if (SymbolRef Named = Program.site(S).Callee)
      Callees.push_back(Named);
    for (const CallTarget &T : targets(S))
      if (!T.IsCallback && !llvm::is_contained(Callees, T.Function))
        Callees.push_back(T.Function);
    for (SymbolRef Callee : Callees)
      for (const StoreEntry *E : Classes.storesOf(Callee)) {
        const std::vector<const DataFlow *> Whose = subjectsOf(S, *E);
        if (!E->Subject.empty() && Whose.empty())
          continue;
        note(E->Erases, false);
        note(E->Exports, true);
        namedBy(S, E->ErasesParameter, ErasedRole, false, Whose);
        namedBy(S, E->ExportsParameter, ExportedRole, true, Whose);
      }
  }

  /// The store that a constant argument names; if it must be about somebody, one that came there by the same calls as
  /// one of \p Whose.
  void namedBy(Site S, int Parameter, unsigned Role, bool Exports, llvm::ArrayRef<const DataFlow *> Whose) {
    if (Parameter < ThisIndex)
      return;
    const CallSite &Call = Program.site(S);
    auto Name = [&](llvm::StringRef Text) {
      if (!Text.empty())
        for (const std::string &Store : storesNamedBy(Text, Role))
          note(Store, Exports);
    };
    if (Parameter >= 0 && static_cast<size_t>(Parameter) < Call.Arguments.size())
      Name(Unit.string(Call.Arguments[Parameter].Constant));
    auto IsOfSubject = [&](const DataFlow &T) {
      return Whose.empty() || llvm::any_of(Whose, [&](const DataFlow *F) { return sameWay(T, *F); });
    };
    for (const DataFlow &T : Telling)
      if (T.At == S && !T.IsBeside && (T.Use.Roles & Role) && Classes.labels()[T.Label].Constant && isReached(T) &&
          IsOfSubject(T))
        Name(Unit.string(Classes.labels()[T.Label].Constant));
  }

  /// Every call on the way is made because of the event, from where somebody has called the entry and handed in the
  /// data.
  bool isReached(const DataFlow &F) const {
    for (Site S : F.Calls) { // From the innermost on.
      if (!Program.runs(S))
        return false;
      if (llvm::any_of(Values->targets(S), [&](const CallTarget &T) { return T.Function == EntryFunction; }))
        return true;
      if (Reached.test(Program.procOfSite(S)))
        continue;
      // A queue runs what was put into it because of the event, whoever runs the queue.
      return Program.site(S).Kind == CallKind::Indirect && llvm::any_of(Values->targets(S), [&](const CallTarget &T) {
               return T.Body != NoRef && Reached.test(T.Body);
             });
    }
    return true;
  }

  /// What tells \p S whose data it is about, of the category that \p E demands.
  std::vector<const DataFlow *> subjectsOf(Site S, const StoreEntry &E) const {
    const Policy &Rules = Classes.policy();
    std::vector<const DataFlow *> Result;
    for (const DataFlow &F : Flows)
      if (!E.Subject.empty() && F.At == S && F.Use.UseKind == SinkUse::Kind::Erasure && isReached(F) &&
          llvm::any_of(Classes.labels()[F.Label].Categories,
                       [&](CategoryId C) { return Rules.Categories.anyCovers(E.Subject, C); }))
        Result.push_back(&F);
    return Result;
  }

  FlowUnit &Unit;
  const ProgramGraph &Program;
  std::optional<FunctionValues> Values; ///< Once there is an entry.
  Classification &Classes;
  MethodsOfCall Methods;
  HandedConstants &Constants;
  llvm::ArrayRef<DataFlow> Flows, Telling;
  StoreEvent Now;
  SymbolRef EntryFunction = 0; ///< That is followed now.
  bool IsProgram = false;      ///< It has a main().
  std::vector<StoreEvent> Found;
  llvm::BitVector Reached; ///< By Proc.
  llvm::DenseSet<SymbolRef> SeenFunctions;
  /// By body: what it has been given; 0 is anything.
  llvm::DenseMap<Proc, llvm::SmallVector<ConstantsRef, 2>> Entered;
  llvm::SmallVector<std::pair<Proc, ConstantsRef>, 64> Work;
};

} // namespace

std::vector<StoreEvent> purpose::findStoreEvents(FlowUnit &Unit, const ProgramGraph &Program, Classification &Classes,
                                                 MethodsOfCall Methods, HandedConstants &Constants,
                                                 llvm::ArrayRef<DataFlow> Flows, llvm::ArrayRef<DataFlow> Telling) {
  return Search(Unit, Program, Classes, Methods, Constants, Flows, Telling).run();
}
