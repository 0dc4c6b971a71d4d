#pragma once
#include <string>

namespace acme {

struct Customer {
  std::string Email;
};

std::string address(const Customer &C);

} // namespace acme
