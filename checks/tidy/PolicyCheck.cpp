#include "tidy/PolicyCheck.h"

using namespace purpose;
using namespace purpose::tidy;

void PolicyCheck::report(clang::ASTContext &AST, const Judgement &J) {
  for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
    diag(locate(AST, J.Program, Bad.Where), "%0") << Bad.Message;
}
