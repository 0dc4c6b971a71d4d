// Functions whose body is not there: what they can find in an object that they are given, and where they can leave data.
// RUN: %check_program %s %t
//--- purpose.yaml
version: 1
categories: {password: {}}
purposes: {logs: {}}
classify: [{function: "pass", as: password}]
sinks: [{function: "print", purpose: logs}]
rules: [{id: no-passwords, deny: {data: password, for: logs}}]
//--- api.h
#pragma once
#include <string>
std::string pass();
void print(const std::string &);
struct Customer {
  std::string mail, name;
};
struct Order {
  Customer *customer;
};
std::string toJson(const Order &);
struct Country {
  std::string code;
};
struct Town {
  Country *country;
};
struct Address {
  Town *town;
};
std::string toJson(const Address &);
struct Socket {
  std::string note, host;
  std::string label() const;
  void put(const std::string &);
};
struct Session : Socket {
  std::string token, title;
  Customer *customer;
};
std::string describe(const Socket &);
std::string describeSession(const Session &);
struct Builder { // No class derives from it.
  std::string text;
  Customer *customer;
  void put(const std::string &);
  std::string done();
};
//--- one.cpp
#include "api.h"
void behindOnePointer(Order &O) {
  O.customer->mail = pass();
  print(toJson(O)); // WARN
}
void behindTwoPointers(Address &A) {
  A.town->country->code = pass();
  print(toJson(A));
}
void fieldOfTheBase() {
  Session S;
  S.note = pass();
  print(S.label());   // WARN
  print(describe(S)); // WARN
}
void fieldOfTheDerivedClass() {
  Session S;
  S.token = pass();
  print(S.label());
  print(describe(S));
  print(describeSession(S)); // WARN
}
void leftInTheBase(Session &S) {
  S.put(pass());
  print(S.note);    // WARN
  print(S.label()); // WARN
  print(S.token);
  print(S.customer->name);
}
void leftInAWholeObject(Builder &B) {
  B.put(pass());
  print(B.text);   // WARN
  print(B.done()); // WARN
}
