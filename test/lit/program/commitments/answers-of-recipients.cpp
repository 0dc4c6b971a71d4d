// What was sent to a recipient does not come back with the answer; what is used without a recipient does.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {location: {}}
purposes: {outbound: {}, telemetry: {}, display: {}}
classify:
  - {type: "Location", as: location}
sinks:
  - {function: "net::Client::get", purpose: outbound, recipient_parameter: 0}
  - {function: "net::postForm", purpose: outbound}
  - {function: "log", purpose: telemetry}
  - {function: "render", purpose: display}
rules:
  - {id: not-in-logs, deny: {data: location, for: telemetry}}
//--- one.cpp
#include <string>
struct Location { std::string country, city; };
struct Response { int status; std::string body; };
namespace net {
struct Client {
  Response get(const std::string &url, const std::string &headers);
  std::string lastError() const;
};
Response postForm(Client &client, const std::string &url, const std::string &body);
}
struct Page { std::string html; };
Page render(const std::string &text);
void log(const std::string &line);
void statusOfAnswer(net::Client &client, const Location &l) {
  Response r = client.get("https://adm.example/?country=" + l.country, "accept: json");
  log("status " + std::to_string(r.status));
  log(r.body);
}
void headers(net::Client &client, const Location &l) {
  log(client.get("https://adm.example/tiles", "x-city: " + l.city).body);
  log(client.lastError());
}
void byName(net::Client &client, const Location &l) {
  log(net::postForm(client, "https://adm.example", l.city).body);
  log(client.lastError());
}
void argument(net::Client &client, const Location &l) {
  std::string url = "https://adm.example/?country=" + l.country;
  Response r = client.get(url, "");
  log(url); // WARN
}
void used(const Location &l) { // what is used for a purpose, and goes to nobody, comes back
  Page p = render(l.city);
  log(p.html); // WARN
}
