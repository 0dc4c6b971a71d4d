// The same with a context that is not changed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: ["c_*", "Db::check"], name: ok}]
rules: [{id: needs, require: {call: make, guard: ok}}]
//--- one.cpp
#include <memory>
#include <string>
struct PersonId { int v = 0; }; struct CommunityId { int v = 0; };
struct Result { std::string err; bool is_err() const { return !err.empty(); } };
struct Pool; struct Ctx { Pool *pool; std::string secret; }; struct DbCtx { Pool *pool; int n; };
struct Post { int id; PersonId creator_id; CommunityId community_id; };
struct Person { PersonId id; };
struct Form { std::string text; PersonId creator_id; };
void make(const Form &form);
Result c_pool(PersonId p, Pool &pool); Result c_pool2(PersonId p, CommunityId c, Pool &pool); Post post_pool(int id, Pool &pool); Person me_pool(Pool &pool); Post post0(int id);
Result c_ctx(PersonId p, const Ctx &c); Post post_ctx(int id, const Ctx &c); Person me_ctx(const Ctx &c);
Result c_ctxp(PersonId p, const DbCtx &c); Post post_ctxp(int id, const DbCtx &c); Person me_ctxp(const DbCtx &c);
Result c_ctxm(PersonId p, Ctx &c); Post post_ctxm(int id, Ctx &c); Person me_ctxm(Ctx &c);
void a2(int id, Pool &c) { Person me = me_pool(c); Post post = post_pool(id, c); if (c_pool(post.creator_id, c).is_err()) return; make(Form{"x", me.id}); } // WARN
void a3(int id, Pool &c) { Person me = me_pool(c); Post post = post_pool(id, c); if (c_pool2(post.creator_id, post.community_id, c).is_err()) return; make(Form{"x", me.id}); } // WARN
void a4(int id, Pool &c) { Person me = me_pool(c); Post post = post_pool(id, c); if (c_pool(post.creator_id, c).is_err()) return; Form f; f.text = "x"; f.creator_id = me.id; make(f); } // WARN
void d2(int id, const Ctx &c) { Person me = me_ctx(c); Post post = post_ctx(id, c); if (c_ctx(post.creator_id, c).is_err()) return; make(Form{"x", me.id}); } // WARN
void d3(int id, const DbCtx &c) { Person me = me_ctxp(c); Post post = post_ctxp(id, c); if (c_ctxp(post.creator_id, c).is_err()) return; make(Form{"x", me.id}); } // WARN
void d4(int id, Ctx &c) { Person me = me_ctxm(c); Post post = post_ctxm(id, c); if (c_ctxm(post.creator_id, c).is_err()) return; make(Form{"x", me.id}); } // WARN
void d1(int id, const Ctx &c) { Person me = me_ctx(c); Post post = post_ctx(id, c); if (c_ctx(me.id, c).is_err()) return; make(Form{"x", me.id}); }
