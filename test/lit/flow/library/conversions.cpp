// Conversions between numbers and text.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <charconv>
#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>
void to_string_bad() { double d = isource(); sink(std::to_string(d * 1.5)); } // WARN
void to_string_ok() { std::string s = source(); sink(std::to_string(s.length())); }
void stol_bad() { sinki((int)std::stol(source(), nullptr, 16)); } // WARN
void stod_bad() { double d = std::stod(source()); sinki(static_cast<int>(d)); } // WARN
void stoi_end_bad() { size_t end = 0; std::string s = source(); int n = std::stoi(s, &end); sinki(n); } // WARN
void stoi_other_ok() { std::string s = source(); std::stoi(s); sinki(std::stoi("12")); }
void atoi_bad() { sinki(atoi(csource())); } // WARN
void atof_bad() { sinki((int)std::atof(source().c_str())); } // WARN
void strtol_bad() { char *end; long n = strtol(csource(), &end, 10); sinki((int)n); } // WARN
void strtol_end_bad() { char *end; strtol(csource(), &end, 10); sinkc(end); } // WARN
void strtoul_ok() { char *end; csource(); sinki((int)std::strtoul("77", &end, 8)); }
void to_chars_bad() { char b[20]; auto r = std::to_chars(b, b + 20, isource()); *r.ptr = 0; sinkc(b); } // WARN
void to_chars_ok() { char b[20], c[20] = "1"; std::to_chars(b, b + 20, isource()); sinkc(c); }
void to_chars_view_bad() { char b[20]; auto [p, ec] = std::to_chars(b, b + sizeof b, isource()); sink(std::string(b, p - b)); } // WARN
void from_chars_bad() { std::string s = source(); int n = 0; if (auto [p, ec] = std::from_chars(s.data(), s.data() + s.size(), n); ec == std::errc()) sinki(n); } // WARN
void from_chars_double_bad() { std::string s = source(); double d = 0; std::from_chars(s.data(), s.data() + s.size(), d); sinki((int)d); } // WARN
void from_chars_ok() { std::string s = source(), t = "12"; int n = 0, m = 0; std::from_chars(s.data(), s.data() + s.size(), n); std::from_chars(t.data(), t.data() + 2, m); sinki(m); }
void from_chars_ec_ok() { std::string s = source(); int n = 0; auto r = std::from_chars(s.data(), s.data() + s.size(), n); sinki(r.ec == std::errc{}); }
template <class T> T lexical(const std::string &s) { std::istringstream in(s); T t{}; in >> t; return t; }
void lexical_bad() { sinki(lexical<int>(source())); } // WARN
void lexical_ok() { lexical<int>(source()); sinki(lexical<int>("4")); }
template <class T> std::string text(const T &t) { std::ostringstream out; out << std::setw(4) << std::setfill('0') << t; return out.str(); }
void text_bad() { sink(text(isource())); } // WARN
void text_ok() { text(isource()); sink(text(7)); }
std::string hex(const std::string &s) {
  static const char digits[] = "0123456789abcdef";
  std::string r;
  for (unsigned char c : s) { r += digits[c >> 4]; r += digits[c & 15]; }
  return r;
}
void hex_ok() { hex(source()); sink(hex("ab")); }
int parse(const char *p) { int n = 0; while (*p >= '0' && *p <= '9') n = n * 10 + (*p++ - '0'); return n; }
void parse_bad() { sinki(parse(source().c_str())); } // WARN
void parse_ok() { parse(csource()); sinki(parse("12")); }
struct Celsius { double v; explicit operator double() const { return v; } operator std::string() const { return std::to_string(v); } };
void operator_bad() { Celsius c{(double)isource()}; sinki((int)(double)c); } // WARN
void operator_string_bad() { Celsius c{(double)isource()}; std::string s = c; sink(s); } // WARN
void operator_ok() { Celsius c{(double)isource()}, d{1}; c = d; sink(c); }
struct Name { std::string v; Name(const char *s) : v(s) {} Name(std::string s) : v(std::move(s)) {} };
void showName(const Name &n) { sink(n.v); } // WARN
void implicit_bad() { showName(source()); }
void implicit_ok() { Name n = source(); n = "x"; sink(n.v); }
