#include "extract/UnitBuilder.h"
#include "extract/Annotations.h"
#include "extract/Names.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

using namespace purpose;
using namespace purpose::extract;

UnitBuilder::UnitBuilder(clang::ASTContext &AST, const LibraryModels &Models)
    : AST(AST), Models(Models), Places(AST), Namer(AST), Mangler(AST.createMangleContext()) {
  Unit.MainFile = Places.mainFile();
}

SourcePosition UnitBuilder::position(clang::SourceLocation Loc) {
  SourcePlaces::Place P = Places.place(Loc);
  return {Unit.internString(P.File), P.Line, P.Column};
}

std::vector<Annotation> UnitBuilder::annotations(const clang::Decl *D) {
  std::vector<Annotation> Result;
  for (const clang::Decl *Redecl : D->redecls()) {
    for (const clang::Attr *A : Redecl->attrs()) {
      std::optional<ParsedAnnotation> Parsed = parseAnnotation(A);
      if (!Parsed)
        continue;
      Result.push_back({Parsed->Kind, Unit.internString(Parsed->Value), Unit.internString(Parsed->Detail),
                        position(A->getLocation())});
    }
  }
  return Result;
}

std::string UnitBuilder::placeKey(clang::SourceLocation Loc, const clang::FunctionDecl *Function) {
  SourcePosition P = position(Loc), Begin;
  if (Function && !Function->isTemplated())
    Begin = position(Function->getBeginLoc());
  std::string In = Unit.string(P.File).str();
  if (Begin.Line && Begin.File == P.File && Begin.Line <= P.Line) {
    In = functionKey(Function);
    P.Line -= Begin.Line;
  } else {
    KeysNameLines |= In == Unit.MainFile;
  }
  return "@" + In + ":" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
}

std::string UnitBuilder::placeKey(const clang::Decl *D) {
  const clang::DeclContext *Around = D->getParentFunctionOrMethod();
  return placeKey(D->getLocation(), llvm::dyn_cast_or_null<clang::FunctionDecl>(Around));
}

std::string UnitBuilder::keyOf(const clang::NamedDecl *D) {
  std::string Key;
  const auto *V = llvm::dyn_cast<clang::VarDecl>(D);
  bool Mangles = (llvm::isa<clang::FunctionDecl>(D) && !D->isTemplated()) || (V && V->hasGlobalStorage());
  if (Mangles)
    Key = Namer.getName(D);
  if (Key.empty()) {
    DeclName Name = nameOf(D);
    Key = Name.Full.empty() ? Name.Plain : Name.Full;
    // An instantiation for something that has no name.
    if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(D);
        R && !R->isDependentContext() && Name.Full.find("(") != std::string::npos) {
      Key.clear();
      llvm::raw_string_ostream OS(Key);
      Mangler->mangleCXXRTTIName(AST.getRecordType(R), OS);
    }
  }
  // C does not mangle: two functions may have a static variable of one name.
  bool Local = V && (!V->hasGlobalStorage() || (V->isStaticLocal() && !AST.getLangOpts().CPlusPlus));
  if (Local || Key.find("(anonymous)") != std::string::npos)
    Key += placeKey(D);
  else if (!D->isExternallyVisible())
    Key += "@" + Unit.MainFile;
  return Key;
}

SymbolRef UnitBuilder::addSymbol(SymbolKind Kind, const clang::NamedDecl *D, std::string Key) {
  auto [It, New] = SymbolsByKey.try_emplace(Key, static_cast<SymbolRef>(Unit.Symbols.size()));
  if (!New)
    return It->second;
  Symbol S;
  S.Kind = Kind;
  S.Key = Unit.internString(Key);
  S.Id = llvm::xxh3_64bits(Key);
  DeclName Name = nameOf(D);
  S.Name = Unit.internString(Name.Plain);
  S.Full = Unit.internString(Name.Full);
  S.Where = position(D->getLocation());
  S.IsInternal = !D->isExternallyVisible();
  S.Annotations = annotations(D);
  SymbolRef Ref = It->second;
  Unit.Symbols.push_back(std::move(S));
  SymbolRef Parent = scope(D->getDeclContext());
  Unit.Symbols[Ref].Parent = Parent;
  return Ref;
}

