// Somebody else was asked about, by the same connection.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["db::banned", bannedSite, bannedIn, bannedSiteP, "Base::barred"], passed_when: false, name: not_banned}
rules:
  - {id: ban, require: {call: "db::insert*", guard: not_banned}}
  - {id: ban2, require: {call: "insertFor*", guard: not_banned}}
  - {id: ban3, require: {call: "Base::insertRow", guard: not_banned}}
//--- one.cpp
#include <optional>
#include <string>
struct PersonId { long v; };
struct CommunityId { long v; };
struct PostId { long v; };
struct Person { PersonId id; std::string name; };
struct Post { PostId id; PersonId creator; CommunityId community; };
struct Form { PersonId creator; PostId post; std::string text; };
struct Context { Person me; };
namespace db {
class Pool;
bool banned(const Pool &, PersonId, CommunityId);
std::optional<Post> readPost(const Pool &, PostId);
void insert(Pool &, PersonId, const Form &);
void insertPlain(Pool &, PersonId, const std::string &);
} // namespace db
// The same without a pool, and with the check asked of the database as an object.
bool bannedSite(PersonId);
bool bannedIn(PersonId, CommunityId);
bool bannedSiteP(const db::Pool &, PersonId);
void insertFor(PersonId, const std::string &);
void insertForP(db::Pool &, PersonId, const std::string &);
class Base { public: bool barred(PersonId) const; void insertRow(PersonId, const std::string &); };
enum class Error { none, banned };
static Error check(db::Pool &p, const Person &who, CommunityId c) {
  return db::banned(p, who.id, c) ? Error::banned : Error::none;
}

void mine(db::Pool &p, Context &ctx, const Post &post, const std::string &t) {
  if (db::banned(p, ctx.me.id, post.community)) return;
  db::insert(p, ctx.me.id, {ctx.me.id, post.id, t});
}
void author(db::Pool &p, Context &ctx, const Post &post, const std::string &t) {
  if (db::banned(p, post.creator, post.community)) return;
  db::insert(p, ctx.me.id, {ctx.me.id, post.id, t}); // WARN
}
void authorPlain(db::Pool &p, Context &ctx, const Post &post, const std::string &t) {
  if (db::banned(p, post.creator, post.community)) return;
  db::insertPlain(p, ctx.me.id, t); // WARN
}
void authorRead(db::Pool &p, Context &ctx, PostId id, const std::string &t) {
  const auto post = db::readPost(p, id);
  if (!post || db::banned(p, post->creator, post->community)) return;
  db::insertPlain(p, ctx.me.id, t); // WARN
}
void mineRead(db::Pool &p, Context &ctx, PostId id, const std::string &t) {
  const auto post = db::readPost(p, id);
  if (!post || db::banned(p, ctx.me.id, post->community)) return;
  db::insertPlain(p, ctx.me.id, t);
}
void authorLocal(db::Pool &p, Context &ctx, PostId id, const std::string &t) {
  const auto post = db::readPost(p, id);
  if (!post) return;
  Person author{post->creator, ""};
  if (db::banned(p, author.id, post->community)) return;
  db::insertPlain(p, ctx.me.id, t); // WARN
}
void authorChecked(db::Pool &p, Context &ctx, PostId id, const std::string &t) {
  const auto post = db::readPost(p, id);
  if (!post) return;
  Person author{post->creator, ""};
  if (check(p, author, post->community) != Error::none) return;
  db::insertPlain(p, ctx.me.id, t); // WARN
}
void mineChecked(db::Pool &p, Context &ctx, PostId id, const std::string &t) {
  const auto post = db::readPost(p, id);
  if (!post) return;
  const Person &me = ctx.me;
  if (check(p, me, post->community) != Error::none) return;
  db::insertPlain(p, me.id, t);
}
void otherPerson(db::Pool &p, const Person &me, const Person &other, CommunityId c, const std::string &t) {
  if (check(p, other, c) != Error::none) return;
  db::insertPlain(p, me.id, t); // WARN
}

void n1(PersonId me, PersonId other, const std::string &t) { if (!bannedSite(me)) insertFor(me, t); }
void n2(PersonId me, PersonId other, const std::string &t) { if (!bannedSite(other)) insertFor(me, t); } // WARN
void n3(const Person &me, const Person &other, const std::string &t) { if (!bannedSite(other.id)) insertFor(me.id, t); } // WARN
void n4(PersonId me, PersonId other, CommunityId c, const std::string &t) { if (!bannedIn(other, c)) insertFor(me, t); } // WARN
void n5(PersonId me, PersonId other, CommunityId c, const std::string &t) { if (!bannedIn(me, c)) insertFor(me, t); }
void n6(db::Pool &p, PersonId me, PersonId other, const std::string &t) { if (!bannedSiteP(p, other)) insertForP(p, me, t); } // WARN
void n7(db::Pool &p, PersonId me, PersonId other, const std::string &t) { if (!bannedSiteP(p, me)) insertForP(p, me, t); }
void n8(Base &b, PersonId me, PersonId other, const std::string &t) { if (!b.barred(other)) b.insertRow(me, t); } // WARN
void n9(Base &b, PersonId me, PersonId other, const std::string &t) { if (!b.barred(me)) b.insertRow(me, t); }
