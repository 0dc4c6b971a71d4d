// Lists, trees, graphs, self-written containers, iterators and smart pointers.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <utility>
struct Node { std::string v, w; Node *next = nullptr; };
struct List { Node *head = nullptr; void push(std::string s) { head = new Node{std::move(s), "", head}; } std::string front() const { return head->v; } std::string tag() const { return head->w; } std::string pop() { Node *n = head; head = n->next; std::string s = std::move(n->v); delete n; return s; } int size() const { int k = 0; for (Node *n = head; n; n = n->next) ++k; return k; } };
void push_bad() { List l; l.push("x"); l.push(source()); sink(l.front()); } // WARN
void push_ok() { List l; l.push("x"); l.push(source()); sink(l.tag()); }
void push_two_ok() { List l, k; l.push(source()); k.push("x"); sink(k.front()); }
void walk_bad() { List l; l.push(source()); for (Node *n = l.head; n; n = n->next) sink(n->v); } // WARN
void walk_ok() { List l; l.push(source()); for (Node *n = l.head; n; n = n->next) sink(n->w); }
void pop_bad() { List l; l.push(source()); l.push("x"); l.pop(); sink(l.pop()); } // WARN
void size_ok() { List l; l.push(source()); sinki(l.size()); }
void deep_bad() { Node c{source()}, b{"b", "", &c}, a{"a", "", &b}; sink(a.next->next->v); } // WARN
void deep_ok() { Node c{source()}, b{"b", "", &c}, a{"a", "", &b}; sink(a.next->v); }
void reverse_bad() { List l; l.push(source()); Node *r = nullptr; while (l.head) { Node *n = l.head; l.head = n->next; n->next = r; r = n; } sink(r->v); } // WARN
struct Tree { std::string key, val; std::unique_ptr<Tree> l, r; void put(const std::string &k, const std::string &x) { if (k == key) { val = x; return; } auto &c = k < key ? l : r; if (!c) { c = std::make_unique<Tree>(); c->key = k; } c->put(k, x); } const std::string *find(const std::string &k) const { if (k == key) return &val; const Tree *c = (k < key ? l : r).get(); return c ? c->find(k) : nullptr; } int depth() const { int a = l ? l->depth() : 0, b = r ? r->depth() : 0; return 1 + (a > b ? a : b); } };
void tree_bad() { Tree t; t.put("a", source()); if (auto *s = t.find("a")) sink(*s); } // WARN
void tree_ok() { Tree t, u; t.put("a", source()); u.put("a", "x"); if (auto *s = u.find("a")) sink(*s); }
void tree_depth_ok() { Tree t; t.put("a", source()); sinki(t.depth()); }
template <class T> class Vec { T *d = nullptr; int n = 0, cap = 0; public: ~Vec() { delete[] d; } void push(const T &t) { if (n == cap) { cap = cap ? cap * 2 : 4; T *e = new T[cap]; for (int i = 0; i < n; ++i) e[i] = std::move(d[i]); delete[] d; d = e; } d[n++] = t; } T &operator[](int i) { return d[i]; } int size() const { return n; } T *begin() { return d; } T *end() { return d + n; } };
void vec_bad() { Vec<std::string> v; v.push(source()); sink(v[0]); } // WARN
void vec_ok() { Vec<std::string> v, w; v.push(source()); w.push("x"); sink(w[0]); }
void vec_for_bad() { Vec<std::string> v; v.push(source()); for (auto &s : v) sink(s); } // WARN
void vec_size_ok() { Vec<std::string> v; v.push(source()); sinki(v.size()); }
void vec_nested_bad() { Vec<Node> v; v.push(Node{"x", source()}); sink(v[0].w); } // WARN
void vec_nested_ok() { Vec<Node> v; v.push(Node{"x", source()}); sink(v[0].v); }
template <class T> class Ptr { T *p; public: explicit Ptr(T *q) : p(q) {} ~Ptr() { delete p; } Ptr(Ptr &&o) noexcept : p(std::exchange(o.p, nullptr)) {} T *operator->() const { return p; } T &operator*() const { return *p; } T *get() const { return p; } explicit operator bool() const { return p; } };
void ptr_bad() { Ptr<Node> p(new Node); p->v = source(); sink(p->v); } // WARN
void ptr_ok() { Ptr<Node> p(new Node); p->v = source(); sink(p->w); }
void ptr_moved_bad() { Ptr<Node> p(new Node); (*p).v = source(); Ptr<Node> q(std::move(p)); sink(q.get()->v); } // WARN
void ptr_two_ok() { Ptr<Node> p(new Node), q(new Node); p->v = source(); sink(q->v); }
template <class K, class V> class Map { struct E { K k; V v; E *next; } *b[8] = {}; public: V &operator[](const K &k) { for (E *e = b[0]; e; e = e->next) if (e->k == k) return e->v; b[0] = new E{k, V(), b[0]}; return b[0]->v; } bool has(const K &k) const { for (E *e = b[0]; e; e = e->next) if (e->k == k) return true; return false; } K firstKey() const { return b[0]->k; } };
void map_bad() { Map<std::string, std::string> m; m["a"] = source(); sink(m["a"]); } // WARN
void map_ok() { Map<std::string, std::string> m; m["a"] = source(); sink(m.firstKey()); } // FP
void map_key_bad() { Map<std::string, int> m; m[source()] = 1; sink(m.firstKey()); } // WARN
void map_key_ok() { Map<std::string, int> m; m[source()] = 1; sinki(m.has("a")); }
struct Iter { Node *n; Node &operator*() { return *n; } Iter &operator++() { n = n->next; return *this; } bool operator!=(const Iter &o) const { return n != o.n; } };
struct Range { Node *h; Iter begin() { return {h}; } Iter end() { return {nullptr}; } };
void iterator_bad() { Node a; Range r{&a}; for (Node &n : r) n.v = source(); sink(a.v); } // WARN
void iterator_ok() { Node a; Range r{&a}; for (Node &n : r) n.v = source(); sink(a.w); }
template <class T> struct Opt { bool has = false; T v{}; Opt() = default; Opt(T t) : has(true), v(std::move(t)) {} T value_or(T d) const { return has ? v : d; } };
void opt_bad() { Opt<std::string> o(source()); sink(o.value_or("x")); } // WARN
void opt_default_bad() { Opt<std::string> o; sink(o.value_or(source())); } // WARN
void opt_ok() { Opt<std::string> o(source()), p; sink(p.value_or("x")); }
struct Ring { std::string a[4]; int r = 0, w = 0; void put(std::string s) { a[w++ % 4] = std::move(s); } std::string get() { return a[r++ % 4]; } };
void ring_bad() { Ring r; r.put(source()); sink(r.get()); } // WARN
void ring_ok() { Ring r, q; r.put(source()); sink(q.get()); }
