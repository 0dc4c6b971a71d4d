// A guard that answers with an object, which is asked by a method or a function.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {personal_data: {}}
guards:
  - {function: ["verify", "verify_state", "verify_seen", "verify_enum"], name: signed_by_actor}
rules:
  - id: needs-signature
    require: {call: "inbox", guard: signed_by_actor}
//--- one.cpp
struct Activity { int id; bool is_signed; };
enum class Validity { Invalid, Absent, Valid };
struct State { Validity v; bool is_secure() const; };
struct Seen { Validity v; bool is_secure() const { return v == Validity::Valid; } };
State verify_state(const Activity &);
Seen verify_seen(const Activity &);
Validity verify_enum(const Activity &);
inline bool is_secure(Validity v) { return v == Validity::Valid; }
bool verify(const Activity &);
int inbox(const Activity &);
int a(const Activity &act) { verify_state(act);
  if (act.is_signed && !verify(act)) return 0;
  return inbox(act); // WARN
}
int b(const Activity &act) { if (!verify_state(act).is_secure()) return 0; return inbox(act); }
int c(const Activity &act) {
  if (verify_state(act).is_secure()) return 0; 
  return inbox(act); // WARN
}
int d(const Activity &act) { if (!verify_seen(act).is_secure()) return 0; return inbox(act); }
int e(const Activity &act) {
  if (verify_seen(act).is_secure()) return 0; 
  return inbox(act); // WARN
}
int f(const Activity &act) { if (!is_secure(verify_enum(act))) return 0; return inbox(act); }
int g(const Activity &act) {
  if (is_secure(verify_enum(act))) return 0;
  return inbox(act); // WARN
}
int h(const Activity &act) {
  if (!verify_seen(act).is_secure() && act.is_signed && !verify(act)) return 0;
  return inbox(act); // WARN
}
int i(const Activity &act) {
  if (!is_secure(verify_enum(act)) && act.is_signed && !verify(act)) return 0;
  return inbox(act); // WARN
}
