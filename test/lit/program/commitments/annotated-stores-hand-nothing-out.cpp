// A store that is annotated hands out nothing of what it was given, as one that the policy names.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {customer_data: {}}
purposes: {logging: {}}
stores:
  - {function: "RepoP::insert", store: address}
rules:
  - {id: no-log, deny: {data: customer_data, for: logging}}
//--- one.cpp
#include "purpose/annotations.h"
#include <string>
struct Address { PURPOSE_DATA(customer_data) std::string line1; };
struct Attempt { std::string id, status; };
PURPOSE_SINK(logging) void log(const std::string &);

struct Repo { // annotated
  PURPOSE_STORE("address") void insert(const Address &a);
  Attempt find(const std::string &id);
};
struct RepoP { // the policy says the same
  void insert(const Address &a);
  Attempt find(const std::string &id);
};
struct Store { // annotated, but called a store
  PURPOSE_STORE("address") void insert(const Address &a);
  Attempt find(const std::string &id);
};
struct RepoQ { // the parameter is annotated
  void insert(const Address &a PURPOSE_STORE("address"));
  Attempt find(const std::string &id);
};
struct RepoV { // annotated, virtual; the query is const
  virtual ~RepoV() = default;
  PURPOSE_STORE("address") virtual void insert(const Address &a) = 0;
  virtual Attempt find(const std::string &id) const = 0;
};
struct State { Repo *repo; RepoP *repoP; Store *store; RepoQ *repoQ; RepoV *repoV; };

void create(State &s, const Address &a) { s.repo->insert(a); s.repoP->insert(a); s.store->insert(a); s.repoQ->insert(a); s.repoV->insert(a); }
void confirm(State &s, const std::string &id) {
  log(s.repo->find(id).status);
  //
  log(s.repoP->find(id).status);
  log(s.store->find(id).status);
  log(s.repoQ->find(id).status);
  log(s.repoV->find(id).status);
}
void logged(const Address &a) {
  log(a.line1); // WARN
}
