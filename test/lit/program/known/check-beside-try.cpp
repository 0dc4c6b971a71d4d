// A check in a condition, in a function with a try somewhere: it counts only if the condition is more than the bare call.
// RUN: %check_program --quick %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "User::agrees", purpose: advertising}]
//--- one.cpp
struct User { const char *mail; bool agrees() const; };
void ads(const char *);
void log();
bool cond();
void noTry(const User &U) {
  if (U.agrees())
    ads(U.mail);
}
void inside(const User &U) {
  try {
    if (U.agrees())
      ads(U.mail); // FP
  } catch (...) {
  }
}
void around(const User &U) {
  if (U.agrees())
    try {
      ads(U.mail); // FP
    } catch (...) {
    }
}
void before(const User &U) {
  if (U.agrees())
    ads(U.mail); // FP
  try {
    log();
  } catch (...) {
  }
}
void loop(const User &U) {
  try {
    while (U.agrees())
      ads(U.mail); // FP
  } catch (...) {
  }
}
void second(const User &U) {
  try {
    if (cond() && U.agrees())
      ads(U.mail); // FP
  } catch (...) {
  }
}
void negated(const User &U) {
  try {
    if (!U.agrees())
      return;
    ads(U.mail);
  } catch (...) {
  }
}
void kept(const User &U) {
  try {
    bool Ok = U.agrees();
    if (Ok)
      ads(U.mail);
  } catch (...) {
  }
}
void inHandler(const User &U) {
  try {
    if (U.agrees())
      log();
  } catch (...) {
    ads(U.mail); // WARN
  }
}
