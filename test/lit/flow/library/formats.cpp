// std::format; of a self-written library, as that of GCC 12 has none.
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <format>
#include <iterator>
#include <string>
void format_bad() { sink(std::format("{} <{}>", "x", source())); } // WARN
void format_ok() { std::string s = source(); sink(std::format("{} of {}", 1, 2)); }
void format_int_bad() { sink(std::format("{:>8x}", isource())); } // WARN
void format_size_ok() { std::string s = source(); sink(std::format("{} bytes", s.size())); }
void format_to_bad() { std::string s; std::format_to(std::back_inserter(s), "{}", source()); sink(s); } // WARN
void format_to_ok() { std::string s, t; std::format_to(std::back_inserter(s), "{}", source()); std::format_to(std::back_inserter(t), "{}", 1); sink(t); }
void format_to_n_bad() { char b[40] = {}; std::format_to_n(b, 39, "{}", source()); sinkc(b); } // WARN
void vformat_bad() { std::string s = source(); sink(std::vformat("{}", std::make_format_args(s))); } // WARN
void vformat_ok() { std::string s = source(), t = "x"; sink(std::vformat("{}", std::make_format_args(t))); }
void format_pattern_bad() { std::string s = source(); std::string t; t = std::format("{}", s.substr(1)) + "x"; sink(t); } // WARN
void formatted_size_ok() { sinki((int)std::formatted_size("{}", source())); }
template <class... A> void note(std::string_view pattern, A &&...a) { sink(std::vformat(pattern, std::make_format_args(a...))); } // WARN
void wrapper_bad() { note("{} {}", 1, source()); }
template <class... A> std::string noted(std::string_view pattern, A &&...a) { return std::vformat(pattern, std::make_format_args(a...)); }
void wrapper_ok() { noted("{}", source()); sink(noted("{}", 2)); }
