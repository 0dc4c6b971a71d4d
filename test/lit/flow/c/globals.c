// Globals in C: file scope, static locals, structs, arrays, pointers, extern.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <string.h>
static int cur, other;
void store(void) { cur = isource(); other = 2; }
void scalar_bad(void) { sinki(cur); } // WARN
void scalar_ok(void) { sinki(other); }
static char buf[64], tmp[64] = "x";
void load(void) { fill(buf); }
void buffer_bad(void) { sinkc(buf); } // WARN
void buffer_ok(void) { sinkc(tmp); }
static struct { char mail[32]; int n; struct { int lat, lon; } at; } conf;
void configure(void) { strcpy(conf.mail, csource()); conf.at.lat = isource(); conf.n = 1; }
void struct_bad(void) { sinkc(conf.mail); } // WARN
void struct_ok(void) { sinki(conf.n); }
void struct_nested_bad(void) { sinki(conf.at.lat); } // WARN
void struct_nested_ok(void) { sinki(conf.at.lon); }
int counter(void) { static int last; int r = last; last = isource(); return r; }
void static_local_bad(void) { sinki(counter()); } // WARN
int calls(void) { static int n; return ++n; }
void static_local_ok(void) { (void)isource(); sinki(calls()); }
static int *ptr;
void aim(void) { static int slot; ptr = &slot; *ptr = isource(); }
void pointer_bad(void) { sinki(*ptr); } // WARN
static int table[8], cleanTable[8];
void put(int i) { table[i] = isource(); cleanTable[i] = i; }
void array_bad(int i) { sinki(table[i]); } // WARN
void array_ok(int i) { sinki(cleanTable[i]); }
extern int shared;
void setShared(void) { shared = isource(); }
void extern_bad(void) { sinki(shared); } // WARN
void local_kill_ok(void) { store(); cur = 0; sinki(cur); }
void call_after_bad(void) { cur = 0; store(); sinki(cur); } // WARN
static _Thread_local int tls;
void setTls(void) { tls = isource(); }
void thread_local_bad(void) { sinki(tls); } // WARN
static const char *const names[] = {"a", "b"};
void constant_ok(void) { int n = isource() > 1; sinkc(names[n]); }
static int shadow = 1;
void shadow_ok(void) { { int shadow = isource(); (void)shadow; } sinki(shadow); }
