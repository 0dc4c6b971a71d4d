// Who receives data, by a constant that names the host.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  submission_data: {is: customer_data}
  staff_address: {is: personal_data}
purposes:
  notification: {}
classify:
  - {field: "User::email", as: customer_data}
  - {field: "Submission::text", as: submission_data}
  - {field: "Staff::address", as: staff_address}
sinks:
  - {function: "http::post", parameters: [1], recipient_parameter: 0}
  - {function: "http::Client::send", parameters: [0], recipient_parameter: this}
  - {function: "mail::send", parameters: [1], purpose: notification, recipient_parameter: 0}
endpoints:
  - {host: ".adco.example", recipient: AdCo, purpose: advertising, region: US}
  - {host: "api.acme.example", recipient: first_party, region: EU}
rules:
  - id: only-to-staff
    require: {data: submission_data, for: notification, recipients: [staff_address]}
//--- api.h
#pragma once
#include <string>
struct User {
  std::string email;
};
struct Submission {
  std::string text;
};
struct Staff {
  std::string address;
};
namespace http {
void post(const std::string &Url, const std::string &Body);
class Client {
public:
  void setHost(const std::string &Host);
  void send(const std::string &Body);
};
}
namespace mail {
void send(const std::string &To, const std::string &Text);
}
std::string param(const char *);
void postTo(const std::string &Host, const std::string &Body);
//--- wrap.cpp
#include "api.h"
void postTo(const std::string &Host, const std::string &Body) {
  http::post("https://" + Host + "/v1", Body); // WARN(forbidden-flow) // WARN(residency)
}
//--- main.cpp
#include "api.h"
static const std::string Own = "https://api.acme.example/v2";
constexpr const char *Ads = "https://eu.adco.example/track";
void direct(const User &U) {
  http::post(Ads, U.email); // WARN(forbidden-flow) // WARN(residency)
  http::post(Own, U.email);
}
void wrapped(const User &U) {
  postTo("t.adco.example", U.email);
  postTo("api.acme.example", "nothing");
}
void built(const User &U) {
  http::Client Good, Bad;
  Good.setHost("api.acme.example");
  Bad.setHost("x.adco.example");
  Good.send(U.email);
  Bad.send(U.email); // WARN(forbidden-flow) // WARN(residency)
}
void mails(const Submission &S, const Staff &T, const User &U) {
  mail::send(T.address, S.text);
  mail::send("boss@example.com", S.text); // WARN(forbidden-flow)
  mail::send(param("to"), S.text); // WARN(forbidden-flow)
  mail::send(U.email, S.text); // WARN(forbidden-flow)
}
