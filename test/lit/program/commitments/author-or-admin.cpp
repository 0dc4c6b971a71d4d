// One alternative asks of a record, the other in which role somebody acts.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards:
  - {function: "Posts::is_author", name: may_edit}
  - {function: "User::is_admin", name: may_edit}
rules:
  - {id: delete, require: {call: "Posts::remove", guard: may_edit}}
//--- one.cpp
//
// as soon as one alternative speaks of no record (the role), the other alternative's record is forgotten.
#include <string>
#include <vector>
struct User { long id; bool is_admin() const; };
struct Post { long id; std::string title; };
struct Posts {
  virtual ~Posts() = default;
  virtual Post get(long id) const = 0;
  virtual std::vector<Post> of_blog(const std::string &blog) const = 0;
  virtual bool is_author(const Post &P, const User &U) const = 0;
  virtual void remove(const Post &P) = 0;
};
void same(Posts &R, const User &U, long id) {
  Post P = R.get(id);
  if (R.is_author(P, U) || U.is_admin()) R.remove(P);
}
void admin(Posts &R, const User &U, long id) {
  if (U.is_admin()) R.remove(R.get(id));
}
void siblings_or_admin(Posts &R, const User &U, long id, const std::string &blog) {
  Post P = R.get(id);
  if (!R.is_author(P, U) && !U.is_admin()) return;
  for (const Post &other : R.of_blog(blog))
    if (other.title == P.title)
      R.remove(other); // WARN
}
void siblings(Posts &R, const User &U, long id, const std::string &blog) {
  Post P = R.get(id);
  if (!R.is_author(P, U)) return;
  for (const Post &other : R.of_blog(blog))
    if (other.title == P.title)
      R.remove(other); // WARN
}
void two_or_admin(Posts &R, const User &U, long a, long b) {
  Post A = R.get(a), B = R.get(b);
  if (R.is_author(A, U) || U.is_admin()) R.remove(B); // WARN
}
