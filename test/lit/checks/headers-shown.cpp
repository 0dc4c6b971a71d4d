// Functions with bodies in headers. A finding stands at the sink call. clang-tidy shows those in headers if the header
// filter says so, or if a note leads to the main file.
// RUN: %purpose_tidy --header-filter=.* %s -- -std=c++17 -I %annotations -I %S/Inputs 2>/dev/null > %t
// RUN: FileCheck --check-prefix=ALL %s < %t
// RUN: grep -c warning: %t | grep -x 5
// RUN: %purpose_tidy --header-filter=none %s -- -std=c++17 -I %annotations -I %S/Inputs 2>/dev/null > %t.main
// RUN: FileCheck --check-prefix=MAIN %s < %t.main
// RUN: grep -c warning: %t.main | grep -x 2
#include "shared.h"
void template_bad(const User &U) { inTemplate(U); }
void cleaned_ok(const User &U) { advertise(masked(U)); relay(U.Theme); }
void relayed_bad(const User &U) { relay(U.Email); }
void getter_bad(const User &U) { advertise(mail(U)); }
// ALL-DAG: shared.h:5:39: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// ALL-DAG: shared.h:6:50: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// ALL-DAG: shared.h:8:51: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// ALL-DAG: shared.h:9:43: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// ALL-DAG: headers-shown.cpp:[[#@LINE-6]]:35: note: passed to 'relay' as argument 1
// ALL-DAG: headers-shown.cpp:[[#@LINE-6]]:34: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// MAIN-DAG: shared.h:9:43: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
// MAIN-DAG: headers-shown.cpp:[[#@LINE-9]]:35: note: passed to 'relay' as argument 1
// MAIN-DAG: headers-shown.cpp:[[#@LINE-9]]:34: warning: customer_data in 'User::Email' reaches advertising sink 'advertise'
