// Virtual calls: through base, pure virtual, final, dynamic_cast, static_cast, template method, abstract factories, destructors.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <vector>
struct Src { virtual ~Src() = default; virtual std::string read() = 0; virtual int count() { return 1; } };
struct CleanSrc : Src { std::string read() override { return "x"; } };
struct MailSrc : Src { std::string read() override { return source(); } int count() override { return 2; } };
void through_base_bad(Src &s) { sink(s.read()); } // WARN
void through_base_ok(Src &s) { sinki(s.count()); }
void known_type_bad() { MailSrc m; Src &s = m; sink(s.read()); } // WARN
void known_type_ok() { CleanSrc c; Src &s = c; sink(s.read()); }
void qualified_ok() { struct More : CleanSrc { std::string read() override { return CleanSrc::read(); } } m; sink(m.read()); }
void unique_bad() { std::unique_ptr<Src> s = std::make_unique<MailSrc>(); sink(s->read()); } // WARN
void vector_bad() { std::vector<std::unique_ptr<Src>> v; v.push_back(std::make_unique<CleanSrc>()); v.push_back(std::make_unique<MailSrc>()); for (auto &s : v) sink(s->read()); } // WARN
std::unique_ptr<Src> make(int k) { if (k) return std::make_unique<MailSrc>(); return std::make_unique<CleanSrc>(); }
void factory_bad() { sink(make(1)->read()); } // WARN
struct Out { virtual void put(const std::string &) = 0; virtual ~Out() {} };
struct AdOut : Out { void put(const std::string &s) override { sink(s); } }; // WARN
struct NullOut final : Out { void put(const std::string &) override {} };
void sink_side_bad(Out *o) { o->put(source()); }
void final_ok(NullOut *o) { o->put(source()); }
struct Quiet { virtual void put(const std::string &) {} };
struct Loud : Quiet { void put(const std::string &s) override { sink(s); } };
void exact_object_ok() { Quiet q; q.put(source()); Loud l; l.put("x"); }
void base_call_ok() { Loud l; l.Quiet::put(source()); }
struct Shape { virtual ~Shape() {} std::string name; };
struct Named : Shape { std::string owner, colour; };
void dynamic_cast_bad(Shape *) { Named n; Shape *s = &n; if (auto *p = dynamic_cast<Named *>(s)) p->owner = source(); sink(n.owner); } // WARN
void dynamic_cast_ok() { Named n; Shape *s = &n; if (auto *p = dynamic_cast<Named *>(s)) p->owner = source(); sink(n.colour); }
void dynamic_cast_reference_bad() { Named n; n.owner = source(); Shape &s = n; sink(dynamic_cast<Named &>(s).owner); } // WARN
void static_cast_bad() { Named n; Shape *s = &n; s->name = source(); sink(static_cast<Named *>(s)->name); } // WARN
void static_cast_ok() { Named n; Shape *s = &n; s->name = source(); sink(static_cast<Named *>(s)->owner); }
class Report { public: virtual ~Report() {} void run() { open(); body(fetch()); close(); } protected: virtual void open() {} virtual std::string fetch() = 0; virtual void body(const std::string &) {} virtual void close() {} };
class AdReport : public Report { std::string fetch() override { return source(); } void body(const std::string &s) override { sink(s); } }; // WARN
void template_method_bad() { AdReport r; r.run(); }
class OkReport : public Report { std::string fetch() override { return "x"; } void body(const std::string &s) override { sink(s); } };
void template_method_ok() { OkReport r; r.run(); }
struct Stage { virtual ~Stage() {} virtual void apply(std::string &s) = 0; };
struct Trim : Stage { void apply(std::string &s) override { s = s.substr(1); } };
struct Load : Stage { void apply(std::string &s) override { s = source(); } };
void pipeline_bad() { std::vector<std::shared_ptr<Stage>> p{std::make_shared<Load>(), std::make_shared<Trim>()}; std::string s; for (auto &x : p) x->apply(s); sink(s); } // WARN
void pipeline_ok() { Trim t; std::string s = "x"; Stage &st = t; st.apply(s); sink(s); }
struct Covar { virtual Covar *self() { return this; } virtual ~Covar() {} std::string v; };
struct Covar2 : Covar { Covar2 *self() override { return this; } std::string w; };
void covariant_bad() { Covar2 c; c.self()->w = source(); sink(c.w); } // WARN
void covariant_ok() { Covar2 c; c.self()->w = source(); sink(c.v); }
struct Ctor { Ctor() { hook(); } virtual void hook() { v = "x"; } std::string v; virtual ~Ctor() {} };
struct CtorSub : Ctor { void hook() override { v = source(); } };
void in_constructor_ok() { CtorSub c; sink(c.v); }
struct Close { std::string last; virtual ~Close() {} };
struct CloseSends : Close { ~CloseSends() override { sink(last); } }; // WARN
void destructor_bad() { std::unique_ptr<Close> c = std::make_unique<CloseSends>(); c->last = source(); }
struct Iface { virtual void on(int) = 0; };
struct Impl2 : Iface { int kept = 0; void on(int n) override { kept = n; } };
void drive(Iface &i) { i.on(isource()); }
void state_bad() { Impl2 i; drive(i); sinki(i.kept); } // WARN
void state_ok() { Impl2 i, j; drive(i); sinki(j.kept); }
void anonymous_class_bad() { struct : Out { void put(const std::string &s) override { v = s; } std::string v; } o; Out &r = o; r.put(source()); sink(o.v); } // WARN
