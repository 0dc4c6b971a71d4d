#ifndef PLACES_H
#define PLACES_H
#include "purpose/annotations.h"
#include <string>

struct Customer {
  std::string Name;
  PURPOSE_DATA(customer_data) std::string Email;
};
std::string address(const Customer &C);
PURPOSE_SINK(advertising) void trackEvent(const std::string &Text);

#endif
