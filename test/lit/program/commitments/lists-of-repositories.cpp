// Lists of repositories with a common base class, of which each erases a store; some forget one.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: "Row::text", as: user_data}
stores:
  - {function: "Db::insert", parameters: [1], store_parameter: 0}
  - {function: "Db::erase", erases_parameter: 0}
entries:
  - {function: ["remove*"], event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Account deletion through a list of repositories behind one interface: the list of one function lacks one. Each group has
// classes and tables of its own.
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
struct Row {
  int user = 0;
  std::string text;
};
struct Db {
  void insert(std::string_view table, const std::string &value);
  void erase(std::string_view table, int user);
};
struct RepoA {
  explicit RepoA(Db &d) : db(d) {}
  virtual ~RepoA() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoB {
  explicit RepoB(Db &d) : db(d) {}
  virtual ~RepoB() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoC {
  explicit RepoC(Db &d) : db(d) {}
  virtual ~RepoC() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoD {
  explicit RepoD(Db &d) : db(d) {}
  virtual ~RepoD() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoE {
  explicit RepoE(Db &d) : db(d) {}
  virtual ~RepoE() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoF {
  explicit RepoF(Db &d) : db(d) {}
  virtual ~RepoF() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
struct RepoG {
  explicit RepoG(Db &d) : db(d) {}
  virtual ~RepoG() = default;
  virtual void deleteFor(int user) = 0;
  Db &db;
};
#define REPO(Repo, Name, table)                                                                                                        \
  struct Name : Repo {                                                                                                           \
    using Repo::Repo;                                                                                                            \
    void deleteFor(int user) override { db.erase(table, user); }                                                                 \
  }

// 1. array of pointers to members of one object, complete
REPO(RepoA, A1, "a1");
REPO(RepoA, A2, "a2");
void storeA1(Db &d, const Row &r) { d.insert("a1", r.text); }
void storeA2(Db &d, const Row &r) { d.insert("a2", r.text); }
void removeA(Db &d, int user) {
  A1 a1(d);
  A2 a2(d);
  for (RepoA *r : {static_cast<RepoA *>(&a1), static_cast<RepoA *>(&a2)})
    r->deleteFor(user);
}
// 2. one is made (it is used to store elsewhere), but is not in the list
REPO(RepoB, B1, "b1");
REPO(RepoB, B2, "b2");
void storeB1(Db &d, const Row &r) { d.insert("b1", r.text); }
void storeB2(Db &d, const Row &r) { d.insert("b2", r.text); } // WARN(retention)
void removeB(Db &d, int user) {
  B1 b1(d);
  B2 b2(d);
  RepoB *const list[] = {&b1};
  for (RepoB *r : list)
    r->deleteFor(user);
  (void)b2;
}
// 3. the same as a vector of unique_ptr
REPO(RepoC, C1, "c1");
REPO(RepoC, C2, "c2");
void storeC1(Db &d, const Row &r) { d.insert("c1", r.text); }
void storeC2(Db &d, const Row &r) { d.insert("c2", r.text); } // WARN(retention)
std::unique_ptr<RepoC> other(Db &d) { return std::make_unique<C2>(d); }
void removeC(Db &d, int user) {
  std::vector<std::unique_ptr<RepoC>> list;
  list.push_back(std::make_unique<C1>(d));
  for (auto &r : list)
    r->deleteFor(user);
}
// 4. a factory by name that is asked for one of two
REPO(RepoD, D1, "d1");
REPO(RepoD, D2, "d2");
void storeD1(Db &d, const Row &r) { d.insert("d1", r.text); }
void storeD2(Db &d, const Row &r) { d.insert("d2", r.text); } // FN
std::unique_ptr<RepoD> make(std::string_view name, Db &d) {
  if (name == "d1")
    return std::make_unique<D1>(d);
  return std::make_unique<D2>(d);
}
void removeD(Db &d, int user) { make("d1", d)->deleteFor(user); }
// 5. a class that nobody makes
REPO(RepoE, E1, "e1");
REPO(RepoE, E2, "e2");
void storeE1(Db &d, const Row &r) { d.insert("e1", r.text); }
void storeE2(Db &d, const Row &r) { d.insert("e2", r.text); } // WARN(retention)
void removeE(Db &d, int user) {
  std::array<RepoE *, 1> list{new E1(d)};
  for (RepoE *r : list)
    r->deleteFor(user);
}
// 6. members of a unit of work; all() forgets one
REPO(RepoF, F1, "f1");
REPO(RepoF, F2, "f2");
void storeF1(Db &d, const Row &r) { d.insert("f1", r.text); }
void storeF2(Db &d, const Row &r) { d.insert("f2", r.text); } // WARN(retention)
struct Repos {
  explicit Repos(Db &d) : f1(d), f2(d) {}
  std::vector<RepoF *> all() { return {&f1}; }
  F1 f1;
  F2 f2;
};
void removeF(Db &d, int user) {
  Repos repos(d);
  for (RepoF *r : repos.all())
    r->deleteFor(user);
}
// 7. concrete types, no interface
REPO(RepoG, G1, "g1");
REPO(RepoG, G2, "g2");
void storeG1(Db &d, const Row &r) { d.insert("g1", r.text); }
void storeG2(Db &d, const Row &r) { d.insert("g2", r.text); } // WARN(retention)
template <typename... Rs> void removeEach(int user, Rs &...rs) { (rs.deleteFor(user), ...); }
void removeG(Db &d, int user) {
  G1 g1(d);
  G2 g2(d);
  removeEach(user, g1);
  (void)g2;
}
