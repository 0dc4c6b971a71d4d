// Repositories that are members of an object of the caller, handed to a function one by one; one is forgotten.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
models: [std]
categories: {user_data: {}, user_key: {}}
classify:
  - {field: "Row::text", as: user_data}
  - {type: "UserId", as: user_key}
stores:
  - {function: "Connection::insert", parameters: [1], store_parameter: 0}
  - {function: "Connection::erase", parameters: [1], erases_parameter: 0, subject: user_key}
entries: [{function: "Controller::destroy", event: account_deletion}]
rules: [{id: erased, require: {stored: user_data, erased_by: account_deletion}}]
//--- one.cpp
#include <algorithm>
#include <memory>
#include <string>
#include <vector>
struct UserId { int value; };
struct Row { std::string text; };
struct Connection {
  void insert(const std::string &table, const std::string &text);
  void erase(const std::string &table, UserId id);
};
class Repo {
public:
  explicit Repo(Connection &c) : c(c) {}
  virtual ~Repo() = default;
  virtual void erase(UserId id) = 0;
protected:
  Connection &c;
};
class Posts : public Repo {
public:
  using Repo::Repo;
  void add(const Row &r) { c.insert("posts", r.text); } // none
  void erase(UserId id) override { c.erase("posts", id); }
};
class Likes : public Repo {
public:
  using Repo::Repo;
  void add(const Row &r) { c.insert("likes", r.text); } // none
  void erase(UserId id) override { c.erase("likes", id); }
};
class Medias : public Repo {
public:
  using Repo::Repo;
  void add(const Row &r) { c.insert("medias", r.text); } // WARN(retention)
  void erase(UserId id) override { c.erase("medias", id); }
};
class Repos {
public:
  explicit Repos(Connection &c) : posts(c), likes(c), medias(c) {}
  std::vector<Repo *> all() { return {&posts, &likes}; }
  Posts posts;
  Likes likes;
  Medias medias;
};
class Controller {
public:
  explicit Controller(Repos &r) : r(r) {}
  void destroy(UserId id);
private:
  Repos &r;
};
template <typename... Rs> void clean(UserId id, Rs &...all) { (static_cast<Repo &>(all).erase(id), ...); }
void Controller::destroy(UserId id) { clean(id, r.posts, r.likes); }
