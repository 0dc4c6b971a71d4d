// Functions that a header defines.
// RUN: %purpose_tidy --header-filter=.* %s -- -std=c++17 -I %annotations > %t.1 2>/dev/null
// RUN: FileCheck %s < %t.1
// RUN: FileCheck --check-prefix=ONCE %s < %t.1
#include "Inputs/headers.h"

void wrapped_bad(const HeaderUser &U) { headerSink(headerWrap(U.Email)); }
// CHECK-DAG: headers.cpp:[[@LINE-1]]:41: warning: customer_data in 'HeaderUser::Email' reaches advertising sink 'headerSink'
void wrapped_ok(const HeaderUser &U) { headerSink(headerDrop(U.Email)); headerSink(headerWrap(U.Color)); }

// The call that hands the data to the sink is in the header: there is the warning, and the way there names this caller.
void forwarded_bad(const HeaderUser &U) { headerForward(U.Email); }
// CHECK-DAG: headers.h:7:51: warning: customer_data in 'HeaderUser::Email' reaches advertising sink 'headerSink'
// CHECK-DAG: headers.cpp:[[@LINE-2]]:{{[0-9]+}}: note: passed to 'headerForward' as argument 1
void forwarded_ok(const HeaderUser &U) { headerForward(U.Color); }
void template_bad(const HeaderUser &U) { headerTemplate(U.Email); }
// CHECK-DAG: headers.h:9:57: warning: customer_data in 'HeaderUser::Email' reaches advertising sink 'headerSink'

// ONCE-COUNT-3: warning:
// ONCE-NOT: warning:
