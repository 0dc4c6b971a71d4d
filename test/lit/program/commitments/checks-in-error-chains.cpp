// One step after the other, as long as none has failed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: [check_w, check_a], name: ok}]
rules: [{id: needs, require: {call: "write", guard: ok}}]
//--- one.cpp
#include <string>
struct Res { std::string text; };
enum class Errc { Ok, No };
Errc check_w(const Res &r, const std::string &who);
Errc check_a(const Res &r, const std::string &who);
Errc schema(const Res &r);
void write(const Res &);
Errc a1(const Res &r, const std::string &who) { Errc e = check_w(r, who); if (e == Errc::Ok) e = schema(r); if (e != Errc::Ok) return e; write(r); return e; }
Errc a2(const Res &r, const std::string &who) { Errc e = check_w(r, who); e = schema(r); if (e != Errc::Ok) return e; write(r); return e; } // WARN
Errc b1(const Res &r, const std::string &who, bool fresh) { Errc e = Errc::Ok; if (fresh) e = check_a(r, who); else e = check_w(r, who); if (e != Errc::Ok) return e; write(r); return e; }
Errc b2(const Res &r, const std::string &who, bool fresh) { Errc e = Errc::Ok; if (fresh) e = check_a(r, who); if (e != Errc::Ok) return e; write(r); return e; } // WARN
Errc c1(const Res &r, const std::string &who, bool fresh, bool strict) { Errc e = Errc::Ok; if (fresh) e = check_a(r, who); else e = check_w(r, who);
  if (e == Errc::Ok && strict) e = schema(r);
  if (e != Errc::Ok) return e; write(r); return e; }
Errc d1(const Res &r, const std::string &who, bool strict) { Errc e = check_w(r, who); if (e == Errc::Ok && strict) e = schema(r); if (e != Errc::Ok) return e; write(r); return e; }
Errc e1(const Res &r, const std::string &who) { Errc e = Errc::Ok; if (e == Errc::Ok) e = schema(r); if (e == Errc::Ok) e = check_w(r, who); if (e == Errc::Ok) write(r); return e; }
Errc e2(const Res &r, const std::string &who) { Errc e = check_w(r, who); if (e != Errc::Ok) e = schema(r); if (e == Errc::Ok) write(r); return e; } // WARN
