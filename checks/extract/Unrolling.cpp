#include "extract/Unrolling.h"
#include "extract/Names.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Longer lists, and loops with more blocks, stay loops.
constexpr unsigned MaxRounds = 12;
constexpr unsigned MaxBlocks = 48;
/// Blocks that one function may get in addition.
constexpr unsigned MaxCopies = 400;
constexpr unsigned MaxDepth = 3;

/// \p T can be called, or leads to something that can decide: what it does depends on which one it is.
bool decides(clang::QualType T, unsigned Depth = 0) {
  T = T.getNonReferenceType();
  if (T->isMemberPointerType() || T->isFunctionPointerType() || T->isFunctionType())
    return true;
  if (T->isPointerType())
    return decides(T->getPointeeType(), Depth);
  const clang::CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class || Depth > MaxDepth)
    return false;
  if (Class->isLambda() || Class->isPolymorphic() ||
      llvm::any_of(std::array{"function", "move_only_function", "copyable_function"},
                   [&](const char *Name) { return isStandard(Class, Name); }))
    return true;
  if (const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(Class); Spec && isStandard(Class)) {
    const bool IsHandle = llvm::any_of(std::array{"unique_ptr", "shared_ptr", "reference_wrapper", "pair", "tuple"},
                                       [&](const char *Name) { return isStandard(Class, Name); });
    auto Arguments = Spec->getTemplateArgs().asArray();
    if (Arguments.size() == 1 && Arguments.front().getKind() == clang::TemplateArgument::Pack)
      Arguments = Arguments.front().getPackAsArray();
    return IsHandle && llvm::any_of(Arguments, [&](const clang::TemplateArgument &A) {
             return A.getKind() == clang::TemplateArgument::Type && decides(A.getAsType(), Depth + 1);
           });
  }
  // A row of a table.
  return Class->isAggregate() &&
         llvm::any_of(Class->fields(), [&](const clang::FieldDecl *F) { return decides(F->getType(), Depth + 1); });
}

const clang::Expr *plain(const clang::Expr *E) {
  while (E) {
    const clang::Expr *Before = E;
    E = E->IgnoreParenImpCasts()->IgnoreImplicit();
    if (const auto *Cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(E))
      E = Cast->getSubExpr();
    if (const auto *List = llvm::dyn_cast<clang::CXXStdInitializerListExpr>(E))
      E = List->getSubExpr();
    // `std::vector<Step> Steps{a, b};`
    if (const auto *Made = llvm::dyn_cast<clang::CXXConstructExpr>(E); Made && Made->getNumArgs() > 0) {
      const bool IsOfList = llvm::isa<clang::CXXStdInitializerListExpr>(Made->getArg(0)->IgnoreImplicit());
      if (IsOfList ? isWholeContainer(Made->getType()) : Made->isElidable())
        E = Made->getArg(0);
    }
    if (E == Before)
      return E;
  }
  return E;
}

/// The elements that \p Init writes out; null if they are not known.
const clang::InitListExpr *listIn(const clang::Expr *Init) {
  const auto *List = llvm::dyn_cast_or_null<clang::InitListExpr>(plain(Init));
  if (List && isStandard(List->getType()->getAsCXXRecordDecl(), "array") && List->getNumInits() == 1)
    List = llvm::dyn_cast<clang::InitListExpr>(plain(List->getInit(0)));
  const auto *Array =
      List ? llvm::dyn_cast_or_null<clang::ConstantArrayType>(List->getType()->getAsArrayTypeUnsafe()) : nullptr;
  return Array && Array->getSize() == List->getNumInits() && List->getNumInits() > 0 ? List : nullptr;
}

/// Loops over ranges, and how often each variable is named.
class LoopFinder : public clang::RecursiveASTVisitor<LoopFinder> {
public:
  bool shouldVisitImplicitCode() const { return true; }
  bool TraverseLambdaExpr(clang::LambdaExpr *E) {
    for (const clang::LambdaCapture &C : E->captures())
      if (C.capturesVariable() && C.getCaptureKind() == clang::LCK_ByRef)
        ++Named[llvm::dyn_cast<clang::VarDecl>(C.getCapturedVar())];
    return true; // Its body is a function of its own.
  }
  bool VisitDeclRefExpr(clang::DeclRefExpr *E) {
    if (const auto *V = llvm::dyn_cast<clang::VarDecl>(E->getDecl()))
      ++Named[V];
    return true;
  }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt *S) {
    Loops.push_back(S);
    return true;
  }
  bool VisitCompoundStmt(clang::CompoundStmt *S) {
    // `std::vector<Check> Checks; Checks.push_back(a); Checks.push_back(b); for (...)`
    for (const clang::Stmt *Each : S->body()) {
      if (const auto *Declares = llvm::dyn_cast<clang::DeclStmt>(Each))
        for (const clang::Decl *D : Declares->decls())
          if (const auto *V = llvm::dyn_cast<clang::VarDecl>(D))
            DeclaredIn[V] = S;
      const auto *E = llvm::dyn_cast<clang::Expr>(Each);
      const auto *Call = E ? llvm::dyn_cast<clang::CXXMemberCallExpr>(E->IgnoreImplicit()) : nullptr;
      const clang::CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
      if (!Method || Call->getNumArgs() != 1 || !Method->getIdentifier() ||
          (Method->getName() != "push_back" && Method->getName() != "emplace_back"))
        continue;
      const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Call->getImplicitObjectArgument()->IgnoreParenImpCasts());
      if (const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
          V && DeclaredIn.lookup(V) == S)
        Pushed[V].push_back(Call);
    }
    return true;
  }
  llvm::SmallVector<const clang::CXXForRangeStmt *, 4> Loops;
  llvm::DenseMap<const clang::VarDecl *, unsigned> Named;
  llvm::DenseMap<const clang::VarDecl *, const clang::CompoundStmt *> DeclaredIn;
  /// What is put into a list by statements beside its declaration, in their order.
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<const clang::CXXMemberCallExpr *, 4>> Pushed;
};

