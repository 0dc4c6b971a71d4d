//===- FunctionExtractor.h - From a function body to its flow graph -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Abstract interpretation over clang::CFG. Every expression is evaluated once a visit, its operands before it, by one
// small function for its class; see the table in FunctionExtractor::evaluate. What a statement does depends on the
// state alone; states are joined where control flow joins, until nothing changes. A last pass over the finished states
// records edges.
//
// Worked example:
//   Mail M;                    M: {. <- nothing}
//   if (C) M.To = U.Email;     M: {. <- nothing, .To <- store Mail::To <- read User::Email <- param U at .Email}
//   send(M);                   argument 0 of send at .To <- store Mail::To
//
// To add a construct: a line in the table, a function in the Transfer….cpp of its family, a test class under
// test/lit/flow.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_FUNCTIONEXTRACTOR_H
#define PURPOSE_EXTRACT_FUNCTIONEXTRACTOR_H

#include "extract/CalleeSummaries.h"
#include "extract/GraphBuilder.h"
#include "extract/StatusValues.h"
#include "extract/Unrolling.h"
#include "extract/Values.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/MapVector.h"
#include <optional>

namespace purpose::extract {

class FunctionExtractor {
public:
  FunctionExtractor(UnitBuilder &Unit, CalleeSummaries &Callees);

  /// The graph of \p F, which has a body and is not a template.
  FlowGraph function(const clang::FunctionDecl *F);
  /// What callers must know, once the graph is there.
  CalleeSummary takeSummary() { return std::move(Summary); }
  /// The graph of the initialiser of a variable with static storage.
  FlowGraph initialiser(const clang::VarDecl *V);

private:
  // Control flow (FunctionExtractor.cpp).
  void begin(const clang::FunctionDecl *F);
  void finish(State &Exit);
  void finishParameter(const clang::ParmVarDecl *P);
  /// Of a parameter, what its caller can see afterwards, if it can see anything.
  std::optional<Tree> leftOf(const clang::ParmVarDecl *P);
  NodeRef outOf(const clang::ParmVarDecl *P);
  NodeRef outOfThis(const clang::CXXMethodDecl *M);
  void escape();
  bool solve(clang::CFG &Cfg);
  using LeaveFn = llvm::function_ref<void(const clang::CFGBlock &, State &)>;
  void visitBlock(const clang::CFGBlock &Block, State In, LeaveFn Leave);
  /// Gives what has come to one place in many ways a node of its own (Joins.cpp).
  void joinSources();
  NodeRef joinNode(std::pair<BaseRef, PathRef> Place, const Leaf &Value);
  /// Content that is in \p Before or in \p Out only gets a node of its own at \p Next, where both lead.
  bool separate(const clang::CFGBlock &Next, State &Before, State &Out);
  void separate(const clang::CFGBlock &Next, BaseRef Base, const Tree &From, const Tree &To, NodeRef Limit);
  struct Arrival;
  /// What has come of \p A, in an object with \p Content.
  Tree cameAt(const Tree &Content, const Arrival &A);
  /// \p Out leads to \p Next: what has a node there is in that node.
  void arrive(const clang::CFGBlock &Next, State &Out);
  void visitElement(const clang::CFGElement &Element);
  void initialiseMember(const clang::CXXCtorInitializer *Init);
  void destroy(const clang::VarDecl *V);
  void destroyTemporary(const clang::Expr *E);
  /// The object at \p L, made at \p Site, ends: its destructor runs, and those of its members.
  void destroy(const Location &L, clang::QualType Type, const clang::Expr *Site);
  void destroy(const Location &L, clang::QualType Type, const clang::Expr *Site, int &Number, unsigned Depth,
               bool IsVirtual = false);

  // What pointers refer to before and after a call (Pointers.cpp).
  /// What the pointer or reference \p T, read at \p L, refers to; from now on \p L knows.
  Locations follow(const Location &L, const Tree &T, const clang::Expr *Site);
  /// \p L in terms of the function's ports.
  std::optional<AliasPlace> asPort(Location L) const;
  std::optional<AliasPlace> heldBy(const Location &L) const;
  /// Adds the pointers of \p T, at the end of the function, to the summary; true if it has them all.
  bool summarise(int Root, const Tree &T, PathRef Prefix = RootPath, unsigned Depth = 0);
  void summariseReturn(const clang::Expr *E);
  void summariseLost();
  /// Members that held pointers, and were emptied: `Form = nullptr; Views.clear();`.
  void summariseEmptied();
  bool mayHoldPointers(BaseRef Object, PathRef At);
  /// True if the object that the pointer at \p At of port \p Root pointed to at first was written.
  bool writtenThrough(int Root, PathRef At) const;
  /// The object that \p Init constructs is now at \p Into.
  void adopt(const clang::Expr *Init, const Location &Into);
  void summariseCopies(int Root, PathRef At, const Leaf &Value);
  /// What \p Value is a copy of, as far as that is the content of a port.
  llvm::SmallVector<Content, 4> originsOf(const Leaf &Value) const;
  void copyPointers(const CallView &View, const CopySummary &Copy, CallEffects &Effects);
  /// A place of the callee's ports in terms of our objects.
  Locations atCall(const CallView &View, const AliasPlace &P, bool OnlyObjects);

  // Objects that are handed out to callers, or that callees hand out (Returned.cpp).
  void noteReturned(const Tree &T);
  /// True if callers may be unable to tell from the body which object the result refers to.
  bool returnsToStrangers() const;
  /// Says where the objects lie that the function has returned references or pointers to.
  void receiveReturned();
  /// Says what was written through the results of calls.
  void publishResults();
  NodeRef writtenResult(CallRef Call);