SymbolRef UnitBuilder::scope(const clang::DeclContext *DC) {
  for (; DC && !DC->isTranslationUnit(); DC = DC->getParent()) {
    if (const auto *R = llvm::dyn_cast<clang::TagDecl>(DC))
      return record(R);
    if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(DC); F && !F->isTemplated())
      return function(F);
    const auto *NS = llvm::dyn_cast<clang::NamespaceDecl>(DC);
    if (!NS)
      continue;
    // Names leave out inline and anonymous ones, so they would be taken for the namespace around them.
    bool Unnamed = NS->isInline() || NS->isAnonymousNamespace();
    if (Unnamed && !isAnnotated(NS))
      continue;
    // A namespace can be reopened with or without an annotation: all of it counts.
    auto [It, New] = Symbols.try_emplace(NS->getCanonicalDecl(), 0);
    if (New) {
      SymbolRef Ref = addSymbol(SymbolKind::Namespace, NS, "namespace:" + (Unnamed ? keyOf(NS) : nameOf(NS).Plain));
      Symbols[NS->getCanonicalDecl()] = Ref;
    }
    return Symbols[NS->getCanonicalDecl()];
  }
  return 0;
}

SymbolRef UnitBuilder::record(const clang::TagDecl *R) {
  const clang::Decl *Canonical = R->getCanonicalDecl();
  if (SymbolRef Known = Symbols.lookup(Canonical))
    return Known;
  // Instantiations of one template are one symbol: policies name the template.
  SymbolRef Ref = addSymbol(SymbolKind::Type, R, "type:" + keyOf(R));
  Symbols[Canonical] = Ref;
  if (const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(R)) {
    auto Inherited = annotations(Spec->getSpecializedTemplate()->getTemplatedDecl());
    Symbol &S = Unit.Symbols[Ref];
    if (S.Annotations.empty())
      S.Annotations = std::move(Inherited);
  }
  return Ref;
}

SymbolRef UnitBuilder::alias(const clang::TypedefNameDecl *A) {
  const clang::Decl *Canonical = A->getCanonicalDecl();
  if (SymbolRef Known = Symbols.lookup(Canonical))
    return Known;
  SymbolRef Ref = addSymbol(SymbolKind::Type, A, "alias:" + nameOf(A).Plain);
  // An alias has no linkage, but one name means one type all over a program.
  Unit.Symbols[Ref].IsInternal = A->isInAnonymousNamespace();
  Symbols[Canonical] = Ref;
  return Ref;
}

SymbolRef UnitBuilder::modelField(llvm::StringRef Class, llvm::StringRef Name) {
  std::string Plain = (Class + "::" + Name).str();
  std::string Key = "field:" + Plain;
  auto [It, New] = SymbolsByKey.try_emplace(Key, static_cast<SymbolRef>(Unit.Symbols.size()));
  if (!New)
    return It->second;
  Symbol S;
  S.Kind = SymbolKind::Field;
  S.IsLibrary = true;
  S.Key = Unit.internString(Key);
  S.Id = llvm::xxh3_64bits(Key);
  S.Name = Unit.internString(Plain);
  Unit.Symbols.push_back(std::move(S));
  return It->second;
}

