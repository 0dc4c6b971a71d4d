//===- LostFacts.cpp - What makes void what conditions have told ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   if (!mayWrite(Db, User)) return;     looks at Db and User, and what is in sight of them
//   User.Role = Role::Guest;             takes that back
//   Db.revoke(User);                     so does this; Db.find(Id) and Db.insertComment(C) do not
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "extract/Queries.h"
#include "model/NameWords.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

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

/// The body of \p Check is in sight and has no use for its parameter.
bool isUnused(const clang::FunctionDecl *Check, unsigned Parameter) {
  const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(Check);
  const clang::FunctionDecl *Body = nullptr;
  return Check && Parameter < Check->getNumParams() && !(Method && Method->isVirtual()) && Check->hasBody(Body) &&
         !Body->hasSkippedBody() && !Body->getParamDecl(Parameter)->isReferenced() &&
         !Body->getParamDecl(Parameter)->isUsed(/*CheckUsedAttr=*/false);
}

/// \p E names a variable, or a member of the object.
bool namesAny(const clang::Expr *E) {
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(E));
  return llvm::any_of(Visitor.Names, [](const clang::Expr *Name) {
    const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Name);
    return llvm::isa<clang::CXXThisExpr>(Name) || (Ref && llvm::isa<clang::VarDecl>(Ref->getDecl()));
  });
}

} // namespace

void FunctionExtractor::watchCall(FactRef F, const clang::Expr *Site, const clang::FunctionDecl *Callee,
                                  llvm::ArrayRef<const clang::Expr *> Arguments) {
  auto NamesBeside = [&](size_t Argument) {
    for (size_t I = 0; I < Arguments.size(); ++I)
      if (I != Argument && Arguments[I] && namesAny(Arguments[I]))
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
    if (!Arguments[I] || isUnused(Callee, I))
      continue;
    size_t Before = Watched[F].Objects.size();
    watch(F, Arguments[I], Callee);
    WatchedFact &W = Watched[F];
    if ((isHandle(Callee, I) || isService(Callee, I)) && NamesBeside(I))
      W.Receivers.append(W.Objects.begin() + Before, W.Objects.end());
  }
}

void FunctionExtractor::watch(FactRef F, const clang::Expr *Of, const clang::FunctionDecl *Check) {
  WatchedFact &W = Watched[F];
  W.Check = Check;
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(Of));
  auto HasPlace = [&](const clang::Expr *E) {
    auto It = Values.find(E);
    return It != Values.end() && !It->second.Where.empty();
  };
  auto Add = [&](const Location &L) {
    if (!llvm::is_contained(W.Objects, L) && W.Objects.size() < 16)
      W.Objects.push_back(L);
  };
  // `State.Filter.allows(U)` has not looked at the rest of State; of `State->Filter`, State may lead elsewhere.
  llvm::SmallPtrSet<const clang::Expr *, 8> Around, LeadsOn;
  for (const clang::Expr *E : Visitor.Names) { // The outermost first.
    const auto *Part = llvm::dyn_cast<clang::MemberExpr>(E);
    if (Part && llvm::isa<clang::FieldDecl>(Part->getMemberDecl()) && (Around.contains(Part) || HasPlace(Part)))
      (Part->isArrow() ? LeadsOn : Around).insert(Part->getBase()->IgnoreParenImpCasts());
    if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
      const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
      if (!V)
        continue;
      if (!Check)
        W.Read = V;
      if (!Captures.contains(V->getCanonicalDecl()) && !Around.contains(E))
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
    if (It == Values.end() || Around.contains(E))
      continue;
    for (const Location &L : It->second.Where)
      Add(L);
    // A pointer: what it points to is what was looked at.
    if (!E->getType()->isPointerType() || !It->second.IsPlace || LeadsOn.contains(E))
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

bool FunctionExtractor::mentions(const clang::Expr *E, SymbolRef Field) {
  NameVisitor Visitor;
  Visitor.TraverseStmt(const_cast<clang::Expr *>(E));
  return llvm::any_of(Visitor.Names, [&](const clang::Expr *Name) {
    const auto *M = llvm::dyn_cast<clang::MemberExpr>(Name);
    const auto *F = M ? llvm::dyn_cast<clang::FieldDecl>(M->getMemberDecl()) : nullptr;
    return F && Unit.field(F) == Field;
  });
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

bool FunctionExtractor::isBeside(FactRef F) {
  const clang::FunctionDecl *By = Writer->Runs, *Check = Watched[F].Check;
  Mentions &Mentioned = Callees.mentions();
  if (!By || !By->getIdentifier() || !Check || (Mentioned.of(By).Complete && Mentioned.of(Check).Complete))
    return false;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(By);
  if (speaksOfPermission(By->getName()) || (Method && speaksOfPermission(Method->getParent()->getName())))
    return false;
  if (speaksOfAddition(By->getName()))
    return true;
  if (!speaksOfReplacement(By->getName()))
    return false;
  // Of what? `Post::remove(Pool, Id)`.
  std::vector<std::string> Things = wordsOfName(By->getName());
  llvm::erase_if(Things, [](const std::string &Word) { return speaksOfChange(Word); });
  if (Things.empty() && Method && Method->isStatic())
    Things = wordsOfName(Method->getParent()->getName());
  const std::vector<std::string> Asked = Check->getIdentifier() ? wordsOfName(Check->getName()) : Things;
  return !Things.empty() && llvm::none_of(Things, [&](const std::string &Word) {
    return saysWhoOrWhatMay(Word) || llvm::is_contained(Asked, Word);
  });
}

/// What is written at \p L is the object of a call that only asks it something, or a handle that the call is given.
bool FunctionExtractor::isAsked(const Location &L, bool IsReceiver) {
  if (!Writer->Runs || !isQuery(Writer->Runs))
    return false;
  return IsReceiver || (Writer->Object && llvm::any_of(Writer->Object->Where,
                                                       [&](const Location &Object) { return Object.Base == L.Base; }));
}

bool FunctionExtractor::mayChange(FactRef F) {
  const WatchedFact &W = Watched[F];
  Mentions &Mentioned = Callees.mentions();
  const clang::FunctionDecl *By = Writer->Virtual ? nullptr : Writer->Runs;
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
      if (!isAsked(L, IsReceiver) && !(IsReceiver && (isAboutAnother(F) || isBeside(F))) && mayChange(F))
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
