// Encrypting and hashing leave data what it is; a function that the policy calls a declassifier does not.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks:
  - {function: "ads", purpose: advertising}
  - {function: "adsNumber", purpose: advertising}
declassifiers:
  - {function: "sealFor", to: anonymised, because: "only the person has the key"}
  - {function: "saltedHash", to: anonymised, because: "the salt is thrown away"}
  - {function: "pseudonym", to: pseudonymised, because: "a table leads back"}
//--- api.h
#pragma once
#include <string>
struct User { std::string mail; };
std::string encrypt(const std::string &Text, const std::string &Key);
void encryptInto(const char *Text, char *Out);
std::string sha256(const std::string &Text);
std::string xorWith(const std::string &Text, char Key);
std::string sealFor(const std::string &Text);
std::string saltedHash(const std::string &Text);
std::string pseudonym(const std::string &Text);
unsigned long fnv(const std::string &Text);
void ads(const std::string &);
void adsNumber(unsigned long);
//--- crypt.cpp
#include "api.h"
std::string xorWith(const std::string &Text, char Key) {
  std::string Out;
  for (char C : Text)
    Out.push_back(static_cast<char>(C ^ Key));
  return Out;
}
unsigned long fnv(const std::string &Text) {
  unsigned long H = 14695981039346656037ul;
  for (char C : Text)
    H = (H ^ static_cast<unsigned char>(C)) * 1099511628211ul;
  return H;
}
std::string saltedHash(const std::string &Text) { return sha256(Text + "salt"); }
//--- main.cpp
#include "api.h"
#include <functional>
void encrypted_bad(const User &U) { ads(encrypt(U.mail, "key")); } // WARN
void encryptedInto_bad(const User &U) {
  char Out[64];
  encryptInto(U.mail.c_str(), Out);
  ads(Out); // WARN
}
void inSight_bad(const User &U) { ads(xorWith(U.mail, 'k')); } // WARN
void hashed_bad(const User &U) { ads(sha256(U.mail)); } // WARN
void hashedInSight_bad(const User &U) { adsNumber(fnv(U.mail)); } // WARN
void hashedByLibrary_bad(const User &U) { adsNumber(std::hash<std::string>()(U.mail)); } // WARN
void declared_ok(const User &U) { ads(sealFor(U.mail)); }
void declaredWithBody_ok(const User &U) { ads(saltedHash(U.mail)); }
void encryptedFirst_ok(const User &U) { ads(sealFor(encrypt(U.mail, "key"))); }
void encryptedAfter_ok(const User &U) { ads(encrypt(sealFor(U.mail), "key")); }
void pseudonym_bad(const User &U) { ads(pseudonym(U.mail)); } // WARN
void beside_bad(const User &U) { ads(sealFor(U.mail) + U.mail); } // WARN
void nothing_ok() { ads(encrypt("nothing", "key")); }
