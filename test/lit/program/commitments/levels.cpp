// A variable of an enumeration, which stands for what was checked before, is compared later.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}}
purposes: {bidding: {}}
classify: [{field: "User::id", as: user_id}]
sinks: [{function: post, purpose: bidding}]
guards: [{function: "Consent::allowed", name: consent}]
rules: [{id: need, require: {data: user_id, for: bidding, guard: consent}}]
//--- one.cpp
#include <string>
#include <optional>
struct User { std::string id; };
struct Req { std::string ua; User user; };
struct Consent { bool allowed(int v) const; };
void post(const std::string &s);
enum class Level { None, Contextual, Personal };
void a(const Consent *c, const Req &o) { // fallthrough
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  else if (c) level = Level::Contextual;
  std::string r;
  switch (level) {
  case Level::Personal: r = o.user.id; [[fallthrough]];
  case Level::Contextual: r += o.ua; break;
  case Level::None: break;
  }
  post(r);
}
void b(const Consent *c, const Req &o) {
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  else if (c) level = Level::Contextual;
  if (level == Level::Personal) post(o.user.id);
}
void b2(const Consent *c, const Req &o) {
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  if (level == Level::Personal) post(o.user.id);
}
void b3(const Consent *c, const Req &o) {
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  else if (c) level = Level::Contextual;
  if (level != Level::None) post(o.user.id); // WARN
}
void d(const Consent *c, const Req &o) {
  Level level = c->allowed(1) ? Level::Personal : Level::None;
  if (level == Level::Personal) post(o.user.id);
}
void e(const Consent *c, const Req &o) {
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  Req r;
  if (level == Level::Personal) r.user = o.user;
  post(r.user.id);
}
void f(const std::optional<Consent> &c, const Req &o) {
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  switch (level) {
  case Level::Personal: post(o.user.id); break;
  case Level::Contextual: post(o.user.id); break; // WARN
  case Level::None: break;
  }
}
void g(const Consent *c, const Req &o) { // raised afterwards
  Level level = Level::None;
  if (c && c->allowed(1)) level = Level::Personal;
  if (o.ua == "internal") level = Level::Personal;
  std::string text = o.ua;
  if (level == Level::Personal) post(o.user.id); // WARN
}
void h(const Consent *c, const Req &o) { // lowered afterwards
  Level level = c && c->allowed(1) ? Level::Personal : Level::Contextual;
  std::string text = o.ua;
  if (text.empty()) level = Level::None;
  text += "x";
  if (level == Level::Personal) post(o.user.id);
}
void set(Level &l);
void i(const Consent *c, const Req &o) { // another function may raise it
  Level level = c->allowed(1) ? Level::Personal : Level::None;
  set(level);
  if (level == Level::Personal) post(o.user.id); // WARN
}
void j(const Consent *c, const Req &o) { // copied
  const Level given = c->allowed(1) ? Level::Personal : Level::None;
  std::string text = o.ua;
  Level level = given;
  text += "x";
  switch (level) {
  case Level::Personal: post(o.user.id); break;
  default: post(o.user.id); // WARN
  }
}
void k(const Consent *c, const Req &o) { // by what it is not
  Level level = Level::Personal;
  if (!c->allowed(1)) level = Level::Contextual;
  std::string text = o.ua;
  if (level != Level::Personal) return;
  post(o.user.id);
}
void l(const Consent *c, const Req &o) { // in a loop
  for (int n = 0; n < 3; ++n) {
    Level level = Level::None;
    if (c->allowed(n)) level = Level::Personal;
    std::string text = o.ua;
    if (level == Level::Personal) post(o.user.id);
  }
}
void m(const Consent *c, const Req &o) { // kept from one turn to the next
  Level level = Level::None;
  for (int n = 0; n < 3; ++n) {
    std::string text = o.ua;
    if (level == Level::Personal) post(o.user.id); // FP
    if (c->allowed(1)) level = Level::Personal;
  }
}
void n(const Consent *c, const Req &o) {
  Level level = Level::None;
  for (int n = 0; n < 3; ++n) {
    std::string text = o.ua;
    if (level == Level::Personal) post(o.user.id); // WARN
    level = Level::Personal;
  }
}
