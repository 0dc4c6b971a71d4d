//===- IntrinsicsFunctions.cpp - Function objects of libraries -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// std::bind(F, A, _1) makes a closure that nobody has written. It becomes a small function of its own, whose object
// holds F at .[0] and A at .[1], and which calls F; from then on it is a closure like any other, wherever it is kept.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// How many arguments a closure takes whose signature nothing tells.
constexpr unsigned OpenArity = 4;

/// The number of a placeholder, from 1; 0 for other expressions.
unsigned placeholder(const clang::Expr *E) {
  E = E ? E->IgnoreParenImpCasts() : nullptr;
  while (const auto *Construct = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(E))
    E = Construct->getNumArgs() ? Construct->getArg(0)->IgnoreParenImpCasts() : nullptr;
  const auto *Ref = llvm::dyn_cast_or_null<clang::DeclRefExpr>(E);
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  unsigned Number = 0;
  llvm::StringRef Name = V ? V->getName() : "";
  return V && V->hasGlobalStorage() && Name.consume_front("_") && !Name.getAsInteger(10, Number) ? Number : 0;
}

/// Builds the graph of the closure.
class BinderBuilder {
public:
  BinderBuilder(FlowGraph &Graph, PathTable &Paths, FlowUnit &Unit, SourcePosition Where)
      : Graph(Graph), Paths(Paths), Unit(Unit), Where(Where) {
    Graph.Calls.emplace_back();
    Graph.Calls[0].Kind = CallKind::Indirect;
    Graph.Calls[0].Where = Where;
    This = node(NodeKind::ThisIn, ThisIndex, NoRef);
    ThisAfter = node(NodeKind::ThisOut, ThisIndex, NoRef);
    Return = node(NodeKind::Return, 0, NoRef);
    edge(This, RootPath, ThisAfter, RootPath);
    edge(This, held(0), node(NodeKind::ArgIn, CalleeIndex, 0), RootPath);
    edge(node(NodeKind::ArgOut, CalleeIndex, 0), RootPath, ThisAfter, held(0));
    Result = node(NodeKind::Result, 0, 0);
    edge(Result, RootPath, Return, RootPath);
  }
  PathRef held(unsigned I) { return Paths.append(RootPath, Selector::elementAt(Unit.internString(std::to_string(I)))); }
  void passHeld(unsigned I) { pass(This, ThisAfter, held(I)); }
  void passParameter(unsigned I) {
    auto Index = static_cast<int16_t>(I);
    NodeRef &In = Parameters.try_emplace(I, NoRef).first->second;
    if (In == NoRef) {
      In = node(NodeKind::ParamIn, Index, NoRef);
      node(NodeKind::ParamOut, Index, NoRef);
    }
    pass(In, In + 1, RootPath);
  }
  /// The function is a pointer to a data member: the result is that part of the first argument.
  void returnMember(SymbolRef Member) {
    llvm::erase_if(Graph.Edges, [&](const FlowEdge &E) { return E.From == Result; }); // Nothing is called.
    if (First != NoRef)
      edge(First, Paths.append(FirstAt, Selector::field(Member)), Return, RootPath);
  }

private:
  NodeRef node(NodeKind Kind, int16_t Index, CallRef Call) {
    FlowNode N;
    N.Kind = Kind;
    N.Index = Index;
    N.Call = Call;
    N.Where = Where;
    Graph.Nodes.push_back(N);
    return static_cast<NodeRef>(Graph.Nodes.size() - 1);
  }
  void edge(NodeRef From, PathRef Source, NodeRef To, PathRef Target) {
    FlowEdge E;
    E.From = From;
    E.Source = Source;
    E.To = To;
    E.Target = Target;
    Graph.Edges.push_back(E);
  }
  void pass(NodeRef In, NodeRef Out, PathRef At) {
    auto Index = static_cast<int16_t>(Graph.Calls[0].Arguments.size());
    CallArgument A;
    A.Out = true;
    Graph.Calls[0].Arguments.push_back(A);
    edge(In, At, node(NodeKind::ArgIn, Index, 0), RootPath);
    edge(node(NodeKind::ArgOut, Index, 0), RootPath, Out, At);
    if (Index > 0)
      return;
    First = In;
    FirstAt = At;
  }

  FlowGraph &Graph;
  PathTable &Paths;
  FlowUnit &Unit;
  SourcePosition Where;
  NodeRef This = 0, ThisAfter = 0, Return = 0, Result = 0, First = NoRef;
  PathRef FirstAt = RootPath;
  std::map<unsigned, NodeRef> Parameters;
};

enum class BindForm : uint8_t { Placeholders, Front, Back };

std::optional<BindForm> bindForm(const clang::FunctionDecl *F) {
  return llvm::StringSwitch<std::optional<BindForm>>(nameOf(F).Plain)
      .Cases("std::bind", "boost::bind", "boost::bind::bind", BindForm::Placeholders)
      .Cases("std::bind_front", "absl::bind_front", BindForm::Front)
      .Case("std::bind_back", BindForm::Back)
      .Default(std::nullopt);
}

