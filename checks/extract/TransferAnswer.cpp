//===- TransferAnswer.cpp - What values say of what has happened -----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function that checks something may answer with an enumerator, a number, a text that is empty if all is well, or an
// object with such fields. Which constant is in them is known part by part (Leaf::Constants), and noted where the
// object is handed out; whoever asks the result for it learns what was known there (flow/Answers.h).
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "flow/Answers.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// A class with more fields is more than an answer.
constexpr unsigned MaxFields = 10;
/// Objects inside of objects are looked into so often.
constexpr unsigned MaxAnswerDepth = 1;
/// A value that comes from more places is not asked for.
constexpr size_t MaxAsked = 4;

bool isVariant(clang::QualType T) { return isStandard(T->getAsCXXRecordDecl(), "variant"); }

bool namesStatus(const clang::FieldDecl *F) {
  llvm::StringRef Name = F->getName();
  return llvm::any_of(std::array{"code", "status", "error", "result"},
                      [&](const char *Part) { return Name.contains_insensitive(Part); });
}

/// It has fields or methods by which others find out what it stands for.
bool isAskable(const clang::CXXRecordDecl *R) {
  unsigned Fields = 0;
  bool IsAsked = false;
  for (const clang::FieldDecl *F : R->fields()) {
    if (++Fields > MaxFields)
      return false;
    clang::QualType T = F->getType();
    bool MayStand = isNumber(T) || isString(T) || isStandard(T->getAsCXXRecordDecl(), "optional");
    bool Stands = T->isBooleanType() || T->isEnumeralType() || (MayStand && namesStatus(F));
    IsAsked |= F->getAccess() == clang::AS_public && Stands;
  }
  return Fields != 0 && (IsAsked || llvm::any_of(R->methods(), [](const clang::CXXMethodDecl *M) {
                           clang::QualType T = M->getReturnType();
                           return M->isConst() && M->param_empty() && !M->isVirtual() &&
                                  (T->isBooleanType() || T->isEnumeralType());
                         }));
}

/// The variable that \p E returns by name.
const clang::VarDecl *returnedVariable(const clang::Expr *E) {
  E = E->IgnoreImplicit();
  while (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E)) {
    if (Made->getNumArgs() != 1 || !Made->getConstructor()->isCopyOrMoveConstructor())
      return nullptr;
    E = Made->getArg(0)->IgnoreImplicit();
  }
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E);
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && !V->getType()->isReferenceType() ? V : nullptr;
}

} // namespace

/// What a std::optional and the like may hold; null: it is none.
static clang::QualType valueInside(clang::QualType T) {
  const auto *R = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  const bool Holds = llvm::any_of(std::array{"optional", "expected", "unique_ptr", "shared_ptr"},
                                  [&](llvm::StringRef Name) { return isStandard(R, Name); });
  if (!Holds || R->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type)
    return {};
  clang::QualType Inside = R->getTemplateArgs()[0].getAsType();
  return Inside->isRecordType() && !isString(Inside) ? Inside : clang::QualType();
}

bool FunctionExtractor::isAnswer(clang::QualType T) const {
  return T->isEnumeralType() || isNumber(T) || isString(T) || isVariant(T) || isTested(T) || isOutcome(T);
}

