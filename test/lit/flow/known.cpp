// Known misses and known false alarms; docs/limitations.md says why.
// RUN: %check_purpose %S/Inputs/purpose.yaml %s -- -std=c++20
#include "Inputs/cases.h"
#include <stdexcept>

void ad(std::string s) { sink(s); } // FP
void logOnly(std::string) {}
void apply(void (*f)(std::string), std::string s) { f(s); }
void FP_apply() {
  apply(ad, "x");
  apply(logOnly, source());
}

void thrower() { throw std::runtime_error(source()); }
void FN_exception() {
  try {
    thrower();
  } catch (const std::runtime_error &e) {
    sinkc(e.what()); // FN
  }
}

#include <algorithm>
#include <vector>
struct User {
  std::string email, theme;
  int id;
};
void FP_sort(std::vector<User> v) {
  std::sort(v.begin(), v.end(), [](const User &a, const User &b) { return a.id < b.id; });
  sink(v[0].theme); // FP
}
void unsorted_ok(std::vector<User> v) { sink(v[0].theme); }
