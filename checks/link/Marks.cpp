//===- Marks.cpp - Constants that tell nothing -----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A rule says that reports go to addresses of the staff, and a policy where these are:
//
//   Lecturer L{query("SELECT mail FROM staff")[0]};
//   send(L.Mail, Report);               the text of the query has come here, but it is no recipient
//   post(Config.Url + "/v1", Report);   nor is what an address is put together with
//   run("INSERT INTO t (" + Columns);   and a column is no table
//
// What a constant has gone through is kept with what was passed on its way: of several ways those with the least count.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

bool Propagator::needsMarks(const Context &C) const {
  return HasMarks && !C.IsFunction && (!C.IsLabel || Classes.labels()[C.Label].Constant);
}

bool Propagator::isSettled(ContextRef C, Node N, PathRef P) {
  if (!needsMarks(Contexts[C]))
    return false;
  auto IsSettledPart = [&](Selector S) {
    return S.SelectorKind == Selector::Kind::Field && isSettledSymbol(S.Payload);
  };
  if (llvm::any_of(Unit.Paths.selectors(P), IsSettledPart))
    return true;
  const FlowNode &Info = Program.node(N);
  switch (Info.Kind) {
  case NodeKind::FieldRead:
  case NodeKind::FieldStore:
  case NodeKind::Variable:
  case NodeKind::GlobalIn:
    return isSettledSymbol(Info.Symbol);
  case NodeKind::Result:
    return isSettledResult(N);
  default:
    return false;
  }
}

bool Propagator::isSettledSymbol(SymbolRef S) {
  auto [It, New] = SettledSymbols.try_emplace(S, false);
  if (!New)
    return It->second;
  std::optional<LabelRef> L = Unit.Symbols[S].Kind == SymbolKind::Field ? Classes.ofField(S) : Classes.ofVariable(S);
  return SettledSymbols[S] = L && Classes.settlesRecipient(*L);
}

bool Propagator::isSettledResult(Node N) {
  const CallSite &Call = Program.site(Program.siteOf(N));
  return llvm::any_of(Program.targets(Program.siteOf(N)), [&](const CallTarget &T) {
    return llvm::any_of(Classes.ofResult(T.Function, Call), [&](LabelRef L) { return Classes.settlesRecipient(L); });
  });
}

PassedRef Propagator::markedAlong(ContextRef C, PassedRef Way, const FlowEdge &E) {
  if (E.Kind == EdgeKind::Copy || !needsMarks(Contexts[C]))
    return Way;
  if (Classes.judgesRecipients())
    Way = Passed.with(Way, PassedConditions::Joined);
  return E.Kind == EdgeKind::Beside ? Passed.with(Way, PassedConditions::Beside) : Way;
}

PassedRef Propagator::markedBeside(ContextRef C, PassedRef Way, Node Argument) {
  if (!needsMarks(Contexts[C]) || !Classes.judgesRecipients())
    return Way;
  const Site S = Program.siteOf(Argument);
  const CallSite &Call = Program.site(S);
  auto IsBeside = [&](int Other) {
    return Other != Program.node(Argument).Index && Program.callPort(S, NodeKind::ArgIn, Other) != NoRef;
  };
  bool Any = IsBeside(ThisIndex);
  for (int I = 0; I < static_cast<int>(Call.Arguments.size()); ++I)
    Any |= IsBeside(I);
  return Any && !speaksOfAddress(unqualified(Unit.nameOf(Call.Callee))) ? Passed.with(Way, PassedConditions::Joined)
                                                                        : Way;
}

PassedRef Propagator::withoutMarks(ContextRef C, PassedRef Way) {
  bool IsData = HasMarks && Contexts[C].IsLabel && !needsMarks(Contexts[C]);
  return IsData ? Passed.withoutMarks(Way) : Way;
}
