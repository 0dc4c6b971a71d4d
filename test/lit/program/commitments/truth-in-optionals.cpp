// Checks that answer with an optional or expected truth value: that there is an answer does not say which.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {private_message: {}}
guards:
  - {function: ["is_banned", "banned_r"], passed_when: false, name: not_banned}
  - {function: ["may", "may_r", "may_o"], name: not_banned}
rules: [{id: banned-do-not-write, require: {call: ["create"], guard: not_banned}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <optional>
struct PersonId { int v; };
struct Conn;
std::expected<bool, int> may_r(const Conn &, PersonId);
std::expected<bool, int> banned_r(const Conn &, PersonId);
std::optional<bool> may_o(const Conn &, PersonId);
bool may(const Conn &, PersonId);
bool is_banned(const Conn &, PersonId);
int create(const Conn &, int text);
std::expected<bool, int> may_w(const Conn &c, PersonId p) { return may(c, p); }
std::expected<bool, int> banned_w(const Conn &c, PersonId p) { return is_banned(c, p); }
std::optional<bool> may_ow(const Conn &c, PersonId p) { return may(c, p); }
std::expected<bool, int> may_w2(const Conn &c, PersonId p) { if (p.v == 0) return std::unexpected(1); return may(c, p); }
int a1(const Conn &c, PersonId p) { auto r = may_r(c, p); if (!r || !*r) return 0; return create(c, 1); }
int a2(const Conn &c, PersonId p) { auto r = banned_r(c, p); if (!r || *r) return 0; return create(c, 1); }
int a3(const Conn &c, PersonId p) { auto r = may_o(c, p); if (!r || !*r) return 0; return create(c, 1); }
int a4(const Conn &c, PersonId p) { auto r = may_w(c, p); if (!r || !*r) return 0; return create(c, 1); }
int a5(const Conn &c, PersonId p) { auto r = banned_w(c, p); if (!r || *r) return 0; return create(c, 1); }
int a6(const Conn &c, PersonId p) { auto r = may_ow(c, p); if (!r || !*r) return 0; return create(c, 1); }
int a7(const Conn &c, PersonId p) { auto r = may_w2(c, p); if (!r || !*r) return 0; return create(c, 1); }
int a8(const Conn &c, PersonId p) { auto r = may_w(c, p); if (!r || !r.value()) return 0; return create(c, 1); }
int a9(const Conn &c, PersonId p) { auto r = may_w(c, p); if (!r) return 0; if (*r) return create(c, 1); return 0; }
int b1(const Conn &c, PersonId p) { auto r = may_r(c, p); if (!r) return 0; return create(c, 1); } // WARN
int b2(const Conn &c, PersonId p) { auto r = may_r(c, p); if (!r || *r) return 0; return create(c, 1); } // WARN
int b3(const Conn &c, PersonId p) { auto r = may_w(c, p); if (!r) return 0; return create(c, 1); } // WARN
int b4(const Conn &c, PersonId p) { auto r = may_w(c, p); if (!r || *r) return 0; return create(c, 1); } // WARN
int b5(const Conn &c, PersonId p) { auto r = may_o(c, p); if (!r) return 0; return create(c, 1); } // WARN
int b6(const Conn &c, PersonId p) { if (may_o(c, p)) return create(c, 1); return 0; } // WARN
int b7(const Conn &c, PersonId p) { if (may_o(c, p).value_or(false)) return create(c, 1); return 0; }
int b8(const Conn &c, PersonId p) { if (may_o(c, p).value_or(true)) return create(c, 1); return 0; } // WARN
