// Who was asked and who acts were both read by one pool.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "check_ban", name: not_banned}
rules:
  - {id: needs, require: {call: "create", guard: not_banned}}
  - {id: needs2, require: {call: "make", guard: not_banned}}
//--- one.cpp
#include <optional>
#include <string>
struct PersonId { int v = 0; }; struct CommunityId { int v = 0; };
struct Result { std::string err; bool is_ok() const { return err.empty(); } bool is_err() const { return !err.empty(); } };
struct Pool;
struct Post { int id; PersonId creator_id; CommunityId community_id; };
struct Person { PersonId id; };
struct Form { std::string text; PersonId creator_id; };
Result check_ban(PersonId person, CommunityId community, Pool &pool);
Result check_ban0(PersonId person, CommunityId community);
Post read_post(int id, Pool &pool);
Person current(Pool &pool);
Post read_post0(int id);
Person current0();
void create(Pool &pool, const Form &form);
void make(const Form &form);

Result a1(int post_id, Pool &pool) { Person me = current(pool); Post post = read_post(post_id, pool);
  if (auto r = check_ban(me.id, post.community_id, pool); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  create(pool, f); return {}; }
Result a2(int post_id, Pool &pool) { Person me = current(pool); Post post = read_post(post_id, pool); // pool everywhere
  if (auto r = check_ban(post.creator_id, post.community_id, pool); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  create(pool, f); return {}; } // WARN
Result b2(int post_id, Pool &pool) { Person me = current(pool); Post post = read_post(post_id, pool); // not in the operation
  if (auto r = check_ban(post.creator_id, post.community_id, pool); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  make(f); return {}; } // WARN
Result c2(int post_id, Pool &pool) { Person me = current0(); Post post = read_post0(post_id); // only in the check
  if (auto r = check_ban(post.creator_id, post.community_id, pool); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  make(f); return {}; } // WARN
Result d2(int post_id, Pool &pool) { Person me = current(pool); Post post = read_post(post_id, pool); // only in the reads
  if (auto r = check_ban0(post.creator_id, post.community_id); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  make(f); return {}; } // WARN
Result e2(Person me, Post post, Pool &pool) { // check and operation
  if (auto r = check_ban(post.creator_id, post.community_id, pool); r.is_err()) return r;
  Form f; f.text = "x"; f.creator_id = me.id;
  create(pool, f); return {}; } // WARN
