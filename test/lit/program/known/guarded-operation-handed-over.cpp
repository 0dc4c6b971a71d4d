// An operation that needs a guard, handed to a function that calls it, or bound to its arguments.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
guards: [{function: "isAdmin", name: admin}]
rules: [{id: purge, require: {call: "purge", guard: admin}}]
//--- one.cpp
#include <functional>
bool isAdmin();
void purge(int);
static void apply(void (*F)(int), int I) { F(I); } // FN
void handOver(int I) { apply(purge, I); }
void bound(int I) {
  auto F = std::bind(purge, I); // WARN
  F();
}
