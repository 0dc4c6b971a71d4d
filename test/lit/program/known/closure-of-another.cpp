// One person's consent where a closure is made that sends the data of another: a remark only.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
#include <functional>
#include <string>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void post(std::function<void()>);
void own(const User &A) {
  if (A.agrees())
    post([A] { ads(A.mail); });
}
void direct(const User &A, const User &B) {
  if (A.agrees())
    ads(B.mail); // WARN
}
void ofAnother(const User &A, const User &B) {
  if (A.agrees())
    post([B] { ads(B.mail); }); // FN
}
