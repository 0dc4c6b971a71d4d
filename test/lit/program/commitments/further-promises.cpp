// Promises that are rules of one's own, as docs/commitments.md tells of them.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes: {newsletter: {is: marketing}, notification: {}, display: {}}
categories: {note_data: {is: customer_data}, owner_id: {is: personal_data}, staff_address: {is: personal_data}}
classify:
  - {field: "User::mail", as: customer_data}
  - {field: "Note::text", as: note_data}
  - {field: "Note::owner", as: owner_id}
  - {field: "Staff::address", as: staff_address}
sinks:
  - {function: "ads", purpose: advertising}
  - {function: "show", purpose: display}
  - {function: "mail", parameters: [1], purpose: notification, recipient_parameter: 0}
consent: [{function: "granted", purpose_parameter: 1}]
guards: [{function: "isAdmin", name: admin}, {function: "mayRead", name: may_read}]
stores:
  - {function: "put", parameters: [1, 2], store_parameter: 0, region: EU}
  - {function: "wipe", erases_parameter: 0}
entries: [{function: "onTimer", event: expiry}]
rules:
  - {id: erase-at-contract-end, require: {data: encryption_key, region: EU}}
  - {id: customer-access, require: {data: encryption_key, region: EU}}
  - {id: read-by-right, require: {data: customer_data, for: display, guard: may_read}}
  - {id: purge-by-admins, require: {call: "purge", guard: admin}}
  - {id: to-staff, require: {data: customer_data, for: notification, recipients: [staff_address]}}
  - {id: expires, require: {stored: note_data, erased_by: expiry}}
  - {id: owned, require: {stored: note_data, with: [owner_id]}}
//--- api.h
#pragma once
#include <string>
enum class Purpose { Advertising, Marketing, Newsletter };
struct User { std::string mail; };
struct Note { std::string text, owner; };
struct Staff { std::string address; };
bool granted(const User &U, Purpose P);
bool isAdmin();
bool mayRead(const User &U);
void ads(const std::string &);
void show(const std::string &);
void mail(const std::string &To, const std::string &Text);
void purge(int Id);
void put(const char *Table, const std::string &Text, const std::string &Owner);
void wipe(const char *Table);
//--- consent.cpp
#include "api.h"
void consent_ok(const User &U) {
  if (granted(U, Purpose::Advertising))
    ads(U.mail);
}
void broader_ok(const User &U) {
  if (granted(U, Purpose::Marketing))
    ads(U.mail);
}
void consent_bad(const User &U) {
  if (granted(U, Purpose::Newsletter))
    ads(U.mail); // WARN
}
//--- access.cpp
#include "api.h"
extern bool Debug;
void purge_ok(int Id) {
  if (isAdmin())
    purge(Id);
}
void purge_bad(int Id) {
  if (isAdmin() || Debug)
    purge(Id); // WARN
}
void show_ok(const User &U) {
  if (mayRead(U))
    show(U.mail);
}
void show_bad(const User &U, const User &Other) {
  if (mayRead(U))
    show(Other.mail); // WARN
}
//--- recipients.cpp
#include "api.h"
void mail_ok(const Note &N, const Staff &S) { mail(S.address, N.text); }
void mail_bad(const Note &N) { mail("boss@example.com", N.text); } // WARN
//--- stores.cpp
#include "api.h"
void expires_ok(const Note &N) { put("drafts", N.text, N.owner); }
void expires_bad(const Note &N) { put("letters", N.text, N.owner); } // WARN(retention)
void owned_bad(const Note &N, const Note &Other) { put("drafts", N.text, Other.owner); } // WARN(retention)
void onTimer() { wipe("drafts"); }
void onOtherTimer() { wipe("letters"); }
