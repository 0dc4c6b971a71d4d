#include "findings/Judgement.h"
#include "findings/Verdict.h"

using namespace purpose;

Judgement purpose::judgeProgram(FlowUnit Program, const Policy &Rules, const LinkOptions &Options) {
  Judgement Result;
  Result.Program = std::move(Program);
  Classification Classes(Result.Program, Rules);
  LinkResult Linked = link(Result.Program, Classes, Options);
  Result.Incomplete = Linked.Incomplete;
  Result.Findings = judge(Rules, Result.Program, Classes.labels(), Linked.Flows);
  Result.BadAnnotations = Classes.badAnnotations();
  return Result;
}
