#include "findings/Judgement.h"
#include "findings/Verdict.h"
#include "link/Linker.h"

using namespace purpose;

Judgement purpose::judgeProgram(FlowUnit Program, const Policy &Rules) {
  Judgement Result;
  Result.Program = std::move(Program);
  Classification Classes(Result.Program, Rules);
  LinkResult Linked = link(Result.Program, Classes);
  Result.Incomplete = Linked.Incomplete;
  for (const FlowGraph &G : Result.Program.Graphs)
    Result.Incomplete |= G.Incomplete;
  Result.Findings = judge(Rules, Result.Program, Classes.labels(), Linked.Flows);
  Result.BadAnnotations = Classes.badAnnotations();
  return Result;
}
