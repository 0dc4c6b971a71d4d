#include "link/ExpiredCalls.h"

using namespace purpose;

std::vector<ExpiredCall> purpose::findExpiredCalls(const ProgramGraph &Program, Classification &Classes) {
  std::vector<ExpiredCall> Result;
  auto HasExpired = [](const DeclassifierEntry &E) { return E.Expired; };
  if (llvm::none_of(Classes.policy().Declassifiers.entries(), HasExpired))
    return Result;
  auto Add = [&](Site S, SymbolRef Callee) {
    const DeclassifierEntry *E = Classes.expiredDeclassifier(Callee);
    if (E)
      Result.push_back({E, Program.site(S).Where, Callee, Program.graph(Program.procOfSite(S)).Function});
    return E != nullptr;
  };
  for (Site S = 0; S < Program.siteCount(); ++S) {
    if (SymbolRef Callee = Program.site(S).Callee; Callee && Add(S, Callee))
      continue;
    for (const CallTarget &T : Program.targets(S))
      if (!T.IsCallback && Add(S, T.Function))
        break;
  }
  return Result;
}
