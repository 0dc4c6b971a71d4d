// Virtual erasures that are called through pointers to members.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: ["User::Email", "User::Id"], as: user_data}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_data}
entries:
  - {function: ["Service::onDelete", "onDelete*"], event: account_deletion}
rules:
  - {id: erase, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
// Virtual erasures called through pointers to members.
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>
namespace db { void put(const char *Table, const std::string &V); void erase(const char *Table, const std::string &Id); }
struct User { std::string Id, Email; };
struct Holder {
  virtual ~Holder() = default;
  virtual void memFn(const User &) {}
  virtual void invoked(const User &) {}
  virtual void pointed(const User &) {}
  virtual void bound(const User &) {}
  virtual void mapped(const User &) {}
  void plain(const User &U) { db::erase("plain", U.Id); }
  virtual void uncalled(const User &) {}
};
struct Posts : Holder {
  void memFn(const User &U) override { db::erase("memfn", U.Id); }
  void invoked(const User &U) override { db::erase("invoked", U.Id); }
  void pointed(const User &U) override { db::erase("pointed", U.Id); }
  void bound(const User &U) override { db::erase("bound", U.Id); }
  void mapped(const User &U) override { db::erase("mapped", U.Id); }
  void uncalled(const User &U) override { db::erase("uncalled", U.Id); }
};
void save(const User &U) {
  db::put("memfn", U.Email);
  db::put("invoked", U.Email);
  db::put("pointed", U.Email);
  db::put("bound", U.Email);
  db::put("mapped", U.Email);
  db::put("plain", U.Email);
  db::put("uncalled", U.Email); // WARN(retention)
}
void onDelete(const User &U) {
  std::vector<std::shared_ptr<Holder>> Holders{std::make_shared<Posts>()};
  auto F = std::mem_fn(&Holder::memFn);
  for (auto &H : Holders) F(*H, U);
  for (auto &H : Holders) std::invoke(&Holder::invoked, *H, U);
  void (Holder::*P)(const User &) = &Holder::pointed;
  for (auto &H : Holders) (H.get()->*P)(U);
  std::for_each(Holders.begin(), Holders.end(), std::bind(&Holder::bound, std::placeholders::_1, std::cref(U)));
  for (auto Method : {&Holder::mapped, &Holder::plain}) (Holders.front().get()->*Method)(U);
}
