//===- Returned.cpp - Objects that functions hand out ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which object a reference or pointer refers to that a call returns, the callee's body says. Where that is in sight,
// CalleeSummaries tells the caller, and this file has nothing to do. Elsewhere the caller takes it for an object of its
// own, and says what it has written there; the callee says where such an object lies; the linker joins the two:
//
//   first(v).Mail = S;                      store -> result of the call, written      . -> .Mail
//   C &first(vector<C> &V) {                returned object, written -> param V, out  . -> .element
//     return V.front(); }
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

void FunctionExtractor::noteReturned(const Tree &T) {
  for (const Location &L : T.root().Targets)
    if (!llvm::is_contained(Returned, L))
      Returned.push_back(L);
}

bool FunctionExtractor::returnsToStrangers() const {
  if (!Function)
    return false;
  clang::QualType Type = Function->getReturnType();
  bool Plain = Type->isReferenceType() || Type->isPointerType();
  if (Plain ? Type->getPointeeType().isConstQualified() : !Unit.isPointerLike(Type))
    return false;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(Function);
  if (!Summary.ReturnComplete || (Method && (Method->isVirtual() || Method->getParent()->isLambda())))
    return true;
  return Function->isExternallyVisible() && !Function->isInlined() && !Function->isTemplateInstantiation();
}

void FunctionExtractor::receiveReturned() {
  if (Returned.empty() || !returnsToStrangers())
    return;
  // Where pointers lead is what matters now, and no more what is there.
  constexpr Content Written{NoRef, RootPath};
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    Tree Pointers = Now.find(B) ? *Now.find(B) : initial(B);
    for (TreePart &P : Pointers.parts())
      P.Value.Sources.clear();
    Now.set(B, std::move(Pointers));
  }
  write(Returned, Tree::of(Written), /*Keep=*/true);
  auto Lies = [&](Tree T, llvm::function_ref<NodeRef()> Port) {
    T = resolve(T);
    if (T.empty())
      return;
    NodeRef In = Graph.node(NodeKind::ReturnIn, nullptr, 0, [&](FlowNode &Node) {
      Node.Type = Unit.type(Function->getReturnType());
      Node.Where = Unit.position(Function->getLocation());
    });
    for (TreePart &P : T.parts())
      for (Content &C : P.Value.Sources)
        C.Node = In;
    Graph.flow(T, Port(), RootPath, Now);
  };
  for (const clang::ParmVarDecl *P : Function->parameters())
    if (std::optional<Tree> Left = leftOf(P))
      Lies(std::move(*Left), [&] { return outOf(P); });
  if (const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(Function); M && M->isInstance())
    Lies(read({thisBase(), RootPath, false}), [&] { return outOfThis(M); });
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    if (Bases[B].IsGlobal)
      Lies(read({B, RootPath, false}), [&] { return outOfGlobal(B); });
    else if (CallRef Call = Bases[B].Call; Call != NoRef)
      Lies(read({B, RootPath, false}), [&] { return writtenResult(Call); });
  }
}

NodeRef FunctionExtractor::writtenResult(CallRef Call) {
  return Graph.callNode(NodeKind::ResultOut, Call, 0, Graph.graph().Calls[Call].ResultType);
}

void FunctionExtractor::publishResults() {
  if (!Graph.Recording)
    return;
  std::map<CallRef, Tree> ByCall; // One call may hand out several objects.
  for (BaseRef B = 0; B < Bases.size(); ++B) {
    const Tree *T = Bases[B].Call != NoRef ? Now.find(B) : nullptr;
    if (!T)
      continue;
    Tree Own = resolve(*T);
    // What it held from the start is there already.
    for (TreePart &P : Own.parts())
      llvm::erase_if(P.Value.Sources, [&](const Content &C) { return C.Node == Bases[B].Initial->Node; });
    if (Own.empty())
      continue;
    if (auto [It, New] = ByCall.try_emplace(Bases[B].Call, Own); !New) {
      It->second.join(Own, Unit.paths());
      It->second.limit(Unit.paths());
    }
  }
  for (auto &[Call, Own] : ByCall)
    Graph.flow(Own, writtenResult(Call), RootPath, Now);
}
