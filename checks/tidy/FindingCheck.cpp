#include "tidy/FindingCheck.h"
#include "findings/Suppressed.h"
#include "findings/Wording.h"
#include "policy/PolicyDiagnostics.h"

using namespace purpose;
using namespace purpose::tidy;

void FindingCheck::report(Locator &Places, const Judgement &J) {
  for (const Finding &F : J.Findings)
    if (F.Check == CheckName)
      reportFinding(Places, J, F);
  for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
    if (Bad.Check == CheckName)
      reportAnnotation(Places, J, Bad);
  if (J.Incomplete && SaysIncomplete)
    diag(IncompleteMessage, clang::DiagnosticIDs::Warning);
}

void FindingCheck::diagElsewhere(const std::string &Message, const PolicyLocation &Where) {
  diag("%0 (%1:%2:%3)") << Message << escapeControls(Where.File) << Where.Line << Where.Column;
}

void FindingCheck::reportFinding(Locator &Places, const Judgement &J, const Finding &F) {
  if (F.DeclaredAt.Line) { // In a file that is no source.
    diagElsewhere(message(F), F.DeclaredAt);
    return;
  }
  diag(Places.locate(J.Program, F.Flow.Where), "%0") << message(F);
  for (const Hop &H : F.Flow.Path)
    if (clang::SourceLocation Where = Places.locateHop(J, H.Where); Where.isValid())
      diag(Where, "%0", clang::DiagnosticIDs::Note) << note(H, J.Program, F);
}

void FindingCheck::reportAnnotation(Locator &Places, const Judgement &J, const Classification::BadAnnotation &Bad) {
  // A NOLINT comment would hide what is said of itself.
  bool HidesItself = llvm::any_of(J.Program.Suppressions, [&](const Suppression &S) {
    return S.Where == Bad.Where && S.FirstLine == S.Where.Line && concerns(J.Program, S, CheckName);
  });
  if (HidesItself)
    diagElsewhere(Bad.Message, {J.Program.string(Bad.Where.File).str(), Bad.Where.Line, Bad.Where.Column});
  else
    diag(Places.locate(J.Program, Bad.Where), "%0") << Bad.Message;
}
