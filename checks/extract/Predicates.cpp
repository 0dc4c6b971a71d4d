//===- Predicates.cpp - Elements that a predicate has chosen ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An algorithm asks a predicate of each element, and what it leaves, finds or copies are those that it has said yes to:
//
//   std::erase_if(Users, [](const User &U) { return !U.consents(); });
//   for (const User &U : Users) send(U.Mail);        the predicate returned false of each
//
//   auto It = std::find_if(Users.begin(), Users.end(), mayBeShown);
//   show(It->Name);                                  it returned true of the element that It refers to, and of no other
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// "find_if" of std::find_if and of the object std::ranges::find_if; empty if it is of no library that we know.
llvm::StringRef algorithmName(const clang::FunctionDecl *F) {
  const clang::NamedDecl *Named = F;
  if (const auto *Method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(F))
    if (Method->getOverloadedOperator() == clang::OO_Call)
      Named = Method->getParent();
  if (!Named || !Named->getIdentifier())
    return "";
  llvm::StringRef Name = Named->getName();
  if (!isStandard(Named))
    return Name.starts_with("c_") ? Name.drop_front(2) : "";
  Name.consume_front("__");
  Name.consume_back("_fn");
  return Name;
}

/// The adaptor that \p T is or holds: "_Filter".
llvm::StringRef adaptorName(clang::QualType T) {
  const clang::CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  const auto *Spec = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(R);
  if (!R || !isStandard(R))
    return "";
  bool IsPartial = R->getName() == "_Partial" && Spec && Spec->getTemplateArgs().size() > 0 &&
                   Spec->getTemplateArgs().get(0).getKind() == clang::TemplateArgument::Type;
  return IsPartial ? adaptorName(Spec->getTemplateArgs().get(0).getAsType()) : R->getName();
}

bool isChoosing(llvm::StringRef Adaptor) { return Adaptor == "_Filter" || Adaptor == "_TakeWhile"; }

/// `Range | filter(P)`, `filter(Range, P)`
bool isChoosingView(const clang::CallExpr *E) {
  const auto *Operator = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
  if (!Operator)
    return false;
  bool IsPipe = Operator->getOperator() == clang::OO_Pipe && Operator->getNumArgs() == 2;
  bool IsCall = Operator->getOperator() == clang::OO_Call && Operator->getNumArgs() == 3;
  return (IsPipe || IsCall) && isChoosing(adaptorName(Operator->getArg(IsPipe ? 1 : 0)->getType()));
}

/// It says the opposite of the predicate that it was made of: std::not_fn, in an adaptor as well.
bool isOpposite(clang::QualType T) {
  const auto *Spec = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Spec || !isStandard(Spec))
    return false;
  bool Negates = Spec->getName() == "_Not_fn" || Spec->getName() == "__not_fn_t";
  if (!Negates && Spec->getName() != "_Partial")
    return false;
  bool Result = Negates;
  for (const clang::TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
    if (A.getKind() == clang::TemplateArgument::Type)
      Result ^= isOpposite(A.getAsType());
    if (A.getKind() == clang::TemplateArgument::Pack)
      for (const clang::TemplateArgument &Part : A.pack_elements())
        Result ^= Part.getKind() == clang::TemplateArgument::Type && isOpposite(Part.getAsType());
  }
  return Result;
}

/// What is seen through it are elements of the range that it looks at.
bool keepsElements(clang::QualType Adaptor) {
  return llvm::is_contained({"_Filter", "_TakeWhile", "_DropWhile", "_Take", "_Drop", "_Reverse", "_Common", "_All",
                             "_AsConst", "_AsRvalue", "_Stride"},
                            adaptorName(Adaptor));
}

/// Of several filters in one pipe, the first: whoever passes the last one is the element that it has chosen.
const clang::Expr *firstChoice(const clang::Expr *Site) {
  for (const clang::Expr *E = Site;;) {
    const auto *Pipe = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E->IgnoreParenImpCasts()->IgnoreImplicit());
    if (!Pipe || Pipe->getOperator() != clang::OO_Pipe || Pipe->getNumArgs() != 2)
      return Site;
    if (isChoosingView(Pipe))
      Site = Pipe;
    else if (!keepsElements(Pipe->getArg(1)->getType()))
      return Site;
    E = Pipe->getArg(0);
  }
}

} // namespace

/// `Users.remove_if(...)` takes them out of the list, `std::ranges::remove_if(Users, ...)` moves the others to the
/// front.
static bool isMethodOfList(const clang::FunctionDecl *F) {
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  return Method && Method->getOverloadedOperator() != clang::OO_Call;
}

bool FunctionExtractor::negates(clang::QualType Predicate) { return isOpposite(Predicate); }

bool FunctionExtractor::makesElements(clang::QualType Adaptor) { return !keepsElements(Adaptor); }

