// Pointers to data members and member functions, tables of them, std::invoke, std::mem_fn.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <functional>
#include <algorithm>
#include <vector>
struct Form { std::string mail, city; int age = 0, zip = 0; std::string getMail() const { return mail; } std::string getCity() const { return city; } void setMail(const std::string &s) { mail = s; } void setCity(const std::string &s) { city = s; } int years() const { return age; } };
void data_bad() { Form f; f.mail = source(); auto p = &Form::mail; sink(f.*p); } // WARN
void data_ok() { Form f; f.mail = source(); auto p = &Form::city; sink(f.*p); }
void data_write_bad() { Form f; std::string Form::*p = &Form::city; f.*p = source(); sink(f.city); } // WARN
void data_write_ok() { Form f; std::string Form::*p = &Form::city; f.*p = source(); sink(f.mail); }
void data_arrow_bad() { Form f, *q = &f; int Form::*p = &Form::age; q->*p = isource(); sinki(f.age); } // WARN
void data_chosen_bad() { Form f; auto p = cond() ? &Form::mail : &Form::city; f.*p = source(); sink(f.mail); } // WARN
void data_chosen_ok() { Form f; auto p = cond() ? &Form::age : &Form::zip; f.*p = isource(); sink(f.city); }
void method_bad() { Form f; f.mail = source(); std::string (Form::*m)() const = &Form::getMail; sink((f.*m)()); } // WARN
void method_ok() { Form f; f.mail = source(); std::string (Form::*m)() const = &Form::getCity; sink((f.*m)()); }
void method_set_bad() { Form f; auto m = &Form::setCity; (f.*m)(source()); sink(f.city); } // WARN
void method_set_ok() { Form f; auto m = &Form::setCity; (f.*m)(source()); sink(f.mail); }
void invoke_bad() { Form f; f.mail = source(); sink(std::invoke(&Form::getMail, f)); } // WARN
void invoke_ok() { Form f; f.mail = source(); sink(std::invoke(&Form::getCity, f)); }
void invoke_data_bad() { Form f; f.age = isource(); sinki(std::invoke(&Form::age, f)); } // WARN
void invoke_set_bad() { Form f; std::invoke(&Form::setMail, &f, source()); sink(f.mail); } // WARN
void mem_fn_bad() { Form f; f.mail = source(); auto g = std::mem_fn(&Form::getMail); sink(g(f)); } // WARN
void projection_bad() { std::vector<Form> v(1); v[0].mail = source(); std::vector<std::string> o; std::ranges::transform(v, std::back_inserter(o), &Form::mail); sink(o[0]); } // WARN
void projection_ok() { std::vector<Form> v(1); v[0].mail = source(); std::vector<std::string> o; std::ranges::transform(v, std::back_inserter(o), &Form::city); sink(o[0]); }
template <auto M> auto &field(Form &f) { return f.*M; }
void template_argument_bad() { Form f; field<&Form::mail>(f) = source(); sink(f.mail); } // WARN
void template_argument_ok() { Form f; field<&Form::mail>(f) = source(); sink(f.city); }
template <class C, class T> const T &read(const C &c, T C::*p) { return c.*p; }
void template_function_bad() { Form f; f.mail = source(); sink(read(f, &Form::mail)); } // WARN
void template_function_ok() { Form f; f.mail = source(); sink(read(f, &Form::city)); } // FP
struct Column { const char *name; std::string Form::*field; };
const Column Columns[] = {{"mail", &Form::mail}, {"city", &Form::city}};
void table_bad(const char *) { Form f; f.mail = source(); for (auto &c : Columns) sink(f.*c.field); } // WARN
struct App { void run(int k) { static void (App::*const h[])() = {&App::a, &App::b}; (this->*h[k])(); } void a() { s = source(); } void b() { sink(s); } std::string s; }; // WARN
void dispatch_bad() { App a; a.run(0); a.run(1); }
struct Slot { Form *o; void (Form::*m)(const std::string &); void fire(const std::string &s) { (o->*m)(s); } };
void slot_bad() { Form f; Slot s{&f, &Form::setMail}; s.fire(source()); sink(f.mail); } // WARN
void slot_ok() { Form f; Slot s{&f, &Form::setMail}; s.fire(source()); sink(f.city); }
