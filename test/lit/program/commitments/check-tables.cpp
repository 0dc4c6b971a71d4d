// Checks behind an interface, or in a table of functions, asked one after the other.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {field: "Person::Banned", name: not_banned, passed_when: false}
  - {function: "isMuted", name: not_muted, passed_when: false}
rules:
  - {id: not-banned, require: {call: "Comment::create", guard: not_banned}}
  - {id: not-muted, require: {call: "Comment::create", guard: not_muted}}
//--- one.cpp
//
// them (36), in a loop over function pointers (42). (lemmy KEPT_4) Silent: members or unique_ptr of the concrete classes.
#include <memory>
#include <optional>
struct Person { int Id = 0; bool Banned = false; };
struct Comment { static void create(const Person &By); };
enum class Error { Banned, Muted };
bool isMuted(const Person &P);
struct Check {
  virtual ~Check() = default;
  virtual std::optional<Error> refuse(const Person &P) const = 0;
};
struct BanCheck final : Check {
  std::optional<Error> refuse(const Person &P) const override { return P.Banned ? std::make_optional(Error::Banned) : std::nullopt; }
};
struct MuteCheck final : Check {
  std::optional<Error> refuse(const Person &P) const override { if (isMuted(P)) return Error::Muted; return std::nullopt; }
};
struct Gate {
  BanCheck B; MuteCheck M;
  std::unique_ptr<BanCheck> UB = std::make_unique<BanCheck>(); std::unique_ptr<MuteCheck> UM = std::make_unique<MuteCheck>();
  std::unique_ptr<Check> VB = std::make_unique<BanCheck>(), VM = std::make_unique<MuteCheck>();
};
void members(const Gate &G, const Person &P) { if (G.B.refuse(P) || G.M.refuse(P)) return; Comment::create(P); }
void uniqueConcrete(const Gate &G, const Person &P) {
  if (G.UB->refuse(P) || G.UM->refuse(P)) return;
  Comment::create(P);
}
void uniqueVirtual(const Gate &G, const Person &P) {
  if (G.VB->refuse(P) || G.VM->refuse(P)) return;
  Comment::create(P); // FP: members that are pointers to the interface
}
void loop(const Gate &G, const Person &P) {
  for (const Check *C : {G.VB.get(), G.VM.get()})
    if (C->refuse(P)) return;
  Comment::create(P); // FP: members that are pointers to the interface
}
void functions(const Person &P) {
  bool (*const All[])(const Person &) = {isMuted, [](const Person &Q) { return Q.Banned; }};
  for (auto *F : All)
    if (F(P)) return;
  Comment::create(P);
}
void onlyOne(const Gate &G, const Person &P) { if (G.B.refuse(P)) return; Comment::create(P); } // WARN
int main() { Gate G; Person P; members(G, P); uniqueConcrete(G, P); uniqueVirtual(G, P); loop(G, P); functions(P); onlyOne(G, P); }
