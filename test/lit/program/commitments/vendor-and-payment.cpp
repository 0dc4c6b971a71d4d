// A guard is asked of the vendor and of the payment: it is the vendor who gets the card.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card_data: {}}
purposes: {connector_call: {}}
classify: [{field: "Card::Number", as: card_data}]
sinks:
  - {function: "post", parameters: [1], purpose: connector_call, recipient_parameter: 0}
  - {function: "send", parameters: [1], purpose: connector_call, recipient_parameter: 0}
guards: [{function: [eligible, enabled], name: chosen}]
rules:
  - {id: chosen, require: {data: card_data, for: connector_call, guard: chosen}}
//--- one.cpp
//
//
// The border: passing the connector itself (send) is silent where filtered; a guard of the connector alone is compared.
#include <memory>
#include <string>
#include <vector>
struct Card { std::string Number; };
struct Payment { long Amount = 0; Card C; };
struct Connector { virtual ~Connector() = default; virtual std::string url() const = 0; virtual std::string build(const Payment &P) const = 0; };
struct Stripe final : Connector {
  std::string url() const override { return "https://stripe"; }
  std::string build(const Payment &P) const override { return P.C.Number; }
};
bool eligible(const Connector &C, const Payment &P);
bool enabled(const Connector &C);
void post(const std::string &Url, const std::string &Body);
void send(const Connector &To, const std::string &Body);
using List = std::vector<std::unique_ptr<Connector>>;

void filtered(const List &L, const Payment &P) {
  std::vector<const Connector *> Chosen;
  for (const auto &C : L)
    if (eligible(*C, P))
      Chosen.push_back(C.get());
  for (const Connector *C : Chosen)
    post(C->url(), C->build(P));
}
void filteredSend(const List &L, const Payment &P) {
  std::vector<const Connector *> Chosen;
  for (const auto &C : L)
    if (enabled(*C)) Chosen.push_back(C.get());
  for (const Connector *C : Chosen)
    send(*C, P.C.Number);
}
void filteredRaw(const std::vector<const Connector *> &L, const Payment &P) {
  std::vector<const Connector *> Chosen;
  for (const Connector *C : L) if (enabled(*C)) Chosen.push_back(C);
  for (const Connector *C : Chosen)
    post(C->url(), P.C.Number);
}
void direct(const List &L, const Payment &P) {
  for (const auto &C : L)
    if (eligible(*C, P)) post(C->url(), C->build(P));
}
void other(const Connector &A, const Connector &B, const Payment &P) {
  if (eligible(A, P))
    post(B.url(), B.build(P)); // WARN
}
void next(const List &L, const Payment &P) {
  for (std::size_t I = 0; I + 1 < L.size(); ++I)
    if (eligible(*L[I], P))
      post(L[I + 1]->url(), L[I + 1]->build(P)); // WARN
}
void otherEnabled(const Connector &A, const Connector &B, const Payment &P) {
  if (!enabled(A))
    return;
  post(B.url(), B.build(P)); // WARN
}
void otherSend(const Connector &A, const Connector &B, const Payment &P) {
  if (enabled(A))
    send(B, P.C.Number); // WARN
}
void otherSendEligible(const Connector &A, const Connector &B, const Payment &P) {
  if (eligible(A, P))
    send(B, P.C.Number); // WARN
}
void otherUrlOnly(const Connector &A, const Connector &B, const Payment &P) {
  if (enabled(A))
    post(B.url(), P.C.Number); // WARN
}
