#include "tidy/PolicyCheck.h"

using namespace purpose;
using namespace purpose::tidy;

void PolicyCheck::report(clang::ASTContext &AST, const Analysis &A) {
  for (const Classification::BadAnnotation &Bad : A.BadAnnotations)
    diag(locate(AST, A.Unit, Bad.Where), "%0") << Bad.Message;
}
