// What one method of a connection stores, or another asks it, does not come out of a query on other tables.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {submission: {}, grade_data: {}}
purposes: {analytics: {}}
classify:
  - {field: "Answer::*", as: submission}
  - {field: "Grade::*", as: grade_data}
sinks: [{function: "stats::track", purpose: analytics}]
stores:
  - {function: "db::Backend::insert", parameters: [1], store_parameter: 0}
rules:
  - {id: none, deny: {data: [submission, grade_data], for: analytics}}
//--- one.cpp
#include <cstdint>
#include <string>
#include <vector>
namespace db { class Backend { public: void insert(const std::string &table, const std::vector<std::string> &row); std::vector<std::string> query(const std::string &view, const std::string &key); }; }
namespace stats { void track(const std::string &what); }
namespace mail { void send(const std::string &to, const std::string &text); }
struct Answer { std::string author, text; };
struct Grade { std::string student, points; };
struct Store {
  db::Backend b;
  void save(const Answer &a) { b.insert("answers", {a.author, a.text}); }
  void save(const Grade &g) { b.insert("grades", {g.student, g.points}); }
  std::string className(const std::string &id) { return b.query("classes", id).at(0); }
  std::string motd() { return b.query("settings", "motd").at(0); }
};
void run(Store &s, const Answer &a, const Grade &g) {
  s.save(a);
  s.save(g);
  stats::track(s.motd()); // none
  stats::track(s.className("c1")); // none
  stats::track(a.author); // WARN
  stats::track(s.className(g.points)); // WARN
}
