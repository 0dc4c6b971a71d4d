// What was moved away is there no more.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {personal_data: {}, user_id: {}, text: {is: personal_data}}
classify:
  - {field: "Note::owner", as: user_id}
  - {field: "Note::text", as: text}
stores: [{function: ["db::put", "db::putv"], parameters: [0], store: notes}]
rules: [{id: owned, require: {stored: text, with: user_id}}]
//--- one.cpp
//
#include <string>
#include <utility>
#include <variant>
#include <vector>
struct Note { std::string owner; std::string text; };
namespace db { void put(const std::vector<std::string> &Row); }
using Param = std::variant<long, std::string>;
namespace db { void putv(const std::vector<Param> &Row); void audit(std::string Who); }
void taken(std::string) {}

void local(Note N) {
  std::string Who = N.owner;
  std::string Other = std::move(Who);
  db::put({Who, N.text}); // WARN(retention)
}
void pushed(Note N) {
  std::vector<std::string> Where;
  std::string Who = N.owner;
  Where.push_back(std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void pushedVariant(Note N) {
  std::vector<Param> Where;
  std::string Who = N.owner;
  Where.push_back(std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void madeVariant(Note N) {
  std::string Who = N.owner;
  Param P(std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void toVariantRow(Note N) {
  std::string Who = N.owner;
  std::string Other = std::move(Who);
  db::putv({Who, N.text}); // WARN(retention)
}
void byValue(Note N) {
  std::string Who = N.owner;
  taken(std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void byValueOutOfSight(Note N) {
  std::string Who = N.owner;
  db::audit(std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void emplaced(Note N) {
  std::vector<std::pair<int, std::string>> V;
  std::string Who = N.owner;
  V.emplace_back(1, std::move(Who));
  db::put({Who, N.text}); // WARN(retention)
}
void assignedAgain(Note N) {
  std::string Who = N.owner;
  taken(std::move(Who));
  Who = N.owner;
  db::put({Who, N.text});
}
void field(Note N) {
  taken(std::move(N.owner));
  db::put({N.owner, N.text}); // WARN(retention)
}
void nobody(Note N) {
  db::put({"nobody", N.text}); // WARN(retention)
}
void cleared(Note N) {
  std::string Who = N.owner;
  Who.clear();
  db::put({Who, N.text}); // WARN(retention)
}
void separate(const std::string &Owner, const std::string &Text) {
  std::string Who = Owner;
  std::string Other = std::move(Who);
  db::put({Who, Text}); // WARN(retention)
}
void entry(Note N) { separate(N.owner, N.text); }
