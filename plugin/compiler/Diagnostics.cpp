#include "Diagnostics.h"
#include "findings/Suppressed.h"
#include "findings/Wording.h"
#include "tidy/Locator.h"
#include "tidy/Session.h"

using namespace purpose;
using clang::DiagnosticsEngine;

void compiler::reportPolicy(clang::ASTContext &AST, const LoadedPolicy &P) {
  DiagnosticsEngine &Diags = AST.getDiagnostics();
  unsigned Error = Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0");
  unsigned Warning = Diags.getCustomDiagID(DiagnosticsEngine::Warning, "%0");
  tidy::Locator Places(AST);
  for (const PolicyDiagnostic &D : P.Diagnostics) {
    clang::SourceLocation Where = Places.locate(D.Where);
    Diags.Report(Where, D.Level == Severity::Error ? Error : Warning)
        << (Where.isValid() ? escapeControls(D.Message) : toString(D));
  }
}

void compiler::reportIndex(clang::ASTContext &AST, llvm::ArrayRef<tidy::IndexProblem> Problems) {
  DiagnosticsEngine &Diags = AST.getDiagnostics();
  unsigned Error = Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0");
  unsigned Warning = Diags.getCustomDiagID(DiagnosticsEngine::Warning, "%0");
  for (const tidy::IndexProblem &P : Problems)
    Diags.Report(P.IsError ? Error : Warning) << P.Message;
}

void compiler::reportFindings(clang::ASTContext &AST, const Judgement &J, bool FindingsAreErrors) {
  DiagnosticsEngine &Diags = AST.getDiagnostics();
  unsigned Error = Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0 [%1]");
  unsigned Warning = Diags.getCustomDiagID(DiagnosticsEngine::Warning, "%0 [%1]");
  unsigned Note = Diags.getCustomDiagID(DiagnosticsEngine::Note, "%0");
  tidy::Locator Places(AST);
  for (const Finding &F : J.Findings) {
    if (isSuppressed(J.Program, F))
      continue; // As where the whole program is judged.
    bool IsError = FindingsAreErrors && F.Level == Severity::Error;
    clang::SourceLocation At = F.DeclaredAt.Line ? Places.locate(F.DeclaredAt) : Places.locate(J.Program, F.Flow.Where);
    Diags.Report(At, IsError ? Error : Warning) << message(F) << F.Check;
    for (const Hop &H : F.Flow.Path)
      if (clang::SourceLocation Where = Places.locateHop(J, H.Where); Where.isValid())
        Diags.Report(Where, Note) << note(H, J.Program, F);
  }
  if (J.Incomplete)
    Diags.Report(Warning) << IncompleteMessage << "purpose-forbidden-flow";
  for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
    Diags.Report(Places.locate(J.Program, Bad.Where), FindingsAreErrors ? Error : Warning) << Bad.Message << Bad.Check;
}