  // Integers whose value is known (Constants.cpp).
  std::optional<int64_t> constant(const clang::Expr *E, unsigned Depth = 0);
  void knowConstant(llvm::ArrayRef<Location> Where, std::optional<int64_t> Value);
  /// True if control may go from \p Block to \p Next, its successor \p Number, in the present state.
  bool mayTake(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number);
  /// True if all that \p Block does is to test a condition, and several blocks lead to it.
  static bool onlyTests(const clang::CFGBlock &Block);
  /// What decides which of the two ways \p Block goes on; null if nothing in sight does.
  static const clang::Expr *testedBy(const clang::CFGBlock &Block);

  // Objects and their content (Objects.cpp).
  enum class BaseKind : uint8_t {
    Variable,
    ParameterObject,
    This,
    Temporary,
    Heap,
    ResultObject,
    Pointee,
    Exception,
    Member,
    View
  };
  struct BaseInfo {
    BaseInfo(BaseKind Kind, std::optional<Content> Initial) : Kind(Kind), Initial(Initial) {}
    BaseKind Kind;
    std::optional<Content> Initial; ///< None: empty.
    const clang::VarDecl *Var = nullptr;
    int Parameter = 0;               ///< ParameterObject: which.
    SymbolRef Member = 0;            ///< Member: the field that a pointer to a member selects.
    std::optional<Location> Origin;  ///< Pointee: a pointer to it.
    std::optional<BaseRef> PointsTo; ///< A global pointer or reference: the global that it is made to point to.
    CallRef Call = NoRef;            ///< ResultObject: the call whose callee gets to see what is written.
    bool IsOtherName = false;        ///< ResultObject: the result refers to another one, which is known as well.
    bool HoldsAnswer = false;        ///< A variable: the result of a call was put there that others may ask for.
    bool IsGlobal = false;
    bool LedTo = false;                          ///< A pointer to it, or to a part, was stored where more was known.
    bool Summary = false;                        ///< Stands for several objects at once: writes keep what was there.
    bool Untracked = false;                      ///< Something may write it that we have lost sight of.
    const clang::CXXRecordDecl *Exact = nullptr; ///< The class that it surely is, not one derived from it.
  };
  /// What a wrapper of a function holds: it goes nowhere on its own.
  bool isFunctionValue(const BaseInfo &Info);
  BaseRef base(BaseKind Kind, const void *Key, int Number, std::optional<Content> Initial);
  BaseRef variableBase(const clang::VarDecl *V);
  BaseRef thisBase();
  static const clang::VarDecl *madeToPointTo(const clang::VarDecl *V);
  Tree initial(BaseRef Base) const;
  Tree read(const Location &L);
  Tree readAll(llvm::ArrayRef<Location> Where);
  void write(llvm::ArrayRef<Location> Where, const Tree &T, bool Keep = false);
  /// Like write, and makes the field or variable that is written a node of the graph.
  /// \p Number tells several stores of one site apart.
  /// \p From: the expression that \p T is the content of, if that may say which element of a container it is.
  void store(llvm::ArrayRef<Location> Where, Tree T, const void *Site, clang::SourceLocation Loc, bool Keep = false,
             int Number = 0, const clang::Expr *From = nullptr);
  /// What \p V holds, for use at \p Site: reads of fields become nodes of the graph.
  Tree content(const Value &V, const clang::Expr *Site);
  Tree readField(const Location &L, Tree T, const clang::Expr *Site, int Number, bool Pointer);
  /// The place of \p V; a temporary if it has none.
  Locations place(const Value &V, const clang::Expr *Site);
  /// A loop over a range whose elements it can write: see Loops.cpp.
  struct RangeLoop {
    const clang::VarDecl *Begin = nullptr;
    Selector Each;            ///< Stands for the element that the loop is at.
    std::optional<Tree> Left; ///< What the end of the body has left there.
    bool GoesRound = false;   ///< Some way leads through the body to its end.
    bool WentRound = false;   ///< It was followed.
  };
  void findLoops(const clang::CFG &Cfg);
  /// The elements of the range of \p Loop; none if it is not known which.
  std::optional<Location> elementsOf(const RangeLoop &Loop);
  PathRef eachOf(const Location &Range, const RangeLoop &Loop);
  void assignEach(const Location &Range, const RangeLoop &Loop, const Tree &Content);
  void beginLoop(const clang::VarDecl *Begin);
  /// Before part \p At of \p Object is overwritten: who else may be written by that.
  void writeBesideLoops(Tree &Object, PathRef At, const Tree &Content);
  /// Where the loop variable \p V is bound to, which is an element at \p Where.
  Locations nextElement(const clang::VarDecl *V, Locations Where);
  void goRound(const clang::CFGBlock &Block);
  /// Control leaves \p Terminator, if that is such a loop, because there are no more elements. False: it is too early
  /// to say what it has left.
  bool endLoop(const clang::Stmt *Terminator, State &Out);
  /// Of loops whose body never comes to its end. True if there are any.
  bool leaveStuckLoops();
  /// What the pointer \p T, an expression at \p Site, points to.
  Locations targets(const Tree &T, const clang::Expr *Site);
  /// The same, for an access to one object: of an array, the first element.
  Locations pointees(const Tree &T, const clang::Expr *Site);
  /// \p T with every pointer replaced by the content of what it points to.
  Tree resolve(const Tree &T);
  Tree resolve(const Tree &T, llvm::SmallVectorImpl<BaseRef> &Active);
  void limitTargets(Tree &T);
  /// Content of \p T as one value without parts: what is computed from it.
  Tree derived(const Tree &T);
  /// The function that \p T is, or a pointer to it, if it can be no other.
  const clang::FunctionDecl *onlyFunction(const Tree &T);
  Tree mark(NodeRef N, const Tree &T);
  /// The pointers in \p Stored were stored at \p N.
  void notePointers(Tree &Stored, NodeRef N);
  /// A pointer to \p Target is part \p At of what is at \p N, which tells on which ways it came there. \p Again: it
  /// tells more than what is known here.
  void leadThrough(Location &Target, NodeRef N, PathRef At, bool Again = true);
  Locations part(llvm::ArrayRef<Location> Where, Selector S);

