// Fields of objects that cannot be told apart: what one method stores, another reads.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"
#include <memory>
#include <vector>
PURPOSE_DATA(customer_data) std::string source();
std::string plain();
struct Other { int Number; };

struct Session {
  void login() { Who = source(); }
  void report() { advertise(Who); } // WARN
  void theme() { advertise(Theme); }
  std::string Who, Theme;
};

// Both calls in sight: the objects are different, or the same.
struct Seen { void in(const std::string &S) { V = S; } void out() { advertise(V); } std::string V; }; // WARN
void twoObjects_ok() { Seen A, B; A.in(source()); B.in("x"); B.out(); }
void oneObject_bad() { Seen A; A.in(source()); A.out(); }
struct Calm { void in(const std::string &S) { V = S; } void out() { advertise(V); } std::string V; };
void twoCalm_ok() { Calm A, B; A.in(source()); B.out(); }

// An object made here is not one that others have written, whatever is put into it.
struct Item { std::string V; std::string get() const { return V; } };
void fillItem(Item &I) { I.V = source(); }
void literalInside_ok() { Item I; I.V = "x"; advertise(I.get()); }
struct Card { std::string V; std::string get() const { return V; } };
void fillCard(Card &C) { C.V = source(); }
void parameterInside_ok(const std::string &S) { Card C; C.V = S; advertise(C.get()); }
struct Slip { std::string V; std::string get() const { return V; } };
void fillSlip(Slip &S) { S.V = source(); }
void numberInside_ok(int N) { Slip S; S.V = std::to_string(N); advertise(S.get()); }
struct Page { std::string V; std::string get() const { return V; } };
void fillPage(Page &P) { P.V = source(); }
void openPage_bad(Page &P) { advertise(P.get()); } // WARN
void getterOfBoth_ok() { Page P; P.V = "x"; advertise(P.get()); }

// Through a pointer that the class keeps.
struct Impl { std::string Text; };
struct Handle {
  std::shared_ptr<Impl> P = std::make_shared<Impl>();
  void fill() { P->Text = source(); }
  void show() { advertise(P->Text); } // WARN
};
// Cleared before anybody reads.
struct Cleaned {
  void use() { Buffer = source(); Buffer.clear(); }
  void show() { advertise(Buffer); }
  std::string Buffer;
};
// Put into a container of the class.
struct Log {
  void add() { Lines.push_back(source()); }
  void flush() { for (const std::string &L : Lines) advertise(L); } // WARN
  std::vector<std::string> Lines;
};
// Static members and globals.
struct Shared { static std::string Last; static void in() { Last = source(); } static void out() { advertise(Last); } }; // WARN
std::string Global;
void globalIn() { Global = source(); }
void globalOut_bad() { advertise(Global); } // WARN
std::string Unwritten;
void unwritten_ok() { advertise(Unwritten); }
// A constructor stores, a method reads.
struct Made { Made() : V(source()), W(plain()) {} void out() { advertise(V); } void out2_ok() { advertise(W); } std::string V, W; }; // WARN
