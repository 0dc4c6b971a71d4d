// Data in the text that names the recipient.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {geo: {}, endpoint: {}}
purposes: {http: {}}
classify:
  - {field: "Location::country", as: geo}
  - {field: "Settings::endpoint", as: endpoint}
sinks:
  - {function: "http_get", parameters: [0], recipient_parameter: 0, purpose: http}
  - {function: "Client::get", parameters: [0], recipient_parameter: 0, purpose: http}
  - {function: "http_post", parameters: [1], recipient_parameter: 0, purpose: http}
rules:
  - {id: partner, require: {data: geo, for: http, recipients: endpoint}}
//--- one.cpp
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>
struct Location { std::string country; };
struct Settings { std::string endpoint, other; };
class Url { public: static Url parse(const std::string &base); static Url parse_with_params(const std::string &base, const std::vector<std::pair<std::string, std::string>> &params);
  Url &append_pair(const std::string &k, const std::string &v); void set_query(const std::string &q); std::string as_str() const; };
std::string encode(const std::string &s);
void http_get(const std::string &url);
struct Client { void get(const Url &url) const; };
void concat(const Settings &s, const Location &l) {
  http_get(s.endpoint + "?v=1.0&country=" + encode(l.country) + "&out=json");
}
void concatOther(const Settings &s, const Location &l) {
  http_get(s.other + "?v=1.0&country=" + encode(l.country)); // WARN
}
void builder(const Settings &s, const Location &l) {
  auto u = Url::parse(s.endpoint);
  u.append_pair("v", "1.0").append_pair("country", l.country);
  http_get(u.as_str());
}
void builderOther(const Settings &s, const Location &l) {
  auto u = Url::parse(s.other);
  u.append_pair("v", "1.0").append_pair("country", l.country);
  http_get(u.as_str()); // WARN
}
void withParams(const Settings &s, const Location &l) {
  auto u = Url::parse_with_params(s.endpoint, {{"v", "1.0"}, {"country", l.country}});
  http_get(u.as_str());
}
void withParamsOther(const Settings &s, const Location &l) {
  auto u = Url::parse_with_params(s.other, {{"v", "1.0"}, {"country", l.country}});
  http_get(u.as_str()); // WARN
}
void asObject(const Settings &s, const Location &l, const Client &c) {
  auto u = Url::parse(s.endpoint);
  u.set_query("country=" + l.country);
  c.get(u);
}
void asObjectOther(const Settings &s, const Location &l, const Client &c) {
  auto u = Url::parse("https://other.example/");
  u.set_query("country=" + l.country);
  c.get(u); // WARN
}
static std::string query(const std::map<std::string, std::string> &params) {
  std::string q = "?";
  for (const auto &[k, v] : params) q += k + "=" + encode(v) + "&";
  return q;
}
void own(const Settings &s, const Location &l) {
  http_get(s.endpoint + query({{"v", "1.0"}, {"country", l.country}}));
}
void stream(const Settings &s, const Location &l) {
  std::ostringstream os;
  os << s.endpoint << "?v=1.0&country=" << l.country;
  http_get(os.str());
}
void streamOther(const Settings &s, const Location &l) {
  std::ostringstream os;
  os << s.other << "?v=1.0&country=" << l.country;
  http_get(os.str()); // WARN
}
struct Request { std::string base; std::map<std::string, std::string> params; std::string url() const { return base + query(params); } };
void inStruct(const Settings &s, const Location &l) {
  Request r{s.endpoint, {{"v", "1.0"}, {"country", l.country}}};
  http_get(r.url());
}
//--- two.cpp
#include <string>
struct Location { std::string country; };
struct Settings { std::string endpoint, other; };
std::string encode(const std::string &s);
void http_get(const std::string &url);
void http_post(const std::string &url, const std::string &body);
void p1(const Settings &s, const Location &l) { http_post(s.endpoint, l.country); }
void p2(const Settings &s, const Location &l) { http_post(s.endpoint + "/v1/ads", l.country); }
void p3(const Settings &s, const Location &l) { http_post(s.endpoint + "?v=1.0&out=json", l.country); }
void p4(const Settings &s, const Location &l) { http_post(s.other + "/v1/ads", l.country); } // WARN
void p5(const Settings &s, const Location &l, const std::string &lang) { http_post(s.endpoint + "?lang=" + lang, l.country); }
void g1(const Settings &s, const Location &l) { http_get(s.endpoint + l.country); }
void g2(const Settings &s, const Location &l) { http_get(s.endpoint + "?country=" + l.country); }
void g3(const Settings &s, const Location &l) { http_get(s.endpoint + "/" + l.country); }
void g4(const Settings &s, const Location &l) { http_get(s.other + "/" + l.country); } // WARN
