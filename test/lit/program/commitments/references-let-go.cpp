// The same with closures, references and views in library classes.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_id: {}, personal_data: {}}
purposes: {ads: {}}
classify:
  - {field: "User::id", as: user_id}
  - {field: ["Form::text"], as: personal_data}
sinks: [{function: "send", purpose: ads}]
guards: [{function: "may", name: may}]
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_id}
entries: [{function: ["delete_user"], event: account_deletion}]
rules:
  - {id: erase, require: {stored: personal_data, erased_by: account_deletion}}
  - {id: no-ads, deny: {data: personal_data, for: ads}}
  - {id: may, require: {call: "purge", guard: may}}
//--- one.cpp
#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include <map>
struct Form { std::string text; };
void send(const std::string &);
void note(const Form &);
struct A { std::function<void()> f; void drop() { f = nullptr; } };
struct A2 { std::function<void()> f; void drop() { f = {}; } };
struct A3 { std::function<void()> f; void drop() { std::function<void()>().swap(f); } };
struct A4 { std::function<void()> f; void drop() { auto g = std::move(f); } };
struct B { std::vector<std::function<void()>> f; void drop() { f.clear(); } };
struct C { const Form *f; void drop() { f = nullptr; } };
struct D { std::vector<const Form *> f; void drop() { f.clear(); } };
struct E { std::optional<std::reference_wrapper<const Form>> f; void drop() { f.reset(); } };
struct G { std::string_view f; void drop() { f = {}; } };
struct H { std::shared_ptr<Form> f; void drop() { f.reset(); } };
struct I { std::map<int, std::function<void()>> f; void drop() { f.erase(1); } };
struct J { std::optional<std::function<void()>> f; void drop() { f.reset(); } };
struct K { std::unique_ptr<std::function<void()>> f; void drop() { f = nullptr; } };
void a(const Form &f) { A x{[&] { note(f); }}; x.drop(); send(f.text); } // WARN
void a2(const Form &f) { A2 x{[&] { note(f); }}; x.drop(); send(f.text); } // WARN
void a3(const Form &f) { A3 x{[&] { note(f); }}; x.drop(); send(f.text); } // WARN
void a4(const Form &f) { A4 x{[&] { note(f); }}; x.drop(); send(f.text); } // WARN
void b(const Form &f) { B x; x.f.push_back([&] { note(f); }); x.drop(); send(f.text); } // WARN
void c(const Form &f) { C x{&f}; x.drop(); send(f.text); } // WARN
void d(const Form &f) { D x; x.f.push_back(&f); x.drop(); send(f.text); } // WARN
void e(const Form &f) { E x{f}; x.drop(); send(f.text); } // WARN
void g(const Form &f) { G x{f.text}; x.drop(); send(f.text); } // FN
void h(std::shared_ptr<Form> f) { H x{f}; x.drop(); send(f->text); } // WARN
void i(const Form &f) { I x; x.f[1] = [&] { note(f); }; x.drop(); send(f.text); } // WARN
void j(const Form &f) { J x{[&] { note(f); }}; x.drop(); send(f.text); } // WARN
void k(const Form &f) { K x{std::make_unique<std::function<void()>>([&] { note(f); })}; x.drop(); send(f.text); } // WARN
void l(const Form &f) { A x{[&f] { note(f); }}; x.f = nullptr; send(f.text); } // WARN
void m(Form f) { A x{[&f] { note(f); }}; x.drop(); send(f.text); } // WARN
void n(const Form &f) { A x{[f] { note(f); }}; x.drop(); send(f.text); } // WARN
