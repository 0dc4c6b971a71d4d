//===- FunctionExtractor.cpp - The fixpoint over a function's CFG ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "extract/TryEdges.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Analysis/FlowSensitive/DataflowWorklist.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Visits of blocks that one function may use. States only grow, so this is reached by pathological code alone.
constexpr unsigned MaxBlockVisits = 20000;
constexpr unsigned MaxVisitsOfOneBlock = 40;
/// Numbers of the calls that end an object.
constexpr int FirstDestructor = 1000;
/// Members of members that end with an object.
constexpr unsigned MaxDestructorDepth = 3;

class TryFinder : public clang::RecursiveASTVisitor<TryFinder> {
public:
  bool VisitCXXTryStmt(clang::CXXTryStmt *) {
    Found = true;
    return false;
  }
  bool Found = false;
};

/// Finds objects that end with the expression that they are in, and have something to do then.
class TemporaryFinder : public clang::RecursiveASTVisitor<TemporaryFinder> {
public:
  using Ending = llvm::SmallVector<const clang::Expr *, 1>;
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  bool TraverseExprWithCleanups(clang::ExprWithCleanups *E) {
    Ending Outer = std::exchange(Found, {});
    TraverseStmt(E->getSubExpr());
    const clang::Expr *Whole = E->getSubExpr()->IgnoreParens(), *Made = Whole->IgnoreParenCasts();
    if (Discarded.contains(E) && Made->isPRValue() && mustEnd(Made->getType()))
      Found.push_back(Made);
    if (!Found.empty())
      ByExpression[Whole] = std::move(Found);
    Found = std::move(Outer);
    return true;
  }
  bool VisitMaterializeTemporaryExpr(clang::MaterializeTemporaryExpr *E) {
    if (!E->getExtendingDecl() && mustEnd(E->getType()))
      Found.push_back(E);
    return true;
  }
  bool VisitCompoundStmt(clang::CompoundStmt *S) {
    Discarded.insert(S->body_begin(), S->body_end());
    return true;
  }
  bool VisitIfStmt(clang::IfStmt *S) {
    Discarded.insert(S->getThen());
    Discarded.insert(S->getElse());
    return true;
  }
  llvm::DenseMap<const clang::Stmt *, Ending> ByExpression;

private:
  static bool mustEnd(clang::QualType T) {
    const clang::CXXRecordDecl *Class = T->getAsCXXRecordDecl();
    return Class && Class->hasDefinition() && !Class->hasTrivialDestructor();
  }
  Ending Found;
  llvm::DenseSet<const clang::Stmt *> Discarded; ///< Statements: nobody takes what they are.
};

clang::CFG::BuildOptions cfgOptions(bool HasTry) {
  clang::CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddInitializers = true;
  Options.AddImplicitDtors = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddCXXDefaultInitExprInAggregates = true;
  Options.PruneTriviallyFalseEdges = true;
  Options.AddEHEdges = HasTry; // Edges from every call would blur all states.
  return Options;
}

bool throwsInstead(const clang::CFGBlock &Block) {
  if (Block.hasNoReturnElement())
    return true;
  for (const clang::CFGElement &E : llvm::reverse(Block))
    if (auto S = E.getAs<clang::CFGStmt>())
      return llvm::isa<clang::CXXThrowExpr>(S->getStmt());
  return false;
}

} // namespace

FunctionExtractor::FunctionExtractor(UnitBuilder &Unit, CalleeSummaries &Callees)
    : Unit(Unit), Callees(Callees), Graph(Unit) {}

void FunctionExtractor::begin(const clang::FunctionDecl *F) {
  Function = F;
  Graph.graph().Function = Unit.function(F);
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  if (Method && Method->isInstance()) {
    BaseRef This = thisBase();
    if (!llvm::isa<clang::CXXConstructorDecl>(F)) {
      NodeRef N = Graph.node(NodeKind::ThisIn, nullptr, 0, [&](FlowNode &Node) {
        Node.Index = ThisIndex;
        Node.Type = Unit.type(Unit.ast().getRecordType(Method->getParent()));
        Node.Where = Unit.position(F->getLocation());
      });
      Bases[This].Initial = Content{N, RootPath};
    }
    if (Method->getParent()->isLambda()) {
      llvm::DenseMap<const clang::ValueDecl *, clang::FieldDecl *> Fields;
      clang::FieldDecl *OfThis = nullptr;
      Method->getParent()->getCaptureFields(Fields, OfThis);
      ThisCapture = OfThis;
      for (auto &[Var, Field] : Fields)
        if (const auto *V = llvm::dyn_cast<clang::VarDecl>(Var))
          Captures[V->getCanonicalDecl()] = Field;
    }
  }
  for (const clang::ParmVarDecl *P : F->parameters()) {
    auto Index = static_cast<int16_t>(P->getFunctionScopeIndex());
    NodeRef N = Graph.node(NodeKind::ParamIn, P, 0, [&](FlowNode &Node) {
      Node.Index = Index;
      Node.Type = Unit.type(P->getType());
      Node.Where = Unit.position(P->getLocation());
    });
    BaseRef Variable = variableBase(P);
    if (P->getType()->isReferenceType() || Unit.isPointerLike(P->getType())) {
      BaseRef Object = base(BaseKind::ParameterObject, P, 0, Content{N, RootPath});
      Bases[Object].Parameter = Index;
      Now.set(Variable, Tree::pointingTo({Location{Object, RootPath, false}}));
    } else {
      Bases[Variable].Initial = Content{N, RootPath};
    }
    knowParameter(P, N);
  }
}

