#include "extract/Suspects.h"
#include "extract/Names.h"
#include "model/SqlTable.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

/// Containers of containers beyond this hold anything.
constexpr unsigned MaxNesting = 4;

llvm::StringRef identifierOf(const clang::NamedDecl *D) {
  return D && D->getIdentifier() ? D->getName() : llvm::StringRef();
}

/// The class of a field; of one in an anonymous union, the class around that.
llvm::StringRef scopeOf(const clang::FieldDecl *F) {
  const clang::DeclContext *DC = F->getParent();
  while (DC && DC->isRecord() && identifierOf(llvm::cast<clang::RecordDecl>(DC)).empty()) {
    if (const auto *Typedef = llvm::cast<clang::RecordDecl>(DC)->getTypedefNameForAnonDecl())
      return identifierOf(Typedef);
    DC = DC->getParent();
  }
  return DC && DC->isRecord() ? identifierOf(llvm::cast<clang::RecordDecl>(DC)) : llvm::StringRef();
}

/// time_t is an integer like others; only its name says what it counts.
bool isNamedAsTime(clang::QualType T) {
  while (const auto *Typedef = T->getAs<clang::TypedefType>()) {
    if (Typedef->getDecl()->getName().contains_insensitive("time"))
      return true;
    T = Typedef->desugar();
  }
  return false;
}

unsigned heldByElements(clang::QualType T) {
  if (T->isSpecificBuiltinType(clang::BuiltinType::UChar) || T->isStdByteType())
    return HoldsText | HoldsBytes;
  return T->isAnyCharacterType() ? HoldsText : HoldsNothing;
}

unsigned heldBySqlType(llvm::StringRef Type) {
  return llvm::StringSwitch<unsigned>(Type)
      .Cases("BOOL", "BOOLEAN", "BIT", HoldsNothing)
      .Cases("BLOB", "BYTEA", "BINARY", "VARBINARY", HoldsBytes | HoldsText)
      .Cases("INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT", "SERIAL", "BIGSERIAL", HoldsNumber)
      .Cases("NUMERIC", "DECIMAL", "REAL", "FLOAT", "DOUBLE", HoldsNumber)
      .Cases("DATE", "DATETIME", "TIMESTAMP", "TIMESTAMPTZ", "TIME", HoldsDate)
      .Cases("TEXT", "VARCHAR", "CHAR", "CHARACTER", "NVARCHAR", "NCHAR", "CLOB", "STRING", HoldsText)
      .Case("ENUM", HoldsChoice)
      .Default(HoldsAnything);
}

} // namespace

std::optional<PersonalTerm> SuspectFinder::find(llvm::StringRef Name, llvm::StringRef Scope, unsigned Holds) {
  if (!Holds || Name.size() < 2)
    return std::nullopt;
  auto [It, New] = Known.try_emplace((Name + "/" + Scope + "/" + llvm::Twine(Holds)).str());
  if (New)
    It->second = Names.find(Name, Scope, Holds);
  return It->second;
}

unsigned SuspectFinder::heldByRecord(const clang::CXXRecordDecl *R, unsigned Depth) {
  if (R->isLambda() || (R->hasDefinition() && R->isAbstract()) || !Names.mayHoldData(identifierOf(R)))
    return HoldsNothing;
  llvm::StringRef Name = identifierOf(R);
  if (R->isInStdNamespace() || R->getQualifiedNameAsString().starts_with("std::")) {
    if (Name.contains("string"))
      return HoldsText;
    if (Name.contains("duration") || Name == "time_point" || Name.starts_with("year_month"))
      return HoldsDate | HoldsNumber;
    const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(R);
    if (!Spec || Name == "path" || Name.contains("function"))
      return HoldsNothing;
    // What a container holds; its last arguments are policies.
    unsigned Holds = HoldsNothing, Looked = 0;
    for (const clang::TemplateArgument &A : Spec->getTemplateArgs().asArray())
      if (A.getKind() == clang::TemplateArgument::Type && Looked++ < 2) {
        unsigned Element = heldByElements(A.getAsType());
        bool IsBytes = (Element & HoldsBytes) != 0;
        Holds |= IsBytes ? Element : heldBy(A.getAsType(), Depth + 1);
      }
    return Holds;
  }
  if (Name.contains_insensitive("string"))
    return HoldsText;
  return HoldsAnything;
}

