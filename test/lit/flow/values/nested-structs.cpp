// Structs in structs: deep fields, partial overwrites, anonymous members, arrays inside.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <vector>
struct Geo { int lat, lon; };
struct Addr { std::string street, zip; Geo geo; };
struct Person { std::string name; Addr home, work; Geo track[2]; struct { int x, y; } pos; };
struct Team { Person lead; std::vector<Person> all; };
void deep_bad() { Team t; t.lead.home.geo.lat = isource(); sinki(t.lead.home.geo.lat); } // WARN
void deep_ok() { Team t; t.lead.home.geo.lat = isource(); sinki(t.lead.home.geo.lon); }
void deep_branch_ok() { Team t; t.lead.home.geo.lat = isource(); sinki(t.lead.work.geo.lat); }
void middle_copy_bad() { Team t; t.lead.work.zip = source(); Addr a = t.lead.work; sink(a.zip); } // WARN
void middle_copy_ok() { Team t; t.lead.work.zip = source(); Addr a = t.lead.home; sink(a.zip); }
void middle_assign_bad() { Person p, q; p.home.street = source(); q.work = p.home; sink(q.work.street); } // WARN
void middle_assign_ok() { Person p, q; p.home.street = source(); q.work = p.home; sink(q.home.street); }
void middle_overwrite_ok() { Person p; p.home.street = source(); p.home = Addr(); sink(p.home.street); }
void whole_overwrite_ok() { Person p; p.home.geo.lon = isource(); p = {}; sinki(p.home.geo.lon); }
void part_overwrite_bad() { Person p; p.home.street = source(); p.home.zip = ""; p.work = {}; sink(p.home.street); } // WARN
void inner_array_bad() { Person p{}; p.track[1].lat = isource(); sinki(p.track[1].lat); } // WARN
void inner_array_ok() { Person p{}; p.track[1].lat = isource(); sinki(p.track[0].lat); }
void unnamed_bad() { Person p{}; p.pos.x = isource(); auto q = p.pos; sinki(q.x); } // WARN
void unnamed_ok() { Person p{}; p.pos.x = isource(); auto q = p.pos; sinki(q.y); }
void nested_init_bad() { Person p{"n", {"s", source(), {1, 2}}, {}, {}, {}}; sink(p.home.zip); } // WARN
void nested_init_ok() { Person p{"n", {"s", source(), {1, 2}}, {}, {}, {}}; sink(p.home.street); }
void reference_to_middle_bad() { Person p; Addr &a = p.work; a.geo.lon = isource(); sinki(p.work.geo.lon); } // WARN
void reference_to_middle_ok() { Person p{}; Addr &a = p.work; a.geo.lon = isource(); sinki(p.home.geo.lon); }
void vector_inside_bad() { Team t; t.all.push_back(Person()); t.all.back().home.zip = source(); sink(t.all[0].home.zip); } // WARN
void vector_inside_ok() { Team t; t.all.push_back(Person()); t.all.back().home.zip = source(); sink(t.all[0].home.street); }
void vector_outside_ok() { Team t; t.all.emplace_back().name = source(); sink(t.lead.name); }
Addr mk() { Addr a; a.zip = source(); a.street = "x"; return a; }
void returned_bad() { Person p; p.home = mk(); sink(p.home.zip); } // WARN
void returned_ok() { Person p; p.home = mk(); sink(p.home.street); }
void moveIn(Person &p) { p.work.zip = source(); }
void callee_bad() { Team t; moveIn(t.lead); sink(t.lead.work.zip); } // WARN
void callee_ok() { Team t; moveIn(t.lead); sink(t.lead.home.zip); }
void deeper(Team &t) { moveIn(t.lead); }
void callee_deep_bad() { Team t; deeper(t); Person p = t.lead; sink(p.work.zip); } // WARN
void callee_deep_ok() { Team t; deeper(t); Person p = t.lead; sink(p.work.street); }
