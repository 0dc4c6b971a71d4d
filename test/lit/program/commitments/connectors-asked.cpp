// What was asked of one connector says nothing of another.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card: {}}
purposes: {connector: {}}
classify:
  - {field: "Card::number", as: card}
sinks:
  - {function: "Api::send", parameters: [1], purpose: connector}
  - {function: "sendTo", parameters: [1], purpose: connector}
guards:
  - {function: "Connector::wantsCard", name: asks}
rules:
  - {id: only-if-asked, require: {data: card, for: connector, guard: asks}}
//--- one.cpp
#include <memory>
#include <string>
struct Card { std::string number; };
struct Api { int send(const std::string &url, const std::string &body); };
struct Connector {
  virtual ~Connector() = default;
  virtual bool wantsCard() const = 0;
  virtual std::string url() const = 0;
  virtual std::string body(const Card &c) const = 0;
};
struct Stripe : Connector { bool wantsCard() const override; std::string url() const override { return "s"; } std::string body(const Card &c) const override { return "n=" + c.number; } };
std::shared_ptr<Connector> byName(const std::string &n) { return std::make_shared<Stripe>(); }
struct Request { const Connector *connector; std::string body; };
void sendTo(const Connector &c, const std::string &body);
void sendRequest(const Request &r);
void same(Api &api, const Connector &c, const Card &card) {
  if (c.wantsCard()) api.send(c.url(), c.body(card));
}
void other(Api &api, const Connector &c, const Connector &d, const Card &card) {
  if (c.wantsCard()) api.send(d.url(), d.body(card)); // WARN
}
void fallback(Api &api, const Connector &c, const Card &card) {
  auto f = byName("stripe");
  if (c.wantsCard()) api.send(f->url(), f->body(card)); // WARN
}
void fallbackAsked(Api &api, const Card &card) {
  auto f = byName("stripe");
  if (f->wantsCard()) api.send(f->url(), f->body(card));
}
void direct(const Connector &c, const Connector &d, const Card &card) {
  if (c.wantsCard()) sendTo(d, card.number); // WARN
}
void directSame(const Connector &c, const Card &card) {
  if (c.wantsCard()) sendTo(c, card.number);
}
