// Commands, engines and requests that know each other: from each, everything else can be reached somehow.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
categories: {credential: {}}
purposes: {logging: {}}
classify: [{field: "Login::password", as: credential}]
sinks: [{function: "logLine", purpose: logging}]
rules: [{id: r, deny: {data: credential, for: logging}}]
//--- engine.h
#pragma once
#include <deque>
#include <memory>
#include <string>
#include <vector>
void logLine(const std::string &Text);
struct Login {
  std::string user, password;
  std::string text() const { return user + ":" + password; }
};
struct Address {
  std::string host;
  unsigned short port = 0;
};
struct Options {
  const std::string &get(int Which) const { return Table[Which]; }
  std::vector<std::string> Table;
  std::shared_ptr<Options> Parent;
};
class Request {
public:
  const std::string &host() const { return Where.host; }
  unsigned short port() const { return Where.port; }
  void go(const std::string &Host, unsigned short Port) { Where = {Host, Port}; }
private:
  Address Where;
};
class Connection {
public:
  explicit Connection(std::shared_ptr<Login> L) : L(std::move(L)) {}
  std::string greeting() const { return "PASS " + L->password; }
private:
  std::shared_ptr<Login> L;
};
class Engine;
class Command {
public:
  explicit Command(int Id) : Id(Id) {}
  virtual ~Command() = default;
  virtual bool execute() = 0;
  int id() const { return Id; }
private:
  int Id;
};
class Group {
public:
  explicit Group(std::shared_ptr<Options> O) : O(std::move(O)) {}
  Options *options() const { return O.get(); }
  void fail(int Code) { Last = Code; }
  int lastError() const { return Last; }
private:
  std::shared_ptr<Options> O;
  int Last = 0;
};
class EngineCommand : public Command {
public:
  EngineCommand(int Id, std::shared_ptr<Request> R, Group *G, Engine *E) : Command(Id), R(std::move(R)), G(G), E(E) {}
  Engine *engine() const { return E; }
  const std::shared_ptr<Request> &request() const { return R; }
  Group *group() const { return G; }
private:
  std::shared_ptr<Request> R;
  Group *G;
  Engine *E;
};
class Engine {
public:
  void add(std::unique_ptr<Command> C);
  void run();
  int nextId() { return ++Count; }
  const Options *options() const { return O; }
private:
  std::deque<std::unique_ptr<Command>> Commands;
  std::vector<std::unique_ptr<Login>> Known;
  const Options *O = nullptr;
  int Count = 0;
};
class LoginCommand : public EngineCommand {
public:
  LoginCommand(int Id, std::shared_ptr<Request> R, Group *G, Engine *E, std::shared_ptr<Connection> C)
      : EngineCommand(Id, std::move(R), G, E), C(std::move(C)) {}
  bool execute() override;
private:
  std::shared_ptr<Connection> C;
};
// The bodies of this one are for another platform.
class SecureCommand : public EngineCommand {
public:
  SecureCommand(int Id, std::shared_ptr<Request> R, Group *G, Engine *E);
  ~SecureCommand() override;
  bool execute() override;
};
class LoadCommand : public EngineCommand {
public:
  using EngineCommand::EngineCommand;
  bool execute() override;
};
//--- engine.cpp
#include "engine.h"
void Engine::add(std::unique_ptr<Command> C) { Commands.push_back(std::move(C)); }
void Engine::run() {
  while (!Commands.empty()) {
    std::unique_ptr<Command> C = std::move(Commands.front());
    Commands.pop_front();
    if (!C->execute())
      add(std::move(C));
  }
}
//--- login.cpp
#include "engine.h"
bool LoginCommand::execute() {
  logLine("logging in as #" + std::to_string(id())); // none
  logLine(C->greeting()); // WARN
  engine()->add(std::make_unique<LoadCommand>(engine()->nextId(), request(), group(), engine()));
  return true;
}
//--- load.cpp
#include "engine.h"
bool LoadCommand::execute() {
  logLine(request()->host() + ":" + std::to_string(request()->port())); // none
  logLine(std::to_string(id())); // none
  logLine(engine()->options()->get(1)); // none
  logLine(group()->options()->get(2)); // none
  logLine(std::to_string(group()->lastError())); // none
  engine()->add(std::make_unique<SecureCommand>(engine()->nextId(), request(), group(), engine()));
  return true;
}
//--- main.cpp
#include "engine.h"
void start(Engine &E, Group &G, const std::string &Host, std::shared_ptr<Login> L) {
  auto R = std::make_shared<Request>();
  R->go(Host, 21);
  E.add(std::make_unique<LoginCommand>(E.nextId(), R, &G, &E, std::make_shared<Connection>(L)));
  E.run();
  logLine(R->host()); // none
  logLine(L->text()); // WARN
}
