// The customer, his consent, and where his data can go; purpose.yaml names them.
#ifndef COMMITMENTS_H
#define COMMITMENTS_H
#include <string>
enum class Purpose { Advertising, Newsletter, Marketing };
struct User {
  std::string email, theme;
  int id = 0;
  int seen = 0;
  bool adsOk = false;
  bool consents() const { return adsFlag; }
  bool acceptsMarketing() const;
  bool granted(Purpose P) const;
  void revoke() { adsFlag = false; }
  void touch() { ++seen; }
  void reload();
  bool adsFlag = false;
};
struct Registry {
  bool granted(const User &U, Purpose P) const;
  bool granted(int Id, const char *P) const;
};
bool mayAdvertise(const User &U);
User load(int Id);
std::string fetchEmail(int Id);
extern bool g_adsOk;
bool cond();
void ads(const std::string &);
void news(const std::string &);
void police(const std::string &);
void recordDisclosure(const User &U);
bool tryRecord(const User &U);
[[noreturn]] void fail();
#endif
