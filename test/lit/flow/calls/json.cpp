// A self-written JSON value, query builder and property tree with overloaded operators.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <initializer_list>
#include <map>
#include <memory>
#include <sstream>
#include <utility>
#include <vector>
class Json {
public:
  enum Type { Null, Num, Str, Arr, Obj };
  Json() = default; Json(int n) : t_(Num), n_(n) {} Json(const char *s) : t_(Str), s_(s) {} Json(std::string s) : t_(Str), s_(std::move(s)) {}
  Json(std::initializer_list<std::pair<const std::string, Json>> l) : t_(Obj) { for (auto &p : l) o_[p.first] = p.second; }
  Json &operator[](const std::string &k) { t_ = Obj; return o_[k]; } const Json &operator[](const std::string &k) const { return o_.at(k); }
  Json &operator[](int i) { return a_[i]; }
  Json &operator=(const std::string &s) { t_ = Str; s_ = s; return *this; } Json &operator=(const char *s) { return *this = std::string(s); }
  void push_back(Json j) { t_ = Arr; a_.push_back(std::move(j)); }
  operator std::string() const { return s_; } template <class T> T get() const { if constexpr (std::is_same_v<T, int>) return n_; else return s_; }
  std::string dump() const { std::ostringstream o; write(o); return o.str(); }
  bool contains(const std::string &k) const { return o_.count(k); } size_t size() const { return a_.size() + o_.size(); } Type type() const { return t_; } bool is_string() const { return t_ == Str; }
private:
  void write(std::ostream &o) const { switch (t_) { case Null: o << "null"; break; case Num: o << n_; break; case Str: o << '"' << s_ << '"'; break; case Arr: for (auto &x : a_) x.write(o); break; case Obj: for (auto &[k, v] : o_) { o << k << ':'; v.write(o); } } }
  Type t_ = Null; int n_ = 0; std::string s_; std::vector<Json> a_; std::map<std::string, Json> o_;
};
void index_bad() { Json j; j["mail"] = source(); sink(j.dump()); } // WARN
void index_ok() { Json j, k; j["mail"] = source(); k["mail"] = "x"; sink(k.dump()); }
void deep_bad() { Json j; j["user"]["mail"] = source(); sink(j.dump()); } // WARN
void list_bad() { Json j = {{"a", 1}, {"mail", source()}}; sink(j.dump()); } // WARN
void list_ok() { Json j = {{"a", 1}, {"mail", source()}}, k = {{"a", 1}, {"b", "x"}}; sink(k.dump()); }
void array_bad() { Json j; j.push_back(source()); sink(j.dump()); } // WARN
void array_number_bad() { Json j; j["n"] = isource(); sinki(j["n"].get<int>()); } // WARN
void get_bad() { Json j; j["mail"] = source(); std::string s = j["mail"]; sink(s); } // WARN
void get_template_bad() { Json j; j["mail"] = source(); sink(j["mail"].get<std::string>()); } // WARN
void contains_ok() { Json j; j["mail"] = source(); sinki(j.contains("mail") + (int)j.size() + j["mail"].is_string()); }
void type_ok() { Json j; j["mail"] = source(); sinki(j.type()); }
void reference_bad() { Json j; Json &u = j["user"]; u["mail"] = source(); sink(j.dump()); } // WARN
void copy_ok() { Json j; Json k = j; k["mail"] = source(); sink(j.dump()); }
void moved_bad() { Json u; u["mail"] = source(); Json j; j["user"] = std::move(u); sink(j.dump()); } // WARN
std::string body(const Json &j) { return j.dump(); }
void helper_bad() { Json j; j["m"] = source(); sink(body(j)); } // WARN
void helper_ok() { Json j, k; j["m"] = source(); body(j); sink(body(k)); }
class Query { std::string tab_, where_; std::vector<std::string> binds_; public: static Query from(std::string t) { Query q; q.tab_ = std::move(t); return q; } Query &where(const std::string &c) { where_ += c; return *this; } Query &bind(std::string v) { binds_.push_back(std::move(v)); return *this; } std::string sql() const { return "select * from " + tab_ + " where " + where_; } const std::vector<std::string> &binds() const { return binds_; } };
void query_bad() { sink(Query::from("t").where("m='" + source() + "'").sql()); } // WARN
void query_bound_ok() { sink(Query::from("t").where("m=?").bind(source()).sql()); }
void query_bound_bad() { auto q = Query::from("t").where("m=?").bind(source()); for (auto &b : q.binds()) sink(b); } // WARN
void query_table_bad() { sink(Query::from(source()).sql()); } // WARN
class Tree { std::string data_; std::map<std::string, std::unique_ptr<Tree>> kids_; public: Tree &child(const std::string &k) { auto &c = kids_[k]; if (!c) c = std::make_unique<Tree>(); return *c; } void put(const std::string &path, const std::string &v) { auto d = path.find('.'); if (d == std::string::npos) child(path).data_ = v; else child(path.substr(0, d)).put(path.substr(d + 1), v); } std::string get(const std::string &path) { auto d = path.find('.'); return d == std::string::npos ? child(path).data_ : child(path.substr(0, d)).get(path.substr(d + 1)); } std::string flat() const { std::string s = data_; for (auto &[k, c] : kids_) s += c->flat(); return s; } };
void tree_bad() { Tree t; t.put("user.mail", source()); sink(t.get("user.mail")); } // WARN
void tree_flat_bad() { Tree t; t.put("user.mail", source()); sink(t.flat()); } // WARN
void tree_ok() { Tree t, u; t.put("user.mail", source()); u.put("user.mail", "x"); sink(u.get("user.mail")); }
class Params { std::vector<std::pair<std::string, std::string>> p_; public: Params &operator()(const std::string &k, const std::string &v) { p_.emplace_back(k, v); return *this; } std::string str() const { std::string s; for (auto &[k, v] : p_) s += k + '=' + v + '&'; return s; } std::string keys() const { std::string s; for (auto &p : p_) s += p.first; return s; } };
void params_bad() { sink(Params()("a", "b")("m", source()).str()); } // WARN
void params_ok() { sink(Params()("a", "b")("m", source()).keys()); }
