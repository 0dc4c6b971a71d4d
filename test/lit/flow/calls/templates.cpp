// Templates: forwarding, SFINAE, concepts, specialisations, traits, non-type arguments, dispatch by tag.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>
template <class T> T id(T t) { return t; }
void twice_ok() { id(source()); sink(id(std::string("x"))); }
void twice_bad() { id(std::string("x")); sink(id(source())); } // WARN
template <class T, class U> struct Pair { T a; U b; template <class F> auto map(F f) const { return Pair<decltype(f(a)), U>{f(a), b}; } };
void member_template_bad() { Pair<std::string, int> p{source(), 1}; sink(p.map([](auto s) { return s + "!"; }).a); } // WARN
void member_template_ok() { Pair<std::string, int> p{source(), 1}; sinki(p.map([](auto s) { return s + "!"; }).b); }
template <class... A> std::string mk(A &&...a) { return std::string(std::forward<A>(a)...); }
void forwarding_bad() { sink(mk(source())); } // WARN
void forwarding_ok() { sink(mk(3, 'x')); }
template <class T> struct Codec { static std::string put(const T &) { return "generic"; } };
template <> struct Codec<std::string> { static std::string put(const std::string &s) { return s; } };
template <class T> struct Codec<std::vector<T>> { static std::string put(const std::vector<T> &v) { std::string s; for (auto &x : v) s += Codec<T>::put(x); return s; } };
void specialised_bad() { sink(Codec<std::string>::put(source())); } // WARN
void specialised_ok() { sink(Codec<int>::put(isource())); }
void partial_bad() { sink(Codec<std::vector<std::string>>::put({source()})); } // WARN
void partial_ok() { sink(Codec<std::vector<int>>::put({isource()})); }
template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0> int num(T t) { return t; }
template <class T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0> int num(T) { return 0; }
void sfinae_bad() { sinki(num(isource())); } // WARN
void sfinae_ok() { sinki(num(double(isource()))); }
template <std::integral T> std::string show(T t) { return std::to_string(t); }
template <class T> requires requires(T t) { t.show(); } std::string show(const T &t) { return t.show(); }
struct Quiet { std::string s; std::string show() const { return "quiet"; } };
void concept_bad() { sink(show(isource())); } // WARN
void concept_ok() { sink(show(Quiet{source()})); }
struct Yes {}; struct No {};
std::string tagged(const std::string &s, Yes) { return s; }
std::string tagged(const std::string &, No) { return "x"; }
void tag_bad() { sink(tagged(source(), Yes{})); } // WARN
void tag_ok() { sink(tagged(source(), No{})); }
template <int N> struct Arr { std::string d[N]; std::string &at(int i) { return d[i]; } template <int I> std::string &get() { static_assert(I < N); return d[I]; } };
void non_type_bad() { Arr<3> a; a.get<1>() = source(); sink(a.get<1>()); } // WARN
void non_type_ok() { Arr<3> a; a.get<1>() = source(); sink(a.get<2>()); }
template <template <class...> class C, class T> C<T> wrap(T t) { C<T> c; c.push_back(t); return c; }
void template_template_bad() { sink(wrap<std::vector>(source())[0]); } // WARN
template <class F, class G> auto compose(F f, G g) { return [=](auto x) { return g(f(x)); }; }
void compose_bad() { auto h = compose([](int n) { return n + 1; }, [](int n) { return n * 2; }); sinki(h(isource())); } // WARN
void compose_ok() { auto h = compose([](int) { return 1; }, [](int n) { return n * 2; }); sinki(h(isource())); }
template <class T> struct Policy { static T load() { return T(); } };
template <> std::string Policy<std::string>::load() { return source(); }
template <class P> struct Host { auto run() { return P::load(); } };
void policy_bad() { sink(Host<Policy<std::string>>().run()); } // WARN
void policy_ok() { sinki(Host<Policy<int>>().run()); }
template <class T> T cached = T();
void variable_bad() { cached<std::string> = source(); sink(cached<std::string>); } // WARN
void variable_ok() { cached<std::string> = source(); sinki(cached<int>); }
template <class T> auto deduce(T &&t) -> decltype(std::forward<T>(t)) { return std::forward<T>(t); }
void decltype_bad() { std::string s; deduce(s) = source(); sink(s); } // WARN
template <class T, std::size_t... I> auto firsts(const T *p, std::index_sequence<I...>) { return std::vector<T>{p[I]...}; }
void index_sequence_bad() { int a[3] = {1, isource(), 2}; sinki(firsts(a, std::make_index_sequence<3>())[1]); } // WARN
template <class T> using Alias = Pair<T, T>; template <class T> using Alias2 = Alias<T>;
void alias_bad() { Alias2<std::string> p; p.b = source(); sink(p.b); } // WARN
void alias_ok() { Alias2<std::string> p; p.b = source(); sink(p.a); }
auto abbreviated(const auto &a, auto) { return a; }
void abbreviated_bad() { sink(abbreviated(source(), 1)); } // WARN
void abbreviated_ok() { sink(abbreviated(std::string("x"), source())); }
