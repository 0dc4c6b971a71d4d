// A member is cleared or replaced unless a check was passed, and the object goes into braces.
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
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>
struct Inn { unsigned iid; };
struct Post { unsigned pid, iid; std::string text; };
std::optional<Post> load(unsigned pid);
bool isOpen(const Inn &i);
void show(const Post &p);
void showAll(const std::vector<Post> &p);
void parameter(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "(private)";
  show(p);
}
void parameterFlag(Post p, const Inn &i) {
  const bool ok = isOpen(i);
  if (!ok) p.text = "(private)";
  show(p);
}
void empty(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "";
  show(p);
}
void loaded(unsigned pid, const Inn &i) {
  auto p = load(pid);
  if (!p) return;
  if (!isOpen(i)) p->text = "(private)";
  show(*p);
}
void loadedCleared(unsigned pid, const Inn &i) {
  auto p = load(pid);
  if (!p) return;
  if (!isOpen(i)) p->text.clear();
  show(*p);
}
void listed(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "(private)";
  showAll({p});
}
void listedCleared(Post p, const Inn &i) {
  if (!isOpen(i)) p.text.clear();
  showAll({p});
}
void listedEmpty(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "";
  showAll({p});
}
void vectorPushed(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "(private)";
  std::vector<Post> v;
  v.push_back(p);
  showAll(v);
}
void copied(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = "(private)";
  Post q = p;
  show(q);
}
void loadedListed(unsigned pid, const Inn &i) {
  auto p = load(pid);
  if (!p) return;
  if (!isOpen(i)) p->text = "(private)";
  showAll({*p});
}
void assigned(Post p, const Inn &i) {
  if (!isOpen(i)) p.text.assign("(private)");
  show(p);
}
void stdString(Post p, const Inn &i) {
  if (!isOpen(i)) p.text = std::string("(private)");
  show(p);
}
void appended(Post p, const Inn &i) {
  if (!isOpen(i)) p.text += "(private)";
  show(p); // WARN
}
