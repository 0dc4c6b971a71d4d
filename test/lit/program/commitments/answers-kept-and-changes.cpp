// An answer that a variable keeps, and what happens to what was checked.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["check", "checkCode"], name: ok}
  - {function: checkOrThrow, passed_when: returns, name: ok}
rules: [{id: needs, require: {call: write, guard: ok}}]
//--- one.cpp
#include <string>
struct Res { std::string text; void set(const std::string &key, const std::string &value); };
enum class Errc { Ok, No };
bool check(const Res &r);
Errc checkCode(const Res &r);
void checkOrThrow(const Res &r);
void load(int id, Res &out);
Res read(int id);
void write(const Res &);
void asked(Res r) { if (!check(r)) return; r.set("a", "b"); write(r); } // WARN
void kept(Res r) { if (Errc e = checkCode(r); e != Errc::Ok) return; r.set("a", "b"); write(r); }
void keptAsTruth(Res r) { const bool ok = check(r); if (!ok) return; r.set("a", "b"); write(r); }
void thrown(Res r) { checkOrThrow(r); r.set("a", "b"); write(r); }
void replaced(Res r, int id) { if (Errc e = checkCode(r); e != Errc::Ok) return; r = read(id); write(r); } // WARN
void loaded(Res r, int id) { if (Errc e = checkCode(r); e != Errc::Ok) return; load(id, r); write(r); } // WARN
