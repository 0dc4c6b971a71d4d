// A key in hexadecimal is the key.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{type: "Key", as: encryption_key}]
sinks: [{function: "share", purpose: third_party}]
//--- one.cpp
#include <array>
#include <string>
struct Key { std::array<unsigned char, 32> bytes; std::string hex() const; };
void share(const std::string &Text);
std::string Key::hex() const {
  std::string Text;
  for (unsigned char B : bytes)
    Text += "0123456789abcdef"[B >> 4];
  return Text;
}
static std::string decimal(const Key &K) {
  std::string Text;
  for (unsigned char B : K.bytes)
    Text += std::to_string(B);
  return Text;
}
void report(const Key &K) {
  share(decimal(K)); // WARN
  share(K.hex()); // FN
}
