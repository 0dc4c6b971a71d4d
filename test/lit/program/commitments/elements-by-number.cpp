// One element of a list is asked, and another is given the data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {connector_call: {}}
classify: [{type: "Card", as: card_data}]
sinks: [{function: ["Connector::execute", "Provider::execute"], purpose: connector_call}]
guards: [{function: "is_eligible", name: chosen}]
rules: [{id: chosen, require: {data: card_data, for: connector_call, guard: chosen}}]
//--- one.cpp
#include <memory>
#include <string>
#include <vector>
struct Card { std::string number; };
struct Merchant { std::string id; };
struct Connector { virtual ~Connector() = default; virtual bool execute(const Card &) const = 0; };
struct Provider { std::string name; bool execute(const Card &) const; };
bool is_eligible(const Connector &, const Merchant &);
bool is_eligible(const Provider &, const Merchant &);
using List = std::vector<std::shared_ptr<const Connector>>;
using Values = std::vector<Provider>;
void ok(const Card &card, const List &l, const Merchant &m) { if (is_eligible(*l[0], m)) l[0]->execute(card); }
void a1(const Card &card, const List &l, const Merchant &m) {
  if (!is_eligible(*l.front(), m)) return;
  for (size_t i = 1; i < l.size(); ++i) l[i]->execute(card); // WARN
}
void a2(const Card &card, const List &l, const Merchant &m) {
  if (!is_eligible(*l.front(), m)) return;
  l[1]->execute(card); // WARN
}
void a3(const Card &card, const List &l, const Merchant &m) {
  if (!is_eligible(*l.front(), m)) return;
  for (const auto &c : l) c->execute(card); // WARN
}
void a4(const Card &card, const List &l, const Merchant &m) {
  if (!is_eligible(*l[0], m)) return;
  l.back()->execute(card); // WARN
}
void b1(const Card &card, const Values &l, const Merchant &m) {
  if (!is_eligible(l.front(), m)) return;
  for (size_t i = 1; i < l.size(); ++i) l[i].execute(card); // WARN
}
void b2(const Card &card, const Values &l, const Merchant &m) {
  if (!is_eligible(l.front(), m)) return;
  for (const auto &c : l) c.execute(card); // WARN
}
void b3(const Card &card, const Values &l, const Merchant &m) {
  if (!is_eligible(l.front(), m)) return;
  l[1].execute(card); // WARN
}
struct Payment { Card card; Values values; List list; };
void c1(const Payment &p, const Merchant &m) {
  if (!is_eligible(p.values.front(), m)) return;
  for (size_t i = 1; i < p.values.size(); ++i) p.values[i].execute(p.card); // WARN WARN
}
void c2(const Payment &p, const Merchant &m) {
  if (!is_eligible(*p.list.front(), m)) return;
  for (size_t i = 1; i < p.list.size(); ++i) p.list[i]->execute(p.card); // WARN WARN
}
void c3(const Payment &p, const Merchant &m) {
  if (!is_eligible(*p.list.front(), m)) return;
  p.list.front()->execute(p.card);
}
