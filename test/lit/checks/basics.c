// The same in C.
// RUN: %check_purpose %S/Inputs/c.yaml %s -- -std=c11
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct user { char email[64]; char *name; int age; };
char *source(void);
void sink(const char *);
void sinkNumber(int);
void direct_bad(void) { sink(source()); } // WARN
void field_bad(const struct user *u) { sink(u->email); } // WARN
void age_ok(const struct user *u) { sinkNumber(u->age); }
void copy_bad(void) { char b[64]; strncpy(b, source(), sizeof b); sink(b); } // WARN
void print_bad(const struct user *u) { char b[99]; snprintf(b, sizeof b, "u=%s", u->email); sink(b); } // WARN
void over_ok(void) { char b[64]; strcpy(b, source()); strcpy(b, "none"); sink(b); }
void heap_bad(void) { char *p = malloc(64); strcpy(p, source()); sink(p); free(p); } // WARN
static void out(char **p) { *p = source(); }
void out_bad(void) { char *p = 0; out(&p); sink(p); } // WARN
void pointer_bad(void) { void (*f)(const char *) = sink; f(source()); } // WARN
static struct user kept;
void keep(const char *e) { strcpy(kept.email, e); }
void global_bad(void) { sink(kept.email); } // WARN
struct node { struct node *next; char *text; };
void list_bad(struct node *n) { n->text = source(); for (; n; n = n->next) sink(n->text); } // WARN