llvm::SmallVector<PathRef, 4> FunctionExtractor::answerParts(clang::QualType T, unsigned Depth) {
  auto Below = [&](PathRef Head, llvm::SmallVector<PathRef, 4> Parts) {
    for (PathRef &P : Parts)
      P = Unit.paths().concat(Head, P);
    return Parts;
  };
  if (clang::QualType Inside = valueInside(T); !Inside.isNull()) {
    const bool IsFirst = isStandard(T->getAsCXXRecordDecl(), "expected");
    PathRef Head =
        IsFirst ? Unit.paths().append(RootPath, Selector::elementAt(Unit.unit().internString("0"))) : RootPath;
    return Below(Head, answerParts(Inside, Depth));
  }
  if (!T->isRecordType() || isString(T) || isVariant(T))
    return isAnswer(T) && !isTested(T) ? llvm::SmallVector<PathRef, 4>{RootPath} : llvm::SmallVector<PathRef, 4>();
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  bool IsPlain = R && !R->isUnion() && !R->isLambda() && (!Unit.isSystem(R) || isStandard(R, "pair"));
  llvm::SmallVector<PathRef, 4> Result;
  if (!IsPlain)
    return Result;
  const bool IsAsked = isAskable(R);
  for (const clang::FieldDecl *F : R->fields()) {
    if (isTransparent(F))
      continue;
    clang::QualType Field = F->getType();
    const PathRef P = Unit.paths().append(RootPath, Selector::field(Unit.field(F)));
    if (IsAsked && isAnswer(Field) && (Depth == 0 || Field->isBooleanType() || Field->isEnumeralType()))
      Result.push_back(P);
    if (!Field->isRecordType() || isString(Field) || isVariant(Field) || Depth == MaxAnswerDepth)
      continue;
    if (auto Parts = answerParts(Field, Depth + 1); Result.size() + Parts.size() <= MaxFields)
      llvm::append_range(Result, Below(P, std::move(Parts)));
  }
  return Result;
}

StringRefId FunctionExtractor::alternativeText(unsigned Number) {
  return Unit.unit().internString("(" + std::to_string(Number) + ")");
}

std::optional<bool> FunctionExtractor::textIsThere(const clang::Expr *E) {
  E = E->IgnoreImplicit()->IgnoreParens();
  if (const auto *Literal = llvm::dyn_cast<clang::StringLiteral>(E))
    return Literal->getLength() != 0;
  if (const auto *Cast = llvm::dyn_cast<clang::CastExpr>(E))
    return textIsThere(Cast->getSubExpr());
  if (const auto *List = llvm::dyn_cast<clang::InitListExpr>(E))
    return List->getNumInits() == 0 ? std::optional(false) : std::nullopt;
  const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E);
  if (!Made)
    return std::nullopt;
  if (Made->getNumArgs() == 0)
    return false;
  bool IsAlone = Made->getNumArgs() == 1 || llvm::isa<clang::CXXDefaultArgExpr>(Made->getArg(1));
  return IsAlone ? textIsThere(Made->getArg(0)) : std::nullopt;
}

StringRefId FunctionExtractor::answerOf(const clang::Expr *E, clang::QualType T) {
  if (const auto *Made = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(E))
    E = Made->getSubExpr();
  if (const auto *Default = llvm::dyn_cast<clang::CXXDefaultInitExpr>(E))
    E = Default->getExpr();
  if (T->isEnumeralType())
    return knownText(E);
  if (T->isBooleanType() || isNumber(T)) {
    std::optional<int64_t> Known = constant(E);
    if (!Known)
      return 0;
    return Unit.unit().internString(!T->isBooleanType() ? std::to_string(*Known) : *Known ? "true" : "false");
  }
  std::optional<bool> IsThere;
  if (isString(T)) {
    IsThere = textIsThere(E);
  } else if (isTested(T)) {
    Truth There = T->isPointerType() ? truthOfPointer(E->IgnoreParenImpCasts()) : truthOfObject(E);
    if (There.True.Never || There.False.Never)
      IsThere = There.False.Never;
  }
  return IsThere ? Unit.unit().internString(*IsThere ? answer::Something : answer::Nothing) : 0;
}

void FunctionExtractor::sayAnswer(Tree &T, const clang::Expr *E, const clang::FieldDecl *Field) {
  if (!isAnswer(Field->getType()))
    return;
  const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(Field->getParent());
  if (!R || !(Unit.isSystem(R) ? isStandard(R, "pair") : isAskable(R)))
    return;
  if (StringRefId Text = answerOf(E, Field->getType())) {
    T.root().Constants = {Text};
    return;
  }
  sayDecision(T, E, Field->getType());
}

