// Consent across functions: wrappers, callers, closures, subjects.
// RUN: %check_commitments %s -- -std=c++20
#include "commitments.h"
#include <functional>
#include <vector>

// Wrappers.
static bool allowed(const User &U) { return U.id != 0 && U.consents(); }
static bool loose(const User &U) { return U.id != 0 || U.consents(); }
static bool denied(const User &U) { return !U.consents(); }
static bool forPurpose(const User &U, Purpose P) { return U.granted(P); }
static bool outer(const User &U) {
  if (!allowed(U))
    return false;
  return cond();
}
static void demand(const User &U) {
  if (!U.consents())
    throw 1;
}
static void complain(const User &U) {
  if (!U.consents())
    cond();
}
static User demanded(int Id) {
  User U = load(Id);
  demand(U);
  return U;
}
void wrapper_ok(User &U) {
  if (allowed(U))
    ads(U.email);
}
void loose_bad(User &U) {
  if (loose(U))
    ads(U.email); // WARN
}
void denied_ok(User &U) {
  if (denied(U))
    return;
  ads(U.email);
}
void denied_bad(User &U) {
  if (denied(U))
    ads(U.email); // WARN
}
void for_purpose_ok(User &U) {
  if (forPurpose(U, Purpose::Advertising))
    ads(U.email);
}
void for_purpose_bad(User &U) {
  if (forPurpose(U, Purpose::Newsletter))
    ads(U.email); // WARN
}
void outer_ok(User &U) {
  if (outer(U))
    ads(U.email);
}
void demand_ok(User &U) {
  demand(U);
  ads(U.email);
}
void complain_bad(User &U) {
  complain(U);
  ads(U.email); // WARN
}
void demand_caught_bad(User &U) {
  try {
    demand(U);
  } catch (...) {
  }
  ads(U.email); // WARN
}
void demand_caught_ok(User &U) {
  try {
    demand(U);
    ads(U.email);
  } catch (...) {
  }
}

// The check in the caller, the sink in the callee, and the other way round.
static void send_guarded_ok(const User &U) { ads(U.email); }
void caller_checks_ok(User &U) {
  if (U.consents())
    send_guarded_ok(U);
}
static void send_bad(const User &U) { ads(U.email); } // WARN
void one_caller_checks(User &U) {
  if (U.consents())
    send_bad(U);
}
void other_caller_does_not(User &U) { send_bad(U); }
static void send_text_ok(const std::string &S) { ads(S); }
void text_ok(User &U) {
  if (U.consents())
    send_text_ok(U.email);
}
static void send_checked_ok(const User &U) {
  if (U.consents())
    ads(U.email);
}
void callee_checks_ok(User &U) { send_checked_ok(U); }
static void send_if_ok(const User &U, bool Consented) {
  if (Consented)
    ads(U.email);
}
void flag_passed_ok(User &U) { send_if_ok(U, U.consents()); }
static void send_if_bad(const User &U, bool Consented) {
  if (Consented)
    ads(U.email); // WARN
}
void flag_passed_bad(User &U) { send_if_bad(U, true); }

// A result kept in a field.
class Campaign_ok {
public:
  explicit Campaign_ok(const User &U) : Who(U), Allowed(U.consents()) {}
  void run() {
    if (Allowed)
      ads(Who.email);
  }

private:
  User Who;
  bool Allowed = false;
};
class Campaign_bad {
public:
  explicit Campaign_bad(const User &U) : Who(U), Allowed(U.consents()) {}
  void force() { Allowed = true; }
  void run() {
    if (Allowed)
      ads(Who.email); // WARN
  }

private:
  User Who;
  bool Allowed = false;
};
void campaigns(User &U) {
  Campaign_ok A(U);
  A.run();
  Campaign_bad B(U);
  B.force();
  B.run();
}

// Whose consent.
void subject_bad(User &A, User &B) {
  if (A.consents())
    ads(B.email); // WARN
}
void subject_ok(User &A, User &B) {
  if (A.consents() && B.consents())
    ads(B.email);
}
void copy_ok(User &A) {
  User B = A;
  if (A.consents())
    ads(B.email);
}
void loaded_ok(int Id) {
  User U = load(Id);
  if (U.consents())
    ads(U.email);
}
void loaded_twice_ok(int Id) {
  if (load(Id).consents())
    ads(load(Id).email);
}
void loaded_other_bad(int A, int B) {
  User First = load(A), Second = load(B);
  if (First.consents())
    ads(Second.email); // WARN
}
void by_id_ok(User &U, Registry &R) {
  if (R.granted(U.id, "advertising"))
    ads(U.email);
}
void by_id_bad(User &U, User &V, Registry &R) {
  if (R.granted(V.id, "advertising"))
    ads(U.email); // WARN
}
void by_user_bad(User &U, User &V, Registry &R) {
  if (R.granted(V, Purpose::Advertising))
    ads(U.email); // WARN
}
static void send_subject_bad(const User &U) { ads(U.email); } // WARN
void wrong_subject(User &A, User &B) {
  if (A.consents())
    send_subject_bad(B);
}
static std::string emailOf(const User &U) { return U.email; }
void accessor_ok(User &A) {
  if (A.consents())
    ads(emailOf(A));
}
void accessor_bad(User &A, User &B) {
  if (A.consents())
    ads(emailOf(B)); // WARN
}
void wrapper_subject_bad(User &A, User &B) {
  if (allowed(A))
    ads(B.email); // WARN
}
struct Pair {
  User First, Second;
};
void member_ok(Pair &P) {
  if (P.First.consents())
    ads(P.First.email);
}
void member_bad(Pair &P) {
  if (P.First.consents())
    ads(P.Second.email); // WARN
}

// Closures.
void post(std::function<void()>);
void created_under_check_ok(User U) {
  if (U.consents())
    post([U] { ads(U.email); });
}
void checked_inside_ok(User U) {
  post([U] {
    if (U.consents())
      ads(U.email);
  });
}
void unchecked_closure_bad(User U) {
  post([U] { ads(U.email); }); // WARN
}
void checked_afterwards_bad(User U) {
  auto Send = [&U] { ads(U.email); }; // WARN
  Send();
  if (U.consents())
    U.touch();
}
void for_each_ok(std::vector<User> &All) {
  for (const User &U : All)
    if (U.consents())
      [&] { ads(U.email); }();
}

// Guards by what has happened before.
void recorded_ok(User &U) {
  recordDisclosure(U);
  police(U.email);
}
void not_recorded_bad(User &U) { police(U.email); } // WARN
void recorded_later_bad(User &U) {
  police(U.email); // WARN
  recordDisclosure(U);
}
void one_branch_bad(User &U) {
  if (cond())
    recordDisclosure(U);
  police(U.email); // WARN
}
void try_ok(User &U) {
  if (tryRecord(U))
    police(U.email);
}
void try_bad(User &U) {
  tryRecord(U);
  police(U.email); // WARN
}
