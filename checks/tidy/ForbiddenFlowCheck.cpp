#include "tidy/ForbiddenFlowCheck.h"
#include "tidy/Wording.h"

using namespace purpose;
using namespace purpose::tidy;

void ForbiddenFlowCheck::report(clang::ASTContext &AST, const Analysis &A) {
  for (const Finding &F : A.Findings) {
    diag(locate(AST, A.Unit, F.Flow.Where), "%0") << message(F);
    for (const Hop &H : F.Flow.Path)
      if (clang::SourceLocation Where = locate(AST, A.Unit, H.Where); Where.isValid())
        diag(Where, "%0", clang::DiagnosticIDs::Note) << note(H, A.Unit, F);
  }
  if (A.Incomplete)
    diag("analysis of this file is incomplete: a function is too large for the budget", clang::DiagnosticIDs::Warning);
}
