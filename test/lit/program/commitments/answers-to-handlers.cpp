// What a handler is called with, where the policy says that nothing flows there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {card: {}}
purposes: {logging: {}, auth: {}}
classify: [{field: "Card::number", as: card}]
sinks: [{function: "log", parameters: [0], purpose: logging}, {function: "Client::send2", parameters: [0], purpose: auth, recipient: Connector}]
propagation: [{function: "Client::async_send", flows: []}]
rules: [{id: r, deny: {data: card, for: logging}}]
//--- one.cpp
#include <functional>
#include <memory>
#include <string>
#include <system_error>
struct Card { std::string number; };
void log(const std::string &);
struct Resp { std::string status; };
class Client { public: void async_send(const std::string &body, std::function<void(std::error_code, const Resp &)> h);
 void send2(const std::string &body, std::function<void(const Resp &)> h); };
// flows: [] in the policy
void f1(Client &c, const Card &k) { c.async_send("n=" + k.number, [](std::error_code ec, const Resp &r) { log(r.status); }); }
void f2(Client &c, const Card &k) { c.async_send("n=" + k.number, [](std::error_code ec, const Resp &r) { log(ec.message()); }); }
// a sink with a recipient: "What a sink sends to somebody does not come back"
void f3(Client &c, const Card &k) { c.send2("n=" + k.number, [](const Resp &r) { log(r.status); }); }
void g1(Client &c, const Card &k) { c.async_send("n=" + k.number, [&k](std::error_code ec, const Resp &r) { log(k.number); }); } // WARN
