// Code that runs for a purpose reads through functions that do not.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "User::mail", as: customer_data}
  - {function: "fetch", as: customer_data}
contexts: [{namespace: "ads", purpose: advertising}]
//--- one.cpp
#include <string>
class User {
public:
  const std::string &reference() const { return mail; }
  std::string copy() const { return mail; }

private:
  std::string mail;
};
User &current();
void use(const std::string &);
std::string fetch();
static std::string fetchFor() { return fetch(); }
namespace ads {
void byReference() { use(current().reference()); } // WARN
void fromSource() { use(fetch()); } // WARN
void byCopy() { use(current().copy()); } // WARN
void byFunction() { use(fetchFor()); } // WARN
void handOn(const std::string &S) { use(S); }
void copyHandedOn() { handOn(current().copy()); } // WARN
}
namespace ads {
static std::string own() { return current().copy(); } // WARN
void byOwn() { use(own()); }
}
namespace shop {
void byCopy() { use(current().copy()); }
}
