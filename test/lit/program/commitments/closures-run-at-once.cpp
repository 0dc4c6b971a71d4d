// A consent must hold when a closure runs: one that runs on the spot runs under the check around it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
deferred_consent: at_run
//--- one.cpp
#include <functional>
#include <string>
struct User { std::string mail; bool agrees() const; };
void ads(const std::string &);
void later(std::function<void()>);
template <typename F> void run(F Function) { Function(); }
void now(const User &U) {
  if (U.agrees())
    [&U] { ads(U.mail); }();
}
void nowOfAnother(const User &U, const User &Other) {
  if (U.agrees())
    [&Other] { ads(Other.mail); }(); // WARN
}
void named(const User &U) {
  auto Send = [&U] { ads(U.mail); };
  if (U.agrees())
    Send();
}
void namedUnchecked(const User &U) {
  auto Send = [&U] { ads(U.mail); }; // WARN
  if (U.agrees())
    Send();
  Send();
}
void namedAndKept(const User &U) {
  auto Send = [&U] { ads(U.mail); }; // WARN
  if (U.agrees()) {
    Send();
    later(Send);
  }
}
void inCallee(const User &U) {
  if (U.agrees())
    run([&U] { ads(U.mail); });
}
void afterwards(const User &U) {
  if (U.agrees())
    later([&U] { ads(U.mail); }); // WARN
}
