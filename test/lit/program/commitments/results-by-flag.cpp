// A helper that gives back a Result leaves the check out if a flag says so.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "isBanned", name: not_banned, passed_when: false}
rules:
  - {id: not-banned, require: {call: "Comment::create", guard: not_banned}}
//--- one.cpp
//
// returns a Result and the flag stands before the check in a conjunction. (lemmy KEPT_6, and base at first sight)
#include <variant>
enum class Error { Banned };
struct Unit {};
struct Result {
  std::variant<Unit, Error> State;
  Result(Unit U) : State(U) {}
  Result(Error E) : State(E) {}
  bool is_err() const { return State.index() == 1; }
};
struct Person { int Id = 0; };
struct Comment { static void create(const Person &By); };
bool isBanned(const Person &P);

Result checkResult(const Person &P, bool CheckBan = true) {
  if (CheckBan && isBanned(P)) return Error::Banned;
  return Unit{};
}
bool checkBool(const Person &P, bool CheckBan = true) {
  if (CheckBan && isBanned(P)) return false;
  return true;
}
Result checkAlways(const Person &P) {
  if (isBanned(P)) return Error::Banned;
  return Unit{};
}
void byDefault(const Person &P) {
  if (checkResult(P).is_err()) return;
  Comment::create(P);
}
void byConstant(const Person &P) {
  const Result R = checkResult(P, true);
  if (R.is_err()) return;
  Comment::create(P);
}
void boolByDefault(const Person &P) {
  if (!checkBool(P)) return;
  Comment::create(P);
}
void noFlag(const Person &P) {
  if (checkAlways(P).is_err()) return;
  Comment::create(P);
}
void skipped(const Person &P) {
  if (checkResult(P, false).is_err()) return;
  Comment::create(P); // WARN
}
