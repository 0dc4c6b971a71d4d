#include "findings/Judgement.h"
#include "findings/Declassifiers.h"
#include "findings/HomeCalls.h"
#include "findings/Requirements.h"
#include "findings/Suppressed.h"
#include "findings/Verdict.h"

using namespace purpose;

/// An editor waits for it. Most units need far less.
static constexpr uint64_t StepsForUnit = 500000;

/// Units with fewer edges are solved faster than one finds out what of them matters.
static constexpr size_t EdgesToPrune = 30000;

static bool isLarge(const FlowUnit &Unit) {
  size_t Edges = 0;
  for (const FlowGraph &G : Unit.Graphs)
    Edges += G.Edges.size();
  return Edges >= EdgesToPrune;
}

static void judgeFlows(Judgement &J, const FlowUnit &Program, const LinkResult &Linked, Classification &Classes,
                       const Policy &Rules, bool IsWhole) {
  J.Rules = &Rules;
  J.Incomplete |= Linked.Incomplete;
  J.Findings = judge(Rules, Program, Classes.labels(), Linked.Flows);
  for (Finding &F : judgeRequirements(Rules, Program, Classes.labels(), Linked, IsWhole))
    J.Findings.push_back(std::move(F));
  for (Finding &F : judgeDeclassifiers(Rules, Program, Linked))
    J.Findings.push_back(std::move(F));
  sortFindings(J.Findings, Program);
  J.UnknownSubjects = judgeSubjects(Rules, Program, Classes.labels(), Linked.Flows);
  J.BadAnnotations = Classes.badAnnotations();
  markSuppressed(J.Findings, Program);
  if (Rules.SuppressionsNeedReason)
    for (Classification::BadAnnotation &Bad : unreasonedSuppressions(J.Findings, Program))
      J.BadAnnotations.push_back(std::move(Bad));
}

static void keepFlows(Judgement &J, LinkResult Linked, const Classification &Classes) {
  J.Flows = std::move(Linked.Flows);
  J.Labels = Classes.labels();
  J.Events = std::move(Linked.Events);
}

Judgement purpose::judgeProgram(FlowUnit Program, const Policy &Rules) {
  Judgement Result;
  Result.Program = std::move(Program);
  LinkSettings Settings;
  Settings.Prune = isLarge(Result.Program);
  Classification Classes(Result.Program, Rules);
  LinkResult Linked = link(Result.Program, Classes, Rules, Settings);
  judgeFlows(Result, Result.Program, Linked, Classes, Rules, /*IsWhole=*/false);
  keepFlows(Result, std::move(Linked), Classes);
  Result.Unclassified = unclassifiedDeclarations(Result.Program, Classes);
  return Result;
}

Judgement purpose::judgeUnit(FlowUnit Program, const Policy &Rules) {
  LinkSettings Settings;
  Settings.MaxSteps = StepsForUnit;
  Judgement Result;
  Result.SeesElsewhere = true;
  Result.Program = std::move(Program);
  Settings.Prune = isLarge(Result.Program);
  Classification Classes(Result.Program, Rules);
  LinkResult Linked = link(Result.Program, Classes, Rules, Settings);
  bringHome(Linked.Flows, Result.Program);
  judgeFlows(Result, Result.Program, Linked, Classes, Rules, /*IsWhole=*/false);
  dropElsewhere(Result.Findings, Result.Program);
  return Result;
}

llvm::Expected<Judgement> purpose::judgeProgram(ProgramUnits Units, const Policy &Rules, const LinkSettings &Settings) {
  Judgement Result;
  ProgramBuilder Builder(std::move(Units), Rules);
  if (llvm::Error E = Builder.build(Settings))
    return std::move(E);
  Result.Incomplete = Builder.isIncomplete();
  Result.Program = std::move(Builder.program());
  Classification Classes(Result.Program, Rules);
  LinkResult Linked = linkPruned(Result.Program, Classes, Builder.relevant());
  judgeFlows(Result, Result.Program, Linked, Classes, Rules, /*IsWhole=*/true);
  keepFlows(Result, std::move(Linked), Classes);
  return Result;
}
