// A variant in an optional is filled in one function and read in others, beside readers that are given less.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {persistence: {}}
classify:
  - {field: "CardNumber::digits", as: card_data}
sinks:
  - {function: "keep", purpose: persistence}
rules:
  - {id: no-cards, deny: {data: card_data, for: persistence}}
//--- one.cpp
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
struct CardNumber {
  CardNumber() = default;
  explicit CardNumber(std::string d) : digits(std::move(d)) {}
  const std::string &peek() const { return digits; }
  std::string digits;
};
struct Card { CardNumber number; std::string issuer; };
struct Wallet { std::string type; };
using Method = std::variant<Card, Wallet>;
struct Request { std::string id; std::optional<Method> method; };
std::map<std::string, std::string> received();
void keep(const std::string &text);
static Request parse() {
  auto json = received();
  Request r;
  if (auto it = json.find("card"); it != json.end()) {
    Card c;
    c.number = CardNumber(it->second);
    r.method = std::move(c);
  }
  return r;
}
static std::string additional(const std::optional<Method> &m) {
  if (!m || !std::holds_alternative<Card>(*m))
    return "{}";
  const Card &c = std::get<Card>(*m);
  return c.number.peek() + c.issuer;
}
static void core(const Request &r) { keep(additional(r.method)); } // WARN
int main() { core(parse()); }
