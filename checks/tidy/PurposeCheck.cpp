#include "tidy/PurposeCheck.h"
#include "extract/SourcePlaces.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

using namespace purpose;
using namespace purpose::tidy;

PurposeCheck::PurposeCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<Session> S)
    : ClangTidyCheck(Name, Context), Shared(std::move(S)) {
  Chosen.Policy = Options.getLocalOrGlobal("purpose.Policy", "").str();
  Chosen.Index = Options.getLocalOrGlobal("purpose.Index", "").str();
  Chosen.Today = Options.getLocalOrGlobal("purpose.Today", "").str();
  Shared->reset();
}

void PurposeCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) {
  Opts["purpose.Policy"] = clang::tidy::ClangTidyOptions::ClangTidyValue(Chosen.Policy);
  Opts["purpose.Index"] = clang::tidy::ClangTidyOptions::ClangTidyValue(Chosen.Index);
  Opts["purpose.Today"] = clang::tidy::ClangTidyOptions::ClangTidyValue(Chosen.Today);
}

void PurposeCheck::registerMatchers(clang::ast_matchers::MatchFinder *Finder) {
  // One matcher: the walk is ours, and only over what is the user's.
  Finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
}

/// A problem that no place in the code has. clangd shows such errors, but no such warnings, and cannot lead to the
/// place: there, it stands at the beginning of the file.
void PurposeCheck::reportProblem(clang::ASTContext &AST, llvm::StringRef Message, bool IsError,
                                 clang::SourceLocation Where) {
  auto Level = IsError ? clang::DiagnosticIDs::Error : clang::DiagnosticIDs::Warning;
  if (!areDiagsSelfContained()) {
    configurationDiag("%0", Level) << Message;
    return;
  }
  const clang::SourceManager &SM = AST.getSourceManager();
  diag(SM.getLocForStartOfFile(SM.getMainFileID()), "%0", Level) << Message;
  if (Where.isValid())
    diag(Where, "it is written here", clang::DiagnosticIDs::Note);
}

void PurposeCheck::reportPolicy(clang::ASTContext &AST) {
  for (const PolicyDiagnostic &D : Shared->policy(Chosen, extract::sourceFile(AST.getSourceManager())).Diagnostics)
    reportProblem(AST, toString(D), D.Level == Severity::Error, Shared->places(AST).locate(D.Where));
}

void PurposeCheck::reportIndex(clang::ASTContext &AST) {
  for (const IndexProblem &P : Shared->takeIndexProblems())
    reportProblem(AST, P.Message, P.IsError);
}

void PurposeCheck::check(const clang::ast_matchers::MatchFinder::MatchResult &Result) {
  clang::ASTContext &AST = *Result.Context;
  if (AST.getDiagnostics().hasUncompilableErrorOccurred())
    return; // What did not parse is reported as such.
  if (Shared->claimPolicyReport())
    reportPolicy(AST);
  if (const Judgement *J = Shared->analyse(AST, Chosen)) {
    reportIndex(AST);
    report(Shared->places(AST), *J);
  }
}
