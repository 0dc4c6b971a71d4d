//===- Propagator.h - The tabulation behind the linker -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Worklist algorithm over facts. A fact says: in this context, this node holds such data at this path. A context is
// either a label (data that a policy knows, and where it came from is above us in no caller) or an entry (a port and
// path of one function, whatever data comes in there). Facts in an entry context are results about the function; they
// reach labels through the callers that came in by that entry. What an entry does for good (reach a use, change a
// global, leave a field behind) is an effect, lifted from caller to caller until a label is met.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROPAGATOR_H
#define PURPOSE_LINK_PROPAGATOR_H

#include "link/CallStrings.h"
#include "link/ClassHierarchy.h"
#include "link/Conditions.h"
#include "link/ConstantReach.h"
#include "link/FieldState.h"
#include "link/FilledParts.h"
#include "link/Linker.h"
#include "link/OpenArguments.h"
#include "link/ProgramGraph.h"
#include "link/TypeParts.h"
#include "link/TypeReach.h"
#include "link/WidePaths.h"
#include "llvm/ADT/DenseSet.h"
#include <deque>
#include <set>

namespace purpose {

class Propagator {
public:
  /// \p Relevant: see linkPruned().
  Propagator(FlowUnit &Unit, ProgramGraph &Program, Classification &Classes, const std::vector<uint8_t> &Relevant);

  void seed();
  void run();
  /// 0: in proportion to the program.
  void limitSteps(uint64_t Limit) { MaxSteps = Limit; }
  bool enterUncalledClosures();
  LinkResult result();
  /// True if data with a label, or a constant, comes into the function at \p O: read, or out of a call.
  bool arisesAt(const Origin &O);
  /// What may be at \p O, or in it.
  DataAt whatIsAt(const Origin &O);
  /// The methods that virtual call \p S runs, if the classes of all objects that get there are known.
  std::optional<llvm::SmallVector<CallTarget, 2>> methodsRunBy(Site S) const;
  Conditions &checks() { return Checks; }

private:
  using FieldPlaces = std::vector<std::pair<SymbolRef, PathRef>>;
  using ContextRef = uint32_t;
  using FactId = uint32_t;
  using EffectId = uint32_t;

  struct Context {
    bool IsLabel = false;
    bool IsFunction = false; ///< A label that stands for a function value, Symbol.
    LabelRef Label = 0;
    SymbolRef Symbol = 0;
    CallString Via = 0; ///< How the function that the facts are in was entered.
    Node Port = NoRef;  ///< No label: where data enters.
    PathRef PortPath = RootPath;
  };
  /// How a fact was found: what the trace shows of the step.
  enum class Step : uint8_t { Seed, Edge, Enter, Leave, Summary, Unknown, Global, Field };
  struct DataFact {
    ContextRef Context;
    Node Where;
    PathRef Path;
    Identifiability Level;
    Step How;
    FactId From = NoRef;      ///< The fact before.
    uint32_t Through = NoRef; ///< Summary: the exit fact in the callee; Global, Field: the effect that wrote it.
    bool IsPart = false;      ///< A part of what came in: data that is in the whole, but no function or class.
    PassedRef Passed = 0;     ///< On the way since it arose or entered the function.
  };
  struct Incoming {
    FactId Caller; ///< At the argument of the call.
    CallTarget Target;
  };
  enum class EffectKind : uint8_t { Use, Global, Field, AnyObject, Target };
  struct Effect {
    EffectKind Kind;
    FactId At;              ///< Where it happens, or the argument of the call below which it does.
    EffectId Below = NoRef; ///< The effect in the callee.
    Identifiability Level;
    uint32_t Payload; ///< Use: index into Uses; Global, AnyObject: the symbol; Target: the node of the argument.
    PathRef Path;     ///< Global, AnyObject: what of it; Field: from some object to the data; Target: the call string.
    PassedRef Passed = 0;
    Site Home = NoRef;   ///< Use: see homeOf().
    bool IsPart = false; ///< Of a part of what came in, as a fact.
    uint32_t Chain = 0;  ///< Use that callers tell more of: the calls that lead to it, an index into ChainDepth.
  };
  struct UseSite {
    SinkUse Use;
    SourcePosition Where;
    SymbolRef Caller;
    bool IsContext;
    uint64_t Key; ///< Equal for one use at one place.
  };
  struct Hit {
    ContextRef Label;
    EffectId Cause;
  };