using ElementList = llvm::SmallVector<const clang::Expr *, 8>;

/// What \p Loop goes through, if that is written out and stays as it is; empty: it is not known.
ElementList listOf(const clang::CXXForRangeStmt *Loop, const LoopFinder &Found) {
  auto In = [](const clang::Expr *Init) {
    const clang::InitListExpr *List = listIn(Init);
    return List ? ElementList(List->inits()) : ElementList();
  };
  const clang::Expr *Range = Loop->getRangeInit();
  if (ElementList Here = In(Range); !Here.empty())
    return Here;
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Range->IgnoreParenImpCasts());
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->getAnyInitializer() || V->getType()->isReferenceType())
    return {};
  const bool IsConst =
      V->isConstexpr() || V->getType().isConstQualified() ||
      (V->getType()->isArrayType() && V->getASTContext().getBaseElementType(V->getType()).isConstQualified());
  if (IsConst)
    return In(V->getAnyInitializer());
  // The loops that go through it, and what puts something into it before, are all that names it.
  auto GoesThrough = [&](const clang::CXXForRangeStmt *Other) {
    const auto *Of = llvm::dyn_cast<clang::DeclRefExpr>(Other->getRangeInit()->IgnoreParenImpCasts());
    return Of && Of->getDecl() == V;
  };
  const auto Pushed = Found.Pushed.lookup(V);
  const auto Loops = static_cast<size_t>(llvm::count_if(Found.Loops, GoesThrough));
  if (!V->hasLocalStorage() || Found.Named.lookup(V) != Loops + Pushed.size())
    return {};
  if (Pushed.empty())
    return In(V->getAnyInitializer());
  const auto *Empty = llvm::dyn_cast<clang::CXXConstructExpr>(V->getInit()->IgnoreImplicit());
  const bool IsBefore = Pushed.back()->getBeginLoc() < Loop->getBeginLoc();
  if (!Empty || Empty->getNumArgs() != 0 || !isWholeContainer(V->getType()) || !IsBefore)
    return {};
  ElementList Result;
  for (const clang::CXXMemberCallExpr *Call : Pushed)
    Result.push_back(Call->getArg(0));
  return Result;
}

using Block = clang::CFGBlock;
using AdjacentBlock = clang::CFGBlock::AdjacentBlock;

/// Blocks of a loop, the one that tests whether there is another element first.
struct Region {
  llvm::SmallVector<Block *, 16> Blocks;
  Block *header() const { return Blocks.front(); }
  bool contains(const Block *B) const { return llvm::is_contained(Blocks, B); }
};

Region regionOf(Block *Header) {
  Region Result{{Header}};
  llvm::SmallVector<Block *, 16> Work;
  for (const AdjacentBlock &Before : Header->preds())
    if (Block *B = Before.getReachableBlock(); B && B->getLoopTarget() == Header->getTerminatorStmt())
      Work.push_back(B);
  while (!Work.empty()) {
    Block *B = Work.pop_back_val();
    if (Result.contains(B))
      continue;
    Result.Blocks.push_back(B);
    for (const AdjacentBlock &Before : B->preds())
      if (Block *P = Before.getReachableBlock())
        Work.push_back(P);
  }
  return Result;
}

/// Puts the rounds of one loop one after the other.
class RoundCopier {
public:
  RoundCopier(clang::CFG &Cfg, const Region &Loop) : Cfg(Cfg), Loop(Loop) {
    for (Block *B : Loop.Blocks)
      for (const AdjacentBlock &Next : B->succs())
        Successors[B].push_back(Next.getReachableBlock());
  }

