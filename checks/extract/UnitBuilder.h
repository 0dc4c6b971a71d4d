//===- UnitBuilder.h - From declarations to tables of a flow unit -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns clang's declarations, types and positions into the indexes that flow graphs use, each once. Lives as long as
// the extraction of one translation unit.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_EXTRACT_UNITBUILDER_H
#define PURPOSE_EXTRACT_UNITBUILDER_H

#include "extract/LibraryModels.h"
#include "extract/SourcePlaces.h"
#include "flow/FlowUnit.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Mangle.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace purpose::extract {

class UnitBuilder {
public:
  UnitBuilder(clang::ASTContext &AST, const LibraryModels &Models);

  FlowUnit take() { return std::move(Unit); }
  FlowUnit &unit() { return Unit; }
  PathTable &paths() { return Unit.Paths; }
  clang::ASTContext &ast() { return AST; }
  const LibraryModels &models() const { return Models; }

  SymbolRef function(const clang::FunctionDecl *F);
  /// What Symbol::Id is or would be.
  uint64_t idOf(const clang::FunctionDecl *F) { return llvm::xxh3_64bits(functionKey(F)); }
  /// The selector of a field. Members of std::pair and the like are one field whatever the template arguments.
  SymbolRef field(const clang::FieldDecl *F);
  /// A field that a model names, of the class \p Class.
  SymbolRef modelField(llvm::StringRef Class, llvm::StringRef Name);
  /// Where an object says of which class it is.
  PathRef classPath() { return paths().append(RootPath, Selector::field(modelField("", ClassOfObject))); }
  SymbolRef variable(const clang::VarDecl *V);
  /// Field or variable \p S holds a truth value.
  bool isFlag(SymbolRef S) const { return Flags.contains(S); }
  /// What \p T stands for, if it is an alias: its only part.
  TypeRef withoutAliases(TypeRef T) const {
    while (Unit.Types[T].Parts.size() == 1 && Unit.Types[T].Parts.front().At == RootPath)
      T = Unit.Types[T].Parts.front().Type;
    return T;
  }
  /// The class of the object that field \p S is; null if it is none, or another one in another instantiation.
  const clang::CXXRecordDecl *classOfField(SymbolRef S) const { return FieldClasses.lookup(S); }
  /// A closure that the library makes at \p Site in \p Function; null: in an initialiser.
  SymbolRef closure(const clang::Expr *Site, const clang::FunctionDecl *Function, unsigned Parameters);
  TypeRef type(clang::QualType T);

  /// Takes an annotated declaration into the tables even if no code uses it.
  void annotated(const clang::NamedDecl *D);

  SourcePosition position(clang::SourceLocation Loc);
  std::vector<Annotation> annotations(const clang::Decl *D);

  /// A call through \p T can write what it refers to: a reference or pointer to something not const, a smart pointer.
  bool isOutType(clang::QualType T);
  /// Raw pointers, and classes that models call pointers.
  bool isPointerLike(clang::QualType T);
  /// The value of an integer variable with static storage that nothing in the unit can change.
  std::optional<int64_t> fixedValue(const clang::VarDecl *V) const;
  /// What \p F returns, if that is the same number whatever it is given.
  std::optional<int64_t> fixedResult(const clang::FunctionDecl *F) const;
  /// \p V has internal linkage and is only read.
  void neverWritten(const clang::VarDecl *V) { NeverWritten.insert(V->getCanonicalDecl()); }

  /// True for what is not the user's code: system headers.
  bool isSystem(const clang::Decl *D) { return isSystem(D->getLocation()); }
  bool isSystem(clang::SourceLocation Loc) { return Places.isSystem(Loc); }

  /// Keys number closures as they come up. Called for all of them first, in the order of the source, they have the same
  /// numbers whichever bodies are extracted.
  void number(const clang::CXXRecordDecl *Closure) {
    llvm::raw_null_ostream Nowhere;
    Mangler->mangleCXXRTTIName(AST.getRecordType(Closure), Nowhere);
  }

  /// Some key says on which line of the main file something is, not of a function: it is another one once lines move.
  bool keysNameLines() const { return KeysNameLines; }

private:
  void noteFlag(SymbolRef S, clang::QualType T);
  SymbolRef addSymbol(SymbolKind Kind, const clang::NamedDecl *D, std::string Key);
  SymbolRef record(const clang::TagDecl *R);
  SymbolRef alias(const clang::TypedefNameDecl *A);
  SymbolRef scope(const clang::DeclContext *DC);
  void fillFunction(SymbolRef S, const clang::FunctionDecl *F);
  void addParts(TypeRef T, const clang::CXXRecordDecl *R);
  void addHeldParts(TypeRef T, const clang::CXXRecordDecl *R);
  TypeRef arrayType(clang::QualType Element);
  std::string keyOf(const clang::NamedDecl *D);
  std::string functionKey(const clang::FunctionDecl *F) { return "function:" + keyOf(F); }
  /// Tells apart what has no name of its own: where it is in \p Function, else in its file.
  std::string placeKey(clang::SourceLocation Loc, const clang::FunctionDecl *Function);
  std::string placeKey(const clang::Decl *D);

  clang::ASTContext &AST;
  const LibraryModels &Models;
  SourcePlaces Places;
  clang::ASTNameGenerator Namer;
  std::unique_ptr<clang::MangleContext> Mangler;
  FlowUnit Unit;
  llvm::DenseMap<const clang::Decl *, SymbolRef> Symbols;
  llvm::StringMap<SymbolRef> SymbolsByKey;
  llvm::DenseMap<const void *, TypeRef> Types;
  llvm::DenseSet<SymbolRef> Flags;
  llvm::DenseMap<SymbolRef, const clang::CXXRecordDecl *> FieldClasses;
  llvm::DenseSet<const clang::VarDecl *> NeverWritten;
  bool KeysNameLines = false;
};

} // namespace purpose::extract

#endif
