// Macros: wrappers, X-macros, statement expressions, token pasting, do-while, foreach.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <sstream>
#include <vector>
#define SEND(x) sink(x)
#define SEND2(x) SEND(x)
#define GET() source()
#define LOG(...) do { std::ostringstream os_; os_ << __VA_ARGS__; sink(os_.str()); } while (0)
#define CAT2(a, b) a##b
#define CAT(a, b) CAT2(a, b)
#define TMP CAT(tmp, __LINE__)
#define FIELDS(X) X(std::string, mail) X(std::string, lang) X(int, age)
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define FOREACH(v, c) for (auto &v : c)
#define MAYBE(x) ({ auto v_ = (x); v_; })
#define NOTHING(x) ((void)0)
#define CHECK(e) if (!(e)) return
void wrapped_bad() { SEND2(GET()); } // WARN
void wrapped_ok() { std::string s = GET(); SEND2("x"); }
void log_bad() { LOG("m=" << source() << 1); } // WARN
void log_ok() { std::string s = source(); LOG("m=" << s.size() << 1); }
void pasted_bad() { std::string CAT(a, b) = source(); sink(ab); } // WARN
void pasted_ok() { std::string TMP = source(); std::string CAT(x, y) = "x"; sink(xy); }
struct Row {
#define X(T, N) T N{};
  FIELDS(X)
#undef X
#define X(T, N) void set_##N(const T &v) { N = v; } const T &get_##N() const { return N; }
  FIELDS(X)
#undef X
};
void x_macro_bad() { Row r; r.set_mail(source()); sink(r.get_mail()); } // WARN
void x_macro_ok() { Row r; r.set_mail(source()); sink(r.get_lang()); }
void min_bad() { sinki(MIN(isource(), 3)); } // WARN
void min_ok() { int n = isource(); sinki(MIN(n > 2, 1)); }
void foreach_bad() { std::vector<std::string> v{source()}; FOREACH(s, v) SEND(s); } // WARN
void foreach_ok() { std::vector<std::string> v{source()}, w{"x"}; FOREACH(s, w) SEND(s); }
void statement_expression_bad() { sink(MAYBE(source())); } // WARN
void statement_expression_ok() { std::string s = source(); sink(({ auto n = s.size(); std::string(n, 'x'); })); }
void compiled_out_ok() { NOTHING(sink(source())); sink("x"); }
void check_bad() { std::string s = source(); CHECK(!s.empty()); sink(s); } // WARN
void check_ok() { std::string s = source(); CHECK(!s.empty()); s = "x"; sink(s); }
#define DEFINE_SENDER(Name, Expr) void Name##_impl(const User &u) { sink(Expr); }
DEFINE_SENDER(mail, u.email) // WARN
DEFINE_SENDER(theme, u.theme)
#define TRY(expr) ({ auto r_ = (expr); if (!r_.ok) return; r_.v; })
struct Res { bool ok; std::string v; };
Res load() { return {true, source()}; }
void try_bad() { std::string s = TRY(load()); sink(s); } // WARN
#define COPY_FIELD(d, s, f) (d).f = (s).f
void copy_field_bad() { Row a, b; a.mail = source(); COPY_FIELD(b, a, mail); sink(b.mail); } // WARN
void copy_field_ok() { Row a, b; a.mail = source(); COPY_FIELD(b, a, lang); sink(b.mail); }
