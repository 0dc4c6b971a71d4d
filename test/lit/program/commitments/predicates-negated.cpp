// Predicates that say the opposite: std::not_fn in views and algorithms.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
purposes: {ads: {}}
classify: [{field: "User::id", as: user_data}]
sinks: [{function: send, purpose: ads}]
consent: [{function: "User::agreed", purpose: ads}]
rules: [{id: r, deny: {data: user_data, for: ads}, unless: {consent: ads}}]
//--- one.cpp
#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <vector>
struct User { std::string id; bool agreed() const; };
void send(const std::string &id);
using Users = std::vector<User>;
bool yes(const User &u) { return u.agreed(); }
bool no(const User &u) { return !u.agreed(); }
void v1(const Users &us) { for (const User &u : us | std::views::filter(yes)) send(u.id); }
void v2(const Users &us) { for (const User &u : us | std::views::filter(no)) send(u.id); } // WARN
void v3(const Users &us) { for (const User &u : us | std::views::filter(std::not_fn(yes))) send(u.id); } // WARN
void v4(const Users &us) { for (const User &u : us | std::views::filter(std::not_fn(no))) send(u.id); }
void v5(const Users &us) { for (const User &u : us | std::views::filter(&User::agreed)) send(u.id); }
void v6(const Users &us) { for (const User &u : us | std::views::filter(std::not_fn(&User::agreed))) send(u.id); } // WARN
void v7(const Users &us) { auto agreed = [](const User &u) { return u.agreed(); }; for (const User &u : us | std::views::filter(std::not_fn(agreed))) send(u.id); } // WARN
void v8(const Users &us) { Users in; std::copy_if(us.begin(), us.end(), std::back_inserter(in), std::not_fn(yes)); for (const User &u : in) send(u.id); } // WARN
void v9(const Users &us) { Users in; std::remove_copy_if(us.begin(), us.end(), std::back_inserter(in), yes); for (const User &u : in) send(u.id); } // WARN
void v10(const Users &us) { Users in; std::remove_copy_if(us.begin(), us.end(), std::back_inserter(in), no); for (const User &u : in) send(u.id); }
void v11(const Users &us) { for (const User &u : us | std::views::drop_while(no)) send(u.id); } // WARN
void v12(Users us) { std::erase_if(us, std::not_fn(yes)); for (const User &u : us) send(u.id); }
void v13(Users us) { std::erase_if(us, yes); for (const User &u : us) send(u.id); } // WARN
void v14(const Users &us) { auto it = std::find_if_not(us.begin(), us.end(), yes); if (it != us.end()) send(it->id); } // WARN
void v15(const Users &us) { auto it = std::ranges::find_if(us, std::not_fn(yes)); if (it != us.end()) send(it->id); } // WARN
void v16(const Users &us) { for (const User &u : us | std::views::filter([](const User &u) { return !u.agreed(); })) send(u.id); } // WARN
