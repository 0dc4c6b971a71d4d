// The findings of the checks, as warnings of the compiler with the way as notes.
// REQUIRES: compiler
// RUN: %clangxx -fplugin=%purpose_compiler_plugin -I %annotations -c %s -o %t.o 2>&1 | FileCheck %s --implicit-check-not=warning: --implicit-check-not=error:
// RUN: %clangxx -fplugin=%purpose_compiler_plugin -I %annotations -fsyntax-only %s 2>&1 | FileCheck %s
// -Werror of clang leaves them warnings, -w hides them, and NOLINT hides nothing without a reason.
// RUN: %clangxx -fplugin=%purpose_compiler_plugin -I %annotations -Werror -c %s -o %t.o 2>&1 | FileCheck %s
// RUN: %clangxx -fplugin=%purpose_compiler_plugin -I %annotations -w -c %s -o %t.o 2>&1 | count 0
#include "purpose/annotations.h"

struct User {
  const char *Email PURPOSE_DATA(customer_data);
  const char *Theme;
};
PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("AdCo") void trackEvent(const char *Text);

void onLogin(const User &U) {
  const char *Text = U.Email;
  // CHECK: findings.cpp:[[@LINE+1]]:3: warning: customer_data in 'User::Email' reaches advertising sink 'trackEvent' (recipient AdCo), denied by no-commercial-use, no-advertising [purpose-forbidden-flow]
  trackEvent(Text); // NOLINT(purpose-forbidden-flow)
  // CHECK: findings.cpp:[[@LINE-3]]:24: note: customer_data comes from 'User::Email' here
  trackEvent(Text); // NOLINT(purpose-forbidden-flow): he asked for it
}

void onTheme(const User &U) { trackEvent(U.Theme); }

// CHECK: findings.cpp:[[@LINE+1]]:1: warning: {{.*}}custmer_data{{.*}} [purpose-policy]
PURPOSE_DATA(custmer_data) int Misspelt;
