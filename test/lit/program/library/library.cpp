// RUN: %check_program --library %s %t
// The real standard library, of which each unit sees and instantiates its own part.
//--- api.h
#pragma once
#include "cases.h"
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
using Users = std::vector<User>;
Users load();
std::map<std::string, std::string> index_of(const Users &u);
std::string render(const std::vector<std::string> &v);
std::string count(const std::vector<std::string> &v);
void each(const Users &u, const std::function<void(const User &)> &f);
std::shared_ptr<std::string> remember(std::string s);
std::string recall();
std::string recall_other();
class Cache { public: void put(std::string k, std::string v); const std::string &get(const std::string &k) const; std::size_t size() const; private: std::map<std::string, std::string> m_; };
class Sorter { public: virtual ~Sorter() = default; virtual std::vector<std::string> sort(std::vector<std::string> v) = 0; };
std::unique_ptr<Sorter> sorter();
std::unique_ptr<Sorter> emptier();
//--- impl.cpp
#include "api.h"
#include <algorithm>
#include <sstream>
Users load() { Users u(2); u[0].theme = u[0].email = source(); return u; }
std::map<std::string, std::string> index_of(const Users &u) { std::map<std::string, std::string> m; for (const User &x : u) m.emplace(x.email, x.theme); return m; }
std::string render(const std::vector<std::string> &v) { std::ostringstream o; for (auto &s : v) o << s << ","; return o.str(); }
std::string count(const std::vector<std::string> &v) { std::ostringstream o; o << v.size(); return o.str(); }
void each(const Users &u, const std::function<void(const User &)> &f) { std::for_each(u.begin(), u.end(), f); }
static std::shared_ptr<std::string> last;
static std::shared_ptr<std::string> other = std::make_shared<std::string>("x");
std::shared_ptr<std::string> remember(std::string s) { last = std::make_shared<std::string>(std::move(s)); return last; }
std::string recall() { return last ? *last : std::string(); }
std::string recall_other() { return *other; }
void Cache::put(std::string k, std::string v) { m_[k] = v; }
const std::string &Cache::get(const std::string &k) const { return m_.at(k); }
std::size_t Cache::size() const { return m_.size(); }
namespace {
struct ByName : Sorter { std::vector<std::string> sort(std::vector<std::string> v) override { std::sort(v.begin(), v.end()); return v; } };
struct Empty : Sorter { std::vector<std::string> sort(std::vector<std::string> v) override { v.clear(); return v; } };
}
std::unique_ptr<Sorter> sorter() { return std::make_unique<ByName>(); }
std::unique_ptr<Sorter> emptier() { return std::make_unique<Empty>(); }
//--- use.cpp
#include "api.h"
#include <list>
void loaded_bad() { for (auto &u : load()) sink(u.theme); } // WARN
void loaded_ok() { for (auto &u : load()) sinki(u.id); }
void index_bad() { for (auto &[k, v] : index_of(load())) sink(k); } // WARN
void render_bad() { sink(render({source(), "x"})); } // WARN
void render_ok() { sink(count({source(), "x"})); }
void each_bad() { each(load(), [](const User &u) { sink(u.theme); }); } // WARN
void each_ok() { each(load(), [](const User &u) { sinki(u.id); }); }
void remember_bad() { remember(source()); sink(recall()); } // WARN
void remember_ok() { remember(source()); sink(recall_other()); }
void cache_bad() { Cache c; c.put("k", source()); sink(c.get("k")); } // WARN
void cache_ok() { Cache c, d; c.put("k", source()); d.put("k", "x"); sink(d.get("k")); }
void cache_size_ok() { Cache c; c.put("k", source()); sinki(static_cast<int>(c.size())); }
void sorter_bad() { for (auto &s : sorter()->sort({source()})) sink(s); } // WARN
void sorter_ok() { for (auto &s : emptier()->sort({source()})) sink(s); }
