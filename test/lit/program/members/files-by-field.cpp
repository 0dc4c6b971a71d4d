// What was written to one file is not read from another, although one class opens both.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
categories: {credential: {}}
purposes: {logging: {}}
classify: [{field: "Login::password", as: credential}]
sinks: [{function: "logLine", purpose: logging}]
rules: [{id: r, deny: {data: credential, for: logging}}]
//--- file.h
#pragma once
#include <cstdio>
#include <string>
void logLine(const std::string &Text);
struct Login { std::string user, password; };
class Stream {
public:
  virtual ~Stream() = default;
  virtual void put(const std::string &Text) = 0;
  virtual std::string line() = 0;
};
class File : public Stream {
public:
  File(const char *Name, const char *Mode) : F(std::fopen(Name, Mode)) {}
  void put(const std::string &Text) override { std::fwrite(Text.data(), 1, Text.size(), F); }
  std::string line() override {
    char Buffer[256];
    return std::fgets(Buffer, sizeof(Buffer), F) ? Buffer : "";
  }
private:
  std::FILE *F;
};
//--- save.cpp
#include "file.h"
void save(Stream &S, const Login &L) { S.put(L.password); }
//--- load.cpp
#include "file.h"
void load(Stream &S) { logLine(S.line()); } // none
void copy(const Login &L) {
  std::FILE *F = std::tmpfile();
  std::fputs(L.password.c_str(), F);
  std::rewind(F);
  char Buffer[256];
  std::fgets(Buffer, sizeof(Buffer), F);
  logLine(Buffer); // WARN
}