void FunctionExtractor::sayDecision(Tree &T, const clang::Expr *E, clang::QualType Type) {
  struct Way {
    StringRefId Text;
    Implied If;
    const clang::Expr *Arm;
  };
  llvm::SmallVector<Way, 2> Ways;
  if (Truth Said = T.empty() && Type->isBooleanType() ? truthOf(E) : Truth(); Said.tells()) {
    Ways = {{Unit.unit().internString("true"), Said.True, nullptr},
            {Unit.unit().internString("false"), Said.False, nullptr}};
  } else if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreParenImpCasts())) {
    const Truth If = truthOf(C->getCond());
    for (auto [Arm, Condition] : {std::pair(C->getTrueExpr(), If.True), std::pair(C->getFalseExpr(), If.False)})
      Ways.push_back(
          {Type->isEnumeralType() || isEvaluated(Arm) || constant(Arm) ? answerOf(Arm, Type) : 0, Condition, Arm});
  }
  if (Ways.empty() || llvm::any_of(Ways, [](const Way &W) { return W.Text == 0 || W.If.Never; }))
    return;
  NodeRef N = Graph.node(NodeKind::Join, E, 1, [](FlowNode &) {});
  for (const Way &W : Ways) {
    KnownFacts Before = Now.Known;
    Now.Known.know(W.If);
    Tree Arm = W.Arm ? contentOf(W.Arm) : Tree();
    Graph.flow(resolve(Arm), N, RootPath, Now); // Enumerators.
    if (Graph.Recording && Arm.empty())
      Graph.answer(W.Text, N, RootPath, Now.Known.facts());
    Now.Known = std::move(Before);
  }
  T = Tree::of({N, RootPath});
}

void FunctionExtractor::sayPair(Tree &T, clang::QualType Pair, llvm::ArrayRef<const clang::Expr *> Given) {
  const clang::CXXRecordDecl *R = Pair->getAsCXXRecordDecl();
  if (!isStandard(R, "pair") || Given.size() != 2)
    return;
  size_t I = 0;
  for (const clang::FieldDecl *F : R->fields()) {
    const clang::Expr *E = I < Given.size() ? Given[I++] : nullptr;
    PathRef P = Unit.paths().append(RootPath, Selector::field(Unit.field(F)));
    Tree Part = T.subtree(P, Unit.paths());
    if (E)
      sayAnswer(Part, E, F);
    if (!Part.empty() || !Part.root().Constants.empty())
      T.assign(P, Part, Unit.paths());
  }
}

void FunctionExtractor::sayEmptyFields(Tree &T, const clang::CXXRecordDecl *R) {
  if (Unit.isSystem(R) || R->isUnion() || !isAskable(R))
    return;
  for (const clang::FieldDecl *F : R->fields()) {
    clang::QualType Type = F->getType();
    if (isTransparent(F) || !Type->isRecordType() || !isAnswer(Type) || isVariant(Type))
      continue;
    Tree Nothing;
    Nothing.root().Constants = {Unit.unit().internString(answer::Nothing)};
    T.assign(Unit.paths().append(RootPath, Selector::field(Unit.field(F))), Nothing, Unit.paths());
  }
}

/// Whether there is something in a container after \p Method; none: it does not say.
static std::optional<bool> fills(const clang::CXXMethodDecl *Method) {
  const llvm::StringRef Name = Method->getIdentifier() ? Method->getName() : "";
  if (Method->getOverloadedOperator() == clang::OO_Subscript && Method->getParent()->getName().contains("map"))
    return true; // It puts one there.
  if (llvm::is_contained({"push_back", "emplace_back", "push_front", "emplace_front", "emplace"}, Name))
    return true;
  return Name == "clear" ? std::optional(false) : std::nullopt;
}

