// Another record is loaded on a branch, by another field of the same request.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {field: "Community::Deleted", name: alive, passed_when: false}
  - {function: "isBanned", name: not_banned, passed_when: false}
rules:
  - {id: alive, require: {call: "create*", guard: alive}}
  - {id: not-banned, require: {call: "createPost", guard: not_banned}}
//--- one.cpp
//
// request object (R.Where, R.Other); found if the other comes from a value of its own (lines 35, 41). (lemmy BUG_3)
#include <optional>
#include <string>
struct PersonId { int Value = 0; };
struct CommunityId { int Value = 0; };
struct Person { PersonId Id; };
struct Community { CommunityId Id; bool Deleted = false; };
Community readCommunity(CommunityId Id);
bool isBanned(PersonId Who, CommunityId Where);
struct Form { std::string Name; PersonId Creator; CommunityId Where; };
struct ShortForm { PersonId Creator; CommunityId Where; };
void createPost(const Form &F);
void createPost(const ShortForm &F);
struct Request { std::string Name; CommunityId Where; std::optional<CommunityId> CrossPostTo; bool Cross = false; CommunityId Other; };

void onBranch(const Request &R, const Person &User) {
  Community C = readCommunity(R.Where);
  if (C.Deleted || isBanned(User.Id, C.Id)) return;
  if (R.CrossPostTo)
    C = readCommunity(*R.CrossPostTo);
  Form F{R.Name, User.Id, C.Id};
  createPost(F); // WARN WARN
}
void flag(const Request &R, const Person &User) {
  Community C = readCommunity(R.Where);
  if (C.Deleted || isBanned(User.Id, C.Id)) return;
  if (R.Cross) C = readCommunity(R.Other);
  createPost(Form{R.Name, User.Id, C.Id}); // WARN WARN
}
void separate(const Request &R, std::optional<CommunityId> CrossPostTo, const Person &User) {
  Community C = readCommunity(R.Where);
  if (C.Deleted || isBanned(User.Id, C.Id)) return;
  if (CrossPostTo) C = readCommunity(*CrossPostTo);
  createPost(Form{R.Name, User.Id, C.Id}); // WARN WARN
}
void pieces(std::string Name, CommunityId Where, std::optional<CommunityId> CrossPostTo, const Person &User) {
  Community C = readCommunity(Where);
  if (C.Deleted || isBanned(User.Id, C.Id)) return;
  if (CrossPostTo) C = readCommunity(*CrossPostTo);
  createPost(Form{Name, User.Id, C.Id}); // WARN WARN
}
