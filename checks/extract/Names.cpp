#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <array>

using namespace purpose;
using namespace purpose::extract;

namespace {

/// A name says nothing of where the sources lie.
clang::PrintingPolicy printing(const clang::Decl *D) {
  clang::PrintingPolicy Result = D->getASTContext().getPrintingPolicy();
  Result.AnonymousTagLocations = false;
  return Result;
}

const clang::LambdaCapture *captureOf(const clang::FieldDecl *F) {
  const auto *Closure = llvm::dyn_cast<clang::CXXRecordDecl>(F->getParent());
  if (Closure && Closure->isLambda())
    for (const auto &[Captured, Field] : llvm::zip(Closure->captures(), Closure->fields()))
      if (Field == F && (Captured.capturesThis() || Captured.capturesVariable()))
        return &Captured;
  return nullptr;
}

/// "(U)": what a closure has captured, which no policy names.
std::string capturedName(const clang::FieldDecl *F) {
  const clang::LambdaCapture *Captured = captureOf(F);
  if (!Captured)
    return "";
  return "(" + (Captured->capturesThis() ? "this" : Captured->getCapturedVar()->getName().str()) + ")";
}

/// The last component of the name of \p D; empty if it does not count.
std::string component(const clang::NamedDecl *D, bool &Differs) {
  if (const auto *NS = llvm::dyn_cast<clang::NamespaceDecl>(D)) {
    if (NS->isInline() || NS->isAnonymousNamespace()) {
      Differs = true;
      return "";
    }
    return NS->getName().str();
  }
  if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(D)) {
    if (R->isLambda())
      return "(lambda)";
    Differs |= llvm::isa<clang::ClassTemplateSpecializationDecl>(R);
  }
  if (const auto *Tag = llvm::dyn_cast<clang::TagDecl>(D))
    if (!Tag->getIdentifier()) {
      const clang::TypedefNameDecl *Alias = Tag->getTypedefNameForAnonDecl();
      return Alias ? Alias->getName().str() : "";
    }
  if (const auto *Ctor = llvm::dyn_cast<clang::CXXConstructorDecl>(D))
    return Ctor->getParent()->getName().str();
  if (const auto *Dtor = llvm::dyn_cast<clang::CXXDestructorDecl>(D))
    return "~" + Dtor->getParent()->getName().str();
  if (const auto *F = llvm::dyn_cast<clang::FieldDecl>(D); F && !F->getIdentifier())
    if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(F->getParent()); R && R->isLambda())
      return capturedName(F);
  if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D))
    Differs |= F->isFunctionTemplateSpecialization();
  return D->getDeclName().getAsString();
}

} // namespace

const clang::ValueDecl *extract::capturedVariable(const clang::FieldDecl *F) {
  const clang::LambdaCapture *Captured = captureOf(F);
  return Captured && Captured->capturesVariable() && !Captured->getCapturedVar()->isInitCapture()
             ? Captured->getCapturedVar()
             : nullptr;
}

const clang::DeclContext *extract::whereCaptured(const clang::FieldDecl *F) {
  if (const clang::ValueDecl *V = capturedVariable(F))
    return V->getDeclContext();
  const clang::LambdaCapture *Captured = captureOf(F);
  if (!Captured || !Captured->capturesThis())
    return nullptr;
  const clang::QualType T = F->getType();
  return T->isPointerType() ? T->getPointeeCXXRecordDecl() : T->getAsCXXRecordDecl();
}

DeclName extract::nameOf(const clang::NamedDecl *D) {
  llvm::SmallVector<std::string, 6> Parts;
  bool Differs = false;
  std::string Own = component(D, Differs);
  Parts.push_back(Own.empty() ? "(anonymous)" : Own);
  const auto *Field = llvm::dyn_cast<clang::FieldDecl>(D);
  const clang::DeclContext *Captured = Field ? whereCaptured(Field) : nullptr;
  for (const clang::DeclContext *DC = Captured ? Captured : D->getDeclContext(); DC; DC = DC->getParent()) {
    const auto *Outer = llvm::dyn_cast<clang::NamedDecl>(DC);
    if (!Outer)
      continue;
    // An unscoped enumeration does not scope its enumerators.
    if (const auto *E = llvm::dyn_cast<clang::EnumDecl>(Outer); E && !E->isScoped())
      continue;
    std::string Name = component(Outer, Differs);
    if (!Name.empty())
      Parts.push_back(std::move(Name));
  }
  DeclName Result;
  Result.Plain = llvm::join(llvm::reverse(Parts), "::");
  if (Differs) {
    llvm::raw_string_ostream OS(Result.Full);
    D->getNameForDiagnostic(OS, printing(D), /*Qualified=*/true);
  }
  return Result;
}

bool extract::isStandard(const clang::NamedDecl *D, llvm::StringRef Name) {
  return D && D->isInStdNamespace() && D->getIdentifier() && D->getName() == Name;
}

bool extract::isStandard(const clang::NamedDecl *D) {
  for (const clang::DeclContext *DC = D->getDeclContext(); DC; DC = DC->getParent())
    if (DC->isStdNamespace())
      return true;
  return false;
}

bool extract::isWholeContainer(clang::QualType T) {
  const clang::CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  return T->isArrayType() || llvm::any_of(std::array{"vector", "array", "deque", "list", "forward_list", "map",
                                                     "multimap", "unordered_map", "unordered_multimap"},
                                          [&](const char *Name) { return isStandard(Class, Name); });
}

bool extract::isString(clang::QualType T) { return isStandard(T->getAsCXXRecordDecl(), "basic_string"); }

bool extract::isNumber(clang::QualType T) {
  return T->isIntegerType() && !T->isEnumeralType() && !T->isBooleanType() && !T->isAnyCharacterType();
}

std::string extract::parameterTypes(const clang::FunctionDecl *F) {
  std::string Out = "(";
  clang::PrintingPolicy Printing = printing(F);
  for (const clang::ParmVarDecl *P : F->parameters()) {
    if (Out.size() > 1)
      Out += ", ";
    Out += P->getType().getAsString(Printing);
  }
  return Out + ")";
}
