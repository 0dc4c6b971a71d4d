// A mail provider: what an authority gets is recorded before it is handed out, and the customer can export all of it.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  mailbox_data: {is: customer_data}
classify:
  - {field: "provider::Letter::body", as: mailbox_data}
  - {field: "provider::Customer::address", as: customer_data}
  - {field: "provider::Customer::secret", as: encryption_key}
sinks:
  - {function: "provider::Handover::deliver", parameters: [0], purpose: authority_disclosure}
guards:
  - {function: "provider::Register::enter", name: disclosure_recorded, passed_when: returns}
  - {function: "provider::Register::tryEnter", name: disclosure_recorded}
stores:
  - {function: "provider::Disk::write", parameters: [1], store_parameter: 0, region: EU}
  - {function: "provider::Disk::read", exports_parameter: 0}
  - {function: "provider::Disk::unlink", erases_parameter: 0}
entries:
  - {function: "provider::Portal::exportAll", event: access_request}
  - {function: "provider::Portal::close", event: contract_end}
//--- provider.h
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>
namespace provider {
struct Customer {
  std::string address, secret;
};
struct Letter {
  std::string body;
};
struct Request {
  std::string number;
  bool urgent = false;
};
struct Register {
  void enter(const Request &R);
  bool tryEnter(const Request &R) noexcept;
};
struct Handover {
  virtual ~Handover() = default;
  virtual void deliver(const std::string &Text) = 0;
};
struct Disk {
  void write(const std::string &Folder, const std::string &Text);
  std::string read(const std::string &Folder);
  void unlink(const std::string &Folder);
};
struct Case {
  Case(Register &Book, const Request &R) { Book.enter(R); }
};
struct LateCase {
  LateCase(Register &B, const Request &R) : Book(B), What(R) {}
  ~LateCase() { Book.enter(What); }
  Register &Book;
  const Request &What;
};
struct Step {
  virtual ~Step() = default;
  virtual void run(Register &, const Request &) {}
};
std::unique_ptr<Step> stepFor(const Request &R);
bool recordOrLog(Register &Book, const Request &R);
bool record(Register &Book, const Request &R);
struct Portal {
  explicit Portal(Disk &D);
  void receive(const Letter &L, const Customer &C);
  void exportAll();
  void close();
  Disk &Kept;
  std::vector<std::string> Folders;
  std::vector<std::function<std::string()>> Exports;
};
}
//--- record.cpp
#include "provider.h"
#include <iostream>
namespace provider {
bool record(Register &Book, const Request &R) { return !R.number.empty() && Book.tryEnter(R); }
bool recordOrLog(Register &Book, const Request &R) {
  if (!Book.tryEnter(R))
    std::cerr << "register is full: " << R.number << '\n';
  return true;
}
struct Normal final : Step {
  void run(Register &Book, const Request &R) override { Book.enter(R); }
};
std::unique_ptr<Step> stepFor(const Request &R) {
  return R.urgent ? std::make_unique<Step>() : std::make_unique<Normal>();
}
}
//--- disclose.cpp
#include "provider.h"
namespace provider {
void answer(Handover &H, Register &Book, const Request &R, const Letter &L) {
  if (record(Book, R))
    H.deliver(L.body);
}
void answerLogged(Handover &H, Register &Book, const Request &R, const Letter &L) {
  if (recordOrLog(Book, R))
    H.deliver(L.body); // WARN
}
void answerByStep(Handover &H, Register &Book, const Request &R, const Letter &L) {
  stepFor(R)->run(Book, R);
  H.deliver(L.body); // WARN
}
void answerCase(Handover &H, Register &Book, const Request &R, const std::vector<Letter> &All) {
  Case Open(Book, R);
  for (const Letter &L : All)
    H.deliver(L.body);
}
void answerLate(Handover &H, Register &Book, const Request &R, const Letter &L) {
  LateCase Open(Book, R);
  H.deliver(L.body); // WARN
}
void answerMany(Handover &H, Register &Book, const std::vector<Request> &All, const Letter &L) {
  for (const Request &R : All)
    Book.enter(R);
  H.deliver(L.body); // WARN
}
void answerAside(Handover &H, Register &Book, const Request &R, const Letter &L) {
  std::jthread Clerk([&] { Book.enter(R); });
  H.deliver(L.body); // WARN
}
void answerFirst(Handover &H, Register &Book, const Request &R, const Letter &L, const Customer &C) {
  if (R.urgent)
    H.deliver(C.address); // WARN
  Book.enter(R);
  H.deliver(L.body);
  H.deliver(C.secret); // WARN
}
}
//--- portal.cpp
#include "provider.h"
namespace provider {
Portal::Portal(Disk &D) : Kept(D), Folders{"letters"} {
  Exports.emplace_back([this] { return Kept.read("letters"); });
  Exports.emplace_back([&D] { return D.read("contacts"); });
  Exports.emplace_back(std::bind_front(&Disk::read, &Kept, "settings"));
}
void Portal::receive(const Letter &L, const Customer &C) {
  Kept.write("letters", L.body);
  Kept.write("contacts", C.address); // EXPECT: purpose-retention 'contacts' erase-at-contract-end
  Kept.write("settings", C.address); // FP(retention): an operation bound by bind_front
  Kept.write("drafts", L.body);      // EXPECT: purpose-retention 'drafts' customer-access
  Kept.write("outbox", L.body);      // EXPECT: purpose-retention 'outbox' customer-access
}
void Portal::exportAll() {
  std::string All;
  for (const auto &Export : Exports)
    All += Export();
}
void Portal::close() {
  for (const std::string &Folder : Folders)
    Kept.unlink(Folder);
  for (const char *Folder : {"settings", "drafts", "outbox"})
    Kept.unlink(Folder);
}
}
//--- main.cpp
#include "provider.h"
using namespace provider;
void serve(Disk &D, const Letter &L, const Customer &C) {
  Portal P(D);
  P.receive(L, C);
  P.exportAll();
  P.close();
}
