// A host that starts with a dot means itself and all below it, and no host that only ends like it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::iban", as: customer_data}]
sinks: [{function: "post", parameters: [1], recipient_parameter: 0}]
endpoints: [{host: ".inkasso.example", recipient: Inkasso, purpose: third_party, region: DE}]
//--- one.cpp
#include <string>
struct User { std::string iban; };
void post(const std::string &Url, const std::string &Body);
void itself_bad(const User &U) { post("https://inkasso.example/v1", U.iban); } // WARN
void below_bad(const User &U) { post("https://a.b.inkasso.example/v1", U.iban); } // WARN
void other_ok(const User &U) { post("https://myinkasso.example/v1", U.iban); }
void inPath_ok(const User &U) { post("https://acme.example/inkasso.example", U.iban); }
