#include "findings/Circumstances.h"
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
  auto Last = [](llvm::StringRef Name) {
    size_t Colon = Name.rfind("::");
    return Colon == llvm::StringRef::npos ? Name : Name.drop_front(Colon + 2);
  };
  return Last(A).equals_insensitive(Last(B));
}

Circumstances purpose::circumstancesOf(const Policy &Rules, const DataFlow &Flow) {
  Circumstances C;
  C.Purposes = Flow.Use.Purposes;
  C.Recipient = Flow.Use.Recipient;
  C.Regions = Flow.Arguments.Regions;
  if (!Flow.Use.Region.empty())
    C.Regions.push_back(Flow.Use.Region);
  C.Stores = Flow.Arguments.Stores;
  if (!Flow.Use.Store.empty())
    C.Stores = {Flow.Use.Store};
  const EndpointEntry *Found = nullptr;
  for (const std::string &Text : Flow.Arguments.Recipients)
    for (const EndpointEntry &E : Rules.Endpoints)
      if (matchesHost(E.Host, hostOf(Text)))
        Found = &E; // The last is the most specific.
  if (!Found)
    return C;
  if (!Found->Recipient.empty())
    C.Recipient = Found->Recipient;
  if (!Found->Purposes.empty())
    C.Purposes = Found->Purposes;
  else if (Found->Recipient == FirstParty)
    C.Purposes.clear();
  if (!Found->Region.empty())
    C.Regions = {Found->Region};
  return C;
}
