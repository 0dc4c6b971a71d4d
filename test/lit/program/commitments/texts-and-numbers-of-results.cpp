// A text in what a function out of sight is given is in no number of its result.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ip_address: {}}
purposes: {logging: {}}
classify:
  - {field: "Request::address", as: ip_address}
sinks:
  - {function: log, purpose: logging}
rules:
  - {id: no-log, deny: {data: ip_address, for: logging}}
//--- one.cpp
#include <functional>
#include <string>
#include <variant>
struct Request { std::string path, address; };
struct Response { int status = 200; std::string body; };
struct Count { int n = 0; };
enum class Code { Ok, Bad };
struct Coded { Code code; std::string body; };
template <class T> struct Result { std::variant<T, int> v; T &unwrap() { return std::get<0>(v); } };
void log(const std::string &);
int statusOf(const Request &);
Response answer(const Request &);
Count counted(const Request &);
Coded coded(const Request &);
Result<Response> answerR(const Request &);
using Handler = std::function<Response(const Request &)>;
void viaFunction(const Request &r, const Handler &next) {
  Response response = next(r);
  log(std::to_string(response.status)); // FP
}
void viaInt(const Request &r) { log(std::to_string(statusOf(r))); }
void viaStruct(const Request &r) {
  Response response = answer(r);
  log(std::to_string(response.status));
}
void viaNumbersOnly(const Request &r) {
  log(std::to_string(counted(r).n));
}
void viaEnum(const Request &r) {
  log(coded(r).code == Code::Ok ? "ok" : "bad");
}
void viaResult(const Request &r) {
  Response response = answerR(r).unwrap();
  log(std::to_string(response.status));
}
void viaBody(const Request &r) {
  Response response = answer(r);
  log(response.body); // WARN
}
