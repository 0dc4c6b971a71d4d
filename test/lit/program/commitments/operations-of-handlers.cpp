// A handler in a container calls a function that checks and writes: who calls the handler does not matter.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: "checkRights", name: write_right}]
rules: [{id: put, require: {call: "Sled::put*", guard: write_right}}]
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Res { std::string subject, text; };
struct Commit { std::string subject, signer; };
struct Http { std::string body; };
Commit parse(const std::string &json);
class Sled { public: void put1(const Res &r); void put2(const Res &r); void put3(const Res &r); void put4(const Res &r); void put5(const Res &r); void put6(const Res &r); void put7(const Res &r); void put8(const Res &r); void put9(const Res &r); void put10(const Res &r); void put11(const Res &r); void put12(const Res &r); void put13(const Res &r); };
class Store {
public:
  explicit Store(std::unique_ptr<Sled> d) : db(std::move(d)) {}
  Res get(const std::string &s) const;
  void add1(const Res &r) { db->put1(r); }
  void add2(const Res &r) { db->put2(r); }
  void add3(const Res &r) { db->put3(r); }
  void add4(const Res &r) { db->put4(r); }
  void add5(const Res &r) { db->put5(r); } // WARN
  void add6(const Res &r) { db->put6(r); }
  void add7(const Res &r) { db->put7(r); }
  void add8(const Res &r) { db->put8(r); }
  void add11(const Res &r) { db->put11(r); }
  void add13(const Res &r) { db->put13(r); }
  std::unique_ptr<Sled> db;
};
void apply13(Store &s, const struct Commit &c);
bool checkRights(const Store &s, const Res &r, const std::string &agent);
void require(const Store &s, const Res &r, const std::string &agent) { if (!checkRights(s, r, agent)) throw 1; }
void apply1(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add1(old); }
void apply2(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add2(old); }
void apply3(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add3(old); }
void apply5(Store &s, const Commit &c) { const Res old = s.get(c.subject); s.add5(old); }
void apply6(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add6(old); }
void apply7(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add7(old); }
void apply8(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer); s.add8(old); }
void apply13(Store &s, const Commit &c) { const Res old = s.get(c.subject); if (!checkRights(s, old, c.signer)) return; s.add13(old); }
void apply12(Store &s, const Commit &c) { const Res old = s.get(c.subject); require(s, old, c.signer);
  s.db->put12(old); }
struct Handler { virtual ~Handler() = default; virtual int run(const Http &h) = 0; };
struct H7 : Handler { std::shared_ptr<Store> st; int run(const Http &h) override { apply7(*st, parse(h.body)); return 200; } };
class Server {
public:
  explicit Server(std::shared_ptr<Store> s) : store(std::move(s)) {
    routes["1"] = [this](const Http &h) { apply1(*store, parse(h.body)); return 200; };
    list.push_back([this](const Http &h) { apply2(*store, parse(h.body)); return 200; });
    one = [this](const Http &h) { apply3(*store, parse(h.body)); return 200; };
    routes["4"] = [this](const Http &h) { const Commit c = parse(h.body); const Res old = store->get(c.subject); require(*store, old, c.signer); store->add4(old); return 200; };
    routes["5"] = [this](const Http &h) { apply5(*store, parse(h.body)); return 200; };
    routes["9"] = [this](const Http &h) { const Commit c = parse(h.body); const Res old = store->get(c.subject); if (!checkRights(*store, old, c.signer)) return 401;
      store->db->put9(old);
      return 200; };
    routes["10"] = [this](const Http &h) { const Commit c = parse(h.body); const Res old = store->get(c.subject); require(*store, old, c.signer);
      store->db->put10(old);
      return 200; };
    routes["11"] = [this](const Http &h) { const Commit c = parse(h.body); const Res old = store->get(c.subject); if (!checkRights(*store, old, c.signer)) return 401; store->add11(old); return 200; };
    routes["12"] = [this](const Http &h) { apply12(*store, parse(h.body)); return 200; };
    routes["13"] = [this](const Http &h) { apply13(*store, parse(h.body)); return 200; };
    members["6"] = &Server::six;
    auto h7 = std::make_unique<H7>(); h7->st = store; handlers["7"] = std::move(h7);
  }
  int six(const Http &h) { apply6(*store, parse(h.body)); return 200; }
  void h2(const Http &h) { for (auto &f : list) f(h); }
  void h3(const Http &h) { if (one) one(h); }
  int h6(const std::string &p, const Http &h) { auto it = members.find(p); return it == members.end() ? 404 : (this->*it->second)(h); }
  int h7(const std::string &p, const Http &h) { auto it = handlers.find(p); return it == handlers.end() ? 404 : it->second->run(h); }
  void h8(const Http &h) { apply8(*store, parse(h.body)); }
  int handle(const std::string &p, const Http &h) {
    auto it = routes.find(p);
    return it == routes.end() ? 404 : it->second(h);
  }
  std::shared_ptr<Store> store;
  std::map<std::string, std::function<int(const Http &)>> routes;
  std::vector<std::function<int(const Http &)>> list;
  std::function<int(const Http &)> one;
  std::map<std::string, int (Server::*)(const Http &)> members;
  std::map<std::string, std::unique_ptr<Handler>> handlers;
};

int main(int argc, char **v) { Server s(std::make_shared<Store>(std::make_unique<Sled>())); const Http h{v[2]}; switch (argc) { case 2: s.h2(h); break; case 3: s.h3(h); break; case 6: return s.h6(v[1], h); case 7: return s.h7(v[1], h); case 8: s.h8(h); break; default: return s.handle(v[1], h); } return 0; }
