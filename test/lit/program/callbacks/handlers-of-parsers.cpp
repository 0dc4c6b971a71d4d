// A parser in C calls back with what it was given; the functions that it was given are no texts.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
categories: {credential: {}}
purposes: {logging: {}}
classify: [{field: "Login::password", as: credential}]
sinks: [{function: "logLine", purpose: logging}]
rules: [{id: r, deny: {data: credential, for: logging}}]
//--- parser.h
#pragma once
#include <string>
#include <vector>
extern "C" {
struct XmlParserStruct;
typedef struct XmlParserStruct *XmlParser;
typedef void (*StartHandler)(void *User, const char *Name, const struct Attribute *Attributes, int Count);
typedef void (*EndHandler)(void *User, const char *Name);
XmlParser newParser(void);
void setUserData(XmlParser P, void *User);
void setHandlers(XmlParser P, StartHandler S, EndHandler E);
int parse(XmlParser P, const char *Text, int Length);
int parseAll(XmlParser P, const char *Text, EndHandler E, void *User);
void freeParser(XmlParser P);
struct Attribute { const char *name; const char *value; int length; };
}
void logLine(const std::string &Text);
struct Login { std::string user, password; };
struct Document {
  std::vector<std::string> names;
  std::string first;
};
//--- reader.cpp
#include "parser.h"
extern "C" {
static void onStart(void *User, const char *Name, const Attribute *Attributes, int Count) {
  auto *D = static_cast<Document *>(User);
  D->names.push_back(Name);
  if (Count)
    D->first = Attributes[0].value;
}
static void onEnd(void *, const char *) {}
}
Document read(const std::string &Text) {
  Document D;
  XmlParser P = newParser();
  setUserData(P, &D);
  setHandlers(P, onStart, onEnd);
  parse(P, Text.c_str(), static_cast<int>(Text.size()));
  freeParser(P);
  return D;
}
std::string names(const std::string &Text) {
  std::string All;
  XmlParser P = newParser();
  parseAll(P, Text.c_str(), [](void *User, const char *Name) { *static_cast<std::string *>(User) += Name; }, &All);
  freeParser(P);
  return All;
}
//--- use.cpp
#include "parser.h"
Document read(const std::string &Text);
std::string names(const std::string &Text);
class Config {
public:
  explicit Config(const std::string &Text) : D(read(Text)) {}
  const std::string &name() const { return D.first; }
private:
  Document D;
};
void load(const std::string &File, const Login &L) {
  logLine(Config(File).name()); // none
  logLine(read("<login password='" + L.password + "'/>").first); // FN: the parser keeps the address of the document
  logLine(read("<login/>").first); // none
  logLine(names(L.password)); // WARN
}
