// The scanf family with several outputs.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stdio.h>
void sscanf_bad(void) { char k[9], v[9]; if (sscanf(csource(), "%8s %8s", k, v) == 2) sinkc(v); } // WARN
void sscanf_number_bad(void) { char k[9]; int n; sscanf(csource(), "%8s %d", k, &n); sinki(n); } // WARN
void sscanf_two_ok(void) { char k[9], v[9]; sscanf("a b", "%8s %8s", k, v); (void)csource(); sinkc(v); }
void sscanf_count_ok(void) { char k[9], v[9]; sinki(sscanf(csource(), "%8s %8s", k, v)); }
