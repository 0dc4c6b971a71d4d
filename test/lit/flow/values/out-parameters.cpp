// Out-parameters: pointers, references, several at once, structs, pointer to pointer, status results.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
struct Info { std::string mail, lang; int age; };
bool load(std::string &out) { if (cond()) return false; out = source(); return true; }
void status_bad() { std::string s; if (load(s)) sink(s); } // WARN
void status_ok() { std::string s; sinki(load(s)); }
void two(std::string *a, std::string *b) { *a = source(); *b = "x"; }
void two_bad() { std::string a, b; two(&a, &b); sink(a); } // WARN
void two_ok() { std::string a, b; two(&a, &b); sink(b); }
void two_swapped_ok() { std::string a, b; two(&b, &a); sink(a); }
void fillInfo(Info *i) { i->mail = source(); i->lang = "en"; i->age = 3; }
void struct_bad() { Info i; fillInfo(&i); sink(i.mail); } // WARN
void struct_ok() { Info i; fillInfo(&i); sink(i.lang); }
void make(Info **out) { *out = new Info; (*out)->mail = source(); }
void pointer_pointer_bad() { Info *i; make(&i); sink(i->mail); delete i; } // WARN
void pointer_pointer_ok() { Info *i; make(&i); sinki((int)i->mail.size()); sink(i->lang); delete i; }
void makeRef(Info *&out) { out = new Info{"a", source(), 1}; }
void pointer_reference_bad() { Info *i = nullptr; makeRef(i); sink(i->lang); } // WARN
void pointer_reference_ok() { Info *i = nullptr; makeRef(i); sink(i->mail); }
void buffer(char *b, int n) { for (int i = 0; i < n; ++i) b[i] = csource()[i]; }
void buffer_bad() { char b[9]; buffer(b, 9); sinkc(b); } // WARN
void buffer_ok() { char b[9], c[9] = ""; buffer(b, 9); sinkc(c); }
void known_source_bad() { char b[9]; fill(b); sinkc(b); } // WARN
void known_source_ok() { char b[9], c[9] = "x"; fill(b); sinkc(c); }
void known_source_offset_bad() { char b[99] = "to:"; fill(b + 3); sinkc(b); } // WARN
void known_source_field_bad() { Info i; ifill(&i.age); sinki(i.age); } // WARN
void known_source_field_ok() { Info i; i.lang = "x"; ifill(&i.age); sink(i.lang); }
void known_source_overwritten_ok() { int n; ifill(&n); n = 0; sinki(n); }
void known_source_element_bad() { int a[3] = {}; ifill(&a[1]); sinki(a[1]); } // WARN
void known_source_element_ok() { int a[3] = {}; ifill(&a[1]); sinki(a[2]); }
void inner(int *p) { *p = isource(); }
void outer(int *p) { inner(p); }
void deep_bad() { int n = 0; outer(&n); sinki(n); } // WARN
void deep_ok() { int n = 0, m = 0; outer(&n); sinki(m); }
void optionalOut(int *p) { if (p) *p = isource(); }
void optional_bad() { int n = 0; optionalOut(&n); sinki(n); } // WARN
void optional_ok() { int n = 0; optionalOut(nullptr); sinki(n); }
void reset(int *p) { *p = 0; }
void reset_ok() { int n = isource(); reset(&n); sinki(n); }
void reset_other_bad() { int n = isource(), m = 0; reset(&m); sinki(n); } // WARN
void inout(std::string &s) { s = "<" + s + ">"; }
void inout_bad() { std::string s = source(); inout(s); sink(s); } // WARN
void inout_ok() { std::string s = "x", t = source(); inout(t); inout(s); sink(s); }
int parse(const char *s, const char **end) { *end = s + 1; return *s; }
void end_pointer_bad() { const char *e; parse(csource(), &e); sinkc(e); } // WARN
void end_pointer_ok() { const char *e, *f; parse(csource(), &f); parse("x", &e); sinkc(e); }
