// A function hands out data only behind a check, in a variant or an optional that others read.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card: {}}
purposes: {connector: {}}
classify:
  - {field: "Card::number", as: card}
sinks:
  - {function: "send", parameters: [1], purpose: connector}
guards:
  - {function: "Connector::wantsCard", name: asks}
rules:
  - {id: only-if-asked, require: {data: card, for: connector, guard: asks}}
//--- one.cpp
#include <string>
#include <variant>
struct Card { std::string number; };
struct Token { std::string token; };
struct Connector { bool wantsCard() const; };
using Method = std::variant<Card, Token>;
struct Data { Method method; std::string id; };
void send(const Connector &c, const std::string &body);
std::string token();
static Method decide(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card;
  return Token{token()};
}
static Method decideMake(const Connector &c, const Card &card) {
  auto t = [&] { return Token{token()}; };
  if (c.wantsCard()) return card;
  return t();
}
static Method decideBad(const Connector &c, const Card &card, bool sandbox) {
  if (c.wantsCard() || sandbox) return card;
  return Token{token()};
}
static std::string body(const Data &d) {
  std::string b = d.id;
  if (auto *c = std::get_if<Card>(&d.method)) b += c->number;
  return b;
}
static std::string textOf(const Connector &c, const Card &card) { return c.wantsCard() ? card.number : token(); }
void text(const Connector &c, const Card &card) { send(c, textOf(c, card)); }
void local(const Connector &c, const Card &card) {
  Data d;
  d.method = decide(c, card);
  send(c, body(d));
}
void made(const Connector &c, const Card &card) {
  Data d;
  d.method = decideMake(c, card);
  send(c, body(d));
}
void parameter(const Connector &c, Data d, const Card &card) {
  d.method = decide(c, card);
  send(c, body(d));
}
void initialised(const Connector &c, const Card &card, const std::string &id) {
  Data d{decide(c, card), id};
  send(c, body(d));
}
void bad(const Connector &c, const Card &card) {
  Data d;
  d.method = decideBad(c, card, card.number.empty());
  send(c, body(d)); // WARN
}
void never(const Connector &c, const Card &card) {
  Data d;
  d.method = card;
  send(c, body(d)); // WARN
}
void twice(const Connector &c, const Connector &e, Data d, const Card &card) {
  d.method = decide(c, card);
  send(c, body(d));
  d.method = decide(e, card);
  send(e, body(d));
}
//--- two.cpp
#include <optional>
#include <string>
#include <variant>
struct Card { std::string number; };
struct Connector { bool wantsCard() const; };
void send(const Connector &c, const std::string &body);
// the whole object comes back in an optional
static std::optional<Card> maybe(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card;
  return std::nullopt;
}
void viaOptional(const Connector &c, const Card &card) {
  auto m = maybe(c, card);
  if (m) send(c, m->number);
}
// as an object that may be empty
static Card orEmpty(const Connector &c, const Card &card) { return c.wantsCard() ? card : Card{}; }
void viaObject(const Connector &c, const Card &card) {
  Card m = orEmpty(c, card);
  send(c, m.number);
}
// as an out-parameter
static void fill(const Connector &c, const Card &card, Card &out) { if (c.wantsCard()) out = card; }
void viaOut(const Connector &c, const Card &card) {
  Card m;
  fill(c, card, m);
  send(c, m.number);
}
// in one function
void viaVariantHere(const Connector &c, const Card &card) {
  std::variant<Card, int> m = 0;
  if (c.wantsCard()) m = card;
  if (auto *p = std::get_if<Card>(&m)) send(c, p->number);
}
static std::variant<std::string, int> numberOf(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card.number;
  return 0;
}
void viaVariantOfText(const Connector &c, const Card &card) {
  auto m = numberOf(c, card);
  if (auto *p = std::get_if<std::string>(&m)) send(c, *p);
}
static std::variant<Card, int> cardOf(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card;
  return 0;
}
void viaVariantOfCard(const Connector &c, const Card &card) {
  auto m = cardOf(c, card);
  if (auto *p = std::get_if<Card>(&m)) send(c, p->number);
}
//--- three.cpp
#include <optional>
#include <string>
#include <variant>
struct Card { std::string number; };
struct Connector { bool wantsCard() const; };
void send(const Connector &c, const std::string &body);
using Method = std::variant<Card, int>;
static Method cardOf(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card;
  return 0;
}
static std::string bodyOfVariant(const Method &m) {
  if (auto *p = std::get_if<Card>(&m)) return p->number;
  return "";
}
void variantHandedOn(const Connector &c, const Card &card) {
  auto m = cardOf(c, card);
  send(c, bodyOfVariant(m));
}
void variantBad(const Connector &c, const Card &card) {
  Method m = card;
  send(c, bodyOfVariant(m)); // WARN
}
struct Data { Method method; };
void variantInStruct(const Connector &c, const Card &card) {
  Data d;
  d.method = cardOf(c, card);
  if (auto *p = std::get_if<Card>(&d.method)) send(c, p->number);
}
void variantInStructInit(const Connector &c, const Card &card) {
  Data d{cardOf(c, card)};
  if (auto *p = std::get_if<Card>(&d.method)) send(c, p->number);
}
static std::optional<Card> maybe(const Connector &c, const Card &card) {
  if (c.wantsCard()) return card;
  return std::nullopt;
}
static std::string bodyOfOptional(const std::optional<Card> &m) { return m ? m->number : ""; }
void optionalHandedOn(const Connector &c, const Card &card) { send(c, bodyOfOptional(maybe(c, card))); }
struct OData { std::optional<Card> card; std::string id; };
static std::string bodyOfData(const OData &d) { return d.id + (d.card ? d.card->number : ""); }
void optionalInStruct(const Connector &c, const Card &card, const std::string &id) {
  OData d{maybe(c, card), id};
  send(c, bodyOfData(d));
}
void optionalAssigned(const Connector &c, const Card &card, OData d) {
  d.card = maybe(c, card);
  send(c, bodyOfData(d));
}
void optionalNotAssigned(const Connector &c, const Card &card, OData d) {
  send(c, bodyOfData(d)); // WARN
}
