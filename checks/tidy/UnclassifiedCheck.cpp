#include "tidy/UnclassifiedCheck.h"
#include "findings/Unclassified.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace purpose;
using namespace purpose::tidy;

UnclassifiedCheck::UnclassifiedCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                                     std::shared_ptr<Session> Shared)
    : PurposeCheck(Name, Context, std::move(Shared)),
      Includes(clang::tidy::utils::IncludeSorter::IS_LLVM, areDiagsSelfContained()) {}

void UnclassifiedCheck::registerPPCallbacks(const clang::SourceManager &, clang::Preprocessor *PP,
                                            clang::Preprocessor *) {
  Macros = PP;
  Includes.registerPreprocessor(PP);
}

/// Behind the name at \p Where, and behind the brackets of an array. Invalid before a bit-field's width, where no
/// annotation may stand, and in macros.
static clang::SourceLocation placeBehind(clang::SourceLocation Where, const clang::ASTContext &AST) {
  const clang::SourceManager &SM = AST.getSourceManager();
  if (!Where.isFileID())
    return {};
  clang::SourceLocation At = clang::Lexer::getLocForEndOfToken(Where, 0, SM, AST.getLangOpts());
  for (;;) {
    std::optional<clang::Token> Next = clang::Lexer::findNextToken(At.getLocWithOffset(-1), SM, AST.getLangOpts());
    if (!Next || Next->is(clang::tok::colon))
      return {};
    if (Next->isNot(clang::tok::l_square))
      return At;
    for (unsigned Depth = 0; Next && !Next->is(clang::tok::eof);
         Next = clang::Lexer::findNextToken(Next->getLocation(), SM, AST.getLangOpts())) {
      Depth += Next->is(clang::tok::l_square);
      Depth -= Next->is(clang::tok::r_square);
      if (Depth == 0)
        break;
    }
    if (!Next)
      return {};
    At = Next->getEndLoc();
  }
}

std::vector<clang::FixItHint> UnclassifiedCheck::fixesFor(clang::ASTContext &AST, const Judgement &J,
                                                          const UnclassifiedDeclaration &D,
                                                          clang::SourceLocation Where) {
  std::vector<clang::FixItHint> Fixes;
  llvm::StringRef Category = D.Category;
  if (!J.Rules->Categories.find(Category))
    Category = "personal_data";
  // A name that a macro makes stands nowhere.
  llvm::StringRef Written = clang::Lexer::getSourceText(clang::CharSourceRange::getTokenRange(Where),
                                                        AST.getSourceManager(), AST.getLangOpts());
  clang::SourceLocation At = Written == D.Name ? placeBehind(Where, AST) : clang::SourceLocation();
  if (D.IsColumn || !J.Rules->Categories.find(Category) || At.isInvalid())
    return Fixes;
  Fixes.push_back(clang::FixItHint::CreateInsertion(At, (" PURPOSE_DATA(" + Category + ")").str()));
  if (Macros && !Macros->isMacroDefined("PURPOSE_DATA"))
    if (std::optional<clang::FixItHint> Include =
            Includes.createIncludeInsertion(AST.getSourceManager().getFileID(Where), "purpose/annotations.h"))
      Fixes.push_back(*Include);
  return Fixes;
}

void UnclassifiedCheck::report(Locator &Places, const Judgement &J) {
  for (const UnclassifiedDeclaration &D : J.Unclassified) {
    clang::SourceLocation Where = Places.locate(J.Program, D.Where);
    if (Where.isInvalid())
      continue;
    diag(Where, "%0") << D.Message << fixesFor(Places.ast(), J, D, Where);
    if (D.IsColumn)
      diag(Where, "say in the policy what the table holds: {store: %0, holds: [...]}", clang::DiagnosticIDs::Note)
          << llvm::StringRef(D.Name).split('.').first;
  }
}
