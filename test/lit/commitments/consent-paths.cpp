// Consent as a condition on every path.
// RUN: %check_commitments %s -- -std=c++20
#include "commitments.h"
#include <cassert>
#include <stdexcept>

void plain_bad(User &U) { ads(U.email); } // WARN
void if_ok(User &U) {
  if (U.consents())
    ads(U.email);
}
void else_bad(User &U) {
  if (U.consents())
    return;
  ads(U.email); // WARN
}
void early_ok(User &U) {
  if (!U.consents())
    return;
  ads(U.email);
}
void after_bad(User &U) {
  if (U.consents())
    U.touch();
  ads(U.email); // WARN
}
void and_ok(User &U) {
  if (cond() && U.consents() && cond())
    ads(U.email);
}
void or_bad(User &U) {
  if (cond() || U.consents())
    ads(U.email); // WARN
}
void not_or_ok(User &U) {
  if (!U.consents() || cond())
    return;
  ads(U.email);
}
void not_and_bad(User &U) {
  if (!U.consents() && cond())
    return;
  ads(U.email); // WARN
}
void both_arms_ok(User &U) {
  if (cond()) {
    if (!U.consents())
      return;
  } else {
    if (!mayAdvertise(U))
      return;
  }
  ads(U.email);
}
void one_arm_bad(User &U) {
  if (cond()) {
    if (!U.consents())
      return;
  }
  ads(U.email); // WARN
}
void ternary_ok(User &U) { ads(U.consents() ? U.email : std::string()); }
void ternary_bad(User &U) { ads(U.consents() ? std::string() : U.email); } // WARN
void kept_ok(User &U) {
  bool Ok = U.consents();
  U.touch();
  if (Ok)
    ads(U.email);
}
void kept_bad(User &U) {
  bool Ok = U.consents();
  Ok = true;
  if (Ok)
    ads(U.email); // WARN
}
void kept_default_ok(User &U) {
  bool Ok = false;
  if (cond())
    Ok = U.consents();
  if (Ok)
    ads(U.email);
}
void kept_default_bad(User &U) {
  bool Ok = true;
  if (cond())
    Ok = U.consents();
  if (Ok)
    ads(U.email); // WARN
}
void set_inside_ok(User &U) {
  bool Ok = false;
  if (U.consents())
    Ok = true;
  if (Ok)
    ads(U.email);
}
void kept_and_ok(User &U) {
  const bool Ok = cond() && U.consents();
  if (!Ok)
    return;
  ads(U.email);
}
void kept_or_bad(User &U) {
  const bool Ok = cond() || U.consents();
  if (!Ok)
    return;
  ads(U.email); // WARN
}
void compared_ok(User &U) {
  if (U.consents() == true)
    ads(U.email);
}
void compared_bad(User &U) {
  if (U.consents() != true)
    ads(U.email); // WARN
}
void compared_false_ok(User &U) {
  if (false == U.consents())
    return;
  ads(U.email);
}
void switch_ok(User &U) {
  switch (U.consents()) {
  case true:
    ads(U.email);
    break;
  case false:
    break;
  }
}
void switch_bad(User &U) {
  switch (U.consents()) {
  case true:
    break;
  case false:
    ads(U.email); // WARN
    break;
  }
}
void fall_bad(User &U) {
  switch (U.consents()) {
  case false:
    U.touch();
    [[fallthrough]];
  case true:
    ads(U.email); // WARN
  }
}
void while_ok(User &U) {
  while (U.consents()) {
    ads(U.email);
    U.touch();
  }
}
void while_after_ok(User &U) {
  while (!U.consents())
    cond();
  ads(U.email);
}
void while_after_bad(User &U) {
  while (U.consents())
    cond();
  ads(U.email); // WARN
}
void noreturn_ok(User &U) {
  if (!U.consents())
    fail();
  ads(U.email);
}
void throw_ok(User &U) {
  if (!U.consents())
    throw std::runtime_error("no consent");
  ads(U.email);
}
void assert_bad(User &U) {
  assert(U.consents());
  ads(U.email); // WARN
}
void assert_and_bad(User &U) {
  assert(cond() && U.consents() && "consent");
  ads(U.email); // WARN
}
void caught_bad(User &U) {
  try {
    if (!U.consents())
      throw 1;
  } catch (int) {
  }
  ads(U.email); // WARN
}
void caught_return_ok(User &U) {
  try {
    if (!U.consents())
      throw 1;
  } catch (int) {
    return;
  }
  ads(U.email);
}
void goto_ok(User &U) {
  if (!U.consents())
    goto out;
  ads(U.email);
out:
  U.touch();
}
void goto_bad(User &U) {
  if (!U.consents())
    goto out;
  U.touch();
out:
  ads(U.email); // WARN
}
void read_inside_ok(User &U) {
  std::string Text;
  if (U.consents())
    Text = U.email;
  ads(Text);
}
void init_if_ok(User &U) {
  if (bool Ok = U.consents(); Ok)
    ads(U.email);
}
void condition_variable_ok(User &U) {
  if (bool Ok = U.consents())
    ads(U.email);
}

