#include "program.h"
void sink_bad(const User &u) { report(u.mail); } // WARN
void sink_ok(const User &u) { keep(u.mail); }
void object_bad(const User &u) { reportUser(u); } // WARN
void deep_bad(const User &u) { throughThree(u.mail); } // WARN
void source_bad() { track(current()); } // WARN
void source_ok() { track(version()); }
void both_bad() { report(current()); } // WARN
void guard_bad(const User &u) {
  if (isKnown(u))
    track(u.mail); // WARN
}
void guard_ok(const User &u) {
  if (mayTrack(u))
    track(u.mail);
}
void guard_outside_ok(const User &u) {
  if (mayTrack(u))
    report(u.mail);
}
void out_bad() {
  char text[80];
  fill(text);
  track(text); // WARN
}
void out_ok() {
  char text[80];
  clear(text);
  track(text);
}
void virtual_bad(const User &u) { channel().put(u.mail); } // WARN
void value_bad(const User &u) {
  void (*f)(const char *) = report;
  f(u.mail); // WARN
}
void callback_bad() {
  each([](const char *text) { track(text); }); // WARN
}
void callback_ok() {
  each([](const char *text) { keep(text); });
}
void unknown_bad(const User &u) { track(unknown(u.mail)); } // WARN
