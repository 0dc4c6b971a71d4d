#include "extract/UnitExtractor.h"
#include "extract/Annotations.h"
#include "extract/Comments.h"
#include "extract/FunctionExtractor.h"
#include "extract/Suspects.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/thread.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Finds what has a graph: in the order of the source, instantiations after their template.
class BodyFinder : public clang::RecursiveASTVisitor<BodyFinder> {
public:
  explicit BodyFinder(UnitBuilder &Unit) : Suspects(Unit), Unit(Unit) {}

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
    Suspects.addParameters(F);
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

  bool VisitFieldDecl(clang::FieldDecl *F) {
    Suspects.addField(F);
    if (F->hasInClassInitializer())
      Initialisers.push_back(F->getInClassInitializer());
    return true;
  }
  bool VisitParmVarDecl(clang::ParmVarDecl *P) {
    if (P->hasDefaultArg() && !P->hasUnparsedDefaultArg() && !P->hasUninstantiatedDefaultArg())
      Initialisers.push_back(P->getDefaultArg());
    return true;
  }
  bool VisitStringLiteral(clang::StringLiteral *S) {
    Suspects.addColumns(S);
    return true;
  }

  bool VisitNamedDecl(clang::NamedDecl *D) {
    if (isAnnotated(D))
      Annotated.push_back(D);
    return true;
  }

  /// Uses of it are as good as what it is; of a table they are not.
  static bool isPlainConstant(const clang::VarDecl *V) {
    const clang::SourceManager &Sources = V->getASTContext().getSourceManager();
    return V->isConstexpr() && (V->getType()->isArithmeticType() || V->getType()->isEnumeralType() ||
                                Sources.isInSystemHeader(V->getLocation()));
  }
  bool VisitVarDecl(clang::VarDecl *V) {
    if (V->hasGlobalStorage() && !V->isStaticLocal() && V->getInit() && !V->isTemplated() &&
        !V->getDeclContext()->isDependentContext() && !V->isInvalidDecl() && !isPlainConstant(V))
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
  std::vector<const clang::Expr *> Initialisers; ///< Run in functions that do not show it.
  std::vector<const clang::NamedDecl *> Annotated;
  SuspectFinder Suspects;

private:
  UnitBuilder &Unit;
};

/// Expressions nested deeper than this need more stack than a thread usually has: clang's CFG builder is recursive.
constexpr unsigned DeepNesting = 1000;
constexpr unsigned DeepStack = 1u << 30; ///< Bytes; only what is used is ever mapped.

struct BodyScan {
  bool IsDeep = false; ///< Its statements are nested too deep for the stack that we run on.
  llvm::SmallVector<const clang::FunctionDecl *, 8> Callees;
};

using DeepStmts = llvm::SmallVector<std::pair<const clang::Stmt *, unsigned>, 64>;

BodyScan scan(DeepStmts Work) {
  BodyScan Result;
  auto Calls = [&](const clang::ValueDecl *D) {
    if (const auto *Callee = llvm::dyn_cast_or_null<clang::FunctionDecl>(D))
      Result.Callees.push_back(Callee->getCanonicalDecl());
  };
  while (!Work.empty()) {
    auto [S, Depth] = Work.pop_back_val();
    if (!S)
      continue;
    Result.IsDeep |= Depth > DeepNesting;
    if (const auto *Lambda = llvm::dyn_cast<clang::LambdaExpr>(S))
      Calls(Lambda->getCallOperator());
    else if (const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(S))
      Calls(Ref->getDecl());
    else if (const auto *Member = llvm::dyn_cast<clang::MemberExpr>(S))
      Calls(Member->getMemberDecl());
    else if (const auto *Construct = llvm::dyn_cast<clang::CXXConstructExpr>(S))
      Calls(Construct->getConstructor());
    for (const clang::Stmt *Child : S->children())
      Work.push_back({Child, Depth + 1});
  }
  return Result;
}

BodyScan scan(const clang::FunctionDecl *F) {
  DeepStmts Work{{F->getBody(), 0}};
  if (const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(F))
    for (const clang::CXXCtorInitializer *Init : Ctor->inits())
      Work.push_back({Init->getInit(), 0});
  return scan(std::move(Work));
}

/// Extracts functions, callees before their callers where calls do not go round in circles.
class BodyExtractor {
public:
  BodyExtractor(UnitBuilder &Unit, CalleeSummaries &Callees, llvm::ArrayRef<const clang::FunctionDecl *> Bodies)
      : Unit(Unit), Callees(Callees) {
    for (const clang::FunctionDecl *F : Bodies)
      if (Order.try_emplace(F->getCanonicalDecl(), Functions.size()).second)
        Functions.push_back({F, {}, false, {}});
  }