  /// True if what is followed in \p C is the class of an object.
  bool isClass(ContextRef C) const {
    return Contexts[C].IsFunction && Unit.Symbols[Contexts[C].Symbol].Kind == SymbolKind::Type;
  }
  ContextRef labelContext(LabelRef L, CallString Via = 0);
  ContextRef functionContext(SymbolRef F, CallString Via = 0);
  /// The label context \p C in a function that was entered by \p Via.
  ContextRef labelVia(ContextRef C, CallString Via);
  CallString viaOf(FactId Id) const { return Contexts[Facts[Id].Context].Via; }
  void add(ContextRef C, Node N, PathRef P, Identifiability Level, Step How, FactId From, uint32_t Through = NoRef,
           bool IsPart = false, std::optional<PassedRef> Passed = std::nullopt);
  bool isRelevant(const Context &C, Node N, PathRef P);
  TypeRef typeAbove(Node N, PathRef P) const;
  bool mayBeIn(const Context &C, Node N, PathRef P);
  PathRef widenedAt(ContextRef C, Node N, PathRef P);
  bool known(ContextRef C, Node N, PathRef P, Identifiability Level, PassedRef Way);
  /// Something of \p P is known there, however it came.
  bool holds(ContextRef C, Node N, PathRef P) const;
  bool knownAt(std::pair<uint64_t, PathRef> Key, Identifiability Level, PassedRef Way);
  void note(std::pair<uint64_t, PathRef> Key, Identifiability Level, PassedRef Way);
  bool hasManyWays(ContextRef C, Node N, PathRef P) const;
  bool tellsNothing(const DataFact &F) const;

  // What makes constants tell nothing (Marks.cpp).
  /// A constant may be what the facts of \p C are about, and marks tell of it.
  bool needsMarks(const Context &C) const;
  bool isSettled(ContextRef C, Node N, PathRef P);
  bool isSettledSymbol(SymbolRef S);
  bool isSettledResult(Node N);
  PassedRef markedAlong(ContextRef C, PassedRef Way, const FlowEdge &E);
  /// Of a constant that a function out of sight is given as \p Argument: `Url.append("v", "1.0")` puts it beside what
  /// is there, `Url.setHost("…")` may put it in its place.
  PassedRef markedBeside(ContextRef C, PassedRef Way, Node Argument);
  /// What functions say of constants says nothing of data that takes the same way.
  PassedRef withoutMarks(ContextRef C, PassedRef Way);

  // Consents and guards on the way (Passing.cpp).
  /// Whose the data of a fact is, as far as its function tells. IsEntry: it came in from a caller, who knows more.
  struct Anchor {
    Origins From;
    bool IsEntry = false;
    Origins Others; ///< Whose it may be instead, if the expression that reads it reads one of several.
  };
  /// Where what is read at other nodes of the expression that is read at \p N comes from.
  Origins readBeside(Node N);
  bool isCaptured(const Origin &O) const;
  PassedCondition comparedWith(const Anchor &Data, ConditionRef Condition, const Origins &Subject);
  PassedCondition comparedWith(const Anchor &Data, const Conditions::Known &K);
  PassedCondition worstOf(const Anchor &Data, const Conditions::Known &K);
  PassedRef compared(const Anchor &Data, const Conditions::KnownList &Known);
  /// None: no value goes that way.
  std::optional<PassedRef> passedAlong(FactId Id, const FlowEdge &E);
  /// \p Way, and what set \p Known of \p P's graph says of its parameters; none: that contradicts.
  std::optional<PassedRef> withComparisons(PassedRef Way, Proc P, uint32_t Known);
  /// What is passed by all who come into the function of the fact.
  PassedRef passedIn(FactId Id);
  PassedRef passedAtSeed(FactId Id);
  PassedRef passedAtUse(FactId Id);
  /// None: with what the call \p S gives its target \p T, no value goes that way.
  std::optional<PassedRef> comparedAtCaller(PassedRef InCallee, Site S, const CallTarget &T);
  std::optional<PassedRef> passedAtCaller(PassedRef InCallee, FactId Caller, const CallTarget &T);
  /// \p InCallee with what the caller knows of what it hands in, instead of the questions of the callee.
  std::optional<PassedRef> answeredAtCaller(PassedRef InCallee, FactId Caller, const CallTarget &T);
  /// What is passed on the way to the call and in the callee.
  std::optional<PassedRef> passedThrough(const Incoming &In, PassedRef InCallee);
  Anchor anchorOf(FactId Id);
  Origins findAnchor(FactId At);
  Origins anchorAtCaller(FactId At);
  Origins anchorAfter(FactId Exit, Node Out);
  PassedRef passedAtCall(FactId Exit, Site S, Node Result);
  uint32_t ownerName(const Origins &Of);

