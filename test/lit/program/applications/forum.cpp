// A federated forum: banned people cannot post or be shown; posts go to other servers only if public; moderators purge.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify:
  - {field: "forum::Person::mail", as: customer_data}
  - {field: "forum::Post::body", as: customer_data}
sinks:
  - {function: "forum::Federation::deliver", parameters: [1], purpose: third_party, recipient_parameter: 0}
  - {function: "forum::Page::show", parameters: [0], purpose: service_delivery}
endpoints:
  - {host: ".forum.example", recipient: first_party}
guards:
  - {field: "forum::Person::banned", passed_when: false, name: not_banned}
  - {function: "forum::Post::isPublic", name: public}
  - {function: "forum::Person::can", name: moderator}
rules:
  - id: banned-are-silent
    require: {call: "forum::Board::publish", guard: not_banned}
  - id: purge-by-moderators
    require: {call: "forum::Board::purge", guard: moderator}
  - id: only-public-leaves
    deny: {data: customer_data, for: third_party}
    unless: {guard: public}
  - id: no-third-party
    require: {data: encryption_key, region: EU}
//--- forum.h
#pragma once
#include <string>
#include <vector>
namespace forum {
struct Person {
  std::string name, mail;
  bool banned = false;
  bool can(const char *What) const;
};
struct Post {
  Person author;
  std::string body;
  bool isPublic() const;
};
class Federation {
public:
  void deliver(const std::string &Inbox, const std::string &Json);
};
class Page {
public:
  void show(const std::string &Html);
};
class Board {
public:
  void publish(const Person &By, const Post &P);
  void purge(int Id);
  bool isMember(const Person &P) const;
};
class BannedError {};
void mustNotBeBanned(const Person &P);
std::string toJson(const Post &P);
}
//--- rules.cpp
#include "forum.h"
namespace forum {
void mustNotBeBanned(const Person &P) {
  if (P.banned)
    throw BannedError();
}
std::string toJson(const Post &P) { return "{\"content\":\"" + P.body + "\"}"; }
}
//--- posting.cpp
#include "forum.h"
namespace forum {
void post(Board &B, const Person &By, const Post &P) {
  mustNotBeBanned(By);
  B.publish(By, P);
}
void postQuietly(Board &B, const Person &By, const Post &P) {
  try {
    mustNotBeBanned(By);
  } catch (const BannedError &) {
    // Shadow ban: it is published all the same.
  }
  B.publish(By, P); // WARN
}
void postMember(Board &B, const Person &By, const Post &P) {
  if (!B.isMember(By) || By.banned)
    return;
  B.publish(By, P);
}
void postEither(Board &B, const Person &By, const Post &P) {
  if (!B.isMember(By) && By.banned)
    return;
  B.publish(By, P); // WARN
}
void purge(Board &B, const Person &By, int Id) {
  bool Allowed = By.can("purge");
  if (!Allowed)
    return;
  B.purge(Id);
}
void purgeAll(Board &B, const Person &By) {
  for (int Id = 0; Id < 10; ++Id) {
    if (By.can("purge"))
      B.purge(Id);
    else
      break;
  }
  B.purge(-1); // WARN
}
}
//--- federate.cpp
#include "forum.h"
namespace forum {
void send(Federation &F, const Post &P, const std::vector<std::string> &Followers) {
  if (!P.isPublic())
    return;
  for (const std::string &Inbox : Followers)
    F.deliver(Inbox, toJson(P));
}
void sendReply(Federation &F, const Post &P, const Post &Parent, const std::string &Inbox) {
  if (Parent.isPublic())
    F.deliver(Inbox, toJson(P)); // WARN
}
void mirror(Federation &F, const Post &P) {
  F.deliver("https://mirror.forum.example/inbox", toJson(P));
  F.deliver("https://archive.example/inbox", toJson(P)); // WARN
}
}
