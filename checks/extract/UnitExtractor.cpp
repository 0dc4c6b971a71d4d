#include "extract/UnitExtractor.h"
#include "extract/FunctionExtractor.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/thread.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Finds what has a graph: in the order of the source, instantiations after their template.
class BodyFinder : public clang::RecursiveASTVisitor<BodyFinder> {
public:
  explicit BodyFinder(UnitBuilder &Unit) : Unit(Unit) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitLambdaBody() const { return true; }

  bool TraverseDecl(clang::Decl *D) {
    if (!D)
      return true;
    // Nothing below a declaration in a system header is the user's; but a namespace may be opened by both.
    if (!llvm::isa<clang::TranslationUnitDecl, clang::NamespaceDecl, clang::LinkageSpecDecl>(D) && Unit.isSystem(D))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(clang::FunctionDecl *F) {
    if (F->isThisDeclarationADefinition() && F->doesThisDeclarationHaveABody() && !F->isTemplated() &&
        !F->isDependentContext() && !F->isInvalidDecl() && F->getBody() && !F->isDeleted())
      Functions.push_back(F);
    return true;
  }

  bool VisitLambdaExpr(clang::LambdaExpr *E) {
    clang::CXXMethodDecl *Operator = E->getCallOperator();
    if (const clang::FunctionTemplateDecl *Generic = Operator->getDescribedFunctionTemplate()) {
      for (clang::FunctionDecl *Spec : Generic->specializations())
        VisitFunctionDecl(Spec);
      return true;
    }
    return VisitFunctionDecl(Operator);
  }

  bool VisitNamedDecl(clang::NamedDecl *D) {
    if (D->hasAttr<clang::AnnotateAttr>())
      Annotated.push_back(D);
    return true;
  }

  bool VisitVarDecl(clang::VarDecl *V) {
    if (V->hasGlobalStorage() && !V->isStaticLocal() && V->getInit() && !V->isTemplated() &&
        !V->getDeclContext()->isDependentContext() && !V->isInvalidDecl() && !V->isConstexpr())
      Variables.push_back(V);
    return true;
  }

  // A variable that is named as often as it is read is never written, nor is its address taken.
  bool VisitDeclRefExpr(clang::DeclRefExpr *E) {
    if (const auto *V = ownVariable(E))
      --Unread[V];
    return true;
  }
  bool VisitImplicitCastExpr(clang::ImplicitCastExpr *E) {
    if (E->getCastKind() == clang::CK_LValueToRValue)
      if (const auto *V = ownVariable(llvm::dyn_cast<clang::DeclRefExpr>(E->getSubExpr()->IgnoreParens())))
        ++Unread[V];
    return true;
  }
  /// A variable of this unit alone.
  static const clang::VarDecl *ownVariable(const clang::DeclRefExpr *E) {
    const auto *V = E ? llvm::dyn_cast<clang::VarDecl>(E->getDecl()) : nullptr;
    return V && V->hasGlobalStorage() && V->getType()->isIntegralOrEnumerationType() && !V->isExternallyVisible()
               ? V->getCanonicalDecl()
               : nullptr;
  }
  llvm::DenseMap<const clang::VarDecl *, int> Unread;

  std::vector<const clang::FunctionDecl *> Functions;
  std::vector<const clang::VarDecl *> Variables;
  std::vector<const clang::NamedDecl *> Annotated;

private:
  UnitBuilder &Unit;
};

/// Expressions nested deeper than this need more stack than a thread usually has: clang's CFG builder is recursive.
constexpr unsigned DeepNesting = 1000;
constexpr unsigned DeepStack = 1u << 30; ///< Bytes; only what is used is ever mapped.

/// True if the statements of \p Body are nested too deep for the stack that we run on.
bool isDeep(const clang::Stmt *Body) {
  llvm::SmallVector<std::pair<const clang::Stmt *, unsigned>, 64> Work{{Body, 0}};
  while (!Work.empty()) {
    auto [S, Depth] = Work.pop_back_val();
    if (Depth > DeepNesting)
      return true;
    for (const clang::Stmt *Child : S->children())
      if (Child)
        Work.push_back({Child, Depth + 1});
  }
  return false;
}

FlowGraph extractFunction(UnitBuilder &Unit, ReturnAliases &Aliases, const clang::FunctionDecl *F) {
  FlowGraph Result;
  auto Extract = [&] { Result = FunctionExtractor(Unit, Aliases).function(F); };
  if (!isDeep(F->getBody())) {
    Extract();
    return Result;
  }
  llvm::thread Deep(std::optional<unsigned>(DeepStack), Extract);
  Deep.join();
  return Result;
}

} // namespace

FlowUnit extract::extractUnit(clang::ASTContext &AST) {
  LibraryModels Models;
  UnitBuilder Unit(AST, Models);
  ReturnAliases Aliases(Unit);
  BodyFinder Finder(Unit);
  Finder.TraverseDecl(AST.getTranslationUnitDecl());
  for (auto [V, Count] : Finder.Unread)
    if (Count == 0 && !V->getType().isVolatileQualified())
      Unit.neverWritten(V);
  llvm::DenseSet<const clang::FunctionDecl *> Done;
  for (const clang::FunctionDecl *F : Finder.Functions) {
    if (!Done.insert(F->getCanonicalDecl()).second)
      continue;
    FlowGraph G = extractFunction(Unit, Aliases, F);
    Unit.unit().Symbols[G.Function].HasBody = true;
    Unit.unit().Graphs.push_back(std::move(G));
  }
  for (const clang::VarDecl *V : Finder.Variables) {
    FlowGraph G = FunctionExtractor(Unit, Aliases).initialiser(V);
    if (!G.Edges.empty())
      Unit.unit().Graphs.push_back(std::move(G));
  }
  for (const clang::NamedDecl *D : Finder.Annotated)
    Unit.annotated(D);
  return Unit.take();
}
