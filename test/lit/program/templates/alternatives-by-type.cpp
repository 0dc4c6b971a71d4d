// What a query returns is told apart by alternative and position: a class that a policy names is one of several.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {c: {}}
purposes: {p: {}}
classify: [{type: "Mail", as: c}]
sinks: [{function: ["send", "sendInt", "sendId"], purpose: p}]
rules: [{id: r, deny: {data: c, for: p}}]
//--- one.cpp
#include <string>
#include <tuple>
#include <variant>
#include <vector>
struct Mail { std::string text; };
struct Id { int n; };
void send(const std::string &); void sendInt(int); void sendId(const Id &);
using V = std::variant<int, std::string, Id, Mail>;
V load(); std::vector<std::vector<V>> rows();
std::tuple<int, Mail, std::string> both();
std::variant<int, long, short, char, bool, float, Mail, double> big();
void a() { sendInt(std::get<int>(load())); } // none
void b() { send(std::get<Mail>(load()).text); } // WARN
void c() { sendInt(std::get<0>(both())); } // none
void d() { send(std::get<1>(both()).text); } // WARN
void e() { send(std::get<2>(both())); } // none
void f() { for (auto &r : rows()) sendInt(std::get<int>(r[0])); } // none
void g() { for (auto &r : rows()) if (auto *m = std::get_if<Mail>(&r[0])) send(m->text); } // WARN
void h() { send(std::get<Mail>(big()).text); } // WARN
void i() { sendInt(std::get<char>(big())); } // none
void j() { auto [n, m, t] = both(); send(m.text); } // WARN
void k() { auto [n, m, t] = both(); send(t); } // none
void l() { std::visit([](auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, int>) sendInt(x); }, *new V(load())); } // none
std::vector<V> list();
int execute(const std::vector<V> &Values);
void m(const Mail &one) { execute({std::get<int>(list()[0])}); }
void n(const Mail &Given) {
  std::vector<V> Some{1, std::string("x"), Id{2}, Given};
  for (auto &One : Some)
    if (auto *Text = std::get_if<std::string>(&One))
      send(*Text); // none
    else if (auto *M = std::get_if<Mail>(&One))
      send(M->text); // WARN
}
