// A check that answers with an enumerator, and others that are given the same connection.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "db::banned", passed_when: false, name: ban}
  - {field: "db::Community::deleted", passed_when: false, name: gone}
rules:
  - {id: ban-create, require: {call: "db::create", guard: ban}}
  - {id: gone-create, require: {call: "db::create", guard: gone}}
//--- one.cpp
#include <string>
namespace db {
struct Pool; struct PersonId { int v; }; struct CommunityId { int v; };
struct Community { CommunityId id; bool deleted; static Community read(Pool &, CommunityId); };
struct Form { PersonId who; CommunityId where; std::string text; };
bool banned(Pool &, PersonId, CommunityId);
void create(Pool &, const Form &);
}
using namespace db;
enum class S { Ok, Banned, Gone };
bool gone(CommunityId c, Pool &pool) { return Community::read(pool, c).deleted; }
S ban(PersonId p, CommunityId c, Pool &pool) { if (banned(pool, p, c)) return S::Banned; return S::Ok; }
S banBlind(PersonId p, CommunityId c) { extern Pool &thePool; if (banned(thePool, p, c)) return S::Banned; return S::Ok; }
bool isBanned(PersonId p, CommunityId c, Pool &pool) { return banned(pool, p, c); }
S twoFirstBan(PersonId p, CommunityId c, Pool &pool) {
  if (banned(pool, p, c)) return S::Banned;
  if (Community::read(pool, c).deleted) return S::Gone;
  return S::Ok;
}
S readBefore(PersonId p, CommunityId c, Pool &pool) {
  auto community = Community::read(pool, c);
  if (banned(pool, p, c)) return S::Banned;
  if (community.deleted) return S::Gone;
  return S::Ok;
}
void viaWrapper(Pool &pool, const Form &f) {
  if (isBanned(f.who, f.where, pool)) return;
  if (gone(f.where, pool)) return;
  create(pool, f);
}
void viaEnum(Pool &pool, const Form &f) {
  if (ban(f.who, f.where, pool) != S::Ok) return;
  if (gone(f.where, pool)) return;
  create(pool, f);
}
void goneFirst(Pool &pool, const Form &f) {
  if (gone(f.where, pool)) return;
  if (ban(f.who, f.where, pool) != S::Ok) return;
  create(pool, f);
}
void blind(Pool &pool, const Form &f) {
  if (banBlind(f.who, f.where) != S::Ok) return;
  if (gone(f.where, pool)) return;
  create(pool, f);
}
void two(Pool &pool, const Form &f) {
  if (twoFirstBan(f.who, f.where, pool) != S::Ok) return;
  create(pool, f);
}
void readFirst(Pool &pool, const Form &f) {
  if (readBefore(f.who, f.where, pool) != S::Ok) return;
  create(pool, f);
}
void copies(Pool &pool, PersonId me, CommunityId where, const std::string &t) {
  if (twoFirstBan(me, where, pool) != S::Ok) return;
  create(pool, Form{me, where, t});
}
void copiesLess(Pool &pool, PersonId me, CommunityId where, const std::string &t) {
  if (ban(me, where, pool) != S::Ok) return;
  create(pool, Form{me, where, t}); // WARN
}
