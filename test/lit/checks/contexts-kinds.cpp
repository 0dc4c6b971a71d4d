// Code that runs for a purpose: data that is handed in is reported at the call, data that is read there at the read.
// RUN: %check_purpose %S/Inputs/places.yaml %s -- -std=c++17 -I %S/Inputs
#include <purpose/annotations.h>
#include <string>
#include <vector>
struct User { std::string email, theme; };
std::string source();
User &current();

// By policy.
int rank(const std::string &S) { return S.size(); }
void function_bad() { rank(source()); } // EXPECT: purpose-forbidden-flow customer_data in 'source' reaches advertising context 'rank', denied by no-commercial-use, no-advertising
void function_ok() { rank("x"); }
namespace acme::ads {
void fill(const std::string &S) {}
void choose() { std::string S = current().email; } // EXPECT: purpose-forbidden-flow 'User::email' reaches advertising context
void theme_ok() { std::string S = current().theme; }
namespace inner { void fill(const std::string &) {} }
}
namespace acme { void fill(const std::string &S) {} }
void namespace_bad(User &U) { acme::ads::fill(U.email); } // EXPECT: purpose-forbidden-flow 'User::email' reaches advertising context
void namespaceInner_bad(User &U) { acme::ads::inner::fill(U.email); } // WARN
void namespace_ok(User &U) { acme::ads::fill(U.theme); acme::fill(U.email); }
struct Targeting {
  explicit Targeting(const std::string &S) : Text(S) {}
  Targeting() {}
  void learn(const std::string &) {}
  void look(User &U) { Text = "x"; }
  void own_bad() { Text = current().email; } // EXPECT: purpose-forbidden-flow profiling context
  std::string Text;
};
void type_bad(Targeting &T) { T.learn(source()); } // EXPECT: purpose-forbidden-flow profiling context
void typeConstructor_bad() { Targeting T(source()); } // WARN
void type_ok(Targeting &T) { T.learn("x"); }

// By annotation.
PURPOSE_CONTEXT(advertising) int score(const std::string &S) { return 1; }
PURPOSE_CONTEXT(advertising) int far(const std::string &S);
struct PURPOSE_CONTEXT(advertising) Auction { void enter(const std::string &) {} void run() { source(); } }; // WARN
namespace PURPOSE_CONTEXT(market_research) study { void ask(const std::string &) {} }
void annotatedFunction_bad() { score(source()); } // EXPECT: purpose-forbidden-flow advertising context 'score'
void annotatedDeclaration_bad() { far(source()); } // WARN
void annotatedClass_bad(Auction &A) { A.enter(source()); } // WARN
void annotatedNamespace_bad() { study::ask(source()); } // EXPECT: purpose-forbidden-flow market_research context
void annotated_ok(Auction &A) { score("x"); A.enter("y"); study::ask("z"); }
PURPOSE_CONTEXT(advertising) void lambdaInside() { auto L = [] { return source(); }; L(); } // WARN
PURPOSE_CONTEXT(service_delivery) void allowed_ok() { std::string S = source(); }
PURPOSE_CONTEXT(advertising) void handedOn_ok(const std::string &S) { std::string T = S + "x"; score(T); }
// Read once, used twice: one finding.
PURPOSE_CONTEXT(advertising) void once_bad() {
  std::string S = source(); // WARN
  std::string T = S, V = S + T;
}
