// An erasure behind a parameter that says not to erase.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {visitor_data: {}}
classify:
  - {field: "Challenge::ip", as: visitor_data}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::purge", erases_parameter: 0}
entries:
  - {function: "tick", event: expiry}
rules:
  - {id: expire, require: {stored: visitor_data, erased_by: expiry}}
//--- one.cpp
#include <string>
#include <string_view>
struct Challenge { std::string ip; };
namespace db {
void put(std::string_view table, const std::string &);
int purge(std::string_view table, int age);
int count(std::string_view table, int age);
} // namespace db
void store(const Challenge &c) {
  db::put("t1", c.ip); // WARN(retention)
  db::put("t2", c.ip); // WARN(retention)
  db::put("t3", c.ip);
  db::put("t4", c.ip); // WARN(retention)
  db::put("t5", c.ip);
  db::put("t6", c.ip); // FN
  db::put("t7", c.ip); // WARN(retention)
}
enum class Mode { dry, real };
static int clean1(bool dry = true) {
  if (dry) return db::count("t1", 60);
  return db::purge("t1", 60);
}
static int clean2(bool dry) { return dry ? 0 : db::purge("t2", 60); }
static int clean3(bool dry = false) { return dry ? 0 : db::purge("t3", 60); }
static int clean4(Mode m) {
  switch (m) {
  case Mode::dry: return db::count("t4", 60);
  case Mode::real: return db::purge("t4", 60);
  }
  return 0;
}
static int clean5(Mode m) { return m == Mode::real ? db::purge("t5", 60) : 0; }
class Cleaner {
public:
  explicit Cleaner(bool dry) : dry_(dry) {}
  void run() {
    if (!dry_) db::purge("t6", 60);
  }
private:
  bool dry_;
};
constexpr bool enabled = false;
void tick() {
  clean1();
  clean2(true);
  clean3();
  clean4(Mode::dry);
  clean5(Mode::real);
  Cleaner(true).run();
  if (enabled) db::purge("t7", 60);
}
void admin() { clean1(false); clean2(false); }
