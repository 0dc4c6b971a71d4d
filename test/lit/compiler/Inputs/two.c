#include "service.h"

void onLogin(const struct User *U);
void onTheme(const struct User *U) { trackEvent(U->Theme); }
int main(void) {
  struct User U = {"a@b.example", "dark"};
  onLogin(&U);
  onTheme(&U);
  return 0;
}
