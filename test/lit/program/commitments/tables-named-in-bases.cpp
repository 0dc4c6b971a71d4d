// A base class keeps the name of the table that each derived class hands to it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
stores:
  - {function: "Db::insert", parameters: [1], store_parameter: 0}
  - {function: "Db::removeWhere", erases_parameter: 0}
rules:
  - {id: deletion-erases-all, require: {stored: user_data, erased_by: account_deletion}}
//--- one.cpp
#include "purpose/annotations.h"
#include <functional>
#include <string>
struct PURPOSE_DATA(user_data) Row { std::string text; };
struct Db { void insert(const std::string &table, const std::string &v); void removeWhere(const std::string &table, long id); };
namespace a { // nobody in sight makes the service, but each class names its table in its only constructor
struct Table { Table(Db &db, std::string t) : db_(db), table_(std::move(t)) {} void drop(long id) { db_.removeWhere(table_, id); } Db &db_; std::string table_; };
struct Posts : Table { explicit Posts(Db &db) : Table(db, "a_posts") {} void put(const Row &r) { db_.insert("a_posts", r.text); } };
struct Comments : Table { explicit Comments(Db &db) : Table(db, "a_comments") {} void put(const Row &r) { db_.insert("a_comments", r.text); } }; // WARN(retention)
struct Service {
  Posts posts; Comments comments;
  explicit Service(Db &db) : posts(db), comments(db) {}
  void write(const Row &r) { posts.put(r); comments.put(r); }
  PURPOSE_ENTRY(account_deletion) void forget(long id) { posts.drop(id); }
};
}
namespace b { // as in the port: made in sight, run by handlers that capture this
struct Table { Table(Db &db, std::string t) : db_(db), table_(std::move(t)) {} void drop(long id) { db_.removeWhere(table_, id); } Db &db_; std::string table_; };
struct Posts : Table { explicit Posts(Db &db) : Table(db, "b_posts") {} void put(const Row &r) { db_.insert("b_posts", r.text); } };
struct Comments : Table { explicit Comments(Db &db) : Table(db, "b_comments") {} void put(const Row &r) { db_.insert("b_comments", r.text); } }; // FN(retention)
struct Service {
  Posts posts; Comments comments; std::function<void(const Row &)> onWrite, onForget;
  explicit Service(Db &db) : posts(db), comments(db) {
    onWrite = [this](const Row &r) { posts.put(r); comments.put(r); };
    onForget = [this](const Row &) { forget(1); };
  }
  PURPOSE_ENTRY(account_deletion) void forget(long id) { posts.drop(id); }
};
void run(Db &db, const Row &r) { Service s(db); s.onWrite(r); s.onForget(r); }
}
namespace c { // made and called in sight: found
struct Table { Table(Db &db, std::string t) : db_(db), table_(std::move(t)) {} void drop(long id) { db_.removeWhere(table_, id); } Db &db_; std::string table_; };
struct Posts : Table { explicit Posts(Db &db) : Table(db, "c_posts") {} void put(const Row &r) { db_.insert("c_posts", r.text); } };
struct Comments : Table { explicit Comments(Db &db) : Table(db, "c_comments") {} void put(const Row &r) { db_.insert("c_comments", r.text); } }; // WARN(retention)
struct Service {
  Posts posts; Comments comments;
  explicit Service(Db &db) : posts(db), comments(db) {}
  void write(const Row &r) { posts.put(r); comments.put(r); }
  PURPOSE_ENTRY(account_deletion) void forget(long id) { posts.drop(id); }
};
void run(Db &db, const Row &r) { Service s(db); s.write(r); s.forget(1); }
}
namespace d { // no base class: found
struct Posts { Db &db_; std::string table_ = "d_posts"; void put(const Row &r) { db_.insert(table_, r.text); } void drop(long id) { db_.removeWhere(table_, id); } };
struct Comments { Db &db_; std::string table_ = "d_comments"; void put(const Row &r) { db_.insert(table_, r.text); } void drop(long id) { db_.removeWhere(table_, id); } }; // WARN(retention)
struct Service {
  Posts posts; Comments comments;
  explicit Service(Db &db) : posts{db}, comments{db} {}
  void write(const Row &r) { posts.put(r); comments.put(r); }
  PURPOSE_ENTRY(account_deletion) void forget(long id) { posts.drop(id); }
};
}
namespace e { // both erased: right
struct Table { Table(Db &db, std::string t) : db_(db), table_(std::move(t)) {} void drop(long id) { db_.removeWhere(table_, id); } Db &db_; std::string table_; };
struct Posts : Table { explicit Posts(Db &db) : Table(db, "e_posts") {} void put(const Row &r) { db_.insert("e_posts", r.text); } };
struct Comments : Table { explicit Comments(Db &db) : Table(db, "e_comments") {} void put(const Row &r) { db_.insert("e_comments", r.text); } };
struct Service {
  Posts posts; Comments comments;
  explicit Service(Db &db) : posts(db), comments(db) {}
  void write(const Row &r) { posts.put(r); comments.put(r); }
  PURPOSE_ENTRY(account_deletion) void forget(long id) { posts.drop(id); comments.drop(id); }
};
}
