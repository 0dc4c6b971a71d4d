// A virtual method and its overrider in one context: one finding for the call, not one for each.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
contexts: [{namespace: "scoring", purpose: profiling}]
//--- one.cpp
#include <string>
struct User { std::string mail; };
namespace scoring {
struct Card { virtual ~Card() = default; virtual int rate(const std::string &) const = 0; };
struct Linear final : Card { int rate(const std::string &S) const override { return S.size(); } };
}
int rate(const scoring::Card &C, const User &U) { return C.rate(U.mail); } // WARN
int rateTheme(const scoring::Card &C, const std::string &Theme) { return C.rate(Theme); }
