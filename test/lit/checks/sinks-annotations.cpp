// Where PURPOSE_SINK and PURPOSE_CONTEXT may stand.
// RUN: %check_purpose - %s -- -std=c++17
#include "purpose/annotations.h"
#include <iostream>
#include <string>
#include <vector>
PURPOSE_DATA(customer_data) std::string mail();
PURPOSE_DATA(customer_data) int age();
std::string color();

PURPOSE_SINK(advertising) void both(const std::string &, const std::string &);
void functionFirst_bad() { both(mail(), color()); } // WARN
void functionSecond_bad() { both(color(), mail()); } // WARN
void function_ok() { both(color(), color()); }

void onlySecond(const std::string &, const std::string &To PURPOSE_SINK(advertising));
void parameter_bad() { onlySecond(color(), mail()); } // WARN
void parameter_ok() { onlySecond(mail(), color()); }

struct PURPOSE_SINK(advertising) Event {
  Event();
  explicit Event(const std::string &);
  void put(const std::string &);
  Event &operator<<(const std::string &);
  static void send(const std::string &);
  std::string Text;
  std::vector<std::string> Tags;
};
void typeConstructor_bad() { Event E(mail()); } // WARN
void typeMethod_bad() { Event E; E.put(mail()); } // WARN
void typeOperator_bad() { Event E; E << mail(); } // WARN
void typeField_bad() { Event E; E.Text = mail(); } // WARN
void typeFieldMethod_bad() { Event E; E.Tags.push_back(mail()); } // WARN
void typeStatic_bad() { Event::send(mail()); } // WARN
void type_ok() { Event E(color()); E.put(color()); E << color(); E.Text = color(); Event::send(color()); }
struct Special : Event { void more(const std::string &); };
void derivedType_bad() { Special S; S.put(mail()); } // WARN
struct PURPOSE_SINK(advertising) Aggregate { std::string A; int B; };
void typeAggregate_bad() { Aggregate A{mail(), 1}; } // WARN
void typeDesignated_bad() { Aggregate A; A.B = age(); } // WARN

struct Slot { std::string Text PURPOSE_SINK(advertising); std::string Size; };
void field_bad(Slot &S) { S.Text = mail(); } // WARN
void fieldAppend_bad(Slot &S) { S.Text += mail(); } // WARN
void fieldInit_bad() { Slot S{mail(), ""}; } // WARN
void field_ok(Slot &S) { S.Size = mail(); S.Text = color(); }

PURPOSE_SINK(advertising) std::ostream &adStream();
extern PURPOSE_SINK(advertising) std::ostream Ads;
extern PURPOSE_SINK(advertising) std::string AdText;
void stream_bad() { Ads << "user " << mail(); } // WARN
void stream_ok() { Ads << "user " << color(); }
void variable_bad() { AdText = mail(); } // WARN
void variable_ok() { AdText = color(); }

// The sink's own reads are no flow into it.
std::string fromSink_ok(const Slot &S) { return S.Text; }

// Virtual sinks.
struct Sender { PURPOSE_SINK(advertising) virtual void send(const std::string &); virtual ~Sender(); };
struct NetSender : Sender { void send(const std::string &) override; };
void virtualBase_bad(Sender &S) { S.send(mail()); } // WARN
void virtualOverrider_bad(NetSender &S) { S.send(mail()); } // WARN
void virtual_ok(Sender &S) { S.send(color()); }
struct Quiet { virtual void send(const std::string &); virtual ~Quiet(); };
struct Loud : Quiet { PURPOSE_SINK(advertising) void send(const std::string &) override {} };
void overriderIsSink_bad() { Loud L; Quiet &Q = L; Q.send(mail()); } // WARN
void notThatOne_ok(Quiet *Q) { Q->send(color()); }

// Templates, operators, constructors, variadics.
template <typename T> struct Channel { PURPOSE_SINK(advertising) void push(const T &); };
void classTemplate_bad(Channel<std::string> &C) { C.push(mail()); } // WARN
void classTemplate_ok(Channel<std::string> &C) { C.push(color()); }
struct Call { PURPOSE_SINK(advertising) void operator()(const std::string &) const; };
void callOperator_bad() { Call()(mail()); } // WARN
PURPOSE_SINK(advertising) void format(const char *, ...);
void variadic_bad() { format("%s %d", "x", age()); } // WARN
void variadic_ok() { format("%s", color().c_str()); }
struct Made { PURPOSE_SINK(advertising) explicit Made(const std::string &); };
void constructor_bad() { Made M(mail()); } // WARN
void newConstructor_bad() { delete new Made(mail()); } // WARN

// One finding for one pair of data and call.
struct User { std::string First PURPOSE_DATA(customer_data); std::string Last PURPOSE_DATA(customer_data); };
PURPOSE_SINK(advertising) void one(const std::string &);
void twoCalls_bad(const User &U) {
  one(U.First); // WARN
  one(U.First); // WARN
}

// Contexts.
PURPOSE_CONTEXT(advertising) void runs(const std::string &S) {}
void contextFunction_bad() { runs(mail()); } // WARN
void contextFunction_ok() { runs(color()); }
PURPOSE_CONTEXT(advertising) void readsItself_bad(const User &) {
  std::string S = mail(); // WARN
}
PURPOSE_CONTEXT(advertising) void readsItself_ok() { std::string S = color(); }
struct PURPOSE_CONTEXT(advertising) Campaign {
  void target(const std::string &);
  void reads_bad(const User *U) { std::string S = mail(); } // WARN
};
void contextClass_bad(Campaign &C) { C.target(mail()); } // WARN
void contextClass_ok(Campaign &C) { C.target(color()); }
namespace PURPOSE_CONTEXT(advertising) campaigns {
void target(const std::string &);
namespace deeper { void target(const std::string &); }
} // namespace campaigns
void contextNamespace_bad() { campaigns::target(mail()); } // WARN
void contextNestedNamespace_bad() { campaigns::deeper::target(mail()); } // WARN
void contextNamespace_ok() { campaigns::target(color()); }
