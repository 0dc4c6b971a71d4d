// The owner is put into a row on some ways only.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {submission: {}, student_id: {}}
classify:
  - {field: "Answer::text", as: submission}
  - {field: "Answer::author", as: student_id}
stores:
  - {function: "db::insert*", store: answers}
rules:
  - {id: owned, require: {stored: submission, with: student_id}}
//--- one.cpp
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>
namespace db {
using Value = std::variant<long, std::string>;
using Row = std::vector<Value>;
void insert(const Row &row);
void insertStrings(const std::vector<std::string> &row);
void insertMap(const std::map<std::string, std::string> &row);
struct Record { std::string text; std::string owner; std::optional<std::string> maybe; };
void insertRecord(const Record &r);
} // namespace db
struct Answer { std::string author, text, when; };
bool anonymous();
void v1(const Answer &a) { db::Row row; if (!a.when.empty()) row.emplace_back(a.author); row.emplace_back(a.text); db::insert(row); } // WARN(retention)
void v2(const Answer &a) { db::Row row; row.emplace_back(a.author); row.emplace_back(a.text); db::insert(row); }
void v3(const Answer &a) { std::vector<std::string> row; row.push_back(a.text); if (!anonymous()) row.push_back(a.author); db::insertStrings(row); } // WARN(retention)
void v4(const Answer &a) { std::vector<std::string> row{a.text}; if (anonymous()) row.push_back("nobody"); else row.push_back(a.author); db::insertStrings(row); } // WARN(retention)
void v5(const Answer &a) { std::map<std::string, std::string> row; row["text"] = a.text; if (!anonymous()) row["owner"] = a.author; db::insertMap(row); } // WARN(retention)
void v6(const Answer &a) { std::map<std::string, std::string> row; row["text"] = a.text; row["owner"] = a.author; db::insertMap(row); }
void v7(const Answer &a) { db::Record r; r.text = a.text; if (!anonymous()) r.owner = a.author; db::insertRecord(r); } // WARN(retention)
void v8(const Answer &a) { db::Record r; r.text = a.text; if (!anonymous()) r.maybe = a.author; db::insertRecord(r); } // WARN(retention)
void v9(const Answer &a) { db::insertStrings({a.text, anonymous() ? std::string() : a.author}); } // WARN(retention)
void v10(const Answer &a) { std::vector<std::string> row{a.author, a.text}; if (anonymous()) row.front().clear(); db::insertStrings(row); } // FN
void v11(const Answer &a) { std::vector<std::string> row{a.text}; row.insert(row.begin(), a.author); db::insertStrings(row); }
void v12(const Answer &a) { std::vector<std::string> row{a.text, a.author}; row.pop_back(); db::insertStrings(row); } // FN
void v13(const Answer &a) { std::string owner = a.author; if (anonymous()) owner = "anonymous"; db::insertStrings({a.text, owner}); } // WARN(retention)
void v14(const Answer &a, const Answer &other) { db::insertStrings({a.text, other.author}); } // WARN(retention)
void v15(const Answer &a) { std::string owner; if (anonymous()) owner = a.author; else owner = a.author; db::insertStrings({a.text, owner}); }
void fill(db::Row &row, const Answer &a, bool withOwner) { row.emplace_back(a.text); if (withOwner) row.emplace_back(a.author); }
void v16(const Answer &a) { db::Row row; fill(row, a, true); db::insert(row); } // FP(retention)
void v17(const Answer &a) { db::Row row; fill(row, a, false); db::insert(row); } // WARN(retention)