  // Expressions (TransferExpr.cpp).
  void evaluate(const clang::Stmt *S);
  Value transfer(const clang::Expr *E);
  Value value(const clang::Expr *E);
  Tree contentOf(const clang::Expr *E) { return content(value(E), E); }
  Locations placeOf(const clang::Expr *E) { return place(value(E), E); }
  Value declRef(const clang::DeclRefExpr *E);
  /// A string literal or the name of an enumerator; \p Key tells constants apart.
  Value constantValue(const clang::Expr *E, const void *Key);
  Value variableValue(const clang::VarDecl *V, const clang::Expr *E);
  Value member(const clang::MemberExpr *E);
  Value cast(const clang::CastExpr *E);
  Value unary(const clang::UnaryOperator *E);
  Value binary(const clang::BinaryOperator *E);
  Value assign(const clang::BinaryOperator *E);
  // Pointers (TransferPointer.cpp).
  Value increment(const clang::UnaryOperator *E);
  Value pointerSum(const clang::BinaryOperator *E);
  Value memberPointer(const clang::BinaryOperator *E);
  Value nameMember(const clang::FieldDecl *F);
  /// The parts of \p Where that the pointers to members \p Members select; none if they are not all known.
  std::optional<Locations> membersOf(llvm::ArrayRef<Location> Where, const Tree &Members);
  Tree movePointer(const Tree &T, std::optional<int64_t> Steps, const clang::Expr *Site);
  Value atomic(const clang::AtomicExpr *E);
  /// False of an arm of `?:` that control flow never reaches.
  bool isEvaluated(const clang::Expr *Arm) const;
  /// \p T, the content of an arm of `?:`, which is chosen only if \p If holds.
  Tree chosen(const Tree &T, const clang::Expr *Arm, const Implied &If);
  Value conditional(const clang::Expr *E, const clang::Expr *TrueArm, const clang::Expr *FalseArm);
  Value subscript(const clang::ArraySubscriptExpr *E);
  Tree lookedUp(const clang::Expr *E);
  Value initList(const clang::InitListExpr *E);
  Tree initialiseFields(const clang::RecordDecl *Record, llvm::ArrayRef<clang::Expr *> Inits, const clang::Expr *E);
  Tree parenList(const clang::CXXParenListInitExpr *E);
  Value lambda(const clang::LambdaExpr *E);
  Value thisPointer(const clang::CXXThisExpr *E);
  Value newObject(const clang::CXXNewExpr *E);
  /// Says in \p T of which class the new object is, if virtual calls depend on it.
  void nameClass(Tree &T, clang::QualType Type);
  void nameClassOfMembers(Tree &T, llvm::ArrayRef<Location> Where);
  Value materialise(const clang::MaterializeTemporaryExpr *E);
  Tree initialise(clang::QualType T, const clang::Expr *Init);
  Tree anyElement(const Tree &T);
  Tree elementsOfList(const clang::CXXStdInitializerListExpr *E);
  Selector elementAt(const clang::Expr *Index);
  /// The element that lies \p Step behind the element \p L of the same array; none if \p L is no element.
  std::optional<Location> element(const Location &L, Selector Step);

  // Elements of containers (Elements.cpp).
  /// Which element of a container \p E names, as a number; 0: no telling, or not one that an index does not tell.
  static uint32_t elementOf(const clang::Expr *E, unsigned Depth = 0);
  static uint32_t numberOfPlace(const clang::Expr *Site, const clang::FunctionDecl *F);
  static uint32_t elementAtIndex(const clang::Expr *Index, unsigned Depth);
  static uint32_t elementIn(const clang::VarDecl *V, unsigned Depth);
  static uint32_t elementIn(const clang::Expr *Container, const clang::Expr *Index, unsigned Depth);
  /// The expression for the object of a call; null if there is none.
  static const clang::Expr *objectOf(const CallView &View);

