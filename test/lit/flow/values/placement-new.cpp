// Placement new, raw storage, std::construct_at, arenas.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <cstddef>
#include <memory>
#include <new>
struct Item { std::string a, b; Item() = default; Item(std::string x, std::string y) : a(x), b(y) {} };
void argument_bad() { alignas(Item) unsigned char raw[sizeof(Item)]; Item *i = new (raw) Item(source(), "x"); sink(i->a); } // WARN
void argument_ok() { alignas(Item) unsigned char raw[sizeof(Item)]; Item *i = new (raw) Item(source(), "x"); sink(i->b); }
void relaunder_bad() { alignas(Item) std::byte raw[sizeof(Item)]; new (raw) Item(source(), "x"); sink(std::launder(reinterpret_cast<Item *>(raw))->a); } // WARN
void relaunder_ok() { alignas(Item) std::byte raw[sizeof(Item)]; new (raw) Item(source(), "x"); sink(std::launder(reinterpret_cast<Item *>(raw))->b); }
void reuse_ok() { Item i; i.a = source(); i.~Item(); new (&i) Item("x", "y"); sink(i.a); }
void reuse_bad() { Item i; i.~Item(); new (&i) Item(source(), "y"); sink(i.a); } // WARN
void construct_at_bad() { Item i; i.~Item(); Item *p = std::construct_at(&i, source(), std::string("x")); sink(p->a); } // WARN
void construct_at_ok() { Item i; i.~Item(); Item *p = std::construct_at(&i, source(), std::string("x")); sink(p->b); }
struct Arena { alignas(16) unsigned char mem[256]; int used = 0; template <class T, class... A> T *make(A &&...a) { void *p = mem + used; used += sizeof(T); return new (p) T(std::forward<A>(a)...); } };
void arena_bad() { Arena r; Item *i = r.make<Item>(source(), "x"); sink(i->a); } // WARN
void arena_ok() { Arena r; Item *i = r.make<Item>(source(), "x"); sink(i->b); }
template <class T> struct Slot { alignas(T) unsigned char raw[sizeof(T)]; bool on = false; T &emplace(T v) { T *p = new (raw) T(std::move(v)); on = true; return *p; } T &get() { return *reinterpret_cast<T *>(raw); } };
void slot_bad() { Slot<std::string> s; s.emplace(source()); sink(s.get()); } // WARN
void slot_ok() { Slot<std::string> s, t; s.emplace(source()); t.emplace("x"); sink(t.get()); }
void array_bad() { alignas(int) char raw[16]; int *p = new (raw) int[4]{}; p[2] = isource(); sinki(p[2]); } // WARN
struct Pool { static void *operator new(std::size_t n) { return ::operator new(n); } static void operator delete(void *p) { ::operator delete(p); } std::string v, w; };
void class_new_bad() { Pool *p = new Pool; p->v = source(); sink(p->v); delete p; } // WARN
void class_new_ok() { Pool *p = new Pool; p->v = source(); sink(p->w); delete p; }
void nothrow_bad() { Item *i = new (std::nothrow) Item(source(), "x"); if (i) sink(i->a); } // WARN
void nothrow_ok() { Item *i = new (std::nothrow) Item(source(), "x"); if (i) sink(i->b); }
