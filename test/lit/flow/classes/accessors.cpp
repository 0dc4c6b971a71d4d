// Getters and setters, with and without a body: by value, reference, pointer, static, index, property macros.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
#include <optional>
#include <vector>
#define PROPERTY(T, Name) private: T Name##_{}; public: const T &get##Name() const { return Name##_; } void set##Name(const T &v) { Name##_ = v; }
class Props { PROPERTY(std::string, Mail) PROPERTY(std::string, Lang) PROPERTY(int, Age) };
void macro_bad() { Props p; p.setMail(source()); sink(p.getMail()); } // WARN
void macro_ok() { Props p; p.setMail(source()); sink(p.getLang()); }
void macro_int_ok() { Props p; p.setMail(source()); p.setAge(3); sinki(p.getAge()); }
class Refs { public: std::string &mail() { return mail_; } const std::string &mail() const { return mail_; } std::string *lang() { return &lang_; } auto &&all() & { return v_; } private: std::string mail_, lang_; std::vector<std::string> v_; };
void reference_bad() { Refs r; r.mail() = source(); const Refs &c = r; sink(c.mail()); } // WARN
void reference_ok() { Refs r; r.mail() = source(); sink(*r.lang()); }
void pointer_bad() { Refs r; *r.lang() = source(); sink(*r.lang()); } // WARN
void pointer_ok() { Refs r, s; *r.lang() = source(); sink(*s.lang()); }
void container_bad() { Refs r; r.all().push_back(source()); for (auto &s : r.all()) sink(s); } // WARN
void container_ok() { Refs r; r.all().push_back(source()); sink(r.mail()); }
class Indexed { public: void set(int k, std::string v) { m_[k] = std::move(v); } std::string get(int k) const { auto it = m_.find(k); return it == m_.end() ? "" : it->second; } std::optional<std::string> find(int k) const { if (m_.count(k)) return m_.at(k); return std::nullopt; } bool has(int k) const { return m_.count(k) != 0; } size_t count() const { return m_.size(); } private: std::map<int, std::string> m_; };
void index_bad() { Indexed i; i.set(1, source()); sink(i.get(1)); } // WARN
void index_ok() { Indexed i, j; i.set(1, source()); j.set(1, "x"); sink(j.get(1)); }
void index_optional_bad() { Indexed i; i.set(1, source()); if (auto s = i.find(1)) sink(*s); } // WARN
void index_has_ok() { Indexed i; i.set(1, source()); sinki(i.has(1) + (int)i.count()); }
class Lazy { public: const std::string &get() { if (!loaded_) { v_ = source(); loaded_ = true; } return v_; } bool loaded() const { return loaded_; } private: std::string v_; bool loaded_ = false; };
void lazy_bad() { Lazy l; sink(l.get()); } // WARN
void lazy_ok() { Lazy l; l.get(); sinki(l.loaded()); }
class Outs { public: void get(std::string &a, std::string *b) const { a = a_; *b = b_; } void set(const std::string &a) { a_ = a; } private: std::string a_, b_ = "x"; };
void out_bad() { Outs o; o.set(source()); std::string a, b; o.get(a, &b); sink(a); } // WARN
void out_ok() { Outs o; o.set(source()); std::string a, b; o.get(a, &b); sink(b); }
class Nested { public: Props &props() { return p_; } const Props &props() const { return p_; } private: Props p_; };
void nested_bad() { Nested n; n.props().setLang(source()); sink(n.props().getLang()); } // WARN
void nested_ok() { Nested n; n.props().setLang(source()); sink(n.props().getMail()); }
class Derived : public Props { public: std::string full() const { return "<" + getMail() + ">"; } std::string lang() const { return getLang(); } };
void computed_bad() { Derived d; d.setMail(source()); sink(d.full()); } // WARN
void computed_ok() { Derived d; d.setMail(source()); sink(d.lang()); }
// Without a body.
class Ext { public: Ext(); void setMail(const std::string &); std::string mail() const; const char *c_mail() const; std::string &ref(); bool hasMail() const; int size() const; void setInt(int); static std::string global(); };
void ext_bad() { Ext e; e.setMail(source()); sink(e.mail()); } // WARN
void ext_ok() { Ext e, f; e.setMail(source()); sink(f.mail()); }
void ext_c_bad() { Ext e; e.setMail(source()); sinkc(e.c_mail()); } // WARN
void ext_ref_bad() { Ext e; e.ref() = source(); sink(e.ref()); } // WARN
void ext_predicate_ok() { Ext e; e.setMail(source()); sinki(e.hasMail()); }
void ext_size_ok() { Ext e; e.setMail(source()); sinki(e.size()); }
void ext_static_ok() { Ext e; e.setMail(source()); sink(Ext::global()); }
void ext_copy_bad() { Ext e; e.setInt(isource()); Ext f = e; sink(f.mail()); } // WARN
