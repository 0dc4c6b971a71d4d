// Contexts by path are relative to the folder of the policy; what is read there is reported there.
// DEFINE: %{tidy} = %purpose_tidy --header-filter=.* "--config={CheckOptions: {purpose.Policy: '%S/Inputs/places.yaml'}}"
// RUN: %{tidy} %s -- -std=c++17 -I %S/Inputs 2>/dev/null | FileCheck %s
#include "adcode/bids.h"
#include "plaincode.h"
void path_ok() { store(source()); bid("x"); }
void path_bad() { bid(source()); }
// CHECK-NOT: plaincode.h
// CHECK-NOT: contexts-path.cpp:[[#@LINE-4]]
// CHECK-DAG: adcode/bids.h:6:43: warning: customer_data in 'source' reaches advertising context 'bidForAll', denied by no-commercial-use, no-advertising
// CHECK-DAG: contexts-path.cpp:[[#@LINE-4]]:19: warning: customer_data in 'source' reaches advertising context 'bid', denied by

// FN: files that the compiler was given by a relative path, or by one with "..", are not matched. When this begins to
// find something, check it like the above.
// RUN: cd %S && %{tidy} %s -- -std=c++17 -I Inputs 2>/dev/null | count 0
// RUN: %{tidy} %s -- -std=c++17 -I %S/Inputs/../Inputs 2>/dev/null | count 0