  // Truth values and what is known (TransferTruth.cpp).
  /// What \p E tells once it is tested.
  Truth truthOf(const clang::Expr *E);
  /// What it tells that the arm which \p C chooses is what \p OfArm says of it.
  Truth truthOfArms(const clang::ConditionalOperator *C, llvm::function_ref<Truth(const clang::Expr *)> OfArm);
  Truth valueTruth(const Tree &T, const clang::Expr *E);
  /// What the truth value at \p Tested, which \p E names, tells.
  Truth truthOfNode(NodeRef Tested, const clang::Expr *E);
  /// What was known of the truth value that was stored where \p V is.
  Truth keptTruth(const Value &V) const;
  Truth storedTruth(const Value &V, const clang::Expr *E);
  Truth callTruth(const CallView &View, CallRef Call);
  /// \p E, an argument, or what stands for it in the declaration.
  static const clang::Expr *writtenArgument(const clang::Expr *E);
  /// What argument \p E of a call tells, or what it refers to, if that is a truth value or a text to be changed.
  Truth truthOfArgument(const clang::Expr *E, bool IsOut);
  /// What argument \p E, a pointer or optional, tells if something is in it.
  Truth truthIfThere(const clang::Expr *E);
  /// Adds what follows from leaving \p Block for \p Next, its successor \p Number; false if that cannot be.
  bool learn(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number, State &Out);
  void noteReturnedTruth(const clang::Expr *E);
  /// \p L is written: what depended on it is no longer known.
  void disturb(const Location &L);
  void disturbGlobals(const CallView &View);
  /// Elements of \p Containers are others now, or gone.
  void forgetElements(llvm::ArrayRef<Location> Containers);
  /// Facts that \p IsLost says no longer hold are forgotten, and alternatives that are made of some of them.
  void forgetFacts(llvm::function_ref<bool(FactRef)> IsLost);
  /// The call that writes at the moment is of a method that changes its own object at \p L.
  bool changesItself(const Location &L) const;
  bool isDisturbed(FactRef F, const Location &L);
  bool isAsked(const Location &L, bool IsReceiver);
  bool mayChange(FactRef F);
  /// A text that says neither whose something is nor what may be done with it: "title". A check out of sight is taken
  /// not to look at it.
  bool isMereContent(SymbolRef Field);
  void watchCall(FactRef F, const clang::Expr *Site, const clang::FunctionDecl *Callee,
                 llvm::ArrayRef<const clang::Expr *> Arguments);
  /// The same if \p E is a call whose answer \p F is about.
  void watchAsked(FactRef F, const clang::Expr *E);
  /// \p F was found by a method that was given others, and the call that writes now is given none of them.
  bool isAboutAnother(FactRef F);
  /// \p E names member \p Field, of whatever object.
  bool mentions(const clang::Expr *E, SymbolRef Field);
  /// The call that writes adds something to a handle that the check behind \p F was given, or changes things there
  /// that say nothing of who may; as far as its name tells.
  bool isBeside(FactRef F);
  /// The variables that \p E names.
  Locations namesOf(const clang::Expr *E);
  void watch(FactRef F, const clang::Expr *Of, const clang::FunctionDecl *Check);
  bool readBy(const clang::FunctionDecl *Check, SymbolRef Field);
  void noteFlag(const Location &L);
  void noteFlag(SymbolRef Stored, const Truth &T);

  // Truth values in optionals (TransferHeldTruth.cpp).
  /// A std::optional<bool>, Result<bool> and the like: that something is there says nothing of what it is.
  bool holdsTruth(clang::QualType T);
  /// What follows if the truth value in \p E, an optional, is true or false.
  Truth heldTruth(const clang::Expr *E);
  /// The same of an optional that is made of \p E.
  Truth truthToHold(const clang::Expr *E);
  /// What the truth value \p E tells, read or given by reference.
  Truth truthOfGiven(const clang::Expr *E);
  /// What \p E tells, which gives back the truth value in an optional, or compares it.
  Truth truthOfHeld(const clang::CallExpr *E);

  // Pointers and optionals as truth values: true if something is there (TransferPresence.cpp).
  Truth truthOfPointer(const clang::Expr *Plain);
  Truth truthOfObject(const clang::Expr *E);
  /// What \p E tells once the coroutine has made its result of it.
  Truth truthAsResult(const clang::Expr *E);
  /// What a call tells that asks the result of a check how it went: `R.is_ok()`.
  Truth truthOfResult(const clang::CXXMemberCallExpr *E);
  /// What a call tells that asks such an object whether something is there.
  Truth truthOfPresence(const clang::CallExpr *E);
  /// \p Condition may say that there is nothing in an optional member, on the way on which it \p Holds or not.
  void learnAbsence(const clang::Expr *Condition, bool Holds, State &Out);
  /// \p Pointer is null: if it is a parameter, there is no truth value that callers could ask for.
  void learnNoOutParameter(const clang::Expr *Pointer, State &Out);
  /// A method that can change its object may put something there, or take it away.
  void forgetPresence(const CallView &View);
  /// "std::nullopt", "nullptr".
  static bool isNothing(clang::QualType T);
  /// \p T can be a condition, and what holds where it is true is worth keeping.
  static bool isTested(clang::QualType T);
  /// Objects of class \p T say whether all went well: \c is_ok(), \c failed().
  bool isOutcome(clang::QualType T) const;
  /// A method of the object \p V has said that not all went well: `if (S.failed()) return S;`.
  bool isKnownToHaveFailed(const Value &V) const;
  /// What a call returns that is a \p T says whether it went well.
  bool tellsHowItWent(clang::QualType T) const;

