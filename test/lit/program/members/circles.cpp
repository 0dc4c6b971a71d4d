// Objects that lead to each other in circles, and far down: what is in one member is not in those beside it.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
models: [std]
categories: {password: {}}
purposes: {logs: {}}
classify: [{function: "pass", as: password}]
sinks: [{function: "print", purpose: logs}]
rules: [{id: no-passwords, deny: {data: password, for: logs}}]
//--- one.cpp
#include <map>
#include <string>
#include <vector>
struct User;
struct Server { std::string Pass, Name; };
struct Network { std::vector<Server *> Servers; std::string Name; User *Owner; };
struct User { std::vector<Network *> Networks; std::string Name; };
struct App { std::map<std::string, User *> Users; };
void print(const std::string &);
std::string pass();
void fill(App &A, const std::string &U) {
  auto *S = new Server;
  S->Pass = pass();
  auto *N = new Network;
  N->Servers.push_back(S);
  N->Owner = A.Users[U];
  A.Users[U]->Networks.push_back(N);
}
void list(App &A) {
  for (auto &[Name, U] : A.Users)
    for (auto *N : U->Networks) {
      print(U->Name);
      print(N->Name);       
      print(N->Owner->Name);
      for (auto *S : N->Servers) {
        print(S->Name);
        print(S->Pass); // WARN
      }
    }
}
void run(App &A) {
  fill(A, "u");
  list(A);
}
