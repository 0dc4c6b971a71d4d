//===- Fingerprint.cpp - What a finding is known by ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "findings/Fingerprint.h"
#include "findings/Circumstances.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

using namespace purpose;

namespace {

/// A text that two findings share only if all their parts are equal. To change what is in it means that every baseline
/// in use matches nothing any more.
class Key {
public:
  Key &add(llvm::StringRef Name, llvm::StringRef Value) {
    Text += (Name + ":" + llvm::Twine(Value.size()) + ":" + Value + "\n").str();
    return *this;
  }
  /// The order of \p Values says nothing.
  Key &add(llvm::StringRef Name, std::vector<std::string> Values) {
    llvm::sort(Values);
    for (const std::string &V : Values)
      add(Name, V);
    return *this;
  }
  llvm::StringRef text() const { return Text; }

private:
  std::string Text;
};

/// Names that outlive changes of the enumeration.
llvm::StringRef nameOf(Finding::Kind What) {
  switch (What) {
  case Finding::Kind::ForbiddenUse:
    return "forbidden-use";
  case Finding::Kind::WrongRegion:
    return "wrong-region";
  case Finding::Kind::UnknownRegion:
    return "unknown-region";
  case Finding::Kind::WrongRecipient:
    return "wrong-recipient";
  case Finding::Kind::NotErased:
    return "not-erased";
  case Finding::Kind::NotExported:
    return "not-exported";
  case Finding::Kind::StoredAlone:
    return "stored-alone";
  case Finding::Kind::StoredSometimesAlone:
    return "stored-sometimes-alone";
  case Finding::Kind::Call:
    return "call";
  case Finding::Kind::UnknownSubject:
    return "unknown-subject";
  case Finding::Kind::ExpiredDeclassifier:
    return "expired-declassifier";
  case Finding::Kind::ExpiredUse:
    return "expired-use";
  }
  return "";
}

/// One for each store and rule, whatever is stored there where.
bool isOfStore(const Finding &F) { return F.What == Finding::Kind::NotErased || F.What == Finding::Kind::NotExported; }

} // namespace

std::string Fingerprints::numbered(llvm::StringRef Text) {
  Key All;
  All.add("version", "1").add("number", std::to_string(++Seen[Text])).add("key", Text);
  std::array<uint8_t, 32> Hash = llvm::SHA256::hash(llvm::arrayRefFromStringRef(All.text()));
  return llvm::toHex(llvm::ArrayRef(Hash).take_front(16), /*LowerCase=*/true);
}

std::string Fingerprints::of(const Finding &F) {
  std::vector<std::string> Ids;
  for (const Rule *R : F.Broken)
    Ids.push_back(R->Id);
  Key K;
  K.add("check", F.Check).add("what", nameOf(F.What)).add("rule", std::move(Ids)).add("store", F.Store);
  if (isOfStore(F))
    return numbered(K.text());
  K.add("category", F.Categories).add("data", F.Data).add("purpose", F.Purposes);
  K.add("use", F.Flow.Use.Name).add("context", F.Flow.IsContext ? "yes" : "no");
  K.add("recipient", F.Flow.Use.Recipient).add("region", circumstancesOf(Rules, F.Flow).Regions);
  if (F.What == Finding::Kind::WrongRecipient)
    K.add("recipients", F.Details);
  K.add("in", Program.nameOf(F.Flow.Caller));
  return numbered(K.text());
}

std::string Fingerprints::of(const Classification::BadAnnotation &Bad) {
  Key K;
  K.add("check", Bad.Check).add("message", Bad.Message);
  return numbered(K.text());
}
