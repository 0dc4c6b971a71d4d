// Annotations in C: the same positions, as far as C has them.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c11
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c99
#include <purpose/annotations.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
PURPOSE_SINK(advertising) void advertise(const char *text);
PURPOSE_SINK(advertising) void advertise_number(long number);
PURPOSE_SINK(third_party) int publish(const void *data, size_t size);

struct user { char email[64] PURPOSE_DATA(customer_data); char theme[8]; struct user *next; };
struct PURPOSE_DATA(support_data) ticket { char *text; int number; };
typedef struct { PURPOSE_DATA(customer_data) char *iban; char *label; } account;
enum PURPOSE_DATA(customer_data) religion { NONE, ANY };
union PURPOSE_DATA(customer_data) address { unsigned v4; unsigned char v6[16]; };
typedef char *phone PURPOSE_DATA(customer_data);
PURPOSE_DATA(customer_data) const char *read_name(void);
PURPOSE_DATA(customer_data) static char session[32];
static char version[32];
struct shop { struct user owner; struct ticket *open; int count; };

void field_bad(struct user *u) { advertise(u->email); } // EXPECT: purpose-forbidden-flow customer_data in 'user::email'
void field_ok(struct user *u) { advertise(u->theme); }
void next_bad(struct user *u) { advertise(u->next->next->email); } // WARN
void struct_bad(struct ticket *t) { advertise(t->text); } // EXPECT: purpose-forbidden-flow support_data in 'ticket::text'
void whole_bad(struct user *u) { publish(u, sizeof *u); } // EXPECT: purpose-forbidden-flow 'user::email' reaches third_party
void nested_bad(struct shop *s) { publish(s, sizeof *s); } // WARN
void nested_ok(struct shop *s) { advertise_number(s->count); }
void anonymous_bad(account *a) { advertise(a->iban); } // WARN
void anonymous_ok(account *a) { advertise(a->label); }
void enum_bad(enum religion r) { advertise_number(r); } // WARN
void union_bad(union address *a) { advertise_number(a->v4); } // WARN
void typedef_bad(phone p) { advertise(p); } // WARN
void result_bad(void) { advertise(read_name()); } // WARN
void variable_bad(void) { advertise(session); } // WARN
void variable_ok(void) { advertise(version); }
void parameter_bad(const char *mail PURPOSE_DATA(customer_data), const char *x) { advertise(mail); } // WARN
void parameter_ok(const char *mail PURPOSE_DATA(customer_data), const char *x) { advertise(x); }
void copy_bad(struct user *u) { struct user v = *u; advertise(v.email); } // WARN
void memcpy_bad(struct user *u) { char b[64]; memcpy(b, u->email, sizeof b); advertise(b); } // WARN
void memset_ok(struct user *u) { char b[64]; memcpy(b, u->email, sizeof b); memset(b, 0, sizeof b); advertise(b); }
void printed_bad(struct user *u) { char b[99]; sprintf(b, "%s;%s", u->theme, u->email); advertise(b); } // WARN
void printed_ok(struct user *u) { char b[99]; sprintf(b, "%s;%zu", u->theme, strlen(u->email)); advertise(b); }
struct vtable { void (*show)(const char *); };
static const struct vtable ads = {.show = advertise};
void table_bad(struct user *u) { ads.show(u->email); } // WARN
static void walk(struct user *u, void (*each)(const char *)) { for (; u; u = u->next) each(u->email); } // WARN
void callback_bad(struct user *u) { walk(u, advertise); }
void compound_bad(struct user *u) { account a = {.iban = u->email, .label = "x"}; advertise(a.iban); } // WARN
void compound_ok(struct user *u) { account a = {.iban = u->email, .label = "x"}; advertise(a.label); }
void ternary_bad(struct user *u, int c) { advertise(c ? u->theme : u->email); } // WARN
void comma_ok(struct user *u) { advertise((u->email, u->theme)); }
void goto_bad(struct user *u) { const char *p = "x"; if (u->next) goto out; p = u->email; out: advertise(p); } // WARN
