// The nearest annotation wins: a field's over its class's, a class's over its namespace's. Declarations that clang links
// to each other (redeclarations, instantiations, overriders) share what is said of one.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"

namespace PURPOSE_DATA(support_data) desk {
struct Case { std::string Text; };
struct PURPOSE_DATA(customer_data) Person {
  std::string Name;
  std::string Ticket PURPOSE_DATA(diagnostic_data);
  struct Nested { std::string Street; } Home;
};
}
void namespaceOnly_bad(desk::Case &C) { advertise(C.Text); } // EXPECT: purpose-forbidden-flow support_data in 'desk::Case::Text'
void classOverNamespace_bad(desk::Person &P) { advertise(P.Name); } // EXPECT: purpose-forbidden-flow customer_data in 'desk::Person::Name'
void fieldOverClass_bad(desk::Person &P) { advertise(P.Ticket); } // EXPECT: purpose-forbidden-flow diagnostic_data in 'desk::Person::Ticket'
void nestedClass_bad(desk::Person &P) { advertise(P.Home.Street); } // EXPECT: purpose-forbidden-flow customer_data

// A category that no rule forbids for this purpose, on the field: the class's does not show through.
struct PURPOSE_DATA(customer_data) Account {
  std::string Owner;
  std::string Key PURPOSE_DATA(encryption_key);
};
void classField_bad(Account &A) { advertise(A.Owner); } // WARN
void fieldOverClass_ok(Account &A) { advertise(A.Key); }

// A class derived from a classified class, with its own fields.
struct PURPOSE_DATA(customer_data) Base { std::string Inherited; };
struct Derived : Base { std::string Own; };
struct Further : Derived { std::string Last; };
struct Unrelated { std::string Own; };
void inherited_bad(Derived &D) { advertise(D.Inherited); } // WARN
void derivedOwn_bad(Derived &D) { advertise(D.Own); } // EXPECT: purpose-forbidden-flow customer_data in 'Derived::Own'
void further_bad(Further &F) { advertise(F.Last); } // EXPECT: purpose-forbidden-flow customer_data
void derivedWhole_bad(Derived &D) { advertiseAny(D); } // WARN
void derived_ok(Unrelated &U) { advertise(U.Own); advertiseAny(U); }
struct PURPOSE_DATA(support_data) Reclassified : Base { std::string Own; };
void derivedOwnAnnotation_bad(Reclassified &R) { advertise(R.Own); } // EXPECT: purpose-forbidden-flow support_data in 'Reclassified::Own'
struct ViaVirtual : virtual Base { std::string Own; };
void virtualBase_bad(ViaVirtual &V) { advertise(V.Own); } // WARN

// Instantiated class templates.
template <class T> struct PURPOSE_DATA(customer_data) Box { T Held; };
template <class T> struct PlainBox { T Held; };
template <class T> struct FieldBox { T Held PURPOSE_DATA(customer_data); T Label; };
void template_bad(Box<std::string> &B) { advertise(B.Held); } // EXPECT: purpose-forbidden-flow 'Box::Held'
void templateField_bad(FieldBox<std::string> &B) { advertise(B.Held); } // EXPECT: purpose-forbidden-flow 'FieldBox::Held'
void templateField_ok(FieldBox<std::string> &B) { advertise(B.Label); }
void template_ok(PlainBox<std::string> &B) { advertise(B.Held); }
template <> struct Box<int> { std::string Held; };
void explicitSpecialisation_bad(Box<int> &B) { advertise(B.Held); } // WARN

// Redeclarations.
struct PURPOSE_DATA(customer_data) Forward;
struct Forward { std::string Name; };
void forward_bad(Forward &F) { advertise(F.Name); } // WARN
PURPOSE_DATA(customer_data) std::string declared();
std::string declared();
std::string declared() { return "x"; }
void redeclared_bad() { advertise(declared()); } // WARN
void parameterOfDeclaration_bad(PURPOSE_DATA(customer_data) const std::string &E);
void parameterOfDeclaration_bad(const std::string &E) { advertise(E); } // WARN
std::string late();
void lateUse_bad() { advertise(late()); } // WARN
PURPOSE_DATA(customer_data) std::string late();
extern std::string Global;
std::string Global PURPOSE_DATA(customer_data);
void redeclaredVariable_bad() { advertise(Global); } // WARN

// Overriders of an annotated virtual.
struct Source {
  virtual ~Source();
  PURPOSE_DATA(customer_data) virtual std::string read();
  virtual void take(PURPOSE_DATA(customer_data) std::string S);
  virtual std::string version();
};
struct FileSource : Source {
  std::string read() override { return "x"; }
  void take(std::string S) override { advertise(S); } // WARN
  std::string version() override { return "1"; }
};
struct LastSource final : FileSource { std::string read() final; };
void overrider_bad(FileSource &F) { advertise(F.read()); } // EXPECT: purpose-forbidden-flow Source::read
void overriderTwice_bad(LastSource &F) { advertise(F.read()); } // WARN
void overridden_bad(Source &S) { advertise(S.read()); } // WARN
void overrider_ok(FileSource &F) { advertise(F.version()); }
struct PlainBase { virtual ~PlainBase(); virtual std::string read(); };
struct DataBelow : PlainBase { PURPOSE_DATA(customer_data) std::string read() override; };
void overriderOnly_bad(DataBelow &D) { advertise(D.read()); } // WARN
void throughPlainBase_bad(PlainBase &B) { advertise(B.read()); } // WARN
