// An object is fetched by an id that lies in the one that was checked.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {private_message: {}}
purposes: {api_response: {}}
classify: [{field: "Message::content", as: private_message}]
sinks: [{function: ["json", "Out::json"], purpose: api_response}]
guards: [{function: "is_recipient", name: recipient}]
rules: [{id: to-recipient, require: {data: private_message, for: api_response, guard: recipient}}]
//--- one.cpp
// FLAGS: -std=c++23
#include <expected>
#include <optional>
#include <string>
struct MessageId { int v; };
struct Person { int id; };
class Db;
struct Message { MessageId id; std::optional<MessageId> in_reply_to; MessageId quoted; std::string content;
  static std::optional<Message> load(Db &, MessageId); static std::expected<Message, int> get(Db &, MessageId); };
std::expected<Message, int> fetch(Db &, MessageId);
std::optional<Message> find(Db &, MessageId);
bool is_recipient(const Message &, const Person &);
void json(const Message &);
void a(Db &db, MessageId id, const Person &me) {
  auto m = Message::get(db, id);
  if (!m || !is_recipient(*m, me) || !m->in_reply_to) return;
  if (auto p = Message::get(db, *m->in_reply_to)) json(*p); // WARN
}
void b(Db &db, MessageId id, const Person &me) {
  auto m = fetch(db, id);
  if (!m || !is_recipient(*m, me)) return;
  if (m->in_reply_to)
    if (auto p = fetch(db, *m->in_reply_to)) json(*p); // WARN
}
void c(Db &db, MessageId id, const Person &me) {
  auto m = Message::load(db, id);
  if (!m || !is_recipient(*m, me)) return;
  if (m->in_reply_to)
    if (auto p = Message::load(db, *m->in_reply_to)) json(*p); // WARN
}
void d(Db &db, MessageId id, const Person &me) {
  auto m = find(db, id);
  if (!m || !is_recipient(*m, me)) return;
  if (m->in_reply_to) if (auto p = find(db, *m->in_reply_to)) json(*p); // WARN
  if (auto p = find(db, m->quoted)) json(*p); // WARN
}
void e(Db &db, MessageId id, MessageId id2, const Person &me) {
  auto m = fetch(db, id);
  if (!m || !is_recipient(*m, me)) return;
  if (auto p = fetch(db, id2)) json(*p); // WARN
}
void f(Db &db, const Message &m, const Person &me) {
  if (!is_recipient(m, me)) return;
  if (auto p = fetch(db, m.quoted)) json(*p); // WARN
}
