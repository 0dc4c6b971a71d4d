#include "accounts.h"
#include <utility>

namespace service {

const char *planName(Plan P) {
  switch (P) {
  case Plan::Free:
    return "free";
  case Plan::Team:
    return "team";
  case Plan::Enterprise:
    return "enterprise";
  }
  return "";
}

void AccountStore::add(User U) {
  int Id = U.Id;
  Users.insert_or_assign(Id, std::move(U));
}

const User *AccountStore::find(int Id) const {
  auto It = Users.find(Id);
  return It == Users.end() ? nullptr : &It->second;
}

std::vector<const User *> AccountStore::all() const {
  std::vector<const User *> Result;
  for (const auto &Entry : Users)
    Result.push_back(&Entry.second);
  return Result;
}

} // namespace service
