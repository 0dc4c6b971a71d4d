// Arrays: constant index told apart, variable index not, more dimensions, initialisers, loops.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <array>
#include <iterator>
struct Cell { std::string v, w; };
constexpr int Two = 2;
enum Col { Name, Mail, Cols };
void named_index_bad() { std::string row[Cols]; row[Mail] = source(); sink(row[Mail]); } // WARN
void named_index_ok() { std::string row[Cols]; row[Mail] = source(); sink(row[Name]); }
void constexpr_index_bad() { int a[4] = {}; a[Two + 1] = isource(); sinki(a[3]); } // WARN
void constexpr_index_ok() { int a[4] = {}; a[Two + 1] = isource(); sinki(a[Two]); }
void variable_write_bad(int i) { int a[4] = {}; a[i] = isource(); sinki(a[0]); } // WARN
void variable_read_bad(int i) { int a[4] = {}; a[3] = isource(); sinki(a[i]); } // WARN
void variable_weak_bad(int i) { int a[4] = {}; a[1] = isource(); a[i] = 0; sinki(a[1]); } // WARN
void constant_strong_ok() { int a[4] = {}; a[1] = isource(); a[1] = 0; sinki(a[1]); }
void other_array_ok(int i) { int a[4] = {}, b[4] = {}; a[i] = isource(); sinki(b[i]); }
void three_dim_bad() { int c[2][3][4] = {}; c[1][2][3] = isource(); sinki(c[1][2][3]); } // WARN
void three_dim_ok() { int c[2][3][4] = {}; c[1][2][3] = isource(); sinki(c[1][2][0]); }
void row_pointer_bad() { int c[2][3] = {}; int(*r)[3] = &c[1]; (*r)[2] = isource(); sinki(c[1][2]); } // WARN
void row_pointer_ok() { int c[2][3] = {}; int(*r)[3] = &c[1]; (*r)[2] = isource(); sinki(c[0][2]); }
void row_reference_bad() { int c[2][3] = {}; auto &r = c[0]; r[1] = isource(); sinki(c[0][1]); } // WARN
void of_structs_bad() { Cell c[3]; c[1].v = source(); sink(c[1].v); } // WARN
void of_structs_ok() { Cell c[3]; c[1].v = source(); sink(c[1].w); }
void of_structs_index_ok() { Cell c[3]; c[1].v = source(); sink(c[2].v); }
void designated_bad() { int a[4] = {1, 2, isource(), 4}; int *p = a; sinki(p[2]); } // WARN
void designated_ok() { int a[4] = {1, 2, isource(), 4}; int *p = a; sinki(p[3]); }
void range_for_bad() { std::string a[2]; a[1] = source(); for (const auto &s : a) sink(s); } // WARN
void range_for_write_bad() { std::string a[2]; for (auto &s : a) s = source(); sink(a[1]); } // WARN
void range_for_copy_ok() { std::string a[2]; for (auto s : a) s = source(); sink(a[1]); }
void loop_copy_bad() { int a[3] = {isource()}, b[3]; for (int i = 0; i < 3; ++i) b[i] = a[i]; sinki(b[0]); } // WARN
void loop_copy_ok() { int a[3] = {isource()}, b[3]; for (int i = 0; i < 3; ++i) b[i] = i; sinki(b[0] + (a[0] > 0)); }
void reversed_index_bad() { int a[3] = {}; 1 [a] = isource(); sinki(a[1]); } // WARN
void begin_end_bad() { std::string a[2]; a[0] = source(); for (auto it = std::begin(a); it != std::end(a); ++it) sink(*it); } // WARN
void size_ok() { int a[3] = {isource()}; sinki((int)std::size(a)); }
void std_array_bad() { std::array<Cell, 2> a; a[0].w = source(); sink(a[0].w); } // WARN
void std_array_ok() { std::array<Cell, 2> a; a[0].w = source(); sink(a[1].w); }
void std_array_get_bad() { std::array<int, 2> a{0, isource()}; sinki(std::get<1>(a)); } // WARN
void std_array_get_ok() { std::array<int, 2> a{0, isource()}; sinki(std::get<0>(a)); }
void first(int (&a)[2]) { a[0] = isource(); }
void array_reference_bad() { int a[2] = {}; first(a); sinki(a[0]); } // WARN
void array_reference_ok() { int a[2] = {}; first(a); sinki(a[1]); }
template <class T, int N> T &last(T (&a)[N]) { return a[N - 1]; }
void template_last_bad() { int a[3] = {}; last(a) = isource(); sinki(a[2]); } // WARN
void template_last_ok() { int a[3] = {}; last(a) = isource(); sinki(a[0]); }
void binding_bad() { int a[2] = {0, isource()}; auto [x, y] = a; sinki(y); } // WARN
void binding_ok() { int a[2] = {0, isource()}; auto [x, y] = a; sinki(x); }
