// Overwriting through pointers, references and iterators.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <vector>
struct Rec { std::string a, b; int n = 0; };
void deref_ok() { int n = isource(), *p = &n; *p = 0; sinki(n); }
void deref_other_bad() { int n = isource(), m, *p = &m; *p = 0; sinki(n); } // WARN
void maybe_bad() { int n = isource(), m, *p = &m; if (cond()) p = &n; *p = 0; sinki(n); } // WARN
void arrow_ok() { Rec r; r.a = source(); Rec *p = &r; p->a = "x"; sink(r.a); }
void arrow_whole_ok() { Rec r; r.a = source(); Rec *p = &r; *p = Rec(); sink(r.a); }
void arrow_whole_bad() { Rec r, *p = &r; p->a = source(); Rec s = *p; *p = Rec(); sink(s.a); } // WARN
void double_ok() { int n = isource(), *p = &n, **q = &p; **q = 0; sinki(n); }
void field_pointer_ok() { Rec r; r.n = isource(); int *p = &r.n; *p = 0; sinki(r.n); }
void field_pointer_bad() { Rec r; r.a = source(); std::string *p = &r.b; *p = "x"; sink(r.a); } // WARN
void reference_ok() { Rec r; r.b = source(); auto &b = r.b; b = "x"; sink(r.b); }
void iterator_weak_bad() { std::vector<std::string> v{source(), source()}; auto it = v.begin(); *it = "x"; sink(v[1]); } // WARN
void all_elements_ok() { std::vector<int> v; v.push_back(isource()); v = std::vector<int>(v.size(), 0); sinki(v[0]); }
void loop_weak_bad() { int a[3] = {0, isource(), 0}; for (int i = 0; i < 1; ++i) a[i] = 0; sinki(a[1]); } // WARN
void written_dirty_bad() { int n = 0, *p = &n; *p = isource(); sinki(n); } // WARN
void null_write_ok() { char b[9]; fill(b); b[0] = 0; char c[9] = ""; sinkc(c); }
void unique_ok() { auto p = std::make_unique<int>(isource()); *p = 0; sinki(*p); }
void unique_raw_ok() { auto p = std::make_unique<int>(isource()); int *q = p.get(); *q = 0; sinki(*p); }
void shared_ok() { auto p = std::make_shared<int>(isource()), q = p; *q = 0; sinki(*p); }
void shared_bad() { auto p = std::make_shared<int>(1), q = p; *q = isource(); sinki(*p); } // WARN
void repointed_bad() { int n = isource(), m = 0, *p = &n, *q = p; p = &m; *p = 0; sinki(*q); } // WARN
void repointed_ok() { int n = isource(), m = 0, *p = &n; p = &m; sinki(*p); }
void array_element_ok() { int a[2] = {isource(), 0}; int *p = &a[0]; *p = 0; sinki(a[0]); }
void array_element_bad() { int a[2] = {isource(), 0}; int *p = &a[1]; *p = 0; sinki(a[0]); } // WARN
void node_next_ok() { struct N { N *n; int v; } a{nullptr, 0}, b{&a, isource()}; b.n->v = 1; b.v = 0; sinki(b.v); }
