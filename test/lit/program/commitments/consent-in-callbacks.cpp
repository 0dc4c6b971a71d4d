// Consent that is asked in, or handed to, callbacks.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}, news: {}}
classify: [{field: "User::mail", as: user_data}]
sinks: [{function: track, purpose: ads}]
consent: [{function: "User::granted", purpose_parameter: 0}, {field: "User::ads", purpose: ads}]
rules: [{id: r, deny: {data: user_data, for: ads}, unless: {consent: ads}}]
//--- one.cpp
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>
enum class Purpose { Ads, News };
struct User { int id = 0; std::string mail; bool ads = false; bool granted(Purpose p) const; };
void track(const std::string &m);
std::shared_ptr<User> lookup(int id);
void post(std::function<void()> f);
void c1(const User &u) { if (u.granted(Purpose::Ads)) post([m = u.mail] { track(m); }); }
void c2(const User &u) { post([u] { if (u.granted(Purpose::Ads)) track(u.mail); }); }
void c3(const User &u) { post([m = u.mail] { track(m); }); if (!u.granted(Purpose::Ads)) return; } // WARN
void c4(const User &u) { auto f = [m = u.mail] { track(m); }; if (u.granted(Purpose::Ads)) f(); }
void c5(const User &u) { auto f = [m = u.mail] { track(m); }; if (u.granted(Purpose::News)) f(); } // WARN
void c6(int id) { auto u = lookup(id); if (!u || !u->granted(Purpose::Ads)) return; post([u] { track(u->mail); }); }
void c7(int id, int other) { auto u = lookup(id); auto o = lookup(other); if (!u || !o || !o->granted(Purpose::Ads)) return; post([u] { track(u->mail); }); } // WARN
void c8(const User &u) { auto t = std::async(std::launch::deferred, [&u] { return u.granted(Purpose::Ads); }); if (t.get()) track(u.mail); }
struct Msg { std::string mail; bool mayTrack = false; };
Msg make(const User &u) { return {u.mail, u.granted(Purpose::Ads)}; }
void c9(const User &u) { const Msg m = make(u); if (m.mayTrack) track(m.mail); }
void c10(const User &u, const User &o) { const Msg m{u.mail, o.granted(Purpose::Ads)}; if (m.mayTrack) track(m.mail); } // WARN
void c11(std::span<const User> us) { std::map<int, bool> ok; for (const User &u : us) ok[u.id] = u.granted(Purpose::Ads); for (const User &u : us) if (ok[u.id]) track(u.mail); } // FP
void c12(std::span<const User> us) { std::vector<std::string> mails; for (const User &u : us) if (u.granted(Purpose::Ads)) mails.push_back(u.mail); for (const auto &m : mails) track(m); }
void c13(std::span<const User> us) { std::vector<std::string> mails; for (const User &u : us) { if (!u.granted(Purpose::Ads)) mails.push_back(u.mail); } for (const auto &m : mails) track(m); } // WARN
void c14(const std::vector<User> &us) { for (std::size_t i = 0; i < us.size(); ++i) for (std::size_t j = 0; j < us.size(); ++j) if (us[i].granted(Purpose::Ads)) track(us[j].mail); } // WARN
void c15(const std::vector<std::unique_ptr<User>> &us) { for (const auto &u : us) if (u->granted(Purpose::Ads)) track(u->mail); }
void c17(const User &u, Purpose p) { if (u.granted(p)) track(u.mail); } // WARN
void c18(const User &u) { constexpr auto p = Purpose::Ads; if (u.granted(p)) track(u.mail); }
template <Purpose P> bool may(const User &u) { return u.granted(P); }
void c19(const User &u) { if (may<Purpose::Ads>(u)) track(u.mail); }
void c20(const User &u) { if (may<Purpose::News>(u)) track(u.mail); } // WARN
void c21(const User &u) { for (Purpose p : {Purpose::Ads, Purpose::News}) if (u.granted(p)) { track(u.mail); break; } } // WARN
std::optional<User> opted(const User &u) { if (!u.granted(Purpose::Ads)) return std::nullopt; return u; }
void c22(const User &u) { if (auto o = opted(u)) track(o->mail); }
void c23(const User &u) { auto o = opted(u); track(o.value_or(u).mail); } // WARN
void c24(const User &u) { if (auto o = opted(u); o && o->id > 3) track(o->mail); }
class Campaign { std::vector<User> us_; public: void add(const User &u) { if (u.granted(Purpose::Ads)) us_.push_back(u); } void run() const { for (const User &u : us_) track(u.mail); } }; // FP
void c25(Campaign &c, const User &u) { c.add(u); c.run(); }
class Campaign2 { std::vector<User> us_; public: void add(const User &u) { us_.push_back(u); } void run() const { for (const User &u : us_) track(u.mail); } }; // WARN
void c26(Campaign2 &c, const User &u, const User &v) { if (u.granted(Purpose::Ads)) c.add(u); c.add(v); c.run(); }
