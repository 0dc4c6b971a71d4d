// Results of one class template are of different classes.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: open, name: open}
  - {function: valid, name: valid}
rules:
  - {id: open-post, require: {call: "Comment::update", guard: open}}
  - {id: valid-person, require: {call: "Comment::update", guard: valid}}
//--- one.cpp
#include <string>
#include <utility>
#include <variant>
struct Error { std::string Text; };
template <class T> class Result {
  std::variant<T, Error> Value;
public:
  Result(T V) : Value(std::move(V)) {}
  Result(Error E) : Value(std::move(E)) {}
  bool is_err() const { return Value.index() == 1; }
  T &unwrap() { return std::get<0>(Value); }
};
template <class Tag> struct Id { long Number = 0; };
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using CommentId = Id<struct CommentTag>;
struct Pool;
struct Person { PersonId Key; bool Banned; static Result<Person> read(Pool &, PersonId); };
struct Post { PostId Key; bool Locked; static Result<Post> read(Pool &, PostId); };
struct Comment { CommentId Key; PostId On; static Result<Comment> read(Pool &, CommentId); static void update(Pool &, CommentId, const std::string &); };
bool open(const Post &);
bool valid(const Person &);
// A Result<Post> and a Result<Comment> are of two classes: that one was checked and the other is changed says nothing.
void ofPost(Pool &P, CommentId C, const std::string &Text) {
  auto Of = Comment::read(P, C);
  if (Of.is_err()) return;
  auto On = Post::read(P, Of.unwrap().On);
  if (On.is_err() || !open(On.unwrap())) return;
  if (!valid(Person::read(P, {1}).unwrap())) return;
  Comment::update(P, Of.unwrap().Key, Text);
}
void ofPerson(Pool &P, PersonId By, CommentId C, const std::string &Text) {
  auto Of = Comment::read(P, C);
  auto Me = Person::read(P, By);
  auto On = Post::read(P, {2});
  if (Of.is_err() || Me.is_err() || !valid(Me.unwrap()) || !open(On.unwrap())) return;
  Comment::update(P, Of.unwrap().Key, Text);
}
void notAtAll(Pool &P, PersonId By, CommentId C, const std::string &Text) {
  auto Of = Comment::read(P, C);
  auto Me = Person::read(P, By);
  if (Of.is_err() || Me.is_err()) return;
  Comment::update(P, Of.unwrap().Key, Text); // WARN
}
