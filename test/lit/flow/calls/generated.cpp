// Code as generators write it: protobuf-like accessors, to_json-like free functions, ORMs, builders, reflection tables.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
#include <memory>
#include <sstream>
#include <vector>
namespace pb {
class Address { std::string city_; public: const std::string &city() const { return city_; } void set_city(std::string v) { city_ = std::move(v); } std::string *mutable_city() { return &city_; } };
class Person { std::string name_, mail_; int id_ = 0; std::unique_ptr<Address> addr_; std::vector<std::string> tags_; std::vector<Address> homes_; unsigned has_ = 0;
public:
  const std::string &name() const { return name_; } const std::string &mail() const { return mail_; } int id() const { return id_; }
  template <class T> void set_name(T &&v) { has_ |= 1; name_ = std::forward<T>(v); }
  void set_mail(const std::string &v) { has_ |= 2; mail_ = v; } void set_id(int v) { id_ = v; } bool has_mail() const { return has_ & 2; } void clear_mail() { mail_.clear(); has_ &= ~2u; }
  const Address &addr() const { static const Address none; return addr_ ? *addr_ : none; } Address *mutable_addr() { if (!addr_) addr_ = std::make_unique<Address>(); return addr_.get(); }
  void add_tags(const std::string &v) { tags_.push_back(v); } const std::string &tags(int i) const { return tags_[i]; } int tags_size() const { return (int)tags_.size(); } const std::vector<std::string> &tags() const { return tags_; }
  Address *add_homes() { return &homes_.emplace_back(); } const Address &homes(int i) const { return homes_[i]; }
  bool SerializeToString(std::string *out) const { std::ostringstream o; o << name_ << '\0' << mail_ << '\0' << id_; *out = o.str(); return true; }
  void CopyFrom(const Person &o) { name_ = o.name_; mail_ = o.mail_; id_ = o.id_; tags_ = o.tags_; }
  void Clear() { name_.clear(); mail_.clear(); id_ = 0; tags_.clear(); addr_.reset(); }
};
}
void set_get_bad() { pb::Person p; p.set_mail(source()); sink(p.mail()); } // WARN
void set_get_ok() { pb::Person p; p.set_mail(source()); sink(p.name()); }
void template_set_bad() { pb::Person p; p.set_name(source()); sink(p.name()); } // WARN
void has_ok() { pb::Person p; p.set_mail(source()); sinki(p.has_mail()); }
void clear_ok() { pb::Person p; p.set_mail(source()); p.clear_mail(); sink(p.mail()); }
void clear_all_ok() { pb::Person p; p.set_mail(source()); p.Clear(); sink(p.mail()); }
void mutable_bad() { pb::Person p; p.mutable_addr()->set_city(source()); sink(p.addr().city()); } // WARN
void mutable_ok() { pb::Person p; p.mutable_addr()->set_city(source()); sink(p.name() + p.mail()); }
void mutable_string_bad() { pb::Person p; *p.mutable_addr()->mutable_city() = source(); sink(p.addr().city()); } // WARN
void repeated_bad() { pb::Person p; p.add_tags("a"); p.add_tags(source()); for (int i = 0; i < p.tags_size(); ++i) sink(p.tags(i)); } // WARN
void repeated_ok() { pb::Person p; p.add_tags(source()); sinki(p.tags_size()); }
void repeated_message_bad() { pb::Person p; p.add_homes()->set_city(source()); sink(p.homes(0).city()); } // WARN
void repeated_message_ok() { pb::Person p; p.add_homes()->set_city(source()); sink(p.addr().city()); }
void serialize_bad() { pb::Person p; p.set_mail(source()); std::string b; p.SerializeToString(&b); sink(b); } // WARN
void serialize_ok() { pb::Person p, q; p.set_mail(source()); q.set_mail("x"); std::string b; q.SerializeToString(&b); sink(b); }
void copy_from_bad() { pb::Person p, q; p.set_mail(source()); q.CopyFrom(p); sink(q.mail()); } // WARN
void copy_from_ok() { pb::Person p, q; p.set_mail(source()); q.CopyFrom(p); sink(q.name()); }
struct Json { std::map<std::string, std::string> o; std::string &operator[](const std::string &k) { return o[k]; } std::string dump() const { std::string s; for (auto &[k, v] : o) s += k + ":" + v; return s; } };
struct Ev { std::string who, page; };
void to_json(Json &j, const Ev &e) { j["who"] = e.who; j["page"] = e.page; }
void to_json_page(Json &j, const Ev &e) { j["page"] = e.page; }
void from_json(const Json &j, Ev &e) { e.who = j.o.at("who"); e.page = "p"; }
void to_json_bad() { Json j; to_json(j, {source(), "x"}); sink(j.dump()); } // WARN
void to_json_ok() { Json j; to_json_page(j, {source(), "x"}); sink(j.dump()); }
void from_json_bad() { Json j; j["who"] = source(); Ev e; from_json(j, e); sink(e.who); } // WARN
void from_json_ok() { Json j; j["who"] = source(); Ev e; from_json(j, e); sink(e.page); }
template <class T> std::string encode(const T &t) { Json j; to_json(j, t); return j.dump(); }
void adl_bad() { sink(encode(Ev{source(), "x"})); } // WARN
void adl_ok() { encode(Ev{source(), "x"}); sink(encode(Ev{"a", "x"})); }
struct Archive { std::string out; template <class T> Archive &operator&(const T &t) { std::ostringstream o; o << t; out += o.str(); return *this; } };
struct Ser { std::string a; int b; template <class A> void serialize(A &ar) { ar & a & b; } };
struct SerB { std::string a; int b; template <class A> void serialize(A &ar) { ar & b; } };
void archive_bad() { Archive ar; Ser s{source(), 1}; s.serialize(ar); sink(ar.out); } // WARN
void archive_ok() { Archive ar; SerB s{source(), 1}; s.serialize(ar); sink(ar.out); }
