// NOLINT as in clang-tidy: on the line of the warning, for this check or for all; another check's name silences nothing.
// RUN: %check_purpose - %s -- -std=c++17
#include "purpose/annotations.h"
#include <string>
PURPOSE_DATA(customer_data) std::string mail();
PURPOSE_SINK(advertising) void ad(const std::string &);

void named_ok() { ad(mail()); } // NOLINT(purpose-forbidden-flow): the customer asked for it
void all_ok() { ad(mail()); } // NOLINT
void glob_ok() { ad(mail()); } // NOLINT(purpose-*)
// NOLINTNEXTLINE(purpose-forbidden-flow): the customer asked for it
void next_ok() { ad(mail()); }
// NOLINTBEGIN(purpose-forbidden-flow): the customer asked for it
void region_ok() { ad(mail()); }
// NOLINTEND(purpose-forbidden-flow)
void afterRegion_bad() { ad(mail()); } // WARN
void otherCheck_bad() { ad(mail()); } // NOLINT(purpose-policy) // WARN
void source_bad() {
  std::string S = mail(); // NOLINT(purpose-forbidden-flow): not where the warning stands
  ad(S); // WARN
}
PURPOSE_SINK(advertizing) void typo_ok(int); // NOLINT(purpose-policy): on its way
struct Typo_bad { PURPOSE_DATA(custmer_data) int A; }; // WARN(policy)
PURPOSE_CONTEXT(advertizing) void typoContext_bad(int); // WARN(policy)
