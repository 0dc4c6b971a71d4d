#include "app/customers.h"
#include <cstdio>

static void trackEvent(const std::string &Text) { std::puts(Text.c_str()); }

int main() {
  acme::Customer C{"a@b.example"};
  trackEvent(address(C));
}
