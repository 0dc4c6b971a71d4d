// Members that are allocated at first use, and written through the pointer returned.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
struct P { std::string name_; std::string *mail_ = nullptr; std::string *mm() { if (!mail_) mail_ = new std::string; return mail_; } void set(std::string v) { *mm() = v; } void set2(std::string v) { if (!mail_) mail_ = new std::string; *mail_ = v; } void set3(std::string v) { if (!mail_) mail_ = new std::string(v); else *mail_ = v; } };
void f1() { P p; p.name_ = "n"; p.set(source()); sink(p.name_); } // FP
void f2() { P p; p.name_ = "n"; p.set2(source()); sink(p.name_); }
void f3() { P p; p.name_ = "n"; p.set3(source()); sink(p.name_); }
void f4() { P p; p.name_ = "n"; p.set(source()); P q = p; sink(p.name_); } // FP
struct Q { std::string name_; std::string *mail_ = nullptr; const std::string &mail() const { static const std::string e; return mail_ ? *mail_ : e; } };
void f5() { Q p; p.name_ = "n"; p.mail_ = new std::string(source()); sink(p.mail()); // WARN
 sink(p.name_); }
void f6() { Q p; p.name_ = "n"; sink(p.mail()); }
