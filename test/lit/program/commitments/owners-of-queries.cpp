// What was found by means of its owner is not stored with him.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories:
  answer: {}
  student: {}
classify:
  - {field: "Answer::text", as: answer}
  - {field: ["Email::text", "Mail::text_"], as: student}
stores:
  - {function: "Db::put", parameters: [1], store_parameter: 0}
  - {function: "Db::put3", parameters: [1, 2, 3], store_parameter: 0}
rules:
  - {id: owned, require: {stored: answer, with: student}}
//--- one.cpp
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
using Value = std::variant<std::monostate, long, std::string>;
using Row = std::vector<Value>;
struct Db {
  virtual ~Db() = default;
  virtual void put(std::string_view table, Row row) = 0;
  virtual std::vector<Row> select(std::string_view view, const Row &keys) = 0;
};
struct Email { std::string text; };
struct ApiKey { Email owner; std::string key; };
struct Answer { int question; std::string text; };

class App {
public:
  void save(const ApiKey &k, const Answer &a) { db_->put("answers", {k.owner.text, long{a.question}, a.text}); }
  void draft(const ApiKey &k, const Answer &a) { db_->put("drafts", {k.key, long{a.question}, a.text}); } // WARN(retention)
  void grade(const Answer &a) { db_->put("graded", {long{a.question}, a.text}); } // WARN(retention)
  std::vector<Answer> read(const ApiKey &k) {
    std::vector<Answer> out;
    for (const Row &row : db_->select("my_answers", {k.owner.text}))
      out.push_back({static_cast<int>(std::get<long>(row[1])), std::get<std::string>(row[2])});
    return out;
  }
  void copy(const ApiKey &k) {
    for (const Answer &a : read(k)) db_->put("archive", {long{a.question}, a.text}); // WARN(retention)
  }
  void forget(const ApiKey &k) { db_->select("forget", {k.owner.text}); }

private:
  std::unique_ptr<Db> db_;
};
