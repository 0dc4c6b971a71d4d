// String views: pointing into strings, cut, stored and turned back.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <string_view>
#include <utility>
#include <vector>
using namespace std::literals;
using sv = std::string_view;
void sinkw(std::string_view v);
void param_bad() { sinkw(source()); } // WARN
void param_ok() { std::string s = source(); sinkw("lit"); sinkw("other"sv); }
void direct_bad() { std::string s = source(); sv v(s.data(), s.size()); sinkw(v); } // WARN
void substr_bad() { std::string s = source(); sinkw(sv(s).substr(1, 3)); } // WARN
void prefix_bad() { std::string s = source(); sv v = s; v.remove_prefix(1); v.remove_suffix(1); sinkw(v); } // WARN
void rebind_ok() { std::string s = source(); sv v = s; v = "other"; sinkw(v); }
void rebind_bad() { std::string s = source(); sv v = "x"; v = s; sinkw(v); } // WARN
void char_bad() { std::string s = source(); sv v = s; sinki(v[0]); } // WARN
void front_bad() { std::string s = source(); sv v = s; char c = v.front(); sinki(c); } // WARN
void size_ok() { std::string s = source(); sv v = s; sinki((int)v.size()); sinki(v.starts_with("a")); sinki(v == "x"sv); }
void loop_bad() { std::string s = source(), t; for (char c : sv(s)) t += c; sink(t); } // WARN
void back_bad() { std::string s = source(); sv v = s; std::string t{v}; sink(t); } // WARN
void append_bad() { std::string s = source(), t = "a"; sv v = s; t += v; sink(t); } // WARN
void append_ok() { std::string s = source(), t = "a"; sv v = "b"; t.append(v); sink(t); }
void data_bad() { std::string s = source(); sv v = s; sinkc(v.data()); } // WARN
void cut_bad() { std::string s = source(); sv v = s; auto at = v.find('@'); sink(std::string(v.substr(at + 1))); } // WARN
sv trim(sv v) { while (!v.empty() && v.front() == ' ') v.remove_prefix(1); return v; }
void trim_bad() { std::string s = source(); sinkw(trim(s)); } // WARN
void trim_ok() { std::string s = source(); trim(s); sinkw(trim("  x")); }
std::pair<sv, sv> split(sv v, char c) { auto i = v.find(c); return {v.substr(0, i), v.substr(i + 1)}; }
void split_bad() { std::string s = source(); auto [user, host] = split(s, '@'); sinkw(host); } // WARN
void split_ok() { std::string s = source(); split(s, '@'); auto [a, b] = split("u@h", '@'); sinkw(a); }
std::vector<sv> pieces(sv v) { std::vector<sv> r; for (size_t i; (i = v.find(',')) != sv::npos; v.remove_prefix(i + 1)) r.push_back(v.substr(0, i)); r.push_back(v); return r; }
void pieces_bad() { std::string s = source(); for (sv p : pieces(s)) sinkw(p); } // WARN
void pieces_ok() { std::string s = source(); pieces(s); for (sv p : pieces("a,b")) sinkw(p); }
struct Token { sv text; int line; };
void token_bad() { std::string s = source(); Token t{sv(s).substr(2), 1}; sinkw(t.text); } // WARN
void token_ok() { std::string s = source(); Token t{sv(s).substr(2), 1}; sinki(t.line); }
struct Lexer {
  sv rest;
  explicit Lexer(sv v) : rest(v) {}
  Token next() { Token t{rest.substr(0, 1), 0}; rest.remove_prefix(1); return t; }
};
void lexer_bad() { std::string s = source(); Lexer l(s); l.next(); sinkw(l.next().text); } // WARN
void lexer_ok() { std::string s = source(); Lexer l(s), m("x y"); l.next(); sinkw(m.next().text); }
void view_of_changed_bad() { std::string s = "xxxx"; sv v = s; s.replace(0, 4, source()); sinkw(sv(s)); } // WARN
void swap_ok() { std::string s = source(); sv a = s, b = "b"; a.swap(b); sinkw(a); }
const sv names[] = {"a"sv, "b"sv};
void table_ok() { std::string s = source(); sinkw(names[s.size() % 2]); }
