// Two callers of one sending function name different hosts: only that of the first, by file, is looked at.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "post", parameters: [1], recipient_parameter: 0}]
endpoints:
  - {host: "api.acme.example", recipient: first_party}
  - {host: ".track.example", recipient: TrackCo, purpose: third_party, region: DE}
//--- user.h
struct User { const char *mail; };
void report(const char *Url, const char *Text);
//--- a.cpp
#include "user.h"
void post(const char *Url, const char *Text);
void report(const char *Url, const char *Text) { post(Url, Text); } // FN
//--- b.cpp
#include "user.h"
void own(const User &U) { report("https://api.acme.example/", U.mail); }
//--- c.cpp
#include "user.h"
void other(const User &U) { report("https://x.track.example/", U.mail); }
