// A closure sends somebody's data: what was checked where it was made must be of the same person.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <string>
struct User { std::string mail; int id; bool agrees() const; };
User &find(int Id);
void ads(const std::string &);
void post(std::function<void()>);
void withUser(int Id, std::function<void(const User &)>);
template <typename F> void run(F Function) { Function(); }

void own(const User &A) {
  if (A.agrees())
    post([A] { ads(A.mail); });
}
void ofAnother(const User &A, const User &B) {
  if (A.agrees())
    post([B] { ads(B.mail); }); // WARN
}
void ownByReference(const User &A, const User &B) {
  if (A.agrees())
    post([&] { ads(A.mail); });
}
void anotherByReference(const User &A, const User &B) {
  if (A.agrees())
    post([&] { ads(B.mail); }); // WARN
}
void ownText(const User &A, const User &B) {
  if (A.agrees())
    post([Text = A.mail] { ads(Text); });
}
void textOfAnother(const User &A, const User &B) {
  if (A.agrees())
    post([Text = B.mail] { ads(Text); }); // WARN
}
void ownByPointer(std::shared_ptr<User> A, std::shared_ptr<User> B) {
  if (A->agrees())
    post([A] { ads(A->mail); });
}
void anotherByPointer(std::shared_ptr<User> A, std::shared_ptr<User> B) {
  if (A->agrees())
    post([B] { ads(B->mail); }); // WARN
}
void ownById(const User &A) {
  if (A.agrees())
    post([Id = A.id] { ads(find(Id).mail); });
}
void anotherById(const User &A, const User &B) {
  if (A.agrees())
    post([Id = B.id] { ads(find(Id).mail); }); // WARN
}
void ownTwice(const User &A, const User &B) {
  if (A.agrees())
    post([A, B] { post([A] { ads(A.mail); }); });
}
void anotherTwice(const User &A, const User &B) {
  if (A.agrees())
    post([A, B] { post([B] { ads(B.mail); }); }); // WARN
}
void handedOver(const User &A) {
  if (A.agrees())
    withUser(A.id, [](const User &U) { ads(U.mail); });
}
void ownAtOnce(const User &A) {
  if (A.agrees())
    [&A] { ads(A.mail); }();
}
void anotherAtOnce(const User &A, const User &B) {
  if (A.agrees())
    [&B] { ads(B.mail); }(); // WARN
}
void ownInCallee(const User &A) {
  if (A.agrees())
    run([&A] { ads(A.mail); });
}
void anotherInCallee(const User &A, const User &B) {
  if (A.agrees())
    run([&B] { ads(B.mail); }); // WARN
}
void either(const User &A, const User &B) {
  if (A.agrees() || B.agrees())
    post([B] { ads(B.mail); }); // WARN
}
void both(const User &A, const User &B) {
  if (A.agrees() && B.agrees())
    post([B] { ads(B.mail); });
}
class Account {
public:
  void sendOwn() {
    if (Owner.agrees())
      post([this] { ads(Owner.mail); });
  }
  void sendGuest() {
    if (Owner.agrees())
      post([this] { ads(Guest.mail); }); // WARN
  }
  void sendAny(const User &U) {
    if (Owner.agrees())
      post([U] { ads(U.mail); }); // WARN
  }

private:
  User Owner, Guest;
};
