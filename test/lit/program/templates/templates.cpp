// Templates in headers: instantiated by several units with several types, explicitly in one, specialised, CRTP.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <map>
#include <optional>
#include <vector>
template <class T> T echo(T t) { return t; }
template <class T> void forward_to(T &&t) { sink(t); } // WARN
template <class T> void forward_clean(T &&t) { sink(t); }
template <class T> class Box { public: void set(T t) { value = t; } T get() const { return value; } T other() const { return spare; } private: T value, spare; };
template <class T> class Store { public: void put(int k, T t); std::optional<T> find(int k) const; T fallback() const; private: std::map<int, T> all; T fallback_; };
extern template class Store<std::string>;
template <class T> struct Traits { static std::string name() { return "x"; } };
template <> struct Traits<int>;
template <> struct Traits<int> { static std::string name(); };
template <class T> std::string describe(const T &t);
template <> std::string describe<User>(const User &u);
template <> std::string describe<int>(const int &i);
template <class D> struct Base { std::string show() { return static_cast<D *>(this)->text(); } void give(const std::string &s) { static_cast<D *>(this)->take(s); } };
struct Mail : Base<Mail> { std::string text(); void take(const std::string &); };
struct Clock : Base<Clock> { std::string text(); void take(const std::string &); };
template <class T> T &global() { static T t; return t; }
template <class T, int N> struct Slot { static T value; };
template <class T, int N> T Slot<T, N>::value;
struct TagA {}; struct TagB {};
template <class Tag> std::string &tagged() { static std::string s; return s; }
template <class F> void with_mail(F f) { f(source()); }
template <class F> void with_name(F f) { f(std::string("x")); }
template <class... A> std::string join(const A &...a) { return (std::string() + ... + a); }
void fill_all();
std::string boxed();
std::string boxed_ok();
//--- store.cpp
#include "api.h"
template <class T> void Store<T>::put(int k, T t) { all[k] = t; }
template <class T> std::optional<T> Store<T>::find(int k) const { auto it = all.find(k); if (it == all.end()) return std::nullopt; return it->second; }
template <class T> T Store<T>::fallback() const { return fallback_; }
template class Store<std::string>;
std::string Traits<int>::name() { return source(); }
template <> std::string describe<User>(const User &u) { return u.email; }
template <> std::string describe<int>(const int &i) { return "x"; }
std::string Mail::text() { return source(); }
void Mail::take(const std::string &s) { sink(s); } // WARN
std::string Clock::text() { return "x"; }
void Clock::take(const std::string &s) { sinki(s.size()); }
void fill_all() {
  global<std::vector<std::string>>().push_back(source());
  global<std::string>() = "x";
  Slot<std::string, 1>::value = source();
  Slot<std::string, 2>::value = "x";
  tagged<TagA>() = source();
  tagged<TagB>() = "x";
}
std::string boxed() { Box<std::string> b; b.set(source()); return b.get(); }
std::string boxed_ok() { Box<std::string> b; b.set(source()); return b.other(); }
//--- use.cpp
#include "api.h"
void echo_bad() { sink(echo(source())); } // WARN
void echo_ok() { echo(source()); sink(echo(std::string("x"))); }
void echo_int_bad() { sinki(echo(isource())); } // WARN
void echo_int_ok() { echo(isource()); sinki(echo(3)); }
void forward_bad() { forward_to(source()); }
void forward_ok() { forward_clean(std::string("x")); }
void box_bad() { Box<std::string> b; b.set(source()); sink(b.get()); } // WARN
void box_ok() { Box<std::string> b, c; b.set(source()); sink(c.get()); }
void box_int_bad() { Box<int> b; b.set(isource()); sinki(b.get()); } // WARN
void box_int_ok() { Box<int> b; b.set(isource()); sinki(b.other()); }
void boxed_elsewhere_bad() { sink(boxed()); } // WARN
void boxed_elsewhere_ok() { sink(boxed_ok()); }
void store_bad() { Store<std::string> s; s.put(1, source()); if (auto v = s.find(1)) sink(*v); } // WARN
void store_ok() { Store<std::string> s; s.put(1, source()); sink(s.fallback()); }
void store_other_ok() { Store<std::string> s, t; s.put(1, source()); t.put(1, "x"); if (auto v = t.find(1)) sink(*v); }
void traits_bad() { sink(Traits<int>::name()); } // WARN
void traits_ok() { sink(Traits<char>::name()); }
void describe_bad() { User u; sink(describe(u)); } // WARN
void describe_ok() { sink(describe(isource())); }
void crtp_bad() { Mail m; sink(m.show()); } // WARN
void crtp_ok() { Clock c; sink(c.show()); }
void crtp_take_bad() { Mail().give(source()); }
void crtp_take_ok() { Clock().give(source()); Mail().give("x"); }
void global_bad() { for (auto &s : global<std::vector<std::string>>()) sink(s); } // WARN
void global_ok() { sink(global<std::string>()); }
void slot_bad() { sink(Slot<std::string, 1>::value); } // WARN
void slot_ok() { sink(Slot<std::string, 2>::value); }
void tagged_bad() { sink(tagged<TagA>()); } // WARN
void tagged_ok() { sink(tagged<TagB>()); }
void lambda_bad() { with_mail([](const std::string &s) { sink(s); }); } // WARN
void lambda_ok() { with_name([](const std::string &s) { sink(s); }); }
void join_bad() { sink(join("a", source(), "b")); } // WARN
void join_ok() { join(source()); sink(join("a", "b")); }
//--- again.cpp
#include "api.h"
// The same instantiations once more: their bodies are those of use.cpp.
void again_ok() { sink(echo(std::string("y"))); Box<std::string> b; b.set("x"); sink(b.get()); with_name([](const std::string &s) { sink(s); }); }
void again_bad() { Box<std::string> b; b.set(source()); sink(b.get()); } // WARN
