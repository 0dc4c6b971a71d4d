// What a check returns as a number says how it went, and nothing of what it was given.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {secret: {}}
purposes: {logs: {}}
classify: [{field: ["User::hash", "Credentials::password"], as: secret}]
sinks: [{function: "log_printf", purpose: logs}]
guards: [{function: "verifyPassword", name: password_checked}]
rules:
  - {id: no-secrets-in-logs, deny: {data: secret, for: logs}}
  - {id: delete-needs-password, require: {call: "removeUser", guard: password_checked}}
//--- one.cpp
//
// guard; a bool result carries nothing (line 36), as documented for predicates.
#include <string>
struct User { std::string name, hash; };
struct Credentials { std::string name, password; };
extern "C" void log_printf(int level, const char *fmt, ...);
void removeUser(const User &u);
enum class Verdict { Ok, Mismatch, Malformed };
Verdict verifyPassword(const std::string &hash, const std::string &password);
int argon2_verify(const char *hash, const char *password);
bool passwordMatches(const std::string &hash, const std::string &password);
std::string hashAgain(const std::string &password);
bool viaEnum(const User &u, const Credentials &c) {
  const Verdict v = verifyPassword(u.hash, c.password);
  if (v != Verdict::Ok) {
    log_printf(1, "wrong password (%d)", static_cast<int>(v));
    return false;
  }
  removeUser(u);
  return true;
}
const char *name(Verdict v) { switch (v) { case Verdict::Ok: return "ok"; case Verdict::Mismatch: return "mismatch"; default: return "malformed"; } }
void viaEnum2(const User &u, const Credentials &c) { log_printf(1, "%i", int(verifyPassword(u.hash, c.password))); }
void viaName(const User &u, const Credentials &c) {
  log_printf(1, "%s", name(verifyPassword(u.hash, c.password)));
}
void viaInt(const User &u, const Credentials &c) {
  const int rc = argon2_verify(u.hash.c_str(), c.password.c_str());
  log_printf(1, "argon2: error %d", rc);
}
void viaString(const Credentials &c) {
  const std::string h = hashAgain(c.password);
  log_printf(1, "%s", h.c_str()); // WARN
}
void viaBool(const User &u, const Credentials &c) {
  log_printf(1, "match: %d", passwordMatches(u.hash, c.password));
}
