#include "flow/SourcePositions.h"

using namespace purpose;

void purpose::eachPosition(FlowUnit &Unit, llvm::function_ref<void(SourcePosition &)> Visit) {
  auto Annotations = [&](std::vector<Annotation> &List) {
    for (Annotation &A : List)
      Visit(A.Where);
  };
  for (Symbol &S : Unit.Symbols) {
    Visit(S.Where);
    Annotations(S.Annotations);
    for (Parameter &P : S.Parameters) {
      Visit(P.Where);
      Annotations(P.Annotations);
    }
  }
  for (Suppression &S : Unit.Suppressions)
    Visit(S.Where);
  for (Suspect &S : Unit.Suspects)
    Visit(S.Where);
}

void purpose::eachPosition(FlowGraph &Graph, llvm::function_ref<void(SourcePosition &)> Visit) {
  for (FlowNode &N : Graph.Nodes)
    Visit(N.Where);
  for (CallSite &C : Graph.Calls)
    Visit(C.Where);
}

void purpose::moveLines(FlowUnit &Unit, MovedLines Moved) {
  if (!Moved.By)
    return;
  const StringRefId Main = Unit.internString(Unit.MainFile);
  auto Move = [&](SourcePosition &P) {
    if (P.File == Main && P.Line > Moved.After)
      P.Line += Moved.By;
  };
  eachPosition(Unit, Move);
  for (Suppression &S : Unit.Suppressions)
    for (uint32_t *Line : {&S.FirstLine, &S.LastLine})
      if (S.Where.File == Main && *Line > Moved.After)
        *Line += Moved.By;
  for (FlowGraph &G : Unit.Graphs)
    eachPosition(G, Move);
}
