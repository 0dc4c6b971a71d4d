//===- TransferTruth.cpp - What conditions tell ----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which facts follow from a condition, where control flow learns them, and what makes them void again. Only the linker
// knows which of them are consents and guards.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "extract/Queries.h"
#include "model/NameWords.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Collects the variables and fields that an expression names.
class NameVisitor : public clang::RecursiveASTVisitor<NameVisitor> {
public:
  bool VisitExpr(clang::Expr *E) {
    if (llvm::isa<clang::DeclRefExpr, clang::MemberExpr, clang::CXXThisExpr>(E))
      Names.push_back(E);
    return true;
  }
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  llvm::SmallVector<const clang::Expr *, 4> Names;
};

const clang::Expr *unwrapped(const clang::Expr *E) {
  while (true) {
    const clang::Expr *Before = E;
    E = E->IgnoreParens();
    if (const auto *Default = llvm::dyn_cast<clang::CXXDefaultInitExpr>(E))
      E = Default->getExpr();
    else if (const auto *Full = llvm::dyn_cast<clang::FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *List = llvm::dyn_cast<clang::InitListExpr>(E); List && List->getNumInits() == 1)
      E = List->getInit(0);
    if (E == Before)
      return E;
  }
}

/// What the C library calls when an `assert` does not hold.
bool isAssertionFailure(const clang::CFGBlock *Block) {
  if (!Block)
    return false;
  for (const clang::CFGElement &Element : *Block) {
    auto S = Element.getAs<clang::CFGStmt>();
    const auto *Call = S ? llvm::dyn_cast<clang::CallExpr>(S->getStmt()) : nullptr;
    const clang::FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
    if (!F || !F->getIdentifier())
      continue;
    llvm::StringRef Name = F->getName();
    if (Name.starts_with("__assert") || Name == "_assert" || Name == "_wassert" || Name == "qt_assert")
      return true;
  }
  return false;
}

/// A word in the name of what checks look at: whose something is, what somebody may do, in which state it is.
bool saysWhoOrWhatMay(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "access",       "account",     "active",     "admin",     "adult",    "age",       "agreed",       "allowed",
      "approved",     "author",      "ban",        "banned",    "besitzer", "bid",       "blocked",      "by",
      "child",        "class",       "closed",     "community", "consent",  "consented", "consents",     "created",
      "creator",      "deleted",     "denied",     "deny",      "disabled", "domain",    "einwilligung", "email",
      "enabled",      "expired",     "flag",       "flags",     "for",      "from",      "grant",        "granted",
      "grants",       "group",       "groups",     "host",      "id",       "ids",       "iri",          "key",
      "kind",         "level",       "locked",     "login",     "mail",     "may",       "member",       "members",
      "minor",        "mode",        "muted",      "no",        "nr",       "num",       "number",       "of",
      "ok",           "open",        "opt",        "opted",     "optin",    "optout",    "org",          "organisation",
      "organization", "owner",       "owners",     "paid",      "parent",   "pass",      "passed",       "perm",
      "permission",   "permissions", "perms",      "policy",    "private",  "public",    "purpose",      "purposes",
      "realm",        "recht",       "rechte",     "refused",   "revoked",  "right",     "rights",       "role",
      "roles",        "rolle",       "scope",      "scopes",    "secret",   "session",   "signed",       "slug",
      "state",        "status",      "subject",    "suspended", "team",     "tenant",    "to",           "token",
      "trusted",      "type",        "uid",        "uri",       "user",     "username",  "users",        "uuid",
      "valid",        "verified",    "visibility", "who",       "withdrawn"};
  return Words.contains(Word);
}

} // namespace

Truth FunctionExtractor::truthOf(const clang::Expr *E) {
  E = unwrapped(E);
  if (const auto *Literal = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(E))
    return Truth::constant(Literal->getValue());
  if (const auto *Zero = llvm::dyn_cast<clang::ImplicitValueInitExpr>(E); Zero && E->getType()->isBooleanType())
    return Truth::constant(false);
  Value V = value(E);
  if (E->getType()->isRecordType())
    return truthOfObject(E);
  if (V.Tells.tells())
    return V.Tells;
  if (!E->getType()->isScalarType())
    return {};
  if (E->getType()->isPointerType())
    if (Truth T = truthOfPointer(E->IgnoreParenImpCasts()); T.tells())
      return T;
  if (std::optional<int64_t> Known = constant(E))
    return Truth::constant(*Known != 0);
  if (Truth T = truthOfBeingSet(E); T.tells())
    return T;
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreParenImpCasts()); C && isNumber(C->getType()))
    return truthOfArms(C, [&](const clang::Expr *Arm) { return truthOf(Arm); }); // `allowed(U) ? 0 : -1`
  if (V.IsPlace)
    return {};
  Truth Tested = valueTruth(V.Held, E), Asked = truthOfNumber(E);
  return {both(Tested.True, Asked.True), both(Tested.False, Asked.False)};
}

