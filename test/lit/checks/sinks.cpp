// Everything that can be a sink, by policy and by annotation.
// RUN: %check_purpose %S/Inputs/entries.yaml %s
#include <iostream>
#include <purpose/annotations.h>
#include <sstream>
#include <string>
namespace acme { std::string readCrash(); struct Order { std::string email, title; }; }
using acme::readCrash;
std::string text();
int number();
namespace ads {
void all(const std::string &, const std::string &);
void one(const std::string &, const std::string &);
void over(int);
void over(const char *, int);
struct Client { void send(const std::string &Body, const std::string &Id); };
struct Report { std::string Body; void submit(); void describe(const std::string &); void submit(int) const; };
struct Span { void set(const char *Key, const std::string &Value); };
struct Listener { virtual ~Listener(); virtual void notify(const std::string &S) = 0; };
struct Mail : Listener { void notify(const std::string &S) override; void other(const std::string &); };
struct Any { Any(const std::string &); Any(); void operator()(const std::string &) const; void plain(const std::string &); };
struct Event { std::string Name; int Count = 0; Event(); explicit Event(const std::string &); void set(const std::string &); static void post(const std::string &); };
struct Stream { Stream &operator<<(const std::string &); };
Stream &operator<<(Stream &, int);
struct Banner { std::string text, id; };
extern std::string g_last, g_first;
namespace sdk { void track(const std::string &); struct Session { void put(const std::string &); }; namespace v2 { void track(const std::string &); } }
namespace sdk_tools { void track(const std::string &); }
}
using namespace ads;

void function_bad() { all(readCrash(), ""); } // EXPECT: purpose-forbidden-flow diagnostic_data in 'acme::readCrash' reaches advertising sink 'ads::all' (recipient AdCo), denied by no-commercial-use, no-advertising
void functionSecond_bad() { all("", readCrash()); } // WARN
void function_ok() { all(text(), "x"); }
void parameter_bad() { one(readCrash(), ""); } // WARN
void parameter_ok() { one("", readCrash()); }
void method_bad(Client &C) { C.send(readCrash(), ""); } // EXPECT: purpose-forbidden-flow sink 'ads::Client::send' (recipient AdCo)
void method_ok(Client &C) { C.send("", readCrash()); }
void methodPointer_bad(Client &C) { auto P = &Client::send; (C.*P)(readCrash(), ""); } // WARN
void functionPointer_bad() { auto *P = &one; P(readCrash(), ""); } // WARN
void functionPointer_ok() { auto *P = &one; P("", readCrash()); }
void overload_bad() { over(readCrash().size() ? std::stoi(readCrash()) : 0); } // WARN
void overload_ok() { over(readCrash().c_str(), 1); }
void this_bad(Report &R) { R.Body = readCrash(); R.submit(); } // EXPECT: purpose-forbidden-flow third_party sink 'ads::Report::submit', denied by no-third-party
void this_ok(Report &R) { R.Body = text(); R.submit(); }
void thisNotArgument_ok(Report &R) { R.Body = text(); R.describe(readCrash()); }
void thisThroughUnknown_bad(Report &R) { R.describe(readCrash()); R.submit(); } // WARN
void when_bad(Span &S) { S.set("user.email", readCrash()); } // WARN
void when_ok(Span &S) { S.set("http.status", readCrash()); }
void whenUnknown_ok(Span &S, const char *Key) { S.set(Key, readCrash()); }
void virtual_bad(Listener &L) { L.notify(readCrash()); } // WARN
void overrider_bad(Mail &M) { M.notify(readCrash()); } // WARN
void overrider_ok(Mail &M) { M.other(readCrash()); }
void overriderInline_bad() { struct L : Listener { void notify(const std::string &) override {} } X; X.notify(readCrash()); } // WARN
void callOperator_bad(Any &A) { A(readCrash()); } // WARN
void constructor_bad() { Any A(readCrash()); } // WARN
void constructorTemporary_bad() { (void)Any(readCrash()); } // WARN
void constructor_ok(Any &A) { A.plain(readCrash()); Any B; }