void FunctionExtractor::finish(State &Exit) {
  Now = std::move(Exit);
  joinSources();
  Graph.graph().ReturnFacts = Graph.factSet(Now);
  if (!ReturnTruths.empty())
    Graph.graph().ReturnTruth = Graph.truthFacts(anyOf(ReturnTruths, Graph));
  if (Coroutine)
    finishCoroutine();
  for (const clang::ParmVarDecl *P : Function->parameters())
    finishParameter(P);
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(Function);
  bool WritesObject = Method && Method->isInstance() && (!Method->isConst() || Method->getParent()->isLambda());
  if (WritesObject) {
    NodeRef N = outOfThis(Method);
    Tree This = read({thisBase(), RootPath, false});
    summarise(ThisIndex, This);
    Graph.flow(resolve(This), N, RootPath, Now);
    noteAnswers(resolve(This), N, Unit.ast().getRecordType(Method->getParent()));
  }
  giveAnswers();
  summariseLost();
  publishGlobals();
  publishResults();
  escape();
  receiveReturned();
}

void FunctionExtractor::finishParameter(const clang::ParmVarDecl *P) {
  std::optional<Tree> Left = leftOf(P);
  if (!Left)
    return;
  if (Unit.isOutType(P->getType()))
    summarise(static_cast<int>(P->getFunctionScopeIndex()), *Left);
  NodeRef N = outOf(P);
  Graph.flow(resolve(*Left), N, RootPath, Now);
  clang::QualType Referred = P->getType()->getPointeeType();
  if (Referred.isNull())
    return;
  if (Referred->isRecordType())
    noteAnswers(resolve(*Left), N, Referred,
                isString(Referred) ? std::optional(base(BaseKind::ParameterObject, P, 0, std::nullopt)) : std::nullopt);
  else
    noteOutAnswers(P, N, Referred);
}

std::optional<Tree> FunctionExtractor::leftOf(const clang::ParmVarDecl *P) {
  if (Unit.isOutType(P->getType())) {
    bool Referred = P->getType()->isReferenceType() || Unit.isPointerLike(P->getType());
    BaseRef Object = Referred ? base(BaseKind::ParameterObject, P, 0, std::nullopt) : variableBase(P);
    return read({Object, RootPath, false});
  }
  if (!P->getType()->isRecordType())
    return std::nullopt;
  // Of a copy, the caller sees what its pointers refer to.
  Tree Left, Copy = read({variableBase(P), RootPath, false});
  for (const TreePart &Part : Copy.parts())
    if (!Part.Value.Targets.empty())
      Left.assign(Part.Path, readAll(Part.Value.Targets), Unit.paths());
  return Left.empty() ? std::nullopt : std::optional<Tree>(std::move(Left));
}

NodeRef FunctionExtractor::outOf(const clang::ParmVarDecl *P) {
  return Graph.node(NodeKind::ParamOut, P, 0, [&](FlowNode &Node) {
    Node.Index = static_cast<int16_t>(P->getFunctionScopeIndex());
    Node.Type = Unit.type(P->getType());
    Node.Where = Unit.position(P->getLocation());
  });
}

NodeRef FunctionExtractor::outOfThis(const clang::CXXMethodDecl *M) {
  return Graph.node(NodeKind::ThisOut, nullptr, 0, [&](FlowNode &Node) {
    Node.Index = ThisIndex;
    Node.Type = Unit.type(Unit.ast().getRecordType(M->getParent()));
    Node.Where = Unit.position(M->getLocation());
  });
}