  // Values that say what has happened (TransferAnswer.cpp).
  /// A value of type \p T may be one that others ask for.
  bool isAnswer(clang::QualType T) const;
  /// The parts of a returned \p T by which callers find out what has happened.
  llvm::SmallVector<PathRef, 4> answerParts(clang::QualType T, unsigned Depth = 0);
  StringRefId alternativeText(unsigned Number);
  /// What it tells that \p Variant, which \p E names, holds alternative \p Number.
  /// Of `V.index() == 1`; nothing if it is something else.
  Truth truthOfIndex(const clang::Expr *Asked, const clang::Expr *Number);
  Truth isAlternative(const Locations &Variant, const clang::Expr *E, unsigned Number);
  static std::optional<bool> textIsThere(const clang::Expr *E);
  /// The constant that \p E is as a value of type \p T; 0: there is no telling.
  StringRefId answerOf(const clang::Expr *E, clang::QualType T);
  /// Says in \p T, the content of \p E, which constant \p Field is given.
  void sayAnswer(Tree &T, const clang::Expr *E, const clang::FieldDecl *Field);
  /// The same where \p E is decided here: `{Post, isAuthor(U) || U.isAdmin()}`, `{Allowed ? 200 : 403}`.
  void sayDecision(Tree &T, const clang::Expr *E, clang::QualType Type);
  /// The same for a std::pair that is made of \p Given.
  void sayPair(Tree &T, clang::QualType Pair, llvm::ArrayRef<const clang::Expr *> Given);
  /// Fields of the new object \p T that its class leaves empty.
  void sayEmptyFields(Tree &T, const clang::CXXRecordDecl *R);
  /// What a call has made of an optional, pointer or text.
  void changeAnswer(const CallView &View);
  /// A port says \p Text to callers on the way where \p If holds.
  void addAnswer(std::pair<NodeRef, PathRef> At, StringRefId Text, const Implied &If);
  /// What \p T, which goes out by \p Port, says to callers; \p Of: the variable that it is.
  void noteAnswers(const Tree &T, NodeRef Port, clang::QualType Type, std::optional<BaseRef> Of = std::nullopt);
  /// Of what \p P, a reference or pointer to a truth value or enumerator, has been given.
  void noteOutAnswers(const clang::ParmVarDecl *P, NodeRef Port, clang::QualType Type);
  /// \p T, an object of class \p Type, has parts that are known constants.
  bool saysAnswer(const Tree &T, clang::QualType Type);
  /// It is known what truth values in \p Object, of class \p Type, tell.
  bool keepsTruths(BaseRef Object, clang::QualType Type);
  /// \p E is a local variable that was assigned constants only; false: it is not.
  bool noteReturnedStatus(const clang::Expr *E, NodeRef Return);
  void noteReturnedAnswer(const clang::Expr *E, NodeRef Return);
  void giveAnswers();
  /// The function may be one that says what its object stands for.
  bool asksItself() const;
  /// The nodes that \p V, with content \p Held, is a copy of; none if it is not worth knowing what it is.
  llvm::SmallVector<NodeRef, 2> askedNodes(const Value &V, const Tree &Held, clang::QualType Type);
  /// What it tells that \p E compares with \p Text like that.
  Truth askedTruth(const clang::Expr *E, Fact::Kind If, Fact::Kind IfNot, StringRefId Text = 0);
  Truth askedTruth(llvm::ArrayRef<NodeRef> Nodes, const clang::Expr *E, Fact::Kind If, Fact::Kind IfNot,
                   StringRefId Text);
  Truth truthOfOrder(const clang::BinaryOperator *E);
  Truth truthOfNumber(const clang::Expr *E);
  /// What the truth value at \p To tells after `To &= …` or `To |= …`.
  Truth truthOfSum(const clang::BinaryOperator *E, const Locations &To);
  /// What \p E tells if it is a truth value; of other answers of calls, that they are still true.
  Truth answerTruth(const clang::Expr *E);
  /// That something is in the text \p E.
  Truth truthOfText(const clang::Expr *E);
  /// A text that the function, or its caller, may ask whether something is in it.
  bool isAskedText(const Location &L);
  /// What \p View has moved out of texts and lists is there no more: `Row.push_back(std::move(Name));`.
  void leaveMoved(const CallView &View);
  /// A variable of this function, and nothing that a pointer leads to.
  bool isLocalObject(const Location &L) const;

  // Comparisons (TransferCompare.cpp).
  /// The truth value \p P, which comes in at \p N, is what the caller knows of it.
  void knowParameter(const clang::ParmVarDecl *P, NodeRef N);
  Truth equality(const clang::BinaryOperator *E);
  /// What it tells that a truth value or pointer is equal to a constant.
  Truth truthOfFlag(const clang::BinaryOperator *E);
  /// What it tells that the two are equal, if one is a parameter and the other a constant.
  Truth truthOfComparison(const clang::Expr *Left, const clang::Expr *Right);
  /// What a call of `==` or `!=` tells.
  Truth truthOfEquality(const clang::CallExpr *E);
  /// The parameter that \p E reads, as it was handed in; none if it is not worth knowing what it is.
  std::optional<NodeRef> comparedParameter(const clang::Expr *E);
  FactRef comparison(Fact::Kind Kind, NodeRef Parameter, StringRefId Text, const clang::Expr *E);
  /// The local variable that \p E names, if its value can be known.
  std::optional<BaseRef> countedVariable(const clang::Expr *E);
  /// Where it is kept what it tells that local \p Variable is \p D.
  struct StatusValue {
    int64_t Value;
    StringRefId Text; ///< The name of the enumerator, or the number.
  };
  /// The enumerators of \p T.
  llvm::SmallVector<StatusValue, 8> statusesOf(clang::QualType T);
  /// The values of \p V, a local variable, that are assigned or asked for.
  llvm::SmallVector<StatusValue, 8> statusesOf(const clang::VarDecl *V);
  const StatusValues &statusValues();
  PlaceKey placeOfBeing(BaseRef Variable, const StatusValue &Value);
  /// What it tells that \p E is \p Wanted: `C ? Level::Full : Level::None` is Full only if C. \p For: the local
  /// variable that it is given to.
  Truth truthOfBeing(const clang::Expr *E, const StatusValue &Wanted, const clang::VarDecl *For);
  using StatusTruths = llvm::SmallVector<std::pair<StatusValue, Truth>, 4>;
  StatusTruths truthsOfBeing(const clang::Expr *E, llvm::ArrayRef<Location> To);
  /// The same of \p Object, which is a \p T; of all enumerators, or none.
  StatusTruths truthsOfBeing(BaseRef Object, clang::QualType T);
  /// What it tells that the variable at \p Where is one value or another.
  void knowBeing(llvm::ArrayRef<Location> Where, const StatusTruths &Truths);
  /// The same, of a local one that is compared.
  Truth truthOfVariable(const clang::Expr *Variable, const clang::Expr *Constant);
  /// That it is not 0.
  Truth truthOfBeingSet(const clang::Expr *Variable);
  /// \p Variable was found to be \p Found, or something else.
  void learnStatus(BaseRef Variable, int64_t Found, bool Is, State &Out);
  bool hasKnownValue(BaseRef B) const;
  /// What variables hold where \p Condition is \p True.
  void learnConstant(const clang::Expr *Condition, bool True, State &Out);
  /// What follows from leaving \p Switch for \p Next.
  void learnCase(const clang::SwitchStmt *Switch, const clang::CFGBlock &Next, State &Out);
  void learnLabel(const clang::Expr *Condition, const clang::Expr *Label, State &Out);
  /// The name of the enumerator that \p E is known to be here.
  StringRefId knownText(const clang::Expr *E);
  /// Of an enumeration of two, the name of the one that the constant \p E is not; 0 if there is none.
  StringRefId otherEnumerator(const clang::Expr *E);

