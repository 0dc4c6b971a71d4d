// A host in a constexpr string_view, handed on as a string; with a plain const one it is found.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::iban", as: customer_data}]
sinks: [{function: "post", parameters: [1], recipient_parameter: 0}]
endpoints: [{host: ".inkasso.example", recipient: Inkasso, purpose: third_party, region: DE}]
//--- one.cpp
#include <string>
#include <string_view>
struct User { std::string iban; };
void post(const std::string &Url, const std::string &Body);
constexpr std::string_view Domain = "x.inkasso.example";
static const std::string_view Other = "x.inkasso.example";
void report(const User &U) {
  post(std::string(Other), U.iban); // WARN
  post(std::string(Domain), U.iban); // FN
}
