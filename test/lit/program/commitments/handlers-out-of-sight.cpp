// A function out of sight is given a text and a handler, which it calls.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {card: {}}
purposes: {logging: {}}
classify: [{field: "Card::number", as: card}]
sinks: [{function: "log", parameters: [0], purpose: logging}]
rules: [{id: r, deny: {data: card, for: logging}}]
//--- one.cpp
#include <functional>
#include <memory>
#include <string>
#include <system_error>
struct Card { std::string number; };
void log(const std::string &);
struct Resp { std::string status; };
class Client { public: void async_send(const std::string &body, std::function<void(std::error_code, const Resp &)> h); };
class ClientT { public: template <class H> void async_send(const std::string &body, H &&h) { c->async_send(body, std::forward<H>(h)); } Client *c; };
class A : public std::enable_shared_from_this<A> { Client &c; Card card; std::string id;
public: A(Client &c, Card k, std::string id) : c(c), card(k), id(id) {}
  void start() { auto self = shared_from_this(); c.async_send("n=" + card.number, [self](std::error_code ec, const Resp &r) { self->done(ec); }); }
  void done(std::error_code ec) { log("done " + id); } };
class B { Client &c; Card card; std::string id;
public: B(Client &c, Card k, std::string id) : c(c), card(k), id(id) {}
  void start() { c.async_send("n=" + card.number, [this](std::error_code ec, const Resp &r) { done(ec); }); }
  void done(std::error_code ec) { log("done " + id); } };
class C { Client &c; Card card; std::string id;
public: C(Client &c, Card k, std::string id) : c(c), card(k), id(id) {}
  void start() { std::string copy = id; c.async_send("n=" + card.number, [copy](std::error_code ec, const Resp &r) { log("done " + copy); }); } };
class D : public std::enable_shared_from_this<D> { Client &c; Card card; std::string id;
public: D(Client &c, Card k, std::string id) : c(c), card(k), id(id) {}
  void start() { log("start " + id); auto self = shared_from_this(); c.async_send("n=" + card.number, [self](std::error_code ec, const Resp &r) {}); } };
class G : public std::enable_shared_from_this<G> { Client &c; Card card; std::string id;
public: G(Client &c, Card k, std::string id) : c(c), card(k), id(id) {}
  void start() { auto self = shared_from_this(); c.async_send("n=" + card.number, [self](std::error_code ec, const Resp &r) { self->done(ec); }); }
  void done(std::error_code ec) { log("done " + card.number); } }; // WARN
int main() { Client c; std::make_shared<A>(c, Card{}, "1")->start(); B b(c, Card{}, "2"); b.start(); C x(c, Card{}, "3"); x.start(); std::make_shared<D>(c, Card{}, "4")->start(); std::make_shared<G>(c, Card{}, "5")->start(); }