Truth FunctionExtractor::truthOfArms(const clang::ConditionalOperator *C,
                                     llvm::function_ref<Truth(const clang::Expr *)> OfArm) {
  const Truth If = truthOf(C->getCond());
  return disjunction(conjunction(If, OfArm(C->getTrueExpr()), Graph),
                     conjunction(If.negated(), OfArm(C->getFalseExpr()), Graph), Graph);
}

Truth FunctionExtractor::valueTruth(const Tree &T, const clang::Expr *E) {
  if (T.root().Sources.size() != 1 || T.parts().size() != 1 || T.root().Sources.front().isComputed())
    return {};
  // A field that was read is what it is, whether or not it was set.
  const NodeRef Only = T.root().Sources.front().Node;
  return T.root().IsPartial && Graph.graph().Nodes[Only].Kind != NodeKind::FieldRead ? Truth() : truthOfNode(Only, E);
}

Truth FunctionExtractor::truthOfNode(NodeRef Tested, const clang::Expr *E) {
  Truth Result = Truth::of(Graph.fact({Fact::Kind::ValueTrue, NoRef, Tested}),
                           Graph.fact({Fact::Kind::ValueFalse, NoRef, Tested}));
  for (const Implied &I : {Result.True, Result.False})
    watch(I.Facts.front(), E, nullptr);
  return Result;
}

Truth FunctionExtractor::keptTruth(const Value &V) const {
  bool IsOne = V.Where.size() == 1 && !V.Where.front().Weak;
  return IsOne ? Now.Known.truthAt({V.Where.front().Base, V.Where.front().Path}) : Truth();
}

Truth FunctionExtractor::storedTruth(const Value &V, const clang::Expr *E) {
  Truth Kept = keptTruth(V);
  Truth Tested = valueTruth(V.Held, E);
  Truth Asked;
  if (E->getType()->isBooleanType())
    Asked = askedTruth(E, Fact::Kind::ValueIs, Fact::Kind::ValueIsNot, Unit.unit().internString("true"));
  return {both(both(Kept.True, Tested.True), Asked.True), both(both(Kept.False, Tested.False), Asked.False)};
}

Truth FunctionExtractor::callTruth(const CallView &View, CallRef Call) {
  Truth Result =
      Truth::of(Graph.fact({Fact::Kind::CallTrue, Call, NoRef}), Graph.fact({Fact::Kind::CallFalse, Call, NoRef}));
  for (const Implied &I : {Result.True, Result.False})
    watchCall(I.Facts.front(), View.Site, View.Callee, View.ArgumentExprs);
  return Result;
}

void FunctionExtractor::watchCall(FactRef F, const clang::Expr *Site, const clang::FunctionDecl *Callee,
                                  llvm::ArrayRef<const clang::Expr *> Arguments) {
  auto NamesBeside = [&](size_t Argument) {
    for (size_t I = 0; I < Arguments.size(); ++I)
      if (I != Argument && Arguments[I] && !namesOf(Arguments[I]).empty())
        return true;
    return false;
  };
  bool NamesOther = NamesBeside(Arguments.size());
  if (const auto *Member = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(Site)) {
    // `check(User, Pool).is_err()`: who has looked at Pool is check().
    if (const clang::Expr *Asked = Member->getImplicitObjectArgument()->IgnoreParens()->IgnoreImplicit();
        Arguments.empty() && llvm::isa<clang::CallExpr>(Asked))
      return watchAsked(F, Asked);
    watch(F, Member->getImplicitObjectArgument(), Callee);
    Watched[F].Receivers = NamesOther ? Watched[F].Objects : Locations();
  }
  // A handle that the check is given beside others is asked as well.
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    if (!Arguments[I])
      continue;
    size_t Before = Watched[F].Objects.size();
    watch(F, Arguments[I], Callee);
    WatchedFact &W = Watched[F];
    if (isHandle(Callee, I) && NamesBeside(I))
      W.Receivers.append(W.Objects.begin() + Before, W.Objects.end());
  }
}

