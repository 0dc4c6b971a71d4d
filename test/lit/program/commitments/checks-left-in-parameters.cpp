// The answer of a check in a parameter that the caller reads.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: [check, check_e], name: ok}]
rules: [{id: needs, require: {call: "write", guard: ok}}]
//--- one.cpp
#include <string>
struct Res { std::string text; bool fresh = false; const char *owner = nullptr; };
enum class Errc { Ok, No };
bool check(const Res &r, const std::string &who);
Errc check_e(const Res &r, const std::string &who);
void write(const Res &);
static void may1(const Res &r, const std::string &who, bool *allowed) { *allowed = false; if (!r.owner) return; *allowed = check(r, who); }
static void may2(const Res &r, const std::string &who, bool *allowed) { if (!r.owner) return; *allowed = check(r, who); }
static void may3(const Res &r, const std::string &who, bool *allowed) { *allowed = check(r, who); }
static void may4(const Res &r, const std::string &who, bool &allowed) { *&allowed = false; if (r.fresh) { allowed = check(r, who); return; } allowed = check(r, who); }
static void may5(const Res &r, const std::string &who, bool *allowed) { *allowed = check_e(r, who) == Errc::Ok; }
static void may6(const Res &r, const std::string &who, bool *allowed) { *allowed = false; if (check(r, who)) *allowed = true; }
void a1(const Res &r, const std::string &who) { bool ok = false; may1(r, who, &ok); if (!ok) return; write(r); }
void a2(const Res &r, const std::string &who) { bool ok = false; may2(r, who, &ok); if (!ok) return; write(r); }
void a3(const Res &r, const std::string &who) { bool ok = true; may2(r, who, &ok); if (!ok) return; write(r); } // WARN
void a4(const Res &r, const std::string &who) { bool ok; may3(r, who, &ok); if (!ok) return; write(r); }
void a5(const Res &r, const std::string &who) { bool ok = false; may4(r, who, ok); if (!ok) return; write(r); }
void a6(const Res &r, const std::string &who) { bool ok = false; may5(r, who, &ok); if (!ok) return; write(r); }
void a7(const Res &r, const std::string &who) { bool ok = false; may6(r, who, &ok); if (!ok) return; write(r); }
void a8(const Res &r, const std::string &who) { bool ok = false; may1(r, who, &ok); if (ok) return; write(r); } // WARN
