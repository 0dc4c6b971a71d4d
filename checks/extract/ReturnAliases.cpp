#include "extract/ReturnAliases.h"
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Collects return statements, not those of lambdas inside.
class ReturnFinder : public clang::RecursiveASTVisitor<ReturnFinder> {
public:
  bool VisitReturnStmt(clang::ReturnStmt *S) {
    Returns.push_back(S);
    return true;
  }
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  llvm::SmallVector<clang::ReturnStmt *, 4> Returns;
};

constexpr unsigned MaxDepth = 6;

} // namespace

const AliasSummary &ReturnAliases::of(const clang::FunctionDecl *F) {
  std::unique_ptr<AliasSummary> &Slot = Summaries[F->getCanonicalDecl()];
  if (Slot)
    return *Slot;
  Slot = std::make_unique<AliasSummary>(); // Recursion sees nothing.
  AliasSummary Result = compute(F);
  auto &Final = Summaries[F->getCanonicalDecl()];
  *Final = std::move(Result);
  return *Final;
}

AliasSummary ReturnAliases::compute(const clang::FunctionDecl *F) {
  AliasSummary Summary;
  const clang::FunctionDecl *Definition = nullptr;
  if (!F->hasBody(Definition) || Definition->isDependentContext())
    return Summary;
  clang::QualType Result = Definition->getReturnType();
  if (!Result->isReferenceType() && !Unit.isPointerLike(Result))
    return Summary;
  ReturnFinder Finder;
  Finder.TraverseStmt(Definition->getBody());
  Summary.Complete = !Finder.Returns.empty();
  for (const clang::ReturnStmt *S : Finder.Returns)
    if (!S->getRetValue() || !add(Definition, S->getRetValue(), Summary, 0))
      Summary.Complete = false;
  return Summary;
}

bool ReturnAliases::add(const clang::FunctionDecl *F, const clang::Expr *E, AliasSummary &Summary, unsigned Depth) {
  llvm::SmallVector<AliasPlace, 2> Places;
  if (!places(F, E, Places, Depth))
    return false;
  for (const AliasPlace &P : Places)
    if (!llvm::is_contained(Summary.Places, P))
      Summary.Places.push_back(P);
  return true;
}

