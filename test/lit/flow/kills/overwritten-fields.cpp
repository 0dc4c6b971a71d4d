// Fields that are overwritten: in all branches, in some, with the whole object, by nested writes.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <utility>
struct Geo { int lat = 0, lon = 0; };
struct Cust { std::string mail, city; Geo geo; };
void all_branches_ok() { Cust c; c.mail = source(); if (cond()) c.mail = "a"; else c.mail = "b"; sink(c.mail); }
void some_branches_bad() { Cust c; c.mail = source(); if (cond()) c.mail = "a"; sink(c.mail); } // WARN
void other_field_bad() { Cust c; c.mail = source(); c.city = "x"; sink(c.mail); } // WARN
void nested_ok() { Cust c; c.geo.lat = isource(); c.geo.lat = 0; sinki(c.geo.lat); }
void nested_whole_ok() { Cust c; c.geo.lat = isource(); c.geo = Geo{1, 2}; sinki(c.geo.lat); }
void nested_whole_bad() { Cust c; c.geo.lat = 1; c.geo = Geo{isource(), 2}; sinki(c.geo.lat); } // WARN
void whole_then_field_bad() { Cust c; c = Cust(); c.mail = source(); sink(c.mail); } // WARN
void field_then_whole_ok() { Cust c, d; c.mail = source(); c = d; sink(c.mail); }
void whole_assigned_bad() { Cust c, d; d.mail = source(); c.mail = "x"; c = d; sink(c.mail); } // WARN
void masked_bad() { Cust c; c.mail = source(); c.mail = c.mail.substr(0, 1) + "***"; sink(c.mail); } // WARN
void masked_ok() { Cust c; c.mail = source(); c.mail = "***"; sink(c.mail); }
void policy_field_bad(User u) { u.theme = "x"; sink(u.email); } // WARN
void policy_field_ok(User u) { u.email = "x"; sink(u.email); }
void policy_field_other_ok(User u) { sink(u.theme); sinki(u.id); }
void policy_field_copy_ok(User u) { User v = u; v.email.clear(); sink(v.email); }
void policy_field_copy_bad(User u) { User v = u; u.email = "x"; sink(v.email); } // WARN
void policy_field_some_bad(User u) { if (cond()) u.email = ""; sink(u.email); } // WARN
void pointer_ok() { auto c = std::make_unique<Cust>(); c->mail = source(); c->mail = "x"; sink(c->mail); }
void pointer_bad() { auto c = std::make_unique<Cust>(); c->mail = source(); c->city = "x"; sink(c->mail); } // WARN
void alias_ok() { Cust c; Cust &r = c; c.mail = source(); r.mail = "x"; sink(c.mail); }
void alias_bad() { Cust c; Cust r = c; c.mail = source(); r.mail = "x"; sink(c.mail); } // WARN
void element_ok() { Cust c[2]; c[0].mail = source(); c[0].mail = "x"; sink(c[0].mail); }
void element_bad() { Cust c[2]; c[0].mail = source(); c[1].mail = "x"; sink(c[0].mail); } // WARN
void switch_default_ok(int k) { Cust c; c.mail = source(); switch (k) { case 0: c.mail = "a"; break; case 1: c = {}; break; default: c.mail.clear(); } sink(c.mail); }
void switch_break_bad(int k) { Cust c; c.mail = source(); switch (k) { case 0: c.mail = "a"; break; case 1: break; default: c.mail.clear(); } sink(c.mail); } // WARN
void exchange_ok() { Cust c; c.mail = source(); std::string old = std::exchange(c.mail, "x"); sink(c.mail); }
