// A wrapper of a check hands on the result that has failed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "check_ban", name: not_banned}
rules:
  - {id: act, require: {call: "act", guard: not_banned}}
//--- one.cpp
#include <utility>
#include <variant>
// A wrapper of a check hands on the error of one of two results.
struct Error { int code; };
struct Unit {};
class Status {
public:
  Status(Unit u) : v_(u) {}
  Status(Error e) : v_(e) {}
  bool is_err() const { return v_.index() == 1; }
  const Error &error() const { return std::get<1>(v_); }
private:
  std::variant<Unit, Error> v_;
};
Status check_ban(int who);
Status other1(int who);
Status other2(int who);
void act(int who);
Status w_ternary(int who) {
  const auto a = other1(who), b = other2(who);
  if (a.is_err() || b.is_err())
    return a.is_err() ? a.error() : b.error();
  return check_ban(who);
}
Status w_whole(int who) {
  const auto a = other1(who), b = other2(who);
  if (a.is_err() || b.is_err())
    return a.is_err() ? a : b;
  return check_ban(who);
}
Status w_one(int who) {
  const auto a = other1(who);
  if (a.is_err())
    return a.error();
  return check_ban(who);
}
Status w_one_whole(int who) {
  const auto a = other1(who);
  if (a.is_err())
    return a;
  return check_ban(who);
}
Status w_local_error(int who) {
  const auto a = other1(who);
  if (a.is_err()) {
    Error e = a.error();
    e.code += 100;
    return e;
  }
  return check_ban(who);
}
Status w_literal_ternary(int who, bool x) {
  if (who < 0)
    return x ? Error{1} : Error{2};
  return check_ban(who);
}
Status w_bad(int who) {
  if (who < 0)
    return Unit{};
  return check_ban(who);
}
void good1(int who) { if (w_ternary(who).is_err()) return; act(who); }
void good2(int who) { if (w_whole(who).is_err()) return; act(who); } // FP
void good3(int who) { if (w_one(who).is_err()) return; act(who); }
void good4(int who) { if (w_one_whole(who).is_err()) return; act(who); }
void good5(int who) { if (w_local_error(who).is_err()) return; act(who); }
void good6(int who) { if (w_literal_ternary(who, true).is_err()) return; act(who); }
void bad(int who) { if (w_bad(who).is_err()) return; act(who); } // WARN
