// A check of one id, and an operation that is given a form with another.
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
#include <optional>
#include <string>
#include <vector>
namespace db {
struct Pool; struct PersonId { int v; }; struct CommunityId { int v; }; struct PostId { int v; };
struct Community { CommunityId id; bool deleted; static Community read(Pool &, CommunityId); };
struct Post { PostId id; CommunityId community_id; static Post read(Pool &, PostId); };
struct Form { PersonId who; CommunityId where; std::string text; };
bool banned(Pool &, PersonId, CommunityId);
void create(Pool &, const Form &);
}
using namespace db;
struct Data { CommunityId where; std::optional<PostId> cross; std::string text; };
static bool gone(Pool &p, CommunityId c) { return Community::read(p, c).deleted; }
void same(Pool &p, PersonId me, const Data &d) {
  if (banned(p, me, d.where) || gone(p, d.where)) return;
  create(p, Form{me, d.where, d.text});
}
void otherAlways(Pool &p, PersonId me, const Data &d) {
  auto id = Post::read(p, *d.cross).community_id;
  if (banned(p, me, id) || gone(p, d.where)) return;
  create(p, Form{me, d.where, d.text}); // WARN
}
void otherSometimes(Pool &p, PersonId me, const Data &d) {
  auto id = d.where;
  if (d.cross) id = Post::read(p, *d.cross).community_id;
  if (banned(p, me, id) || gone(p, d.where)) return;
  create(p, Form{me, d.where, d.text}); // WARN
}
void otherSometimesUsed(Pool &p, PersonId me, const Data &d) {
  auto id = d.where;
  if (d.cross) id = Post::read(p, *d.cross).community_id;
  if (banned(p, me, id) || gone(p, id)) return;
  create(p, Form{me, id, d.text});
}
void ternary(Pool &p, PersonId me, const Data &d) {
  auto id = d.cross ? Post::read(p, *d.cross).community_id : d.where;
  if (banned(p, me, id) || gone(p, d.where)) return;
  create(p, Form{me, d.where, d.text}); // WARN
}
void firstOnly(Pool &p, PersonId me, const std::vector<CommunityId> &ids, const std::string &t) {
  bool first = true;
  for (auto id : ids) {
    if (first) { if (banned(p, me, id)) return; first = false; }
    if (gone(p, id)) return;
    create(p, Form{me, id, t}); // WARN
  }
}
void frontOnly(Pool &p, PersonId me, const std::vector<CommunityId> &ids, const std::string &t) {
  if (ids.empty() || banned(p, me, ids.front())) return;
  for (auto id : ids) {
    if (gone(p, id)) return;
    create(p, Form{me, id, t}); // WARN
  }
}
void each(Pool &p, PersonId me, const std::vector<CommunityId> &ids, const std::string &t) {
  for (auto id : ids) {
    if (banned(p, me, id) || gone(p, id)) continue;
    create(p, Form{me, id, t});
  }
}
void onceForOne(Pool &p, PersonId me, CommunityId id, const std::vector<std::string> &texts) {
  bool first = true;
  for (auto &t : texts) {
    if (first) { if (banned(p, me, id) || gone(p, id)) return; first = false; }
    create(p, Form{me, id, t});
  }
}