/// \p Method of a container gives back its elements, and leaves as many there.
static bool handsOut(const clang::CXXMethodDecl *Method) {
  if (Method->getOverloadedOperator() == clang::OO_Subscript)
    return true;
  const llvm::StringRef Name = Method->getIdentifier() ? Method->getName() : "";
  return llvm::is_contained({"at", "back", "begin", "data", "end", "find", "front", "rbegin", "rend", "reserve"}, Name);
}

void FunctionExtractor::changeAnswer(const CallView &View) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(View.Callee);
  if (!Method || Method->isStatic() || Method->isConst() || !View.Object || View.Constructs)
    return;
  clang::QualType T = View.ObjectType;
  if (!T.isNull() && T->isRecordType() && isWholeContainer(T)) {
    // `if (!allowed(U)) Errors.push_back("no");`: something is in it.
    if (View.Object->Where.size() == 1 && isLocalObject(View.Object->Where.front())) {
      const Location &L = View.Object->Where.front();
      if (std::optional<bool> IsFilled = fills(Method))
        Now.Known.setTruth({L.Base, L.Path}, Truth::constant(*IsFilled));
      else if (!handsOut(Method))
        Now.Known.forgetTruths([&](PlaceKey Where) { return Where.first == L.Base; });
    }
    return;
  }
  if (T.isNull() || !T->isRecordType() || !isAnswer(T) || isVariant(T))
    return;
  switch (Method->getOverloadedOperator()) {
  case clang::OO_Arrow:
  case clang::OO_Star:
  case clang::OO_Subscript:
    return;
  default:
    break;
  }
  StringRefId Text = 0;
  const clang::Expr *Given = View.ArgumentExprs.size() == 1 ? View.ArgumentExprs.front() : nullptr;
  bool Assigns = Method->getOverloadedOperator() == clang::OO_Equal;
  llvm::StringRef Name = Method->getIdentifier() ? Method->getName() : "";
  if (Assigns && Given) {
    const clang::CXXRecordDecl *From = Given->getType()->getAsCXXRecordDecl();
    bool IsOfAnother = isStandard(T->getAsCXXRecordDecl(), "optional") && !isStandard(From, "optional") &&
                       !isStandard(From, "nullopt_t");
    Text = IsOfAnother ? Unit.unit().internString(answer::Something) : answerOf(Given, T);
  } else if (Name == "emplace") {
    Text = Unit.unit().internString(answer::Something);
  } else if ((Name == "reset" || Name == "clear") && !Given) {
    Text = Unit.unit().internString(answer::Nothing);
  }
  Truth IsThere;
  if (isString(T) && Assigns && Given)
    IsThere = truthOfText(Given);
  else if ((isString(T) || isStandard(T->getAsCXXRecordDecl(), "optional")) && Text)
    IsThere = Truth::constant(Text != Unit.unit().internString(answer::Nothing));
  for (const Location &L : View.Object->Where) {
    bool IsOne = View.Object->Where.size() == 1 && !L.Weak && L.Path != RootPath && !Unit.paths().isAnyOf(L.Path);
    const bool IsLocal = isLocalObject(L);
    if (IsThere.tells() && View.Object->Where.size() == 1 && (isString(T) ? isAskedText(L) : IsLocal))
      Now.Known.setTruth({L.Base, L.Path}, IsThere);
    if (IsOne && Text) {
      Tree Part = read(L);
      Part.root().Constants = {Text};
      if (!Now.find(L.Base))
        Now.set(L.Base, initial(L.Base));
      Now.mutate(L.Base).assign(L.Path, Part, Unit.paths());
      continue;
    }
    auto IsThere = [&](const TreePart &P) {
      return !P.Value.Constants.empty() && (Unit.paths().below(P.Path, L.Path) || Unit.paths().below(L.Path, P.Path));
    };
    if (const Tree *Known = Now.find(L.Base); Known && llvm::any_of(Known->parts(), IsThere))
      for (TreePart &P : Now.mutate(L.Base).parts())
        if (IsThere(P))
          P.Value.Constants.clear();
  }
}

