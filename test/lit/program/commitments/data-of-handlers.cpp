// A handler in a container calls a function that checks and sends.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify: [{field: "User::mail", as: user_data}]
sinks: [{function: "s*", purpose: ads}]
consent: [{function: "User::granted", purpose: ads}]
rules: [{id: r, deny: {data: user_data, for: ads}, unless: {consent: ads}}]
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct User { std::string mail; bool granted() const; };
User find(const std::string &id);
void s1(const std::string &m); void s2(const std::string &m); void s3(const std::string &m); void s4(const std::string &m); void s5(const std::string &m); void s6(const std::string &m); void s7(const std::string &m);
struct Ads {
  void t1(const User &u) { s1(u.mail); }
  void t2(const User &u) { s2(u.mail); } // WARN
  void t3(const User &u) { s3(u.mail); }
  void t4(const User &u) { s4(u.mail); }
  void t5(const User &u) { s5(u.mail); }
  void t6(const std::string &m) { s6(m); }
  void t7(const User &u) { s7(u.mail); } // WARN
};
void a1(Ads &a, const User &u) { if (!u.granted()) return; a.t1(u); }
void a2(Ads &a, const User &u) { a.t2(u); }
void a3(Ads &a, const User &u) { if (!u.granted()) return; a.t3(u); }
void a4(Ads &a, const User &u) { if (!u.granted()) return; a.t4(u); }
void a5(Ads &a, const User &u) { if (!u.granted()) return; a.t5(u); }
void a6(Ads &a, const User &u) { if (!u.granted()) return; a.t6(u.mail); }
struct Server {
  std::shared_ptr<Ads> ads;
  std::map<std::string, std::function<int(const std::string &)>> routes;
  std::vector<std::function<void(const std::string &)>> list;
  std::map<std::string, int (Server::*)(const std::string &)> members;
  explicit Server(std::shared_ptr<Ads> a) : ads(std::move(a)) {
    routes["1"] = [this](const std::string &id) { a1(*ads, find(id)); return 1; };
    routes["2"] = [this](const std::string &id) { a2(*ads, find(id)); return 1; };
    list.push_back([this](const std::string &id) { a3(*ads, find(id)); });
    members["5"] = &Server::five;
    routes["6"] = [this](const std::string &id) { a6(*ads, find(id)); return 1; };
    routes["7"] = [this](const std::string &id) { const User u = find(id); if (u.granted()) ads->t7(u); return 1; };
    routes["8"] = [this](const std::string &id) { const User u = find(id); ads->t7(u); return 1; };
  }
  int five(const std::string &id) { a5(*ads, find(id)); return 1; }
  int route(const std::string &p, const std::string &id) { auto it = routes.find(p); return it == routes.end() ? 404 : it->second(id); }
  int member(const std::string &p, const std::string &id) { auto it = members.find(p); return it == members.end() ? 404 : (this->*it->second)(id); }
  void all(const std::string &id) { for (auto &f : list) f(id); }
  void direct(const std::string &id) { a4(*ads, find(id)); }
};
int main(int c, char **v) { Server s(std::make_shared<Ads>()); if (c == 3) return s.route(v[1], v[2]); if (c == 4) return s.member(v[1], v[2]); if (c == 5) { s.all(v[1]); return 0; } s.direct(v[1]); }
