// Check and operation take different ids out of one request.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "db::banned", passed_when: false, name: ban}
  - {field: "db::Community::deleted", passed_when: false, name: gone}
  - {function: "db::banned2", passed_when: false, name: ban}
rules:
  - {id: ban-create, require: {call: "db::create", guard: ban}}
  - {id: gone-create, require: {call: "db::create", guard: gone}}
  - {id: ban-create-at, require: {call: "db::createAt", guard: ban}}
  - {id: gone-create-at, require: {call: "db::createAt", guard: gone}}
//--- one.cpp
#include <string>
namespace db {
struct Pool; struct PersonId { int v; }; struct CommunityId { int v; }; struct PostId { int v; };
struct Community { CommunityId id; bool deleted; static Community read(Pool &, CommunityId); };
struct Post { PostId id; CommunityId community_id; static Post read(Pool &, PostId); };
struct Form { PersonId who; CommunityId where; std::string text; };
bool banned(Pool &, PersonId, CommunityId);
bool banned2(PersonId, CommunityId);
void create(Pool &, const Form &);
void createAt(Pool &, PersonId, CommunityId, const std::string &);
PersonId person_of(const std::string &jwt);
}
using namespace db;
static bool gone(Pool &p, CommunityId c) { return Community::read(p, c).deleted; }
struct Data { CommunityId where, other; PostId cross; std::string text, auth; };
// two fields of one request
void a1(Pool &p, PersonId me, const Data &d) { if (banned(p, me, d.other) || gone(p, d.where)) return; createAt(p, me, d.where, d.text); } // WARN
// looked up by another field of the request
void a2(Pool &p, PersonId me, const Data &d) { auto id = Post::read(p, d.cross).community_id; if (banned(p, me, id) || gone(p, d.where)) return; createAt(p, me, d.where, d.text); } // WARN
void a3(Pool &p, PersonId me, const Data &d) { auto id = Post::read(p, d.cross).community_id; if (banned(p, me, id) || gone(p, d.where)) return; createAt(p, me, d.where, "text"); } // WARN
// by something that is no part of it
void a4(Pool &p, PersonId me, const Data &d, PostId cross) { auto id = Post::read(p, cross).community_id; if (banned(p, me, id) || gone(p, d.where)) return; createAt(p, me, d.where, d.text); } // WARN
// the person comes out of the request, too
void a5(Pool &p, const Data &d, CommunityId other) { auto me = person_of(d.auth); if (banned(p, me, other) || gone(p, d.where)) return; createAt(p, me, d.where, d.text); } // WARN
void a6(Pool &p, const Data &d) { auto me = person_of(d.auth); if (banned(p, me, d.where) || gone(p, d.where)) return; createAt(p, me, d.where, d.text); }
void a7(Pool &p, const Data &d) { auto me = person_of(d.auth); auto post = Post::read(p, d.cross); if (banned(p, me, post.community_id) || gone(p, post.community_id)) return; createAt(p, me, post.community_id, d.text); }
void a8(Pool &p, PersonId me, const Data &d) { if (banned(p, me, d.where) || gone(p, d.where)) return; create(p, {me, d.where, d.text}); }
void a9(Pool &p, PersonId me, const Data &d) { if (banned(p, me, d.other) || gone(p, d.where)) return; create(p, {me, d.where, d.text}); } // WARN