  // Seeds (Seeds.cpp).
  void seedNode(Node N);
  void seedArgument(Node N);
  /// What \p N reads from objects of unknown origin is known as such data anyway, object by object.
  bool isOwnData(ContextRef C, Node N) const;
  /// \p P copies or moves an object, and was made by the compiler: it stands where its class does.
  bool onlyCopies(Proc P) const;
  bool isSeeded(LabelRef L, Node N, PathRef P) const;
  /// A declassifier has given \p N back, so clean that nothing by default is forbidden for it: that it is in a field
  /// which a policy names makes no other data of it.
  bool isCleaned(Node N);
  bool isFilled(Node N, PathRef P, FilledParts::KnownFn IsKnown);
  void seedLabel(Node N, PathRef At, LabelRef L, CallString Via = 0);
  bool seedCallee(Node N, SymbolRef Callee, CallString Via = 0);
  /// \p N is in code that runs for a purpose: what is read there is used for it.
  bool isUsedInside(Node N);
  /// What is read at \p N, as a whole, was returned by calls.
  bool isOfCalls(Node N);
  /// \p N is a parameter that holds data with label \p L at \p P because of its type.
  bool hasByType(Node N, PathRef P, LabelRef L) const;
  void seedType(Node N, TypeRef Type, PathRef Tail, CallString Via = 0);
  bool renamed(Node N, ContextRef C);
  bool calleeInSight(Site S) const;
  SymbolRef fieldOf(Node N) const;
  PathRef tailOf(Node N);

  // Steps (Propagator.cpp).
  void process(FactId Id);
  std::optional<PathRef> alongEdge(const FlowEdge &E, PathRef P);
  bool takenApart(FactId Id, const ProgramGraph::OutEdge &E);
  void argument(FactId Id);
  void enter(FactId Id, const CallTarget &T);
  void enterPort(FactId Id, const CallTarget &T, Node Port, PathRef Path);
  bool mayWrite(const CallTarget &T, int Port) const;
  PathRef widened(Node Port, PathRef Path);
  void unknownCall(FactId Id);
  SymbolRef classTaken(SymbolRef Callee, int Index) const;
  bool isFunctionClass(SymbolRef Class) const;
  bool isSeenBy(SymbolRef Callee, int Index, PathRef P) const;
  llvm::SmallVector<PathRef, 4> leftIn(SymbolRef Class, bool IsText, unsigned Depth = 0);
  SymbolRef classIn(TypeRef T) const;
  struct PointersOnPath {
    unsigned Raw = 0, All = 0;
  };
  PointersOnPath pointersOn(PathRef P) const;
  bool isQuery(const CallSite &Call) const;
  bool goesToSomebody(Site S);
  /// A callback may be called with what \p C is about and the call of its keeper, \p S, is given.
  bool comesBack(Site S, ContextRef C);
  bool isStored(const CallSite &Call, int Index);
  bool isOwnClass(TypeRef T, unsigned Depth = 0) const;
  bool staysInObject(FactId Id, Node Port);
  /// From the argument of a call without a body to where it leaves that.
  void comesOut(FactId Id, Node Port, PathRef Path);
  /// Something is written into an object that a call has handed out.
  void resultWritten(FactId Id);
  bool entersAnyBody(FactId Id);
  void decideUnknown();
  bool decide(bool ClassKnown);
  // Virtual calls (Dispatch.cpp).
  /// The fact is the class of the object of call \p S.
  void runMethodOf(FactId Id, Site S);
  void newClass(Site S, SymbolRef Class, CallString Via);
  /// Objects of \p Class cannot be followed any further: each call that it could decide is decided without it.
  void loseClass(SymbolRef Class);
  /// Calls \p Visit with what has arrived at \p S by \p Via.
  void forEachArrived(Site S, CallString Via, llvm::function_ref<void(FactId)> Visit);
  /// Looks again at that.
  void decideAgain(Site S, CallString Via = 0);
  bool tooFarForClass(const Context &C, PathRef P);
  /// The targets of \p S in a function that was entered by \p Via, as far as the classes of objects tell.
  llvm::SmallVector<CallTarget, 2> targetsOf(Site S, CallString Via) const;
  void leaveToCaller(FactId Id, Site S);
  void declaredFlows(FactId Id, const PropagationEntry &Flows);
  /// What declassifiers are given comes out of them, less identifiable, whatever their bodies do.
  void declassify(FactId Id);
  /// How identifiable data is after it left \p Callee at \p Output, a port of the function or of the call.
  Identifiability levelAfter(SymbolRef Callee, const FlowNode &Output, Identifiability Level);
  void leave(FactId Id);
  void leaveTo(FactId Id, Site S, const CallTarget &T);
  void applySummary(const Incoming &In, FactId Exit);
  void newTarget(Site S, CallTarget T);

