// What a check has said, kept as a status.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: is_admin, name: admin}]
rules: [{id: needs, require: {call: set_role, guard: admin}}]
//--- one.cpp
#include <string>
bool is_admin(const std::string &who);
void set_role(const std::string &whom);
int a1(const std::string &who, const std::string &whom) { const bool admin = is_admin(who), ok = who != whom; switch ((admin ? 2 : 0) | (ok ? 1 : 0)) { case 3: set_role(whom); return 0; case 2: return 1; default: return 2; } } // FP
int a2(const std::string &who, const std::string &whom) { const bool admin = is_admin(who), ok = who != whom; switch ((admin ? 2 : 0) | (ok ? 1 : 0)) { case 1: set_role(whom); return 0; case 2: return 1; default: return 2; } } // WARN
int b1(const std::string &who, const std::string &whom) { int rc = is_admin(who) ? 200 : 403; if (rc != 200) return rc; set_role(whom); return rc; }
int b2(const std::string &who, const std::string &whom) { int rc = is_admin(who) ? 200 : 403; if (rc == 200) return rc; set_role(whom); return rc; } // WARN
int c1(const std::string &who, const std::string &whom) { switch (static_cast<int>(is_admin(who))) { case 1: set_role(whom); return 0; default: return 1; } }
int d1(const std::string &who, const std::string &whom) { const char *error = is_admin(who) ? nullptr : "unauthorized"; if (error) return 1; set_role(whom); return 0; }
int e1(const std::string &who, const std::string &whom) { std::string error; if (!is_admin(who)) error = "unauthorized"; if (!error.empty()) return 1; set_role(whom); return 0; }
int f1(const std::string &who, const std::string &whom) { int rights = 0; if (is_admin(who)) rights |= 2; if (!(rights & 2)) return 1; set_role(whom); return 0; }
int f2(const std::string &who, const std::string &whom) { int rights = 1; if (is_admin(who)) rights |= 2; if (!(rights & 1)) return 1; set_role(whom); return 0; } // WARN