void FunctionExtractor::watchAsked(FactRef F, const clang::Expr *E) {
  // `state(User, Pool) == State::Allowed`: what was found is of that call.
  const auto *Call = llvm::dyn_cast<clang::CallExpr>(unwrapped(E)->IgnoreImplicit());
  if (!Call || !Call->getDirectCallee() || llvm::isa<clang::CXXOperatorCallExpr>(Call))
    return watch(F, E, nullptr);
  llvm::SmallVector<const clang::Expr *, 4> Arguments(Call->arguments());
  watchCall(F, Call, Call->getDirectCallee(), Arguments);
}

void FunctionExtractor::watch(FactRef F, const clang::Expr *Of, const clang::FunctionDecl *Check) {
  WatchedFact &W = Watched[F];
  W.Check = Check;
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(Of));
  auto Add = [&](const Location &L) {
    if (!llvm::is_contained(W.Objects, L) && W.Objects.size() < 16)
      W.Objects.push_back(L);
  };
  for (const clang::Expr *E : Visitor.Names) {
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
      const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
      if (!V)
        continue;
      if (!Check)
        W.Read = V;
      if (!Captures.contains(V->getCanonicalDecl()))
        Add({variableBase(V), RootPath, false});
    }
    if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(E);
        M && !Check && llvm::isa<clang::FieldDecl>(M->getMemberDecl()))
      W.Read = M->getMemberDecl();
    if (const auto *This = llvm::dyn_cast<clang::CXXThisExpr>(E)) {
      if (Of->IgnoreParenImpCasts() == This)
        Add({thisBase(), RootPath, false});
      continue;
    }
    auto It = Values.find(E);
    if (It == Values.end())
      continue;
    for (const Location &L : It->second.Where)
      Add(L);
    // A pointer: what it points to is what was looked at.
    if (!E->getType()->isPointerType() || !It->second.IsPlace)
      continue;
    for (const Location &L : It->second.Where) {
      const Tree Pointer = read(L);
      for (const Location &Target : Pointer.root().Targets)
        Add(Target);
    }
  }
  if (const auto *M = llvm::dyn_cast<clang::MemberExpr>(Of->IgnoreParenImpCasts());
      M && !Check && llvm::isa<clang::FieldDecl>(M->getMemberDecl()))
    W.Read = M->getMemberDecl();
  if (W.Read && !W.Read->getType()->isBooleanType())
    W.Read = nullptr;
}

Locations FunctionExtractor::namesOf(const clang::Expr *E) {
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(E));
  Locations Result;
  for (const clang::Expr *Name : Visitor.Names)
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Name))
      if (const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
          V && !Captures.contains(V->getCanonicalDecl()))
        Result.push_back({variableBase(V), RootPath, false});
  return Result;
}

bool FunctionExtractor::isAboutAnother(FactRef F) {
  const WatchedFact &W = Watched[F];
  // `Db.mayStore(Id); Db.log("stored");`: a connection that was asked about somebody else.
  if (W.Receivers.empty() || !W.Check || Callees.mentions().of(W.Check).Complete || Writer->ArgumentExprs.empty())
    return false;
  return llvm::none_of(Writer->ArgumentExprs, [&](const clang::Expr *E) {
    return E && llvm::any_of(namesOf(E), [&](const Location &Named) {
             return llvm::any_of(W.Objects, [&](const Location &L) { return L.Base == Named.Base; });
           });
  });
}

/// What is written at \p L is the object of a call that only asks it something, or a handle that the call is given.
bool FunctionExtractor::isAsked(const Location &L, bool IsReceiver) {
  if (!Writer->Callee || !isQuery(Writer->Callee))
    return false;
  return IsReceiver || (Writer->Object && llvm::any_of(Writer->Object->Where,
                                                       [&](const Location &Object) { return Object.Base == L.Base; }));
}

bool FunctionExtractor::mayChange(FactRef F) {
  const WatchedFact &W = Watched[F];
  Mentions &Mentioned = Callees.mentions();
  const clang::FunctionDecl *By = Writer->Virtual ? nullptr : Writer->Callee;
  if (W.Read)
    return Mentioned.mayWrite(By, W.Read);
  // An operation that was carried out stays so, unless its object is known to change.
  if (Graph.graph().Facts[F].FactKind == Fact::Kind::CallReturned &&
      (!By || !W.Check || !Mentioned.of(By).Complete || !Mentioned.of(W.Check).Complete))
    return false;
  auto IsContent = [&](const clang::ValueDecl *D) {
    const auto *Field = llvm::dyn_cast<clang::FieldDecl>(D);
    return Field && isMereContent(Unit.field(Field));
  };
  if (By && Mentioned.of(By).Complete && !Mentioned.of(By).Written.empty() &&
      llvm::all_of(Mentioned.of(By).Written, IsContent))
    return W.Check && Mentioned.of(W.Check).Complete && Mentioned.mayDisturb(By, W.Check);
  return Mentioned.mayDisturb(By, W.Check);
}

