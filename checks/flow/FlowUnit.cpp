#include "flow/FlowUnit.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

FlowUnit::FlowUnit() : Texts(std::make_shared<llvm::BumpPtrAllocator>()) {
  Strings.emplace_back("");
  StringIds[llvm::CachedHashStringRef("")] = 0;
  Symbols.emplace_back();
  Types.emplace_back();
  PathSets.emplace_back();
}

StringRefId FlowUnit::internString(llvm::StringRef Text) {
  llvm::CachedHashStringRef Key(Text);
  auto [It, New] = StringIds.try_emplace(Key, static_cast<StringRefId>(Strings.size()));
  if (New) {
    Strings.push_back(Text.copy(*Texts));
    It->first = llvm::CachedHashStringRef(Strings.back(), Key.hash()); // The text that stays.
  }
  return It->second;
}

uint32_t FlowUnit::internPathSet(std::vector<PathRef> Set) {
  if (Set.empty())
    return 0;
  auto [It, New] = PathSetIds.try_emplace(Set, static_cast<uint32_t>(PathSets.size()));
  if (New)
    PathSets.push_back(std::move(Set));
  return It->second;
}

QualifiedName FlowUnit::qualifiedName(SymbolRef S) const {
  return {string(Symbols[S].Name), string(Symbols[S].Full), string(Symbols[S].Types)};
}

std::string FlowUnit::pathText(PathRef P) const {
  std::string Out;
  const size_t Gap = Paths.hasGap(P) ? Paths.depth(Paths.beforeGap(P)) : Paths.depth(P);
  for (auto [I, S] : llvm::enumerate(Paths.selectors(P))) {
    if (I == Gap)
      Out += "..";
    switch (S.SelectorKind) {
    case Selector::Kind::Field: {
      llvm::StringRef Name = nameOf(S.Payload);
      size_t Colon = Name.rfind("::");
      Out += "." + (Colon == llvm::StringRef::npos ? Name : Name.drop_front(Colon + 2)).str();
      break;
    }
    case Selector::Kind::Element:
      Out += ".element";
      break;
    case Selector::Kind::ElementAt:
      Out += ".[" + Strings[S.Payload].str() + "]";
      break;
    }
  }
  return Out;
}