  // Statements (TransferStmt.cpp).
  void declare(const clang::DeclStmt *S);
  void declareVariable(const clang::VarDecl *V);
  void returns(const clang::ReturnStmt *S);
  NodeRef returnNode();
  void returnValue(const clang::Expr *E);
  void flowToReturn(const clang::Expr *E, NodeRef Return, const State &Known);
  void throws(const clang::CXXThrowExpr *E);
  void handles(const clang::CXXCatchStmt *S);
  BaseRef exceptionBase(clang::QualType Type);
  /// The exception that a handler has taken.
  BaseRef handledBase();
  /// What may be in flight that a handler of type \p Caught takes; null: any handler.
  Locations exceptions(clang::QualType Caught);
  bool isCaughtHere(const clang::CXXThrowExpr *E) const;
  NodeRef portNode(NodeKind Kind);

  // Coroutines (TransferCoroutine.cpp).
  /// Returns what runs of the coroutine.
  const clang::Stmt *beginCoroutine(const clang::CoroutineBodyStmt *Body);
  void finishCoroutine();
  /// \p PromiseCall, if it is that of `co_return`, is about to be made.
  void noteCoReturn(const clang::CallExpr *PromiseCall);
  Value await(const clang::CoroutineSuspendExpr *E);
  /// What a coroutine has returned at once, in whose place its value comes later.
  struct Task {
    NodeRef Of; ///< The result of the call, or a variable that keeps it.
    Truth Told; ///< What the value tells.
  };
  /// The task that \p E names; none if it is not known to be one.
  std::optional<Task> taskAt(const clang::Expr *E);
  /// What the value of the task \p E tells; nothing if it is none.
  Truth truthOfTask(const clang::Expr *E);
  /// Coroutines that hand out a \p T begin when somebody waits for it.
  static bool startsLater(clang::QualType T);
  /// The task that is the object of a method of tasks.
  std::optional<Task> taskOf(const clang::CXXMemberCallExpr *E);
  /// \p E, which returns \p Result, was called on \p Used.
  void useTask(const clang::CXXMemberCallExpr *E, const Task &Used, Value &Result);
  /// \p V, which \p Awaited has returned, answers for the call that has made it.
  void answerForTask(Value &V, const Task &Awaited);
  /// The one node that \p T is a copy of.
  std::optional<NodeRef> wholeNode(const Tree &T) const;

