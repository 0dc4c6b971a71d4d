// What is changed after a check is not what the check has looked at.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards:
  - {function: ["is_author", "is_author_id"], name: may_edit}
rules:
  - {id: edit, require: {call: "update*", guard: may_edit}}
//--- one.cpp
//
// A string field does no harm (line 26), a bool, enum or int field voids the check.
#include <string>
enum class Kind { Note, Page };
struct User { long id; };
struct Post { long id; long author; std::string title; bool published; Kind kind; int words; };
struct Form { std::string title; bool draft; Kind kind; };
bool is_author(const Post &P, const User &U);
bool is_author_id(long post, long user);
Post load(long id);
void update(const Post &P);
void update_with(const Post &P, const Form &F);

void edit_with(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  update_with(P, F);
}
void edit_unchecked(long id, const Form &F) {
  update_with(load(id), F); // WARN
}
void edit(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  P.title = F.title;
  update(P);
}
void edit_flag(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  P.published = !F.draft;
  update(P);
}
void edit_kind(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  P.kind = F.kind;
  update(P); // FP: a field that speaks of a kind
}
void edit_words(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  P.words = (int)F.title.size();
  update(P);
}
void edit_by_id(const User &U, long id, const Form &F) {
  Post P = load(id);
  if (!is_author_id(P.id, U.id)) return;
  P.title = F.title;
  update(P);
}
void edit_reloaded(const User &U, long id, long other) {
  Post P = load(id);
  if (!is_author(P, U)) return;
  P = load(other);
  update(P); // WARN
}