  /// The number of each body, with the functions that may see what is in it: callers. Their callees are reached anyhow.
  std::vector<bool> withCallers(std::vector<bool> Chosen) {
    llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<size_t, 4>> Callers;
    std::vector<const clang::FunctionDecl *> Work;
    for (size_t I = 0; I < Functions.size(); ++I) {
      for (const clang::FunctionDecl *Callee : scan(Functions[I].Function).Callees)
        Callers[Callee].push_back(I);
      if (Chosen[I])
        Work.push_back(Functions[I].Function->getCanonicalDecl());
    }
    while (!Work.empty()) {
      const clang::FunctionDecl *F = Work.back();
      Work.pop_back();
      for (size_t I : Callers.lookup(F))
        if (!Chosen[I]) {
          Chosen[I] = true;
          Work.push_back(Functions[I].Function->getCanonicalDecl());
        }
      if (const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(F))
        for (const clang::CXXMethodDecl *Base : M->overridden_methods())
          Work.push_back(Base->getCanonicalDecl());
    }
    return Chosen;
  }

  /// Of the chosen bodies and what they call, in the order in which the bodies were given.
  std::vector<FlowGraph> run(const std::vector<bool> &Chosen) {
    for (size_t I = 0; I < Functions.size(); ++I)
      if (Chosen[I])
        reach(I);
    std::vector<FlowGraph> Graphs;
    for (Body &B : Functions)
      if (B.Reached)
        Graphs.push_back(std::move(B.Graph));
    return Graphs;
  }

  size_t size() const { return Functions.size(); }
  const clang::FunctionDecl *function(size_t I) const { return Functions[I].Function; }

private:
  struct Body {
    const clang::FunctionDecl *Function;
    BodyScan Scan;
    bool Reached;
    FlowGraph Graph;
  };

  void reach(size_t Start) {
    llvm::SmallVector<std::pair<size_t, size_t>, 32> Stack; // A body, and the next of its callees to look at.
    auto Push = [&](size_t I) {
      if (Functions[I].Reached)
        return;
      Functions[I].Reached = true;
      Functions[I].Scan = scan(Functions[I].Function);
      Stack.push_back({I, 0});
    };
    Push(Start);
    while (!Stack.empty()) {
      auto &[I, Next] = Stack.back();
      const auto &Callees = Functions[I].Scan.Callees;
      if (Next == Callees.size()) {
        extract(Functions[I]);
        Stack.pop_back();
        continue;
      }
      auto It = Order.find(Callees[Next++]);
      if (It != Order.end())
        Push(It->second);
    }
  }

  void extract(Body &B) {
    auto Extract = [&] {
      FunctionExtractor Extractor(Unit, Callees);
      B.Graph = Extractor.function(B.Function);
      // Policies that name files mean the code, not what announces it in a header.
      Unit.unit().Symbols[B.Graph.Function].Where = Unit.position(B.Function->getLocation());
      Callees.add(B.Function, Extractor.takeSummary());
    };
    if (B.Scan.IsDeep)
      llvm::thread(std::optional<unsigned>(DeepStack), Extract).join();
    else
      Extract();
    B.Scan = {};
  }

  UnitBuilder &Unit;
  CalleeSummaries &Callees;
  std::vector<Body> Functions;
  llvm::DenseMap<const clang::FunctionDecl *, size_t> Order;
};

/// One extraction of a unit.
class UnitRun {
public:
  explicit UnitRun(clang::ASTContext &AST) : AST(AST), Unit(AST, Models), Callees(Unit), Finder(Unit) {
    Finder.TraverseDecl(AST.getTranslationUnitDecl());
    for (auto [V, Count] : Finder.Unread)
      if (Count == 0 && !V->getType().isVolatileQualified()) {
        Unit.neverWritten(V);
        NeverWritten.push_back(V);
      }
    for (const clang::FunctionDecl *F : Finder.Functions)
      if (const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(F); M && M->getParent()->isLambda())
        Unit.number(M->getParent());
    Bodies.emplace(Unit, Callees, Finder.Functions);
  }

  bool keysNameLines() const { return Unit.keysNameLines(); }

