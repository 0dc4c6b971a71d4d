// A record, or a pointer to it, comes back only if it may be read: where it is there, the check was passed.
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
#include <fstream>
#include <memory>
#include <optional>
#include <string>
struct Patient { std::string text; };
struct Staff { bool treats(const Patient &P) const; };
void show(const std::string &);
static const Patient *pointer(const Staff &S, const Patient &P) { return S.treats(P) ? &P : nullptr; }
static const Patient *pointerByReturn(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return nullptr;
  return &P;
}
static const Patient *unchecked(const Staff &S, const Patient &P) {
  S.treats(P);
  return P.text.empty() ? nullptr : &P;
}
static std::optional<Patient> readable(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return std::nullopt;
  return P;
}
static std::optional<Patient> readableByEmptyBraces(const Staff &S, const Patient &P) {
  if (S.treats(P))
    return P;
  return {};
}
static std::optional<Patient> anyway(const Staff &S, const Patient &P) {
  if (P.text.empty())
    return std::nullopt;
  return P;
}
static std::unique_ptr<Patient> copy(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return nullptr;
  return std::make_unique<Patient>(P);
}
static std::optional<std::string> text(const Staff &S, const Patient &P) {
  if (!S.treats(P))
    return std::nullopt;
  return P.text;
}
void texts(const Staff &S, const Patient &P) {
  if (auto Text = text(S, P))
    show(*Text);
}
void pointers(const Staff &S, const Patient &P) {
  if (auto Record = pointer(S, P))
    show(Record->text);
  const Patient *Record = pointerByReturn(S, P);
  if (!Record)
    return;
  show(Record->text);
}
void pointersUnchecked(const Staff &S, const Patient &P) {
  if (auto Record = unchecked(S, P))
    show(Record->text); // WARN
  const Patient *Record = pointer(S, P);
  if (!Record)
    show(P.text); // WARN
}
void optionals(const Staff &S, const Patient &P) {
  if (auto Record = readable(S, P))
    show(Record->text);
  auto Record = readable(S, P);
  if (Record.has_value())
    show(Record->text);
  std::optional<Patient> Other = readableByEmptyBraces(S, P);
  if (Other == std::nullopt)
    return;
  show(Other->text);
}
void optionalsUnchecked(const Staff &S, const Patient &P) {
  if (auto Record = anyway(S, P))
    show(Record->text); // WARN
  auto Record = readable(S, P);
  if (!Record)
    show(P.text); // WARN
}
void ofAnother(const Staff &S, const Patient &P, const Patient &Other) {
  if (auto Record = readable(S, P))
    show(Other.text); // WARN
}
void copies(const Staff &S, const Patient &P) {
  auto Record = copy(S, P);
  if (Record)
    show(Record->text);
  auto Again = copy(S, P);
  if (Again != nullptr)
    show(Again->text);
}
// What is there changes: nothing is left out.
void filledLater(const Staff &S, const Patient &P) {
  std::optional<std::string> Text;
  Text.emplace();
  if (Text)
    show(P.text); // WARN
  std::unique_ptr<Patient> Record;
  Record.reset(new Patient(P));
  if (Record)
    show(Record->text); // WARN
}
void filledByOthers(const Staff &S, const Patient &P, void (*Fill)(std::shared_ptr<Patient> &)) {
  std::shared_ptr<Patient> Record;
  Fill(Record);
  if (Record)
    show(P.text); // WARN
  const Patient *Pointer = nullptr;
  if (!P.text.empty())
    Pointer = &P;
  if (Pointer)
    show(Pointer->text); // WARN
}
void changedAfterwards(const Staff &S, const Patient &P, const Patient &Other) {
  auto Record = readable(S, P);
  Record = Other;
  if (Record)
    show(Record->text); // WARN
  auto Again = pointer(S, P);
  Again = &Other;
  if (Again)
    show(Again->text); // WARN
}
void toFile(const Patient &P) {
  std::ofstream Out;
  Out.open("x");
  if (Out)
    show(P.text); // WARN
}