  // Effects (Effects.cpp).
  /// Of a use in a function that IsElsewhere: the call of the unit that is looked at which leads there, if \p Use is
  /// found at one.
  Site homeOf(const Effect &Use) const;
  uint32_t chainThrough(uint32_t Below, Site S);
  void lift(ContextRef C, Effect E);
  /// The same effect at the call that \p In made.
  void liftTo(const Incoming &In, EffectId Below);
  void perform(ContextRef C, EffectId Id);
  void leaveFields(FactId Id);
  void writeGlobal(ContextRef C, EffectId Id);
  void writeFields(ContextRef C, EffectId Id);
  /// \p Around: the member that the object with the field lies in; 0: there is none.
  void writeField(ContextRef C, EffectId Id, SymbolRef Field, SymbolRef Around, PathRef Tail);
  /// Both \p A and \p B derive from \p Owner, and neither from the other: no object is of both.
  bool areUnrelated(SymbolRef Owner, SymbolRef A, SymbolRef B);

  // Fields of any object (ByField.cpp).
  /// One more fact for \p P is too many.
  bool tooManyInObjects(ContextRef Id, PathRef P);
  void followByField(ContextRef C, PathRef P, Identifiability Level, FactId From, PassedRef Way);
  void writeAnyObject(ContextRef C, EffectId Id);
  void findFieldReads();
  bool isUseOfWhole(Site S, int Index);
  const FieldPlaces &fieldsWithin(TypeRef T);
  const FieldPlaces &ownFields(SymbolRef Class);

  // Stores (StoredData.cpp).
  void comeOutAgain(ContextRef C, EffectId Id);
  void findOutlets();
  /// The store that \p Named, or a constant argument of \p S, names; empty if it is not known.
  std::string storeAt(Site S, const std::string &Named, int Parameter, unsigned Role) const;

  // Uses (Uses.cpp).
  void checkUses(FactId Id);
  /// The functions that call \p S names or may run; not callbacks that it is given.
  std::vector<SymbolRef> calleesOf(Site S, CallString Via) const;
  /// What the policy says of the argument that the fact is at, if it is given to \p Callees.
  void checkArgument(FactId Id, llvm::ArrayRef<SymbolRef> Callees);
  void checkContextSeed(FactId Id);
  void use(FactId Id, const SinkUse &U, SourcePosition Where, bool IsContext, uint64_t Key);

  // Stored with something else (PartialData.cpp).
  /// On another way to the fact nothing of the data comes there. \p Records: classes of objects that it is in, and that
  /// do not come there either.
  bool isPartial(FactId Id, llvm::SmallVectorImpl<SymbolRef> &Records, unsigned Depth = 0);
  std::pair<SymbolRef, PathRef> recordAt(PathRef P) const;
  bool isElsewhere(const DataFact &F, const FlowEdge &E);
  bool comesWithRecord(const DataFact &F, const FlowEdge &E, PathRef Record);

  // Whom checks on the way were asked of (AskedOnWay.cpp).
  Conditions::KnownList askedAlong(const DataFact &From, const DataFact &To);
  /// On the way that was found from where \p Id came into its function, or arose: in terms of that function.
  Conditions::KnownList askedBefore(FactId Id, unsigned Depth = 0);

  // Traces (Traces.cpp).
  std::vector<Hop> trace(EffectId Cause) const;
  void traceFact(FactId Id, std::vector<Hop> &Out, unsigned Depth) const;
  void traceWithin(FactId Id, std::vector<Hop> &Out, unsigned Depth) const;
  void addHop(const DataFact &F, std::vector<Hop> &Out) const;

