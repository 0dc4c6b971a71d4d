// A step of a deletion exists, but the entry does not run it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::mail", as: user_data}]
stores: [{function: "db::put", parameters: [1], store_parameter: 0}, {function: "db::erase", erases_parameter: 0}]
entries: [{function: "App::deleteUser", event: deletion}]
rules: [{id: erase, require: {stored: user_data, erased_by: deletion}}]
//--- one.cpp
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>
namespace db { void put(const char *table, const std::string &v); void erase(const char *table, int id); }
struct User { int id = 0; std::string mail; };
void save(const User &u) {
  db::put("t1", u.mail);
  db::put("t2", u.mail); // FN
  db::put("t3", u.mail); // FN
  db::put("t4", u.mail); // WARN(retention)
  db::put("t5", u.mail);
  db::put("t6", u.mail);
  db::put("t7", u.mail); // WARN(retention)
  db::put("t8", u.mail); // FN
  db::put("t9", u.mail); // WARN(retention)
  db::put("t10", u.mail);
  db::put("t11", u.mail); // WARN(retention)
  db::put("t12", u.mail); // WARN(retention)
  db::put("t13", u.mail); // FN
  db::put("t14", u.mail);
}
struct Eraser { virtual ~Eraser() = default; virtual void run(int id) = 0; };
struct E1 : Eraser { void run(int id) override { db::erase("t1", id); } };
struct E2 : Eraser { void run(int id) override { db::erase("t2", id); } };
struct E3 : Eraser { void run(int id) override { db::erase("t3", id); } };
struct E8 : Eraser { void run(int id) override { db::erase("t8", id); } };
struct E13 : Eraser { void run(int id) override { db::erase("t13", id); } };
struct Queue { std::deque<std::function<void()>> jobs; void post(std::function<void()> f) { jobs.push_back(std::move(f)); } void drain() { while (!jobs.empty()) { jobs.front()(); jobs.pop_front(); } } };
struct Lazy { std::deque<std::function<void()>> jobs; void post(std::function<void()> f) { jobs.push_back(std::move(f)); } std::size_t size() const { return jobs.size(); } };
void erase11(int id) { db::erase("t11", id); }
struct App {
  std::vector<std::unique_ptr<Eraser>> onDelete, onLogout;
  std::vector<std::unique_ptr<Eraser>> none;
  std::map<std::string, std::function<void(int)>> steps;
  Queue queue; Lazy lazy;
  App() {
    onDelete.push_back(std::make_unique<E1>());
    auto forgotten = std::make_unique<E2>();
    onLogout.push_back(std::make_unique<E3>());
    none.push_back(std::make_unique<E13>());
    steps["logout"] = [](int id) { db::erase("t9", id); };
    steps["delete"] = [](int id) { db::erase("t10", id); };
  }
  void logout(int id) { for (auto &e : onLogout) e->run(id); steps["logout"](id); }
  void worker() { queue.drain(); }
  void deleteUser(int id) {
    for (auto &e : onDelete) e->run(id);
    none.clear();
    for (auto &e : none) e->run(id);
    auto later = [id] { db::erase("t4", id); };
    (void)later;
    queue.post([id] { db::erase("t5", id); });
    auto now = [id] { db::erase("t6", id); };
    now();
    std::vector<std::function<void()>> fs;
    fs.emplace_back([id] { db::erase("t7", id); });
    steps.at("delete")(id);
    auto p = &erase11;
    (void)p;
    lazy.post([id] { db::erase("t12", id); });
    std::jthread t([id] { db::erase("t14", id); });
  }
};
int main(int argc, char **) { App a; a.logout(argc); a.deleteUser(argc); a.worker(); }
