// A check of one person before a call that sends the text of another: the callee sees the text alone.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
#include <string>
struct User { std::string mail; int id; bool agrees() const; };
void ads(const std::string &);
static void helper(const std::string &S) { ads(S); }
void own(const User &A, const User &B) {
  if (A.agrees())
    helper(A.mail);
}
static void helper2(const std::string &S) { ads(S); } // WARN
void another(const User &A, const User &B) {
  if (A.agrees())
    helper2(B.mail);
}
static void helper3(const std::string &S) { ads(S); } // WARN
void another3(const User &B, const User &A) {
  if (A.agrees())
    helper3(B.mail);
}
