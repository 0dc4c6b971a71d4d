//===- Conditions.h - Consents and guards, and what implies them --*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The flow graphs say which calls have returned true, false or at all where something happens; this says which consents
// and guards of the policy follow from that. A function that only wraps a check is found to be one:
//
//   bool User::mayGetAds() const { return !Deleted && Consents.has(Ads); }    true: consent for advertising, of *this
//   void requireAds(const User &U) { if (!U.mayGetAds()) throw Refused(); }   returns: the same, of parameter 0
//   Campaign(User &U) : Allowed(U.mayGetAds()) {}                             Campaign::Allowed, wherever it is true
//
// Facts that hold at all calls of a function hold in it.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CONDITIONS_H
#define PURPOSE_LINK_CONDITIONS_H

#include "link/Classification.h"
#include "link/ConditionEntries.h"
#include "link/FunctionValues.h"
#include "link/HandedConstants.h"
#include "link/PassedConditions.h"
#include "link/Subjects.h"
#include "llvm/ADT/STLExtras.h"

namespace purpose {

class Conditions {
public:
  Conditions(FlowUnit &Unit, Classification &Classes, const ProgramGraph &Program, const FunctionValues &Functions);

  /// False if no rule asks for any, or nothing in the program can pass them.
  bool any() const { return Any; }
  const std::vector<Condition> &all() const { return All; }
  /// \p Function is declared as a check.
  bool isCheck(SymbolRef Function) { return !Entries.of(Function).empty(); }

  /// A condition that is known, and whose it is: values of the function. After `a.consents() || b.consents()` it is one
  /// of two.
  struct Known {
    ConditionRef Condition = 0;
    std::vector<Origins> OneOf; ///< Sorted; at least one.
    /// A guard that a person was asked for as an object, with no one as an argument: `Me.isAdmin()`.
    bool IsOfObject = false;
    /// A guard whose name says in which role someone acts, as `isAdmin(Me)` does: it tells nothing of whose data it is.
    bool IsOfRole = false;
    friend bool operator==(const Known &, const Known &) = default;
  };
  using KnownList = std::vector<Known>;
  /// What follows from set \p Facts of \p P's graph.
  const KnownList &implied(Proc P, uint32_t Facts);
  /// The objects that were asked for \p C where set \p Facts of \p P hold, beside those whom it was about: A in
  /// `A.allows(User)`, and in `isChosen(Routing, A)` if A is an interface.
  std::vector<Origins> askedObjects(Proc P, uint32_t Facts, ConditionRef C);
  /// The same on the ways by which what is at \p N, part \p Path, came there.
  std::vector<Origins> askedOnWays(Node N, PathRef Path, ConditionRef C);
  /// A variable that call \p Use is given, and that was written after all checks for \p C that are known there have
  /// looked at it; 0: none was. What callers have passed does not count.
  SymbolRef replacedSince(Site Use, ConditionRef C);
  /// What was passed on each way by which what is at \p N, part \p Path, came there in its function: an object may have
  /// been put into a list because of a check.
  KnownList onAllWays(Node N, PathRef Path) { return onAllWays(N, Path, nullptr).Known; }
  /// What consent of \p OneOf to the purpose that parameter \p Parameter of \p T names is, if \p T is called at \p S.
  KnownList purposesAt(Site S, const CallTarget &T, int Parameter, const std::vector<Origins> &OneOf);
  /// What set \p Facts of \p P's graph says of what \p P was handed: questions, which each of its callers may answer.
  std::vector<ConditionRef> questionsIn(Proc P, uint32_t Facts);
  /// What question \p Number, which \p T asks of what comes in by a port, tells at \p S; none: it cannot be.
  std::optional<KnownList> questionAtCall(Site S, const CallTarget &T, ConditionRef Number);
  /// What \p T, as called by \p S, knows, in terms of its caller.
  KnownList atCall(Site S, const CallTarget &T, const KnownList &InCallee);
  /// What holds whenever \p P is entered.
  const KnownList &atEntry(Proc P);
  Subjects &subjects() { return Owners; }
  HandedConstants &constants() { return Constants; }
  /// Where function values may be called; null if there are no checks.
  const FunctionValues *values() const { return Any ? &Values : nullptr; }

private:
  /// Wrappers around wrappers, answers that depend on answers.
  static constexpr unsigned MaxDepth = 12;
  /// Purpose that an argument names, which only callers know.
  static constexpr ConditionRef OfParameter = PassedConditions::FirstOfParameter;
  static constexpr ConditionRef FirstQuestion = PassedConditions::FirstQuestion;
  static bool isQuestion(const Known &K) { return K.Condition >= FirstQuestion; }
  enum class Outcome : uint8_t { True, False, Returns };

