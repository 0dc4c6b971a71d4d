// Elements in elements: the outermost is told apart, those in it are not. Nor is an index that is computed from another.
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
struct Group { std::vector<User> users; };
void ads(const std::string &);
size_t other(size_t I);
void twoGroups(const std::vector<Group> &V, int G, int H, int I) {
  if (V[G].users[I].agrees())
    ads(V[H].users[I].mail); // WARN
}
void twoOfOneGroup(const std::vector<Group> &V, int G, int I, int J) {
  if (V[G].users[I].agrees())
    ads(V[G].users[J].mail); // FN
}
void computed(const std::vector<User> &V, size_t I) {
  size_t J = other(I);
  if (V[I].agrees())
    ads(V[J].mail); // FN
}
