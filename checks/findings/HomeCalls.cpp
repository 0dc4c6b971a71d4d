//===- HomeCalls.cpp - Findings where their unit sees them -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "findings/HomeCalls.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// The numbers of call sites, as ProgramGraph gives them.
class CallNumbers {
public:
  explicit CallNumbers(const FlowUnit &Program) : Program(Program) {
    Site Next = 0;
    for (const FlowGraph &G : Program.Graphs) {
      First.push_back(Next);
      Next += static_cast<Site>(G.Calls.size());
    }
  }
  const FlowGraph &graphOf(Site S) const { return Program.Graphs[procOf(S)]; }
  const CallSite &call(Site S) const { return graphOf(S).Calls[S - First[procOf(S)]]; }

private:
  size_t procOf(Site S) const { return std::prev(llvm::upper_bound(First, S)) - First.begin(); }

  const FlowUnit &Program;
  std::vector<Site> First; ///< By graph.
};

} // namespace

void purpose::bringHome(std::vector<DataFlow> &Flows, const FlowUnit &Program) {
  const CallNumbers Calls(Program);
  auto IsElsewhere = [&](SymbolRef Function) { return Program.Symbols[Function].IsElsewhere; };
  for (DataFlow &F : Flows) {
    if (!IsElsewhere(F.Caller))
      continue;
    auto Home = llvm::find_if(F.Calls, [&](Site S) { return !IsElsewhere(Calls.graphOf(S).Function); });
    if (Home == F.Calls.end())
      continue;
    Hop Use;
    Use.HopKind = Hop::Kind::Use;
    Use.Where = F.Where;
    Use.In = F.Caller;
    Use.Callee = F.At == NoRef ? 0 : Calls.call(F.At).Callee;
    if (Use.Callee)
      F.Path.push_back(Use);
    F.Where = Calls.call(*Home).Where;
    F.Caller = Calls.graphOf(*Home).Function;
  }
}

void purpose::dropElsewhere(std::vector<Finding> &Findings, const FlowUnit &Program) {
  llvm::erase_if(Findings, [&](const Finding &F) { return Program.Symbols[F.Flow.Caller].IsElsewhere; });
}
