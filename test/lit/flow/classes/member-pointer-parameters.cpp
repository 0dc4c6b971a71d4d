// Pointers to members as parameters.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
std::string g(const User &t, std::string User::*m) { return t.*m; }
void s4(const User &u) { sink(g(u, &User::theme)); } // FP
