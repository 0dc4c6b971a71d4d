// What is read from outside fills an object although nothing in sight flows there.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
models: [std, posix]
categories: {c: {}}
purposes: {p: {}}
classify: [{field: ["User::mail", "User::name", "User::age"], as: c}]
sinks: [{function: ["send", "sendI", "sends"], purpose: p}]
rules: [{id: r, deny: {data: c, for: p}}]
//--- one.cpp
#include <cstdio>
#include <iostream>
#include <fstream>
#include <cstring>
#include <unistd.h>
struct User { char mail[100]; int age; std::string name; };
void send(const char *); void sendI(int); void sends(const std::string &);
static void out(const User &u) { send(u.mail); } // WARN
static void out2(const User &u) { send(u.mail); } // WARN
static void out3(const User &u) { send(u.mail); } // WARN
static void out4(const User &u) { sends(u.name); } // WARN
static void out5(const User &u) { sends(u.name); } // WARN
static void out6(const User &u) { sends(u.name); } // WARN
static void out7(const User &u) { sends(u.name); } // FP: an empty user
static void out8(const User &u) { send(u.mail); } // WARN
static void out9(const User &u) { sends(u.name); } // WARN
static void outA(const User &u) { sends(u.name); } // WARN
void a() { User u; scanf("%99s", u.mail); out(u); }
void b() { User u; read(0, &u, sizeof u); out2(u); }
void c() { User u; fread(&u, sizeof u, 1, stdin); out3(u); }
void d() { User u; std::cin >> u.name; out4(u); }
void e() { User u; std::ifstream f("x"); f >> u.name; out5(u); }
void f() { User u; std::getline(std::cin, u.name); out6(u); }
void g() { User u; out7(u); }
void h() { User u; gethostname(u.mail, 100); out8(u); }
static User made() { User u; std::ifstream f("x"); std::getline(f, u.name); return u; }
void i() { out9(made()); }
struct Session { User u; void login() { std::cin >> u.name; } void run() { login(); outA(u); } };
int main(int argc, char **argv) { Session s; s.run(); }