bool FunctionExtractor::isFunctionValue(const BaseInfo &Info) {
  if ((Info.Kind != BaseKind::Pointee && Info.Kind != BaseKind::ResultObject) || !Info.Initial)
    return false;
  const FlowNode &N = Graph.graph().Nodes[Info.Initial->Node];
  const FlowUnit &Facts = Unit.unit();
  llvm::StringRef Class = Facts.nameOf(Facts.Types[Unit.withoutAliases(N.Type)].Symbol);
  return N.Kind == NodeKind::Function || Class == "std::function" || Class == "std::move_only_function" ||
         Class == "boost::function" || Class.ends_with("(lambda)");
}

void FunctionExtractor::escape() {
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const BaseInfo &Info = Bases[B];
    const Tree *T = Now.find(B);
    bool Elsewhere =
        Info.Kind == BaseKind::Heap || Info.Kind == BaseKind::ResultObject || Info.Kind == BaseKind::Pointee;
    if (!Elsewhere || !T || isFunctionValue(Info))
      continue;
    Tree Own = *T;
    for (TreePart &P : Own.parts())
      llvm::erase_if(P.Value.Sources, [&](const Content &C) { return Info.Initial && C.Node == Info.Initial->Node; });
    if (Own.empty())
      continue;
    NodeRef N = Graph.node(NodeKind::Escape, nullptr, 0,
                           [&](FlowNode &Node) { Node.Where = Unit.position(Function->getLocation()); });
    Graph.flow(resolve(Own), N, RootPath, Now);
  }
}

FlowGraph FunctionExtractor::function(const clang::FunctionDecl *F) {
  TryFinder Finder;
  Finder.TraverseStmt(F->getBody());
  HasTry = Finder.Found;
  begin(F);
  clang::Stmt *Body = F->getBody();
  if (const auto *C = llvm::dyn_cast<clang::CoroutineBodyStmt>(Body))
    Body = const_cast<clang::Stmt *>(beginCoroutine(C));
  TemporaryFinder Ends;
  Ends.TraverseStmt(Body);
  Temporaries = std::move(Ends.ByExpression);
  std::unique_ptr<clang::CFG> Cfg = clang::CFG::buildCFG(F, Body, &Unit.ast(), cfgOptions(HasTry));
  if (!Cfg) {
    Graph.graph().Incomplete = true;
    return Graph.take();
  }
  if (HasTry)
    addTryEdges(*Cfg, Body);
  InCfg = true;
  Unrolled.run(*Cfg, Body);
  findLoops(*Cfg);
  if (!solve(*Cfg))
    Graph.graph().Incomplete = true;
  return Graph.take();
}

bool FunctionExtractor::solve(clang::CFG &Cfg) {
  std::vector<std::optional<State>> In(Cfg.getNumBlockIDs());
  std::vector<unsigned> Visits(Cfg.getNumBlockIDs());
  auto Initial = [this](BaseRef B) { return initial(B); };
  clang::PostOrderCFGView Order(&Cfg);
  clang::ForwardDataflowWorklist Work(Cfg, &Order);
  const clang::CFGBlock *Exit = &Cfg.getExit();
  In[Cfg.getEntry().getBlockID()] = Now;
  Work.enqueueBlock(&Cfg.getEntry());
  bool Complete = true;
  std::map<std::pair<unsigned, unsigned>, State> WaysIn; // Of blocks that only test: from which block, to which.
  llvm::BitVector OnlyTests(Cfg.getNumBlockIDs());
  for (const clang::CFGBlock *B : Cfg)
    if (onlyTests(*B))
      OnlyTests.set(B->getBlockID());
  auto Next = [&] {
    const clang::CFGBlock *Block = Work.dequeue();
    if (Block || !leaveStuckLoops())
      return Block;
    for (const clang::CFGBlock *B : Cfg)
      if (llvm::isa_and_nonnull<clang::CXXForRangeStmt>(B->getTerminatorStmt()))
        Work.enqueueBlock(B);
    return Work.dequeue();
  };
  while (const clang::CFGBlock *Block = Next()) {
    unsigned Id = Block->getBlockID();
    if (!In[Id])
      continue;
    if (++Steps > MaxBlockVisits || ++Visits[Id] > MaxVisitsOfOneBlock) {
      Complete = false;
      break;
    }
    auto Leave = [&](const clang::CFGBlock &Next, State &Out) {
      if (&Next == Exit && throwsInstead(*Block))
        return;
      std::optional<State> &Slot = In[Next.getBlockID()];
      bool Changed = !Slot;
      arrive(Next, Out);
      if (!Slot) {
        Slot = Out;
      } else {
        Changed = separate(Next, *Slot, Out);
        if (Changed && OnlyTests.test(Next.getBlockID()))
          for (auto &[Way, Known] : WaysIn)
            if (Way.second == Next.getBlockID())
              arrive(Next, Known);
        Changed |= Slot->join(Out, Unit.paths(), Initial, Graph);
      }
      if (OnlyTests.test(Next.getBlockID())) {
        auto [It, New] = WaysIn.try_emplace({Id, Next.getBlockID()}, Out);
        Changed |= New || It->second.join(Out, Unit.paths(), Initial, Graph);
      }
      if (Changed)
        Work.enqueueBlock(&Next);
    };
    if (!OnlyTests.test(Id)) {
      visitBlock(*Block, *In[Id], Leave);
      continue;
    }
    for (const clang::CFGBlock *Before : Block->preds())
      if (auto It = Before ? WaysIn.find({Before->getBlockID(), Id}) : WaysIn.end(); It != WaysIn.end())
        visitBlock(*Block, It->second, Leave);
  }
  // The states are final: record what they say.
  Graph.Recording = true;
  Values.clear();
  for (const clang::CFGBlock *Block : Order)
    if (In[Block->getBlockID()])
      visitBlock(*Block, *In[Block->getBlockID()], [&](const clang::CFGBlock &Next, State &Out) { arrive(Next, Out); });
  Block = Exit;
  Graph.Round = 0;
  if (In[Exit->getBlockID()])
    finish(*In[Exit->getBlockID()]);
  else
    Summary.NeverReturns = Complete;
  if (Arrived)
    Graph.dropEmptyJoins();
  return Complete;
}

