// One element's consent, another one's data: only named objects and constant indices are told apart.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
#include <string>
#include <vector>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void sameIndex(const std::vector<User> &V, int I) {
  if (V[I].agrees())
    ads(V[I].mail);
}
void constantIndex(const std::vector<User> &V) {
  if (V[0].agrees())
    ads(V[1].mail); // WARN
}
void otherIndex(const std::vector<User> &V, int I, int J) {
  if (V[I].agrees())
    ads(V[J].mail); // FN
}
void otherEnd(const std::vector<User> &V) {
  if (V.front().agrees())
    ads(V.back().mail); // FN
}
void references(const std::vector<User> &V, int I, int J) {
  const User &A = V[I], &B = V[J];
  if (A.agrees())
    ads(B.mail); // FN
}
void referencesToEnds(const std::vector<User> &V) {
  const User &A = V.front(), &B = V.back();
  if (A.agrees())
    ads(B.mail); // FN
}
void copies(const std::vector<User> &V, int I, int J) {
  User A = V[I], B = V[J];
  if (A.agrees())
    ads(B.mail); // FN
}
void twoLoops(const std::vector<User> &V) {
  for (const User &A : V)
    for (const User &B : V)
      if (A.agrees())
        ads(B.mail); // FN
}
void named(const std::vector<User> &V, const User &B) {
  for (const User &A : V)
    if (A.agrees())
      ads(B.mail); // WARN
}
