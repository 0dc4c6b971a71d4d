#include "findings/Circumstances.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

/// The recipient of data that does not leave.
static constexpr llvm::StringLiteral FirstParty = "first_party";

llvm::StringRef purpose::hostOf(llvm::StringRef Text) {
  size_t Scheme = Text.find("://");
  if (Scheme != llvm::StringRef::npos)
    Text = Text.drop_front(Scheme + 3);
  Text = Text.take_until([](char C) { return C == '/' || C == '?' || C == '#'; });
  if (size_t At = Text.rfind('@'); At != llvm::StringRef::npos)
    Text = Text.drop_front(At + 1);
  return Text.take_until([](char C) { return C == ':'; });
}

bool purpose::matchesHost(llvm::StringRef Pattern, llvm::StringRef Host) {
  bool IsBelow = Pattern.starts_with(".") && Host.ends_with_insensitive(Pattern);
  return IsBelow || Host.equals_insensitive(Pattern.ltrim('.'));
}

bool purpose::sameName(llvm::StringRef A, llvm::StringRef B) {
  return unqualified(A).equals_insensitive(unqualified(B));
}

namespace {

const EndpointEntry *endpointOf(const Policy &Rules, llvm::StringRef Text) {
  const EndpointEntry *Found = nullptr;
  for (const EndpointEntry &E : Rules.Endpoints)
    if (matchesHost(E.Host, hostOf(Text)))
      Found = &E; // The last is the most specific.
  return Found;
}

/// "https://other.example/": surely somebody, while "/v1/" may be a part of an address.
bool namesHost(llvm::StringRef Text) { return Text.contains("://") && hostOf(Text).contains('.'); }

template <typename List, typename Item> void addUnique(List &To, const Item &I) {
  if (!llvm::is_contained(To, I))
    To.push_back(I);
}

} // namespace

Circumstances purpose::circumstancesOf(const Policy &Rules, const DataFlow &Flow) {
  Circumstances C;
  C.Purposes = Flow.Use.Purposes;
  C.Recipient = Flow.Use.Recipient;
  C.Regions = Flow.Arguments.Regions;
  C.RegionIsOpen = Flow.Arguments.RegionIsOpen;
  if (!Flow.Use.Region.empty())
    C.Regions.push_back(Flow.Use.Region);
  C.Stores = Flow.Arguments.Stores;
  if (!Flow.Use.Store.empty())
    C.Stores = {Flow.Use.Store};
  llvm::SmallVector<const EndpointEntry *, 2> Found;
  bool OrOthers = Flow.Arguments.RecipientIsOpen;
  for (const std::string &Text : Flow.Arguments.Recipients) {
    if (const EndpointEntry *E = endpointOf(Rules, Text))
      addUnique(Found, E);
    else
      OrOthers |= namesHost(Text);
  }
  if (Found.empty())
    return C;
  // It is used for all that one of them uses it for.
  std::vector<std::string> Regions;
  C.Purposes.clear();
  for (const EndpointEntry *E : Found) {
    bool IsOwn = E->Recipient == FirstParty;
    if (!E->Purposes.empty() || !IsOwn)
      for (PurposeId P : E->Purposes.empty() ? Flow.Use.Purposes : E->Purposes)
        addUnique(C.Purposes, P);
    if (!E->Recipient.empty() && (!IsOwn || (Found.size() == 1 && !OrOthers)))
      C.Recipient = E->Recipient;
    if (!E->Region.empty())
      addUnique(Regions, E->Region);
  }
  if (OrOthers)
    for (PurposeId P : Flow.Use.Purposes)
      addUnique(C.Purposes, P);
  if (!Regions.empty()) {
    C.Regions = std::move(Regions);
    C.RegionIsOpen = OrOthers;
  }
  return C;
}