  /// A call that runs a function.
  struct CalledAt {
    Site S;
    CallTarget Target;
    bool OnlyInside = false; ///< It changes what was looked at before: what was known of that does not count.
    Node Changed = NoRef;    ///< What the call is given that it changes.
  };
  /// Ways that bring nothing count if there are no others.
  struct KnownOnWays {
    KnownList Known;
    bool BringsNothing = false;
  };
  static void meet(std::optional<KnownOnWays> &All, KnownOnWays Here);
  /// The same, in terms of the caller if it is called by \p By alone.
  KnownOnWays onAllWays(Node N, PathRef Path, const CalledAt *By);
  KnownOnWays findOnAllWays(Node N, PathRef Path, const CalledAt *By);
  /// Takes checks away of somebody whose data comes on some \p Ways, and somebody else's on others.
  void dropOfSome(KnownList &Common, llvm::ArrayRef<Subjects::Way> Ways);
  /// Takes checks away of \p Changed, the argument of a call that changes it, by its part \p Part.
  void dropOfChanged(KnownList &Known, Node Changed, PathRef Part);
  /// The same of what comes out of a call, in its callees, and of what comes in by a port.
  KnownOnWays onAllWaysOut(const Origin &Out);
  KnownOnWays onAllWaysIn(const Origin &In, const CalledAt *By);
  /// All that call \p S may run has a body here.
  bool isInSight(Site S) const;
  bool isMadeOrInList(const Origin &Out) const;
  /// The same of what a pointer leads to that was stored at \p N, part \p Path: whichever element of a list it is.
  KnownList throughPointer(Node N, PathRef Path);
  /// Call \p S, which can change what argument \p Index refers to, leaves it the one that it was, as the name of what
  /// it runs says.
  bool leavesSame(Site S, int Index);
  /// The same of what is known by \p Facts, by \p F of them, which tells of \p C, and on the ways to \p N; none:
  /// nothing tells of \p C.
  std::optional<SymbolRef> replacedSince(Proc P, uint32_t Facts, ConditionRef C, Site Use);
  SymbolRef replacedSince(Proc P, FactRef F, uint32_t Facts, ConditionRef C, Site Use);
  std::optional<SymbolRef> replacedOnWays(Node N, PathRef Path, ConditionRef C, Site Use);
  static std::optional<SymbolRef> both(std::optional<SymbolRef> A, std::optional<SymbolRef> B);
  static bool contains(const KnownList &Known, ConditionRef C);
  /// Nobody is named by what comes from there.
  bool bringsNothing(const Origin &From);

  /// What a value was found to be.
  struct Question {
    Fact::Kind Kind = Fact::Kind::ValueTrue; ///< One of those of values.
    StringRefId Text = 0;
    friend auto operator<=>(const Question &, const Question &) = default;
  };
  struct PortQuestion {
    int16_t Port;
    PathRef Path;
    Question Asked;
    friend auto operator<=>(const PortQuestion &, const PortQuestion &) = default;
  };
  /// What follows if what is at \p N, part \p Path, is what \p Asked says; none: it cannot be.
  std::optional<KnownList> answered(Node N, PathRef Path, Question Asked, ConstantsRef Given = 0);
  /// What follows on each way on which it can be.
  std::vector<KnownList> waysAnswered(Node N, PathRef Path, Question Asked, ConstantsRef Given);
  std::optional<KnownList> answeredAt(const Subjects::Way &Way, const Question &Asked, ConstantsRef Given);
  /// \p Way brings what is in an optional, and another one of \p All says that something is in it then.
  bool isToldBesides(const Subjects::Way &Way, llvm::ArrayRef<Subjects::Way> All) const;
  /// \p Way says that a whole is there, and another one of \p All what its part is then.
  bool isOfWhole(const Subjects::Way &Way, llvm::ArrayRef<Subjects::Way> All) const;
  /// The task that the call at \p N waits for; NoRef if it is another call.
  Node taskBefore(Node N) const;
  /// The same of what call \p S hands out by \p Port.
  std::optional<KnownList> answeredByCall(Site S, NodeKind Port, int Argument, PathRef Path, const Question &Asked,
                                          ConstantsRef Given);
  std::optional<llvm::StringRef> answerAt(Node N) const;
  /// What all callers of \p P know if what they hand in is like that.
  KnownList askedOfCallers(Proc P, const PortQuestion &Q);
  /// \p Known in \p P, with what all its callers know instead of what it asks of them.
  KnownList askedOfCallers(Proc P, KnownList Known);
  /// That a caller is asked what \p Asked says of the port.
  KnownList askedOfPort(const PortQuestion &Asked);
  /// Whether an object of class \p Result says that all is well if \p Asked holds of its part \p Part, as methods of it
  /// tell (is_ok, is_err); none: there is no telling.
  std::optional<bool> saysIfWell(TypeRef Result, PathRef Part, const Question &Asked);
  std::optional<KnownList> askedAtCall(Site S, const CallTarget &T, const PortQuestion &Q);
  /// Call \p S gives \p T a constant that is not what \p Q asks for.
  bool isOtherConstant(Site S, const CallTarget &T, const PortQuestion &Q) const;
  /// What set \p Facts of \p P's graph says cannot be.
  bool isNever(Proc P, uint32_t Facts);