bool FunctionExtractor::keepsTruths(BaseRef Object, clang::QualType Type) {
  Type = Type.isNull() ? Type : Type.getNonReferenceType();
  return !Type.isNull() && Type->isRecordType() && llvm::any_of(answerParts(Type), [&](PathRef P) {
    return P != RootPath && Now.Known.truthAt({Object, P}).tells();
  });
}

bool FunctionExtractor::saysAnswer(const Tree &T, clang::QualType Type) {
  Type = Type.isNull() ? Type : Type.getNonReferenceType();
  return !Type.isNull() && Type->isRecordType() && llvm::any_of(answerParts(Type), [&](PathRef P) {
    return P != RootPath && !T.leafAt(P, Unit.paths()).Constants.empty();
  });
}

void FunctionExtractor::addAnswer(std::pair<NodeRef, PathRef> At, StringRefId Text, const Implied &If) {
  if (If.Never)
    return;
  auto IsOfParameter = [&](FactRef F) {
    const Fact &Known = Graph.graph().Facts[F];
    return (Known.FactKind == Fact::Kind::ValueTrue || Known.FactKind == Fact::Kind::ValueFalse) &&
           Graph.graph().Nodes[Known.Value].Kind == NodeKind::ParamIn;
  };
  // What was handed in, and nothing has been put there, is a way of its own: each caller knows what that is.
  for (FactRef F : If.Facts) {
    const Fact Known = Graph.graph().Facts[F];
    if (Known.FactKind != Fact::Kind::Either)
      continue;
    const llvm::SmallVector<FactRef, 4> Sides[] = {Graph.graph().factsIn(Known.First),
                                                   Graph.graph().factsIn(Known.Second)};
    if (llvm::none_of(Sides[0], IsOfParameter) && llvm::none_of(Sides[1], IsOfParameter))
      continue;
    Implied Rest = If;
    llvm::erase(Rest.Facts, F);
    for (const auto &Side : Sides)
      Answers[At].push_back({Text, both(Rest, {false, {Side.begin(), Side.end()}})});
    return;
  }
  Answers[At].push_back({Text, If});
}

void FunctionExtractor::noteAnswers(const Tree &T, NodeRef Port, clang::QualType Type, std::optional<BaseRef> Of) {
  if (!Graph.Recording)
    return;
  for (PathRef P : answerParts(Type)) {
    auto &Ways = Answers[{Port, P}];
    auto Add = [&](llvm::StringRef Text, const Implied &If) {
      addAnswer({Port, P}, Unit.unit().internString(Text), If);
    };
    Truth Kept = Of ? Now.Known.truthAt({*Of, P}) : Truth();
    if (Kept.tells()) {
      Kept = Now.Known.relative(Kept);
      bool IsFlag = P == RootPath || Unit.isFlag(Unit.paths().last(P).Payload);
      Add(IsFlag ? "true" : answer::Something, Kept.True);
      Add(IsFlag ? "false" : answer::Nothing, Kept.False);
      continue;
    }
    const Implied Here{false, {Now.Known.facts().begin(), Now.Known.facts().end()}};
    const Leaf Value = T.leafAt(P, Unit.paths());
    bool IsCopied = !Value.Sources.empty() && !Value.IsPartial &&
                    llvm::none_of(Value.Sources, [](const Content &C) { return C.isComputed(); });
    for (StringRefId Text : Value.Constants)
      Ways.push_back({Text, Here});
    if (Value.Constants.empty())
      Add(IsCopied ? answer::Elsewhere : answer::Unknown, Here);
  }
}

