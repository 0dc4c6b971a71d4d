// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <cstring>
#include <utility>
#include <tuple>
struct P { std::string a, b; int n; };
struct Q { P p; P q; };
void copy_bad() { std::string s = source(); std::string t = s; sink(t); } // WARN
void move_bad() { std::string s = source(); std::string t = std::move(s); sink(t); } // WARN
void swap_bad() { std::string s = source(), t; std::swap(s, t); sink(t); } // WARN
void swap_ok() { std::string s = source(), t; std::swap(s, t); sink(s); }
void mswap_bad() { std::string s = source(), t; s.swap(t); sink(t); } // WARN
void mswap_ok() { std::string s = source(), t; s.swap(t); sink(s); }
void field_bad() { P p; p.a = source(); sink(p.a); } // WARN
void field_ok() { P p; p.a = source(); sink(p.b); }
void nested_bad() { Q x; x.p.a = source(); sink(x.p.a); } // WARN
void nested_ok() { Q x; x.p.a = source(); sink(x.q.a); sink(x.p.b); }
void structcopy_bad() { Q x; x.p.a = source(); Q y = x; P z = y.p; sink(z.a); } // WARN
void structcopy_ok() { Q x; x.p.a = source(); Q y = x; P z = y.q; sink(z.a); }
void agg_bad() { P p{source(), "x", 1}; sink(p.a); } // WARN
void agg_ok() { P p{source(), "x", 1}; sink(p.b); }
void desig_bad() { P p{.a = "x", .b = source(), .n = 0}; sink(p.b); } // WARN
void desig_ok() { P p{.a = "x", .b = source(), .n = 0}; sink(p.a); }
void arr_bad() { int a[4]; a[2] = isource(); sinki(a[2]); } // WARN
void arr_ok() { int a[4] = {}; a[2] = isource(); sinki(a[1]); }
void arrv_bad(int i, int j) { int a[4]; a[i] = isource(); sinki(a[j]); } // WARN
void arr2_bad() { int a[2][2] = {}; a[0][1] = isource(); sinki(a[0][1]); } // WARN
void arr2_ok() { int a[2][2] = {}; a[0][1] = isource(); sinki(a[1][1]); }
void arrinit_bad() { int a[] = {0, isource()}; sinki(a[1]); } // WARN
void arrinit_ok() { int a[] = {0, isource()}; sinki(a[0]); }
void ptr_bad() { int x = 0; int *p = &x; *p = isource(); sinki(x); } // WARN
void ptr_ok() { int x = isource(); int *p = &x; *p = 0; sinki(x); }
void ptrptr_bad() { int x = 0; int *p = &x; int **pp = &p; **pp = isource(); sinki(x); } // WARN
void ref_bad() { int x = 0; int &r = x; r = isource(); sinki(x); } // WARN
void ref_ok() { int x = isource(); int &r = x; r = 0; sinki(x); }
void refield_bad() { P p; std::string &r = p.a; r = source(); sink(p.a); } // WARN
void refield_ok() { P p; std::string &r = p.a; r = source(); sink(p.b); }
void condp_bad() { int x = 0, y = 0; int *p = cond() ? &x : &y; *p = isource(); sinki(y); } // WARN
void condv_bad() { int x = cond() ? isource() : 0; sinki(x); } // WARN
void condv_ok() { int x = cond() ? 1 : 0; sinki(x); }
void arith_bad() { int x = isource() * 2 + 1; sinki(x); } // WARN
void compare_ok() { bool b = isource() > 3; sinki(b); }
void cast_bad() { long x = isource(); sinki(static_cast<int>(x)); } // WARN
void vcast_bad() { int x = isource(); void *p = &x; sinki(*static_cast<int*>(p)); } // WARN
void rcast_bad() { long x = isource(); int *p = reinterpret_cast<int*>(&x); sinki(*p); } // WARN
union U { int i; float f; };
void union_bad() { U u; u.i = isource(); sinki((int)u.f); } // WARN
struct BF { int a : 4; int b : 4; };
void bf_bad() { BF x{}; x.a = isource(); sinki(x.a); } // WARN
void bf_ok() { BF x{}; x.a = isource(); sinki(x.b); }
void memcpy_bad() { char b[100]; memcpy(b, csource(), 10); sinkc(b); } // WARN
void strcpy_bad() { char b[100]; strcpy(b, csource()); sinkc(b); } // WARN
void strcpy_ok() { char b[100]; strcpy(b, csource()); strcpy(b, "x"); sinkc(b); }
void strcat_bad() { char b[100] = "a"; strcat(b, csource()); sinkc(b); } // WARN
void strncat_off_bad() { char b[100] = "a"; strncpy(b + 3, csource(), 5); sinkc(b); } // WARN
void sprintf_bad() { char b[100]; snprintf(b, 100, "%s", csource()); sinkc(b); } // WARN
void strlen_ok() { sinki((int)strlen(csource())); }
void ptrarith_bad() { char *p = csource(); p++; sinkc(p + 1); } // WARN
void elemaddr_bad() { int a[4]; int *p = &a[1]; *p = isource(); sinki(a[1]); } // WARN
void elemaddr_ok() { int a[4] = {}; int *p = &a[1]; *p = isource(); sinki(a[2]); }
void pair_bad() { std::pair<std::string,int> p; p.first = source(); sink(p.first); } // WARN
void pair_ok() { std::pair<std::string,std::string> p; p.first = source(); sink(p.second); }
void mkpair_bad() { auto p = std::make_pair(source(), 1); sink(p.first); } // WARN
void mkpair_ok() { auto p = std::make_pair(source(), std::string("x")); sink(p.second); }
void tup_bad() { auto t = std::make_tuple(1, source()); sink(std::get<1>(t)); } // WARN
void tup_ok() { auto t = std::make_tuple(std::string("x"), source()); sink(std::get<0>(t)); }
void tie_bad() { std::string a, b; std::tie(a, b) = std::make_tuple(std::string("x"), source()); sink(b); } // WARN
void sb_bad() { auto [a, b] = std::make_pair(std::string("x"), source()); sink(b); } // WARN
void sb_ok() { auto [a, b] = std::make_pair(std::string("x"), source()); sink(a); }
void sbs_bad() { P p{source(), "x", 1}; auto &[a, b, n] = p; sink(a); } // WARN
void sbs_ok() { P p{source(), "x", 1}; auto &[a, b, n] = p; sink(b); }
void sbt_bad() { auto [a, b] = std::make_tuple(std::string("x"), source()); sink(b); } // WARN
void static_bad() { static std::string s; sink(s); s = source(); } // WARN
thread_local std::string tl;
void tl1() { tl = source(); }
void tl2_bad() { sink(tl); } // WARN
struct S { static std::string f; };
std::string S::f;
void st1() { S::f = source(); }
void st2_bad() { sink(S::f); } // WARN
std::string gi = source();
void gi_bad() { sink(gi); } // WARN
const std::string table[] = {"a", source()};
void table_bad(int i) { sink(table[i]); } // WARN
void newdel_bad() { auto *p = new P; p->a = source(); sink(p->a); delete p; } // WARN
void newdel_ok() { auto *p = new P; p->a = source(); sink(p->b); delete p; }
void placement_bad() { alignas(P) char buf[sizeof(P)]; auto *p = new (buf) P; p->a = source(); sink(p->a); } // WARN
void byvalue(std::string s) { s = "clean"; sink(s); }
void byvalue_ok() { byvalue(source()); }
void byvalue2(std::string s) { sink(s); } // WARN
void byvalue_bad() { byvalue2(source()); }
void addr_out(int *p) { *p = isource(); }
void addrout_bad() { int x = 0; addr_out(&x); sinki(x); } // WARN
void addr_clean(int *p) { *p = 0; }
void addrclean_ok() { int x = isource(); addr_clean(&x); sinki(x); }
void list_bad() { struct N { N *next; std::string v; }; N a, b; a.next = &b; b.v = source(); sink(a.next->v); } // WARN
