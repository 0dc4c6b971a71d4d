// The same with a template.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "check_ban", name: not_banned}
rules:
  - {id: act, require: {call: "act", guard: not_banned}}
//--- one.cpp
#include <variant>
// A wrapper of a check returns early with an error. Result is a template.
struct Error { int code; };
struct Unit {};
template <class T> class Res {
public:
  Res(T u) : v_(u) {}
  Res(Error e) : v_(e) {}
  bool is_ok() const { return v_.index() == 0; }
  bool is_err() const { return v_.index() == 1; }
  explicit operator bool() const { return is_ok(); }
  const Error &error() const { return std::get<1>(v_); }
private:
  std::variant<T, Error> v_;
};
using Status = Res<Unit>;
Status check_ban(int who);
Status other(int who);
void act(int who);
Status w_literal(int who) { if (who < 0) return Error{1}; return check_ban(who); }
Status w_err(int who) { if (auto a = other(who); a.is_err()) return a.error(); return check_ban(who); }
Status w_err_whole(int who) { if (auto a = other(who); a.is_err()) return a; return check_ban(who); }
Status w_ok(int who) { if (auto a = other(who); !a.is_ok()) return a.error(); return check_ban(who); }
Status w_bool(int who) { if (auto a = other(who); !a) return a; return check_ban(who); }
Status w_tail(int who) {
  if (auto a = other(who); a.is_err()) return a.error();
  if (auto a = check_ban(who); a.is_err()) return a.error();
  return Unit{};
}
Status w_bad(int who) { if (who < 0) return Unit{}; return check_ban(who); }
void literal_err(int who) { if (w_literal(who).is_err()) return; act(who); }
void literal_ok(int who) { if (!w_literal(who).is_ok()) return; act(who); }
void literal_bool(int who) { if (!w_literal(who)) return; act(who); }
void err_err(int who) { if (w_err(who).is_err()) return; act(who); }
void err_ok(int who) { if (!w_err(who).is_ok()) return; act(who); }
void err_bool(int who) { if (!w_err(who)) return; act(who); }
void whole_err(int who) { if (w_err_whole(who).is_err()) return; act(who); }
void ok_err(int who) { if (w_ok(who).is_err()) return; act(who); }
void ok_ok(int who) { if (!w_ok(who).is_ok()) return; act(who); }
void bool_err(int who) { if (w_bool(who).is_err()) return; act(who); }
void bool_bool(int who) { if (!w_bool(who)) return; act(who); }
void tail_err(int who) { if (w_tail(who).is_err()) return; act(who); }
void direct_err(int who) { if (check_ban(who).is_err()) return; act(who); }
void bad(int who) { if (w_bad(who).is_err()) return; act(who); } // WARN
