#include "tidy/FlowCheck.h"
#include "findings/Wording.h"

using namespace purpose;
using namespace purpose::tidy;

void FlowCheck::report(clang::ASTContext &AST, const Judgement &J) {
  for (const Finding &F : J.Findings) {
    if (F.Check != CheckName)
      continue;
    diag(locate(AST, J.Program, F.Flow.Where), "%0") << message(F);
    for (const Hop &H : F.Flow.Path)
      if (clang::SourceLocation Where = locateHop(AST, J, H.Where); Where.isValid())
        diag(Where, "%0", clang::DiagnosticIDs::Note) << note(H, J.Program, F);
  }
  if (J.Incomplete && SaysIncomplete)
    diag(IncompleteMessage, clang::DiagnosticIDs::Warning);
}
