// The same with value_or(), comparisons, and a helper that may find nothing.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {inn_post: {}}
purposes: {display: {}}
classify:
  - {field: "Post::text", as: inn_post}
sinks:
  - {function: [show, showAll], purpose: display}
guards:
  - {function: ["isOpen", "isOpenPost", "mayRead"], name: reader}
rules:
  - {id: readers, require: {data: inn_post, for: display, guard: reader}}
//--- one.cpp
#include <optional>
#include <string>
struct Inn { unsigned iid; };
struct Post { unsigned pid, iid; std::string text; };
std::optional<Inn> getInn(unsigned iid);
bool isOpen(const Inn &i);
void show(const Post &p);
std::optional<bool> readable(const Post &p) {
  auto inn = getInn(p.iid);
  if (!inn) return std::nullopt;
  return isOpen(*inn);
}
std::optional<bool> mayRead(const Post &p);
void valueOrFalse(const Post &p) {
  if (readable(p).value_or(false)) show(p);
}
void valueOrFalseReturn(const Post &p) {
  if (!readable(p).value_or(false)) return;
  show(p);
}
void kept(const Post &p) {
  const bool ok = readable(p).value_or(false);
  if (ok) show(p);
}
void valueOrTrue(const Post &p) {
  if (readable(p).value_or(true)) show(p); // WARN
}
void guardItself(const Post &p) {
  if (mayRead(p).value_or(false)) show(p);
}
void guardItselfTrue(const Post &p) {
  if (mayRead(p).value_or(true)) show(p); // WARN
}
void starred(const Post &p) {
  auto r = readable(p);
  if (r && *r) show(p);
}
void compared(const Post &p) {
  if (readable(p) == true) show(p);
}
void presenceOnly(const Post &p) {
  if (readable(p)) show(p); // WARN
}
