// A recipient or region that is known on one way: on the other it may be anybody, or another one that is known, too.
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
  - {function: "post", parameters: [1], purpose: third_party, recipient_parameter: 0}
  - {function: "notify", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "put", parameters: [0], region_parameter: 1}
endpoints:
  - {host: "api.acme.example", recipient: first_party}
  - {host: "eu.acme.example", recipient: first_party, region: EU}
  - {host: "t.adco.example", recipient: AdCo, purpose: advertising}
rules: [{id: to-staff, require: {data: customer_data, for: notification, recipients: staff_address}}]
//--- one.cpp
#include <string>
#include <vector>
struct User { std::string mail; };
struct Staff { std::string name, address; };
struct Settings { std::string url; };
void post(const std::string &To, const std::string &Text);
void notify(const std::string &To, const std::string &Text);
void put(const std::string &Text, const std::string &Region);
std::string param();
void read(std::string &Into);
void log(std::string &Text);
std::string lowered(const std::string &Text);

// To the staff.
void oneOfTwo(const User &U, const Staff &A, const Staff &B, bool C) {
  std::string To = A.address;
  if (C)
    To = B.address;
  notify(To, U.mail);
}
void orUnknown(const User &U, const Staff &A, bool C) {
  std::string To = A.address;
  if (C)
    To = param();
  notify(To, U.mail); // WARN
}
void orName(const User &U, const Staff &A, bool C) { notify(C ? A.address : A.name, U.mail); } // WARN
void orNobody(const User &U, const Staff &A, bool C) {
  std::string To;
  if (C)
    To = A.address;
  notify(To, U.mail);
}
void withName(const User &U, const Staff &A) { notify(A.name + A.address, U.mail); }
void changed(const User &U, const Staff &A) {
  std::string To = lowered(A.address);
  log(To);
  notify(To, U.mail);
}
void all(const User &U, const std::vector<Staff> &Everybody) {
  for (const Staff &S : Everybody)
    notify(S.address, U.mail);
}
static std::string addressOf(const Staff &S) { return S.address; }
void byFunction(const User &U, const Staff &S) { notify(addressOf(S), U.mail); }
static void tell(const std::string &To, const User &U) { notify(To, U.mail); } // WARN
void staff(const User &U, const Staff &A) { tell(A.address, U); }
void staffOrUnknown(const User &U, const Staff &A, bool C) { tell(C ? A.address : param(), U); }
static void tellStaff(const std::string &To, const User &U) { notify(To, U.mail); }
void staffOnly(const User &U, const Staff &A, const Staff &B, bool C) { tellStaff(C ? A.address : B.address, U); }
static void send(const std::string &To, const std::string &Text) { notify(To, Text); }
void sendToStaff(const User &U, const Staff &A) { send(A.address, U.mail); }

// To a host.
void own(const User &U) { post("https://api.acme.example/v1", U.mail); }
void ownByPath(const User &U, const std::string &Path) { post("https://api.acme.example" + Path, U.mail); }
void ownAppended(const User &U) {
  std::string To = "https://";
  To += "api.acme.example";
  To += param();
  post(To, U.mail);
}
void ownOrTyped(const User &U, bool C) {
  std::string To = "https://api.acme.example/v1";
  if (C)
    To = param();
  post(To, U.mail); // WARN
}
void ownOrSetting(const User &U, const Settings &S) {
  post(S.url.empty() ? "https://api.acme.example/v1" : S.url, U.mail); // WARN
}
void ownOrStranger(const User &U, bool C) {
  post(C ? "https://api.acme.example/v1" : "https://stranger.example/v1", U.mail); // WARN
}
void ownOrStrangerFirst(const User &U, bool C) {
  post(C ? "https://t.adco.example/v1" : "https://api.acme.example/v1", U.mail); // WARN
}
void twoOwn(const User &U, bool C) {
  post(C ? "https://eu.acme.example/v1" : "https://api.acme.example/v1", U.mail);
}

// In a region.
void euro(const User &U, bool C) { put(U.mail, C ? "EU" : "DE"); }
void euroOrUnknown(const User &U, bool C) {
  std::string Region = "EU";
  if (C)
    Region = param();
  put(U.mail, Region); // WARN(residency)
}
void euroOrElsewhere(const User &U, bool C) { put(U.mail, C ? "EU" : "US"); } // WARN(residency)
