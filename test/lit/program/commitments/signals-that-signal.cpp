// A slot that emits another signal of the same template.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {raw: {}}
purposes: {logging: {}}
classify: [{field: ["Req::ip", "*::Req::ip"], as: raw}]
sinks: [{function: "log", parameters: [0], purpose: logging}]
rules: [{id: r, deny: {data: raw, for: logging}}]
//--- one.cpp
#include <functional>
#include <string>
#include <vector>
#include <utility>
void log(const std::string &);
struct Req { std::string ip, place; };
struct Err { int code; std::string message; };
template <typename... Args> class Signal {
  std::vector<std::function<void(Args...)>> slots_;
public:
  template <typename T> void connect(T *r, void (T::*slot)(Args...)) { slots_.push_back([r, slot](Args... args) { (r->*slot)(args...); }); }
  void connect(std::function<void(Args...)> s) { slots_.push_back(std::move(s)); }
  void emit(Args... args) const { for (const auto &s : slots_) s(args...); }
};
struct Rep { void on(const Err &e); void on2(const Err &e); };
struct Ctl { Signal<const Err &> failed; void run(const Req &r); };
void Ctl::run(const Req &r) { failed.emit(Err{1, "x " + r.ip}); }
void Rep::on(const Err &e) { log(e.message); } // WARN
struct Server { Signal<const Req &> received; void deliver(const std::string &ip) { received.emit(Req{ip, "x"}); } };
int main() { Rep rep; Ctl c; Server s; s.received.connect(&c, &Ctl::run); c.failed.connect(&rep, &Rep::on); s.deliver("x"); }