SymbolRef UnitBuilder::closure(const clang::Expr *Site, const clang::FunctionDecl *Function, unsigned Parameters) {
  SymbolRef In = Function ? this->function(Function) : 0;
  std::string Key =
      "closure:" + placeKey(Site->getBeginLoc(), Function) + ":" + std::to_string(position(Site->getEndLoc()).Column);
  auto [It, New] = SymbolsByKey.try_emplace(Key, static_cast<SymbolRef>(Unit.Symbols.size()));
  if (!New)
    return It->second;
  Symbol S;
  S.Kind = SymbolKind::Function;
  S.Key = Unit.internString(Key);
  S.Id = llvm::xxh3_64bits(Key);
  S.Name = Unit.internString(Unit.nameOf(In).str() + "::(bound)");
  S.Where = position(Site->getBeginLoc());
  S.IsMethod = S.IsLambda = true;
  S.IsInternal = Unit.Symbols[In].IsInternal;
  S.Parameters.resize(Parameters);
  Unit.Symbols.push_back(std::move(S));
  return It->second;
}

void UnitBuilder::noteFlag(SymbolRef S, clang::QualType T) {
  // C programs write int for bool.
  if (T->isBooleanType() || (!AST.getLangOpts().CPlusPlus && T->isIntegerType()))
    Flags.insert(S);
}

SymbolRef UnitBuilder::field(const clang::FieldDecl *F) {
  const clang::Decl *Canonical = F->getCanonicalDecl();
  if (SymbolRef Known = Symbols.lookup(Canonical))
    return Known;
  // Each instantiation of a template has members of its own; one symbol stands for those of all std::pair.
  const DeclName Name = nameOf(F);
  const bool Library = llvm::StringRef(Name.Plain).starts_with("std::");
  std::string Key = Library || Name.Full.empty() ? Name.Plain : Name.Full;
  const clang::DeclContext *Captured = whereCaptured(F);
  if (const clang::ValueDecl *V = capturedVariable(F))
    Key += placeKey(V);
  else if (!Captured && (Key.find("(anonymous)") != std::string::npos || Key.find("(lambda)") != std::string::npos))
    Key += placeKey(F->getParent()) + "#" + std::to_string(F->getFieldIndex());
  else if (!Library && !F->isExternallyVisible())
    Key += "@" + Unit.MainFile;
  if (Captured && F->getType()->isReferenceType())
    Key += "&";
  SymbolRef Ref = addSymbol(SymbolKind::Field, F, "field:" + Key);
  Symbols[Canonical] = Ref;
  if (Captured) // It is a part of many closures, and of nothing that a policy names.
    Unit.Symbols[Ref].Parent = 0;
  // The type of such a member is known where it is read only.
  Unit.Symbols[Ref].IsLibrary = Library;
  clang::QualType Written = F->getType().getCanonicalType();
  Unit.Symbols[Ref].IsPointer = !Library && (Written->isAnyPointerType() || Written->isReferenceType());
  noteFlag(Ref, F->getType());
  if (auto [It, New] = FieldClasses.try_emplace(Ref, F->getType()->getAsCXXRecordDecl()); !New)
    It->second = It->second == F->getType()->getAsCXXRecordDecl() ? It->second : nullptr;
  if (!Library && Unit.Symbols[Ref].Type == 0) {
    TypeRef T = type(F->getType());
    Unit.Symbols[Ref].Type = T;
  }
  return Ref;
}

SymbolRef UnitBuilder::variable(const clang::VarDecl *V) {
  const clang::Decl *Canonical = V->getCanonicalDecl();
  if (SymbolRef Known = Symbols.lookup(Canonical))
    return Known;
  SymbolRef Ref = addSymbol(SymbolKind::Variable, V, "variable:" + keyOf(V));
  noteFlag(Ref, V->getType());
  Symbols[Canonical] = Ref;
  TypeRef T = type(V->getType());
  Unit.Symbols[Ref].Type = T;
  return Ref;
}

