// Methods without a body: a setter writes the object, a getter reads it, a const method does not write.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <vector>
class Form {
public:
  Form();
  void set(const std::string &k, const std::string &v);
  Form &with(const std::string &v);
  std::string get(const std::string &k) const;
  const std::string &ref() const;
  void read(std::string &out) const;
  void readTo(std::string *out) const;
  bool has(const std::string &k) const;
  bool empty() const;
  size_t size() const;
  int length() const;
  void look(const std::string &) const;
  std::string transform(const std::string &) const;
  Form clone() const;
  void merge(const Form &o);
  static std::string encode(const std::string &);
  bool operator==(const Form &) const;
  virtual std::string render() const;
  std::string pub;
};
void setter_bad() { Form f; f.set("k", source()); sink(f.get("k")); } // WARN
void setter_ok() { Form f, g; f.set("k", source()); sink(g.get("k")); }
void setter_key_bad() { Form f; f.set(source(), "v"); sink(f.get("x")); } // WARN
void getter_argument_bad() { const Form f; sink(f.transform(source())); } // WARN
void getter_argument_ok() { const Form f; f.transform(source()); sink(f.transform("x")); }
void const_method_ok() { Form f; f.look(source()); sink(f.get("x")); }
void reference_bad() { Form f; f.set("k", source()); sink(f.ref()); } // WARN
void out_bad() { Form f; f.set("k", source()); std::string o; f.read(o); sink(o); } // WARN
void out_ok() { Form f, g; f.set("k", source()); std::string o; g.read(o); sink(o); }
void out_pointer_bad() { Form f; f.set("k", source()); std::string o; f.readTo(&o); sink(o); } // WARN
void has_ok() { Form f; f.set("k", source()); sinki(f.has("k")); }
void size_ok() { Form f; f.set("k", source()); sinki((int)f.size() + f.empty()); }
void length_ok() { Form f; f.set("k", source()); sinki(f.length()); }
void fluent_bad() { Form f; f.with("x").with(source()).with("y"); sink(f.get("k")); } // WARN
void fluent_temporary_bad() { sink(Form().with(source()).get("k")); } // WARN
void fluent_temporary_ok() { Form().with(source()); sink(Form().with("x").get("k")); }
void clone_bad() { Form f; f.set("k", source()); sink(f.clone().get("k")); } // WARN
void clone_ok() { Form f; Form g = f.clone(); g.set("k", source()); sink(f.get("k")); }
void merge_bad() { Form f, g; g.set("k", source()); f.merge(g); sink(f.get("k")); } // WARN
void merge_ok() { Form f, g; f.set("k", source()); f.merge(g); sink(g.get("k")); }
void static_bad() { sink(Form::encode(source())); } // WARN
void static_ok() { Form f; Form::encode(source()); sink(f.get("x")); }
void equal_ok() { Form f, g; f.set("k", source()); sinki(f == g); }
void virtual_bad() { Form f; f.set("k", source()); Form &r = f; sink(r.render()); } // WARN
void virtual_ok() { Form f, g; f.set("k", source()); Form &r = g; sink(r.render()); }
void public_field_ok() { Form f, g; f.set("k", source()); g.pub = "x"; sink(g.pub); }
void copy_bad() { Form f; f.set("k", source()); Form g = f; sink(g.get("k")); } // WARN
void assigned_ok() { Form f, g; f.set("k", source()); f = g; sink(f.get("k")); }
void pointer_bad() { auto f = std::make_unique<Form>(); f->set("k", source()); sink(f->get("k")); } // WARN
void pointer_ok() { auto f = std::make_unique<Form>(), g = std::make_unique<Form>(); f->set("k", source()); sink(g->get("k")); }
void vector_bad() { std::vector<Form> v(2); v[0].set("k", source()); sink(v[0].get("k")); } // WARN
void member_bad() { struct W { Form f; void in() { f.set("k", source()); } std::string out() { return f.get("k"); } } w; w.in(); sink(w.out()); } // WARN
void member_ok() { struct W { Form f, g; void in() { f.set("k", source()); } std::string out() { return g.get("k"); } } w; w.in(); sink(w.out()); }
class Iface { public: virtual ~Iface(); virtual void put(const std::string &) = 0; virtual std::string take() = 0; virtual int count() const = 0; };
Iface *makeIface();
void interface_bad() { Iface *i = makeIface(); i->put(source()); sink(i->take()); } // WARN
void interface_ok() { Iface *i = makeIface(); i->put("x"); sink(i->take()); }
template <class T> class Handle { public: Handle(); T *operator->() const; T &operator*() const; };
void handle_bad() { Handle<Form> h; h->set("k", source()); sink(h->get("k")); } // WARN
void handle_ok() { Handle<Form> h, g; h->set("k", source()); sink(g->get("k")); }
