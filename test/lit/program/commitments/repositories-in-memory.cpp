// Repositories in memory behind an interface, and a loop that hands what they give back to them: the link ends.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories:
  submission_data: {}
  author_address: {}
  staff_address: {}
purposes:
  notification: {}
classify:
  - {field: ["course::Answer::text", "course::Draft::text", "course::Grade::remark"], as: submission_data}
  - {field: "course::Person::email", as: author_address}
  - {field: "course::Staff::instructors", as: staff_address}
stores:
  - {function: "course::Repository<course::Answer>::add", parameters: [0], store: answers}
  - {function: "course::Repository<course::Draft>::add", parameters: [0], store: drafts}
  - {function: "course::Repository<course::Grade>::add", parameters: [0], store: grades}
  - {function: "course::Repository<course::Answer>::erase_where", erases: answers}
  - {function: "course::Repository<course::Draft>::erase_where", erases: drafts}
  - {function: "course::Repository<course::Grade>::erase_where", erases: grades}
entries:
  - {function: "course::Service::erase_account", event: account_deletion}
rules:
  - {id: erase-account, require: {stored: submission_data, erased_by: account_deletion}}
//--- one.cpp
// Linking does not end (minutes): template repositories in memory behind an interface, services in a map, called in a loop.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace course {
struct Person { std::string email, name; };
struct Answer { int lecture = 0, question = 0; std::string text, author; };
struct Draft { std::string author, text; };
struct Grade { std::string author, remark; int points = 0; };
struct Staff { std::vector<std::string> instructors; };
template <class T> struct Repository {
  virtual ~Repository() = default;
  virtual void add(const T &t) = 0;
  virtual std::vector<T> where(const std::function<bool(const T &)> &p) const = 0;
  virtual int erase_where(const std::function<bool(const T &)> &p) = 0;
};
template <class T> struct MemoryRepository final : Repository<T> {
  void add(const T &t) override { rows_.push_back(t); }
  std::vector<T> where(const std::function<bool(const T &)> &p) const override {
    std::vector<T> out;
    std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(out), p);
    return out;
  }
  int erase_where(const std::function<bool(const T &)> &p) override { return int(std::erase_if(rows_, p)); }
  std::vector<T> rows_;
};
struct Message { std::string from_, subject_, body_; std::vector<std::string> to_;
  Message &to(std::string a) { to_.push_back(std::move(a)); return *this; }
  Message &line(const std::string &s) { body_ += s + "\r\n"; return *this; }
};
struct Store { Repository<Answer> &answers; Repository<Draft> &drafts; Repository<Grade> &grades; };
struct Outbox { void enqueue(Message m) { queue_.push_back(std::move(m)); } std::vector<Message> queue_; };
struct Service {
  Service(Store s, Outbox &o, const Staff &staff) : s_(s), outbox_(o), staff_(staff) {}
  virtual ~Service() = default;
  virtual void address(Message &m, const Person &author) const { for (const auto &a : staff_.instructors) m.to(a); }
  void submit(const Person &who, int lecture, const std::map<int, std::string> &answers) {
    Message m;
    for (const auto &[q, text] : answers) {
      Answer a{lecture, q, text, who.email};
      s_.answers.add(a);
      m.line(std::to_string(q) + ": " + a.text);
    }
    address(m, who);
    outbox_.enqueue(std::move(m));
  }
  void grade(const Person &, const Answer &a, int points) { s_.grades.add({a.author, "for: " + a.text.substr(0, 10), points}); }
  void erase_account(const Person &who) {
    const auto mine = [&](const auto &row) { return row.author == who.email; };
    s_.answers.erase_where(mine);
    s_.drafts.erase_where(mine);
    s_.grades.erase_where(mine);
  }
  Store s_;
  Outbox &outbox_;
  const Staff &staff_;
};
struct DiscussionService : Service { using Service::Service; void address(Message &m, const Person &author) const override { Service::address(m, author); } };
}
int main() {
  course::Outbox outbox;
  course::Staff staff{{"prof@example.edu", "ta@example.edu"}};
  course::MemoryRepository<course::Answer> answers;
  course::MemoryRepository<course::Draft> drafts;
  course::MemoryRepository<course::Grade> grades;
  course::Store store{answers, drafts, grades};
  std::map<std::string, std::unique_ptr<course::Service>> services;
  services["lecture"] = std::make_unique<course::Service>(store, outbox, staff);
  services["discussion"] = std::make_unique<course::DiscussionService>(store, outbox, staff);
  std::string kind, email, cmd, text;
  while (std::cin >> kind >> cmd >> email && std::getline(std::cin, text)) {
    auto s = services.find(kind);
    course::Person who{email, email.substr(0, email.find('@'))};
    if (cmd == "submit") s->second->submit(who, 1, {{1, text}});
    for (const auto &a : answers.where([&](const course::Answer &x) { return x.author == email; })) s->second->grade(who, a, 5);
  }
}
