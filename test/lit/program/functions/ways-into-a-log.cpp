// Ways by which a card number gets into a log, and near misses.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card: {}}
purposes: {logging: {}}
classify: [{field: "Card::number", as: card}]
sinks: [{function: "logLine", purpose: logging}]
rules: [{id: r, deny: {data: card, for: logging}}]
//--- one.cpp
#include <any>
#include <charconv>
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <iomanip>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
struct Card { std::string number; std::string holder; int last4() const; };
void logLine(const std::string &m);
std::string load();
void f1(const Card &c) { [[maybe_unused]] auto [n, h] = std::tie(c.number, c.holder); logLine(n); } // WARN
void f2(const Card &c) { [[maybe_unused]] auto [n, h] = std::tie(c.number, c.holder); logLine(h); }
void f3(const Card &c) { std::any a = c.number; logLine(std::any_cast<std::string>(a)); } // WARN
void f4(const Card &c) { std::promise<std::string> p; auto f = p.get_future(); p.set_value(c.number); logLine(f.get()); } // WARN
void f5(const Card &c) { auto f = std::async([&] { return c.number; }); logLine(f.get()); } // WARN
struct Declined : std::runtime_error { std::string detail; explicit Declined(std::string d) : std::runtime_error("declined"), detail(std::move(d)) {} };
void charge(const Card &c) { throw Declined(c.number); }
void f6(const Card &c) { try { charge(c); } catch (const Declined &d) { logLine(d.detail); } } // WARN
void f7(const Card &c) { try { charge(c); } catch (const std::exception &e) { logLine(e.what()); } } // FP
void f8(const Card &c) { std::exception_ptr p; try { throw Declined(c.number); } catch (...) { p = std::current_exception(); } try { std::rethrow_exception(p); } catch (const Declined &d) { logLine(d.detail); } } // WARN
void f9(const Card &c) { try { try { charge(c); } catch (...) { std::throw_with_nested(std::runtime_error("outer")); } } catch (const std::exception &e) { try { std::rethrow_if_nested(e); } catch (const Declined &d) { logLine(d.detail); } } } // WARN
template <class... A> void logf(const char *fmt, const A &...a) { std::ostringstream os; os << fmt; ((os << ' ' << a), ...); logLine(os.str()); } // WARN
void f10(const Card &c) { logf("card %s", c.number, 3); }
void f11(const Card &c) { char buf[64]; std::snprintf(buf, sizeof buf, "%s", c.number.c_str()); logLine(buf); } // WARN
void f12(const Card &c) { std::string s; s.resize(c.number.size()); c.number.copy(s.data(), s.size()); logLine(s); } // WARN
void f13(const Card &c) { std::string s(c.number.size(), '*'); logLine(s); }
void f14(const Card &c) { std::string s = c.number; for (std::size_t i = 0; i + 4 < s.size(); ++i) s[i] = '*'; logLine(s); } // WARN
struct Node { std::string v; std::unique_ptr<Node> next; };
void f15(const Card &c) { Node a{"x", std::make_unique<Node>(Node{c.number, nullptr})}; logLine(a.next->v); } // WARN
void f16(const Card &c) { Node a{"x", std::make_unique<Node>(Node{c.number, nullptr})}; logLine(a.v); }
class Builder { std::map<std::string, std::string> f_; public: Builder &with(std::string k, std::string v) { f_[std::move(k)] = std::move(v); return *this; } std::string build() const { std::string s; for (const auto &[k, v] : f_) s += k + v; return s; } };
void f17(const Card &c) { logLine(Builder().with("n", c.number).with("x", "y").build()); } // WARN
void f18(const Card &c) { std::variant<int, std::string> v = c.number; std::visit([](const auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>) logLine(x); }, v); } // WARN
void f19(const Card &c) { std::thread t([n = c.number] { logLine(n); }); t.join(); } // WARN
void f20(const Card &c) { std::vector<std::pair<std::string, std::string>> h; h.emplace_back("a", c.number); for (auto &[k, v] : h) { (void)v; logLine(k); }; }
void f21(const Card &c) { std::vector<std::pair<std::string, std::string>> h; h.emplace_back("a", c.number); for (auto &[k, v] : h) { (void)k; logLine(v); }; } // WARN
template <class D> struct Shape { std::string show() const { return static_cast<const D *>(this)->text(); } };
struct Impl : Shape<Impl> { std::string n; std::string text() const { return n; } };
void f22(const Card &c) { Impl i; i.n = c.number; logLine(i.show()); } // WARN
void f23(const Card &c) { int n = 0; std::from_chars(c.number.data(), c.number.data() + c.number.size(), n); logLine(std::to_string(n)); } // WARN
void f24(const Card &c) { std::string s = c.number; s = load(); logLine(s); }
void f25(const Card &c) { auto s = std::make_shared<std::string>(); auto w = std::weak_ptr(s); *s = c.number; if (auto p = w.lock()) logLine(*p); } // WARN
void f26(const Card &c) { std::set<std::string> s{c.number}; logLine(*s.begin()); } // WARN
void f27(const Card &c) { std::string out; auto put = [&out](std::string_view v) { out.append(v); }; put(c.number); logLine(out); } // WARN
void f28(const Card &c) { std::ostringstream os; os << std::quoted(c.number); logLine(std::move(os).str()); } // WARN
template <class T> struct Task { struct promise_type { T v; Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; } std::suspend_never initial_suspend() noexcept { return {}; } std::suspend_always final_suspend() noexcept { return {}; } void return_value(T t) { v = std::move(t); } void unhandled_exception() {} }; std::coroutine_handle<promise_type> h; T get() { return h.promise().v; } };
Task<std::string> numberOf(const Card &c) { co_return c.number; }
void f29(const Card &c) { logLine(numberOf(c).get()); } // WARN
Task<std::string> logIt(const Card &c) { logLine(c.number); co_return "x"; } // WARN
std::string operator""_s(const char *s, std::size_t n) { return std::string(s, n); }
void f30(const Card &c) { logLine("card"_s + c.holder); }
void f31(const Card &c) { static std::deque<std::string> ring; ring.push_back(c.number); if (ring.size() > 3) logLine(ring.front()); } // WARN
struct Handle { virtual ~Handle() = default; virtual std::string show() const = 0; };
template <class T> struct Model : Handle { T t; explicit Model(T x) : t(std::move(x)) {} std::string show() const override { return t.number; } };
struct Any { std::unique_ptr<Handle> h; template <class T> explicit Any(T t) : h(std::make_unique<Model<T>>(std::move(t))) {} };
void f32(const Card &c) { Any a(c); logLine(a.h->show()); } // WARN
