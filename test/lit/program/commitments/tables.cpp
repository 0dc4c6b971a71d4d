// Stores and regions in tables of constants.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {personal: {}}
classify: [{field: ["User::mail", "User::nick", "User::bio", "User::home"], as: personal}]
stores:
  - {function: "insert", parameters: [1], store_parameter: 0}
  - {function: "erase", erases_parameter: 0}
entries: [{function: "closed", event: account_closed}]
sinks: [{function: "put", parameters: [0], region_parameter: 1}]
rules:
  - {id: deletion, require: {stored: personal, erased_by: account_closed}}
  - {id: eu, require: {data: personal, region: EU}}
//--- one.cpp
#include <array>
#include <string>
#include <string_view>
enum class Region { EU, US };
struct User { std::string mail, nick, bio, home; };
void insert(std::string_view Table, const std::string &Row);
void erase(std::string_view Table, int Id);
void put(const std::string &Text, Region R);

constexpr const char *Plain[] = {"mails", "nicks"};
constexpr std::array<std::string_view, 1> Views = {"bios"};
struct Table { std::string_view Name; bool Personal; };
static constexpr Table Tables[] = {{"homes", true}};
void save(const User &U) {
  insert("mails", U.mail);
  insert("nicks", U.nick);
  insert("bios", U.bio);
  insert("homes", U.home);
  insert("others", U.home); // WARN(retention)
}
void closed(int Id) {
  for (const char *T : Plain)
    erase(T, Id);
  for (std::string_view T : Views)
    erase(T, Id);
  for (const Table &T : Tables)
    if (T.Personal)
      erase(T.Name, Id);
}

constexpr Region Own[] = {Region::EU}, Mirrors[] = {Region::EU, Region::US};
void backup(const User &U) {
  for (Region R : Own)
    put(U.mail, R);
  for (Region R : Mirrors)
    put(U.mail, R); // WARN(residency)
}
template <Region R> struct Store {
  static void store(const User &U) { put(U.mail, R); } // WARN(residency)
};
template <Region R> struct Home {
  static void store(const User &U) { put(U.mail, R); }
};
void stores(const User &U) {
  Store<Region::US>::store(U);
  Home<Region::EU>::store(U);
}
