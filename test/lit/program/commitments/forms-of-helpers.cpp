// What an operation is given was put together by a function; the check was of another community.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "check_community", name: cm}
rules:
  - {id: cm.cr, require: {call: "*::create", guard: cm}}
//--- one.cpp
#include <functional>
#include <string>
#include <utility>
#include <variant>
namespace lemmy {
enum class ErrorType { SiteBan, PersonIsBannedFromCommunity, Deleted, Locked, NotFound, NotLoggedIn, Honeypot, TooLong, NoEditAllowed };
struct LemmyError { ErrorType type; std::string detail; };
template <class T> class [[nodiscard]] LemmyResult {
  std::variant<T, LemmyError> v_;
public:
  LemmyResult(T t) : v_(std::move(t)) {}
  LemmyResult(LemmyError e) : v_(std::move(e)) {}
  LemmyResult(ErrorType e) : v_(LemmyError{e, {}}) {}
  bool is_ok() const { return v_.index() == 0; }
  bool is_err() const { return v_.index() == 1; }
  T &unwrap() & { return std::get<0>(v_); }
  T unwrap() && { return std::get<0>(std::move(v_)); }
  const LemmyError &error() const { return std::get<1>(v_); }
  template <class F> auto and_then(F f) -> std::invoke_result_t<F, T &> {
    if (is_err()) return error();
    return std::invoke(f, std::get<0>(v_));
  }
  template <class F> auto map(F f) -> LemmyResult<std::invoke_result_t<F, T &>> {
    if (is_err()) return error();
    return std::invoke(f, std::get<0>(v_));
  }
};
template <> class [[nodiscard]] LemmyResult<void> {
  bool ok_ = true;
  LemmyError e_{};
public:
  LemmyResult() = default;
  LemmyResult(LemmyError e) : ok_(false), e_(std::move(e)) {}
  LemmyResult(ErrorType e) : ok_(false), e_{e, {}} {}
  bool is_ok() const { return ok_; }
  bool is_err() const { return !ok_; }
  const LemmyError &error() const { return e_; }
  template <class F> auto and_then(F f) -> std::invoke_result_t<F> {
    if (!ok_) return e_;
    return std::invoke(f);
  }
};
using Unit = LemmyResult<void>;
inline Unit Ok() { return {}; }
} // namespace lemmy
#define TRY(expr)                                                              \
  do {                                                                         \
    if (auto try_r_ = (expr); try_r_.is_err()) return try_r_.error();          \
  } while (0)
#define TRY_LET(var, expr)                                                     \
  auto var##_res_ = (expr);                                                    \
  if (var##_res_.is_err()) return var##_res_.error();                          \
  auto var = std::move(var##_res_).unwrap()
struct Pool;
template <class Tag> struct Id { long value = 0; };
using PersonId = Id<struct PT>; using CommunityId = Id<struct CT>; using PostId = Id<struct OT>;
struct Person { PersonId id; bool banned = false; };
struct Form { PersonId creator; CommunityId community; std::string name; };
struct Req { CommunityId community; PostId source; std::string name; };
struct Post { PostId id; PersonId creator; CommunityId community; static Post read(Pool &, PostId); static void create(Pool &, const Form &); };
struct User { Person person; };
using lemmy::LemmyResult; using lemmy::ErrorType; using lemmy::Unit;
bool check_community(Pool &, const Person &, CommunityId);
LemmyResult<Form> build(const Req &r, PersonId creator) { Form f; f.creator = creator; f.community = r.community; f.name = r.name; return f; }
LemmyResult<Form> build2(const Req &r, PersonId creator) { if (r.name.empty()) return ErrorType::TooLong; Form f; f.creator = creator; f.community = r.community; f.name = r.name; return f; }
Unit b1(Pool &p, const User &u, const Req &r) { TRY_LET(f, build(r, u.person.id)); Post s = Post::read(p, r.source); if (!check_community(p, u.person, s.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
Unit b2(Pool &p, const User &u, const Req &r) { TRY_LET(f, build2(r, u.person.id)); Post s = Post::read(p, r.source); if (!check_community(p, u.person, s.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
Unit b3(Pool &p, const User &u, const Req &r) { TRY_LET(f, build2(r, u.person.id)); Post s = Post::read(p, r.source); auto c = r.community; if (r.name == "x") c = s.community; if (!check_community(p, u.person, c)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
Unit b4(Pool &p, const User &u, const Req &r) { Form f; f.creator = u.person.id; f.community = r.community; Post s = Post::read(p, r.source); auto c = r.community; if (r.name == "x") c = s.community; if (!check_community(p, u.person, c)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
Unit c1(Pool &p, const User &u, const Req &r) { TRY_LET(f, build(r, u.person.id)); if (!check_community(p, u.person, r.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); }
Unit c2(Pool &p, const User &u, const Req &r) { TRY_LET(f, build2(r, u.person.id)); if (!check_community(p, u.person, r.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); }
LemmyResult<std::string> md(const std::string &t);
std::string slurs(std::string t) { static const std::string s = "slur"; for (auto at = t.find(s); at != std::string::npos; at = t.find(s, at)) t.replace(at, s.size(), "*"); return t; }
LemmyResult<Form> build5(const Req &r, PersonId creator) { Form f; if (!r.name.empty()) { TRY_LET(b, md(r.name)); f.name = b; } f.creator = creator; f.community = r.community; return f; }
LemmyResult<Form> build6(const Req &r, PersonId creator) { Form f; f.name = slurs(r.name); f.creator = creator; f.community = r.community; return f; }
Unit b5(Pool &p, const User &u, const Req &r) { TRY_LET(f, build5(r, u.person.id)); Post s = Post::read(p, r.source); if (!check_community(p, u.person, s.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
Unit b6(Pool &p, const User &u, const Req &r) { TRY_LET(f, build6(r, u.person.id)); Post s = Post::read(p, r.source); if (!check_community(p, u.person, s.community)) return lemmy::Ok(); Post::create(p, f); return lemmy::Ok(); } // WARN
