// The result of a check has a destructor, and is gone before the operation.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["authorize", "check"], name: authorized}
rules:
  - {id: access-first, require: {call: "Store::erase", guard: authorized}}
//--- one.cpp
#include <string>
struct Record { std::string id; };
struct Store { void erase(const Record &r); };
void unref(unsigned long);
// a status as absl has it: counted, with a destructor that is in sight
class Status { public: Status(); Status(const Status &); ~Status() { unref(rep_); } bool ok() const { return rep_ == 1; } private: unsigned long rep_; };
class Plain { public: Plain(); Plain(const Plain &); ~Plain(); bool ok() const; private: unsigned long rep_; };
Status authorize(const Record &r);
Plain check(const Record &r);
Status a(Store &s, const Record &r) { { const Status st = authorize(r); if (!st.ok()) return st; } s.erase(r); return {}; }
Status b(Store &s, const Record &r) { const Status st = authorize(r); if (!st.ok()) return st; s.erase(r); return {}; }
void c(Store &s, const Record &r) { { Status st = authorize(r); if (!st.ok()) return; } s.erase(r); }
void d(Store &s, const Record &r) { { Plain st = check(r); if (!st.ok()) return; } s.erase(r); }
void e(Store &s, const Record &r) { if (!authorize(r).ok()) return; s.erase(r); }
void f(Store &s, const Record &r) { if (authorize(r).ok()) s.erase(r); }
void g(Store &s, const Record &r) { if (Status st = authorize(r); !st.ok()) return; s.erase(r); }
void h(Store &s, const Record &r) { { Status st = authorize(r); } s.erase(r); } // WARN