  FlowUnit &Unit;
  ProgramGraph &Program;
  Classification &Classes;
  const std::vector<uint8_t> &Relevant; ///< By node; empty: all.
  FunctionValues Functions;             ///< As far as they can be seen before anything has moved.
  std::optional<ConstantReach> Reach;   ///< If constants matter.
  FieldState Fields;
  CallStrings Strings;
  TypeParts Parts;
  WidePaths Wide;
  TypeReach Types;
  ClassHierarchy Hierarchy;
  Conditions Checks;
  FilledParts Filled;
  PassedConditions Passed;
  llvm::DenseMap<Node, llvm::SmallVector<PathRef, 1>> Arising; ///< See arisesAt().
  llvm::DenseMap<Node, llvm::SmallVector<FactId, 2>> FactsAt;  ///< See whatIsAt().
  std::vector<Context> Contexts;
  std::map<std::pair<LabelRef, CallString>, ContextRef> LabelContexts;
  std::map<std::pair<SymbolRef, CallString>, ContextRef> FunctionContexts;
  std::map<std::tuple<Node, PathRef, CallString>, ContextRef> EntryContexts;
  llvm::DenseMap<Node, unsigned> EntriesOfPort;
  std::vector<DataFact> Facts;
  struct KnownWay {
    Identifiability Level = Identifiability::Anonymised;
    PassedRef Passed = 0;
  };
  /// By context and node, and path.
  llvm::DenseMap<std::pair<uint64_t, PathRef>, KnownWay> Known;
  llvm::DenseMap<std::pair<uint64_t, PathRef>, llvm::SmallVector<KnownWay, 2>> OtherWays; ///< Not ordered with it.
  llvm::DenseMap<uint64_t, unsigned> PathsAt;        ///< By context and node: how many are known.
  llvm::DenseSet<uint64_t> GapsAt;                   ///< Of them, those where a path with a gap is known.
  llvm::DenseMap<uint64_t, unsigned> FactsInObjects; ///< By entry, and by label.
  std::map<SymbolRef, std::vector<std::pair<Node, PathRef>>> FieldReads; ///< By field: nodes, and where in it they are.
  bool FieldReadsKnown = false;
  std::map<TypeRef, FieldPlaces> FieldsWithin;
  llvm::DenseMap<SymbolRef, FieldPlaces> OwnFields; ///< By class.
  llvm::DenseMap<FactId, Origins> Anchors;
  std::vector<std::string> OwnerNames;
  std::map<std::string, uint32_t> OwnerNameIds;
  std::deque<FactId> Work;
  std::deque<std::pair<FactId, CallTarget>> NewEntries; ///< Arguments of calls that have got a new target.
  std::vector<FactId> Undecided; ///< Arguments of calls whose function or class has not arrived so far.
  std::vector<std::pair<FactId, Site>> UndecidedExits; ///< Data that arose in a method, at a virtual call of it.
  std::map<Site, std::vector<CallTarget>> Dispatches;  ///< Virtual calls: what is known to run.
  PathRef ClassPath = NoRef;                           ///< Of ClassOfObject.
  llvm::DenseMap<SymbolRef, unsigned> FactsOfClass;
  llvm::DenseSet<SymbolRef> LostClasses;
  std::vector<Site> VirtualCalls;    ///< Those that a class may decide.
  llvm::DenseMap<Site, bool> Sends;  ///< See goesToSomebody().
  llvm::DenseSet<Site> AnyOverrider; ///< Those of them that a lost class could decide.
  llvm::DenseSet<std::pair<uint64_t, SymbolRef>> KnownEntries;
  std::map<Proc, std::vector<FactId>> ArisenExits; ///< Data that arose in a function, at its exits.
  std::vector<std::vector<Incoming>> Callers;      ///< By context.
  std::vector<std::vector<FactId>> Exits;          ///< By context.
  std::vector<std::vector<EffectId>> EffectsOf;    ///< By context.
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, Identifiability> KnownEffects; ///< By context and what was passed.
  std::map<std::pair<uint32_t, Site>, uint32_t> Chains;                        ///< A chain, and a call more.
  std::vector<unsigned> ChainDepth{0};
  std::map<std::pair<ContextRef, uint32_t>, std::set<uint32_t>> ChainsAt; ///< Those to one use.
  std::map<std::pair<Site, uint32_t>, uint32_t> UseWays;                  ///< By home and chain.
  std::vector<Effect> Effects;
  std::vector<UseSite> Uses;
  std::map<std::pair<uint64_t, std::string>, uint32_t> UseIds;
  std::vector<Hit> Hits;
  std::map<Node, std::vector<FactId>> AtArgument; ///< Facts to look at again when a call gets a new target.
  std::map<Node, std::vector<FactId>> AtFunction; ///< Captures of closures.
  std::set<Proc> EnteredClosures;
  std::map<std::string, std::vector<Node>> Outlets; ///< Where what is in a store comes out, by its name.
  bool OutletsKnown = false;
  uint64_t Steps = 0, MaxSteps = 0;
  uint64_t StepsByObject; ///< After so many, all that is in objects is followed by its field.
  bool Incomplete = false;
  bool HasMarks = false; ///< Marks.cpp.
  llvm::DenseMap<SymbolRef, bool> SettledSymbols;
};

} // namespace purpose

#endif