void FunctionExtractor::noteOutAnswers(const clang::ParmVarDecl *P, NodeRef Port, clang::QualType Type) {
  if (!Graph.Recording || !Unit.isOutType(P->getType()))
    return;
  const BaseRef Object = base(BaseKind::ParameterObject, P, 0, std::nullopt);
  auto Add = [&](StringRefId Text, const Implied &If) { addAnswer({Port, RootPath}, Text, If); };
  if (Type->isBooleanType()) {
    Truth Kept = Now.Known.truthAt({Object, RootPath});
    if (!Kept.tells())
      return;
    Kept = Now.Known.relative(Kept);
    Add(Unit.unit().internString("true"), Kept.True);
    Add(Unit.unit().internString("false"), Kept.False);
    return;
  }
  for (const auto &[Value, Kept] : truthsOfBeing(Object, Type))
    Add(Value.Text, Now.Known.relative(Kept).True);
}

bool FunctionExtractor::noteReturnedStatus(const clang::Expr *E, NodeRef Return) {
  // `int Status = 0; if (!allowed(U)) Status = 403; return Status;`
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  std::optional<BaseRef> B = V ? countedVariable(E) : std::nullopt;
  const StatusValues::Values *Values = B && !V->getType()->isBooleanType() ? statusValues().of(V) : nullptr;
  if (!Values || Values->IsOpen || Values->Assigned.size() < 2)
    return false;
  for (const StatusValue &Value : statusesOf(V))
    if (llvm::is_contained(Values->Assigned, Value.Value))
      addAnswer({Return, RootPath}, Value.Text, Now.Known.relative(Now.Known.truthAt(placeOfBeing(*B, Value))).True);
  return true;
}

void FunctionExtractor::noteReturnedAnswer(const clang::Expr *E, NodeRef Return) {
  if (!Graph.Recording)
    return;
  const clang::Expr *Plain = E->IgnoreImplicit()->IgnoreParens();
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(Plain);
      C && llvm::all_of(std::array{C->getTrueExpr(), C->getFalseExpr()},
                        [&](const clang::Expr *Arm) { return isEvaluated(Arm) || constant(Arm).has_value(); })) {
    Truth If = truthOf(C->getCond());
    for (auto [Arm, Condition] : {std::pair(C->getTrueExpr(), If.True), std::pair(C->getFalseExpr(), If.False)}) {
      KnownFacts Before = Now.Known;
      Now.Known.know(Condition);
      noteReturnedAnswer(Arm, Return);
      Now.Known = std::move(Before);
    }
    return;
  }
  if (noteReturnedStatus(E, Return))
    return;
  if (Truth IsThere = isString(E->getType()) ? truthOfText(E) : Truth(); IsThere.tells()) {
    IsThere = Now.Known.relative(IsThere);
    addAnswer({Return, RootPath}, Unit.unit().internString(answer::Something), IsThere.True);
    addAnswer({Return, RootPath}, Unit.unit().internString(answer::Nothing), IsThere.False);
    return;
  }
  Tree T = resolve(contentOf(E));
  if (!E->getType()->isRecordType() || isString(E->getType()))
    if (StringRefId Text = answerOf(E, E->getType()); Text && T.root().Sources.empty())
      T.root().Constants = {Text};
  if (!valueInside(E->getType()).isNull() && truthOf(E).True.Never)
    return; // Nothing is there, and so says nothing.
  const clang::VarDecl *Returned = returnedVariable(E);
  noteAnswers(T, Return, E->getType(), Returned ? std::optional(variableBase(Returned)) : std::nullopt);
}

void FunctionExtractor::giveAnswers() {
  StringRefId Elsewhere = Unit.unit().internString(answer::Elsewhere);
  StringRefId Unknown = Unit.unit().internString(answer::Unknown);
  for (const auto &[Place, Ways] : Answers) {
    // A value without parts that says the same on all ways is no answer.
    if (Place.second == RootPath && llvm::all_of(Ways, [](const auto &W) { return W.second.Facts.empty(); }))
      continue;
    bool Tells = llvm::any_of(Ways, [&](const auto &W) { return W.first != Elsewhere && W.first != Unknown; });
    bool IsOpen = llvm::any_of(Ways, [&](const auto &W) { return W.first == Unknown; });
    if (!Tells && IsOpen)
      continue;
    for (const auto &[Text, If] : Ways)
      if (Text != Elsewhere || !Tells)
        Graph.answer(Text, Place.first, Place.second, If.Facts);
  }
}

