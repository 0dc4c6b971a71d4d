// Which function runs: virtual calls, overriders, callbacks, and where the finding stands.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"
#include <functional>
#include <memory>
#include <vector>
struct User { std::string Email PURPOSE_DATA(customer_data); std::string Theme; };

struct Channel {
  virtual ~Channel();
  virtual void put(const std::string &S) {}
  PURPOSE_SINK(advertising) virtual void show(const std::string &S) {}
  virtual void hint(PURPOSE_SINK(advertising) const std::string &S, const std::string &T) {}
};
struct AdChannel : Channel {
  void put(const std::string &S) override { advertise(S); } // WARN
  void show(const std::string &S) override {}
  void hint(const std::string &S, const std::string &T) override {}
};
struct QuietChannel : Channel { void put(const std::string &S) override {} };
void virtual_bad(Channel &C, User &U) { C.put(U.Email); }
void virtualTheme_ok(Channel &C, User &U) { C.put(U.Theme); }
void exactType_ok(User &U) { QuietChannel Q; Q.put(U.Email); }
void qualifiedCall_ok(AdChannel &C, User &U) { C.Channel::put(U.Email); }
void baseSink_bad(Channel &C, User &U) { C.show(U.Email); } // WARN
void overriderOfSink_bad(AdChannel &C, User &U) { C.show(U.Email); } // WARN
void baseParameter_bad(AdChannel &C, User &U) { C.hint(U.Email, ""); } // WARN
void baseParameter_ok(AdChannel &C, User &U) { C.hint("", U.Email); }
struct Plain { virtual ~Plain(); virtual void put(const std::string &) {} };
struct AnnotatedBelow : Plain { PURPOSE_SINK(profiling) void put(const std::string &) override; };
void sinkBelow_bad(Plain &C, User &U) { C.put(U.Email); } // EXPECT: purpose-forbidden-flow profiling sink

void each(const std::vector<User> &V, const std::function<void(const User &)> &F) { for (const User &U : V) F(U); }
void callback_bad(const std::vector<User> &V) { each(V, [](const User &U) { advertise(U.Email); }); } // WARN
void callback_ok(const std::vector<User> &V) { each(V, [](const User &U) { advertise(U.Theme); }); }
using Hook = void (*)(const std::string &);
Hook Installed = advertise;
void runHook(Hook H, const std::string &S) { H(S); } // WARN
void hook_bad(User &U) { runHook(advertise, U.Email); }
void hook_ok(User &U) { runHook([](const std::string &) {}, U.Email); }
void globalHook_bad(User &U) { Installed(U.Email); } // WARN
struct Button { std::function<void()> Click; };
void onClick_bad(Button &B, const User &U) { B.Click = [E = U.Email] { advertise(E); }; } // WARN
template <class F> void invoke(F &&Run, const std::string &S) { Run(S); }
void generic_bad(User &U) { invoke([](const auto &S) { advertise(S); }, U.Email); } // WARN
void generic_ok(User &U) { invoke([](const auto &S) { advertise("x"); }, U.Email); }
int recurse(const std::string &S, int N) { if (N) return recurse(S, N - 1); advertise(S); return 0; } // WARN
void recursion_bad(User &U) { recurse(U.Email, 3); }