  UnitRecord record() {
    UnitRecord Result;
    const clang::SourceManager &SM = AST.getSourceManager();
    Result.Text = SM.getBufferData(SM.getMainFileID()).str();
    // In this order, in which local names are counted.
    for (size_t I = 0; I < Bodies->size(); ++I)
      Result.Bodies.push_back(place(Bodies->function(I)));
    for (const clang::VarDecl *V : NeverWritten)
      Result.NeverWritten.push_back(Unit.unit().Symbols[Unit.variable(V)].Id);
    llvm::sort(Result.NeverWritten);
    for (const clang::VarDecl *V : Finder.Variables)
      Result.Variables.push_back(Unit.unit().Symbols[Unit.variable(V)].Id);
    return Result;
  }

  /// Which bodies are to be extracted if those have changed; nothing if that does not tell.
  std::optional<std::vector<bool>> choose(const std::vector<bool> &Changed) {
    std::vector<bool> Chosen = Bodies->withCallers(Changed);
    llvm::DenseSet<const clang::FunctionDecl *> Affected;
    for (size_t I = 0; I < Chosen.size(); ++I)
      if (Chosen[I])
        Affected.insert(Bodies->function(I)->getCanonicalDecl());
    DeepStmts Hidden;
    for (const clang::Expr *E : Finder.Initialisers)
      Hidden.push_back({E, 0});
    for (const clang::VarDecl *V : Finder.Variables)
      Hidden.push_back({V->getInit(), 0});
    if (llvm::any_of(scan(Hidden).Callees, [&](const clang::FunctionDecl *F) { return Affected.contains(F); }))
      return std::nullopt;
    return Chosen;
  }

  /// With \p Chosen, the graphs of those bodies and of what they call, else of everything.
  FlowUnit extract(const std::optional<std::vector<bool>> &Chosen) {
    for (FlowGraph &G : Bodies->run(Chosen ? *Chosen : std::vector<bool>(Bodies->size(), true))) {
      Unit.unit().Symbols[G.Function].HasBody = true;
      Unit.unit().Graphs.push_back(std::move(G));
    }
    for (const clang::VarDecl *V : Chosen ? std::vector<const clang::VarDecl *>() : Finder.Variables) {
      FlowGraph G = FunctionExtractor(Unit, Callees).initialiser(V);
      if (!G.Edges.empty())
        Unit.unit().Graphs.push_back(std::move(G));
    }
    for (const clang::NamedDecl *D : Finder.Annotated)
      Unit.annotated(D);
    Finder.Suspects.finish();
    addSuppressions(Unit);
    return Unit.take();
  }

private:
  BodyPlace place(const clang::FunctionDecl *F) {
    const clang::SourceManager &SM = AST.getSourceManager();
    BodyPlace P;
    P.Id = Unit.idOf(F);
    // Whether it is in a macro does not matter: the text is compared.
    auto [File, Begin] = SM.getDecomposedExpansionLoc(F->getBeginLoc());
    if (File != SM.getMainFileID() || F->isImplicit())
      return P;
    const clang::Stmt *Body = F->getBody();
    P.Begin = Begin;
    P.End = SM.getDecomposedExpansionLoc(F->getEndLoc()).second + 1;
    P.BodyBegin = SM.getDecomposedExpansionLoc(Body->getBeginLoc()).second;
    P.BodyEnd = SM.getDecomposedExpansionLoc(Body->getEndLoc()).second + 1;
    P.SaysMore = F->isConstexpr() || !llvm::isa<clang::CompoundStmt>(Body) || llvm::isa<clang::CXXDestructorDecl>(F) ||
                 F->getDeclaredReturnType()->getContainedDeducedType();
    return P;
  }

  clang::ASTContext &AST;
  LibraryModels Models;
  UnitBuilder Unit;
  CalleeSummaries Callees;
  BodyFinder Finder;
  std::vector<const clang::VarDecl *> NeverWritten;
  std::optional<BodyExtractor> Bodies;
};

} // namespace

FlowUnit extract::extractUnit(clang::ASTContext &AST) { return UnitRun(AST).extract(std::nullopt); }

Extraction extract::extractAgain(clang::ASTContext &AST, const UnitRecord *Before) {
  UnitRun Run(AST);
  Extraction Result;
  Result.Record = Run.record();
  std::optional<std::vector<bool>> Chosen;
  if (Before)
    if (std::optional<BodyChanges> Changes = changedBodies(*Before, Result.Record)) {
      Chosen = Run.choose(Changes->May);
      Result.Lines = Changes->Lines;
    }
  Result.Unit = Run.extract(Chosen);
  Result.Record.KeysNameLines = Run.keysNameLines() || (Chosen && Before->KeysNameLines);
  Result.IsPart = Chosen.has_value();
  return Result;
}