  // Calls (TransferCall.cpp, ModelTransfer.cpp, CallSites.cpp).
  Value call(const clang::CallExpr *E);
  Value construct(const clang::CXXConstructExpr *E);
  Tree constructInto(const clang::CXXConstructExpr *E, std::optional<Location> Into);
  Value dispatch(CallView &View);
  std::optional<Value> copyOrMove(CallView &View);
  // Intrinsics.cpp.
  std::optional<Value> intrinsic(CallView &View);
  std::optional<Value> getPart(CallView &View);
  std::optional<Value> makeObject(CallView &View);
  std::optional<Value> makeTuple(CallView &View);
  std::optional<Value> rethrow(CallView &View);
  std::optional<Value> constructAt(CallView &View);
  std::optional<Value> emplace(CallView &View);
  std::optional<Value> exchange(CallView &View);
  std::optional<Value> makeHandle(CallView &View);
  // IntrinsicsTuple.cpp.
  std::optional<Value> concatenate(CallView &View);
  std::optional<Value> applyTuple(CallView &View);
  void fillTuple(CallView &View, clang::QualType Type);
  /// The parts of a pair, tuple or array, in their order.
  llvm::SmallVector<Selector, 4> tupleParts(clang::QualType Type);
  // IntrinsicsVariant.cpp.
  std::optional<Value> variant(CallView &View);
  std::optional<Value> storeAlternative(CallView &View);
  std::optional<Value> visitAlternatives(CallView &View);
  Tree functionsFor(const Tree &Callee, clang::QualType Variant, unsigned Alternative);
  // IntrinsicsRanges.cpp.
  std::optional<Value> rangeView(CallView &View);
  Value viewOf(CallView &View, clang::QualType Adaptor, const Tree &Held, Locations Range, int Depth);
  // IntrinsicsFunctions.cpp.
  std::optional<Value> bindFunction(CallView &View);
  std::optional<Value> callHeld(CallView &View);
  /// \p T, the content of \p E, with the functions that calling it runs.
  Tree asFunction(Tree T, const clang::Expr *E);
  void constructBy(const CallView &View, clang::QualType Type, Location Object, unsigned FirstArgument);
  std::optional<Value> startVariadic(CallView &View);
  const clang::CXXConstructorDecl *constructorFor(const CallView &View, clang::QualType Type);
  void fillFields(CallView &View, clang::QualType Type);
  void makeEntry(CallView &View, Location Object, clang::QualType Mapped);
  Value callSite(CallView &View);
  Value callResult(const CallView &View, CallRef Call, const CallEffects &Effects);
  bool isPlainResult(clang::QualType T);
  bool neverReturns(const CallView &View);
  void passArgument(CallEffects &Effects, const CallView &View, CallRef Call, int16_t Index, const Value &V,
                    const clang::Expr *E, clang::QualType ArgType, bool Out);
  /// The argument at \p Where, or held by value, after the call.
  void updateAfter(CallEffects &Effects, CallRef Call, int16_t Index, TypeRef Type, llvm::ArrayRef<Location> Where,
                   const Tree &Held);
  void replaceBy(CallEffects &Effects, NodeRef Out, int16_t Index, PathRef Prefix, llvm::ArrayRef<Location> Where,
                 unsigned Depth);
  /// \p P tells of a pointer of the caller's that \p Callee, a closure, refers to.
  bool isCapturedPointer(const clang::FunctionDecl *Callee, const PointerSummary &P);
  /// Such pointers, of which \p Closure held references before the call, are set.
  void pointCaptured(const CallEffects &Effects, const Tree &Closure);
  /// What parameter \p Index, which is not the object, is given by \p Call.
  NodeRef argumentNode(CallRef Call, int Index);
  /// \p Out: the node of what the call leaves there.
  void pointAfter(const CallEffects &Effects, int Root, Tree &After, const Tree &Before, NodeRef Out);
  CallEffects effectsOf(const CallView &View);
  void publishGlobals();
  NodeRef outOfGlobal(BaseRef Global);
  void refreshGlobals();
  void fillCallSite(CallSite &Site, const CallView &View);
  bool objectOut(const CallView &View);
  llvm::SmallVector<SymbolRef, 1> exactTargets(const CallView &View);
  /// Parameter \p Index is a const reference: a pointer or handle there stays what it is.
  static bool isConstHandle(const CallView &View, unsigned Index);
  bool argumentOut(const CallView &View, unsigned Index);
  StringRefId constantText(const clang::Expr *E, unsigned Depth = 0);

  // Elements that a predicate has chosen (Predicates.cpp).
  struct Predicate {
    /// Found: the result of the call, and the elements of a view. Left: all that are there afterwards.
    enum class Which : uint8_t { Found, Copied, Left, LeftOnceErased, AllIfTrue, AllIfFalse } Of;
    bool Outcome; ///< What it has said of them.
  };
  /// A function object that says the opposite of the one that it holds.
  static bool negates(clang::QualType Predicate);
  static std::optional<Predicate> predicateOf(const clang::FunctionDecl *F);
  /// The number of the element that \p Site, a call of the algorithm \p F, finds; 0 if it finds none.
  static uint32_t elementFoundBy(const clang::CallExpr *Site, const clang::FunctionDecl *F);
  /// What Called was asked of is that element.
  void noteFound(const clang::Expr *Site, const clang::FunctionDecl *F);
  /// Elements of a view that \p Adaptor makes are none of its range.
  static bool makesElements(clang::QualType Adaptor);
  /// That \p Call, of the predicate \p Asked, if that is known, has returned \p Outcome of \p Elements.
  std::optional<FactRef> askedOf(CallRef Call, bool Outcome, llvm::ArrayRef<Location> Elements,
                                 const clang::FunctionDecl *Asked);
  /// What the predicate that \p View was given has said, if the model has called it.
  std::optional<FactRef> saidBy(const CallView &View, const Predicate &P);
  void knowChosen(const CallView &View, const Predicate &P, FactRef F, Value &Result);
  /// \p E may take out of its container what an algorithm has moved to the end.
  void knowErased(const clang::CallExpr *E);

