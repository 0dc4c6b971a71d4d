// Data deep in very many objects is followed by the field that it is in, and is not lost.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
models: [std]
categories: {password: {}}
purposes: {logs: {}, ads: {}}
classify: [{function: "pass", as: password}]
sinks:
  - {function: "print", purpose: logs}
  - {function: "post", parameters: [1], recipient_parameter: 0}
endpoints: [{host: "ads.example", recipient: Ads, purpose: ads}, {host: "own.example", recipient: first_party}]
rules:
  - {id: no-passwords, deny: {data: password, for: logs}}
  - {id: no-ads, deny: {data: password, for: ads}}
//--- one.cpp
#include <functional>
#include <string>
std::string pass();
void print(const std::string &);
void post(const std::string &Url, const std::string &Text);
struct Secret {
  std::string Text, Name;
};
struct Request {
  std::string Url, Title;
  std::function<void(const std::string &)> Done;
  Secret *Held;
};
template <int N> struct Level {
  static void fill(Request &A, Request &B, Request &C, Request &D, Request &E) { Level<N - 1>::fill(A, B, C, D, E); }
};
template <> struct Level<0> {
  static void fill(Request &A, Request &B, Request &C, Request &D, Request &E) {
    A.Held->Text = pass();
    B.Held->Text = pass();
    C.Held->Text = pass();
    D.Held->Text = pass();
    E.Held->Text = pass();
    A.Url = "ads.example";
    A.Done = [](const std::string &S) { print(S); /* WARN */ };
    B.Done = A.Done;
  }
};
void run(Request &A, Request &B, Request &C, Request &D, Request &E) {
  Level<450>::fill(A, B, C, D, E);
  print(A.Held->Name);
  print(A.Held->Text); // WARN
  print(E.Held->Text); // WARN
  post(A.Url, pass()); // WARN
  A.Done(pass());
}