  void addConsentOf(KnownList &To, llvm::ArrayRef<PurposeId> Purposes, const std::vector<Origins> &OneOf) const;
  void addGuards(KnownList &To, const ConditionEntries::Entries &E, int Index, Outcome How, bool IsVoid,
                 const std::vector<Origins> &OneOf, bool IsOfObject = false, bool IsOfRole = false) const;
  /// Who \p Subject may be, each for himself.
  static std::vector<Origins> eachOf(const Origins &Subject);
  /// Each of \p To, together with one of those who \p Subject may be.
  static void addEachOf(std::vector<Origins> &To, const Origins &Subject);
  /// Whom call \p S may be about: of each argument that says who, one of those that it may be.
  std::vector<Origins> subjectsOf(Site S, int Except);
  /// The same if \p P was given these constants.
  const KnownList &implied(Proc P, uint32_t Facts, ConstantsRef Given);
  KnownList ofFact(Proc P, const Fact &F, ConstantsRef Given);
  /// What follows from alternatives of which all but one contradict the rest of set \p Facts.
  KnownList ofOnlyWays(Proc P, uint32_t Facts, ConstantsRef Given);
  bool areOpposite(Proc P, const Fact &A, const Fact &B);
  /// The function that a call through a value runs, if it is one, and out of sight; 0: it may be others.
  SymbolRef onlyTarget(Site S) const;
  /// A call has left the truth value \p True in the field that is read at \p N, whatever it was given: the program has
  /// set it itself.
  bool isSetByCallee(Node N, bool True);
  /// What the policy says of the function that \p S names.
  KnownList declaredOf(Site S, Outcome How);
  KnownList ofCall(Site S, Outcome How, ConstantsRef Given);
  KnownList ofCallee(Site S, const CallTarget &T, Outcome How, ConstantsRef Given);
  KnownList ofValue(Proc P, Node N, bool True);
  KnownList ofFlag(SymbolRef Flag, bool True);
  /// What follows if the truth value at \p N is a copy of what calls have returned.
  KnownList ofCopies(Node N, bool True);
  /// Takes away what a field that is a check would tell if it was set in the same function without it.
  void keepIfSetHere(KnownList &Known, Proc P, Node N, bool True);
  /// What \p Store writes to \p Flag is \p True only if that of another object is.
  bool copiesFlag(Proc P, const FlagStore &Store, SymbolRef Flag, bool True) const;
  KnownList ofParameter(Proc P, int Index, bool True);
  KnownList ofTruth(Proc P, const TruthFacts &T, bool True, bool &Never, ConstantsRef Given = 0);
  KnownList inCallee(Site S, Proc Callee, const CallTarget &T, const KnownList &AtCall);
  std::optional<KnownList> atCreation(Proc P);
  /// Sets of facts, of which all hold wherever \p Closure is made.
  llvm::SmallVector<uint32_t, 4> factsAtCreation(Node Closure) const;
  std::optional<KnownList> fromCallers(Proc P);
  /// Takes out of \p Known, at a call of \p Closure in \p Caller, what is of somebody whom the closure has captured, or
  /// has not, as the function tells that has handed both to the caller.
  KnownList takeWhomItCaptured(Proc Caller, Proc Closure, KnownList &Known);
  /// \p Known at a call in \p Caller of \p Callee, a closure, with the purposes that those have named who made it.
  KnownList withPurposes(Proc Caller, Proc Callee, KnownList Known);
  /// \p Subject as a part of what comes in at \p At of \p Port, if \p Given, which comes in there, is of the same
  /// object.
  Origins seenAt(Node Port, PathRef At, const Origins &Given, const Origins &Subject);
  /// The same, if the object at \p Argument, which comes in at \p Port, has a member that is \p Subject.
  Origins heldAt(Node Port, Node Argument, const Origin &Subject);
  /// \p Subject as a part of what is captured by the closure at \p Closure, whose object comes in at \p This. Empty: no
  /// telling; none: it is not captured.
  std::optional<Origins> capturedAs(Node Closure, Node This, const Origins &Subject);
  /// Code out of sight may run it.
  bool isEntered(Proc P) const;
  /// The constants that \p P may have been given; 0 among them: somebody gives it none that are known.
  llvm::SmallVector<ConstantsRef, 2> givenTo(Proc P);
  void findEntryConditions();
  bool update(Proc P);
  llvm::SmallVector<Proc, 8> reachedFrom(Proc P) const;
  static KnownList with(KnownList A, const KnownList &B);
  static void addUnique(KnownList &To, const Known &K) {
    if (!llvm::is_contained(To, K))
      To.push_back(K);
  }
  /// \p List has \p C, and knows of whom it was asked.
  static bool tellsWhose(const KnownList &List, ConditionRef C);
  /// Adds what is found out about a check to what the policy says of it, which knows best whose it is.
  static KnownList withFoundOut(KnownList Declared, const KnownList &Found);
  std::optional<PurposeId> purposeNamed(llvm::StringRef Constant) const;
  void purposeOfArgument(KnownList &To, Site S, int Index, const std::vector<Origins> &OneOf);
  static Known eitherOf(const Known &A, const Known &B);
  static void normalise(std::vector<Origins> &OneOf);
  /// \p InCallee, who were asked together in \p T, for caller \p S: whoever they may be.
  std::vector<Origins> subjectsAtCall(Site S, const CallTarget &T, const Origins &InCallee);
  /// \p Subject, known at call \p S, as \p Callee sees it.
  Origins subjectInCallee(Site S, Proc Callee, const CallTarget &T, const Origins &Subject);
  /// The same of several who were asked together.
  Origins subjectsInCallee(Site S, Proc Callee, const CallTarget &T, const Origins &Subject);
  static void meet(std::optional<KnownList> &Into, KnownList Other);
  void indexFlags();

