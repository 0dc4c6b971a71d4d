// Members set in one unit and read in another: the same object, another, a base, a part, behind a pointer, moved, reset.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <functional>
#include <memory>
#include <optional>
#include <vector>
class Person {
public:
  Person();
  explicit Person(std::string mail);
  void setMail(const std::string &m);
  void setLang(const std::string &l);
  const std::string &mail() const;
  std::string lang() const;
  void reset();
  void wipeMail();
  void load();
  std::string *mailPointer();
  Person &with(const std::string &m);
  Person &language(const std::string &m);
private:
  std::string mail_, lang_;
};
class Base { public: void put(const std::string &s); std::string get() const; protected: std::string value_, label_; };
class Derived : public Base { public: std::string shown() const; std::string label() const; void fillLabel(); };
struct Address { std::string street, country; };
class Company { public: Address &address(); const Address &address() const; void move(Address a); std::string street() const; std::string country() const; private: Address a_; };
class Pimpl { public: Pimpl(); ~Pimpl(); void set(const std::string &s); std::string get() const; std::string name() const; private: struct Impl; std::unique_ptr<Impl> impl_; };
class Events { public: void onMail(std::function<void(const std::string &)> f); void onName(std::function<void(const std::string &)> f); void mail(const std::string &); void name(const std::string &); private: std::function<void(const std::string &)> mail_, name_; };
class List { public: void add(std::string s); void clear(); std::vector<std::string> all() const; size_t size() const; private: std::vector<std::string> v_; };
struct Plain { std::string a, b; };
void make(Plain &p);
void make_ok(Plain &p);
Plain made();
Plain moved(Plain p);
void steal(Plain &&p);
void destroy(std::unique_ptr<Plain> p);
std::unique_ptr<Plain> allocate();
std::shared_ptr<Person> shared();
//--- person.cpp
#include "api.h"
Person::Person() = default;
Person::Person(std::string mail) : mail_(std::move(mail)), lang_("de") {}
void Person::setMail(const std::string &m) { mail_ = m; }
void Person::setLang(const std::string &l) { lang_ = l; }
const std::string &Person::mail() const { return mail_; }
std::string Person::lang() const { return lang_; }
void Person::reset() { *this = Person(); }
void Person::wipeMail() { mail_ = "x"; }
void Person::load() { mail_ = source(); }
std::string *Person::mailPointer() { return &mail_; }
Person &Person::with(const std::string &m) { mail_ = m; return *this; }
Person &Person::language(const std::string &m) { lang_ = m; return *this; }
//--- base.cpp
#include "api.h"
void Base::put(const std::string &s) { value_ = s; }
std::string Base::get() const { return value_; }
//--- derived.cpp
#include "api.h"
std::string Derived::shown() const { return "<" + value_ + ">"; }
std::string Derived::label() const { return label_; }
void Derived::fillLabel() { label_ = source(); }
//--- parts.cpp
#include "api.h"
Address &Company::address() { return a_; }
const Address &Company::address() const { return a_; }
void Company::move(Address a) { a_ = a; }
std::string Company::street() const { return a_.street; }
std::string Company::country() const { return a_.country; }
struct Pimpl::Impl { std::string value, name = "x"; };
Pimpl::Pimpl() : impl_(new Impl) {}
Pimpl::~Pimpl() = default;
void Pimpl::set(const std::string &s) { impl_->value = s; }
std::string Pimpl::get() const { return impl_->value; }
std::string Pimpl::name() const { return impl_->name; }
void Events::onMail(std::function<void(const std::string &)> f) { mail_ = f; }
void Events::onName(std::function<void(const std::string &)> f) { name_ = f; }
void Events::mail(const std::string &s) { mail_(s); }
void Events::name(const std::string &s) { name_(s); }
void List::add(std::string s) { v_.push_back(std::move(s)); }
void List::clear() { v_.clear(); }
std::vector<std::string> List::all() const { return v_; }
size_t List::size() const { return v_.size(); }
void make(Plain &p) { p.a = source(); }
void make_ok(Plain &p) { p.a = "x"; p.b = "y"; }
Plain made() { return {source(), "b"}; }
Plain moved(Plain p) { return p; }
void steal(Plain &&p) { Plain taken = std::move(p); }
void destroy(std::unique_ptr<Plain> p) {}
std::unique_ptr<Plain> allocate() { auto p = std::make_unique<Plain>(); p->a = source(); return p; }
std::shared_ptr<Person> shared() { auto p = std::make_shared<Person>(); p->setMail(source()); return p; }
//--- use.cpp
#include "api.h"
void same_object_bad() { Person p; p.setMail(source()); sink(p.mail()); } // WARN
void other_field_ok() { Person p; p.setMail(source()); sink(p.lang()); }
void other_object_ok() { Person p, q; p.setMail(source()); q.setMail("x"); sink(q.mail()); }
void overwritten_ok() { Person p; p.setMail(source()); p.setMail("x"); sink(p.mail()); }
void constructor_bad() { Person p(source()); sink(p.mail()); } // WARN
void constructor_ok() { Person p(source()); sink(p.lang()); }
void copied_bad() { Person p; p.setMail(source()); Person q = p; sink(q.mail()); } // WARN
void copied_before_ok() { Person p; Person q = p; p.setMail(source()); sink(q.mail()); }
void reset_bad() { Person p; p.reset(); p.setMail(source()); sink(p.mail()); } // WARN
void reset_ok() { Person p; p.setMail(source()); p.reset(); sink(p.mail()); }
void wiped_bad() { Person p; p.setLang(source()); p.wipeMail(); sink(p.lang()); } // WARN
void wiped_ok() { Person p; p.setMail(source()); p.wipeMail(); sink(p.mail()); }
void load_bad() { Person p; p.load(); sink(p.mail()); } // WARN
void load_ok() { Person p; p.load(); sink(p.lang()); }
void member_pointer_bad() { Person p; *p.mailPointer() = source(); sink(p.mail()); } // WARN
void member_pointer_ok() { Person p; *p.mailPointer() = source(); sink(p.lang()); } // FP
void chain_bad() { Person p; p.language("de").with(source()); sink(p.mail()); } // WARN
void chain_ok() { Person p; p.language("de").with(source()); sink(p.lang()); }
void chain_temporary_bad() { sink(Person().language("x").with(source()).mail()); } // WARN
void chain_temporary_ok() { sink(Person().with(source()).language("x").lang()); }
void base_bad() { Derived d; d.put(source()); sink(d.get()); } // WARN
void base_ok() { Derived d, e; d.put(source()); sink(e.get()); }
void derived_bad() { Derived d; d.put(source()); sink(d.shown()); } // WARN
void derived_ok() { Derived d; d.put(source()); sink(d.label()); }
void derived_fills_bad() { Derived d; d.fillLabel(); sink(d.label()); } // WARN
void derived_fills_ok() { Derived d; d.fillLabel(); sink(d.get()); }
void part_bad() { Company c; c.address().street = source(); sink(c.street()); } // WARN
void part_ok() { Company c; c.address().street = source(); sink(c.country()); }
void part_read_bad() { Company c; c.move({source(), "de"}); const Company &k = c; sink(k.address().street); } // WARN
void part_read_ok() { Company c; c.move({source(), "de"}); const Company &k = c; sink(k.address().country); }
void pimpl_bad() { Pimpl p; p.set(source()); sink(p.get()); } // WARN
void pimpl_ok() { Pimpl p; p.set(source()); sink(p.name()); }
void pimpl_other_ok() { Pimpl p, q; p.set(source()); q.set("x"); sink(q.get()); }
void events_bad() { Events e; e.onMail([](const std::string &s) { sink(s); }); e.mail(source()); } // WARN
void events_ok() { Events e; e.onName([](const std::string &s) { sink(s); }); e.onMail([](const std::string &) {}); e.mail(source()); e.name("x"); }
void list_bad() { List l; l.add(source()); for (auto &s : l.all()) sink(s); } // WARN
void list_ok() { List l; l.add(source()); sinki(l.size()); }
void list_cleared_ok() { List l; l.add(source()); l.clear(); for (auto &s : l.all()) sink(s); }
void list_cleared_before_bad() { List l; l.clear(); l.add(source()); for (auto &s : l.all()) sink(s); } // WARN
void plain_bad() { Plain p; make(p); sink(p.a); } // WARN
void plain_ok() { Plain p; make(p); sink(p.b); }
void plain_kill_ok() { Plain p; make(p); make_ok(p); sink(p.a); }
void plain_order_bad() { Plain p; make_ok(p); make(p); sink(p.a); } // WARN
void made_bad() { sink(made().a); } // WARN
void made_ok() { sink(made().b); }
void moved_bad() { Plain p{source(), ""}; Plain q = moved(std::move(p)); sink(q.a); } // WARN
void moved_ok() { Plain p{source(), ""}; Plain q = moved(std::move(p)); sink(q.b); }
void stolen_ok() { Plain p{source(), ""}; steal(std::move(p)); p = {"x", "y"}; sink(p.a); }
void allocated_bad() { auto p = allocate(); sink(p->a); } // WARN
void allocated_ok() { auto p = allocate(); sink(p->b); }
void allocated_given_away_ok() { auto p = allocate(); destroy(std::move(p)); p = std::make_unique<Plain>(); sink(p->a); }
void shared_bad() { auto p = shared(); sink(p->mail()); } // WARN
void shared_ok() { auto p = shared(); sink(p->lang()); }
