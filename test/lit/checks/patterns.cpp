// Patterns on names, constant arguments, and endpoints.
// RUN: %check_purpose %S/Inputs/patterns.yaml %s -- -std=c++17
#include "purpose/annotations.h"
#include <string>
void ad(const std::string &);
namespace app {
std::string read(int);
std::string read(const char *);
std::string setting(const char *);
enum class Kind { Mail, Color };
std::string level(Kind);
struct Buf { std::string operator()() const; std::string operator[](int) const; };
} // namespace app
void overload_bad() { ad(app::read(1)); } // WARN
void overload_ok() { ad(app::read("1")); }
void operator_bad(const app::Buf &B) { ad(B()); } // WARN
void operator_ok(const app::Buf &B) { ad(B[0]); }
namespace lib { inline namespace v2 { std::string versioned(); } }
void inlineNamespace_bad() { ad(lib::versioned()); } // WARN
namespace { std::string hidden() { return std::string(); } }
void anonymousNamespace_bad() { ad(hidden()); } // WARN
namespace deep { namespace a { namespace b { struct S { std::string mail, color; }; } } struct T { std::string mail; }; }
void doubleStar_bad(const deep::a::b::S &S) { ad(S.mail); } // WARN
void doubleStar_ok(const deep::a::b::S &S) { ad(S.color); }
void doubleStarOne_bad(const deep::T &T) { ad(T.mail); } // WARN
namespace flat { struct S { std::string mail; struct In { std::string mail; }; }; }
void star_bad(const flat::S &S) { ad(S.mail); } // WARN
void starStopsAtTwo_ok(const flat::S::In &S) { ad(S.mail); }
void whenGlob_bad() { ad(app::setting("user.mail")); } // WARN
void whenGlob_ok() { ad(app::setting("build.id")); }
void whenEnum_bad() { ad(app::level(app::Kind::Mail)); } // WARN
void whenEnum_ok() { ad(app::level(app::Kind::Color)); }

// A sink whose purpose the endpoint tells.
namespace http { void post(const char *, const std::string &); }
void endpoint_bad() { http::post("https://api.adco.example/v1", app::read(1)); } // WARN // WARN(residency)
void endpoint_ok() { http::post("https://api.acme.example/v1", app::read(1)); }

// Declassifiers by annotation.
PURPOSE_DECLASSIFY(aggregated, "counts only") int histogram(const std::string &);
PURPOSE_DECLASSIFY(pseudonymised, "salted") std::string pseudonym(const std::string &);
void aggregated_ok() { ad(std::to_string(histogram(app::read(1)))); }
void pseudonymised_bad() { ad(pseudonym(app::read(1))); } // WARN
