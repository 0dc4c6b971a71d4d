#include <string>

struct User {
  std::string Name;
};
void hand(const std::string &Text);

void onLogin(const User &U, int Unused) { hand(U.Name); }