bool FunctionExtractor::asksItself() const {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Function);
  return Method && Method->isConst() && Method->param_empty() && !Method->getParent()->isLambda();
}

llvm::SmallVector<NodeRef, 2> FunctionExtractor::askedNodes(const Value &V, const Tree &Held, clang::QualType Type) {
  const bool IsObject = Type->isRecordType();
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Function);
  const bool IsInMethod = Method && Method->isInstance() && !Method->getParent()->isLambda();
  auto IsOurs = [&](const Location &L) {
    const BaseInfo &Info = Bases[L.Base];
    switch (Info.Kind) {
    case BaseKind::Variable:
      return Info.Var && !Info.IsGlobal && (!llvm::isa<clang::ParmVarDecl>(Info.Var) || IsObject);
    case BaseKind::ParameterObject:
      return IsObject;
    case BaseKind::This:
      return asksItself() || (IsObject && IsInMethod); // `if (Value) Then(*Value);`
    case BaseKind::Temporary:
    case BaseKind::ResultObject:
      return true;
    default:
      return false;
    }
  };
  llvm::SmallVector<Content, 4> Sources(Held.root().Sources.begin(), Held.root().Sources.end());
  if (Sources.empty()) // A pointer of unknown origin is what it points to, from the first look at it on.
    for (const Location &L : Held.root().Targets) {
      const BaseInfo &To = Bases[L.Base];
      if (To.Kind != BaseKind::Pointee || L.Path != RootPath || !To.Initial)
        return {};
      Sources.push_back(*To.Initial);
    }
  // What the call has looked at may have changed since.
  auto IsStale = [&](const Location &L) {
    return Bases[L.Base].HoldsAnswer && !Now.Known.truthAt({L.Base, RootPath}).tells();
  };
  if (llvm::any_of(V.Where, IsStale))
    return {};
  bool IsKnown = !Held.root().IsPartial && Sources.size() <= MaxAsked && llvm::all_of(V.Where, IsOurs) &&
                 llvm::all_of(Sources, [](const Content &C) { return C.Path == RootPath && !C.isComputed(); });
  llvm::SmallVector<NodeRef, 2> Result;
  for (const Content &C : Sources) {
    NodeKind Kind = Graph.graph().Nodes[C.Node].Kind;
    const bool IsOutParameter = Kind == NodeKind::ArgOut && (!IsObject || isString(Type));
    if (!IsKnown ||
        !(Kind == NodeKind::Result || IsOutParameter || Kind == NodeKind::Variable || Kind == NodeKind::FieldRead ||
          Kind == NodeKind::FieldStore || (IsObject && Kind == NodeKind::ParamIn)))
      return {};
    auto Task = AwaitedFrom.find(C.Node);
    Result.push_back(Task == AwaitedFrom.end() ? C.Node : Task->second);
  }
  return Result;
}

Truth FunctionExtractor::askedTruth(const clang::Expr *E, Fact::Kind If, Fact::Kind IfNot, StringRefId Text) {
  Value V = value(E->IgnoreImplicit());
  return askedTruth(askedNodes(V, content(V, E->IgnoreImplicit()), E->getType()), E, If, IfNot, Text);
}

Truth FunctionExtractor::askedTruth(llvm::ArrayRef<NodeRef> Nodes, const clang::Expr *E, Fact::Kind If,
                                    Fact::Kind IfNot, StringRefId Text) {
  llvm::SmallVector<Truth, 2> Ways;
  for (NodeRef N : Nodes)
    Ways.push_back(Truth::of(comparison(If, N, Text, E), comparison(IfNot, N, Text, E)));
  return Ways.empty() ? Truth() : anyOf(Ways, Graph);
}

Truth FunctionExtractor::truthOfNumber(const clang::Expr *E) {
  if (!isNumber(E->getType()))
    return {};
  return askedTruth(E, Fact::Kind::ValueIsNot, Fact::Kind::ValueIs, Unit.unit().internString("0"));
}

