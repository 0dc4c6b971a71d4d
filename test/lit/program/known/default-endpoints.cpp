// Hosts that are defaults of members or parameters of objects that nobody in sight makes.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {visitor_data: {}}
purposes: {delivery: {}, advertising: {}}
classify:
  - {field: "Visitor::ip", as: visitor_data}
sinks:
  - {function: "get", parameters: [0, 1], purpose: delivery, recipient_parameter: 0}
endpoints:
  - {host: ".adm.example", recipient: AdM, purpose: advertising}
rules:
  - {id: no-ads, deny: {data: visitor_data, for: advertising}}
//--- one.cpp
#include <string>
#include <string_view>
#include <utility>
struct Visitor { std::string ip, country; };
int get(const std::string &url, const std::string &body);
struct Settings { std::string endpoint = "https://ads.adm.example/tiles"; };          // nobody makes one here
struct Made { std::string endpoint = "https://ads.adm.example/tiles"; };              // made below
struct Own { std::string endpoint = "https://stats.own.example/tiles"; };
inline constexpr std::string_view fallback = "https://ads.adm.example/v2";

class Adm {
public:
  explicit Adm(Settings s) : settings_(std::move(s)) {}
  void ask(const Visitor &v) { get(settings_.endpoint, v.ip); } // FN
  void askCountry(const Visitor &v) { get(settings_.endpoint, v.country); }
private:
  Settings settings_;
};
class AdmMade {
public:
  explicit AdmMade(Made s) : settings_(std::move(s)) {}
  void ask(const Visitor &v) { get(settings_.endpoint, v.ip); } // WARN
private:
  Made settings_;
};
void start(const Visitor &v) { AdmMade(Made{}).ask(v); }
class AdmDefault {
public:
  void ask(const Visitor &v) { get(settings_.endpoint, v.ip); } // FN
private:
  Settings settings_{};
};
class Statistics {
public:
  explicit Statistics(Own s) : settings_(std::move(s)) {}
  void ask(const Visitor &v) { get(settings_.endpoint, v.ip); }
private:
  Own settings_;
};
class AdmText {
public:
  explicit AdmText(std::string host = std::string(fallback)) : host_(std::move(host)) {}
  void ask(const Visitor &v) { get(host_ + "/tiles", v.ip); } // FN
private:
  std::string host_;
};
class AdmMember {
public:
  void ask(const Visitor &v) { get(host_ + "/tiles", v.ip); } // FN
private:
  std::string host_ = "https://ads.adm.example";
};
