//===- NameWords.cpp - What the words of a name say -----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace purpose;

/// Umlauts in UTF-8 as they are written without; other letters as they are.
static std::string transliterated(llvm::StringRef Name) {
  std::string Out;
  for (size_t I = 0; I < Name.size(); ++I) {
    if (Name[I] != '\xc3' || I + 1 == Name.size()) {
      Out += Name[I];
      continue;
    }
    switch (static_cast<unsigned char>(Name[++I])) {
    case 0xa4: // ä
      Out += "ae";
      break;
    case 0xb6: // ö
      Out += "oe";
      break;
    case 0xbc: // ü
      Out += "ue";
      break;
    case 0x84: // Ä
      Out += "Ae";
      break;
    case 0x96: // Ö
      Out += "Oe";
      break;
    case 0x9c: // Ü
      Out += "Ue";
      break;
    case 0x9f: // ß
      Out += "ss";
      break;
    default:
      Out += Name.substr(I - 1, 2);
    }
  }
  return Out;
}

std::vector<std::string> purpose::wordsOfName(llvm::StringRef Name) {
  const std::string Text = transliterated(Name);
  std::vector<std::string> Words(1);
  auto Next = [&] {
    if (!Words.back().empty())
      Words.emplace_back();
  };
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (!llvm::isAlpha(C)) { // Digits separate as well: phone2.
      Next();
      continue;
    }
    bool AfterLower = I && llvm::isLower(Text[I - 1]);
    bool EndsCapitals = I && llvm::isUpper(Text[I - 1]) && I + 1 < Text.size() && llvm::isLower(Text[I + 1]);
    if (llvm::isUpper(C) && (AfterLower || EndsCapitals))
      Next();
    Words.back() += llvm::toLower(C);
  }
  if (Words.back().empty())
    Words.pop_back();
  return Words;
}

llvm::StringRef purpose::unqualified(llvm::StringRef Name) {
  size_t Colon = Name.rfind("::");
  return Colon == llvm::StringRef::npos ? Name : Name.drop_front(Colon + 2);
}

static bool hasWordOf(const llvm::StringSet<> &Words, llvm::StringRef Name) {
  return llvm::any_of(wordsOfName(Name), [&](const std::string &Word) { return Words.contains(Word); });
}

static bool beginsWithWordOf(const llvm::StringSet<> &Words, llvm::StringRef Name) {
  const std::vector<std::string> All = wordsOfName(Name);
  return !All.empty() && Words.contains(All.front());
}

bool purpose::speaksOfChange(llvm::StringRef Function) {
  static const llvm::StringSet<> Verbs = {
      "accept",   "add",         "allow",     "anonymize",  "append",    "apply",     "approve",   "assign",
      "attach",   "ban",         "begin",     "bind",       "block",     "buffer",    "cache",     "call",
      "cancel",   "change",      "clear",     "close",      "collect",   "commit",    "configure", "connect",
      "consume",  "create",      "decline",   "delete",     "deny",      "disable",   "dispatch",  "drop",
      "emit",     "emplace",     "enable",    "enqueue",    "erase",     "exchange",  "exec",      "execute",
      "expire",   "feed",        "fill",      "forget",     "grant",     "handle",    "hold",      "include",
      "init",     "insert",      "install",   "invalidate", "invoke",    "keep",      "leave",     "log",
      "login",    "logout",      "make",      "mark",       "merge",     "modify",    "move",      "note",
      "notify",   "open",        "opt",       "patch",      "pop",       "post",      "prepare",   "process",
      "publish",  "purge",       "push",      "put",        "queue",     "record",    "refresh",   "register",
      "reject",   "release",     "reload",    "remember",   "remove",    "rename",    "replace",   "reset",
      "restore",  "retract",     "revoke",    "rollback",   "rotate",    "run",       "save",      "schedule",
      "send",     "set",         "start",     "stop",       "store",     "submit",    "subscribe", "suspend",
      "swap",     "switch",      "sync",      "take",       "toggle",    "track",     "transfer",  "unban",
      "unblock",  "unsubscribe", "update",    "upsert",     "use",       "wipe",      "with",      "withdraw",
      "write",    "aendern",     "anhaengen", "anlegen",    "einfuegen", "entfernen", "fuellen",   "hinzufuegen",
      "loeschen", "merken",      "schreiben", "senden",     "setzen",    "speichern", "sperren",   "widerrufen"};
  return Function.starts_with("operator") || hasWordOf(Verbs, Function);
}

std::optional<bool> purpose::speaksOfSuccess(llvm::StringRef Name) {
  static const llvm::StringSet<> Good = {"accept",     "accepted",   "allow",    "allowed",   "approved", "authentic",
                                         "authorised", "authorized", "erlaubt",  "genuine",   "good",     "granted",
                                         "ja",         "ok",         "okay",     "pass",      "passed",   "permit",
                                         "permitted",  "secure",     "signed",   "succeeded", "success",  "successful",
                                         "trusted",    "valid",      "verified", "yes"};
  static const llvm::StringSet<> Bad = {"banned",   "blocked",      "denied",       "deny",    "err",       "error",
                                        "errors",   "fail",         "failed",       "failure", "forbidden", "gesperrt",
                                        "invalid",  "nein",         "no",           "not",     "refused",   "reject",
                                        "rejected", "unauthorised", "unauthorized", "verboten"};
  if (hasWordOf(Bad, Name))
    return false;
  return hasWordOf(Good, Name) ? std::optional(true) : std::nullopt;
}

