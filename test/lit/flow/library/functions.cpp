// Things to call: std::function, bind, bind_front, invoke, mem_fn, reference_wrapper, kept and called later.
// Functions with lambdas are inline: clang demands that of a library without bodies.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
using namespace std::placeholders;
struct Row {
  std::string name, city;
  const std::string &getName() const { return name; }
  const std::string &getCity() const { return city; }
  void setName(std::string s) { name = std::move(s); }
};
using Handler = std::function<void(const std::string &)>;
using Get = std::function<std::string()>;
void show(const std::string &s) { sink(s); } // WARN
void showSecond(const std::string &a, const std::string &b) { sink(b); } // WARN
void showFirst(const std::string &a, const std::string &b) { sink(a); }
void drop(const std::string &s) {}
std::string same(std::string s) { return s; }
void function_bad() { Handler h = show; h(source()); }
void function_ok() { Handler h = drop; h(source()); }
inline void function_lambda_bad() { Handler h = [](const std::string &s) { sink(s); }; h(source()); } // WARN
inline void function_lambda_ok() { Handler h = [](const std::string &s) { sink(s); }; source(); h("x"); }
inline void capture_value_bad() { std::string s = source(); Get g = [s] { return s; }; sink(g()); } // WARN
inline void capture_value_ok() { std::string s = "x"; Get g = [s] { return s; }; s = source(); sink(g()); }
inline void capture_ref_bad() { std::string s = "x"; Get g = [&s] { return s; }; s = source(); sink(g()); } // WARN
inline void capture_out_bad() { std::string s; Handler h = [&](const std::string &x) { s = x; }; h(source()); sink(s); } // WARN
inline void capture_out_ok() { std::string s, t; Handler h = [&](const std::string &x) { s = x; }; h(source()); sink(t); }
inline void replaced_ok() { std::string s = source(); Get g = [s] { return s; }; g = [] { return std::string("x"); }; sink(g()); }
void bind_bad() { auto f = std::bind(showSecond, "a", _1); f(source()); }
void bind_value_bad() { auto f = std::bind(same, source()); sink(f()); } // WARN
void bind_value_ok() { auto f = std::bind(same, "x"); source(); sink(f()); }
void bind_swap_bad() { auto f = std::bind(showSecond, _2, _1); f(source(), "b"); }
void bind_swap_ok() { auto f = std::bind(showFirst, _2, _1); f(source(), "b"); }
void bind_member_bad() { Row r; auto f = std::bind(&Row::setName, &r, _1); f(source()); sink(r.name); } // WARN
void bind_member_ok() { Row r; auto f = std::bind(&Row::setName, &r, _1); f(source()); sink(r.city); }
void bind_copy_ok() { Row r; auto f = std::bind(&Row::setName, r, _1); f(source()); sink(r.name); }
void bind_ref_bad() { Row r; auto f = std::bind(&Row::setName, std::ref(r), _1); f(source()); sink(r.name); } // WARN
void bind_front_bad() { auto f = std::bind_front(same, source()); sink(f()); } // WARN
void bind_front_ok() { auto f = std::bind_front(same); f(source()); sink(f("x")); }
void invoke_bad() { std::invoke(show, source()); }
void invoke_result_bad() { sink(std::invoke(same, source())); } // WARN
void invoke_member_bad() { Row r{source(), "x"}; sink(std::invoke(&Row::getName, r)); } // WARN
void invoke_member_ok() { Row r{source(), "x"}; sink(std::invoke(&Row::getCity, r)); }
void invoke_field_bad() { Row r{source(), "x"}; sink(std::invoke(&Row::name, r)); } // WARN
void invoke_field_ok() { Row r{source(), "x"}; sink(std::invoke(&Row::city, &r)); }
void mem_fn_bad() { Row r{source(), "x"}; auto f = std::mem_fn(&Row::getName); sink(f(r)); } // WARN
void mem_fn_ok() { Row r{source(), "x"}; auto f = std::mem_fn(&Row::getCity); sink(f(&r)); }
void mem_fn_set_bad() { Row r; std::mem_fn(&Row::setName)(r, source()); sink(r.name); } // WARN
void mem_fn_set_ok() { Row r; std::mem_fn(&Row::setName)(r, source()); sink(r.city); }
void ref_bad() { std::string s; std::reference_wrapper<std::string> r = s; r.get() = source(); sink(s); } // WARN
void ref_ok() { std::string s, t; auto r = std::ref(s); r.get() = source(); sink(t); }
void ref_vector_bad() { std::string a, b; std::vector<std::reference_wrapper<std::string>> v{a, b}; v[0].get() = source(); sink(a); } // WARN
void ref_read_bad() { std::string s = source(); auto r = std::cref(s); sink(r); } // WARN
void member_pointer_bad() { Row r{source(), "x"}; std::string Row::*p = &Row::name; sink(r.*p); } // WARN
void member_pointer_ok() { Row r{source(), "x"}; std::string Row::*p = &Row::city; sink(r.*p); }
void method_pointer_bad() { Row r; void (Row::*f)(std::string) = &Row::setName; (r.*f)(source()); sink(r.name); } // WARN
inline void table_bad() { std::map<std::string, Handler> m; m["a"] = [](auto &s) { sink(s); }; m["a"](source()); } // WARN
inline void table_ok() { std::map<std::string, Get> m; std::string s = source(); m["a"] = [] { return std::string("x"); }; sink(m["a"]()); }
void each(const std::vector<std::string> &v, const Handler &h) { for (auto &s : v) h(s); }
inline void callback_bad() { each({source()}, [](const std::string &s) { sink(s); }); } // WARN
inline void callback_ok() { each({"x"}, [](const std::string &s) { sink(s); }); }
class Button {
  std::vector<Handler> handlers_;
  Get label_;

public:
  void onClick(Handler h) { handlers_.push_back(std::move(h)); }
  void label(Get g) { label_ = std::move(g); }
  void click(const std::string &s) { for (auto &h : handlers_) h(s); }
  std::string text() const { return label_ ? label_() : ""; }
};
inline void button_bad() { Button b; b.onClick([](const std::string &s) { sink(s); }); b.click(source()); } // WARN
inline void button_ok() { Button b; b.onClick([](const std::string &s) {}); b.click(source()); sink(b.text()); }
inline void button_label_bad() { Button b; b.label([] { return source(); }); sink(b.text()); } // WARN
inline void button_label_ok() { Button b; std::string s = source(); b.label([s] { return std::to_string(s.size()); }); sink(b.text()); }
inline void button_later_bad() { std::string last; Button b; b.onClick([&last](const std::string &s) { last = s; }); b.click(source()); sink(last); } // WARN
inline Handler prefixed(std::string p, Handler next) { return [p = std::move(p), next = std::move(next)](const std::string &s) { next(p + s); }; }
inline void decorated_bad() { std::string out; prefixed(source(), [&](const std::string &s) { out = s; })("x"); sink(out); } // FN
inline std::function<int(int)> adder(int n) { return [n](int m) { return n + m; }; }
void closure_bad() { sinki(adder(isource())(1)); } // WARN
void closure_ok() { adder(isource()); sinki(adder(2)(1)); }
inline void recursion_bad() { std::function<std::string(int)> f = [&](int n) { return n ? f(n - 1) : source(); }; sink(f(3)); } // WARN
void std_objects_bad() { sinki(std::plus<int>()(1, isource())); } // WARN
void std_objects_ok() { sinki(std::less<int>()(1, isource())); }
void hash_bad() { sinki((int)std::hash<std::string>{}(source())); } // WARN
