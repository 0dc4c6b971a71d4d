// Two conditions on one value decide which of two checks is made.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["check_append", "check_write"], name: right, passed_when: returns}
rules:
  - {id: w, require: {call: "write", guard: right}}
//--- one.cpp
// Two conditions on the same local decide which of two checks is made.
void check_append(int r);
void check_write(int r);
bool may_write(int r) {
  try {
    check_write(r);
    return true;
  } catch (...) {
    return false;
  }
}
void write(int r);
void good_wrapper(int r) {
  if (!may_write(r)) throw 1;
  write(r);
}
void good_or(int r, bool is_new) {
  if (is_new)
    check_append(r);
  const bool allowed = is_new || may_write(r);
  if (!allowed)
    throw 1;
  write(r);
}
void good_or_direct(int r, bool is_new) {
  if (is_new)
    check_append(r);
  if (!(is_new || may_write(r)))
    throw 1;
  write(r);
}
void good_two_ifs(int r, bool is_new) {
  if (is_new)
    check_append(r);
  if (!is_new)
    check_write(r);
  write(r);
}
void good_bool(int r, bool is_new) {
  bool ok = false;
  if (is_new) {
    check_append(r);
    ok = true;
  } else {
    ok = may_write(r);
  }
  if (!ok)
    throw 1;
  write(r);
}
void bad(int r, bool is_new) {
  const bool allowed = is_new || may_write(r);
  if (!allowed)
    throw 1;
  write(r); // WARN
}
