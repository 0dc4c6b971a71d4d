// How many rows a function out of sight has erased or found is no data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {student_id: {}}
purposes: {diagnostics: {}}
rules:
  - {id: no-ids-in-logs, deny: {data: student_id, for: diagnostics}}
//--- one.cpp
#include "purpose/annotations.h"
#include <cstddef>
#include <string>
struct Student { std::string email PURPOSE_DATA(student_id); };
PURPOSE_SINK(diagnostics) void info(const std::string &line);
struct Repo {
  std::size_t eraseAnswersOf(const std::string &email); // how many
  std::size_t countOf(const std::string &email) const;
  bool erase(const std::string &email);
  std::string accountOf(const std::string &email) const;
};
void a(Repo &r, const Student &s) { info("erased " + std::to_string(r.eraseAnswersOf(s.email))); } // as in the port
void b(Repo &r, const Student &s) { info("has " + std::to_string(r.countOf(s.email))); }
void c(Repo &r, const Student &s) { const std::size_t n = r.eraseAnswersOf(s.email); info(n == 1 ? "one" : std::to_string(n)); }
void d(Repo &r, const Student &s) { info(r.erase(s.email) ? "erased" : "nothing"); }
void e(Repo &r, const Student &s) { info("account " + r.accountOf(s.email)); } // WARN
