// A byte that picks a digit out of a table of constants is the digit: a key in hexadecimal is the key.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{type: "Key", as: encryption_key}, {field: ["User::mail", "User::level"], as: customer_data}]
sinks: [{function: "share", purpose: third_party}]
//--- keys.h
#pragma once
#include <array>
#include <string>
struct Key { std::array<unsigned char, 32> bytes; std::string hex() const; };
struct User { std::string mail; int level = 0; };
void share(const std::string &Text);
//--- one.cpp
#include "keys.h"
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
  share(K.hex()); // WARN
}
//--- base64.cpp
#include "keys.h"
static std::string encoded(const std::string &In) {
  static const char Table[] = {'A', 'B', 'C', 'D'};
  std::string Out;
  char Four[4];
  for (auto I = In.begin(); I != In.end();) {
    int N = static_cast<unsigned char>(*I++) << 16;
    Four[0] = Table[N >> 18];
    Four[1] = Four[2] = Four[3] = Table[(N >> 12) & 3];
    Out.append(Four, sizeof(Four));
  }
  return Out;
}
static std::string shifted(const std::string &In) {
  static constexpr std::array<char, 256> Turned{};
  std::string Out;
  for (unsigned char C : In)
    Out.push_back(Turned.at(C));
  return Out;
}
static std::string spelled(const std::string &In) {
  static const char *const Alphabet = "abcdefghijklmnop";
  static const std::string Other = "ABCDEFGHIJKLMNOP";
  std::string Out;
  for (unsigned char C : In)
    Out += C & 1 ? Alphabet[C >> 4] : Other[C & 15];
  return Out;
}
void greet(const User &U) {
  share(encoded(U.mail)); // WARN
  share(shifted(U.mail)); // WARN
  share(spelled(U.mail)); // WARN
  share(encoded("hello")); // none
}
//--- words.cpp
#include "keys.h"
// Which of a few words it is: as if an `if` had chosen it.
static const char *const Levels[] = {"guest", "member", "owner"};
static const bool IsWord[256] = {};
void counted(const User &U, const std::string &Names) {
  share(Levels[U.level]); // none
  share(IsWord[static_cast<unsigned char>(U.mail[0])] ? "word" : "number"); // none
  share(std::string(1, Names[static_cast<size_t>(U.level)])); // none
}
