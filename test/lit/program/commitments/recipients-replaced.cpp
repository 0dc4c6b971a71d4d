// The vendor that passed the check is replaced by another one before data is sent.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {payment: {}}
classify: [{field: "Card::number", as: card_data}]
sinks: [{function: send, parameters: [1], purpose: payment, recipient_parameter: 0}]
guards: [{function: isEligible, name: eligible}]
rules:
  - {id: eligible-only, require: {data: card_data, for: payment, guard: eligible}}
//--- one.cpp
//
#include <map>
#include <optional>
#include <string>
struct Connector { std::string name; std::string url; };
struct Card { std::string number; };
bool isEligible(const Connector &, long amount);
int send(const Connector &to, const std::string &body);
using Table = std::map<std::string, Connector>;

std::optional<Connector> choose(const Table &t, const std::string &name, long amount) {
  auto it = t.find(name);
  if (it == t.end() || !isEligible(it->second, amount)) return std::nullopt;
  return it->second;
}
void replacedOptional(const Table &t, const Card &c, long amount, const std::string &preferred) {
  auto connector = choose(t, "a", amount);
  if (!connector) return;
  if (auto it = t.find(preferred); it != t.end()) connector = it->second;
  send(*connector, c.number); // WARN
}
void replacedValue(const Table &t, const Card &c, long amount, const std::string &preferred) {
  Connector connector = t.at("a");
  if (!isEligible(connector, amount)) return;
  if (!preferred.empty()) connector = t.at(preferred);
  send(connector, c.number); // WARN
}
void replacedPointer(const Connector *a, const Connector *b, const Card &c, long amount) {
  const Connector *connector = a;
  if (!isEligible(*connector, amount)) return;
  if (amount > 100) connector = b;
  send(*connector, c.number); // WARN
}
void replacedTernary(const Connector &a, const Connector &b, const Card &c, long amount) {
  if (!isEligible(a, amount)) return;
  send(amount > 100 ? b : a, c.number); // WARN
}
void fallback(const Connector &a, const Connector &b, const Card &c, long amount) {
  if (!isEligible(a, amount)) return;
  if (send(a, c.number) >= 500)
    send(b, c.number); // WARN
}
void checkedAgain(const Table &t, const Card &c, long amount, const std::string &preferred) {
  Connector connector = t.at("a");
  if (!preferred.empty()) connector = t.at(preferred);
  if (!isEligible(connector, amount)) return;
  send(connector, c.number);
}
