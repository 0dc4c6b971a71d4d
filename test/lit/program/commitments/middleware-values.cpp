// The check stands in a middleware that is a value itself and is given the handler.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "Bans::contains", name: not_banned, passed_when: false}
rules:
  - {id: ban-vote, require: {call: "Content::vote", guard: not_banned}}
//--- one.cpp
// The check stands in a middleware that calls the handler which it was given, and nobody calls the handler otherwise.
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>
struct Bans { virtual bool contains(int Member, int Room) const = 0; };
struct Content { virtual void vote(int Post, int Member) = 0; };
struct Request { int Member, Room; std::string Path; };
using Next = std::function<int(const Request &)>;
using Middleware = std::function<int(const Request &, const Next &)>;

static int guarded(const Bans &B, const Request &R, const Next &N) {
  if (B.contains(R.Member, R.Room)) return 403;
  return N(R);
}
template <class F> int guardedTemplate(const Bans &B, const Request &R, F &&N) {
  if (B.contains(R.Member, R.Room)) return 403;
  return N(R);
}
// 1: function with a lambda
int direct(const Bans &B, Content &C, const Request &R) {
  return guarded(B, R, [&](const Request &Q) { C.vote(1, Q.Member); return 0; });
}
int directTemplate(const Bans &B, Content &C, const Request &R) {
  return guardedTemplate(B, R, [&](const Request &Q) { C.vote(2, Q.Member); return 0; });
}
// 2: a middleware made by a function, in a route
struct App {
  Content &C;
  const Bans &B;
  std::map<std::string, Next> Routes;
  Middleware notBanned() {
    return [this](const Request &R, const Next &N) {
      if (B.contains(R.Member, R.Room)) return 403;
      return N(R);
    };
  }
  int vote(const Request &R) { C.vote(3, R.Member); return 0; }
  void install() {
    Routes["/vote"] = [this, Guard = notBanned()](const Request &R) { return Guard(R, [this](const Request &Q) { return vote(Q); }); };
  }
  int dispatch(const Request &R) { auto It = Routes.find(R.Path); return It == Routes.end() ? 404 : It->second(R); }
};
// 3: wrap(handler) gives a handler
static Next wrap(const Bans &B, Next N) {
  return [&B, N = std::move(N)](const Request &R) { return B.contains(R.Member, R.Room) ? 403 : N(R); };
}
struct Wrapped {
  Content &C;
  const Bans &B;
  std::map<std::string, Next> Routes;
  void install() {
    Routes["/vote"] = wrap(B, [this](const Request &R) { C.vote(4, R.Member); return 0; });
    Routes["/open"] = [this](const Request &R) { C.vote(5, R.Member); return 0; }; // WARN
  }
  int dispatch(const Request &R) { return Routes.at(R.Path)(R); }
};
struct Method { // as App, but the handler calls the operation itself
  Content &C;
  const Bans &B;
  std::map<std::string, Next> Routes;
  Middleware notBanned() {
    return [this](const Request &R, const Next &N) { return B.contains(R.Member, R.Room) ? 403 : N(R); };
  }
  void install() {
    Routes["/vote"] = [this, Guard = notBanned()](const Request &R) { return Guard(R, [this](const Request &Q) { C.vote(7, Q.Member); return 0; }); };
  }
  int dispatch(const Request &R) { return Routes.at(R.Path)(R); }
};
struct Named { // a method as handler of a middleware that is a function
  Content &C;
  const Bans &B;
  int vote(const Request &R) { C.vote(8, R.Member); return 0; }
  int dispatch(const Request &R) { return guarded(B, R, [this](const Request &Q) { return vote(Q); }); }
};
struct Stored { // a list of middlewares, run one after the other
  Content &C;
  const Bans &B;
  std::vector<Middleware> Chain;
  void install() {
    Chain.push_back([this](const Request &R, const Next &N) { return B.contains(R.Member, R.Room) ? 403 : N(R); });
  }
  int dispatch(const Request &R) {
    Middleware M = [this](const Request &R, const Next &N) { return B.contains(R.Member, R.Room) ? 403 : N(R); };
    return M(R, [this](const Request &Q) { C.vote(9, Q.Member); return 0; });
  }
};
struct Captured { // wrapped in install
  Content &C;
  const Bans &B;
  std::map<std::string, Next> Routes;
  int vote(const Request &R) { C.vote(10, R.Member); return 0; }
  void install() {
    Next Handler = [this](const Request &R) { return vote(R); };
    Routes["/vote"] = [this, Handler](const Request &R) {
      if (B.contains(R.Member, R.Room)) return 403;
      return Handler(R);
    };
  }
  int dispatch(const Request &R) { return Routes.at(R.Path)(R); }
};
// 4: broken middlewares
static int logged(const Bans &B, const Request &R, const Next &N) {
  int Status = N(R);
  return B.contains(R.Member, R.Room) ? 403 : Status;
}
int late(const Bans &B, Content &C, const Request &R) {
  return logged(B, R, [&](const Request &Q) {
    C.vote(6, Q.Member); // WARN
    return 0;
  });
}
int main(int N, char **) {
  extern Bans &bans();
  extern Content &content();
  Request R{N, N, "/vote"};
  App A{content(), bans(), {}};
  A.install();
  Wrapped W{content(), bans(), {}};
  W.install();
  Method M{content(), bans(), {}};
  M.install();
  M.dispatch(R);
  Named{content(), bans()}.dispatch(R);
  Stored{content(), bans(), {}}.dispatch(R);
  Captured K{content(), bans(), {}};
  K.install();
  K.dispatch(R);
  return direct(bans(), content(), R) + directTemplate(bans(), content(), R) + A.dispatch(R) + W.dispatch(R) + late(bans(), content(), R);
}
