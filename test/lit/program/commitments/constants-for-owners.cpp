// A constant that stands for the owner on one way.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {personal_data: {}, answer_data: {is: personal_data}, owner_id: {is: personal_data}}
classify:
  - {field: "Form::answer", as: answer_data}
  - {field: "Key::user", as: owner_id}
stores:
  - {function: put, parameters: [1], store_parameter: 0}
rules:
  - {id: owned, require: {stored: answer_data, with: owner_id}}
//--- one.cpp
#include <string>
#include <vector>
struct Key { std::string user, key; };
struct Form { std::string answer; };
void put(const char *table, std::vector<std::string> rec);

void initializer(const Key &k, const Form &f) { put("answers", {k.user, f.answer}); }
void constantOnly(const Form &f) { put("answers", {"anonymous", f.answer}); } // WARN(retention)
void choice(const Key &k, const Form &f) {
  put("answers", {k.key.empty() ? "anonymous" : k.user, f.answer}); // WARN(retention)
}
void insertFront(const Key &k, const Form &f) {
  std::vector<std::string> rec{f.answer};
  if (k.key.empty())
    rec.insert(rec.begin(), "anonymous");
  else
    rec.insert(rec.begin(), k.user);
  put("answers", rec); // FN(retention)
}
void pushBack(const Key &k, const Form &f) {
  std::vector<std::string> rec;
  if (k.key.empty())
    rec.push_back("anonymous");
  else
    rec.push_back(k.user);
  rec.push_back(f.answer);
  put("answers", rec); // WARN(retention)
}
void onlyOneWay(const Key &k, const Form &f) {
  std::vector<std::string> rec{f.answer};
  if (!k.key.empty())
    rec.push_back(k.user);
  put("answers", rec); // WARN(retention)
}
void element(const Key &k, const Form &f) {
  std::vector<std::string> rec{k.user, f.answer};
  if (k.key.empty())
    rec[0] = "anonymous";
  put("answers", rec); // FN(retention)
}
