// One loop erases the stores of a constant list; which of them it visits is told by its bounds.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify:
  - {field: "User::*", as: user_data}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0}
  - {function: "db::erase", parameters: [1], erases_parameter: 0, subject: user_data}
entries: [{function: "onDelete", event: deletion}]
rules:
  - {id: erase, require: {stored: user_data, erased_by: deletion}}
//--- one.cpp
#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>
namespace db { void put(std::string_view table, const std::string &row); void erase(std::string_view table, const std::string &id); }
inline constexpr std::string_view p1 = "p1", p2 = "p2", q1 = "q1", q2 = "q2", q3 = "q3", q4 = "q4";
struct User { std::string id, mail; };
void save(const User &u) {
  db::put("a1", u.mail);
  db::put("a2", u.mail); // WARN(retention)
  db::put("b1", u.mail); // WARN(retention)
  db::put("b2", u.mail);
  db::put("c1", u.mail);
  db::put("c2", u.mail); // FN
  db::put("d1", u.mail); // FN
  db::put("d2", u.mail);
  db::put("e1", u.mail); // FN
  db::put("e2", u.mail);
  db::put("f1", u.mail);
  db::put("f2", u.mail);
  db::put("g1", u.mail);
  db::put("g2", u.mail);
  db::put("h1", u.mail);
  db::put("h2", u.mail); // FN
  db::put("k1", u.mail);
  db::put("k2", u.mail); // FN
  db::put("m1", u.mail);
  db::put("m2", u.mail); // WARN(retention)
  db::put("n1", u.mail);
  db::put("n2", u.mail); // WARN(retention)
  db::put(p1, u.mail);
  db::put(p2, u.mail); // WARN(retention)
  db::put(q1, u.mail);
  db::put(q2, u.mail);
  db::put(q3, u.mail);
  db::put(q4, u.mail); // FN
}
constexpr std::array<std::string_view, 2> A{"a1", "a2"}, B{"b1", "b2"}, C{"c1", "c2"}, D{"d1", "d2"}, E{"e1", "e2"}, F{"f1", "f2"}, H{"h1", "h2"}, K{"k1", "k2"}, M{"m1", "m2"}, N{"n1", "n2"}, P{p1, p2};
const std::vector<std::string> G{"g1", "g2"};
constexpr std::array<std::string_view, 4> Q{"q1", "q2", "q3", "q4"};
static void purge(std::string_view t, const User &u) { db::erase(t, u.id); }
struct Store { void purge(std::string_view t, const std::string &id) { db::erase(t, id); } void all(const std::string &id) { for (std::size_t i = 0; i + 1 < N.size(); ++i) purge(N[i], id); } };
void onDelete(const User &u) {
  for (std::size_t i = 0; i + 1 < A.size(); ++i) db::erase(A[i], u.id);
  for (std::size_t i = 1; i < B.size(); ++i) db::erase(B[i], u.id);
  for (std::string_view t : std::span(C).first(1)) db::erase(t, u.id);
  for (auto it = std::next(D.begin()); it != D.end(); ++it) db::erase(*it, u.id);
  for (std::string_view t : E | std::views::drop(1)) db::erase(t, u.id);
  for (std::size_t i = 0; i < F.size(); ++i) db::erase(F[i], u.id);
  std::for_each(G.begin(), G.end(), [&](const std::string &t) { db::erase(t, u.id); });
  for (std::string_view t : H) { if (t == "h2") continue; db::erase(t, u.id); }
  for (std::string_view t : K) { db::erase(t, u.id); break; }
  for (std::size_t i = 0; i + 1 < M.size(); ++i) purge(M[i], u);
  Store().all(u.id);
  for (std::size_t i = 0; i + 1 < P.size(); ++i) db::erase(P[i], u.id);
  for (std::size_t i = 0; i + 1 < Q.size(); ++i) db::erase(Q[i], u.id);
}
