// Ids that are instantiations of one template have the names that the program gives them, in optionals as well.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {field: "Community::Deleted", name: alive, passed_when: false}
rules:
  - {id: alive, require: {call: "createPost*", guard: alive}}
//--- one.cpp
#include <optional>
#include <string>
#include <vector>
template <class T> struct Id { int Value = 0; };
using CommunityId = Id<struct CommunityTag>;
using PersonId = Id<struct PersonTag>;
struct Row { bool boolean(const char *C) const; };
struct Pool { std::vector<Row> query(const std::string &Sql, const std::vector<std::string> &Params); };
struct Community { CommunityId Id; bool Deleted = false; };
Community readCommunity(Pool &P, CommunityId Id) {
  auto Rows = P.query("SELECT", {std::to_string(Id.Value)});
  return Community{Id, Rows[0].boolean("deleted")};
}
void createPost(CommunityId Where, PersonId By);
struct Request { CommunityId Where; std::optional<CommunityId> CrossPostTo; CommunityId Other; std::optional<PersonId> By; };
void other(Pool &P, const Request &R) {
  Community C = readCommunity(P, R.Where);
  if (C.Deleted) return;
  Community D = readCommunity(P, R.Other);
  createPost(D.Id, PersonId{}); // WARN
}
void optional(Pool &P, const Request &R) {
  Community C = readCommunity(P, R.Where);
  if (C.Deleted) return;
  Community D = readCommunity(P, *R.CrossPostTo);
  createPost(D.Id, PersonId{}); // WARN
}
void replaced(Pool &P, const Request &R) {
  Community C = readCommunity(P, R.Where);
  if (C.Deleted) return;
  if (R.CrossPostTo) C = readCommunity(P, *R.CrossPostTo);
  createPost(C.Id, PersonId{}); // WARN
}
void same(Pool &P, const Request &R) {
  Community C = readCommunity(P, R.CrossPostTo ? *R.CrossPostTo : R.Where);
  if (C.Deleted) return;
  createPost(C.Id, *R.By);
}
