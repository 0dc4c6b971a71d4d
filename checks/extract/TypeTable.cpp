//===- TypeTable.cpp - What values of a type consist of -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Pointers, references and qualifiers are stripped: data is in what they lead to. Classes of system headers are opaque
// but for what models say their template arguments stand for, and for their public fields (std::pair).
//
//===----------------------------------------------------------------------===//

#include "extract/Names.h"
#include "extract/UnitBuilder.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

clang::QualType strip(clang::QualType T) {
  while (true) {
    if (T->isReferenceType() || T->isAnyPointerType()) {
      // An alias of a pointer type may be classified itself: only look through what is written as a pointer.
      if (T->getAs<clang::TypedefType>())
        return T.getUnqualifiedType();
      T = T->getPointeeType();
      continue;
    }
    if (const auto *A = T->getAs<clang::AutoType>(); A && A->isDeduced()) {
      T = A->getDeducedType();
      continue;
    }
    return T.getUnqualifiedType();
  }
}

} // namespace

TypeRef UnitBuilder::arrayType(clang::QualType Element) {
  TypeRef Inner = type(Element);
  TypeInfo Info;
  Info.Parts.push_back({Unit.Paths.append(RootPath, Selector::element()), Inner, 0});
  Info.HoldsPointers = Element->isAnyPointerType() || Unit.Types[Inner].HoldsPointers;
  Unit.Types.push_back(std::move(Info));
  return static_cast<TypeRef>(Unit.Types.size() - 1);
}

TypeRef UnitBuilder::type(clang::QualType T) {
  if (T.isNull() || T->isDependentType() || T->isVoidType())
    return 0;
  T = strip(T);
  if (T->isVoidType() || T->isFunctionType() || T->isUndeducedAutoType())
    return 0;
  // Sugar that has a name of the user's: an alias can be classified apart from what it stands for.
  const auto *Alias = T->getAs<clang::TypedefType>();
  bool NamedAlias = Alias && !isSystem(Alias->getDecl());
  const void *Key = NamedAlias ? static_cast<const void *>(Alias->getDecl()->getCanonicalDecl())
                               : T.getCanonicalType().getUnqualifiedType().getAsOpaquePtr();
  auto [It, New] = Types.try_emplace(Key, 0);
  if (!New)
    return It->second;
  if (NamedAlias) {
    auto Ref = static_cast<TypeRef>(Unit.Types.size());
    Unit.Types.emplace_back();
    Types[Key] = Ref;
    SymbolRef S = alias(Alias->getDecl());
    TypeRef Inner = type(Alias->desugar());
    TypeInfo &Info = Unit.Types[Ref];
    Info.Symbol = S;
    Info.Parts.push_back({RootPath, Inner, 0});
    Info.IsScalar = Unit.Types[Inner].IsScalar;
    Info.HoldsPointers = Unit.Types[Inner].HoldsPointers;
    return Ref;
  }
  T = T.getCanonicalType();
  if (T->isReferenceType() || T->isAnyPointerType()) {
    TypeRef Inner = type(T->getPointeeType());
    return Types[Key] = Inner;
  }
  if (const clang::ArrayType *A = AST.getAsArrayType(T)) {
    TypeRef Ref = arrayType(A->getElementType());
    return Types[Key] = Ref;
  }
  auto Ref = static_cast<TypeRef>(Unit.Types.size());
  Unit.Types.emplace_back();
  Types[Key] = Ref;
  Unit.Types[Ref].IsScalar = T->isArithmeticType() || T->isEnumeralType();
  const clang::TagDecl *Tag = T->getAsTagDecl();
  if (!Tag)
    return Ref;
  SymbolRef S = record(Tag);
  Unit.Types[Ref].Symbol = S;
  if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(Tag))
    addParts(Ref, R);
  else if (const auto *C = llvm::dyn_cast<clang::RecordDecl>(Tag); C && C->getDefinition() && !isSystem(C))
    for (const clang::FieldDecl *F : C->getDefinition()->fields()) {
      SymbolRef Field = field(F);
      TypeRef Inner = type(F->getType());
      Unit.Types[Ref].Parts.push_back({Unit.Paths.append(RootPath, Selector::field(Field)), Inner, Field});
    }
  return Ref;
}

void UnitBuilder::addHeldParts(TypeRef T, const clang::CXXRecordDecl *R) {
  const std::vector<HeldPart> *Held = Models.held(R);
  const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(R);
  if (!Held || !Spec)
    return;
  llvm::SmallVector<clang::TemplateArgument, 8> Args;
  for (const clang::TemplateArgument &Arg : Spec->getTemplateArgs().asArray())
    if (Arg.getKind() == clang::TemplateArgument::Pack)
      llvm::append_range(Args, Arg.pack_elements());
    else
      Args.push_back(Arg);
  auto Add = [&](const clang::TemplateArgument &Arg, PathRef At) {
    if (Arg.getKind() != clang::TemplateArgument::Type)
      return;
    TypeRef Inner = type(Arg.getAsType());
    if (!Inner)
      return;
    Unit.Types[T].Parts.push_back({At, Inner, 0});
    Unit.Types[T].HoldsPointers |= Arg.getAsType()->isAnyPointerType() || Unit.Types[Inner].HoldsPointers;
  };
  auto AtIndex = [&](PathRef Parent, size_t I) {
    return Unit.Paths.append(Parent, Selector::elementAt(Unit.internString(std::to_string(I))));
  };
  bool IsNumbered = false;
  for (const HeldPart &Part : *Held) {
    PathRef At = RootPath;
    for (const PlaceStep &Step : Part.At)
      At = Step.StepKind == PlaceStep::Kind::Field
               ? Unit.Paths.append(At, Selector::field(modelField("std::pair", Step.Name)))
           : Step.StepKind == PlaceStep::Kind::Index ? AtIndex(At, Step.Number)
                                                     : Unit.Paths.append(At, Selector::element());
    if (Part.Argument < Args.size())
      Add(Args[Part.Argument], At);
    IsNumbered |= Part.At.size() == 1 && Part.At.front().StepKind == PlaceStep::Kind::Index;
  }
  // Tuples and variants go on as they have begun.
  for (size_t I = Held->size(); IsNumbered && I < Args.size(); ++I)
    Add(Args[I], AtIndex(RootPath, I));
}

void UnitBuilder::addParts(TypeRef T, const clang::CXXRecordDecl *R) {
  addHeldParts(T, R);
  Unit.Types[T].HoldsPointers |= !Unit.Types[T].Parts.empty() && Models.isPointer(R); // A view of a text is one.
  const clang::CXXRecordDecl *Definition = R->getDefinition();
  if (!Definition || Definition->isLambda() || Definition->isDependentContext())
    return;
  bool Opaque = isSystem(Definition) || llvm::StringRef(nameOf(Definition).Plain).starts_with("std::");
  for (const clang::CXXBaseSpecifier &Base : Definition->bases()) {
    if (Opaque)
      break;
    TypeRef Inner = type(Base.getType());
    Unit.Types[T].Parts.push_back({RootPath, Inner, 0});
  }
  for (const clang::FieldDecl *F : Definition->fields()) {
    if (Opaque && nameOf(Definition).Plain != "std::pair")
      break;
    SymbolRef Field = field(F);
    TypeRef Inner = type(F->getType());
    PathRef At = F->getParent()->isUnion() || F->isAnonymousStructOrUnion()
                     ? RootPath
                     : Unit.Paths.append(RootPath, Selector::field(Field));
    Unit.Types[T].Parts.push_back({At, Inner, Field});
  }
}
