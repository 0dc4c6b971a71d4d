// The C library's input and output from C++: printf and scanf families, FILE.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
void sinkf(std::FILE *f, const char *s);
void snprintf_bad() { char b[64]; std::snprintf(b, sizeof b, "%d/%s", 1, csource()); sinkc(b); } // WARN
void snprintf_int_bad() { char b[64]; std::snprintf(b, sizeof b, "%08x", isource()); sinkc(b); } // WARN
void snprintf_ok() { char b[64]; const char *s = csource(); std::snprintf(b, sizeof b, "%zu", strlen(s)); sinkc(b); }
void snprintf_kill_ok() { char b[64]; strcpy(b, csource()); snprintf(b, sizeof b, "%s", "x"); sinkc(b); }
void snprintf_size_ok() { char b[64]; int n = snprintf(b, sizeof b, "%d", 7); sinki(n); }
void snprintf_format_bad() { char b[64]; snprintf(b, sizeof b, csource(), 1); sinkc(b); } // WARN
void snprintf_offset_bad() { char b[64] = ""; int n = snprintf(b, 64, "a="); snprintf(b + n, 64 - n, "%s", csource()); sinkc(b); } // WARN
void snprintf_struct_bad() { struct { char name[8], host[8]; } r; snprintf(r.name, 8, "%s", csource()); sinkc(r.name); } // WARN
void snprintf_struct_ok() { struct { char name[8], host[8]; } r = {}; snprintf(r.name, 8, "%s", csource()); sinkc(r.host); }
void sscanf_bad() { char w[20]; int n; sscanf(csource(), "%19s %d", w, &n); sinkc(w); } // WARN
void sscanf_second_bad() { char w[20]; int n; std::sscanf(csource(), "%19s %d", w, &n); sinki(n); } // WARN
void sscanf_count_ok() { int a = 0; int got = sscanf("7", "%d", &a); csource(); sinki(got + a); }
void sscanf_other_ok() { int a = 0, b = 0; sscanf(csource(), "%d", &a); sscanf("5", "%d", &b); sinki(b); }
void sscanf_string_bad() { std::string s = source(); char k[8], v[8]; if (sscanf(s.c_str(), "%7[^=]=%7s", k, v) == 2) sinkc(v); } // WARN
void scanf_ok() { int n = isource(); scanf("%d", &n); char *s = csource(); sinkc("x"); }
void fgets_ok() { char b[64]; fill(b); fgets(b, sizeof b, stdin); char c[8]; fgets(c, 8, stdin); sinkc(c); }
void fgets_result_ok() { char b[64] = "", c[64]; fill(c); char *p = fgets(b, 64, stdin); sinkc(p); }
void strtok_bad() { char *p = csource(); char *w = strtok(p, " "); sinkc(w); } // WARN
void getc_ok() { int c = isource(); c = std::getchar(); sinki(c); }
void fputs_ok() { std::FILE *f = std::fopen("a", "w"); std::fputs(csource(), f); sinki(std::fclose(f)); }
void fprintf_bad() { FILE *f = fopen("a", "w"); sinkf(f, csource()); } // WARN
void fread_ok() { char b[16]; fill(b); FILE *f = fopen("a", "r"); char c[16]; fread(c, 1, 16, f); sinkc(c); }
char message[128], other[128];
void global_set() { sprintf(message, "user %s", csource()); sprintf(other, "user %s", "none"); }
void global_bad() { sinkc(message); } // WARN
void global_ok() { sinkc(other); }
void formatf(char *out, size_t n, const char *format, ...) { va_list a; va_start(a, format); vsnprintf(out, n, format, a); va_end(a); }
void formatf_bad() { char b[64]; formatf(b, 64, "%s", csource()); sinkc(b); } // WARN
void formatf_ok() { char b[64], c[64]; formatf(b, 64, "%s", csource()); formatf(c, 64, "%s", "x"); sinkc(c); }
std::string strf(const char *format, ...) { char b[256]; va_list a; va_start(a, format); vsnprintf(b, sizeof b, format, a); va_end(a); return b; }
void strf_bad() { sink(strf("%s!", csource())); } // WARN
void strf_ok() { strf("%s!", csource()); sink(strf("%s!", "x")); }
int sum(int n, ...) { va_list a; va_start(a, n); int s = 0; while (n--) s += va_arg(a, int); va_end(a); return s; }
void va_arg_bad() { sinki(sum(2, 1, isource())); } // WARN
void va_arg_ok() { sum(2, 1, isource()); sinki(sum(2, 1, 2)); }
#define FMT(b, ...) (std::snprintf(b, sizeof(b), __VA_ARGS__), b)
void macro_bad() { char b[32]; sinkc(FMT(b, "<%s>", csource())); } // WARN
void macro_ok() { char b[32]; csource(); sinkc(FMT(b, "<%s>", "x")); }
