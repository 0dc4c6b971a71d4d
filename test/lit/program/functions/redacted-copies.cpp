// What was taken out of a copy is not in it when a function reads it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {visitor_data: {}}
purposes: {advertising: {}}
classify:
  - {field: ["Visitor::ip", "Visitor::agent"], as: visitor_data}
sinks:
  - {function: "send", parameters: [0], purpose: advertising}
rules:
  - {id: no-ads, deny: {data: visitor_data, for: advertising}}
//--- one.cpp
#include <optional>
#include <string>
struct Visitor { std::string ip, agent, country; };
void send(const std::string &);
void sendAll(const Visitor &v) { send(v.ip + v.agent); } // WARN
static void sendRedacted1(const Visitor &v) { send(v.ip + v.agent + v.country); }
static void sendRedacted2(const Visitor &v) { send(v.ip + v.agent + v.country); }
static void sendRedacted3(const Visitor &v) { send(v.ip + v.agent + v.country); }
static void sendRedacted4(const Visitor &v) { send(v.ip + v.agent + v.country); }
static void sendHalf(const Visitor &v) { send(v.ip + v.country); } // WARN

void here(const Visitor &v) {
  Visitor c = v;
  c.ip.clear();
  c.agent = "x";
  send(c.ip + c.agent);
}
void cleared(const Visitor &v) {
  Visitor c = v;
  c.ip.clear();
  c.agent.clear();
  sendRedacted1(c);
}
void assigned(const Visitor &v) {
  Visitor c = v;
  c.ip = "";
  c.agent = "contile/1.0";
  sendRedacted2(c);
}
void fresh(const Visitor &v) {
  Visitor c;
  c.country = v.country;
  sendRedacted3(c);
}
static Visitor redact(Visitor v) {
  v.ip.clear();
  v.agent = {};
  return v;
}
void byFunction(const Visitor &v) { sendRedacted4(redact(v)); }
void half(const Visitor &v) {
  Visitor c = v;
  c.agent.clear();
  sendHalf(c);
}
