// C strings: the functions of string.h and stdio.h, by-hand loops, tokenising, conversions.
// RUN: %check_flow %s -- -std=c11
#define _GNU_SOURCE
#include "cases.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void strcpy_bad(void) { char b[64]; strcpy(b, csource()); sinkc(b); } // WARN
void strcpy_ok(void) { char b[64]; strcpy(b, csource()); strcpy(b, "x"); sinkc(b); }
void strcat_bad(void) { char b[64] = "a"; strcat(strcat(b, csource()), "z"); sinkc(b); } // WARN
void offset_bad(void) { char b[64] = "m="; size_t n = strlen(b); strcpy(b + n, csource()); sinkc(b); } // WARN
void strdup_bad(void) { char *s = strdup(csource()); sinkc(s); free(s); } // WARN
void snprintf_bad(void) { char b[64]; snprintf(b, sizeof b, "%s/%d", "x", isource()); sinkc(b); } // WARN
void snprintf_ok(void) { char b[64], c[64]; snprintf(b, sizeof b, "%s", csource()); snprintf(c, sizeof c, "%d", 3); sinkc(c); }
void asprintf_bad(void) { char *s = 0; if (asprintf(&s, "<%s>", csource()) > 0) sinkc(s); free(s); } // WARN
void sscanf_ok(void) { int n = 0; if (sscanf("3", "%d", &n) == 1) sinki(n); (void)csource(); }
void strtok_bad(void) { char *s = csource(); for (char *t = strtok(s, " "); t; t = strtok(NULL, " ")) sinkc(t); } // WARN
void strtok_r_bad(void) { char *save, *t = strtok_r(csource(), ",", &save); sinkc(t); } // WARN
void strtol_bad(void) { sinki((int)strtol(csource(), NULL, 10)); } // WARN
void atoi_bad(void) { sinki(atoi(csource())); } // WARN
void strlen_ok(void) { sinki((int)strlen(csource())); }
void strcmp_ok(void) { sinki(strcmp(csource(), "x") + strncmp(csource(), "x", 1)); }
void strchr_bad(void) { char *p = strrchr(csource(), '@'); if (p) sinkc(p + 1); } // WARN
void strspn_ok(void) { sinki((int)strspn(csource(), "ab") + (int)strcspn(csource(), "@")); }
void toupper_bad(void) { char b[9]; const char *s = csource(); int i = 0; for (; s[i]; i++) b[i] = (char)toupper((unsigned char)s[i]); b[i] = 0; sinkc(b); } // WARN
void isalpha_ok(void) { const char *s = csource(); sinki(isalpha((unsigned char)s[0]) != 0); }
void mask_ok(void) { char b[9]; const char *s = csource(); int i = 0; for (; s[i] && i < 8; i++) b[i] = '*'; b[i] = 0; sinkc(b); }
void memmove_bad(void) { char b[64]; fill(b); memmove(b, b + 1, 9); sinkc(b); } // WARN
void memchr_bad(void) { char b[64]; fill(b); sinkc(memchr(b, '@', 64)); } // WARN
void other_buffer_ok(void) { char a[9], b[9] = "x"; fill(a); strncpy(a, b, 8); sinkc(b); }
void reverse_bad(void) { char b[64]; fill(b); for (size_t i = 0, j = strlen(b); i < j; i++) { char t = b[i]; b[i] = b[--j]; b[j] = t; } sinkc(b); } // WARN
char *concat(const char *a, const char *b) { char *r = malloc(strlen(a) + strlen(b) + 1); strcpy(r, a); strcat(r, b); return r; }
void concat_bad(void) { sinkc(concat("x", csource())); } // WARN
void concat_ok(void) { free(concat("x", csource())); sinkc(concat("x", "y")); }
void hex(char *out, const char *in) { for (; *in; in++) out += sprintf(out, "%02x", (unsigned char)*in); }
void hex_bad(void) { char b[64]; hex(b, csource()); sinkc(b); } // WARN
void hex_ok(void) { char b[64], c[64]; hex(b, csource()); hex(c, "x"); sinkc(c); }
