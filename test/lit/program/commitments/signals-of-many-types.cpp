// Slots of one signal are not those of another instantiation.
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
struct Tile { std::string url; };
template <typename... Args> class Signal {
  std::vector<std::function<void(Args...)>> slots_;
public:
  template <typename T> void connect(T *r, void (T::*slot)(Args...)) { slots_.push_back([r, slot](Args... args) { (r->*slot)(args...); }); }
  void connect(std::function<void(Args...)> s) { slots_.push_back(std::move(s)); }
  void emit(Args... args) const { for (const auto &s : slots_) s(args...); }
};
struct Rep { void on(const Err &e); };
struct Out { void on(const Tile &e); };
struct Acc { void on(const Req &e); };
struct Key { std::string k; };
struct Cache { const std::vector<Tile> *find(const Key &) const; };
struct Ctl { Cache *cache; Signal<const std::vector<Tile> &> ready; Signal<const Err &> failed; void run(const Req &r); };
struct Server { Signal<const Req &> received; void deliver(const std::string &ip) { received.emit(Req{ip, "x"}); } };
void send(const std::string &);
void Ctl::run(const Req &r) { Key k{r.ip}; if (const auto *c = cache->find(k)) { ready.emit(*c); return; } failed.emit(Err{1, "x " + r.place}); }
void Rep::on(const Err &e) { log(e.message); }
void Acc::on(const Req &r) { log(r.place); }
int main() { Rep rep; Acc acc; Cache k; Ctl c{&k}; Server s;
  s.received.connect(&c, &Ctl::run); c.failed.connect(&rep, &Rep::on); s.received.connect(&acc, &Acc::on);
  c.ready.connect([](const std::vector<Tile> &t) { send(std::to_string(t.size())); }); s.deliver("x"); }
