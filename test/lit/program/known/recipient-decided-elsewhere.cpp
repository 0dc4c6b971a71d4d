// Who receives is decided in a function with a body, or by the caller: the constant counts, the unknown does not.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "post", parameters: [1], purpose: third_party, recipient_parameter: 0}]
endpoints: [{host: "api.acme.example", recipient: first_party}]
//--- one.cpp
#include <string>
struct User { std::string mail; };
void post(const std::string &To, const std::string &Text);
std::string param();
static std::string hostFor(bool C) { return C ? param() : "https://api.acme.example/"; }
void here(const User &U, bool C) { post(C ? param() : "https://api.acme.example/", U.mail); } // WARN
void byFunction(const User &U, bool C) { post(hostFor(C), U.mail); } // FN
