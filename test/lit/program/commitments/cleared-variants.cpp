// A variant that holds something else now is handed on.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {persistence: {}}
classify:
  - {field: "Card::number", as: card_data}
sinks:
  - {function: "store", purpose: persistence}
rules:
  - {id: no-cards, deny: {data: card_data, for: persistence}}
//--- one.cpp
#include <optional>
#include <string>
#include <variant>
struct Card { std::string number; };
struct Wallet { std::string type; };
using Method = std::variant<Card, Wallet>;
struct Data { std::optional<Method> method; };
void store(const std::string &text);
std::string number(const std::optional<Method> &m) {
  if (!m) return "null";
  if (auto *c = std::get_if<Card>(&*m)) return c->number;
  return "";
}
std::string numberv(const Method &m) {
  if (auto *c = std::get_if<Card>(&m)) return c->number;
  return "";
}
void good_local(const Data &d) {
  std::optional<Method> m = d.method;
  m.reset();
  if (m)
    if (auto *c = std::get_if<Card>(&*m)) store(c->number);
}
void good_variant(const Method &in) {
  Method m = in;
  m = Wallet{"paypal"};
  if (auto *c = std::get_if<Card>(&m)) store(c->number);
}
void good_variant_helper(const Method &in) {
  Method m = in;
  m = Wallet{"paypal"};
  store(numberv(m));
}
void good_local_helper(const Data &d) {
  std::optional<Method> m = d.method;
  m.reset();
  store(number(m));
}
void good_nullopt_helper(const Data &d) {
  Data copy = d;
  copy.method = std::nullopt;
  store(number(copy.method)); // FP
}
