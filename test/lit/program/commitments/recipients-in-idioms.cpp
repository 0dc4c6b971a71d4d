// Recipients that are, or are not, derived from staff.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {submission: {}, staff: {}}
purposes: {notification: {}}
classify: [{field: "Answer::text", as: submission}, {field: ["Config::staff", "Config::staffByLecture"], as: staff}, {function: staffFromDb, as: staff}]
sinks: [{function: ["mail", "mailOne"], parameters: [1], purpose: notification, recipient_parameter: 0}]
rules: [{id: staff-only, require: {data: submission, for: notification, recipients: staff}}]
//--- one.cpp
#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>
struct Answer { std::string text, author; };
struct Config { std::vector<std::string> staff; std::map<std::string, std::vector<std::string>> staffByLecture; std::string fallback; };
using To = std::vector<std::string>;
void mail(const To &to, const std::string &text);
void mailOne(const std::string &to, const std::string &text);
To students();
To staffFromDb();
std::string lower(std::string s) { for (char &c : s) if (c >= 'A' && c <= 'Z') c = char(c + 32); return s; }
void r1(const Config &c, const Answer &a) { mail(c.staff, a.text); }
void r2(const Config &c, const Answer &a) { To to = c.staff; std::sort(to.begin(), to.end()); to.erase(std::unique(to.begin(), to.end()), to.end()); mail(to, a.text); }
void r3(const Config &c, const Answer &a) { std::set<std::string> s(c.staff.begin(), c.staff.end()); mail(To(s.begin(), s.end()), a.text); }
void r4(const Config &c, const Answer &a) { To to; for (const auto &s : c.staff) to.push_back(lower(s)); mail(to, a.text); }
void r5(const Config &c, const Answer &a) { if (auto it = c.staffByLecture.find("1"); it != c.staffByLecture.end()) mail(it->second, a.text); }
void r6(const Config &c, const Answer &a) { auto it = c.staffByLecture.find("1"); mail(it != c.staffByLecture.end() ? it->second : students(), a.text); } // WARN
void r7(const Config &c, const Answer &a) { To to = c.staff; to.push_back(c.fallback); mail(to, a.text); } // WARN
void r8(const Config &c, const Answer &a) { To to = students(); to = c.staff; mail(to, a.text); }
void r9(const Config &c, const Answer &a) { To to = c.staff; if (to.empty()) to = students(); mail(to, a.text); } // WARN
void r10(const Config &c, const Answer &a) { To to = students(); to.clear(); to.insert(to.end(), c.staff.begin(), c.staff.end()); mail(to, a.text); }
void r11(const Config &c, const Answer &a) { To to = students(); to.insert(to.end(), c.staff.begin(), c.staff.end()); mail(to, a.text); } // WARN
void r12(const Config &c, const Answer &a) { std::string all = std::accumulate(c.staff.begin(), c.staff.end(), std::string(), [](std::string x, const std::string &y) { return std::move(x) + "," + y; }); mailOne(all, a.text); }
void r13(const Config &c, const Answer &a) { To both; To st = students(); std::set_intersection(c.staff.begin(), c.staff.end(), st.begin(), st.end(), std::back_inserter(both)); mail(both, a.text); }
void r14(const Config &c, const Answer &a) { To st = students(); std::swap(st, const_cast<To &>(c.staff)); mail(st, a.text); }
void r15(const Config &, const Answer &a) { mail(staffFromDb(), a.text); }
void r16(const Config &c, const Answer &a) { for (const auto &s : c.staff) mailOne(s, a.text); }
void r17(const Config &c, const Answer &a) { for (const auto &s : c.staff) { (void)s; mailOne(a.author, a.text); } } // WARN
void r18(const Config &c, const Answer &a, std::optional<std::string> cc) { To to = c.staff; if (cc) to.push_back(*cc); mail(to, a.text); } // WARN
void caller(const Config &c, const Answer &a) { r18(c, a, a.author); }
struct Mailer { To to; void add(const To &t) { to.insert(to.end(), t.begin(), t.end()); } void send(const std::string &t) { mail(to, t); } }; // WARN
void r19(const Config &c, const Answer &a) { Mailer m; m.add(c.staff); m.send(a.text); }
void r20(const Config &c, const Answer &a) { Mailer m; m.add(c.staff); m.add(students()); m.send(a.text); }
struct Mailer2 { To to; explicit Mailer2(To t) : to(std::move(t)) {} void send(const std::string &t) { mail(to, t); } };
void r21(const Config &c, const Answer &a) { Mailer2 m(c.staff); m.send(a.text); }
void r22(const Config &c, const Answer &a, const To &extra = {}) { To to = c.staff; std::copy(extra.begin(), extra.end(), std::back_inserter(to)); mail(to, a.text); }
void caller22(const Config &c, const Answer &a) { r22(c, a); }