Truth FunctionExtractor::truthOfSum(const clang::BinaryOperator *E, const Locations &To) {
  bool IsAnd = E->getOpcode() == clang::BO_AndAssign;
  if (!E->getType()->isBooleanType() || !(IsAnd || E->getOpcode() == clang::BO_OrAssign) || To.size() != 1 ||
      To.front().Weak)
    return {};
  Truth Before = Now.Known.truthAt({To.front().Base, To.front().Path}),
        With = truthOf(E->getRHS()->IgnoreParenImpCasts());
  return IsAnd ? conjunction(Before, With, Graph) : disjunction(Before, With, Graph);
}

bool FunctionExtractor::isLocalObject(const Location &L) const {
  return L.Path == RootPath && !L.Weak && Bases[L.Base].Kind == BaseKind::Variable && !Bases[L.Base].IsGlobal;
}

bool FunctionExtractor::isAskedText(const Location &L) {
  const BaseInfo &Info = Bases[L.Base];
  return !L.Weak && L.Path == RootPath &&
         (Info.Kind == BaseKind::ParameterObject ||
          (Info.Kind == BaseKind::Variable && Info.Var && statusValues().isAskedText(Info.Var)));
}

Truth FunctionExtractor::truthOfText(const clang::Expr *E) {
  if (std::optional<bool> IsThere = textIsThere(E))
    return Truth::constant(*IsThere);
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreImplicit()->IgnoreParens()))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return truthOfText(Arm); });
  if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E->IgnoreImplicit());
      Made && Made->getNumArgs() > 0 && !Made->getConstructor()->isCopyOrMoveConstructor() &&
      (Made->getNumArgs() == 1 || llvm::isa<clang::CXXDefaultArgExpr>(Made->getArg(1))))
    return truthOfText(Made->getArg(0)); // `std::string Error = allowed(U) ? "" : "no";`
  if (!isString(E->getType()))
    return {};
  const Truth Kept = keptTruth(value(E->IgnoreImplicit()));
  return Kept.tells() ? Kept : askedTruth(E, Fact::Kind::ValueTrue, Fact::Kind::ValueFalse);
}

Truth FunctionExtractor::answerTruth(const clang::Expr *E) {
  clang::QualType T = E->getType();
  if (isString(T))
    return truthOfText(E);
  if (isWholeContainer(T)) {
    const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E->IgnoreImplicit());
    return Made && Made->getNumArgs() == 0 ? Truth::constant(false) : Truth();
  }
  if (isTested(T))
    return truthOf(E);
  bool MayAnswer = isAnswer(T) || !answerParts(T).empty();
  return MayAnswer ? value(E).Tells : Truth();
}

Truth FunctionExtractor::truthOfOrder(const clang::BinaryOperator *E) {
  // `check(x) < 0`, `rc > 0`: above is not below the next number.
  for (bool Swapped : {false, true}) {
    const clang::Expr *Side = Swapped ? E->getRHS() : E->getLHS(), *Other = Swapped ? E->getLHS() : E->getRHS();
    if (!isNumber(Side->getType()))
      continue;
    std::optional<int64_t> Bound = constant(Other);
    if (!Bound)
      continue;
    clang::BinaryOperatorKind Op =
        Swapped ? clang::BinaryOperator::reverseComparisonOp(E->getOpcode()) : E->getOpcode();
    bool Next = Op == clang::BO_GT || Op == clang::BO_LE;
    if (Next && *Bound == std::numeric_limits<int64_t>::max())
      continue;
    StringRefId Text = Unit.unit().internString(std::to_string(*Bound + Next));
    Truth Below = askedTruth(Side, Fact::Kind::ValueBelow, Fact::Kind::ValueNotBelow, Text);
    return Op == clang::BO_LT || Op == clang::BO_LE ? Below : Below.negated();
  }
  return {};
}
