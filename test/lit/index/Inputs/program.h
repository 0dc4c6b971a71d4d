#pragma once
#include <purpose/annotations.h>
struct User {
  PURPOSE_DATA(customer_data) const char *mail;
  int id;
  PURPOSE_CONSENT(advertising) bool agrees() const;
};
PURPOSE_SINK(advertising) void track(const char *text);

// In other.cpp.
void report(const char *text);
void keep(const char *text);
void reportUser(const User &user);
void throughThree(const char *text);
const char *current();
const char *version();
bool mayTrack(const User &user);
bool isKnown(const User &user);
void fill(char *out);
void clear(char *out);
void each(void (*visit)(const char *));
struct Channel {
  virtual ~Channel() {}
  virtual void put(const char *text) = 0;
};
Channel &channel();
// In third.cpp.
void last(const char *text);
// In a unit that is not there.
const char *unknown(const char *text);