// A type: every way into an object of it.
void typeConstructor_bad() { Event E(readCrash()); } // EXPECT: purpose-forbidden-flow 'ads::Event
void typeMethod_bad(Event &E) { E.set(readCrash()); } // EXPECT: purpose-forbidden-flow 'ads::Event
void typeStatic_bad() { Event::post(readCrash()); } // WARN
void typeField_bad(Event &E) { E.Name = readCrash(); } // EXPECT: purpose-forbidden-flow 'ads::Event::Name'
void typeOperator_bad(Stream &S) { S << readCrash(); } // WARN
void typeFreeOperator_bad(Stream &S) { S << std::stoi(readCrash()); } // WARN
void type_ok(Event &E) { E.Name = text(); E.set("x"); Event F("y"); }
void typeRead_ok(Event &E) { std::string S = E.Name + readCrash(); }

void field_bad(Banner &B) { B.text = readCrash(); } // EXPECT: purpose-forbidden-flow reaches advertising sink 'ads::Banner::text'
void fieldInit_bad() { Banner B{readCrash(), ""}; } // WARN
void fieldAppend_bad(Banner &B) { B.text += readCrash(); } // WARN
void field_ok(Banner &B) { B.id = readCrash(); }
void variable_bad() { g_last = readCrash(); } // EXPECT: purpose-forbidden-flow reaches advertising sink 'ads::g_last'
void variable_ok() { g_first = readCrash(); }
void cout_bad() { std::cout << "x " << 1 << readCrash() << "\n"; } // EXPECT: purpose-forbidden-flow third_party sink 'std::cout'
void coutReference_bad() { std::ostream &O = std::cout; O << readCrash(); } // WARN
void coutPut_bad() { std::cout.write(readCrash().data(), 1); } // WARN
void cout_ok() { std::cerr << readCrash(); std::ostringstream S; S << readCrash(); std::cout << text() << number(); }
void namespace_bad() { sdk::track(readCrash()); } // EXPECT: purpose-forbidden-flow sink 'ads::sdk::track' (recipient SdkCo)
void namespaceMethod_bad(sdk::Session &S) { S.put(readCrash()); } // WARN
void namespaceInner_bad() { sdk::v2::track(readCrash()); } // WARN
void namespace_ok() { sdk_tools::track(readCrash()); }

// The same by annotation.
PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("NoteCo") void noted(const std::string &, const std::string & = "");
void onlyFirst(PURPOSE_SINK(advertising) const std::string &, const std::string &);
struct PURPOSE_SINK(advertising) Beacon { std::string Body; void put(const std::string &); void flush(); };
struct Half { std::string Shown PURPOSE_SINK(advertising); std::string Kept; };
extern std::string Ticker PURPOSE_SINK(advertising);
PURPOSE_SINK(third_party) PURPOSE_SINK(profiling) void twice(const std::string &);
struct Iface { PURPOSE_SINK(advertising) virtual void show(const std::string &) = 0; };
struct Impl : Iface { void show(const std::string &) override; };
void noted_bad() { noted(readCrash()); } // EXPECT: purpose-forbidden-flow sink 'noted' (recipient NoteCo)
void noted_ok() { noted(text()); }
void annotatedParameter_bad() { onlyFirst(readCrash(), ""); } // WARN
void annotatedParameter_ok() { onlyFirst("", readCrash()); }
void annotatedClass_bad(Beacon &B) { B.put(readCrash()); } // WARN
void annotatedClassField_bad(Beacon &B) { B.Body = readCrash(); } // WARN
void annotatedClass_ok(Beacon &B) { B.put(text()); B.flush(); }
void annotatedField_bad(Half &H) { H.Shown = readCrash(); } // WARN
void annotatedField_ok(Half &H) { H.Kept = readCrash(); }
void annotatedVariable_bad() { Ticker = readCrash(); } // WARN
void annotatedTwice_bad() { twice(readCrash()); } // EXPECT: purpose-forbidden-flow third_party and profiling sink 'twice', denied by no-profiling, no-third-party
void annotatedOverrider_bad(Impl &I) { I.show(readCrash()); } // WARN

// One finding for each pair of data and sink call.
void sameDataTwoWays_bad(acme::Order &O) { std::string A = readCrash(), B = A + "x"; all(A, B); } // WARN
void twoCalls_bad() {
  std::string A = readCrash();
  one(A, ""); // WARN
  one(A, ""); // WARN
}
void branches_bad(bool C) {
  std::string A;
  if (C) A = readCrash(); else A = "c" + readCrash();
  one(A, ""); // WARN
}
