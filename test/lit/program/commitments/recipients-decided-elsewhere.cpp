// Who receives is decided in a function with a body, or by one of the callers: the unknown counts, too.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}, {field: "User::iban", as: customer_data}]
sinks: [{function: "post", parameters: [1], purpose: third_party, recipient_parameter: 0}]
endpoints:
  - {host: "api.acme.example", recipient: first_party}
  - {host: "eu.acme.example", recipient: first_party}
//--- one.cpp
#include <string>
#include <string_view>
struct User { std::string mail, iban; };
void post(const std::string &To, const std::string &Text);
std::string param();
static std::string hostFor(bool C) { return C ? param() : "https://api.acme.example/"; }
static std::string own(bool C) { return C ? "https://eu.acme.example/" : "https://api.acme.example/"; }
static std::string either(bool C) {
  if (C)
    return hostFor(true);
  return own(C);
}
static std::string orElse(const std::string &Given) { return Given.empty() ? "https://api.acme.example/" : Given; }
void here(const User &U, bool C) { post(C ? param() : "https://api.acme.example/", U.mail); } // WARN
void byFunction(const User &U, bool C) { post(hostFor(C), U.mail); } // WARN
void byOwn(const User &U, bool C) { post(own(C), U.mail); }
void deeper(const User &U, bool C) { post(either(C), U.mail); } // WARN
void handed(const User &U) { post(orElse(param()), U.mail); } // WARN
void handedOwn(const User &U) { post(orElse("https://eu.acme.example/"), U.mail); }

// Callers tell.
static void tell(const std::string &Host, const User &U) { post(Host, U.mail); } // WARN
void callerOwn(const User &U) { tell("https://api.acme.example/", U); }
void callerAny(const User &U) { tell(param(), U); }
static void tellOwn(const std::string &Host, const User &U) { post(Host, U.mail); }
void callerOwn1(const User &U) { tellOwn("https://api.acme.example/", U); }
void callerOwn2(const User &U) { tellOwn("https://eu.acme.example/", U); }

// A constant in a view of a text.
constexpr std::string_view Domain = "x.inkasso.example", Api = "api.acme.example";
void byView(const User &U) {
  post(std::string(Domain), U.iban); // WARN
  post(std::string(Api), U.iban);
}
