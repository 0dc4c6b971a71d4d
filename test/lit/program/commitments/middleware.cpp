// Decorators check before they call the handler that they were given: in a table of routes, in a router, behind others.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {review_data: {}}
purposes: {display: {}}
classify: [{field: "Review::text", as: review_data}]
sinks: [{function: "show", purpose: display}]
guards: [{function: "canView", name: may_view}]
rules: [{id: checked, require: {data: review_data, for: display, guard: may_view}}]
//--- one.cpp
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>
struct Review { int id; std::string text; };
bool canView(int Who, const Review &R);
void show(const std::string &);
// Kept in a static map.
static std::map<std::string, std::function<void(const Review &)>> Routes;
static void guarded(const std::string &Path, std::function<void(const Review &)> Do) {
  Routes[Path] = [Do](const Review &R) { if (canView(1, R)) Do(R); };
}
static void plain(const std::string &Path, std::function<void(const Review &)> Do) { Routes[Path] = Do; }
void routes() {
  guarded("/a", [](const Review &R) { show(R.text); });
  plain("/b", [](const Review &R) { show(R.text); }); // WARN
}
void run(const std::string &P, const Review &R) { Routes[P](R); }
// In a router object.
using Handler = std::function<void(const Review &)>;
struct Router {
  void add(const std::string &Path, Handler H) { Table.emplace(Path, std::move(H)); }
  void dispatch(const std::string &Path, const Review &R) const { auto It = Table.find(Path); if (It != Table.end()) It->second(R); }
  std::map<std::string, Handler> Table;
};
static Handler withView(Handler H) { return [H = std::move(H)](const Review &R) { if (!canView(2, R)) return; H(R); }; }
static Handler logged(Handler H) { return [H = std::move(H)](const Review &R) { H(R); }; }
void c(const Review &R) { show(R.text); }
void d(const Review &R) { show(R.text); } // WARN
struct Controller { 
  void e(const Review &R) { show(R.text); }
  void f(const Review &R) { show(R.text); } // WARN
};
int main() {
  Router Rt; Controller C;
  Rt.add("/c", withView(c));
  Rt.add("/d", d);
  Rt.add("/e", withView([&C](const Review &R) { C.e(R); }));
  Rt.add("/f", logged([&C](const Review &R) { C.f(R); }));
  Rt.add("/g", withView(logged([](const Review &R) { show(R.text); }))); // FP: one decorator for what is checked and what is not
  Rt.add("/h", logged(withView([](const Review &R) { show(R.text); })));
  Rt.add("/i", logged(logged([](const Review &R) { show(R.text); }))); // WARN
  Rt.dispatch("/c", {1, "x"});
}
// Template.
template <typename F> auto guardedT(F f) { return [f](const Review &R) { if (canView(3, R)) f(R); }; }
Router &router() { static Router R; return R; }
void setup() {
  router().add("/k", guardedT([](const Review &R) { show(R.text); }));
  router().add("/l", [](const Review &R) { show(R.text); }); // WARN
}
void serve(const std::string &P, const Review &R) { router().dispatch(P, R); }
