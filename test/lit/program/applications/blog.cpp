// A blogging server: accounts, posts and comments in SQL tables; deleting an account must delete all of its data.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  account_id: {is: personal_data}
classify:
  - {field: "blog::Account::mail", as: customer_data}
  - {field: "blog::Account::id", as: account_id}
  - {function: "blog::Request::form", when: {0: "text"}, as: customer_data}
stores:
  - {function: "sql::Database::execute", parameters: [1], store_parameter: 0, region: EU}
  - {function: "sql::Database::execute", parameters: [1], erases_parameter: 0, subject: account_id}
  - {function: "blog::Cache::set", parameters: [1], store: session_cache, region: EU}
  - {function: "blog::Cache::clear", erases: session_cache}
entries:
  - {function: "blog::AccountController::remove", event: contract_end}
  - {function: "blog::AccountController::exportAll", event: access_request}
rules:
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- sql.h
#pragma once
#include <string>
#include <vector>
namespace sql {
using Values = std::vector<std::string>;
class Database {
public:
  void execute(const std::string &Statement, const Values &Bound);
  std::vector<Values> query(const std::string &Statement, const Values &Bound);
};
}
//--- blog.h
#pragma once
#include "sql.h"
#include <functional>
#include <map>
#include <memory>
namespace blog {
struct Account {
  std::string id, mail, nick;
};
class Request {
public:
  std::string form(const char *Name) const;
};
class Cache {
public:
  void set(const std::string &Key, const std::string &Value);
  void clear(const std::string &Key);
};
class Repository {
public:
  explicit Repository(sql::Database &D) : Db(D) {}
  virtual ~Repository() = default;
  virtual void removeAll(const Account &A) = 0;

protected:
  sql::Database &Db;
};
class Posts : public Repository {
public:
  using Repository::Repository;
  void add(const Account &A, const std::string &Text);
  void removeAll(const Account &A) override;
};
class Comments : public Repository {
public:
  using Repository::Repository;
  void add(const Account &A, const std::string &Text);
  void removeAll(const Account &A) override;
};
class Drafts {
public:
  explicit Drafts(sql::Database &D) : Db(D) {}
  void save(const Account &A, const std::string &Text);
  void discard(const std::string &Which);
  void read(const Account &A);

private:
  sql::Database &Db;
};
class AccountController {
public:
  AccountController(sql::Database &D, Cache &C);
  void signUp(const Account &A);
  void remove(const Account &A);
  void exportAll(const Account &A);

private:
  void onRemoved(std::function<void(const Account &)> F) { Hooks.push_back(std::move(F)); }
  sql::Database &Db;
  Cache &Sessions;
  std::vector<std::unique_ptr<Repository>> Parts;
  std::vector<std::function<void(const Account &)>> Hooks;
};
}
//--- posts.cpp
#include "blog.h"
namespace blog {
static const char *InsertPost = "INSERT INTO posts(owner, body) VALUES(?, ?)";
void Posts::add(const Account &A, const std::string &Text) { Db.execute(InsertPost, {A.id, Text}); }
void Posts::removeAll(const Account &A) { Db.execute("DELETE FROM posts WHERE owner = ?", {A.id}); }
void Comments::add(const Account &A, const std::string &Text) {
  Db.execute("INSERT INTO comments(owner, body) VALUES(?, ?)", {A.id, Text}); // WARN(retention)
}
void Comments::removeAll(const Account &) {
  // Only the first one: the owner is not asked for.
  Db.execute("DELETE FROM comments WHERE id = ?", {"1"});
}
void Drafts::save(const Account &A, const std::string &Text) {
  Db.execute("UPDATE drafts SET body = ? WHERE owner = ?", {Text, A.id}); // WARN(retention)
}
void Drafts::discard(const std::string &Which) { Db.execute("DELETE FROM drafts WHERE owner = ?", {Which}); }
void Drafts::read(const Account &A) { Db.query("SELECT body FROM drafts WHERE owner = ?", {A.id}); }
}
//--- accounts.cpp
#include "blog.h"
namespace blog {
AccountController::AccountController(sql::Database &D, Cache &C) : Db(D), Sessions(C) {
  Parts.push_back(std::make_unique<Posts>(D));
  Parts.push_back(std::make_unique<Comments>(D));
  onRemoved([this](const Account &A) { Sessions.clear(A.id); });
}
void AccountController::signUp(const Account &A) {
  Db.execute("INSERT INTO accounts(id, mail) VALUES(?, ?)", {A.id, A.mail});
  Sessions.set(A.id, A.mail);
}
void AccountController::remove(const Account &A) {
  for (auto &Part : Parts)
    Part->removeAll(A);
  for (auto &Hook : Hooks)
    Hook(A);
  Db.execute("DELETE FROM accounts WHERE id = ?", {A.id});
}
void AccountController::exportAll(const Account &) {}
}
//--- main.cpp
#include "blog.h"
using namespace blog;
void serve(sql::Database &D, Cache &C, const Account &A, const Request &R) {
  AccountController Accounts(D, C);
  Accounts.signUp(A);
  Posts(D).add(A, R.form("text"));
  Comments(D).add(A, R.form("text"));
  Drafts(D).save(A, R.form("text"));
  Drafts(D).discard(A.id);
}
