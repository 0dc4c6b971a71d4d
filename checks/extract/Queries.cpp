//===- Queries.cpp - Methods that ask, and change nothing -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "extract/Queries.h"
#include "extract/PersonalNames.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace purpose;
using namespace purpose::extract;

/// English and German, in the forms that names use.
static bool speaksOfChange(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "accept",  "add",       "allow",       "anonymize", "append",    "apply",   "approve",  "assign",     "ban",
      "begin",   "block",     "cancel",      "change",    "clear",     "close",   "commit",   "consume",    "create",
      "decline", "delete",    "deny",        "disable",   "drop",      "emplace", "enable",   "erase",      "exchange",
      "exec",    "execute",   "expire",      "forget",    "grant",     "handle",  "insert",   "invalidate", "leave",
      "login",   "logout",    "make",        "mark",      "merge",     "modify",  "move",     "open",       "opt",
      "patch",   "pop",       "post",        "process",   "purge",     "push",    "put",      "refresh",    "register",
      "reject",  "release",   "reload",      "remove",    "rename",    "replace", "reset",    "restore",    "retract",
      "revoke",  "rollback",  "rotate",      "run",       "save",      "set",     "start",    "stop",       "store",
      "submit",  "subscribe", "suspend",     "swap",      "switch",    "sync",    "take",     "toggle",     "transfer",
      "unban",   "unblock",   "unsubscribe", "update",    "upsert",    "wipe",    "withdraw", "write",      "aendern",
      "anlegen", "einfuegen", "entfernen",   "loeschen",  "schreiben", "setzen",  "sperren",  "widerrufen"};
  return Words.contains(Word);
}

/// The class of an object, or the template argument of Task<T>, std::future<T> and the like.
static const clang::Type *valueOf(clang::QualType T) {
  const auto *Class = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  llvm::StringRef Name = Class ? Class->getName() : "";
  bool IsAwaited = Name.contains_insensitive("task") || Name.contains_insensitive("future") ||
                   Name.contains_insensitive("awaitable") || Name.contains_insensitive("lazy");
  if (IsAwaited && Class->getTemplateArgs().size() > 0 &&
      Class->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type)
    return Class->getTemplateArgs()[0].getAsType().getCanonicalType().getTypePtr();
  return T.getCanonicalType().getTypePtr();
}

bool purpose::extract::isQuery(const clang::FunctionDecl *F) {
  clang::QualType Result = F->getReturnType();
  if (!F->getIdentifier() || Result->isReferenceType() || !valueOf(Result)->isRecordType())
    return false;
  return llvm::none_of(wordsOfName(F->getName()), speaksOfChange);
}
