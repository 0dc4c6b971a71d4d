// Streams: over strings, files and the console, operators of the user's types, manipulators, iterators.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <vector>
void sinks(std::ostream &o);
void stringstream_bad() { std::stringstream s; s << source(); std::string t; s >> t; sink(t); } // WARN
void stringstream_int_bad() { std::stringstream s; s << "1 " << isource(); int a, b; s >> a >> b; sinki(b); } // WARN
void str_reset_ok() { std::ostringstream o; o << source(); o.str(""); o << "x"; sink(o.str()); }
void str_set_bad() { std::istringstream i; i.str(source()); std::string w; while (i >> w) sink(w); } // WARN
void str_set_ok() { std::istringstream i("a b"); std::string s = source(), w; while (i >> w) sink(w); }
void hex_bad() { std::ostringstream o; o << std::hex << isource() << std::endl; sink(o.str()); } // WARN
void put_bad() { std::ostringstream o; o.put(source()[0]); sink(o.str()); } // WARN
void write_bad() { std::ostringstream o; std::string s = source(); o.write(s.data(), 4); sink(o.str()); } // WARN
void get_bad() { std::istringstream i(source()); char c; i.get(c); sinki(c); } // WARN
void get_int_bad() { std::istringstream i(source()); int c = i.get(); sinki(c); } // WARN
void read_bad() { std::istringstream i(source()); char b[16] = {}; i.read(b, 15); sinkc(b); } // WARN
void read_ok() { std::istringstream i(source()), j("x"); char b[16] = {}, c[16] = {}; i.read(b, 15); j.read(c, 15); sinkc(c); }
void member_getline_bad() { std::istringstream i(source()); char b[16]; i.getline(b, 16); sinkc(b); } // WARN
void getline_delim_bad() { std::istringstream i(source()); for (std::string f; std::getline(i, f, ',');) sink(f); } // WARN
void state_ok() { std::istringstream i(source()); std::string s; sinki(!!(i >> s)); sinki(i.eof()); }
void rdbuf_bad() { std::istringstream i(source()); std::ostringstream o; o << i.rdbuf(); sink(o.str()); } // WARN
void base_bad() { std::ostringstream o; std::ostream &b = o; b << source(); sink(o.str()); } // WARN
void base_ok() { std::ostringstream o, p; std::ostream &b = p; b << source(); sink(o.str()); }
void log(std::ostream &o, const std::string &s) { o << "[" << s << "]\n"; }
void by_ref_bad() { std::ostringstream o; log(o, source()); sink(o.str()); } // WARN
void by_ref_ok() { std::ostringstream o, p; log(p, source()); log(o, "x"); sink(o.str()); }
struct Money { int cents; std::string owner; };
std::ostream &operator<<(std::ostream &o, const Money &m) { return o << m.cents / 100 << "." << m.cents % 100; }
std::istream &operator>>(std::istream &i, Money &m) { return i >> m.cents; }
void user_out_bad() { std::ostringstream o; o << Money{isource(), "x"}; sink(o.str()); } // WARN
void user_out_ok() { std::ostringstream o; Money m{1, source()}; o << m; sink(o.str()); }
void user_in_bad() { std::istringstream i(source()); Money m{}; i >> m; sinki(m.cents); } // WARN
void user_in_ok() { std::istringstream i(source()); Money m{}; i >> m; sink(m.owner); }
void iterator_bad() { std::istringstream i(source()); std::vector<std::string> v{std::istream_iterator<std::string>(i), std::istream_iterator<std::string>()}; sink(v[0]); } // WARN
void bufiterator_bad() { std::istringstream i(source()); std::string s{std::istreambuf_iterator<char>(i), std::istreambuf_iterator<char>()}; sink(s); } // WARN
void out_iterator_bad() { std::ostringstream o; std::ostream_iterator<std::string> it(o, ","); *it = source(); sink(o.str()); } // WARN
void moved_bad() { std::ostringstream o; o << source(); auto p = std::move(o); sink(p.str()); } // WARN
void pointer_bad() { auto o = std::make_unique<std::ostringstream>(); *o << source(); sink(o->str()); } // WARN
void conditional_bad() { std::ostringstream o; (cond() ? std::cout : o) << source(); sink(o.str()); } // WARN
void cerr_ok() { std::ostringstream o; std::cerr << source(); o << "x"; sink(o.str()); }
void cin_ok() { std::string s = source(), t; std::cin >> t; sink(t); }
void file_ok() { std::ifstream f("a.txt"); std::string l, s = source(); while (std::getline(f, l)) sink(l); }
void file_name_bad() { std::string s = source(); std::ofstream f("/tmp/" + s); std::string t = "/tmp/" + s; sink(t); } // WARN
void line_over_ok() { std::ifstream f("a.txt"); std::string l = source(); if (std::getline(f, l)) sink(l); }
void extract_over_ok() { std::istringstream f("a"); std::string l = source(); if (f >> l) sink(l); }
class Report {
  std::ostringstream out_;

public:
  template <class T> Report &operator<<(const T &t) { out_ << t; return *this; }
  std::string text() const { return out_.str(); }
};
void report_bad() { Report r; r << "for " << source() << 1; sink(r.text()); } // WARN
void report_ok() { Report r, q; r << source(); q << "x" << 2; sink(q.text()); }
#define LOG(x) ([&] { std::ostringstream o; o << x; return o.str(); }())
void macro_bad() { std::string s = source(); sink(LOG("a " << s)); } // WARN
void macro_ok() { std::string s = source(); sink(LOG("a " << s.size())); }
struct Line { std::string key, value; };
std::istream &operator>>(std::istream &i, Line &l) { std::getline(i, l.key, '='); return std::getline(i, l.value); }
void lines_bad() { std::istringstream i(source()); std::vector<Line> v; for (Line l; i >> l;) v.push_back(l); for (auto &l : v) sink(l.value); } // WARN
