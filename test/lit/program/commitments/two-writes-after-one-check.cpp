// What is added to a store does not take back the check that the store was given.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
guards:
  - {function: ["check_rights"], name: rights}
  - {function: ["Commit::validate"], name: rights}
rules: [{id: rights-before-store, require: {call: ["Store::add", "Store::remove", "put"], guard: rights}}]
//--- one.cpp
#include <optional>
#include <string>
struct Resource { std::string subject; };
struct Agent { std::string url; };
struct Store { std::optional<Resource> get(const std::string &) const; bool add(const Resource &); bool remove(const std::string &subject); };
std::optional<std::string> check_rights(Store &, const Resource &, const Agent &);
bool helper(Store &s, const Resource &r, const Agent &a) {
  auto ok = check_rights(s, r, a);
  if (!ok) return false;
  return true;
}
struct Validation { static bool rights(Store &s, const Resource &old, const Agent &a) { auto r = check_rights(s, old, a); return r.has_value(); } };
bool none(Store &s, const Resource &old) { return s.remove(old.subject); } // WARN
bool direct(Store &s, const Resource &old, const Resource &log, const Agent &a) {
  if (!check_rights(s, old, a)) return false;
  if (!s.add(old)) return false;
  return s.remove(old.subject);
}
bool direct2(Store &s, const Resource &old, const Agent &a) {
  auto ok = check_rights(s, old, a);
  if (!ok) return false;
  if (!s.add(old)) return false;
  return s.add(old);
}
bool by_helper(Store &s, const Resource &old, const Agent &a) {
  if (!helper(s, old, a)) return false;
  if (!s.add(old)) return false;
  return s.remove(old.subject);
}
bool by_class(Store &s, const Resource &old, const Agent &a) {
  if (!Validation::rights(s, old, a)) return false;
  if (!s.add(old)) return false;
  return s.remove(old.subject);
}
template <class V> bool apply(Store &s, const Resource &old, const Agent &a) {
  if (!V::rights(s, old, a)) return false;
  if (!s.add(old)) return false;
  return s.add(old);
}
bool by_template(Store &s, const Resource &old, const Agent &a) { return apply<Validation>(s, old, a); }
bool fetched(Store &s, const std::string &subject, const Agent &a) {
  auto old = s.get(subject);
  if (!old || !helper(s, *old, a)) return false;
  if (!s.add(*old)) return false;
  return s.remove(subject);
}
