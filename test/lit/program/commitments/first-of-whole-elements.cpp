// The first of a list is checked, and each whole element is stored.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {commit_data: {}}
purposes: {storage: {}}
classify:
  - {type: Commit, as: commit_data}
sinks:
  - {function: [append, append2, save], purpose: storage}
guards:
  - {function: verify, name: signature, passed_when: returns}
rules:
  - {id: signed, require: {data: commit_data, for: storage, guard: signature}}
//--- one.cpp
#include <string>
#include <vector>
struct Commit { std::string text; };
void verify(const Commit &c); // throws
void append(const Commit &c);
void append2(const Commit &c);
void save(const std::string &s);
void front(const std::vector<Commit> &batch) {
  for (const Commit &c : batch) {
    verify(batch.front());
    append(c); // WARN
    save(c.text); // WARN
  }
}
void frontBefore(const std::vector<Commit> &batch) {
  verify(batch.front());
  for (const Commit &c : batch)
    append2(c); // WARN
}
void each(const std::vector<Commit> &batch) {
  for (const Commit &c : batch) {
    verify(c);
    append(c);
  }
}
