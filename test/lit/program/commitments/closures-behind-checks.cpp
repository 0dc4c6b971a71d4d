// A template checks, and then runs what its caller has handed in.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: ["mayAppend", "mayWrite"], passed_when: returns, name: right}]
rules: [{id: needs, require: {call: write, guard: right}}]
//--- one.cpp
struct Res { int id; };
struct Agent { int id; };
struct Db;
void mayAppend(const Db &db, const Res &r, const Agent &a);
void mayWrite(const Db &db, const Res &r, const Agent &a);
void write(const Res &r);
template <class Action> void withRight(const Db &db, const Res &r, bool isNew, const Agent &a, Action action) {
  if (isNew)
    mayAppend(db, r, a);
  else
    mayWrite(db, r, a);
  action();
}
template <class Action> void withRightOfNew(const Db &db, const Res &r, bool isNew, const Agent &a, Action action) {
  if (isNew)
    mayAppend(db, r, a);
  action();
}
void good(const Db &db, const Res &old, const Res &fresh, bool isNew, const Agent &a) {
  withRight(db, isNew ? fresh : old, isNew, a, [&] { write(fresh); });
}
void bad(const Db &db, const Res &old, const Res &fresh, bool isNew, const Agent &a) {
  withRightOfNew(db, isNew ? fresh : old, isNew, a, [&] { write(fresh); }); // WARN
}
