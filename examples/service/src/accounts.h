// Who our customers are.
#ifndef SERVICE_ACCOUNTS_H
#define SERVICE_ACCOUNTS_H

#include "purpose/annotations.h"
#include <map>
#include <string>
#include <vector>

namespace service {

enum class Plan { Free, Team, Enterprise };
const char *planName(Plan P);

struct User {
  int Id = 0;
  PURPOSE_DATA(customer_data) std::string Name;
  PURPOSE_DATA(customer_data) std::string Email;
  PURPOSE_DATA(customer_data) std::string Street;
  Plan Tariff = Plan::Free;
};

class AccountStore {
public:
  void add(User U);
  const User *find(int Id) const;
  std::vector<const User *> all() const;
  /// How many customers have each plan.
  std::map<Plan, int> plans() const {
    std::map<Plan, int> Result;
    for (const auto &Entry : Users)
      ++Result[Entry.second.Tariff];
    return Result;
  }

private:
  std::map<int, User> Users;
};

} // namespace service

#endif
