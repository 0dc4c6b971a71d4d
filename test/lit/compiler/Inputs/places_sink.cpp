#include "places.h"

static std::string copy(const std::string &Text) { return Text + "!"; }

void onLogin(const Customer &C) {
  trackEvent(copy(address(C)));
  trackEvent(C.Name);
}
