//===- FlowUnit.h - The flow graphs of one translation unit -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A FlowUnit holds the graphs of all functions with a body in one translation unit, and the tables that they refer to:
// strings, symbols, types, paths. It depends on the source alone and speaks of no AST: it can be written to a file and
// linked with others elsewhere.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FLOWUNIT_H
#define PURPOSE_FLOW_FLOWUNIT_H

#include "flow/FlowGraph.h"
#include "model/QualifiedName.h"
#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace purpose {

enum class SymbolKind : uint8_t { None, Function, Field, Variable, Type, Namespace };

enum class AnnotationKind : uint8_t {
  Data,
  Sink,
  Context,
  Recipient,
  Region,
  Consent,
  Guard,
  Declassify,
  Store,
  Erase,
  Export,
  Entry,
  Unknown
};

/// One PURPOSE_… macro on a declaration.
struct Annotation {
  AnnotationKind Kind = AnnotationKind::Unknown;
  StringRefId Value = 0;
  StringRefId Detail = 0; ///< Declassify: the reason.
  SourcePosition Where;
  friend bool operator==(const Annotation &, const Annotation &) = default;
};

struct Parameter {
  StringRefId Name = 0;
  TypeRef Type = 0;
  bool Out = false; ///< A reference or pointer to something that can be written.
  SourcePosition Where;
  std::vector<Annotation> Annotations;
};

/// A declaration that graphs or policies can name.
struct Symbol {
  SymbolKind Kind = SymbolKind::None;
  uint64_t Id = 0;       ///< Hash of Key: equal in every unit that sees the same entity.
  StringRefId Key = 0;   ///< Mangled name, salted with the main file for internal linkage.
  StringRefId Name = 0;  ///< QualifiedName::Plain.
  StringRefId Full = 0;  ///< QualifiedName::Full, 0 if it does not differ.
  StringRefId Types = 0; ///< QualifiedName::Types of a function.
  SymbolRef Parent = 0;  ///< The class of a member, else the namespace, as far as one is recorded.
  TypeRef Type = 0;      ///< Of a field or variable; the result of a function. 0: of a library member.
  SourcePosition Where;
  bool IsLibrary = false; ///< Field of a library class, one for all its instantiations.
  bool IsMethod = false;  ///< Has an object.
  bool IsConst = false;   ///< Method that does not write its object.
  bool IsVirtual = false;
  bool IsLambda = false;   ///< Call operator of a closure.
  bool IsInternal = false; ///< Cannot be called from another unit.
  bool IsConstructor = false;
  bool HasBody = false; ///< Some graph of this unit is its body.
  bool AddressTaken = false;
  bool IsPointer = false; ///< Field that is written as a pointer or reference: its type is that of what it leads to.
  // Not known to a unit alone:
  bool IsCalled = false;    ///< Some other function of the program calls it by name.
  bool IsBase = false;      ///< Some class of the program derives from it.
  bool IsElsewhere = false; ///< A unit is looked at, and this is a function of another one.
  std::vector<Parameter> Parameters;
  std::vector<Annotation> Annotations;
};

/// What a value of a type consists of: a field, base class, element or what a pointer points to, and where.
struct TypePart {
  PathRef At = RootPath;
  TypeRef Type = 0;
  SymbolRef Field = 0; ///< The field, if it is one.
  friend bool operator==(const TypePart &, const TypePart &) = default;
};

/// A type as far as policies can name it. Pointers and references are stripped.
struct TypeInfo {
  SymbolRef Symbol = 0; ///< The class, enum or alias; 0 for arrays and the like.
  bool IsScalar = false;
  bool HoldsPointers = false; ///< Smart pointer or container of pointers: what it leads to are other objects.
  std::vector<TypePart> Parts;
};

/// A method and one that it overrides.
struct Override {
  SymbolRef Overrider = 0;
  SymbolRef Overridden = 0;
};

/// A NOLINT comment that can hide findings of ours.
struct Suppression {
  SourcePosition Where;   ///< Of the word NOLINT.
  uint32_t FirstLine = 0; ///< The lines that it is for.
  uint32_t LastLine = 0;
  StringRefId Checks = 0; ///< As written: "purpose-*,bugprone-use-after-move"; 0: all.
  StringRefId Reason = 0; ///< 0: none.
  friend bool operator==(const Suppression &, const Suppression &) = default;
};

/// A declaration whose name speaks of personal data, whatever a policy says of it.
struct Suspect {
  enum class Kind : uint8_t { Field, Parameter, Column } What = Kind::Field;
  SymbolRef Symbol = 0;     ///< The field, or the function of a parameter.
  uint32_t Index = 0;       ///< Of a parameter.
  StringRefId Name = 0;     ///< "email"; of a column with its table, "users.email".
  StringRefId Speaks = 0;   ///< Of what: "e-mail address".
  StringRefId Category = 0; ///< That it would usually have, in pack dpa.
  SourcePosition Where;
  friend bool operator==(const Suspect &, const Suspect &) = default;
};

/// Name of the part of an object that holds its class, for virtual calls: no field of the source.
inline constexpr llvm::StringLiteral ClassOfObject = "(class)";

struct FlowUnit {
  FlowUnit();

  std::string MainFile;
  /// Units that belong to the same program or library and could not be analysed: facts are missing.
  std::vector<std::string> Missing;
  std::vector<llvm::StringRef> Strings; ///< In memory of the unit.
  std::vector<Symbol> Symbols;
  std::vector<TypeInfo> Types;
  PathTable Paths;
  std::vector<std::vector<PathRef>> PathSets;
  std::vector<Override> Overrides;
  std::vector<Suppression> Suppressions; ///< By file, then line.
  std::vector<Suspect> Suspects;         ///< In the order of the source.
  std::vector<FlowGraph> Graphs;

  /// For texts that are part of something larger, which the unit keeps from now on.
  void keep(std::shared_ptr<const std::string> Text) { Kept.push_back(std::move(Text)); }

  llvm::StringRef string(StringRefId Id) const { return Strings[Id]; }
  QualifiedName qualifiedName(SymbolRef S) const;
  llvm::StringRef nameOf(SymbolRef S) const { return string(Symbols[S].Name); }
  /// ".items.element.name": for dumps and messages.
  std::string pathText(PathRef P) const;

  StringRefId internString(llvm::StringRef Text);
  uint32_t internPathSet(std::vector<PathRef> Set);

private:
  std::shared_ptr<llvm::BumpPtrAllocator> Texts; ///< Copies of a unit share it.
  std::vector<std::shared_ptr<const std::string>> Kept;
  llvm::DenseMap<llvm::CachedHashStringRef, StringRefId> StringIds;
  std::map<std::vector<uint32_t>, uint32_t> PathSetIds;
};

} // namespace purpose

#endif
