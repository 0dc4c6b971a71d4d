// One object is asked for the consent and stores the data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {performance_data: {}}
purposes: {statistics: {}}
classify: [{field: ["Perf::time", "Work::time"], as: performance_data}]
sinks: [{function: ["save", "*::save"], parameters: [1], purpose: statistics}]
consent: [{field: "Site::publish", purpose: statistics}, {function: ["wantsFn", "wantsJob", "*::wants"], purpose: statistics}]
rules: [{id: opt-in, deny: {data: performance_data, for: statistics}, unless: {consent: statistics}}]
//--- one.cpp
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <utility>
#include <vector>
struct Perf { unsigned time = 0; };
struct Job { std::string key; Perf perf; };
struct Site { std::string key; bool publish = false; };
struct Db { virtual ~Db() = default; virtual bool wants(const std::string &key) = 0; virtual void save(const std::string &key, const Perf &p) = 0; };
bool wantsFn(const std::string &key);                    // consent, out of sight
bool wantsJob(const Job &j);                             // consent, out of sight
std::optional<Site> site(const std::string &key);
bool wantsHere(const std::string &key) { auto s = site(key); return s && s->publish; } // wraps Site::publish
void save(const std::string &key, const Perf &p);        // sink: 1
void a1(const Job &j) { if (!wantsFn(j.key)) return; save(j.key, j.perf); }
void a2(const Job &j, const Job &k) { if (!wantsFn(k.key)) return; save(j.key, j.perf); } // WARN
void a3(const Job &j) { if (!wantsJob(j)) return; save(j.key, j.perf); }
void a4(const Job &j, const Job &k) { if (!wantsJob(k)) return; save(j.key, j.perf); } // WARN
void a5(Db &db, const Job &j) { if (!db.wants(j.key)) return; save(j.key, j.perf); }
void a6(Db &db, const Job &j) { if (!db.wants(j.key)) return; db.save(j.key, j.perf); }
void a7(std::queue<Job> &q) { while (!q.empty()) { Job j = std::move(q.front()); q.pop(); if (!wantsFn(j.key)) continue; save(j.key, j.perf); } }
void a8(std::queue<Job> &q) { while (!q.empty()) { Job j = std::move(q.front()); q.pop(); if (!wantsFn(q.front().key)) continue; save(j.key, j.perf); } } // FN
void a9(const std::vector<Job> &q) { for (const Job &j : q) if (wantsFn(j.key)) save(j.key, j.perf); }
void a10(const std::vector<Job> &q) { for (const Job &j : q) { if (!wantsHere(j.key)) continue; save(j.key, j.perf); } }
void a11(const Job &j) { auto s = site(j.key); if (!s || !s->publish) return; save(s->key, j.perf); }
struct Worker {
  std::shared_ptr<Db> db; std::queue<Job> jobs;
  void drain() { while (!jobs.empty()) { Job j = std::move(jobs.front()); jobs.pop(); if (!db->wants(j.key)) continue; db->save(j.key, j.perf); } }
  void drain2() { while (!jobs.empty()) { Job j = std::move(jobs.front()); jobs.pop(); try { if (!db->wants(j.key)) continue; db->save(j.key, j.perf); } catch (...) {} } }
  void drain3() { while (!jobs.empty()) { Job j = std::move(jobs.front()); jobs.pop(); if (!db->wants(jobs.back().key)) continue; db->save(j.key, j.perf); } } // WARN
  void drain4() { while (!jobs.empty()) { Job &j = jobs.front(); if (db->wants(j.key)) db->save(j.key, j.perf); jobs.pop(); } }
  void push(unsigned t, const Site &s) { jobs.push({s.key, {t}}); }
  void push2(unsigned t, const Site &s) { jobs.push(Job{.key = s.key, .perf = Perf{t}}); }
};
struct Work { unsigned time = 0; std::string key; };
void verify(Worker &w, const Work &k) { auto s = site(k.key); if (s) w.push(k.time, *s); }
struct PgDb final : Db { bool wants(const std::string &key) override { auto s = site(key); return s && s->publish; } void save(const std::string &, const Perf &) override {} };
std::shared_ptr<Db> make() { return std::make_shared<PgDb>(); }
void go(const Work &k) { Worker w; w.db = make(); verify(w, k); w.drain(); }
struct Plain { bool wants(const std::string &key); void save(const std::string &key, const Perf &p); void log(const std::string &); };
struct Const { bool wants(const std::string &key) const; void save(const std::string &key, const Perf &p) const; };
struct Consents { bool wants(const std::string &key) const; };
struct Sink { void save(const std::string &key, const Perf &p); };
void b1(Plain &db, const Job &j) { if (!db.wants(j.key)) return; db.save(j.key, j.perf); }
void b2(const Const &db, const Job &j) { if (!db.wants(j.key)) return; db.save(j.key, j.perf); }
void b3(Plain &db, const Job &j) { if (!db.wants(j.key)) return; db.log("save"); db.save(j.key, j.perf); }
void b4(Consents &c, Sink &s, const Job &j) { if (!c.wants(j.key)) return; s.save(j.key, j.perf); }
void b5(Db &db, const Job &j) { if (db.wants(j.key)) db.save(j.key, j.perf); }
void b6(Db &db, const Job &j) { const bool may = db.wants(j.key); if (may) db.save(j.key, j.perf); }
void b7(Db &db, const Job &j, const Job &k) { if (db.wants(k.key)) db.save(j.key, j.perf); } // WARN
void b8(Db &db, Db &other, const Job &j) { if (db.wants(j.key)) other.save(j.key, j.perf); }
