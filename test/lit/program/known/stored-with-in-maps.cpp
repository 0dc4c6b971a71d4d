// What is stored must carry its owner: a map that is made with its entries loses one, or gets it on one way only.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories: {owner_id: {is: personal_data}, text_data: {is: customer_data}}
classify:
  - {field: "Note::text", as: text_data}
  - {field: "Note::owner", as: owner_id}
  - {field: "Login::user", as: owner_id}
stores:
  - {function: "put", parameters: [1], store_parameter: 0, region: EU}
rules:
  - {id: erase-at-contract-end, require: {data: encryption_key, region: EU}}
  - {id: customer-access, require: {data: encryption_key, region: EU}}
  - {id: owned, require: {stored: text_data, with: owner_id}}
//--- one.cpp
#include <map>
#include <string>
struct Note { std::string owner, text; };
using Row = std::map<std::string, std::string>;
void put(const char *Table, const Row &R);
void never(const Note &N) { put("never", Row{{"by", "system"}, {"text", N.text}}); } // WARN(retention)
void replaced(const Note &N) {
  Row R{{"by", N.owner}, {"text", N.text}};
  R["by"] = "system";
  put("replaced", R); // FN
}
void erased(const Note &N) {
  Row R{{"by", N.owner}, {"text", N.text}};
  R.erase("by");
  put("erased", R); // FN
}
void oneWay(const Note &N) {
  Row R{{"text", N.text}};
  if (!N.owner.empty())
    R["by"] = N.owner;
  put("oneWay", R); // WARN(retention)
}
void otherNote(const Note &N, const Note &Last) { put("otherNote", Row{{"by", Last.owner}, {"text", N.text}}); } // WARN(retention)
void both(const Note &N, const Note &Last) { put("both", Row{{"by", N.owner}, {"was", Last.owner}, {"text", N.text}}); }
struct Login { std::string user; };
void ofLogin(const Login &L, const Note &N) { put("ofLogin", Row{{"by", L.user}, {"text", N.text}}); }
