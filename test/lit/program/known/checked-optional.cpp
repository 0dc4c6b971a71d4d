// A record comes back only if it may be read: where it is there, the check was passed.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
purposes: {display: {}}
classify: [{field: "Patient::text", as: customer_data}]
sinks: [{function: "show", purpose: display}]
guards: [{function: "Staff::treats", name: may_read}]
rules: [{id: by-right, require: {data: customer_data, for: display, guard: may_read}}]
//--- one.cpp
#include <optional>
#include <string>
struct Patient { std::string text; };
struct Staff { bool treats(const Patient &P) const; };
void show(const std::string &);
static const Patient *pointer(const Staff &S, const Patient &P) { return S.treats(P) ? &P : nullptr; }
static std::optional<Patient> readable(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return std::nullopt;
  return P;
}
static std::optional<std::string> text(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return std::nullopt;
  return P.text;
}
void page(const Staff &S, const Patient &P) {
  if (auto Text = text(S, P))
    show(*Text);
  if (auto Record = pointer(S, P))
    show(Record->text); // FP
  if (auto Record = readable(S, P))
    show(Record->text); // FP
}