// Purposes: a broader one covers a narrower one.
void broader_ok(User &U) {
  if (U.acceptsMarketing())
    ads(U.email);
}
void narrower_bad(User &U) {
  if (U.consents())
    news(U.email); // WARN
}
void by_enumerator_ok(User &U) {
  if (U.granted(Purpose::Advertising))
    ads(U.email);
}
void by_enumerator_bad(User &U) {
  if (U.granted(Purpose::Newsletter))
    ads(U.email); // WARN
}
void by_string_ok(User &U, Registry &R) {
  if (R.granted(U.id, "advertising"))
    ads(U.email);
}
void by_string_bad(User &U, Registry &R) {
  if (R.granted(U.id, "newsletter"))
    ads(U.email); // WARN
}
void field_ok(User &U) {
  if (U.adsOk)
    ads(U.email);
}
void field_bad(User &U) {
  if (!U.adsOk)
    ads(U.email); // WARN
}
void variable_ok(User &U) {
  if (g_adsOk)
    ads(U.email);
}
void variable_bad(User &U) {
  if (!g_adsOk)
    ads(U.email); // WARN
}

// What was known is lost.
void assigned_bad(User &U) {
  if (!U.consents())
    return;
  U = load(2);
  ads(U.email); // WARN
}
void revoked_bad(User &U) {
  if (!U.consents())
    return;
  U.revoke();
  ads(U.email); // WARN
}
void flag_set_bad(User &U) {
  if (!U.consents())
    return;
  U.adsFlag = false;
  ads(U.email); // WARN
}
void other_flag_ok(User &U) {
  if (!U.consents())
    return;
  U.seen = 3;
  U.theme = "dark";
  ads(U.email);
}
void touched_ok(User &U) {
  if (!U.consents())
    return;
  U.touch();
  ads(U.email);
}
void field_cleared_bad(User &U) {
  if (!U.adsOk)
    return;
  U.adsOk = false;
  ads(U.email); // WARN
}
void next_bad(User *P, User *Q) {
  if (!P->consents())
    return;
  P = Q;
  ads(P->email); // WARN
}
void index_bad(User *All, int I) {
  if (!All[I].consents())
    return;
  ++I;
  ads(All[I].email); // WARN
}
void each_ok(User (&All)[8]) {
  for (User &U : All)
    if (U.consents())
      ads(U.email);
}
void each_continue_ok(User (&All)[8]) {
  for (User &U : All) {
    if (!U.consents())
      continue;
    ads(U.email);
  }
}
void each_first_bad(User (&All)[8]) {
  bool Checked = false;
  for (User &U : All) {
    if (!Checked)
      Checked = U.consents();
    ads(U.email); // WARN
  }
}