  // Model flows.
  Value applyModel(CallView &View, const std::vector<Flow> &Flows);
  Value runModel(CallView &View, const std::vector<Flow> &Flows);
  Value moveByModel(CallView &View, const std::vector<Flow> &Flows, std::optional<Predicate> Chooses);
  bool keepsCallSite(const CallView &View, const std::vector<Flow> &Flows);
  Locations throughWrappers(llvm::ArrayRef<Location> Where);
  Locations modelPlace(CallView &View, const Place &P, unsigned Parameter);
  Tree modelContent(CallView &View, const Place &P, unsigned Parameter);
  /// What the call returns that puts \p Parts together.
  Tree putTogether(const CallView &View, const Tree &Parts);
  /// Argument \p Parameter goes into an SQL statement, but not where the name of a table stands (SqlPieces.cpp).
  static bool standsBesideName(const CallView &View, unsigned Parameter);
  /// The same of what a text is formatted with.
  static bool standsInHoleBesideName(const CallView &View, unsigned Parameter);
  Locations modelSteps(CallView &View, Locations From, llvm::ArrayRef<PlaceStep> Steps);
  llvm::SmallVector<unsigned, 4> modelParameters(const CallView &View, const Place &P);
  /// \p SoFar: what the flows before have given the result of \p View.
  void modelCall(CallView &View, const Flow &F, int Number, const Tree &SoFar, Tree &Result);
  Value calledFunction(CallView &View, const Place &P, unsigned Parameter);
  /// \p View calls the function value \p Callee; it is call \p Number of its site.
  Value callFunction(CallView &View, const Value &Callee, int Number);
  /// The function at \p Function, which \p View is given, runs with \p Arguments.
  Value callModelled(CallView &View, const Place &Function, unsigned Parameter, llvm::ArrayRef<Value> Arguments,
                     int Number);
  Value projected(CallView &View, const Value &Argument, unsigned Position);
  bool rangeAsWhole(const CallView &View, const Flow &F);
  bool returnsItself(const CallView &View, const Flow &F, unsigned Parameter);
  bool takesPointer(const CallView &View, unsigned Parameter);
  Tree asStored(CallView &View, const Flow &F, unsigned Parameter, Tree T);
  void throughReferences(const CallView &View, const Tree &T);

  UnitBuilder &Unit;
  CalleeSummaries &Callees;
  CalleeSummary Summary;
  /// What was marked as the content of a node: see mark().
  llvm::DenseMap<NodeRef, llvm::SmallVector<std::pair<PathRef, Content>, 1>> MarkedFrom;
  llvm::DenseMap<NodeRef, const clang::FunctionDecl *> Functions; ///< That a node stands for.
  bool HasReturned = false;
  Locations Returned; ///< What the function has returned references or pointers to.
  GraphBuilder Graph;
  const clang::FunctionDecl *Function = nullptr;
  State Now;
  bool InCfg = false;
  bool HasTry = false;
  const clang::CoroutineBodyStmt *Coroutine = nullptr;
  llvm::DenseMap<const clang::Stmt *, const clang::Expr *> CoReturned; ///< By the call of return_value.
  llvm::DenseMap<NodeRef, NodeRef> AwaitedFrom; ///< By what is of a task: the call that has made the task.
  const clang::CFGBlock *Block = nullptr;       ///< Being visited.
  Unrolling Unrolled;
  std::map<std::pair<BaseRef, PathRef>, int> JoinPlaces;
  /// Content that has a node at the beginning of a block: see separate().
  struct Arrival {
    BaseRef Base;
    PathRef Path;
    Content Of;
    NodeRef Node;
  };
  llvm::DenseMap<const clang::CFGBlock *, std::vector<Arrival>> Arrivals;
  int Arrived = 0;   ///< How many there are.
  bool Dead = false; ///< What follows in the block is never reached.
  llvm::DenseMap<const clang::Stmt *, Value> Values;
  std::vector<BaseInfo> Bases;
  using BaseKey = std::tuple<BaseKind, const void *, int, unsigned>;
  BaseKey keyOf(BaseKind Kind, const void *Key, int Number) const;
  std::map<BaseKey, BaseRef> BaseIds;
  llvm::DenseMap<const clang::VarDecl *, const clang::FieldDecl *> Captures;
  const clang::FieldDecl *ThisCapture = nullptr;
  /// By expression, the temporaries that end with it.
  llvm::DenseMap<const clang::Stmt *, llvm::SmallVector<const clang::Expr *, 1>> Temporaries;
  unsigned Steps = 0; ///< Used of the budget.
  llvm::MapVector<const clang::Stmt *, RangeLoop> Loops;
  llvm::DenseMap<const clang::VarDecl *, const clang::Stmt *> LoopOf; ///< By loop variable and iterator.
  /// What a fact depends on.
  std::optional<StatusValues> Statuses; ///< Found when they are asked for.
  struct WatchedFact {
    llvm::SmallVector<Location, 2> Objects;
    Locations Receivers;                        ///< Those of Objects that were asked about others: `Db.allows(User)`.
    const clang::FunctionDecl *Check = nullptr; ///< The function that has found it.
    const clang::ValueDecl *Read = nullptr;     ///< The field or variable that was tested.
    bool IsKept = false;                        ///< A variable keeps it: it goes with what was asked, not with changes.
    bool OfAll = false;                         ///< It holds of all elements of the objects, and of each part of them.
  };
  llvm::DenseMap<FactRef, WatchedFact> Watched;
  const CallView *Writer = nullptr; ///< The call that writes at the moment.
  /// The object that a destructor is running for: what it has said before stays said.
  std::optional<BaseRef> Dying;
  /// The call of a function value that a model has made last, and what was its first argument.
  struct {
    CallRef Call = NoRef;
    Locations First;
  } Called;
  /// The last call that has moved elements to the end of a range, and what was said of the others.
  struct {
    const clang::Expr *Site = nullptr;
    FactRef Said = 0;
  } Removed;
  std::optional<Truth> Storing;    ///< Of what is being stored.
  bool ReturnsTruth = false;       ///< It is asked what the returned object tells callers.
  std::vector<Truth> ReturnTruths; ///< Of what the function returns, by place.
  /// By port and part: what is there on each way, and what is known then.
  std::map<std::pair<NodeRef, PathRef>, std::vector<std::pair<StringRefId, Implied>>> Answers;
};

} // namespace purpose::extract

#endif