bool FunctionExtractor::isMereContent(SymbolRef Field) {
  const FlowUnit &Facts = Unit.unit();
  const Symbol &S = Facts.Symbols[Field];
  auto IsText = [&](TypeRef T) { return Facts.nameOf(Facts.Types[T].Symbol) == "std::basic_string"; };
  auto HoldsTexts = [&](TypeRef T) { // A list or map of them; a class of its own may be an id.
    return Facts.nameOf(Facts.Types[T].Symbol).starts_with("std::") && !Facts.Types[T].Parts.empty() &&
           llvm::all_of(Facts.Types[T].Parts, [&](const TypePart &P) { return IsText(P.Type); });
  };
  const TypeRef Type = Unit.withoutAliases(S.Type);
  // `Post.Pinned = true;` after `isAuthor(Post, User)`.
  const bool IsNumber = Facts.Types[Type].IsScalar && !S.IsPointer;
  if (S.IsLibrary || (!IsText(Type) && !HoldsTexts(Type) && !IsNumber))
    return false;
  llvm::StringRef Name = Facts.nameOf(Field);
  return llvm::none_of(wordsOfName(unqualified(Name)), saysWhoOrWhatMay);
}

bool FunctionExtractor::changesItself(const Location &L) const {
  const auto *Method = Writer ? llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Writer->Callee) : nullptr;
  return Method && !Method->isOverloadedOperator() && Writer->Object && llvm::is_contained(Writer->Object->Where, L);
}

bool FunctionExtractor::isDisturbed(FactRef F, const Location &L) {
  auto It = Watched.find(F);
  if (It == Watched.end() || L.Base == Dying)
    return false;
  for (const Location &D : It->second.Objects) {
    if (D.Base != L.Base)
      continue;
    // `if (Context.mayEdit)` has looked at that part of it.
    auto IsPart = [&](const Location &Read) {
      return Read.Base == D.Base && Read.Path != D.Path && Unit.paths().below(Read.Path, D.Path);
    };
    if (!It->second.Check && llvm::any_of(It->second.Objects, IsPart))
      continue;
    bool Whole = Unit.paths().below(D.Path, L.Path).has_value();
    if (!Whole && !Unit.paths().below(L.Path, D.Path))
      continue;
    if (It->second.IsKept && (!Whole || changesItself(L)))
      continue;
    if (Writer) {
      bool IsReceiver = llvm::is_contained(It->second.Receivers, D);
      if (!isAsked(L, IsReceiver) && !(IsReceiver && isAboutAnother(F)) && mayChange(F))
        return true;
      continue;
    }
    if (Whole)
      return true;
    // Some other part of the object may be none that the check has looked at.
    if (Graph.graph().Facts[F].FactKind == Fact::Kind::CallReturned)
      continue;
    const clang::FunctionDecl *Check = It->second.Check;
    if (!Check)
      return true;
    if (!Callees.mentions().of(Check).Complete) {
      SymbolRef Written = 0;
      for (SymbolRef Field : Unit.paths().fields(L.Path))
        Written = Unit.unit().Symbols[Field].IsLibrary ? Written : Field;
      if (!Written || !isMereContent(Written))
        return true;
      continue;
    }
    bool Read = llvm::any_of(Unit.paths().selectors(L.Path), [&](Selector S) {
      return S.SelectorKind == Selector::Kind::Field && readBy(Check, S.Payload);
    });
    if (Read)
      return true;
  }
  return false;
}

bool FunctionExtractor::readBy(const clang::FunctionDecl *Check, SymbolRef Field) {
  return llvm::any_of(Callees.mentions().of(Check).Read, [&](const clang::ValueDecl *D) {
    const auto *F = llvm::dyn_cast<clang::FieldDecl>(D);
    return F && Unit.field(F) == Field;
  });
}

void FunctionExtractor::forgetFacts(llvm::function_ref<bool(FactRef)> IsLost) {
  Now.Known.forget([&](FactRef F) { return IsLost(F) || llvm::any_of(Graph.alternatives(F), IsLost); });
}

void FunctionExtractor::disturb(const Location &L) {
  forgetFacts([&](FactRef F) { return isDisturbed(F, L); });
  Now.Known.forgetTruths([&](PlaceKey Where) {
    return Where.first == L.Base &&
           (Unit.paths().below(Where.second, L.Path) || Unit.paths().below(L.Path, Where.second));
  });
}

