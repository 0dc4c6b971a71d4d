// An erasure that is put into a queue is one if something runs the queue.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: ["User::Email", "User::Id"], as: user_data}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_data}
entries:
  - {function: ["Service::onDelete", "onDelete*"], event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// The erasure is put into a queue of the program whose bodies are all in sight, and nothing ever runs the queue.
#include <functional>
#include <string>
#include <utility>
#include <vector>
namespace db { void put(const char *Table, const std::string &V); void erase(const char *Table, int Id); }
struct User { int Id; std::string Email; };

class IdleQueue {  // drain() is never called
public:
  void push(std::function<void()> Job) { Jobs.push_back(std::move(Job)); }
  void drain() { for (auto &J : std::exchange(Jobs, {})) J(); }
private:
  std::vector<std::function<void()>> Jobs;
};
class RunQueue {
public:
  void push(std::function<void()> Job) { Jobs.push_back(std::move(Job)); }
  void drain() { for (auto &J : std::exchange(Jobs, {})) J(); }
private:
  std::vector<std::function<void()>> Jobs;
};
struct Service {
  IdleQueue &Idle;
  RunQueue &Run;
  void save(const User &U) {
    db::put("idle", U.Email); // WARN(retention)
    db::put("run", U.Email);
    db::put("direct", U.Email);
  }
  void onDelete(const User &U) {
    Idle.push([Id = U.Id] { db::erase("idle", Id); });
    Run.push([Id = U.Id] { db::erase("run", Id); });
    db::erase("direct", U.Id);
  }
};
int main() {
  IdleQueue I;
  RunQueue R;
  Service S{I, R};
  S.save({1, "a"});
  S.onDelete({1, "a"});
  R.drain();
}
