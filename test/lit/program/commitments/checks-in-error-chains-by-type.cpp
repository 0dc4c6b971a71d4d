// The same with truth values, and with one thing asked.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: [check, checkb], name: ok}]
rules: [{id: needs, require: {call: "write", guard: ok}}]
//--- one.cpp
#include <string>
struct Res { std::string text; };
enum class Errc { Ok, No };
Errc check(const Res &r);
bool checkb(const Res &r);
int checki(const Res &r);
Errc schema(const Res &r);
bool schemab(const Res &r);
void write(const Res &);
Errc a1(const Res &r) { Errc e = check(r); if (e == Errc::Ok) e = schema(r); if (e != Errc::Ok) return e; write(r); return e; }
Errc a2(const Res &r) { Errc e = check(r); if (e == Errc::Ok) { e = schema(r); } if (e == Errc::Ok) { write(r); } return e; }
bool b1(const Res &r) { bool ok = checkb(r); if (ok) ok = schemab(r); if (!ok) return false; write(r); return true; }
bool b2(const Res &r) { bool ok = checkb(r); ok = ok && schemab(r); if (!ok) return false; write(r); return true; }
bool b3(const Res &r) { bool ok = checkb(r); ok &= schemab(r); if (!ok) return false; write(r); return true; }
bool b4(const Res &r) { bool ok = true; ok = ok && schemab(r); ok = ok && checkb(r); if (!ok) return false; write(r); return true; }
bool b5(const Res &r) { bool ok = checkb(r); if (ok) { ok = schemab(r); } return ok && (write(r), true); }
bool c2(const Res &r) { bool ok = checkb(r); ok = ok || schemab(r); if (!ok) return false; write(r); return true; } // WARN
bool c3(const Res &r) { bool ok = checkb(r); ok |= schemab(r); if (!ok) return false; write(r); return true; } // WARN
Errc d1(const Res &r) { Errc e = schema(r); if (e == Errc::Ok) e = check(r); if (e != Errc::Ok) return e; write(r); return e; }
