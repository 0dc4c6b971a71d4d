// The same where the check is in sight, and where it is given the store as const.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
guards:
  - {function: ["check_rights", "check_const", "check_alone"], name: rights}
rules: [{id: rights-before-store, require: {call: ["Storelike::add", "Storelike::remove", "free_add"], guard: rights}}]
//--- one.cpp
#include <string>
struct Resource { std::string subject; bool open; };
struct Agent { std::string url; };
struct Storelike { bool add(const Resource &); bool log(const Resource &); bool remove(const std::string &subject); };
bool check_rights(Storelike &s, const Resource &r, const Agent &a) { return r.open || r.subject == a.url; }
bool check_const(const Storelike &s, const Resource &r, const Agent &a);
bool check_alone(const Resource &r, const Agent &a);
bool free_add(Storelike &s, const Resource &r);
bool none(Storelike &s, const Resource &old) { return s.add(old); } // WARN
bool a1(Storelike &s, const Resource &old, const Agent &a) { if (!check_rights(s, old, a)) return false; return s.add(old); }
bool a2(Storelike &s, const Resource &old, const Agent &a) { if (!check_rights(s, old, a)) return false; s.add(old); return s.add(old); }
bool a3(Storelike &s, const Resource &old, const Agent &a) { if (!check_rights(s, old, a)) return false; s.log(old); return s.add(old); }
bool a4(Storelike &s, const Resource &old, const Resource &x, const Agent &a) { if (!check_rights(s, old, a)) return false; s.log(x); return s.add(old); }
bool a5(Storelike &s, const Resource &old, const Agent &a) { if (!check_const(s, old, a)) return false; s.add(old); return s.add(old); }
bool a6(Storelike &s, const Resource &old, const Agent &a) { if (!check_const(s, old, a)) return false; s.log(old); return s.add(old); }
bool a7(Storelike &s, const Resource &old, const Agent &a) { if (!check_alone(old, a)) return false; s.add(old); return s.add(old); }
bool a8(Storelike &s, Resource old, const Agent &a) { if (!check_const(s, old, a)) return false; s.add(old); return s.add(old); }
bool a9(Storelike &s, Resource old, const Agent &a) { if (!check_const(s, old, a)) return false; free_add(s, old); return free_add(s, old); }
bool a10(Storelike &s, Resource old, const Agent &a) { if (!check_alone(old, a)) return false; free_add(s, old); return free_add(s, old); }
bool a11(Storelike &s, Resource old, const Agent &a) { if (!check_rights(s, old, a)) return false; if (!s.add(old)) return false; return s.remove(old.subject); }
bool a12(Storelike &s, Resource old, const Agent &a) { if (!check_rights(s, old, a)) return false; if (!s.remove(old.subject)) return false; return s.remove(old.subject); }
bool a13(Storelike &s, Resource old, const Agent &a) { bool ok = check_rights(s, old, a); if (!ok) return false; s.add(old); return s.add(old); }
bool a14(Storelike &s, Resource old, const Agent &a, bool b) { if (!check_rights(s, old, a)) return false; if (b) s.log(old); return s.add(old); }
