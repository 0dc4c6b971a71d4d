// Recipients that are put together from an address and other text.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {token: {}, connector_url: {}}
purposes: {outbound: {}}
classify:
  - {field: "Payment::token", as: token}
  - {field: ["Connector::base_url_", "Config::url"], as: connector_url}
sinks:
  - {function: "post", parameters: [1], purpose: outbound, recipient_parameter: 0}
propagation:
  - {function: "post", flows: []}
rules:
  - {id: token-to-connector, require: {data: token, for: outbound, recipients: connector_url}}
//--- one.cpp
// The recipient is a classified URL with a constant path behind it. docs/limitations.md: "A recipient that is put together from data
// of the category that a rule demands and from other text is taken to be of that category."
#include <string>
#include <utility>
struct Payment {
  std::string token;
};
struct Config {
  std::string url;
};
struct Form {
  std::string return_url;
};
class Connector {
public:
  explicit Connector(std::string base_url) : base_url_(std::move(base_url)) {}
  const std::string &base_url() const { return base_url_; }

private:
  std::string base_url_;
};
class Stripe : public Connector {
public:
  Stripe() : Connector("https://api.stripe.example") {}
};
int post(const std::string &url, const std::string &body);

void plain(const Config &c, const Payment &p) {
  post(c.url, p.token);
}
void path(const Config &c, const Payment &p) {
  post(c.url + "/payments", p.token);
}
void appended(const Config &c, const Payment &p) {
  std::string url = c.url;
  url += "/payments";
  post(url, p.token);
}
void connector(const Connector &c, const Payment &p) {
  post(c.base_url(), p.token);
}
void connectorPath(const Connector &c, const Payment &p) {
  post(c.base_url() + "/payments", p.token);
}
void stripe(const Payment &p) {
  Stripe s;
  post(s.base_url(), p.token);
}
void form(const Form &f, const Payment &p) {
  post(f.return_url, p.token); // WARN
}
void formPath(const Form &f, const Payment &p) {
  post(f.return_url + "/payments", p.token); // WARN
}
void constant(const Payment &p) {
  post("https://other.example/payments", p.token); // WARN
}
void ternary(const Connector &c, const Form &f, const Payment &p) {
  const std::string url = f.return_url.empty() ? c.base_url() : f.return_url;
  post(url, p.token); // WARN
}
void query(const Connector &c, const Form &f, const Payment &p) {
  post(c.base_url() + "?return=" + f.return_url, p.token);
}

void otherHost(const Config &c, const Payment &p) {
  post("https://proxy.example/?to=" + c.url, p.token); // WARN
}
void pieceAlone(const Config &c, const Payment &p, bool b) {
  std::string url = "/payments";
  if (b)
    url = c.url + "/payments";
  post(url, p.token); // WARN
}
void scheme(const Config &c, const Payment &p) {
  post("https://" + c.url + "/payments", p.token);
}
