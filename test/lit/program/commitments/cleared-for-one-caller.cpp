// What one caller has cleared is not there for it, though others hand the same function all.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {persistence: {}}
classify:
  - {field: ["Card::number", "B::number"], as: card_data}
sinks:
  - {function: "store", purpose: persistence}
rules:
  - {id: no-cards, deny: {data: card_data, for: persistence}}
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
// What is cleared before: which shapes does the tool see?
struct Card { std::string number; };
struct A { Card card; };
struct B { std::optional<std::string> number; };
struct C { std::optional<Card> card; };
struct D { std::vector<Card> cards; };
struct E { std::unique_ptr<Card> card; };
void store(const std::string &text);
void a(A x) { x.card.number.clear(); store(x.card.number); }
void a2(A x) { x.card = {}; store(x.card.number); }
void a3(A x) { x.card = Card(); store(x.card.number); }
void b(B x) { x.number.reset(); store(x.number ? *x.number : ""); }
void c(C x) { x.card.reset(); store(x.card ? x.card->number : ""); }
void c2(C x) { x.card.reset(); if (x.card) store(x.card->number); }
void c3(C x) { x.card = std::nullopt; if (x.card) store(x.card->number); }
void d(D x) { x.cards.clear(); for (auto &k : x.cards) store(k.number); }
void e(E x) { x.card.reset(); if (x.card) store(x.card->number); }
std::string text(const A &x) { return x.card.number; }
std::string text(const B &x) { return x.number ? *x.number : ""; }
std::string text(const C &x) { return x.card ? x.card->number : ""; }
std::string text(const D &x) { std::string s; for (auto &k : x.cards) s += k.number; return s; }
void ha(const A &in) { A x = in; x.card.number.clear(); store(text(x)); }
void ha2(const A &in) { A x = in; x.card = {}; store(text(x)); }
void hb(const B &in) { B x = in; x.number.reset(); store(text(x)); }
void hc(const C &in) { C x = in; x.card.reset(); store(text(x)); }
void hd(const D &in) { D x = in; x.cards.clear(); store(text(x)); }
void la(const A &in) { A x = in; x.card.number.clear(); store(x.card.number); }
void lc(const C &in) { C x = in; x.card.reset(); store(x.card ? x.card->number : ""); }
void ba(const A &in) { store(text(in)); } // WARN
void bb(const B &in) { store(text(in)); } // WARN
void bc(const C &in) { store(text(in)); } // WARN
void bd(const D &in) { store(text(in)); } // WARN
