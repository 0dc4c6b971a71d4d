// What an object gathers goes out when it ends: temporaries, locals, and what they hold.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card: {}}
purposes: {logging: {}}
classify: [{field: "Card::number", as: card}]
sinks: [{function: "w*", purpose: logging}]
rules: [{id: r, deny: {data: card, for: logging}}]
//--- one.cpp
#include <functional>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
void w1(const std::string &m); void w2(const std::string &m); void w3(const std::string &m); void w4(const std::string &m); void w5(const std::string &m);
void w6(const std::string &m); void w7(const std::string &m); void w8(const std::string &m); void w9(const std::string &m); void w10(const std::string &m); void w11(const std::string &m); void w12(const std::string &m); void w13(const std::string &m);
struct Card { std::string number; };
struct L1 { std::ostringstream os; ~L1() { w1(os.str()); } template <class T> L1 &operator<<(const T &v) { os << v; return *this; } }; // WARN
struct L2 { std::ostringstream os; ~L2() { w2(os.str()); } L2 &operator<<(const std::string &v) { os << v; return *this; } }; // WARN
struct L3 { std::string s; ~L3() { w3(s); } L3 &operator<<(const std::string &v) { s += v; return *this; } }; // WARN
struct L4 { std::string s; ~L4() { w4(s); } void add(const std::string &v) { s += v; } }; // WARN
struct L5 { std::ostringstream os; ~L5() { w5(os.str()); } std::ostream &stream() { return os; } }; // WARN
struct L6 { std::string s; explicit L6(std::string v) : s(std::move(v)) {} ~L6() { w6(s); } }; // WARN
struct L7 { std::string s; ~L7() { w7("done"); } L7 &operator<<(const std::string &v) { s += v; return *this; } };
struct L8 { std::string s; ~L8() { w8(s); } L8 &operator<<(const std::string &v) { s += v; return *this; } };
struct L9 { std::string s; ~L9() { w9(s); } L9 &operator<<(const std::string &v) { s += v; return *this; } }; // WARN
struct L10 { std::function<void()> f; ~L10() { f(); } }; // scope guard
struct L11 { std::string s; ~L11() { w11(s); } L11 &&operator<<(const std::string &v) && { s += v; return std::move(*this); } }; // WARN
struct L12 { int level; std::ostringstream os; explicit L12(int l) : level(l) {} L12(const L12 &) = delete; ~L12() { w12(os.str()); } template <class T> L12 &operator<<(const T &v) { os << v; return *this; } }; // WARN
struct L13 { std::optional<std::string> s; ~L13() { if (s) w13(*s); } }; // WARN
void w14(const std::string &m); void w15(const std::string &m); void w16(const std::string &m); void w17(const std::string &m);
struct L14 { std::string s; explicit L14(std::string v) : s(std::move(v)) {} ~L14() { w14(s); } }; // WARN
struct L15 { std::string s; ~L15() { w15(s); } L15 &operator<<(const std::string &v) { s += v; return *this; } }; // WARN
L15 line() { return {}; }
struct L16 { std::string s; ~L16() { w16(s); } L16 &operator<<(const std::string &v) { s += v; return *this; } }; // WARN
struct L17 { std::string s; ~L17() { w17(s); } void add(const std::string &v) { s += v; } }; // WARN
#define LOG if (false) {} else L15()
void run(const Card &c) {
  L1() << "a " << c.number;
  L2() << "a " << c.number;
  L3() << "a " << c.number;
  L4 l4; l4.add(c.number);
  L5().stream() << "a " << c.number;
  L6 l6(c.number);
  L7() << "a " << c.number;
  L8() << "a";
  auto l9 = std::make_unique<L9>(); *l9 << c.number;
  L10 l10{[&c] { w10(c.number); }}; // WARN
  L11() << "a" << c.number;
  L12(1) << "a" << c.number;
  L13 l13; l13.s = c.number;
  L14{c.number};
  line() << c.number;
  L16 &&l16 = L16(); l16 << c.number;
  L17().add(c.number);
}
