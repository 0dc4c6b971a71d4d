// What was checked is replaced before it goes out.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {res: {}}
purposes: {response: {}}
classify:
  - {function: ["load","loads"], as: res}
sinks: [{function: body, purpose: response}]
guards: [{function: [check, check2, check3], name: can_read}]
rules: [{id: needs, require: {data: res, for: response, guard: can_read}}]
//--- one.cpp
#include <string>
struct Res { std::string subject, text; };
Res load(int id);
Res loads(const std::string &id);
bool check(const Res &r);
bool check2(const Res &r, const std::string &who);
bool check3(const Res &r, int who);
void body(const std::string &text);
void a2(int id, int id2) { Res r = load(id); if (!check(r)) return; r = load(id2); body(r.text); } // WARN
void b2(int id, int id2) { Res r = load(id); if (!check(r)) return; Res s = load(id2); body(s.text); } // WARN
void c2(const std::string &id, const std::string &id2) { Res r = loads(id); if (!check(r)) return; Res s = loads(id2); body(s.text); } // WARN
void d2(int id, int id2, const std::string &who) { Res r = load(id); if (!check2(r, who)) return; Res s = load(id2); body(s.text); } // WARN
void e2(int id, int id2, int who) { Res r = load(id); if (!check3(r, who)) return; Res s = load(id2); body(s.text); } // WARN
void f2(int id, int id2, const std::string &who) { Res r = load(id); if (!check2(r, who)) return; r = load(id2); body(r.text); } // WARN
void g2(int id, int id2, int who) { Res r = load(id); if (!check3(r, who)) return; r = load(id2); body(r.text); } // WARN
void h2(const std::string &id, const std::string &id2) { Res r = loads(id); if (!check(r)) return; r = loads(id2); body(r.text); } // WARN
