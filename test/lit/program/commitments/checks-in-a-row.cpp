// Several checks ask one connection that is not const, one after the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["db::siteBanned", "Bans::site"], passed_when: false, name: not_site_banned}
  - {function: ["db::communityBanned", "Bans::community"], passed_when: false, name: not_community_banned}
rules:
  - {id: site-ban, require: {call: "db::insert", guard: not_site_banned}}
  - {id: community-ban, require: {call: "db::insert", guard: not_community_banned}}
  - {id: site-ban2, require: {call: "Posts::insertRow", guard: not_site_banned}}
  - {id: community-ban2, require: {call: "Posts::insertRow", guard: not_community_banned}}
  - {id: site-ban3, require: {call: "insertOnly", guard: not_site_banned}}
//--- one.cpp
#include <optional>
#include <string>
struct PersonId { long v; };
struct CommunityId { long v; };
namespace db {
class Pool;
bool siteBanned(Pool &, PersonId);
bool communityBanned(Pool &, PersonId, CommunityId);
struct Community { CommunityId id; std::string name; };
std::optional<Community> readCommunity(Pool &, CommunityId);
void insert(Pool &, PersonId, const std::string &);
void setBan(Pool &, PersonId, bool);
} // namespace db

enum class Error { none, banned, gone };
Error check(db::Pool &p, PersonId who, CommunityId c) {
  if (db::siteBanned(p, who)) return Error::banned;
  if (db::communityBanned(p, who, c)) return Error::banned;
  return Error::none;
}
Error check2(db::Pool &p, PersonId who, CommunityId c) {
  if (db::communityBanned(p, who, c)) return Error::banned;
  if (db::siteBanned(p, who)) return Error::banned;
  return Error::none;
}
bool check3(db::Pool &p, PersonId who, CommunityId c) {
  return !db::siteBanned(p, who) && !db::communityBanned(p, who, c);
}

void inOne(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who) || db::communityBanned(p, who, c)) return;
  db::insert(p, who, t);
}
void oneAfterOther(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who)) return;
  if (db::communityBanned(p, who, c)) return;
  db::insert(p, who, t);
}
void readBetween(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who) || db::communityBanned(p, who, c)) return;
  const auto community = db::readCommunity(p, c);
  if (!community) return;
  db::insert(p, who, t + community->name);
}
void readBefore(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  const auto community = db::readCommunity(p, c);
  if (!community) return;
  if (db::siteBanned(p, who) || db::communityBanned(p, who, community->id)) return;
  db::insert(p, who, t);
}
void byCode(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (auto e = check(p, who, c); e != Error::none) return;
  db::insert(p, who, t);
}
void byCode2(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (auto e = check2(p, who, c); e != Error::none) return;
  db::insert(p, who, t);
}
void byBool(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (!check3(p, who, c)) return;
  db::insert(p, who, t);
}
void half(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who)) return;
  (void)c;
  db::insert(p, who, t); // WARN
}
void ignored(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  (void)check(p, who, c);
  db::insert(p, who, t); // WARN
}
// A ban may have been written in between.
void changed(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who) || db::communityBanned(p, who, c)) return;
  db::setBan(p, who, true);
  db::insert(p, who, t); // WARN
}
// The same as methods, not const, of an interface.
struct Bans {
  virtual ~Bans() = default;
  virtual bool site(PersonId) = 0;
  virtual bool community(PersonId, CommunityId) = 0;
  virtual void ban(PersonId) = 0;
};
struct Posts {
  virtual ~Posts() = default;
  virtual void insertRow(PersonId, const std::string &) = 0;
};
void m1(Bans &b, Posts &s, PersonId who, CommunityId c, const std::string &t) {
  if (b.site(who)) return;
  if (b.community(who, c)) return;
  s.insertRow(who, t);
}
void m2(Bans &b, Posts &s, PersonId who, CommunityId c, const std::string &t) {
  if (b.site(who) || b.community(who, c)) return;
  s.insertRow(who, t);
}
void m3(Bans &b, Posts &s, PersonId who, CommunityId c, const std::string &t) {
  if (b.site(who) || b.community(who, c)) return;
  b.ban(who);
  s.insertRow(who, t); // WARN
}
// One check, then a query of the same pool.
bool isLocked(db::Pool &, CommunityId);
long countPosts(db::Pool &, PersonId);
void insertOnly(db::Pool &, PersonId, const std::string &);
void q1(db::Pool &p, PersonId who, CommunityId c, const std::string &t) {
  if (db::siteBanned(p, who)) return;
  if (isLocked(p, c)) return;
  insertOnly(p, who, t);
}
void q2(db::Pool &p, PersonId who, const std::string &t) {
  if (db::siteBanned(p, who)) return;
  if (countPosts(p, who) > 10) return;
  insertOnly(p, who, t);
}
void q3(db::Pool &p, PersonId who, const std::string &t) {
  if (db::siteBanned(p, who)) return;
  insertOnly(p, who, t);
  insertOnly(p, who, "again");
}
