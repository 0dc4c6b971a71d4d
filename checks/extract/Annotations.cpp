#include "extract/Annotations.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;
using namespace purpose::extract;

std::optional<ParsedAnnotation> extract::parseAnnotation(llvm::StringRef Text) {
  if (!Text.consume_front("purpose:"))
    return std::nullopt;
  auto [Name, Value] = Text.split(':');
  auto Kind = llvm::StringSwitch<AnnotationKind>(Name)
                  .Case("data", AnnotationKind::Data)
                  .Case("sink", AnnotationKind::Sink)
                  .Case("context", AnnotationKind::Context)
                  .Case("recipient", AnnotationKind::Recipient)
                  .Case("region", AnnotationKind::Region)
                  .Case("consent", AnnotationKind::Consent)
                  .Case("guard", AnnotationKind::Guard)
                  .Case("declassify", AnnotationKind::Declassify)
                  .Case("store", AnnotationKind::Store)
                  .Case("erase", AnnotationKind::Erase)
                  .Case("export", AnnotationKind::Export)
                  .Case("entry", AnnotationKind::Entry)
                  .Default(AnnotationKind::Unknown);
  if (Kind != AnnotationKind::Declassify)
    return ParsedAnnotation{Kind, Value, ""};
  auto [Level, Reason] = Value.split(':');
  return ParsedAnnotation{Kind, Level, Reason};
}

namespace {

llvm::StringRef textOf(const clang::Attr *A) {
  if (const auto *Annotate = llvm::dyn_cast<clang::AnnotateAttr>(A))
    return Annotate->getAnnotation();
  if (const auto *Ignored = llvm::dyn_cast<clang::SwiftAttrAttr>(A))
    return Ignored->getAttribute();
  return "";
}

} // namespace

std::optional<ParsedAnnotation> extract::parseAnnotation(const clang::Attr *A) {
  const auto *Inheritable = llvm::dyn_cast<clang::InheritableAttr>(A);
  if (!Inheritable || Inheritable->isInherited())
    return std::nullopt;
  return parseAnnotation(textOf(A));
}

bool extract::isAnnotated(const clang::Decl *D) {
  return llvm::any_of(D->attrs(), [](const clang::Attr *A) { return textOf(A).starts_with("purpose:"); });
}
