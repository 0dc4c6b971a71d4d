// A post that another one quotes is not checked by that.
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
#include <vector>
struct Inn { unsigned iid; };
struct Post { unsigned pid, iid; std::string text; std::optional<unsigned> quoted; };
std::optional<Post> getPost(unsigned pid);
std::optional<Inn> getInn(unsigned iid);
bool isOpen(const Inn &i);
bool isOpenPost(const Post &p);
void show(const Post &p);
void showAll(const std::vector<Post> &p);

void innOfFirst(unsigned pid) {
  auto p = getPost(pid);
  if (!p) return;
  auto inn = getInn(p->iid);
  if (!inn || !isOpen(*inn)) return;
  std::vector<Post> page{*p};
  if (p->quoted)
    if (auto q = getPost(*p->quoted)) page.push_back(*q);
  showAll(page); // WARN
}
void innOfFirstSingly(unsigned pid) {
  auto p = getPost(pid);
  if (!p) return;
  auto inn = getInn(p->iid);
  if (!inn || !isOpen(*inn)) return;
  show(*p);
  if (p->quoted)
    if (auto q = getPost(*p->quoted)) show(*q); // WARN
}
void first(unsigned pid) {
  auto p = getPost(pid);
  if (!p || !isOpenPost(*p)) return;
  std::vector<Post> page{*p};
  if (p->quoted)
    if (auto q = getPost(*p->quoted)) page.push_back(*q);
  showAll(page); // WARN
}
void firstSingly(unsigned pid) {
  auto p = getPost(pid);
  if (!p || !isOpenPost(*p)) return;
  show(*p);
  if (p->quoted)
    if (auto q = getPost(*p->quoted)) show(*q); // WARN
}
void parameter(const Post &p, const Post &q) {
  if (!isOpenPost(p)) return;
  std::vector<Post> page{p, q};
  showAll(page); // WARN
}
void bothChecked(unsigned pid) {
  auto p = getPost(pid);
  if (!p || !isOpenPost(*p)) return;
  std::vector<Post> page{*p};
  if (p->quoted)
    if (auto q = getPost(*p->quoted); q && isOpenPost(*q)) page.push_back(*q);
  showAll(page);
}