  FlowUnit &Unit;
  Classification &Classes;
  const Policy &Rules;
  const ProgramGraph &Program;
  const FunctionValues &Values;
  Subjects Owners;
  ConditionEntries Entries;
  std::vector<Condition> All;
  bool Any = false;
  std::map<std::tuple<Node, PathRef, ConditionRef>, std::vector<Origins>> AskedOnWays;
  std::map<std::pair<Site, ConditionRef>, SymbolRef> Replaced;
  std::map<std::pair<Node, PathRef>, std::optional<SymbolRef>> ReplacedOnWays; ///< For one use and condition.
  HandedConstants Constants;
  std::map<std::tuple<Proc, uint32_t, ConstantsRef>, KnownList> Implied;
  std::map<std::tuple<Proc, Outcome, ConstantsRef>, KnownList> Summaries; ///< Of bodies: what each outcome tells.
  std::map<std::pair<SymbolRef, bool>, KnownList> FlagTruths;
  std::map<std::tuple<Proc, int, bool>, KnownList> ParameterTruths;
  std::map<std::tuple<Node, PathRef, Question, ConstantsRef>, std::optional<KnownList>> AnsweredTruths;
  llvm::DenseMap<Proc, llvm::SmallVector<ConstantsRef, 2>> Given;  ///< See givenTo().
  std::map<std::pair<Proc, uint32_t>, KnownList> ImpliedByCallers; ///< Implied, with what callers know of questions.
  std::map<std::tuple<Node, PathRef, Site>, KnownOnWays> OnWays;   ///< See onAllWays().
  /// Those that are being found out, and how many are around each; and the outermost one that was met again.
  std::map<std::tuple<Node, PathRef, Site>, size_t> Open;
  static constexpr size_t NotMet = ~size_t(0);
  size_t OutermostMet = NotMet;
  /// Of the outermost question; with more, what leads back to itself is not known.
  static constexpr unsigned MaxOpenSteps = 400;
  unsigned OpenSteps = 0;
  /// By class: those that take nothing and change nothing; none: not looked for so far.
  std::optional<llvm::DenseMap<SymbolRef, std::vector<Proc>>> TellingMethods;
  std::vector<PortQuestion> Questions;
  std::map<PortQuestion, ConditionRef> QuestionNumbers; ///< Less FirstQuestion.
  std::map<SymbolRef, std::vector<std::pair<Proc, const FlagStore *>>> FlagStores;
  std::vector<std::optional<KnownList>> AtEntry; ///< None: nothing is known to run it.
  llvm::DenseMap<SymbolRef, llvm::SmallVector<Node, 1>> FunctionNodes;
  unsigned Depth = 0;
};

} // namespace purpose

#endif
