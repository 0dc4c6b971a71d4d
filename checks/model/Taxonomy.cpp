#include "model/Taxonomy.h"
#include <cassert>

using namespace purpose;

Taxonomy::Taxonomy(std::vector<Term> TheTerms) : Terms(std::move(TheTerms)) {
  for (size_t Id = 0; Id < Terms.size(); ++Id)
    Ids[Terms[Id].Name] = static_cast<TermId>(Id);
  Above.assign(Terms.size(), llvm::BitVector(Terms.size()));
  for (size_t Id = 0; Id < Terms.size(); ++Id) {
    llvm::SmallVector<TermId, 8> Work{static_cast<TermId>(Id)};
    while (!Work.empty()) {
      TermId Current = Work.pop_back_val();
      if (Above[Id].test(Current))
        continue;
      Above[Id].set(Current);
      Work.append(Terms[Current].Parents.begin(), Terms[Current].Parents.end());
    }
  }
}

std::optional<TermId> Taxonomy::find(llvm::StringRef Name) const {
  auto It = Ids.find(Name);
  if (It == Ids.end())
    return std::nullopt;
  return It->second;
}

bool Taxonomy::anyCovers(llvm::ArrayRef<TermId> Uppers, TermId Lower) const {
  for (TermId Upper : Uppers)
    if (covers(Upper, Lower))
      return true;
  return false;
}
