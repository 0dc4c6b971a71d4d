// A recipient or region that is known on one way, and that nobody knows on the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes: {notification: {}}
categories: {staff_address: {is: personal_data}}
classify:
  - {field: "User::mail", as: customer_data}
  - {field: "Staff::address", as: staff_address}
sinks:
  - {function: "post", parameters: [1], recipient_parameter: 0}
  - {function: "notify", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "put", parameters: [0], region_parameter: 1}
endpoints:
  - {host: "api.acme.example", recipient: first_party}
  - {host: "t.adco.example", recipient: AdCo, purpose: advertising}
rules: [{id: to-staff, require: {data: customer_data, for: notification, recipients: staff_address}}]
//--- one.cpp
#include <string>
struct User { std::string mail; };
struct Staff { std::string address; };
void post(const std::string &To, const std::string &Text);
void notify(const std::string &To, const std::string &Text);
void put(const std::string &Text, const std::string &Region);
std::string param();
void foreign(const User &U, bool C) {
  std::string To = "t.adco.example";
  if (C)
    To = param();
  post(To, U.mail); // WARN
}
void unknown(const User &U) { notify(param(), U.mail); } // WARN
void staffOrUnknown(const User &U, const Staff &S, bool C) {
  std::string To = S.address;
  if (C)
    To = param();
  notify(To, U.mail); // FN
}
void staffOrConstant(const User &U, const Staff &S, bool C) {
  std::string To = S.address;
  if (C)
    To = "boss@example.com";
  notify(To, U.mail); // WARN
}
void unknownRegion(const User &U) { put(U.mail, param()); } // WARN(residency)
void knownOrUnknownRegion(const User &U, bool C) {
  std::string Region = "EU";
  if (C)
    Region = param();
  put(U.mail, Region); // FN
}
