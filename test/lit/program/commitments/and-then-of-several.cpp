// The same, if the check is of more than one.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "check_*", name: nb}
rules:
  - {id: ban.make, require: {call: "make*", guard: nb}}
//--- one.cpp
#include <functional>
#include <string>
#include <utility>
struct Pool;
struct PersonId { long v; };
struct CommunityId { long v; };
struct Person { PersonId id; bool banned; };
class U { bool ok_ = true; std::string e_; public: U() = default; U(std::string e) : ok_(false), e_(e) {} bool is_ok() const { return ok_; } bool is_err() const { return !ok_; }
  template <class F> U and_then(F f) { if (!ok_) return e_; return f(); } };
U check_ban(PersonId, CommunityId);
U check_ban2(Pool &, PersonId);
U make(PersonId, const std::string &);
U make2(PersonId, CommunityId, const std::string &);
U make3(Pool &, PersonId, const std::string &);
U h1(const Person &x, CommunityId c) { return check_ban(x.id, c).and_then([&] { return make(x.id, "a"); }); }
U h2(const Person &x, CommunityId c) { return check_ban(x.id, c).and_then([&] { return make2(x.id, c, "a"); }); }
U h3(const Person &x, CommunityId c, Pool &p) { return check_ban2(p, x.id).and_then([&] { return make(x.id, "a"); }); }
U h4(const Person &x, CommunityId c, Pool &p) { return check_ban2(p, x.id).and_then([&] { return make3(p, x.id, "a"); }); }
U h5(const Person &x, CommunityId c) { auto r = check_ban(x.id, c); return r.and_then([&] { return make(x.id, "a"); }); }
U h6(const Person &x, CommunityId c) { auto r = check_ban(x.id, c); if (r.is_err()) return r; return make2(x.id, c, "a"); }