void UnitBuilder::fillFunction(SymbolRef Ref, const clang::FunctionDecl *F) {
  std::vector<Parameter> Parameters;
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    const clang::ParmVarDecl *P = F->getParamDecl(I);
    Parameter Info;
    Info.Name = Unit.internString(P->getName());
    Info.Type = type(P->getType());
    Info.Out = isOutType(P->getType());
    Info.Where = position(P->getLocation());
    for (const clang::FunctionDecl *Redecl : F->redecls())
      if (I < Redecl->getNumParams())
        for (Annotation &A : annotations(Redecl->getParamDecl(I)))
          Info.Annotations.push_back(std::move(A));
    Parameters.push_back(std::move(Info));
  }
  TypeRef Result = type(F->getReturnType());
  StringRefId Types = Unit.internString(parameterTypes(F));
  std::vector<Annotation> FromPattern;
  if (const clang::FunctionDecl *Pattern = F->getTemplateInstantiationPattern())
    FromPattern = annotations(Pattern);
  Symbol &S = Unit.Symbols[Ref];
  S.Parameters = std::move(Parameters);
  S.Type = Result;
  S.Types = Types;
  if (S.Annotations.empty())
    S.Annotations = std::move(FromPattern);
  if (const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(F)) {
    S.IsMethod = M->isInstance();
    S.IsConst = M->isConst();
    S.IsVirtual = M->isVirtual();
    S.IsLambda = M->getParent()->isLambda();
    S.IsConstructor = llvm::isa<clang::CXXConstructorDecl>(M);
  }
}

SymbolRef UnitBuilder::function(const clang::FunctionDecl *F) {
  const clang::Decl *Canonical = F->getCanonicalDecl();
  if (SymbolRef Known = Symbols.lookup(Canonical))
    return Known;
  SymbolRef Ref = addSymbol(SymbolKind::Function, F, functionKey(F));
  Symbols[Canonical] = Ref;
  fillFunction(Ref, F);
  const auto *M = llvm::dyn_cast<clang::CXXMethodDecl>(F);
  if (!M || !M->isVirtual())
    return Ref;
  for (const clang::CXXMethodDecl *Base : M->overridden_methods())
    Unit.Overrides.push_back({Ref, function(Base)});
  return Ref;
}

void UnitBuilder::annotated(const clang::NamedDecl *D) {
  if (const auto *P = llvm::dyn_cast<clang::ParmVarDecl>(D)) {
    if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(P->getDeclContext()))
      function(F);
  } else if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D)) {
    function(F);
  } else if (const auto *M = llvm::dyn_cast<clang::FieldDecl>(D)) {
    field(M);
  } else if (const auto *V = llvm::dyn_cast<clang::VarDecl>(D)) {
    variable(V);
  } else if (const auto *T = llvm::dyn_cast<clang::TagDecl>(D)) {
    record(T);
  } else if (const auto *A = llvm::dyn_cast<clang::TypedefNameDecl>(D)) {
    alias(A);
  } else if (const auto *N = llvm::dyn_cast<clang::NamespaceDecl>(D)) {
    scope(N);
  }
}

bool UnitBuilder::isPointerLike(clang::QualType T) {
  T = T.getNonReferenceType();
  if (T->isAnyPointerType())
    return true;
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && Models.isPointer(R);
}

namespace {

/// A view of something const, or a pointer to it.
bool isReadOnly(const clang::CXXRecordDecl *R) {
  llvm::StringRef Name = R->getName();
  if (Name.ends_with_insensitive("string_view") || Name.ends_with("StringView") || Name == "initializer_list")
    return true;
  const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(R);
  if (!Spec || Spec->getTemplateArgs().size() == 0)
    return false;
  const clang::TemplateArgument &First = Spec->getTemplateArgs().get(0);
  return First.getKind() == clang::TemplateArgument::Type && First.getAsType().isConstQualified();
}

} // namespace

bool UnitBuilder::isOutType(clang::QualType T) {
  if (T->isReferenceType() || T->isAnyPointerType()) {
    clang::QualType To = T->getPointeeType();
    if (T->isRValueReferenceType())
      return true;
    // A pointer to a pointer to something const can still be redirected.
    if (!To.isConstQualified())
      return !To->isFunctionType();
    return To->isAnyPointerType() || To->isRecordType() ? isOutType(To.getUnqualifiedType()) : false;
  }
  const clang::CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && ((Models.isPointer(R) && !isReadOnly(R)) || R->isLambda());
}
