#include "program.h"
static User session;
static void help(const char *text) { track(text); }
void report(const char *text) { help(text); }
void keep(const char *text) { (void)text; }
void reportUser(const User &user) { track(user.mail); }
void throughThree(const char *text) { last(text); }
const char *current() { return session.mail; }
const char *version() { return "1"; }
bool mayTrack(const User &user) { return user.agrees(); }
bool isKnown(const User &user) { return user.id != 0; }
void fill(char *out) {
  for (const char *from = session.mail; *from; ++from)
    *out++ = *from;
}
void clear(char *out) { *out = 0; }
void each(void (*visit)(const char *)) { visit(session.mail); }
struct AdChannel : Channel {
  void put(const char *text) override { track(text); }
};
Channel &channel() {
  static AdChannel ads;
  return ads;
}