unsigned SuspectFinder::heldBy(clang::QualType T, unsigned Depth) {
  if (T.isNull() || T->isDependentType())
    return HoldsNothing;
  if (Depth > MaxNesting)
    return HoldsAnything;
  T = T.getNonReferenceType();
  if (isNamedAsTime(T))
    return HoldsDate | HoldsNumber;
  if (const clang::ArrayType *Array = Unit.ast().getAsArrayType(T)) {
    unsigned Element = heldByElements(Array->getElementType());
    return Element ? Element : heldBy(Array->getElementType(), Depth + 1);
  }
  if (const auto *Pointer = T->getAs<clang::PointerType>()) {
    if (Pointer->isFunctionPointerType())
      return HoldsNothing;
    if (Pointer->isVoidPointerType())
      return HoldsBytes | HoldsText;
    unsigned Element = heldByElements(Pointer->getPointeeType());
    return Element ? Element : heldBy(Pointer->getPointeeType(), Depth + 1);
  }
  if (T->isBooleanType() || T->isMemberPointerType() || T->isFunctionType())
    return HoldsNothing;
  if (T->isEnumeralType() || T->isAnyCharacterType())
    return HoldsChoice;
  if (T->isArithmeticType())
    return HoldsNumber;
  if (const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl())
    return heldByRecord(R, Depth);
  return T->isRecordType() ? HoldsAnything : HoldsNothing;
}

void SuspectFinder::addField(const clang::FieldDecl *F) {
  if (F->isImplicit() || F->isInvalidDecl() || F->getDeclContext()->isDependentContext() || identifierOf(F).empty())
    return;
  if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(F->getParent()); R && R->isLambda())
    return;
  std::optional<PersonalTerm> Term = find(identifierOf(F), scopeOf(F), heldBy(F->getType()));
  if (Term && Seen.insert(F->getLocation()).second)
    List.push_back({Suspect::Kind::Field, F, 0, identifierOf(F).str(), *Term, F->getLocation()});
}

void SuspectFinder::addParameters(const clang::FunctionDecl *F) {
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  if (F->isImplicit() || F->isInvalidDecl() || F->isDeleted() || F->isTemplated() || F->isDependentContext() ||
      (Method && (Method->size_overridden_methods() || Method->getParent()->isLambda())))
    return;
  for (const clang::ParmVarDecl *P : F->parameters()) {
    if (identifierOf(P).empty())
      continue;
    std::optional<PersonalTerm> Term = find(identifierOf(P), "", heldBy(P->getType()));
    // The first declaration is where an annotation belongs.
    const clang::FunctionDecl *First = F->getCanonicalDecl();
    unsigned Index = P->getFunctionScopeIndex();
    const clang::ParmVarDecl *At = Index < First->getNumParams() ? First->getParamDecl(Index) : P;
    if (Term && Seen.insert(At->getLocation()).second)
      List.push_back({Suspect::Kind::Parameter, F, Index, identifierOf(P).str(), *Term, At->getLocation()});
  }
}

void SuspectFinder::addColumns(const clang::StringLiteral *S) {
  if (S->getCharByteWidth() != 1 || S->getByteLength() < 16 || !Seen.insert(S->getBeginLoc()).second)
    return;
  const clang::ASTContext &AST = Unit.ast();
  for (const SqlColumn &C : declaredColumns(S->getBytes()))
    if (std::optional<PersonalTerm> Term = find(C.Name, C.Table, heldBySqlType(C.Type)))
      List.push_back({Suspect::Kind::Column, nullptr, 0, C.Table + "." + C.Name, *Term,
                      S->getLocationOfByte(static_cast<unsigned>(C.Offset), AST.getSourceManager(), AST.getLangOpts(),
                                           AST.getTargetInfo())});
}

void SuspectFinder::finish() {
  for (const Found &F : List) {
    Suspect S;
    S.What = F.What;
    if (F.What == Suspect::Kind::Field)
      S.Symbol = Unit.field(llvm::cast<clang::FieldDecl>(F.Declaration));
    else if (F.What == Suspect::Kind::Parameter)
      S.Symbol = Unit.function(llvm::cast<clang::FunctionDecl>(F.Declaration));
    S.Index = F.Index;
    FlowUnit &To = Unit.unit();
    S.Name = To.internString(F.Name);
    S.Speaks = To.internString(F.Term.Speaks);
    S.Category = To.internString(F.Term.Category);
    S.Where = Unit.position(F.Where);
    if (S.What != Suspect::Kind::Parameter || S.Index < To.Symbols[S.Symbol].Parameters.size())
      To.Suspects.push_back(S);
  }
}