  /// \p Note is called with each new block and its round.
  void run(unsigned Rounds, llvm::function_ref<void(const Block *, unsigned)> Note) {
    // There is no further element.
    Block *Next = copyBlock(*Loop.header());
    connect(*Next, {nullptr, Successors[Loop.header()][1]});
    Note(Next, Rounds);
    for (unsigned Round = Rounds - 1; Round > 0; --Round) {
      llvm::DenseMap<const Block *, Block *> Copies;
      for (Block *B : Loop.Blocks)
        Note(Copies[B] = copyBlock(*B), Round);
      for (Block *B : Loop.Blocks) {
        llvm::SmallVector<Block *, 2> To = Successors[B];
        for (Block *&S : To)
          S = S == Loop.header() ? Next : Copies.contains(S) ? Copies[S] : S;
        if (B == Loop.header())
          To[1] = nullptr;
        connect(*Copies[B], To);
      }
      Next = Copies[Loop.header()];
    }
    for (Block *B : Loop.Blocks)
      for (AdjacentBlock &S : B->succs())
        if (S.getReachableBlock() == Loop.header())
          redirect(*B, S, *Next);
    *std::next(Loop.header()->succ_begin()) = AdjacentBlock(nullptr, /*IsReachable=*/false);
  }

private:
  Block *copyBlock(const Block &B) {
    clang::BumpVectorContext &Context = Cfg.getBumpVectorContext();
    Block *Copy = Cfg.createBlock();
    for (const clang::CFGElement &E : llvm::reverse(B)) { // Blocks are made from their ends.
      if (auto S = E.getAs<clang::CFGStmt>())
        Copy->appendStmt(const_cast<clang::Stmt *>(S->getStmt()), Context);
      else if (auto D = E.getAs<clang::CFGAutomaticObjDtor>())
        Copy->appendAutomaticObjDtor(const_cast<clang::VarDecl *>(D->getVarDecl()),
                                     const_cast<clang::Stmt *>(D->getTriggerStmt()), Context);
    }
    Copy->setTerminator(B.getTerminator());
    Copy->setLoopTarget(B.getLoopTarget());
    Copy->setLabel(const_cast<clang::Stmt *>(B.getLabel()));
    if (B.hasNoReturnElement())
      Copy->setHasNoReturnElement();
    return Copy;
  }
  void connect(Block &From, llvm::ArrayRef<Block *> To) {
    for (Block *B : To)
      From.addSuccessor(AdjacentBlock(B, /*IsReachable=*/B != nullptr), Cfg.getBumpVectorContext());
  }
  /// A block that nothing leads to gives \p To a place for one more predecessor.
  void redirect(Block &From, AdjacentBlock &Way, Block &To) {
    Way = AdjacentBlock(&To, /*IsReachable=*/true);
    connect(*Cfg.createBlock(), {&To});
    *std::prev(To.pred_end()) = AdjacentBlock(&From, /*IsReachable=*/true);
  }

  clang::CFG &Cfg;
  const Region &Loop;
  llvm::DenseMap<const Block *, llvm::SmallVector<Block *, 2>> Successors;
};

} // namespace

void Unrolling::run(clang::CFG &Cfg, const clang::Stmt *Body) {
  LoopFinder Found;
  Found.TraverseStmt(const_cast<clang::Stmt *>(Body));
  llvm::DenseSet<const Block *> Used;
  unsigned Copies = 0;
  for (const clang::CXXForRangeStmt *Loop : Found.Loops) {
    const clang::VarDecl *V = Loop->getLoopVariable();
    const ElementList List = V && decides(V->getType()) ? listOf(Loop, Found) : ElementList();
    auto Header = llvm::find_if(Cfg, [&](const Block *B) { return B->getTerminatorStmt() == Loop; });
    if (List.empty() || List.size() > MaxRounds || Header == Cfg.end() || (*Header)->succ_size() != 2)
      continue;
    const Region Blocks = regionOf(*Header);
    Copies += static_cast<unsigned>(Blocks.Blocks.size()) * static_cast<unsigned>(List.size());
    if (Blocks.Blocks.size() < 2 || Blocks.Blocks.size() > MaxBlocks || Copies > MaxCopies ||
        llvm::any_of(Blocks.Blocks, [&](const Block *B) { return Used.contains(B); }))
      continue;
    Used.insert(Blocks.Blocks.begin(), Blocks.Blocks.end());
    RoundCopier(Cfg, Blocks).run(static_cast<unsigned>(List.size()), [&](const Block *B, unsigned Round) {
      Rounds[B] = Round;
    });
    Elements[V] = List;
  }
}

const clang::Expr *Unrolling::elementAt(const clang::VarDecl *V, const clang::CFGBlock *B) const {
  auto It = Elements.find(V);
  const unsigned Round = roundOf(B);
  return It != Elements.end() && Round < It->second.size() ? It->second[Round] : nullptr;
}
