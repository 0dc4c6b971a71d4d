// Guards with a body, called through pointers and function objects.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
guards: [{function: [one, simple, both], name: scope}]
rules:
  - {id: refund-scope, require: {call: execute, guard: scope}}
//--- one.cpp
//
// (typically: middleware template given the check). Without a body (one), called directly (d3) or in a lambda (g3) it counts.
#include <functional>
#include <utility>
struct Auth { int role; bool blocked; };
bool one(const Auth &A);                                          // guard without a body
bool simple(const Auth &A) { return A.role == 3; }                // guards with a body
bool both(const Auth &A) { return A.role == 3 && !A.blocked; }
void execute(long id);

template <class Check, class Handler> auto guarded(Check check, Handler handler) {
  return [=](const Auth &A, long id) { if (check(A)) handler(A, id); };
}
template <class Check, class Handler> auto variadic(Check check, Handler handler) {
  return [=]<class... T>(const Auth &A, T &&...args) { if (check(A)) handler(A, std::forward<T>(args)...); };
}
template <class Check, class Handler> void run(Check check, const Auth &A, Handler handler) {
  if (check(A)) handler();
}
void a1(const Auth &A, long id) { guarded(&one, [](const Auth &, long id) { execute(id); })(A, id); }
void a2(const Auth &A, long id) { guarded(&simple, [](const Auth &, long id) { execute(id); })(A, id); }
void a3(const Auth &A, long id) { guarded(&both, [](const Auth &, long id) { execute(id); })(A, id); }
void b1(const Auth &A, long id) { variadic(&one, [](const Auth &, long id) { execute(id); })(A, id); }
void b2(const Auth &A, long id) { variadic(&simple, [](const Auth &, long id) { execute(id); })(A, id); }
void b3(const Auth &A, long id) { variadic(&both, [](const Auth &, long id) { execute(id); })(A, id); }
void c1(const Auth &A, long id) { run(one, A, [&] { execute(id); }); }
void c2(const Auth &A, long id) { run(simple, A, [&] { execute(id); }); }
void c3(const Auth &A, long id) { run(both, A, [&] { execute(id); }); }
void d3(const Auth &A, long id) { if (both(A)) execute(id); }
void e3(const Auth &A, long id) { bool (*check)(const Auth &) = both; if (check(A)) execute(id); }
void f3(const Auth &A, long id) { std::function<bool(const Auth &)> check = both; if (check(A)) execute(id); }
void g3(const Auth &A, long id) { guarded([](const Auth &A) { return both(A); }, [](const Auth &, long id) { execute(id); })(A, id); }
bool anybody(const Auth &) { return true; }
void open(const Auth &A, long id) { guarded(&anybody, [](const Auth &, long id) { execute(id); })(A, id); } // WARN
