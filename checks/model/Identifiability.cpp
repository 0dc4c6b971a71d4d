#include "model/Identifiability.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;

llvm::StringRef purpose::toString(Identifiability Level) {
  switch (Level) {
  case Identifiability::Anonymised:
    return "anonymised";
  case Identifiability::Aggregated:
    return "aggregated";
  case Identifiability::Unlinked:
    return "unlinked";
  case Identifiability::Pseudonymised:
    return "pseudonymised";
  case Identifiability::Identified:
    return "identified";
  }
  return "identified";
}

std::optional<Identifiability> purpose::parseIdentifiability(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<Identifiability>>(Name)
      .Case("anonymised", Identifiability::Anonymised)
      .Case("aggregated", Identifiability::Aggregated)
      .Case("unlinked", Identifiability::Unlinked)
      .Case("pseudonymised", Identifiability::Pseudonymised)
      .Case("identified", Identifiability::Identified)
      .Default(std::nullopt);
}
