// A class is a sink: a call that hands in nothing is none, whatever an earlier call has handed in.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::name", as: customer_data}]
sinks: [{type: "Board", purpose: advertising}]
//--- one.cpp
#include <string>
struct User { std::string name; };
struct Board { void count(const std::string &Name, long N); };
void learn(Board &B, const User &U) {
  B.count(U.name, 1); // WARN
  B.count("all", 2); // FP
}
