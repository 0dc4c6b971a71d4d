// A check behind a flag: a parameter, or a member of an object of options, that all callers set.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: "checkWrite", passed_when: returns, name: w}
  - {function: "mayWrite", name: w}
rules:
  - {id: add, require: {call: "db::add", guard: w}}
//--- one.cpp
#include <string>
struct Resource { std::string subject; };
struct Agent { std::string url; };
namespace db { void add(const Resource &r); }
void checkWrite(const Resource &r, const Agent &a);
struct Opts { bool schema = true; bool rights = true; bool index = true; };
static void apply1(const Resource &r, const Agent &a, const Opts &o) { // all callers say true
  if (o.rights) checkWrite(r, a);
  db::add(r);
}
void call1(const Resource &r, const Agent &a) { Opts o{.schema = true, .rights = true, .index = false}; apply1(r, a, o); }
void call1b(const Resource &r, const Agent &a) { apply1(r, a, Opts{}); }
static void apply2(const Resource &r, const Agent &a, const Opts &o) { // one says false
  if (o.rights) checkWrite(r, a);
  db::add(r); // WARN
}
void call2(const Resource &r, const Agent &a) { apply2(r, a, Opts{}); apply2(r, a, Opts{.schema = true, .rights = false}); }
static void apply3(const Resource &r, const Agent &a, bool rights) {
  if (rights) checkWrite(r, a);
  db::add(r);
}
void call3(const Resource &r, const Agent &a) { apply3(r, a, true); }
static void apply4(const Resource &r, const Agent &a, Opts o) { // by value, changed by caller afterwards
  if (o.rights) checkWrite(r, a);
  db::add(r); // WARN
}
void call4(const Resource &r, const Agent &a) { Opts o; o.rights = false; apply4(r, a, o); }
static void apply5(const Resource &r, const Agent &a, const Opts &o) { // nobody says: from a configuration
  if (o.rights) checkWrite(r, a);
  db::add(r); // WARN
}
Opts fromConfig();
void call5(const Resource &r, const Agent &a) { apply5(r, a, fromConfig()); }
static void apply6(const Resource &r, const Agent &a, const Opts &o) {
  if (o.rights) checkWrite(r, a);
  db::add(r);
}
void call6(const Resource &r, const Agent &a) { Opts o; o.index = false; apply6(r, a, o); }
struct Commit {
  Resource r; Agent signer;
  void apply(const Opts &o) const {
    if (o.rights) checkWrite(r, signer);
    db::add(r);
  }
};
void call7(const Commit &c) { c.apply(Opts{true, true, false}); }
//--- two.cpp
#include <string>
struct Resource { std::string subject; };
struct Agent { std::string url; };
namespace db { void add(const Resource &r); }
void checkWrite(const Resource &r, const Agent &a);
bool mayWrite(const Resource &r, const Agent &a);
static void sureFlag(const Resource &r, const Agent &a, bool rights) {
  if (rights) checkWrite(r, a);
  db::add(r);
}
void c1(const Resource &r, const Agent &a) { sureFlag(r, a, true); }
static void flagReturns(const Resource &r, const Agent &a, bool rights) {
  if (rights && !mayWrite(r, a)) return;
  db::add(r);
}
void c2(const Resource &r, const Agent &a) { flagReturns(r, a, true); }
static void flagOff(const Resource &r, const Agent &a, bool skip) {
  if (!skip) checkWrite(r, a);
  db::add(r); // WARN
}
void c3(const Resource &r, const Agent &a) { flagOff(r, a, true); flagOff(r, a, false); }
enum class Mode { Checked, Sudo };
static void mode(const Resource &r, const Agent &a, Mode m) {
  if (m != Mode::Sudo) checkWrite(r, a);
  db::add(r);
}
void c4(const Resource &r, const Agent &a) { mode(r, a, Mode::Checked); }
static void local(const Resource &r, const Agent &a) {
  const bool rights = true;
  if (rights) checkWrite(r, a);
  db::add(r);
}
void c5(const Resource &r, const Agent &a) { local(r, a); }
