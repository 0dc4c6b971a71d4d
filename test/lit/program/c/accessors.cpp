// Objects that a C unit owns, and that others change through the pointer that it returns.
// RUN: %check_program %s %t
//--- state.h
#ifndef STATE_H
#define STATE_H
#include "cases.h"
#ifdef __cplusplus
extern "C" {
#endif
struct item { const char *text, *label; int number; struct item *next; };
struct state { const char *mail, *lang; struct item first; };
struct state *state_get(void);
struct state *state_test(void);
struct item *state_item(struct state *s);
struct item *item_next(struct item *i);
int *item_number(struct item *i);
const char *state_mail(void);
const char *state_lang(void);
#ifdef __cplusplus
}
#endif
#endif
//--- state.c
#include "state.h"
static struct state test;
struct state *state_get(void) { static struct state s; return &s; }
struct state *state_test(void) { return &test; }
struct item *state_item(struct state *s) { return &s->first; }
struct item *item_next(struct item *i) { return i ? i->next : 0; }
int *item_number(struct item *i) { return &i->number; }
const char *state_mail(void) { return state_get()->mail; }
const char *state_lang(void) { return state_get()->lang; }
//--- fill.c
#include "state.h"
void fill_state(void) { state_get()->mail = csource(); state_test()->mail = "x"; }
void fill_item(void) { struct item *i = state_item(state_get()); i->text = csource(); i->label = "x"; }
//--- use.c
#include "state.h"
void mail_bad(void) { sinkc(state_get()->mail); } // WARN
void mail_ok(void) { sinkc(state_test()->mail); }
void lang_ok(void) { sinkc(state_get()->lang); }
void inside_bad(void) { sinkc(state_mail()); } // WARN
void inside_ok(void) { sinkc(state_lang()); }
void item_bad(void) { sinkc(state_item(state_get())->text); } // WARN
void item_label_ok(void) { sinkc(state_item(state_get())->label); }
void item_test_ok(void) { sinkc(state_item(state_test())->text); }
void part_bad(void) { struct state s = {0}; state_item(&s)->text = csource(); sinkc(s.first.text); } // WARN
void part_ok(void) { struct state s = {0}; state_item(&s)->text = csource(); sinkc(s.first.label); }
void number_bad(void) { struct item i = {0}; *item_number(&i) = isource(); sinki(i.number); } // WARN
void number_ok(void) { struct item i = {0}, j = {0}; *item_number(&i) = isource(); sinki(j.number); }
void next_bad(void) { struct item a = {0}, b = {0}; a.next = &b; item_next(&a)->text = csource(); sinkc(a.next->text); } // WARN
void next_ok(void) { struct item a = {0}, b = {0}; a.next = &b; item_next(&a)->text = csource(); sinkc(a.label); }
//--- use.cpp
#include "state.h"
void cxx_bad() { sinkc(state_get()->mail); } // WARN
void cxx_ok() { sinkc(state_get()->lang); }
