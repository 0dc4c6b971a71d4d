// memcpy and relatives, C strings, offsets into buffers.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
struct Wire { int id; char name[16]; char tail[8]; };
void memcpy_struct_bad() { Wire w{}, v; w.id = isource(); memcpy(&v, &w, sizeof v); sinki(v.id); } // WARN
void memcpy_struct_ok() { Wire w{}, v; w.id = isource(); memcpy(&v, &w, sizeof v); sinkc(v.name); }
void memcpy_field_bad() { Wire w{}; memcpy(w.name, csource(), 15); sinkc(w.name); } // WARN
void memcpy_field_ok() { Wire w{}; memcpy(w.name, csource(), 15); sinkc(w.tail); }
void memcpy_result_bad() { char b[9]; sinkc(static_cast<char *>(memcpy(b, csource(), 9))); } // WARN
void memcpy_offset_bad() { char b[99] = "id="; memcpy(b + 3, csource(), 9); sinkc(b); } // WARN
void memcpy_source_offset_bad() { char b[9]; memcpy(b, csource() + 2, 5); sinkc(b); } // WARN
void memcpy_other_way_ok() { char b[9] = "x"; char *s = csource(); memcpy(s, b, 2); sinkc(b); }
void memmove_bad() { int a[4] = {isource()}, b[4]; memmove(b, a, sizeof a); sinki(b[0]); } // WARN
void memmove_ok() { int a[4] = {isource()}, b[4] = {}; memmove(a, b, sizeof a); sinki(b[0]); }
void memset_ok() { Wire w{}; w.id = isource(); memset(&w, 0, sizeof w); sinki(w.id); }
void memset_value_bad() { char b[4]; memset(b, isource(), 4); sinkc(b); } // WARN
void memset_size_ok() { char b[4]; memset(b, 0, isource()); sinkc(b); }
void strncpy_bad() { Wire w; strncpy(w.name, csource(), 15); sinkc(w.name); } // WARN
void strncat_bad() { char b[99] = "a"; strncat(b, csource(), 5); sinkc(b); } // WARN
void strncat_ok() { char b[99] = "a", c[9] = "x"; strncat(b, csource(), 5); strncat(c, "y", 2); sinkc(c); }
void strdup_bad() { char *d = strdup(csource()); sinkc(d); free(d); } // WARN
void strdup_ok() { char *s = csource(), *d = strdup("x"); sinki(strcmp(s, d)); sinkc(d); }
void strndup_bad() { sinkc(strndup(csource(), 4)); } // WARN
void strchr_bad() { sinkc(strchr(csource(), '@')); } // WARN
void strstr_bad() { sinkc(strstr(csource(), "@")); } // WARN
void strstr_needle_ok() { sinkc(strstr("haystack", csource())); }
void strcmp_ok() { sinki(strcmp(csource(), "x") + (int)strlen(csource()) + memcmp(csource(), "x", 1)); }
void strcpy_over_ok() { char b[99]; fill(b); strcpy(b, "clean"); sinkc(b); }
void strcat_after_bad() { char b[99]; strcpy(b, "a"); strcat(b, csource()); strcat(b, "z"); sinkc(b); } // WARN
void malloc_bad() { auto *w = static_cast<Wire *>(malloc(sizeof(Wire))); w->id = isource(); sinki(w->id); free(w); } // WARN
void malloc_ok() { auto *w = static_cast<Wire *>(calloc(1, sizeof(Wire))); w->id = isource(); sinkc(w->name); free(w); }
void realloc_bad() { char *p = static_cast<char *>(malloc(9)); strcpy(p, csource()); p = static_cast<char *>(realloc(p, 99)); sinkc(p); } // WARN
void realloc_ok() { char *p = static_cast<char *>(realloc(nullptr, isource())); strcpy(p, "x"); sinkc(p); }
void sprintf_bad() { char b[99]; sprintf(b, "%d-%s", 1, csource()); sinkc(b); } // WARN
void sprintf_ok() { char b[99]; int n = sprintf(b, "%s", "x"); isource(); sinkc(b + n); }
void snprintf_offset_bad() { char b[99]; int n = snprintf(b, 99, "a"); snprintf(b + n, 99 - n, "%d", isource()); sinkc(b); } // WARN
void atoi_bad() { sinki(atoi(csource())); } // WARN
void strtol_end_bad() { char *e; strtol(csource(), &e, 10); sinkc(e); } // WARN
void stpcpy_bad() { char b[99]; char *e = stpcpy(b, "x"); stpcpy(e, csource()); sinkc(b); } // WARN
void strtok_bad() { for (char *t = strtok(csource(), ","); t; t = nullptr) sinkc(t); } // WARN
void std_memcpy_string_bad() { std::string s = source(); char b[9]; std::memcpy(b, s.data(), s.size()); sinkc(b); } // WARN
void into_string_bad() { std::string s(9, 0); std::memcpy(s.data(), csource(), 9); sink(s); } // WARN
void into_string_ok() { std::string s(9, 0), t(9, 0); std::memcpy(s.data(), csource(), 9); sink(t); }
