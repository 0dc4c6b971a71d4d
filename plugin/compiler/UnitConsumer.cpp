#include "UnitConsumer.h"
#include "Diagnostics.h"
#include "FlowSection.h"
#include "extract/SourcePlaces.h"
#include "extract/UnitExtractor.h"
#include "flow/UnitEncoding.h"
#include "clang/Basic/TargetInfo.h"

using namespace purpose;
using namespace purpose::compiler;

namespace {

bool isWholeUnit(const clang::ASTContext &AST) {
  const clang::LangOptions &Lang = AST.getLangOpts();
  return AST.TUKind == clang::TU_Complete && !Lang.CUDAIsDevice && !Lang.OpenMPIsTargetDevice;
}

bool generatesCode(clang::frontend::ActionKind Action) {
  switch (Action) {
  case clang::frontend::EmitAssembly:
  case clang::frontend::EmitBC:
  case clang::frontend::EmitLLVM:
  case clang::frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

} // namespace

void UnitConsumer::HandleTranslationUnit(clang::ASTContext &AST) {
  const clang::DiagnosticsEngine &Diags = AST.getDiagnostics();
  if (!isWholeUnit(AST) || Diags.hasUncompilableErrorOccurred())
    return;
  tidy::Session Asked(std::make_shared<tidy::SharedInputs>());
  const LoadedPolicy &P = Asked.policy(Options.Session, extract::sourceFile(AST.getSourceManager()));
  reportPolicy(AST, P);
  if (!P.Compiled)
    return;
  FlowUnit Unit = extract::extractUnit(AST);
  // Linking adds paths to the unit, which are none of its facts.
  if (Options.Embed && generatesCode(CI.getFrontendOpts().ProgramAction))
    embed(AST, writeUnit(Unit));
  if (Diags.getIgnoreAllWarnings() && !Options.FindingsAreErrors)
    return; // -w
  Judgement Judged = Asked.judge(AST, std::move(Unit), *P.Compiled, Options.Session.Index);
  reportIndex(AST, Asked.takeIndexProblems());
  reportFindings(AST, Judged, Options.FindingsAreErrors);
}

void UnitConsumer::embed(clang::ASTContext &AST, llvm::StringRef Record) {
  if (!AST.getTargetInfo().getTriple().isOSBinFormatELF()) {
    clang::DiagnosticsEngine &Diags = AST.getDiagnostics();
    Diags.Report(Diags.getCustomDiagID(clang::DiagnosticsEngine::Error,
                                       "purpose: only ELF objects can hold flow facts; compile without "
                                       "-fplugin-arg-purpose-embed for target '%0'"))
        << AST.getTargetInfo().getTriple().str();
    return;
  }
  // All consumers are handed it, ours too; code generation is the last, and has not finished yet.
  CI.getASTConsumer().HandleTopLevelDecl(clang::DeclGroupRef(flowSection(AST, Record)));
}
