// The check is in what wraps or dispatches the handler.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["isAdmin", "Session::isAdmin"], name: admin}
  - {function: "requireAdmin", name: admin, passed_when: returns}
rules:
  - {id: purge-needs-admin, require: {call: "purge*", guard: admin}}
//--- one.cpp
// The check is in what wraps the handler: middleware, decorators, routes with a policy, base classes.
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Session {
  int user = 0;
  bool isAdmin() const;
};
struct Request {
  std::string path;
  Session session;
};
bool isAdmin(const Session &s);
void requireAdmin(const Session &s);
void purge1(int id);
void purge2(int id);
void purge3(int id);
void purge4(int id);
void purge5(int id);
void purge6(int id);
void purge7(int id);
void purge8(int id);
void purge9(int id);
using Handler = std::function<int(const Request &)>;
struct Router {
  std::map<std::string, Handler> routes;
  void add(std::string path, Handler h) { routes[std::move(path)] = std::move(h); }
  int dispatch(const Request &r) {
    auto it = routes.find(r.path);
    return it == routes.end() ? 404 : it->second(r);
  }
};

// 1. a decorator that gives a std::function
Handler adminOnly(Handler next) {
  return [next = std::move(next)](const Request &r) { return isAdmin(r.session) ? next(r) : 403; };
}
void routes1(Router &router) {
  router.add("/purge", adminOnly([](const Request &) {
               purge1(1);
               return 200;
             }));
}
// 2. a decorator template
template <typename F> auto adminOnly2(F f) {
  return [f](const Request &r) {
    if (!r.session.isAdmin())
      return 403;
    return f(r);
  };
}
void routes2(Router &router) {
  router.add("/purge2", adminOnly2([](const Request &) {
               purge2(1);
               return 200;
             }));
}
// 3. a helper that is given the body
template <typename F> int withAdmin(const Request &r, F &&f) {
  if (!isAdmin(r.session))
    return 403;
  return f();
}
int handler3(const Request &r) {
  return withAdmin(r, [] {
    purge3(1);
    return 200;
  });
}
// 4. a base class whose method checks and then calls the hook
class AdminHandler {
public:
  virtual ~AdminHandler() = default;
  int handle(const Request &r) {
    requireAdmin(r.session);
    return run(r);
  }

protected:
  virtual int run(const Request &r) = 0;
};
class PurgeHandler : public AdminHandler {
protected:
  int run(const Request &) override {
    purge4(1);
    return 200;
  }
};
std::unique_ptr<AdminHandler> make4() { return std::make_unique<PurgeHandler>(); }
// 5. a chain of middleware before a table of handlers
struct App {
  std::vector<std::function<bool(const Request &)>> checks;
  std::map<std::string, Handler> handlers;
  int serve(const Request &r) {
    for (auto &c : checks)
      if (!c(r))
        return 403;
    return handlers.at(r.path)(r);
  }
};
void setup5(App &app) {
  app.checks.push_back([](const Request &r) { return isAdmin(r.session); });
  app.handlers["/purge"] = [](const Request &) {
    purge5(1); // FP
    return 200;
  };
}
// 6. the dispatcher itself checks before it calls admin routes
struct AdminRoutes {
  std::map<std::string, int (*)(const Request &)> table;
  int dispatch(const Request &r) {
    if (!isAdmin(r.session))
      return 403;
    auto it = table.find(r.path);
    return it == table.end() ? 404 : it->second(r);
  }
};
static int purgeAll(const Request &) {
  purge6(1);
  return 200;
}
void setup6(AdminRoutes &a) { a.table["/all"] = purgeAll; }
// 7. broken: the decorator forgets one way
Handler loggedOnly(Handler next) {
  return [next = std::move(next)](const Request &r) { return r.session.user || isAdmin(r.session) ? next(r) : 403; };
}
void routes7(Router &router) {
  router.add("/purge7", loggedOnly([](const Request &) {
               purge7(1); // WARN
               return 200;
             }));
}
// 8. broken: added without the decorator
void routes8(Router &router) {
  router.add("/purge8", [](const Request &) {
    purge8(1); // WARN
    return 200;
  });
}
// 9. a route with a static table of handler and level, checked by the dispatcher
enum class Level { Any, Admin };
struct Route {
  const char *path;
  Level level;
  int (*run)(const Request &);
};
static int purgeNine(const Request &) {
  purge9(1); // FP
  return 200;
}
static const Route kRoutes[] = {{"/nine", Level::Admin, purgeNine}};
int dispatch9(const Request &r) {
  for (const Route &route : kRoutes)
    if (r.path == route.path) {
      if (route.level == Level::Admin && !isAdmin(r.session))
        return 403;
      return route.run(r);
    }
  return 404;
}
