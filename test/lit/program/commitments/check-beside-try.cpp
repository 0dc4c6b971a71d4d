// A check in a condition counts in a function with a try, too, where each call may go on in a handler.
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
      ads(U.mail);
  } catch (...) {
  }
}
void around(const User &U) {
  if (U.agrees())
    try {
      ads(U.mail);
    } catch (...) {
    }
}
void before(const User &U) {
  if (U.agrees())
    ads(U.mail);
  try {
    log();
  } catch (...) {
  }
}
void loop(const User &U) {
  try {
    while (U.agrees())
      ads(U.mail);
  } catch (...) {
  }
}
void second(const User &U) {
  try {
    if (cond() && U.agrees())
      ads(U.mail);
  } catch (...) {
  }
}
void either(const User &U) {
  try {
    if (cond() || U.agrees())
      ads(U.mail); // WARN
  } catch (...) {
  }
}
void first(const User &U) {
  try {
    if ((U.agrees() && cond()) || !cond())
      ads(U.mail); // WARN
    if (U.agrees() && (cond() || !cond()))
      ads(U.mail);
  } catch (...) {
  }
}
void otherwise(const User &U) {
  try {
    if (U.agrees())
      log();
    else
      ads(U.mail); // WARN
  } catch (...) {
  }
}
void chosen(const User &U) {
  try {
    ads(U.agrees() ? U.mail : "");
  } catch (...) {
  }
}
void chosenAgainst(const User &U) {
  try {
    ads(U.agrees() ? "" : U.mail); // WARN
  } catch (...) {
  }
}
void until(const User &U) {
  try {
    do
      ads(U.mail); // WARN
    while (U.agrees());
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
