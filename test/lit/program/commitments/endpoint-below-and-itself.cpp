// A host that starts with a dot means itself, too.
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
void report(const User &U) { post("https://inkasso.example/v1", U.iban); } // WARN
