// An analytics service: jobs of a timer erase old events in every table, and a person's events are deleted by user id.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  user_id: {is: personal_data}
classify:
  - {type: "stats::UserId", as: user_id}
  - {field: "stats::Event::url", as: usage_data}
  - {field: "stats::Event::agent", as: usage_data}
declassifiers:
  - {function: "stats::visitors", to: aggregated, because: "a number of people a day", owner: "stats team"}
stores:
  - {function: "stats::Database::insert", parameters: [1], store_parameter: 0, region: EU}
  - {function: "stats::Database::eraseOlder", erases_parameter: 0}
  - {function: "stats::Database::eraseUser", parameters: [1], erases_parameter: 0, subject: user_id}
entries:
  - {function: "stats::Timer::tick", event: expiry}
  - {function: "stats::forgetUser", event: contract_end}
rules:
  - id: events-expire
    require: {stored: usage_data, erased_by: expiry}
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- stats.h
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace stats {
struct UserId {
  std::string text;
};
struct Event {
  UserId user;
  std::string site, url, agent;
};
struct Database {
  void insert(const std::string &Table, const std::string &Row);
  void eraseOlder(const std::string &Table, int Days);
  void eraseUser(const std::string &Table, const std::string &Id);
};
enum class Table { Clicks, Scrolls };
const char *nameOf(Table T);
std::string visitors(const std::vector<Event> &Events);
using Job = std::function<void()>;
class Timer {
public:
  void every(std::chrono::minutes Period, Job J);
  void tick();

private:
  std::multimap<std::chrono::minutes, Job> Slots;
  long Minutes = 0;
};
struct Console {
  void enter(const std::string &Line);
  std::map<std::string, Job> Commands;
};
struct Sweeper {
  explicit Sweeper(Database &D) : Db(D) {}
  virtual ~Sweeper() = default;
  virtual void sweep() = 0;
  Database &Db;
};
std::vector<std::unique_ptr<Sweeper>> makeSweepers(Database &D);
void registerJobs(Timer &T, Console &C, Database &D);
void forgetUser(Database &D, const UserId &User, const std::string &Site);
void ingest(Database &D, const Event &E);
void rollUp(Database &D, const std::vector<Event> &Day);
}
//--- timer.cpp
#include "stats.h"
namespace stats {
void Timer::every(std::chrono::minutes Period, Job J) { Slots.emplace(Period, std::move(J)); }
void Timer::tick() {
  for (auto &[Period, Run] : Slots)
    if (++Minutes % Period.count() == 0)
      Run();
}
void Console::enter(const std::string &Line) {
  if (auto Found = Commands.find(Line); Found != Commands.end())
    Found->second();
}
}
//--- ingest.cpp
#include "stats.h"
namespace stats {
static std::string row(const Event &E) { return E.user.text + '\t' + E.url + '\t' + E.agent; }
const char *nameOf(Table T) {
  if (T == Table::Clicks)
    return "clicks";
  return "scrolls";
}
void ingest(Database &D, const Event &E) {
  D.insert("events", row(E));
  D.insert("sessions", row(E));  // EXPECT: purpose-retention 'sessions' events-expire
  D.insert("referrers", row(E)); // EXPECT: purpose-retention 'referrers' events-expire
  D.insert("pageviews", row(E)); // EXPECT: purpose-retention 'pageviews' events-expire
  D.insert("faults", row(E));
  D.insert("replays", row(E)); // EXPECT: purpose-retention 'replays' events-expire
  D.insert("funnels", row(E)); // EXPECT: purpose-retention 'funnels' erase-at-contract-end
  D.insert("devices", row(E)); // EXPECT: purpose-retention 'devices' erase-at-contract-end
  D.insert(nameOf(Table::Clicks), row(E));
  D.insert(nameOf(Table::Scrolls), row(E)); // WARN(retention)
}
void rollUp(Database &D, const std::vector<Event> &Day) { D.insert("pageviews_daily", visitors(Day)); }
}
//--- sweepers.cpp
#include "stats.h"
namespace stats {
struct FaultSweeper final : Sweeper {
  using Sweeper::Sweeper;
  void sweep() override { Db.eraseOlder("faults", 14); }
};
struct ReplaySweeper final : Sweeper {
  using Sweeper::Sweeper;
  // The table was called so before the last migration.
  void sweep() override { Db.eraseOlder("recordings", 14); }
};
std::vector<std::unique_ptr<Sweeper>> makeSweepers(Database &D) {
  std::vector<std::unique_ptr<Sweeper>> All;
  All.push_back(std::make_unique<FaultSweeper>(D));
  All.push_back(std::make_unique<ReplaySweeper>(D));
  return All;
}
}
//--- jobs.cpp
#include "stats.h"
namespace stats {
static void purge(Database &D, const std::string &Table) { D.eraseOlder(Table, 30); }
void registerJobs(Timer &T, Console &C, Database &D) {
  using namespace std::chrono_literals;
  T.every(60min, [&D] { purge(D, "events"); });
  T.every(60min, [&D] { purge(D, "referers"); });
  T.every(24h, [&D] { purge(D, "pageviews_daily"); });
  for (const char *Name : {"funnels", "devices"})
    T.every(24h, [&D, Name] { purge(D, Name); });
  T.every(24h, std::bind(&Database::eraseOlder, &D, nameOf(Table::Clicks), 90));
  // Only when somebody types it.
  C.Commands.try_emplace("purge sessions", [&D] { purge(D, "sessions"); });
  auto Sweepers = std::make_shared<std::vector<std::unique_ptr<Sweeper>>>(makeSweepers(D));
  T.every(24h, [Sweepers] {
    for (const auto &S : *Sweepers)
      S->sweep();
  });
}
void forgetUser(Database &D, const UserId &User, const std::string &Site) {
  for (std::string Name : {"events", "sessions", "referrers", "pageviews", "faults", "replays"})
    D.eraseUser(Name, User.text);
  for (Table T : {Table::Clicks, Table::Scrolls})
    D.eraseUser(nameOf(T), User.text);
  // The rows of the site's own visits, not those of the person.
  D.eraseUser("devices", Site);
}
}
//--- main.cpp
#include "stats.h"
using namespace stats;
void serve(Database &D, Timer &T, Console &C, const std::vector<Event> &Day) {
  registerJobs(T, C, D);
  for (const Event &E : Day)
    ingest(D, E);
  rollUp(D, Day);
  C.enter("purge sessions");
}
