#include "purpose/annotations.h"
#include <string>

struct User {
  std::string Name PURPOSE_DATA(customer_data);
};
PURPOSE_SINK(advertising) void trackEvent(const std::string &Text);

void onLogin(const User &U) {
  trackEvent("login of " + U.Name);
}
