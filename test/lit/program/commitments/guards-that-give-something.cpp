// An annotated guard that gives something back is passed if that says so, not because the call has returned.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {submission_data: {}}
purposes: {page: {}}
rules:
  - {id: page-admin, require: {data: submission_data, for: page, guard: admin}}
//--- one.cpp
#include "purpose/annotations.h"
#include <memory>
#include <optional>
#include <string>
// A guard that returns an optional (a pointer, an enumerator): annotated, an ignored result passes.
struct Admin { int id; };
enum class Verdict { Granted, Denied };
PURPOSE_GUARD(admin) std::optional<Admin> by_optional(int req);
PURPOSE_GUARD(admin) const Admin *by_pointer(int req);
PURPOSE_GUARD(admin) std::unique_ptr<Admin> by_unique(int req);
PURPOSE_GUARD(admin) Verdict by_enum(int req);
PURPOSE_GUARD(admin) bool by_bool(int req);
struct Member { PURPOSE_GUARD(admin) static std::optional<Admin> from_request(int req); };
struct Sub { std::string answer PURPOSE_DATA(submission_data); };
PURPOSE_SINK(page) void show(const std::string &text);

void bad_optional(int req, const Sub &s) {
  auto admin = by_optional(req);
  show(s.answer); // WARN
}
void bad_pointer(int req, const Sub &s) {
  auto admin = by_pointer(req);
  show(s.answer); // WARN
}
void bad_unique(int req, const Sub &s) {
  auto admin = by_unique(req);
  show(s.answer); // WARN
}
void bad_enum(int req, const Sub &s) {
  auto admin = by_enum(req);
  show(s.answer); // WARN
}
void bad_bool(int req, const Sub &s) {
  auto admin = by_bool(req);
  show(s.answer); // WARN
}
void bad_member(int req, const Sub &s) {
  auto admin = Member::from_request(req);
  show(s.answer); // WARN
}
void good_optional(int req, const Sub &s) {
  auto admin = by_optional(req);
  if (admin)
    show(s.answer);
}
void good_member(int req, const Sub &s) {
  if (!Member::from_request(req))
    return;
  show(s.answer);
}
void good_enum(int req, const Sub &s) {
  if (by_enum(req) == Verdict::Granted)
    show(s.answer);
}
class Status { public: bool ok() const; };
PURPOSE_GUARD(admin) Status by_status(int req);
PURPOSE_GUARD(admin) std::shared_ptr<Admin> by_shared(int req);
PURPOSE_GUARD(admin) int by_int(int req);
PURPOSE_CONSENT(page) std::optional<Admin> consent_optional(int req);
void bad_status(int req, const Sub &s) {
  auto st = by_status(req);
  show(s.answer); // WARN
}
void bad_shared(int req, const Sub &s) {
  auto st = by_shared(req);
  show(s.answer); // WARN
}
void bad_int(int req, const Sub &s) {
  auto st = by_int(req);
  show(s.answer); // WARN
}
void bad_negated(int req, const Sub &s) {
  auto admin = by_optional(req);
  if (!admin)
    show(s.answer); // WARN
}
void bad_discarded(int req, const Sub &s) {
  (void)by_optional(req);
  show(s.answer); // WARN
}
void good_status(int req, const Sub &s) {
  if (!by_status(req).ok())
    return;
  show(s.answer);
}
struct Outcome { bool ok() const; };
struct Session { int id; };
PURPOSE_GUARD(admin) Outcome by_outcome(int req);
PURPOSE_GUARD(admin) Session by_session(int req); // It throws: there is nothing to look at.
PURPOSE_GUARD(admin) const Session &by_reference(int req);
void bad_outcome(int req, const Sub &s) {
  auto how = by_outcome(req);
  show(s.answer); // WARN
}
void good_outcome(int req, const Sub &s) {
  if (auto how = by_outcome(req); how.ok())
    show(s.answer);
}
void good_session(int req, const Sub &s) {
  auto session = by_session(req);
  show(s.answer);
}
void good_reference(int req, const Sub &s) {
  by_reference(req);
  show(s.answer);
}
