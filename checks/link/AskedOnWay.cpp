//===- AskedOnWay.cpp - Whom checks on the way of data were asked of -------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What was passed on a way is kept with every fact, as a number. Whom it was asked of is found again here, for the way
// that a finding shows, in terms of the functions on it:
//
//   Request Sent = without(R, allowed(A));      what without() has left in was asked of A
//   post(B.Url, Sent.Device.Id);                and goes to B
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// Calls in calls, and steps of one way, that are gone back.
static constexpr unsigned MaxCalls = 6, MaxWay = 1000;

Conditions::KnownList Propagator::askedAlong(const DataFact &From, const DataFact &To) {
  std::optional<Conditions::KnownList> Common;
  for (const ProgramGraph::OutEdge &E : Program.out(From.Where)) {
    if (E.To != To.Where || alongEdge(*E.Edge, From.Path) != To.Path)
      continue;
    const Conditions::KnownList &Here = Checks.implied(Program.procOf(To.Where), E.Edge->Facts);
    if (!Common)
      Common = Here;
    else
      llvm::erase_if(*Common, [&](const Conditions::Known &K) { return !llvm::is_contained(Here, K); });
  }
  return Common.value_or(Conditions::KnownList());
}

Conditions::KnownList Propagator::askedBefore(FactId Id, unsigned Depth) {
  Conditions::KnownList Result;
  auto InCallee = [&](Site S, FactId Exit) {
    if (Depth == MaxCalls)
      return;
    const Proc Callee = Program.procOf(Facts[Exit].Where);
    for (const CallTarget &T : Program.targets(S))
      if (T.Body == Callee && !T.IsCallback) {
        llvm::append_range(Result, Checks.atCall(S, T, askedBefore(Exit, Depth + 1)));
        return;
      }
  };
  unsigned Steps = 0;
  for (FactId At = Id; At != NoRef && Steps < MaxWay; At = Facts[At].From, ++Steps) {
    const DataFact F = Facts[At];
    switch (F.How) {
    case Step::Edge:
      llvm::append_range(Result, askedAlong(Facts[F.From], F));
      break;
    case Step::Summary:
      InCallee(Program.siteOf(F.Where), F.Through);
      break;
    case Step::Leave: // It arose in there.
      if (Program.node(F.Where).Call != NoRef) {
        const Site S = Program.siteOf(F.Where);
        llvm::append_range(Result, Checks.implied(Program.procOfSite(S), Program.site(S).Facts));
        InCallee(S, F.From);
      }
      return Result;
    case Step::Seed: // Where it is read, and on all ways by which it may have come there.
      if (Contexts[F.Context].IsLabel) {
        llvm::append_range(Result, Checks.implied(Program.procOf(F.Where), Checks.subjects().factsInto(F.Where)));
        llvm::append_range(Result, Checks.onAllWays(F.Where, F.Path));
      }
      return Result;
    case Step::Global:
    case Step::Field:
      return Result;
    default:
      break;
    }
  }
  return Result;
}