bool purpose::speaksOfQuestion(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"are", "can",  "check", "darf",   "has",      "hat",    "is",
                                          "ist", "kann", "may",   "pruefe", "validate", "verify", "was"};
  return beginsWithWordOf(Words, Function);
}

bool purpose::speaksOfPerson(llvm::StringRef Class) {
  static const llvm::StringSet<> Words = {
      "account",  "actor",     "admin",  "agent",   "author",    "benutzer",   "client", "customer", "employee",
      "identity", "kunde",     "member", "mod",     "moderator", "nutzer",     "owner",  "patient",  "people",
      "person",   "principal", "staff",  "student", "subject",   "subscriber", "user",   "viewer"};
  return hasWordOf(Words, unqualified(Class));
}

bool purpose::speaksOfNext(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"accept", "create",  "dequeue", "generate", "lesen", "load",
                                          "make",   "next",    "parse",   "poll",     "pop",   "random",
                                          "read",   "receive", "recv",    "scan",     "take",  "naechste"};
  return hasWordOf(Words, Function);
}

bool purpose::speaksOfCheck(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"authenticate", "check", "cmp",      "compare", "match",   "matches",
                                          "pruefen",      "valid", "validate", "verify",  "verified"};
  return hasWordOf(Words, Function);
}

bool purpose::speaksOfRole(llvm::StringRef Check) {
  static const llvm::StringSet<> Words = {"admin",      "administrator", "auditor",    "authenticated", "employee",
                                          "instructor", "leader",        "lecturer",   "mitarbeiter",   "mod",
                                          "moderator",  "privileged",    "role",       "roles",         "rolle",
                                          "staff",      "superuser",     "supervisor", "teacher"};
  return hasWordOf(Words, unqualified(Check));
}

bool purpose::speaksOfService(llvm::StringRef Class) {
  static const llvm::StringSet<> Words = {"app",      "client", "config",     "conn",       "connection",
                                          "context",  "ctx",    "database",   "db",         "environment",
                                          "pool",     "repo",   "repository", "server",     "service",
                                          "settings", "store",  "tx",         "transaction"};
  const std::vector<std::string> Name = wordsOfName(Class);
  return !Name.empty() && Words.contains(Name.back());
}

bool purpose::speaksOfPermission(llvm::StringRef Name) {
  static const llvm::StringSet<> Words = {
      "access",  "acl",       "agreement",    "allow",       "allowlist",  "auth",         "ban",
      "banned",  "bans",      "berechtigung", "blacklist",   "block",      "blocked",      "blocklist",
      "blocks",  "consent",   "consents",     "deny",        "denylist",   "einwilligung", "einwilligungen",
      "grant",   "grants",    "member",       "members",     "membership", "opt",          "optin",
      "optout",  "perm",      "permission",   "permissions", "perms",      "policy",       "preferences",
      "purpose", "purposes",  "recht",        "rechte",      "right",      "rights",       "role",
      "roles",   "rolle",     "rollen",       "scope",       "scopes",     "sperre",       "suppression",
      "unban",   "whitelist", "widerruf"};
  return hasWordOf(Words, Name);
}

bool purpose::speaksOfAddition(llvm::StringRef Function) {
  static const llvm::StringSet<> Verbs = {
      "add",       "append",  "begin",     "commit",      "create",    "emit",    "emplace",  "enqueue",
      "insert",    "log",     "note",      "notify",      "post",      "publish", "push",     "put",
      "queue",     "record",  "save",      "send",        "store",     "submit",  "track",    "write",
      "anhaengen", "anlegen", "einfuegen", "hinzufuegen", "schreiben", "senden",  "speichern"};
  static const llvm::StringSet<> Counts = {"count", "incr", "increment", "index", "touch", "upload"};
  bool Any = false;
  for (const std::string &Word : wordsOfName(Function)) {
    const bool Adds = Verbs.contains(Word) || Counts.contains(Word);
    if (!Adds && speaksOfChange(Word))
      return false;
    Any |= Adds;
  }
  return Any;
}

bool purpose::speaksOfCount(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"anzahl",   "count", "delete", "drop",   "entfernen", "erase",
                                          "loeschen", "purge", "remove", "update", "zaehle"};
  return beginsWithWordOf(Words, Function);
}

bool purpose::speaksOfReplacement(llvm::StringRef Function) {
  static const llvm::StringSet<> Verbs = {"delete", "drop",   "erase",   "mark",      "patch",   "remove",
                                          "update", "upsert", "aendern", "entfernen", "loeschen"};
  return beginsWithWordOf(Verbs, Function);
}

bool purpose::speaksOfConnection(llvm::StringRef Class) {
  static const llvm::StringSet<> Words = {"connection", "conn",       "dao",     "database", "datenbank", "db",
                                          "pool",       "repository", "storage", "store",    "verbindung"};
  const std::vector<std::string> All = wordsOfName(unqualified(Class));
  return !All.empty() && Words.contains(All.back());
}

bool purpose::speaksOfBinding(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"arg", "bind", "param", "parameter", "set"};
  return hasWordOf(Words, Function);
}

bool purpose::speaksOfSending(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"deliver", "dispatch", "emit",    "fetch",  "get",    "mail",    "notify",
                                          "patch",   "post",     "publish", "put",    "report", "request", "send",
                                          "submit",  "transmit", "upload",  "senden", "melden"};
  return hasWordOf(Words, Function);
}

bool purpose::speaksOfAddress(llvm::StringRef Function) {
  static const llvm::StringSet<> Words = {"address", "addr",      "authority", "domain", "endpoint", "host", "hostname",
                                          "origin",  "recipient", "server",    "target", "uri",      "url"};
  return hasWordOf(Words, Function);
}
