// Classes whose methods are stores: what is put in does not come out elsewhere.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::Name", as: user_data}]
stores:
  - {function: "Store::indexName", store: users}
  - {function: "Database::indexName", store: names}
  - {function: "Store::removeUser", erases: users}
  - {function: "Database::removeUser", erases: names}
  - {function: "Store::putSession", store: sessions}
  - {function: "Database::putSession", store: db_sessions}
  - {function: "Database::putVisit", store: visits}
entries:
  - {function: "remove", event: user_deleted}
rules:
  - {id: erased, require: {stored: user_data, erased_by: user_deleted}}
//--- one.cpp
//
// indexName is held to come out of user() in its number. (freedit base at first sight.) Silent: the same with a class named Database; with
// "parameters: [0]" in the entry of indexName (annotations cannot say that).
#include <optional>
#include <string>
struct User { int Id = 0; std::string Name; };
struct Claim { int Id = 0; std::string Session; };
class Store {
public:
  void indexName(const std::string &Name, int Id);
  void removeUser(int Id);
  std::optional<User> user(int Id) const;
  void putSession(const Claim &C);
};
class Database {
public:
  void indexName(const std::string &Name, int Id);
  void removeUser(int Id);
  std::optional<User> user(int Id) const;
  void putSession(const Claim &C);
  void putVisit(const Claim &C);
};
void remove(Store &S, Database &D, int Id) { S.removeUser(Id); D.removeUser(Id); }
void signup(Store &S, Database &D, const User &U) { S.indexName(U.Name, U.Id); D.indexName(U.Name, U.Id); }
void signin(Store &S, int Id, const std::string &Cookie) {
  const auto U = S.user(Id);
  Claim C;
  C.Id = U->Id;
  C.Session = Cookie;
  S.putSession(C);
}
void signinDb(Database &D, int Id, const std::string &Cookie) {
  const auto U = D.user(Id);
  Claim C;
  C.Id = U->Id;
  C.Session = Cookie;
  D.putSession(C);
}
void visit(Database &D, int Id) { D.putVisit(Claim{Id, D.user(Id)->Name}); } // WARN(retention)
bool next(int &I, std::string &T);
int main() {
  Store S; Database D; int I; std::string T;
  while (next(I, T)) {
    if (I) { User U; U.Name = T; signup(S, D, U); } else { signin(S, I, T); signinDb(D, I, T); visit(D, I); }
    remove(S, D, I);
  }
}
