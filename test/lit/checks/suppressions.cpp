// NOLINT in all forms that clang-tidy knows.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"
struct User { std::string Email PURPOSE_DATA(customer_data); };
void all_ok(User &U) { advertise(U.Email); } // NOLINT
void named_ok(User &U) { advertise(U.Email); } // NOLINT(purpose-forbidden-flow)
void reason_ok(User &U) { advertise(U.Email); } // NOLINT(purpose-forbidden-flow): the customer asked for it
void glob_ok(User &U) { advertise(U.Email); } // NOLINT(purpose-*)
// NOLINTNEXTLINE(purpose-forbidden-flow)
void next_ok(User &U) { advertise(U.Email); }
// NOLINTBEGIN(purpose-forbidden-flow)
void block_ok(User &U) { advertise(U.Email); }
// NOLINTEND(purpose-forbidden-flow)
void after_bad(User &U) { advertise(U.Email); } // WARN
void otherCheck_bad(User &U) { advertise(U.Email); } // NOLINT(purpose-policy) // WARN
void atOrigin_bad(User &U) {
  std::string S = U.Email; // NOLINT(purpose-forbidden-flow): here the data is only read
  advertise(S); // WARN
}
void severalLines_ok(User &U) {
  advertise( // NOLINT(purpose-forbidden-flow)
      U.Email);
}
#define ADVERTISE(X) advertise(X)
void macro_bad(User &U) { ADVERTISE(U.Email); } // WARN
void macro_ok(User &U) { ADVERTISE(U.Email); } // NOLINT(purpose-forbidden-flow)
