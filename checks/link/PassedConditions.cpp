#include "link/PassedConditions.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

namespace {

/// True if \p B is at least as good as \p A.
bool covers(const PassedCondition &B, const PassedCondition &A) {
  if (A.Condition != B.Condition)
    return false;
  if (A.Subject == PassedCondition::Of::Port || B.Subject == PassedCondition::Of::Port)
    return A == B;
  return A.Subject <= B.Subject;
}

} // namespace

PassedRef PassedConditions::intern(std::vector<PassedCondition> Set) {
  llvm::sort(Set);
  Set.erase(std::unique(Set.begin(), Set.end()), Set.end());
  if (Set.empty())
    return 0;
  auto [It, New] = Ids.try_emplace(Set, static_cast<PassedRef>(Sets.size()));
  if (New)
    Sets.push_back(std::move(Set));
  return It->second;
}

PassedRef PassedConditions::both(PassedRef A, PassedRef B) {
  if (A == B || B == 0)
    return A;
  if (A == 0)
    return B;
  auto It = Unions.find({A, B});
  if (It != Unions.end())
    return It->second;
  std::vector<PassedCondition> Sum = Sets[A];
  Sum.insert(Sum.end(), Sets[B].begin(), Sets[B].end());
  // The best of each kind says it all.
  std::vector<PassedCondition> Best;
  for (size_t I = 0; I < Sum.size(); ++I) {
    bool Better = false;
    for (size_t J = 0; J < Sum.size(); ++J)
      Better |= I != J && covers(Sum[J], Sum[I]) && (!covers(Sum[I], Sum[J]) || J < I);
    if (!Better)
      Best.push_back(Sum[I]);
  }
  return Unions[{A, B}] = intern(std::move(Best));
}

PassedRef PassedConditions::withoutParameters(PassedRef Set) {
  if (Set == 0)
    return 0;
  if (auto It = Stripped.find(Set); It != Stripped.end())
    return It->second;
  std::vector<PassedCondition> Rest = Sets[Set];
  llvm::erase_if(Rest, isOfFunction);
  PassedRef Result = Rest.size() == Sets[Set].size() ? Set : intern(std::move(Rest));
  return Stripped[Set] = Result;
}

bool PassedConditions::has(PassedRef Set, Mark M) const {
  return llvm::any_of(Sets[Set], [&](const PassedCondition &C) { return C.Condition == M; });
}

PassedRef PassedConditions::withoutMarks(PassedRef Set) {
  if (llvm::none_of(Sets[Set], isMark))
    return Set;
  std::vector<PassedCondition> Rest = Sets[Set];
  llvm::erase_if(Rest, isMark);
  return intern(std::move(Rest));
}

bool PassedConditions::isLess(PassedRef Less, PassedRef More) {
  if (Less == 0 || Less == More)
    return true;
  if (More == 0)
    return false;
  auto [It, New] = Orders.try_emplace({Less, More}, false);
  if (New)
    It->second = llvm::all_of(Sets[Less], [&](const PassedCondition &A) {
      return llvm::any_of(Sets[More], [&](const PassedCondition &B) { return covers(B, A); });
    });
  return It->second;
}
