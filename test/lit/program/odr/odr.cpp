// What units see differently: bodies that a macro changes, classes only declared, annotations that one unit sees, a file
// that is compiled twice, functions whose body is elsewhere.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <purpose/annotations.h>
#ifdef WITH_MAIL
inline std::string differs(const std::string &s) { return s; }
#else
inline std::string differs(const std::string &s) { return "x"; }
#endif
inline std::string everywhere(const std::string &s) { return "<" + s; }
inline std::string everywhere_ok(const std::string &s) { return "<"; }
class Hidden;
Hidden *hidden();
std::string hidden_mail(Hidden *h);
std::string hidden_lang(Hidden *h);
void hidden_send(Hidden *h, const std::string &s);
std::string redeclared();
std::string redeclared_ok();
void redeclared_sink(const std::string &s);
struct Account { PURPOSE_DATA(customer_data) std::string iban; std::string currency; };
Account account();
struct Profile;
Profile *profile();
std::string bio(const Profile *);
std::string hobby(const Profile *);
std::string carries_nothing(const std::string &s);
std::string derives(const std::string &s);
void writes_nothing(const std::string &s, std::string &out);
void writes(const std::string &s, std::string &out);
struct Keeper { void keep(const std::string &s); void ignore(const std::string &s); std::string kept; };
void reads_only(const std::string &s, std::string &counter);
bool is_valid(const std::string &s);
std::string no_body(const std::string &s);
void no_body_out(const std::string &s, std::string &out);
void no_body_const(const std::string &s, const std::string &out);
struct Opaque { void put(const std::string &s); std::string get() const; int count() const; };
//--- with.cpp
// FLAGS: -DWITH_MAIL
#include "api.h"
void differs_with_bad() { sink(differs(source())); } // WARN
void everywhere_with_bad() { sink(everywhere(source())); } // WARN
//--- without.cpp
#include "api.h"
void differs_without_bad() { sink(differs(source())); } // WARN
void everywhere_bad() { sink(everywhere(source())); } // WARN
void everywhere_not_ok() { sink(everywhere_ok(source())); }
void everywhere_clean_ok() { everywhere(source()); sink(everywhere("x")); }
//--- hidden.cpp
#include "api.h"
class Hidden { public: std::string mail = source(), lang = "de"; std::string sent; };
Hidden *hidden() { static Hidden h; return &h; }
std::string hidden_mail(Hidden *h) { return h->mail; }
std::string hidden_lang(Hidden *h) { return h->lang; }
void hidden_send(Hidden *h, const std::string &s) { h->sent = s; sink(h->sent); } // WARN
struct PURPOSE_DATA(customer_data) Profile { std::string bio_; };
struct Side { std::string hobby_; };
Profile *profile() { static Profile p; return &p; }
std::string bio(const Profile *p) { return p->bio_; }
std::string hobby(const Profile *) { static Side s; return s.hobby_; }
std::string redeclared() { return "x"; }
std::string redeclared_ok() { return "x"; }
void redeclared_sink(const std::string &s) {}
Account account() { return {}; }
std::string carries_nothing(const std::string &s) { return "x"; }
std::string derives(const std::string &s) { return s + "!"; }
void writes_nothing(const std::string &s, std::string &out) {}
void writes(const std::string &s, std::string &out) { out += s; }
void Keeper::keep(const std::string &s) { kept = s; }
void Keeper::ignore(const std::string &s) {}
void reads_only(const std::string &s, std::string &counter) { if (s.empty()) counter = "0"; else counter = "1"; }
bool is_valid(const std::string &s) { return !s.empty(); }
//--- annotated.cpp
#include "api.h"
PURPOSE_DATA(customer_data) std::string redeclared();
PURPOSE_SINK(advertising) void redeclared_sink(const std::string &s);
void annotated_here_bad() { sink(redeclared()); } // WARN
//--- use.cpp
#include "api.h"
void annotated_elsewhere_bad() { sink(redeclared()); } // WARN
void annotated_elsewhere_ok() { sink(redeclared_ok()); }
void annotated_sink_bad() { redeclared_sink(source()); } // WARN
void annotated_sink_ok() { source(); redeclared_sink("x"); }
void annotated_field_bad() { sink(account().iban); } // WARN
void annotated_field_ok() { sink(account().currency); }
void hidden_bad() { sink(hidden_mail(hidden())); } // WARN
void hidden_ok() { sink(hidden_lang(hidden())); }
void hidden_send_bad() { hidden_send(hidden(), source()); }
void forward_class_bad() { sink(bio(profile())); } // WARN
void forward_class_ok() { sink(hobby(profile())); }
void forward_class_whole_bad() { sinkp(profile()); } // WARN
void known_nothing_ok() { sink(carries_nothing(source())); }
void known_derives_bad() { sink(derives(source())); } // WARN
void known_writes_nothing_ok() { std::string s; writes_nothing(source(), s); sink(s); }
void known_writes_bad() { std::string s; writes(source(), s); sink(s); } // WARN
void known_keep_bad() { Keeper k; k.keep(source()); sink(k.kept); } // WARN
void known_ignore_ok() { Keeper k; k.ignore(source()); sink(k.kept); }
void known_reads_ok() { std::string c; reads_only(source(), c); sink(c); }
void known_predicate_ok() { sinki(is_valid(source())); }
void unknown_bad() { sink(no_body(source())); } // WARN
void unknown_ok() { no_body(source()); sink(no_body("x")); }
void unknown_out_bad() { std::string s; no_body_out(source(), s); sink(s); } // WARN
void unknown_const_ok() { std::string s; no_body_const(source(), s); sink(s); }
void unknown_object_bad() { Opaque o; o.put(source()); sink(o.get()); } // WARN
void unknown_object_ok() { Opaque o, p; o.put(source()); sink(p.get()); }
//--- twice.cpp
// TWICE: -DADS
#include "cases.h"
static std::string both() {
#ifdef ADS
  return source();
#else
  return "x";
#endif
}
void twice_bad() { sink(both()); } // WARN
#ifdef ADS
void only_ads(const std::string &s) { sink(s); } // WARN
void only_ads_bad() { only_ads(source()); }
#endif