std::optional<FunctionExtractor::Predicate> FunctionExtractor::predicateOf(const clang::FunctionDecl *F) {
  using Optional = std::optional<Predicate>;
  return llvm::StringSwitch<Optional>(algorithmName(F))
      .Case("find_if", Predicate{Predicate::Which::Found, true})
      .Case("find_if_not", Predicate{Predicate::Which::Found, false})
      .Case("copy_if", Predicate{Predicate::Which::Copied, true})
      .Case("remove_copy_if", Predicate{Predicate::Which::Copied, false})
      .Case("erase_if", Predicate{Predicate::Which::Left, false})
      .Case("remove_if",
            Predicate{isMethodOfList(F) ? Predicate::Which::Left : Predicate::Which::LeftOnceErased, false})
      .Case("all_of", Predicate{Predicate::Which::AllIfTrue, true})
      .Case("none_of", Predicate{Predicate::Which::AllIfTrue, false})
      .Case("any_of", Predicate{Predicate::Which::AllIfFalse, false})
      .Default(std::nullopt);
}

uint32_t FunctionExtractor::elementFoundBy(const clang::CallExpr *Site, const clang::FunctionDecl *F) {
  std::optional<Predicate> P = predicateOf(F);
  bool Finds = P ? P->Of == Predicate::Which::Found : isChoosingView(Site);
  return Finds ? numberOfPlace(firstChoice(Site), F) : 0;
}

void FunctionExtractor::noteFound(const clang::Expr *Site, const clang::FunctionDecl *F) {
  if (Graph.Recording)
    Graph.noteElement(Graph.callNode(NodeKind::ArgIn, Called.Call, 0, 0), numberOfPlace(firstChoice(Site), F));
}

std::optional<FactRef> FunctionExtractor::askedOf(CallRef Call, bool Outcome, llvm::ArrayRef<Location> Elements,
                                                  const clang::FunctionDecl *Asked) {
  if (Elements.empty())
    return std::nullopt;
  FactRef F = Graph.fact({Outcome ? Fact::Kind::CallTrue : Fact::Kind::CallFalse, Call, NoRef});
  WatchedFact &W = Watched[F];
  W.Check = Asked;
  for (const Location &L : Elements)
    if (!llvm::is_contained(W.Objects, L))
      W.Objects.push_back(L);
  return F;
}

std::optional<FactRef> FunctionExtractor::saidBy(const CallView &View, const Predicate &P) {
  if (Called.Call == NoRef)
    return std::nullopt;
  if (P.Of == Predicate::Which::Found)
    noteFound(View.Site, View.Callee);
  const clang::FunctionDecl *Asked = nullptr;
  for (const clang::Expr *E : View.ArgumentExprs)
    if (const clang::CXXRecordDecl *Class = E ? E->getType()->getAsCXXRecordDecl() : nullptr;
        Class && Class->isLambda())
      Asked = Class->getLambdaCallOperator();
  bool IsOpposite = llvm::any_of(View.ArgumentExprs, [](const clang::Expr *E) { return E && negates(E->getType()); });
  std::optional<FactRef> F = askedOf(Called.Call, P.Outcome != IsOpposite, Called.First, Asked);
  if (F)
    Watched[*F].OfAll = P.Of != Predicate::Which::Found;
  return F;
}

void FunctionExtractor::knowChosen(const CallView &View, const Predicate &P, FactRef F, Value &Result) {
  switch (P.Of) {
  case Predicate::Which::Found:
  case Predicate::Which::Left:
    Now.Known.know(F);
    break;
  case Predicate::Which::LeftOnceErased:
    Removed = {View.Site, F};
    break;
  case Predicate::Which::AllIfTrue:
    Result.Tells.True.Facts = {F};
    break;
  case Predicate::Which::AllIfFalse:
    Result.Tells.False.Facts = {F};
    break;
  case Predicate::Which::Copied:
    break; // What was copied has passed it on its way.
  }
}

void FunctionExtractor::knowErased(const clang::CallExpr *E) {
  // `V.erase(std::remove_if(V.begin(), V.end(), P), V.end())`
  const auto *Member = llvm::dyn_cast<clang::CXXMemberCallExpr>(E);
  const clang::CXXMethodDecl *M = Member ? Member->getMethodDecl() : nullptr;
  if (!Removed.Site || !M || !M->getIdentifier() || M->getName() != "erase" || E->getNumArgs() != 2)
    return;
  const clang::Expr *From = E->getArg(0);
  for (const clang::Expr *Before = nullptr; From && From != Before;) {
    Before = From;
    From = From->IgnoreUnlessSpelledInSource();
    const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(From);
    if (Made && Made->getNumArgs() == 1)
      From = Made->getArg(0);
    // `auto Tail = std::ranges::remove_if(V, P); V.erase(Tail.begin(), Tail.end());`
    if (const auto *Begin = llvm::dyn_cast<clang::CXXMemberCallExpr>(From); Begin && Begin->getNumArgs() == 0)
      if (const clang::CXXMethodDecl *B = Begin->getMethodDecl(); B && B->getIdentifier() && B->getName() == "begin")
        From = Begin->getImplicitObjectArgument();
    const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(From);
    if (const auto *Bound = Ref ? llvm::dyn_cast<clang::BindingDecl>(Ref->getDecl()) : nullptr)
      if (const auto *Whole = llvm::dyn_cast_or_null<clang::VarDecl>(Bound->getDecomposedDecl());
          Whole && Whole->getInit())
        From = Whole->getInit();
    if (const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr; V && V->getInit())
      From = V->getInit();
  }
  if (From == Removed.Site)
    Now.Known.know(Removed.Said);
}
