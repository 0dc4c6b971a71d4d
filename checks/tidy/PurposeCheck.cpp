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

void PurposeCheck::reportPolicy(llvm::StringRef MainFile) {
  for (const PolicyDiagnostic &D : Shared->policy(Chosen, MainFile).Diagnostics)
    configurationDiag("%0", D.Level == Severity::Error ? clang::DiagnosticIDs::Error : clang::DiagnosticIDs::Warning)
        << toString(D);
}

void PurposeCheck::reportIndex() {
  for (const IndexProblem &P : Shared->takeIndexProblems())
    configurationDiag("%0", P.IsError ? clang::DiagnosticIDs::Error : clang::DiagnosticIDs::Warning) << P.Message;
}

void PurposeCheck::check(const clang::ast_matchers::MatchFinder::MatchResult &Result) {
  clang::ASTContext &AST = *Result.Context;
  if (AST.getDiagnostics().hasUncompilableErrorOccurred())
    return; // What did not parse is reported as such.
  if (Shared->claimPolicyReport())
    reportPolicy(extract::sourceFile(*Result.SourceManager));
  if (const Judgement *J = Shared->analyse(AST, Chosen)) {
    reportIndex();
    report(AST, *J);
  }
}
