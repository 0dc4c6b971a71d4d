// A right that is asked of a store, a resource and somebody who acts.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: ["checkRights", "check*"], name: write_right}]
rules: [{id: put, require: {call: "Sled::put", guard: write_right}}, {id: erase, require: {call: "Sled::erase", guard: write_right}}]
//--- one.cpp
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
class Resource { std::string subject_; std::map<std::string, std::string> props_; public: explicit Resource(std::string s) : subject_(std::move(s)) {} const std::string &subject() const { return subject_; } void set(const std::string &k, const std::string &v) { props_[k] = v; } const std::map<std::string, std::string> &props() const { return props_; } };
class Sled { public: void put(const std::string &subject, const std::map<std::string, std::string> &p); void erase(const std::string &subject); };
enum class Right { Read, Write };
class Store;
bool checkRights(const Store &store, const Resource &r, const std::string &agent, Right right);
class Store { std::unique_ptr<Sled> db_; public: Resource get(const std::string &subject) const; void add(const Resource &r) { db_->put(r.subject(), r.props()); } Sled &raw() { return *db_; } };
struct Commit { std::string subject, signer; std::map<std::string, std::string> set; };
void require(const Store &s, const Resource &r, const std::string &agent) { if (!checkRights(s, r, agent, Right::Write)) throw 1; }
void a1(Sled &db, const Store &s, const Resource &r, const std::string &who) { if (!checkRights(s, r, who, Right::Write)) return; db.put(r.subject(), r.props()); }
void a2(Sled &db, const Store &s, const Resource &r, const std::string &who) { require(s, r, who); db.put(r.subject(), r.props()); }
void a3(Sled &db, const Store &s, Resource r, const std::string &who) { require(s, r, who); r.set("a", "b"); db.put(r.subject(), r.props()); }
void a4(Sled &db, const Store &s, const Commit &c) { const Resource old = s.get(c.subject); require(s, old, c.signer); Resource next = old; next.set("a", "b"); db.put(next.subject(), next.props()); }
void a5(Sled &db, const Store &s, const Commit &c) { const Resource old = s.get(c.subject); require(s, old, c.signer); db.erase(c.subject); }
void a6(Store &s, const Commit &c) { const Resource old = s.get(c.subject); require(s, old, c.signer); s.raw().erase(c.subject); }
void a7(Sled &db, const Store &s, const Commit &c) { require(s, s.get(c.subject), c.signer); db.erase(c.subject); }
void a8(Sled &db, const Store &s, const Resource &r, const Resource &q, const std::string &who) { require(s, q, who); db.put(r.subject(), r.props()); } // WARN
void a9(Sled &db, const Store &s, const Commit &c, const Commit &d) { require(s, s.get(d.subject), c.signer); db.erase(c.subject); } // WARN
void a10(Sled &db, const Store &s, const Resource &r, const std::string &who) { checkRights(s, r, who, Right::Write); db.put(r.subject(), r.props()); } // WARN
void a11(Store &s, const Resource &r, const std::string &who) { require(s, r, who); s.raw().put(r.subject(), r.props()); }
struct S1 { Sled db; void add(const Resource &r) { db.put(r.subject(), r.props()); } };
void a12(S1 &s1, const Store &s, const Resource &r, const std::string &who) { require(s, r, who); s1.add(r); }
void a13(S1 &s1, const Store &s, const Commit &c) { const Resource old = s.get(c.subject); require(s, old, c.signer); Resource next = old; next.set("a", "b"); s1.add(next); }
struct S2 { Sled db;
  void drop(const std::string &s) { db.erase(s); } };
void a14(S2 &s2, const Store &s, const Commit &c) { const Resource old = s.get(c.subject); require(s, old, c.signer); s2.drop(c.subject); }
void a15(Store &s, const Resource &r, const std::string &who) { require(s, r, who); s.add(r); }
struct S3 { std::unique_ptr<Sled> db; Resource get(const std::string &k) const; void add(const Resource &r) { db->put(r.subject(), r.props()); } };
bool check3(const S3 &store, const Resource &r, const std::string &agent);
void a16(S3 &s, const Resource &r, const std::string &who) { if (!check3(s, r, who)) return; s.add(r); }
struct S4 { std::unique_ptr<Sled> db; Resource get(const std::string &k) const; void add(const Resource &r) { db->put(r.subject(), r.props()); } }; // FP
bool check4(const S4 &store, const Resource &r, const std::string &agent);
void a17(S4 &s, const Resource &r, const std::string &who) { if (!check4(s, r, who)) return; s.add(r); s.add(r); }