void FunctionExtractor::visitBlock(const clang::CFGBlock &Block, State Before, LeaveFn Leave) {
  const KnownFacts KnownBefore = HasTry ? Before.Known : KnownFacts();
  Now = std::move(Before);
  this->Block = &Block;
  Graph.Round = Unrolled.roundOf(&Block);
  Dead = false;
  joinSources();
  for (const clang::CFGElement &Element : Block) {
    visitElement(Element);
    if (Dead)
      break;
  }
  goRound(Block);
  State After = std::move(Now);
  unsigned Number = 0;
  for (const clang::CFGBlock::AdjacentBlock &Next : Block.succs()) {
    ++Number;
    if (!Next.isReachable() || !Next.getReachableBlock())
      continue;
    // A call that never returns may still throw.
    if (Dead && !llvm::isa_and_nonnull<clang::CXXTryStmt>(Next.getReachableBlock()->getTerminatorStmt()))
      continue;
    State Out = After;
    Now = After;
    if (!mayTake(Block, *Next.getReachableBlock(), Number - 1))
      continue;
    if (!learn(Block, *Next.getReachableBlock(), Number - 1, Out))
      continue;
    if (Number == 2 && !endLoop(Block.getTerminatorStmt(), Out))
      continue;
    // The call at its end has thrown: it has found nothing.
    if (llvm::isa_and_nonnull<clang::CXXTryStmt>(Next.getReachableBlock()->getTerminatorStmt()))
      Out.Known.keepOnly(KnownBefore);
    Leave(*Next.getReachableBlock(), Out);
  }
}

void FunctionExtractor::visitElement(const clang::CFGElement &Element) {
  if (auto S = Element.getAs<clang::CFGStmt>()) {
    evaluate(S->getStmt());
    // The latest first.
    if (auto Ending = Temporaries.find(S->getStmt()); Ending != Temporaries.end())
      for (const clang::Expr *E : llvm::reverse(Ending->second))
        destroyTemporary(E);
    return;
  }
  if (auto I = Element.getAs<clang::CFGInitializer>()) {
    initialiseMember(I->getInitializer());
    return;
  }
  if (auto D = Element.getAs<clang::CFGAutomaticObjDtor>())
    destroy(D->getVarDecl());
}

