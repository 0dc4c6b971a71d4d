// The consent of the first of a list is not that of all.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {visitor_stats: {}, account_id: {}}
purposes: {survey: {}}
classify:
  - {field: "Stats::solves", as: visitor_stats}
  - {field: ["Stats::owner", "User::name"], as: account_id}
sinks: [{function: "upload", purpose: survey}]
consent: [{field: "User::opt_in", purpose: survey}]
rules: [{id: opt-in, deny: {data: visitor_stats, for: survey}, unless: {consent: survey}}]
//--- one.cpp
#include <algorithm>
#include <string>
#include <vector>
struct User { std::string name; bool opt_in = false; };
struct Stats { std::string owner; long solves = 0; };
void upload(const Stats &s);
std::vector<Stats> statsOf(const std::string &name);
Stats oneOf(const User &u);
void front(const std::vector<User> &users) {
  if (users.empty() || !users.front().opt_in) return;
  for (const auto &u : users)
    for (const auto &s : statsOf(u.name)) upload(s); // WARN
}
void frontOne(const std::vector<User> &users) {
  if (!users.front().opt_in) return;
  for (const auto &u : users) upload(oneOf(u)); // WARN
}
void index0(const std::vector<User> &users) {
  if (!users[0].opt_in) return;
  for (std::size_t i = 0; i < users.size(); ++i) upload(oneOf(users[i])); // FN: by the number of its place
}
void anyOf(const std::vector<User> &users) {
  if (std::any_of(users.begin(), users.end(), [](const User &u) { return u.opt_in; }))
    for (const auto &u : users) upload(oneOf(u)); // WARN
}
void allOf(const std::vector<User> &users) {
  if (std::all_of(users.begin(), users.end(), [](const User &u) { return u.opt_in; }))
    for (const auto &u : users) upload(oneOf(u));
}
void frontOnly(const std::vector<User> &users) {
  if (users.front().opt_in) upload(oneOf(users.front()));
}
void other(const User &a, const User &b) {
  if (a.opt_in) upload(oneOf(b)); // WARN
}
