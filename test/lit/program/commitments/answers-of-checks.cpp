// A function that wraps a check answers with std::expected, an error, a number, an enumerator or an object of its own.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{field: "Person::banned", name: not_banned, passed_when: false}]
rules: [{id: post, require: {call: "post", guard: not_banned}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
struct Person { int id = 0; bool banned = false; };
void post(const Person &p); // needs not_banned
struct Error { std::string why; };
using Status = std::expected<void, Error>;
Status valid(const Person &p) { if (p.banned) return std::unexpected(Error{"banned"}); return {}; }
Status invalid(const Person &p) { if (!p.banned) return std::unexpected(Error{"not banned"}); return {}; }
std::expected<Person, Error> checked(const Person &p) { if (p.banned) return std::unexpected(Error{"banned"}); return p; }
std::optional<Error> problem(const Person &p) { if (p.banned) return Error{"banned"}; return std::nullopt; }
std::error_code code(const Person &p) { if (p.banned) return std::make_error_code(std::errc::permission_denied); return {}; }
int errnoLike(const Person &p) { return p.banned ? -1 : 0; }
enum class Verdict { Ok, Banned };
Verdict verdict(const Person &p) { return p.banned ? Verdict::Banned : Verdict::Ok; }
class Own { bool ok_; std::string why_; public: Own() : ok_(true) {} explicit Own(std::string w) : ok_(false), why_(std::move(w)) {} explicit operator bool() const { return ok_; } bool ok() const { return ok_; } };
Own own(const Person &p) { if (p.banned) return Own("banned"); return Own(); }
Own ownTernary(const Person &p) { return p.banned ? Own("banned") : Own(); }
Status nested(const Person &p) { if (auto r = valid(p); !r) return r; return {}; }
#define TRY(e) do { if (auto r_ = (e); !r_) return std::unexpected(std::move(r_).error()); } while (0)
Status nestedTry(const Person &p) { TRY(valid(p)); return {}; }

Status a1(const Person &p) { if (auto r = valid(p); !r) return r; post(p); return {}; }
Status a2(const Person &p) { TRY(valid(p)); post(p); return {}; }
Status a3(const Person &p) { auto r = valid(p); if (!r.has_value()) return r; post(p); return {}; }
Status a4(const Person &p) { (void)valid(p); post(p); return {}; } // WARN
Status a5(const Person &p) { if (auto r = invalid(p); !r) return r; post(p); return {}; } // WARN
void a6(const Person &p) { auto r = checked(p); if (!r) return; post(p); }
void a7(const Person &p) { if (auto e = problem(p)) return; post(p); }
void a8(const Person &p) { if (auto e = problem(p)) post(p); } // WARN
void a9(const Person &p) { if (code(p)) return; post(p); }
void a10(const Person &p) { if (errnoLike(p) != 0) return; post(p); }
void a11(const Person &p) { if (errnoLike(p) < 0) return; post(p); }
void a12(const Person &p) { if (verdict(p) != Verdict::Ok) return; post(p); }
void a13(const Person &p) { switch (verdict(p)) { case Verdict::Ok: post(p); break; case Verdict::Banned: break; } }
void a14(const Person &p) { if (verdict(p) == Verdict::Banned) post(p); } // WARN
void a15(const Person &p) { if (!own(p)) return; post(p); }
void a16(const Person &p) { if (own(p).ok()) post(p); }
void a17(const Person &p) { if (!ownTernary(p).ok()) return; post(p); }
void a18(const Person &p) { if (!own(p).ok()) post(p); } // WARN
Status a19(const Person &p) { TRY(nested(p)); post(p); return {}; }
Status a20(const Person &p) { TRY(nestedTry(p)); post(p); return {}; }
template <class F> auto andThen(Status r, F f) -> decltype(f()) { if (!r) return std::unexpected(std::move(r).error()); return f(); }
Status a21(const Person &p) { return andThen(valid(p), [&]() -> Status { post(p); return {}; }); }
Status a22(const Person &p) { return andThen(Status{}, [&]() -> Status { post(p); return {}; }); } // WARN
Status a23(const Person &p, const Person &q) { TRY(valid(q)); post(p); return {}; } // WARN
Status a24(const Person &p) { auto r = valid(p); if (!r && r.error().why != "banned") return r; post(p); return {}; } // WARN
Status a25(const Person &p) { auto r = valid(p); if (r || p.id == 0) { post(p); return {}; } return r; } // WARN