void FunctionExtractor::forgetElements(llvm::ArrayRef<Location> Containers) {
  forgetFacts([&](FactRef F) {
    auto It = Watched.find(F);
    return It != Watched.end() && !It->second.OfAll && llvm::any_of(It->second.Objects, [&](const Location &D) {
             return llvm::any_of(
                 Containers, [&](const Location &L) { return D.Base == L.Base && Unit.paths().below(D.Path, L.Path); });
           });
  });
}

void FunctionExtractor::disturbGlobals(const CallView &View) {
  if (!View.Callee || Now.Known.facts().empty())
    return;
  forgetFacts([&](FactRef F) {
    auto It = Watched.find(F);
    return It != Watched.end() && llvm::any_of(It->second.Objects, [&](const Location &L) {
             const BaseInfo &Info = Bases[L.Base];
             return Info.IsGlobal && Info.Var &&
                    Callees.mentions().of(View.Callee).Written.contains(Info.Var->getCanonicalDecl());
           });
  });
}

const clang::Expr *FunctionExtractor::testedBy(const clang::CFGBlock &Block) {
  if (!Block.empty())
    return llvm::dyn_cast_or_null<clang::Expr>(Block.getLastCondition());
  // Where calls may throw, each ends its block: the test of its result is a block without elements.
  if (Block.succ_size() != 2 || Block.getTerminator().getKind() != clang::CFGTerminator::StmtBranch)
    return nullptr;
  const auto *Condition = llvm::dyn_cast_or_null<clang::Expr>(Block.getTerminatorCondition());
  while (Condition) {
    Condition = Condition->IgnoreParens();
    const auto *Both = llvm::dyn_cast<clang::BinaryOperator>(Condition);
    if (!Both || !Both->isLogicalOp())
      break;
    Condition = Both->getRHS(); // The left one has a block of its own.
  }
  return Condition;
}

bool FunctionExtractor::learn(const clang::CFGBlock &Block, const clang::CFGBlock &Next, unsigned Number, State &Out) {
  const clang::Stmt *Terminator = Block.getTerminatorStmt();
  if (const auto *Switch = llvm::dyn_cast_or_null<clang::SwitchStmt>(Terminator)) {
    learnCase(Switch, Next, Out);
    return true;
  }
  if (Block.succ_size() != 2 || !Terminator)
    return true;
  const clang::Expr *Condition = testedBy(Block);
  // An assertion is gone in the program that customers get.
  if (!Condition || llvm::any_of(Block.succs(), [](const clang::CFGBlock::AdjacentBlock &S) {
        return isAssertionFailure(S.getReachableBlock());
      }))
    return true;
  if (!Condition->getType()->isScalarType() || !Values.count(Condition))
    return true;
  const Truth T = truthOf(Condition);
  const Implied &Here = Number == 0 ? T.True : T.False;
  if (Here.Never)
    return false;
  Out.Known.know(Here);
  for (FactRef F : Here.Facts)
    Graph.noteLearned(F);
  learnConstant(Condition, Number == 0, Out);
  learnAbsence(Condition, Number == 0, Out);
  return true;
}

void FunctionExtractor::noteReturnedTruth(const clang::Expr *E) {
  if (!Graph.Recording)
    return;
  Truth T = Coroutine ? truthAsResult(E) : truthOfTask(E);
  if (!T.tells() && !(E->getType()->isScalarType() || isTested(E->getType()) || isOutcome(E->getType())))
    return;
  llvm::SaveAndRestore Returning(ReturnsTruth, true);
  ReturnTruths.push_back(Now.Known.relative(T.tells() ? T : truthOf(E)));
}

void FunctionExtractor::noteFlag(const Location &L) {
  if (!Graph.Recording)
    return;
  SymbolRef Stored = 0;
  if (L.Path != RootPath && Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field)
    Stored = Unit.paths().last(L.Path).Payload;
  else if (L.Path == RootPath && Bases[L.Base].IsGlobal && Bases[L.Base].Var)
    Stored = Unit.variable(Bases[L.Base].Var);
  if (Stored && Unit.isFlag(Stored))
    noteFlag(Stored, Storing.value_or(Truth()));
}

void FunctionExtractor::noteFlag(SymbolRef Stored, const Truth &T) {
  if (!Graph.Recording)
    return;
  Graph.graph().Flags.push_back({Stored, Graph.truthFacts(Now.Known.relative(T))});
}
