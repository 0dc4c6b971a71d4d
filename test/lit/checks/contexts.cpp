// Code that runs for a purpose: what is handed in, and what it reads by itself.
// RUN: %check_purpose %S/Inputs/contexts.yaml %s -- -std=c++17
#include "purpose/annotations.h"
#include <string>
struct User { std::string email; std::string color; };
User &current();

namespace campaign {
void target(const std::string &);
void inner(const std::string &S) { target(S); }
void reads_bad() { std::string S = current().email; } // WARN
void reads_ok() { std::string S = current().color; }
} // namespace campaign
void handed_bad(const User &U) { campaign::target(U.email); } // WARN
void handed_ok(const User &U) { campaign::target(U.color); }
void handedOnce_bad(const User &U) { campaign::inner(U.email); } // WARN

void rank(const std::string &);
void function_bad(const User &U) { rank(U.email); } // WARN
struct Panel { void add(const std::string &); };
void type_bad(const User &U, Panel &P) { P.add(U.email); } // WARN
void type_ok(const User &U, Panel &P) { P.add(U.color); }

PURPOSE_CONTEXT(advertising) void annotated(const std::string &);
void annotated_bad(const User &U) { annotated(U.email); } // WARN