bool ReturnAliases::places(const clang::FunctionDecl *F, const clang::Expr *E, llvm::SmallVectorImpl<AliasPlace> &Out,
                           unsigned Depth) {
  if (Depth > MaxDepth)
    return false;
  E = E->IgnoreParenImpCasts();
  auto Recurse = [&](const clang::Expr *Inner) { return places(F, Inner, Out, Depth + 1); };
  if (llvm::isa<clang::CXXThisExpr>(E)) {
    const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(F);
    if (!M || M->getParent()->isLambda())
      return false;
    Out.push_back({ThisIndex, nullptr, RootPath});
    return true;
  }
  if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(E)) {
    const auto *P = llvm::dyn_cast<clang::ParmVarDecl>(Ref->getDecl());
    if (P && P->getDeclContext() == F && (P->getType()->isReferenceType() || Unit.isPointerLike(P->getType()))) {
      Out.push_back({static_cast<int>(P->getFunctionScopeIndex()), nullptr, RootPath});
      return true;
    }
    const auto *V = llvm::dyn_cast<clang::VarDecl>(Ref->getDecl());
    // A local reference is what it was bound to; a local pointer may have moved on.
    if (V && !P && V->getType()->isReferenceType() && V->getInit())
      return Recurse(V->getInit());
    if (V && !P && V->hasGlobalStorage()) {
      Out.push_back({0, V->getCanonicalDecl(), RootPath});
      return true;
    }
    return false;
  }
  if (const auto *Member = llvm::dyn_cast<clang::MemberExpr>(E)) {
    const auto *Static = llvm::dyn_cast<clang::VarDecl>(Member->getMemberDecl());
    if (Static) {
      Out.push_back({0, Static->getCanonicalDecl(), RootPath});
      return true;
    }
    const auto *Field = llvm::dyn_cast<clang::FieldDecl>(Member->getMemberDecl());
    if (!Field)
      return false;
    size_t First = Out.size();
    if (!Recurse(Member->getBase()))
      return false;
    if (isTransparent(Field))
      return true;
    SymbolRef S = Unit.field(Field);
    for (size_t I = First; I < Out.size(); ++I)
      Out[I].Path = Unit.paths().append(Out[I].Path, Selector::field(S));
    return true;
  }
  if (const auto *U = llvm::dyn_cast<clang::UnaryOperator>(E)) {
    if (U->getOpcode() == clang::UO_Deref || U->getOpcode() == clang::UO_AddrOf)
      return Recurse(U->getSubExpr());
    return false;
  }
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E))
    return Recurse(C->getTrueExpr()) && Recurse(C->getFalseExpr());
  if (const auto *Sub = llvm::dyn_cast<clang::ArraySubscriptExpr>(E)) {
    size_t First = Out.size();
    if (!Recurse(Sub->getBase()))
      return false;
    for (size_t I = First; I < Out.size(); ++I) {
      Out[I].Path = Unit.paths().append(Out[I].Path, Selector::element());
      Out[I].Weak = true;
    }
    return true;
  }
  if (const auto *Cast = llvm::dyn_cast<clang::ExplicitCastExpr>(E))
    return Recurse(Cast->getSubExpr());
  if (const auto *Bind = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(E))
    return Recurse(Bind->getSubExpr());
  if (const auto *Construct = llvm::dyn_cast<clang::CXXConstructExpr>(E))
    return Construct->getNumArgs() == 1 && Unit.isPointerLike(Construct->getType()) && Recurse(Construct->getArg(0));
  const auto *Call = llvm::dyn_cast<clang::CallExpr>(E);
  if (!Call || !Call->getDirectCallee())
    return false;
  // A call to another such function, or to a modelled one with an aliasing result.
  const clang::FunctionDecl *Callee = Call->getDirectCallee();
  llvm::SmallVector<const clang::Expr *, 4> Args(Call->arguments());
  const clang::Expr *Object = nullptr;
  if (const auto *MC = llvm::dyn_cast<clang::CXXMemberCallExpr>(Call))
    Object = MC->getImplicitObjectArgument();
  else if (llvm::isa<clang::CXXOperatorCallExpr>(Call) && llvm::isa<clang::CXXMethodDecl>(Callee) && !Args.empty()) {
    Object = Args.front();
    Args.erase(Args.begin());
  }
  auto Through = [&](int Root, PathRef Tail, bool Weak) {
    const clang::Expr *Input = Root == ThisIndex                           ? Object
                               : static_cast<unsigned>(Root) < Args.size() ? Args[Root]
                                                                           : nullptr;
    size_t First = Out.size();
    if (!Input || !Recurse(Input))
      return false;
    for (size_t I = First; I < Out.size(); ++I) {
      Out[I].Path = Unit.paths().concat(Out[I].Path, Tail);
      Out[I].Weak |= Weak;
    }
    return true;
  };
  if (const std::vector<Flow> *Flows = Unit.models().flows(Callee)) {
    for (const Flow &Step : *Flows) {
      if (Step.FlowKind != Flow::Kind::Alias || Step.To.RootKind != Place::Root::Return || !Step.To.Steps.empty())
        continue;
      PathRef Tail = RootPath;
      bool Weak = false;
      for (const PlaceStep &Part : Step.From.Steps) {
        Selector S = Selector::element();
        if (Part.StepKind == PlaceStep::Kind::Field)
          S = Selector::field(Unit.modelField("std::pair", Part.Name));
        else
          Weak = true;
        Tail = Unit.paths().append(Tail, S);
      }
      return Through(Step.From.RootKind == Place::Root::This ? ThisIndex : static_cast<int>(Step.From.Parameter), Tail,
                     Weak);
    }
    return false;
  }
  const AliasSummary &Inner = of(Callee);
  if (!Inner.Complete)
    return false;
  llvm::SmallVector<AliasPlace, 1> Places = Inner.Places;
  for (const AliasPlace &P : Places)
    if (P.Global)
      Out.push_back(P);
    else if (!Through(P.Root, P.Path, P.Weak))
      return false;
  return true;
}
