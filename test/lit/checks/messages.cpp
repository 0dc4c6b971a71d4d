// The exact words: a flow through two functions, field state, a lambda; NOLINT; purpose-policy.
// RUN: %purpose_tidy %s -- -std=c++17 -I %annotations > %t.1 2>/dev/null
// RUN: %purpose_tidy %s -- -std=c++17 -I %annotations > %t.2 2>/dev/null
// RUN: cmp %t.1 %t.2
// RUN: FileCheck %s < %t.1
#include "purpose/annotations.h"
#include <string>
struct User { std::string Email PURPOSE_DATA(customer_data); };
PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("AdCo") void send(const std::string &);

std::string wrap(const std::string &S) { return "<" + S + ">"; }
void twoFunctions(const User &U) { send(wrap(U.Email)); }
// CHECK: messages.cpp:[[@LINE-1]]:36: warning: customer_data in 'User::Email' reaches advertising sink 'send' (recipient AdCo), denied by no-commercial-use, no-advertising [purpose-forbidden-flow]
// CHECK: messages.cpp:[[@LINE-2]]:48: note: customer_data comes from 'User::Email' here
// CHECK: messages.cpp:[[@LINE-3]]:41: note: passed to 'wrap' as argument 1
// CHECK: messages.cpp:[[@LINE-4]]:41: note: returned by 'wrap'

class Session {
public:
  void login(const User &U) { Who = U.Email; }
  void report() { send(Who); }
  // CHECK: messages.cpp:[[@LINE-1]]:19: warning: customer_data in 'User::Email' reaches advertising sink 'send'
  // CHECK: note: stored in 'Session::Who'
  // CHECK: messages.cpp:[[@LINE-3]]:24: note: read from 'Session::Who', which another function stored it in
private:
  std::string Who;
};

void lambda(const User &U) {
  auto Later = [E = U.Email] { send(E); };
  Later();
  // CHECK: messages.cpp:[[@LINE-2]]:32: warning: customer_data in 'User::Email'
  // CHECK: messages.cpp:[[@LINE-3]]:23: note: customer_data comes from 'User::Email' here
}

void silenced(const User &U) { send(U.Email); } // NOLINT(purpose-forbidden-flow): asked the customer
// CHECK-NOT: messages.cpp:[[@LINE-1]]:

struct Wrong { std::string Email PURPOSE_DATA(custmer_data); };
// CHECK: messages.cpp:[[@LINE-1]]:{{[0-9]+}}: warning: unknown data category 'custmer_data' [purpose-policy]
PURPOSE_SINK(advertizing) void other(int);
// CHECK: messages.cpp:[[@LINE-1]]:{{[0-9]+}}: warning: unknown purpose 'advertizing' [purpose-policy]
