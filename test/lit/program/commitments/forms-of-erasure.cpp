// Ways from an event to what it erases.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user: {}}
classify:
  - {parameter: "add*", index: 0, as: user}
stores:
  - {function: "db::insert", parameters: [1], store_parameter: 0}
  - {function: "db::erase", erases_parameter: 0}
entries:
  - {function: "gone*", event: gone}
rules:
  - {id: erase, require: {stored: user, erased_by: gone}}
//--- one.cpp
#include <any>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>
#include <typeindex>
#include <variant>
#include <vector>
namespace db { void insert(const char *table, int id); void erase(const char *table, int id); }
void addA(int u) { db::insert("a", u); }
void addB(int u) { db::insert("b", u); }
void addC(int u) { db::insert("c", u); }
void addD(int u) { db::insert("d", u); }
void addE(int u) { db::insert("e", u); } // FP(retention)
void addF(int u) { db::insert("f", u); }
void addG(int u) { db::insert("g", u); } // WARN(retention)
void addH(int u) { db::insert("h", u); } // WARN(retention)
void addI(int u) { db::insert("i", u); }
void addJ(int u) { db::insert("j", u); } // FN
void addK(int u) { db::insert("k", u); }
void addL(int u) { db::insert("l", u); } // WARN(retention)
// a: registry that objects of static storage fill
using Eraser = std::function<void(int)>;
static std::vector<Eraser> &registry() { static std::vector<Eraser> r; return r; }
struct Register { explicit Register(Eraser e) { registry().push_back(std::move(e)); } };
static Register registerA([](int u) { db::erase("a", u); });
void goneA(int u) { for (auto &e : registry()) e(u); }
// b: events; g: subscribed to another event
struct UserDeleted { int id; };
struct PostDeleted { int id; };
template <class E> struct Bus { std::vector<std::function<void(const E &)>> subs; void subscribe(std::function<void(const E &)> f) { subs.push_back(std::move(f)); } void publish(const E &e) { for (auto &s : subs) s(e); } };
static Bus<UserDeleted> users;
static Bus<PostDeleted> postsBus;
void setup() { users.subscribe([](const UserDeleted &e) { db::erase("b", e.id); }); postsBus.subscribe([](const PostDeleted &e) { db::erase("g", e.id); }); }
void goneB(int u) { users.publish(UserDeleted{u}); }
// c: tuple of types
struct Cs { static void wipe(int u) { db::erase("c", u); } };
struct Ds { void wipe(int u) const { db::erase("d", u); } };
template <class... T> static void wipeAll(int u) { (T::wipe(u), ...); }
void goneC(int u) { wipeAll<Cs>(u); std::apply([u](const auto &...x) { (x.wipe(u), ...); }, std::tuple<Ds>()); }
// e: a queue of jobs that a worker takes; h: a queue that nobody takes
struct DeleteJob { int id; };
static std::deque<DeleteJob> queue, lost;
static std::mutex lock;
void goneE(int u) { std::lock_guard g(lock); queue.push_back(DeleteJob{u}); lost.push_back(DeleteJob{u}); }
void worker() { for (;;) { std::lock_guard g(lock); if (queue.empty()) continue; auto j = queue.front(); queue.pop_front(); db::erase("e", j.id); } }
void start() { std::thread(worker).detach(); }
// f: jobs that are functions, run by a worker
static std::deque<std::function<void()>> tasks;
void goneF(int u) { std::lock_guard g(lock); tasks.push_back([u] { db::erase("f", u); }); }
void taskWorker() { for (;;) { std::lock_guard g(lock); if (tasks.empty()) continue; auto t = std::move(tasks.front()); tasks.pop_front(); t(); } }
void start2() { std::thread(taskWorker).detach(); }
// i: in a destructor; j: in a destructor that a flag keeps from it
struct Cleanup { int u; bool dry = false; ~Cleanup() { if (!dry) db::erase("i", u); } };
void goneI(int u) { Cleanup c{u}; }
struct Dry { int u; bool dry; void run() const { if (!dry) db::erase("j", u); } };
void goneJ(int u) { Dry{u, true}.run(); }
// k: table from enumerator to function; l: not in the table
enum class What { K, L };
static void wipeK(int u) { db::erase("k", u); }
[[maybe_unused]] static void wipeL(int u) { db::erase("l", u); }
static const std::map<What, void (*)(int)> steps = {{What::K, &wipeK}};
void goneK(int u) { for (auto &[w, f] : steps) f(u); }
int main() { setup(); start(); start2(); goneA(1); goneB(1); goneE(1); goneF(1); }
//--- two.cpp
#include <functional>
#include <memory>
#include <vector>
namespace db { void insert(const char *table, int id); void erase(const char *table, int id); }
struct UserDeleted { int id; };
// subscriptions held by an object that is handed around
class EventBus {
  std::vector<std::function<void(const UserDeleted &)>> subs_;
public:
  void subscribe(std::function<void(const UserDeleted &)> f) { subs_.push_back(std::move(f)); }
  void publish(const UserDeleted &e) const { for (const auto &s : subs_) s(e); }
};
void addM(int u) { db::insert("m", u); }
void addN(int u) { db::insert("n", u); }
void addO(int u) { db::insert("o", u); } // FN
struct Listener { virtual ~Listener() = default; virtual void on(const UserDeleted &e) = 0; };
struct NListener : Listener { void on(const UserDeleted &e) override { db::erase("n", e.id); } };
struct OListener : Listener { void on(const UserDeleted &e) override { db::erase("o", e.id); } };
class Hub { std::vector<std::shared_ptr<Listener>> ls_; public: void add(std::shared_ptr<Listener> l) { ls_.push_back(std::move(l)); } void fire(const UserDeleted &e) { for (auto &l : ls_) l->on(e); } };
struct App { EventBus bus; Hub hub; };
void goneM(App &app, int u) { app.bus.publish({u}); app.hub.fire({u}); }
void install(App &app) { app.bus.subscribe([](const UserDeleted &e) { db::erase("m", e.id); }); app.hub.add(std::make_shared<NListener>()); }
void run() { App app; install(app); goneM(app, 1); }
