#include "findings/Judgement.h"
#include "findings/Requirements.h"
#include "findings/Verdict.h"

using namespace purpose;

static void judgeFlows(Judgement &J, const FlowUnit &Program, const LinkResult &Linked, Classification &Classes,
                       const Policy &Rules, bool IsWhole) {
  J.Incomplete |= Linked.Incomplete;
  J.Findings = judge(Rules, Program, Classes.labels(), Linked.Flows);
  for (Finding &F : judgeRequirements(Rules, Program, Classes.labels(), Linked, IsWhole))
    J.Findings.push_back(std::move(F));
  sortFindings(J.Findings, Program);
  J.BadAnnotations = Classes.badAnnotations();
}

Judgement purpose::judgeProgram(FlowUnit Program, const Policy &Rules, const LinkSettings &Settings) {
  Judgement Result;
  Result.Program = std::move(Program);
  Classification Classes(Result.Program, Rules);
  judgeFlows(Result, Result.Program, link(Result.Program, Classes, Settings), Classes, Rules, /*IsWhole=*/false);
  return Result;
}

llvm::Expected<Judgement> purpose::judgeProgram(ProgramBuilder &Builder, ProgramBuilder::Loader Load,
                                                const Policy &Rules, const LinkSettings &Settings) {
  Judgement Result;
  Result.Incomplete = Builder.isIncomplete();
  FlowUnit &Program = Builder.program();
  Classification Classes(Program, Rules);
  std::vector<uint8_t> Relevant;
  if (Settings.Prune) {
    llvm::Expected<std::vector<uint8_t>> Pruned = Builder.prune(Classes, Load);
    if (!Pruned)
      return Pruned.takeError();
    Relevant = std::move(*Pruned);
  } else if (llvm::Error E = Builder.keepAll(Load)) {
    return std::move(E);
  }
  LinkResult Linked = linkPruned(Program, Classes, Relevant);
  judgeFlows(Result, Program, Linked, Classes, Rules, /*IsWhole=*/true);
  Result.Program = std::move(Program);
  return Result;
}
