// A function that hands out a reference to what it hands out is classified by its name, whatever its result is read by.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {key: {}}
purposes: {logging: {}}
classify: [{function: ["Key::text", "Key::parts"], as: key}]
sinks: [{function: "log", purpose: logging}]
rules: [{id: no-keys, deny: {data: key, for: logging}}]
//--- one.cpp
#include <string>
#include <string_view>
#include <vector>
void log(std::string_view);
class Key {
public:
  const std::string &text() const { return T; }
  const std::vector<std::string> &parts() const { return P; }
  const std::string &name() const { return N; }
  void setName(const std::string &S) { N = S; }

private:
  std::string T, N;
  std::vector<std::string> P;
};
void direct(const Key &K) {
  log(K.text()); // WARN
  log(K.name());
}
void parts(const Key &K) {
  log(K.text().substr(1)); // WARN
  log(K.text().c_str()); // WARN
  const auto &C = K.text();
  log(C); // WARN
  std::string Copy = K.text();
  log(Copy); // WARN
  log(K.name().c_str());
}
void elements(const Key &K) {
  log(K.parts()[0]); // WARN
  for (const std::string &S : K.parts())
    log(S); // WARN
}
void sizes(const Key &K) { log(std::to_string(K.text().size())); }
void named(Key &K) {
  K.setName("signing");
  log(K.name());
}
