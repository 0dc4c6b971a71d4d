#include "findings/Declassifiers.h"

using namespace purpose;

std::vector<Finding> purpose::judgeDeclassifiers(const Policy &Rules, const FlowUnit &Unit, const LinkResult &Linked) {
  std::vector<Finding> Result;
  auto Add = [&](Finding::Kind What, llvm::StringRef Name, const DeclassifierEntry &E) -> Finding & {
    Finding &F = Result.emplace_back();
    F.What = What;
    F.Check = "purpose-declassifier";
    F.Data = Name.str();
    F.Details = {E.Expires};
    F.Level = Severity::Warning;
    return F;
  };
  for (const DeclassifierEntry &E : Rules.Declassifiers.entries())
    if (E.Expired)
      Add(Finding::Kind::ExpiredDeclassifier, E.Pattern, E).DeclaredAt = E.Where;
  for (const ExpiredCall &C : Linked.Expired) {
    Finding &F = Add(Finding::Kind::ExpiredUse, Unit.nameOf(C.Callee), *C.Entry);
    F.Flow.Where = C.Where;
    F.Flow.Caller = C.Caller;
  }
  return Result;
}
