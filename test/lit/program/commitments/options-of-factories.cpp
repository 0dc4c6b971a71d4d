// Options that say whether it is checked, as a function makes them.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: check, name: ok}]
rules: [{id: needs, require: {call: "write*", guard: ok}}]
//--- one.cpp
#include <string>
struct Res { std::string text; };
bool check(const Res &r, const std::string &who);
void write1(const Res &); void write2(const Res &); void write3(const Res &); void write4(const Res &); void write5(const Res &);
void write6(const Res &); void write7(const Res &);
struct Opts { bool schema = false, rights = false; };
struct OptsOn { bool schema = false, rights = true; };
static Opts all() { Opts o; o.schema = o.rights = true; return o; }
static Opts all2() { return Opts{.schema = true, .rights = true}; }
static constexpr Opts kAll{true, true};
// 1: factory, changed after in an unrelated field
static bool apply1(const Res &r, const std::string &who, const Opts &o) { if (o.rights) if (!check(r, who)) return false; write1(r); return true; }
bool post1(const Res &r, const std::string &who) { return apply1(r, who, all()); }
bool import1(const Res &r, const std::string &who) { Opts o = all(); o.schema = false; return apply1(r, who, o); }
// 2: one caller has it off
static bool apply2(const Res &r, const std::string &who, const Opts &o) { if (o.rights) if (!check(r, who)) return false; write2(r); return true; } // WARN
bool post2(const Res &r, const std::string &who) { return apply2(r, who, all()); }
bool import2(const Res &r, const std::string &who) { Opts o; o.schema = true; return apply2(r, who, o); }
// 3: designated initialisers
static bool apply3(const Res &r, const std::string &who, const Opts &o) { if (o.rights) if (!check(r, who)) return false; write3(r); return true; }
bool post3(const Res &r, const std::string &who) { return apply3(r, who, Opts{.schema = true, .rights = true}); }
// 4: a factory with designated initialisers
static bool apply4(const Res &r, const std::string &who, const Opts &o) { if (o.rights) if (!check(r, who)) return false; write4(r); return true; }
bool post4(const Res &r, const std::string &who) { return apply4(r, who, all2()); }
// 5: a constant
static bool apply5(const Res &r, const std::string &who, const Opts &o) { if (o.rights) if (!check(r, who)) return false; write5(r); return true; } // FP
bool post5(const Res &r, const std::string &who) { return apply5(r, who, kAll); }
// 6: on by default
static bool apply6(const Res &r, const std::string &who, const OptsOn &o) { if (o.rights) if (!check(r, who)) return false; write6(r); return true; }
bool post6(const Res &r, const std::string &who) { OptsOn o; o.schema = true; return apply6(r, who, o); }
// 7: a plain bool
static bool apply7(const Res &r, const std::string &who, bool rights) { if (rights) if (!check(r, who)) return false; write7(r); return true; }
bool post7(const Res &r, const std::string &who) { return apply7(r, who, true); }
