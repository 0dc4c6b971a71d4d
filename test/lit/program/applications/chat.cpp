// A chat server: messages are kept with whose they are, deleted with the account, and the banned are not heard.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  message_data: {is: customer_data}
  member_id: {is: personal_data}
classify:
  - {field: "chat::Message::text", as: message_data}
  - {field: "chat::Message::sender", as: member_id}
  - {field: "chat::Member::id", as: member_id}
stores:
  - {function: "chat::Storage::put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "chat::Storage::remove", parameters: [1], erases_parameter: 0, subject: member_id}
entries:
  - {function: "chat::Accounts::close", event: contract_end}
guards:
  - {field: "chat::Member::banned", passed_when: false, name: not_banned}
rules:
  - id: messages-have-owners
    require: {stored: message_data, with: member_id}
  - id: banned-are-not-heard
    require: {call: "chat::Room::say", guard: not_banned}
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- chat.h
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
namespace chat {
struct Message {
  std::string sender, room, text;
};
struct Member {
  std::string id, nick;
  bool banned = false;
};
using Row = std::map<std::string, std::string>;
struct Storage {
  void put(const std::string &Table, const Row &R);
  void remove(const std::string &Table, const std::string &Key);
};
struct Room {
  std::vector<Message> backlog;
  void say(const Member &By, const Message &M);
};
struct Repository {
  explicit Repository(Storage &S) : Kept(S) {}
  virtual ~Repository() = default;
  virtual void add(const Message &M) = 0;
  virtual void forget(const Member &) {}
  Storage &Kept;
};
using Repositories = std::vector<std::unique_ptr<Repository>>;
Repositories makeRepositories(Storage &S);
struct Accounts {
  explicit Accounts(Storage &S) : Parts(makeRepositories(S)) {}
  void store(const Message &M);
  void close(const Member &Who);
  void ban(Member &Who) { Who.banned = true; }
  Repositories Parts;
};
using Handler = std::function<void(Room &, Member &, const Message &)>;
struct Hub {
  void onMessage(Handler H) { Handlers.push_back(std::move(H)); }
  void dispatch(const std::string &Where, Member &By, const Message &M);
  std::unordered_map<std::string, Room> Rooms;
  std::vector<Handler> Handlers;
};
bool isBanned(const Member &M);
void checkWords(Accounts &A, Member &By, const Message &M);
}
//--- repositories.cpp
#include "chat.h"
namespace chat {
struct Messages final : Repository {
  using Repository::Repository;
  void add(const Message &M) override { Kept.put("messages", {{"by", M.sender}, {"text", M.text}}); }
  void forget(const Member &Who) override { Kept.remove("messages", Who.id); }
};
struct Search final : Repository {
  using Repository::Repository;
  void add(const Message &M) override {
    const std::string Word = M.text.substr(0, M.text.find(' '));
    Kept.put("words", {{"word", Word}, {"room", M.room}}); // EXPECT: purpose-retention 'words' messages-have-owners
  }
  void forget(const Member &Who) override { Kept.remove("words", Who.id); }
};
struct Mentions final : Repository {
  using Repository::Repository;
  void add(const Message &M) override {
    Kept.put("mentions", {{"by", M.sender}, {"text", M.text}}); // EXPECT: purpose-retention 'mentions' contract_end
  }
  // By nick: the table has ids.
  void forget(const Member &Who) override { Kept.remove("mentions", Who.nick); }
};
struct Pinned final : Repository {
  using Repository::Repository;
  void add(const Message &M) override {
    Kept.put("pins", {{"by", M.sender}, {"text", M.text}}); // EXPECT: purpose-retention 'pins' erase-at-contract-end
  }
  void forgetAll(const Member &Who) { Kept.remove("pins", Who.id); }
};
struct Archive final : Repository {
  using Repository::Repository;
  void add(const Message &M) override {
    Row R{{"text", M.text}};
    if (!M.room.empty())
      R["by"] = M.sender;
    Kept.put("archive", R); // WARN(retention)
  }
  void forget(const Member &Who) override { Kept.remove("archive", Who.id); }
};
Repositories makeRepositories(Storage &S) {
  Repositories All;
  All.push_back(std::make_unique<Messages>(S));
  All.push_back(std::make_unique<Search>(S));
  All.push_back(std::make_unique<Mentions>(S));
  All.push_back(std::make_unique<Pinned>(S));
  All.emplace_back(new Archive(S));
  return All;
}
}
//--- hub.cpp
#include "chat.h"
namespace chat {
void Accounts::store(const Message &M) {
  for (const auto &Part : Parts)
    Part->add(M);
}
void Accounts::close(const Member &Who) {
  for (const auto &Part : Parts)
    Part->forget(Who);
}
bool isBanned(const Member &M) { return M.banned; }
void checkWords(Accounts &A, Member &By, const Message &M) {
  if (M.text.find("casino") != std::string::npos)
    A.ban(By);
}
void Hub::dispatch(const std::string &Where, Member &By, const Message &M) {
  for (const Handler &Run : Handlers)
    Run(Rooms[Where], By, M);
}
void wire(Hub &H, Accounts &A) {
  H.onMessage([&A](Room &R, Member &By, const Message &M) {
    if (isBanned(By))
      return;
    R.say(By, M);
    A.store(M);
  });
}
void wireBots(Hub &H, Accounts &A) {
  H.onMessage([&A](Room &R, Member &By, const Message &M) {
    if (By.banned)
      return;
    checkWords(A, By, M);
    R.say(By, M); // WARN
  });
  H.onMessage([](Room &R, Member &By, const Message &M) {
    bool Heard = !isBanned(By);
    for (const Message &Old : R.backlog)
      Heard |= Old.sender == By.id;
    if (Heard)
      R.say(By, M); // WARN
  });
}
}
