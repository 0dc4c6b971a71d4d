// What users do while they are logged in. The service needs it to show "recently opened".
#ifndef SERVICE_SESSION_H
#define SERVICE_SESSION_H

#include "purpose/annotations.h"
#include <chrono>
#include <deque>
#include <string>

namespace service {

struct PURPOSE_DATA(usage_data) Visit {
  std::string Page;
  std::chrono::seconds Duration{0};
};

class Session {
public:
  explicit Session(int UserId) : UserId(UserId) {}

  void open(std::string Page);
  void close(std::chrono::seconds After);
  /// The pages last opened, newest first.
  const std::deque<Visit> &recent() const { return Visits; }
  int user() const { return UserId; }

private:
  static constexpr std::size_t Kept = 20;
  int UserId;
  std::deque<Visit> Visits;
};

} // namespace service

#endif
