// Data is scrubbed unless a guard was passed, and goes to a virtual method.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {user_ids: {}}
purposes: {bidding: {}}
classify: [{field: ["User::id"], as: user_ids}]
sinks:
  - {function: ["net::text"], parameters: [0], purpose: bidding}
guards: [{field: "Perm::passId", name: pass_id}]
rules: [{id: ids, require: {data: user_ids, for: bidding, guard: pass_id}}]
//--- one.cpp
//
#include <memory>
#include <string>
struct User { std::string id; };
struct Perm { bool passId = false; };
Perm permFor(const std::string &Vendor);
namespace net { void text(const std::string &Body); }

template <int> struct Adapter { virtual ~Adapter() = default; virtual void send(const User &U) = 0; };
struct OnMember : Adapter<1> { void send(const User &U) override { net::text(U.id); } };
struct OnLocal : Adapter<2> { void send(const User &U) override { net::text(U.id); } };
struct OnFinal final : Adapter<3> { void send(const User &U) override { net::text(U.id); } };
struct OnPointer : Adapter<4> { void send(const User &U) override { net::text(U.id); } };
struct OnReference : Adapter<5> { void send(const User &U) override { net::text(U.id); } };
struct Guarded : Adapter<6> { void send(const User &U) override { net::text(U.id); } };
struct Plain { void send(const User &U) { net::text(U.id); } };
struct Unscrubbed : Adapter<7> { void send(const User &U) override { net::text(U.id); } }; // WARN

User prepared(const User &U, const Perm &P) {
  User M = U;
  if (!P.passId) M.id.clear();
  return M;
}
class Exchange {
  OnMember Member;
  OnFinal Final;
  Plain Simple;
  Guarded Whole;
  Unscrubbed Bad;
  std::unique_ptr<Adapter<4>> Pointer = std::make_unique<OnPointer>();
public:
  void member(const User &U) { Perm P = permFor("x"); Member.send(prepared(U, P)); }
  void final_(const User &U) { Perm P = permFor("x"); Final.send(prepared(U, P)); }
  void plain(const User &U) { Perm P = permFor("x"); Simple.send(prepared(U, P)); }
  void whole(const User &U) { if (permFor("x").passId) Whole.send(U); }
  void bad(const User &U) { Perm P = permFor("x"); Bad.send(U); }
  void pointer(const User &U) { Perm P = permFor("x"); Pointer->send(prepared(U, P)); }
};
void local(const User &U) { OnLocal L; Perm P = permFor("x"); L.send(prepared(U, P)); }
void reference(OnReference &R, const User &U) { Perm P = permFor("x"); R.send(prepared(U, P)); }

int main() {
  User U;
  Exchange E;
  OnReference R;
  E.member(U); E.final_(U); E.plain(U); E.whole(U); E.bad(U); E.pointer(U);
  local(U);
  reference(R, U);
}
