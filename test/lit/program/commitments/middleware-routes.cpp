// Many routes with handlers that capture their server, behind middleware that is made of other middleware.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {message: {}}
purposes: {display: {}}
classify: [{field: "Message::text", as: message}]
sinks: [{function: "Response::write", purpose: display}]
guards: [{function: "isOwner", name: owner}]
rules: [{id: owner-only, require: {data: message, for: display, guard: owner}}]
//--- one.cpp
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct User { int id = 0; std::string name; };
struct Message { int id = 0; int to = 0; std::string text; };
struct Request { std::string path; std::string cookie; int id = 0; };
struct Response { int code = 200; void write(const std::string &); };
bool isOwner(const User &, const Message &);
struct Db { std::optional<User> session(const std::string &cookie); std::optional<Message> message(int id); std::vector<Message> inbox(int user); };
using Handler = std::function<void(const Request &, Response &)>;
using UserHandler = std::function<void(const Request &, Response &, const User &)>;
class Server {
public:
  void on(const std::string &path, Handler h) { routes[path] = std::move(h); }
  void serve(const Request &q, Response &r) {
    auto it = routes.find(q.path);
    if (it == routes.end()) { r.code = 404; return; }
    it->second(q, r);
  }
private:
  std::map<std::string, Handler> routes;
};
class App {
public:
  App(Db &d) : db(d) {
    server.on("/message", withUser([this](const Request &q, Response &r, const User &u) { show(q, r, u); }));
    server.on("/raw", withUser([this](const Request &q, Response &r, const User &u) { raw(q, r, u); }));
    server.on("/inbox", withUser([this](const Request &q, Response &r, const User &u) { inbox(q, r, u); }));
    server.on("/about", logged([](const Request &, Response &r) { r.write("about"); }));
    server.on("/settings", withUser([this](const Request &q, Response &r, const User &u) { r.write(u.name); }));
    server.on("/delete", withUser([this](const Request &q, Response &r, const User &u) { auto m = db.message(q.id); if (m && isOwner(u, *m)) r.write(m->text); }));
    server.on("/peek", withUser([this](const Request &q, Response &r, const User &u) { auto m = db.message(q.id); if (m) r.write(m->text); })); // WARN
    server.on("/quote", withMessage([this](const Request &q, Response &r, const Message &m) { r.write(m.text); }));
    server.on("/cite", withMessage([this](const Request &q, Response &r, const Message &m) { r.write(m.text + "!"); }));
    server.on("/print", withMessage([this](const Request &q, Response &r, const Message &m) { print(r, m); }));
  }
  void run(const Request &q, Response &r) { server.serve(q, r); }
private:
  using MessageHandler = std::function<void(const Request &, Response &, const Message &)>;
  Handler logged(Handler h) { return [h](const Request &q, Response &r) { h(q, r); }; }
  Handler withUser(UserHandler h) {
    return [this, h = std::move(h)](const Request &q, Response &r) {
      auto u = db.session(q.cookie);
      if (!u) { r.code = 401; return; }
      h(q, r, *u);
    };
  }
  Handler withMessage(MessageHandler h) {
    return withUser([this, h = std::move(h)](const Request &q, Response &r, const User &u) {
      auto m = db.message(q.id);
      if (!m) { r.code = 404; return; }
      if (!isOwner(u, *m)) { r.code = 403; return; }
      h(q, r, *m);
    });
  }
  void show(const Request &q, Response &r, const User &u) {
    auto m = db.message(q.id);
    if (!m || !isOwner(u, *m)) return;
    r.write(m->text);
  }
  void raw(const Request &q, Response &r, const User &u) {
    auto m = db.message(q.id);
    if (!m) return;
    r.write(m->text); // WARN
  }
  void inbox(const Request &q, Response &r, const User &u) {
    for (const auto &m : db.inbox(u.id)) if (isOwner(u, m)) r.write(m.text);
  }
  void print(Response &r, const Message &m) { r.write("<p>" + m.text + "</p>"); }
  Db &db;
  Server server;
};
int main(int n, char **v) { Db db; App app(db); Request q{v[1], v[2], n}; Response r; app.run(q, r); }