/// How many arguments a call of \p E takes, as far as its type shows.
unsigned arity(const clang::Expr *E, unsigned Default) {
  clang::QualType T = E ? E->getType() : clang::QualType();
  if (T.isNull())
    return Default;
  unsigned Object = 0;
  if (T->isPointerType()) {
    T = T->getPointeeType();
  } else if (const auto *Member = T->getAs<clang::MemberPointerType>()) {
    T = Member->getPointeeType();
    Object = 1;
  } else if (const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl(); R && R->isLambda()) {
    return R->getLambdaCallOperator()->getNumParams();
  }
  const auto *Proto = T->getAs<clang::FunctionProtoType>();
  return Proto ? Proto->getNumParams() + Object : Object ? Object : Default;
}

} // namespace

std::optional<Value> FunctionExtractor::bindFunction(CallView &View) {
  std::optional<BindForm> Form = View.Arguments.empty() ? std::nullopt : bindForm(View.Callee);
  if (!Form)
    return std::nullopt;
  FlowGraph Closure;
  BinderBuilder Builder(Closure, Unit.paths(), Unit.unit(), Unit.position(View.Site->getBeginLoc()));
  size_t Count = View.Arguments.size();
  Tree Held;
  unsigned Parameters = 0;
  auto PassRest = [&] {
    for (unsigned Total = arity(View.ArgumentExprs[0], Count - 1 + OpenArity); Parameters + Count - 1 < Total;)
      Builder.passParameter(Parameters++);
  };
  if (*Form == BindForm::Back)
    PassRest();
  for (unsigned I = 0; I < Count; ++I) {
    const clang::Expr *E = View.ArgumentExprs[I];
    if (unsigned Number = *Form == BindForm::Placeholders && I > 0 ? placeholder(E) : 0) {
      Parameters = std::max(Parameters, Number);
      Builder.passParameter(Number - 1);
      continue;
    }
    Tree T = E ? content(View.Arguments[I], E) : View.Arguments[I].Held;
    Held.assign(Builder.held(I), I ? T : asFunction(std::move(T), E), Unit.paths());
    if (I > 0)
      Builder.passHeld(I);
  }
  if (*Form == BindForm::Front)
    PassRest();
  for (const Location &L : Held.leafAt(Builder.held(0), Unit.paths()).Targets)
    if (Bases[L.Base].Kind == BaseKind::Member)
      Builder.returnMember(Bases[L.Base].Member);
  SymbolRef Symbol = Unit.closure(View.Site, Function, Parameters);
  NodeRef N = Graph.node(NodeKind::Function, View.Site, 0, [&](FlowNode &Node) {
    Node.Symbol = Symbol;
    Node.Where = Unit.position(View.Site->getBeginLoc());
  });
  if (!Unit.unit().Symbols[Symbol].HasBody) {
    Unit.unit().Symbols[Symbol].HasBody = true;
    Closure.Function = Symbol;
    Unit.unit().Graphs.push_back(std::move(Closure));
  }
  Graph.flow(resolve(Held), N, RootPath, Now); // For a closure that nothing in sight calls.
  Held.root().add({N, RootPath});
  return Value::of(std::move(Held));
}

Tree FunctionExtractor::asFunction(Tree T, const clang::Expr *E) {
  // An object of a class with call operators is a closure like a lambda.
  const clang::CXXRecordDecl *Class = E ? E->getType()->getAsCXXRecordDecl() : nullptr;
  if (!Class || !Class->hasDefinition() || Class->isLambda() || Unit.isSystem(Class))
    return T;
  auto Add = [&](const clang::FunctionDecl *F) {
    if (F->isTemplated())
      return;
    SymbolRef S = Unit.function(F);
    Unit.unit().Symbols[S].IsLambda = true;
    NodeRef N = Graph.node(NodeKind::Function, F->getCanonicalDecl(), 0, [&](FlowNode &Node) {
      Node.Symbol = S;
      Node.Where = Unit.position(E->getExprLoc());
    });
    T.root().add({N, RootPath});
  };
  clang::DeclarationName Call = Unit.ast().DeclarationNames.getCXXOperatorName(clang::OO_Call);
  for (const clang::NamedDecl *D : Class->getDefinition()->lookup(Call)) {
    if (const auto *Generic = llvm::dyn_cast<clang::FunctionTemplateDecl>(D))
      for (const clang::FunctionDecl *Spec : Generic->specializations())
        Add(Spec);
    else if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D))
      Add(F);
  }
  return T;
}

std::optional<Value> FunctionExtractor::callHeld(CallView &View) {
  // The call operator of a library class that no model names: what a wrapper of a function does.
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(View.Callee);
  if (!Method || Method->getOverloadedOperator() != clang::OO_Call || !View.Object || !isStandard(Method) ||
      Method->getParent()->isLambda() || Unit.models().flows(Method))
    return std::nullopt;
  static const std::vector<Flow> Call{llvm::cantFail(parseFlow("call this(0+) -> return"))};
  return runModel(View, Call);
}