void FunctionExtractor::initialiseMember(const clang::CXXCtorInitializer *Init) {
  Location This{thisBase(), RootPath, false};
  const clang::Expr *E = Init->getInit();
  if (!E)
    return;
  if (!Init->isAnyMemberInitializer()) {
    // A base class or a delegated constructor builds a part of this object.
    const auto *Construct = llvm::dyn_cast<clang::CXXConstructExpr>(E->IgnoreImplicit());
    Tree T = Construct ? constructInto(Construct, std::nullopt) : contentOf(E);
    write({This}, T, /*Keep=*/Now.find(This.Base) != nullptr);
    adopt(E, This);
    return;
  }
  const clang::FieldDecl *Field = Init->getAnyMember();
  PathRef P = RootPath;
  if (Init->isIndirectMemberInitializer()) {
    for (const clang::NamedDecl *Part : Init->getIndirectMember()->chain()) {
      const auto *F = llvm::cast<clang::FieldDecl>(Part);
      if (!isTransparent(F))
        P = Unit.paths().append(P, Selector::field(Unit.field(F)));
    }
  } else if (!isTransparent(Field)) {
    P = Unit.paths().append(P, Selector::field(Unit.field(Field)));
  }
  Location L{This.Base, P, false};
  Tree T = initialise(Field->getType(), E);
  if (Field->getType()->isBooleanType())
    Storing = truthOf(E);
  sayAnswer(T, E, Field);
  if (Field->getType()->isReferenceType())
    write({L}, T);
  else
    store({L}, T, Init, Init->getSourceLocation(), /*Keep=*/false, /*Number=*/0, E);
  Storing.reset();
  adopt(E, L);
}

void FunctionExtractor::destroy(const clang::VarDecl *V) {
  const clang::Expr *Site = V->getInit();
  if (!Site)
    return;
  if (!V->getType()->isReferenceType()) {
    destroy(Location{variableBase(V), RootPath, false}, V->getType(), Site);
    return;
  }
  // It keeps what it refers to alive.
  if (const auto *Cleanups = llvm::dyn_cast<clang::ExprWithCleanups>(Site))
    Site = Cleanups->getSubExpr();
  if (const auto *Kept = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(Site->IgnoreParens()->IgnoreImpCasts()))
    destroyTemporary(Kept);
}

void FunctionExtractor::destroyTemporary(const clang::Expr *E) {
  auto Made = Values.find(E);
  if (Made == Values.end())
    return;
  if (Made->second.IsPlace) {
    if (Made->second.Where.size() == 1)
      destroy(Location(Made->second.Where.front()), E->getType(), E);
    return;
  }
  BaseRef B = base(BaseKind::Temporary, E, FirstDestructor, std::nullopt);
  Now.set(B, Tree(Made->second.Held));
  destroy(Location{B, RootPath, false}, E->getType(), E);
}

void FunctionExtractor::destroy(const Location &L, clang::QualType Type, const clang::Expr *Site) {
  int Number = FirstDestructor;
  destroy(L, Type, Site, Number, 0);
}

void FunctionExtractor::destroy(const Location &L, clang::QualType Type, const clang::Expr *Site, int &Number,
                                unsigned Depth, bool IsVirtual) {
  const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class || Class->hasTrivialDestructor() || Depth > MaxDestructorDepth)
    return;
  if (Unit.isSystem(Class) || Class->isInStdNamespace()) {
    // What a std::unique_ptr points to ends with it.
    const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(Class);
    if (!isStandard(Spec, "unique_ptr") || Spec->getTemplateArgs().get(0).getKind() != clang::TemplateArgument::Type)
      return;
    const Tree Pointer = read(L);
    if (Pointer.root().Targets.size() == 1)
      destroy(Pointer.root().Targets.front(), Spec->getTemplateArgs().get(0).getAsType(), Site, Number, Depth + 1,
              /*IsVirtual=*/true);
    return;
  }
  const clang::CXXDestructorDecl *Dtor = Class->getDestructor();
  if (Dtor && Dtor->isUserProvided()) {
    CallView View;
    View.Site = Site;
    View.Number = Number++;
    View.Callee = Dtor;
    View.Object = Value::at({L});
    View.ObjectType = Type;
    View.ResultType = Unit.ast().VoidTy;
    View.Virtual = IsVirtual && Dtor->isVirtual();
    const std::optional<BaseRef> Outer = std::exchange(Dying, L.Base);
    callSite(View);
    Dying = Outer;
  }
  for (const clang::FieldDecl *Field : Class->fields())
    if (!isTransparent(Field) && Field->getType()->isRecordType())
      destroy({L.Base, Unit.paths().append(L.Path, Selector::field(Unit.field(Field))), L.Weak}, Field->getType(), Site,
              Number, Depth + 1);
}

FlowGraph FunctionExtractor::initialiser(const clang::VarDecl *V) {
  Graph.Recording = true;
  BaseRef B = variableBase(V);
  Now.set(B, Tree());
  const clang::Expr *Init = V->getInit();
  Tree T = initialise(V->getType(), Init);
  store({Location{B, RootPath, false}}, T, V, V->getLocation());
  publishGlobals();
  publishResults();
  return Graph.take();
}
