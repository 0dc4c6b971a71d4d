// chrono, filesystem, regex, random, bitset, complex and other small corners of the library.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <algorithm>
#include <bitset>
#include <chrono>
#include <complex>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <locale>
#include <random>
#include <regex>
#include <string>
#include <typeinfo>
#include <valarray>
namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::system_clock;
void duration_bad() { auto d = std::chrono::milliseconds(isource()) + 5s; sinki((int)std::chrono::duration_cast<std::chrono::seconds>(d).count()); } // WARN
void duration_ok() { auto d = std::chrono::seconds(isource()), e = 5s; sinki((int)e.count()); }
void point_bad() { Clock::time_point t = Clock::from_time_t(isource()); sinki((int)Clock::to_time_t(t)); } // WARN
void point_ok() { auto t = Clock::from_time_t(isource()); t = Clock::now(); sinki((int)t.time_since_epoch().count()); }
void since_bad() { auto t = Clock::from_time_t(isource()); sinki((int)(Clock::now() - t).count()); } // WARN
void strftime_bad() { std::time_t t = isource(); char b[32]; std::strftime(b, sizeof b, "%F", std::localtime(&t)); sinkc(b); } // WARN
void strftime_ok() { std::time_t t = isource(), u = 0; char b[32]; std::strftime(b, sizeof b, "%F", std::gmtime(&u)); sinkc(b); }
void tm_bad() { std::tm t{}; t.tm_year = isource(); sinki((int)std::mktime(&t)); } // WARN
void tm_ok() { std::tm t{}; t.tm_year = isource(); sinki(t.tm_mon); }
void ymd_bad() { std::chrono::year_month_day d{std::chrono::year(isource()), std::chrono::May, std::chrono::day(1)}; sinki((int)d.year()); } // WARN
void path_join_bad() { fs::path p("/srv"); p /= source(); sink(p.string()); } // WARN
void path_parts_bad() { fs::path p = source(); sink(p.parent_path().string()); } // WARN
void path_name_bad() { fs::path p = source(); sink(p.filename().stem().native()); } // WARN
void path_loop_bad() { for (auto &part : fs::path(source())) sink(part.string()); } // WARN
void path_cstr_bad() { fs::path p = source(); sinkc(p.c_str()); } // WARN
void path_ok() { fs::path p = source(), q = "/srv"; sink((q / "x").string()); }
void path_kill_ok() { fs::path p = source(); p = "/srv"; sink(p.string()); }
void path_exists_ok() { fs::path p = source(); sinki(fs::exists(p)); sinki(p.empty()); sinki(p.is_absolute()); }
void path_ext_bad() { fs::path p = "a.txt"; p.replace_extension(source()); sink(p.string()); } // WARN
void path_absolute_bad() { sink(fs::absolute(source()).string()); } // WARN
void regex_search_bad() { std::string s = source(); std::smatch m; if (std::regex_search(s, m, std::regex("(\\w+)@"))) sink(m[1]); } // WARN
void regex_cmatch_bad() { std::cmatch m; if (std::regex_match(csource(), m, std::regex("(.*)"))) sink(m.str(1)); } // WARN
void regex_result_ok() { std::string s = source(); std::smatch m; sinki(std::regex_search(s, m, std::regex("x"))); sinki((int)m.size()); }
void regex_prefix_bad() { std::string s = source(); std::smatch m; std::regex_search(s, m, std::regex("x")); sink(m.prefix().str()); } // WARN
void regex_other_ok() { std::string s = source(), t = "a"; std::smatch m, n; std::regex_search(s, m, std::regex("x")); std::regex_search(t, n, std::regex("x")); sink(n[0]); }
void regex_iterator_bad() { std::string s = source(); std::regex r("\\w+"); for (std::sregex_iterator i(s.begin(), s.end(), r), e; i != e; ++i) sink(i->str()); } // WARN
void regex_token_bad() { std::string s = source(); std::regex r(","); for (std::sregex_token_iterator i(s.begin(), s.end(), r, -1), e; i != e; ++i) sink(*i); } // WARN
void regex_token_ok() { std::string s = source(), t = "a,b"; std::regex r(","); for (std::sregex_token_iterator i(t.begin(), t.end(), r, -1), e; i != e; ++i) sink(*i); }
void regex_replace_bad() { sink(std::regex_replace("Dear N", std::regex("N"), source())); } // WARN
void regex_replace_ok() { std::string s = source(); sink(std::regex_replace("Dear N", std::regex("N"), "you")); }
void bitset_bad() { std::bitset<32> b(isource()); sink(b.to_string()); } // WARN
void bitset_ok() { std::bitset<32> b(isource()), c(7); sinki((int)c.to_ulong()); }
void complex_bad() { std::complex<double> c(isource(), 0); sinki((int)std::abs(c * 2.0)); } // WARN
void valarray_bad() { std::valarray<int> v{1, isource()}; sinki(v.sum()); } // WARN
void valarray_ok() { std::valarray<int> v{1, isource()}, w{1, 2}; sinki(w.max()); }
void random_ok() { std::mt19937 g(42); std::uniform_int_distribution<int> d(0, 9); int n = isource(); sinki(d(g)); }
void typeid_ok() { std::string s = source(); sinkc(typeid(s).name()); }
void locale_bad() { char c = source()[0]; sinki(std::toupper(c, std::locale())); } // WARN
void file_roundtrip_name_ok() { std::ofstream(source()) << "x"; std::ifstream f("other"); std::string s; f >> s; sink(s); }
