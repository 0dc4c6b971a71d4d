// std::span, std::array and C arrays: passed, cut, copied, multi-dimensional.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <vector>
struct Row { std::string name, city; };
template <class T, size_t n, size_t m> using Matrix = std::array<std::array<T, m>, n>;
void sinkspan(std::span<const int> s);
void span_write_bad() { int a[3] = {}; std::span<int> s(a); s[1] = isource(); sinki(a[1]); } // WARN
void span_write_ok() { int a[3] = {}, b[3] = {}; std::span<int> s(a), t(b); s[1] = isource(); sinki(t[1]); }
void span_vector_bad() { std::vector<int> v{isource()}; sinkspan(v); } // WARN
void span_vector_ok() { std::vector<int> v{isource()}, w{1}; sinkspan(w); }
void span_cut_bad() { std::vector<int> v{1, isource()}; std::span s(v); sinki(s.subspan(1).front()); } // WARN
void span_first_bad() { std::array<int, 3> a{isource(), 1, 2}; auto s = std::span(a).first(2); for (int x : s) sinki(x); } // WARN
void span_last_bad() { int a[2] = {0, isource()}; auto s = std::span(a).last<1>(); sinki(*s.data()); } // WARN
void span_size_ok() { std::vector<int> v{isource()}; std::span s(v); sinki((int)s.size()); sinki(s.empty()); }
void span_rebind_ok() { int a[1] = {isource()}, b[1] = {2}; std::span<int> s(a); s = b; sinki(s[0]); }
void put(std::span<int> s) { for (int &x : s) x = isource(); }
void put_bad() { std::vector<int> v(3); put(v); sinki(v[0]); } // WARN
void put_ok() { std::vector<int> v(3), w(3); put(v); sinki(w[0]); }
void putChars(std::span<char> s) { fill(s.data()); }
void put_chars_bad() { char b[32]; putChars(b); sinkc(b); } // WARN
void put_chars_ok() { char b[32], c[32] = ""; putChars(b); sinkc(c); }
void span_rows_bad() { std::vector<Row> v(2); std::span<Row> s = v; s[0].name = source(); sink(v[0].name); } // WARN
void span_rows_ok() { std::vector<Row> v(2); std::span<Row> s = v; s[0].name = source(); sink(v[0].city); }
void span_bytes_bad() { int n = isource(); auto b = std::as_bytes(std::span(&n, 1)); sinki((int)b[0]); } // WARN
void span_copy_bad() { int a[2] = {isource(), 1}, b[2]; std::span s(a); std::copy(s.begin(), s.end(), b); sinki(b[0]); } // WARN
void array_fill_bad() { std::array<int, 4> a; a.fill(isource()); sinki(a[2]); } // WARN
void array_fill_ok() { std::array<int, 4> a{isource()}; a.fill(0); sinki(a[0]); }
void array_get_bad() { std::array<std::string, 2> a; std::get<1>(a) = source(); sink(a.at(1)); } // WARN
void array_get_ok() { std::array<std::string, 2> a; std::get<1>(a) = source(); sink(std::get<0>(a)); }
void array_back_bad() { std::array<std::string, 2> a{"x", source()}; sink(a.back()); } // WARN
void array_copy_bad() { std::array<std::string, 2> a{"x", source()}, b = a; sink(b[1]); } // WARN
void array_copy_ok() { std::array<std::string, 2> a{"x", "y"}, b = a; a[1] = source(); sink(b[1]); }
void array_swap_ok() { std::array<std::string, 1> a{source()}, b{"x"}; a.swap(b); sink(a[0]); }
void array_index_bad(size_t i) { std::array<int, 4> a{}; a[i] = isource(); sinki(a[3]); } // WARN
void array_data_bad() { std::array<char, 64> a{}; fill(a.data()); sinkc(a.data()); } // WARN
void to_array_bad() { auto a = std::to_array({1, isource()}); sinki(a[1]); } // WARN
void matrix_bad() { Matrix<int, 2, 2> m{}; m[0][1] = isource(); sinki(m[0][1]); } // WARN
void matrix_ok() { Matrix<int, 2, 2> m{}; m[0][1] = isource(); sinki(m[1][0]); }
void rows_bad() { Row a[2]; a[1].city = source(); sink(a[1].city); } // WARN
void rows_ok() { Row a[2]; a[1].city = source(); sink(a[1].name); sink(a[0].city); }
void c_copy_bad() { int a[4] = {isource()}, b[4]; std::memcpy(b, a, sizeof a); sinki(b[0]); } // WARN
void c_copy_ok() { int a[4] = {isource()}, b[4] = {}; std::memset(a, 0, sizeof a); std::memcpy(b, a, sizeof a); sinki(b[0]); }
void decay_bad(int n) { int a[8]; for (int *p = a, *e = a + 8; p != e; ++p) *p = isource(); sinki(a[n]); } // WARN
template <size_t n> void put(int (&a)[n]) { a[n - 1] = isource(); }
void reference_bad() { int a[3] = {}; put(a); sinki(a[2]); } // WARN
void reference_ok() { int a[3] = {}; put(a); sinki(a[0]); }
struct Frame { char head[4]; std::array<char, 16> body; char tail[4]; };
void struct_bad() { Frame f{}; fill(f.body.data()); sinkc(&f.body[0]); } // WARN
void struct_ok() { Frame f{}; fill(f.body.data()); sinkc(f.head); sinkc(f.tail); }
void dynamic_bad() { int n = 4; int *a = new int[n]{}; a[1] = isource(); sinki(a[1]); delete[] a; } // WARN
void dynamic_ok() { int *a = new int[4]{}, *b = new int[4]{}; a[1] = isource(); sinki(b[1]); delete[] a; delete[] b; }
void dynamic_2d_bad() { int **m = new int *[2]; m[0] = new int[2]{}; m[0][1] = isource(); sinki(m[0][1]); } // WARN
void strings_bad() { const char *a[] = {"x", csource()}; sinkc(a[1]); } // WARN
void strings_ok() { const char *a[] = {"x", csource()}; sinkc(a[0]); }
void over_ok() { int a[2] = {isource(), 1}; a[0] = 0; sinki(a[0]); }
