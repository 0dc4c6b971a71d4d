#include "places.h"
#include <vector>

#define LINES_OF_A_MACRO(X) \
  do {                      \
    X;                      \
  } while (0)

namespace {
std::string copy(const std::string &Text) { return Text; }
} // namespace

std::string address(const Customer &C) {
  std::vector<std::string> Parts;
  LINES_OF_A_MACRO(Parts.push_back(
      C.Email));
  return copy(Parts[0]);
}
