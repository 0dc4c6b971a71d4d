// Checks in constant arrays, which are given one store.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {resource_data: {}}
guards: [{function: ["check_rights"], name: rights}]
rules: [{id: rights-before-store, require: {call: ["Store::add"], guard: rights}}]
//--- one.cpp
#include <array>
#include <string>
struct Resource { std::string subject; };
struct Commit { std::string signature; };
struct Store { bool add(const Resource &); };
bool check_rights(const Store &, const Commit &);
bool check_parents(Store &, const Commit &);
bool on_time(const Commit &);
bool rights(Store &s, const Commit &c) { return check_rights(s, c); }
bool parents(Store &s, const Commit &c) { return check_parents(s, c); }
bool timely(Store &, const Commit &c) { return on_time(c); }
using Check = bool (*)(Store &, const Commit &);
constexpr std::array<Check, 2> time_last{rights, timely};
constexpr std::array<Check, 2> parents_last{rights, parents};
constexpr std::array<Check, 2> last{parents, rights};
constexpr std::array<Check, 2> other{timely, parents};
constexpr Check plain[] = {rights, parents};
#define LOOP(list) for (auto check : list) if (!check(s, c)) return false; return s.add(r);
bool a1(Store &s, const Commit &c, const Resource &r) { LOOP(time_last) }
bool a2(Store &s, const Commit &c, const Resource &r) { LOOP(last) }
bool a3(Store &s, const Commit &c, const Resource &r) { LOOP(parents_last) }
bool a4(Store &s, const Commit &c, const Resource &r) { LOOP(plain) }
bool a5(Store &s, const Commit &c, const Resource &r) { for (auto check : {rights, parents}) if (!check(s, c)) return false; return s.add(r); }
bool a6(Store &s, const Commit &c, const Resource &r) { LOOP(other) } // WARN
bool a7(Store &s, const Commit &c, const Resource &r) { if (!rights(s, c)) return false; if (!parents(s, c)) return false; return s.add(r); }
bool a8(Store &s, const Commit &c, const Resource &r) { if (!check_rights(s, c)) return false; if (!check_parents(s, c)) return false; return s.add(r); }
