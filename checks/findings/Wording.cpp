#include "findings/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

namespace {

/// Of whom \p What is, and who was checked instead.
void writeOwners(const Finding &F, llvm::StringRef What, llvm::raw_ostream &OS) {
  if (!F.Rewritten.empty())
    OS << "; '" << F.Rewritten << "' was given something else after the check";
  if (F.CheckedOwner.empty())
    return;
  if (!F.Addressee.empty()) {
    OS << "; what was checked is '" << F.CheckedOwner << "', the " << What << " goes to '" << F.Addressee << "'";
    return;
  }
  OS << "; what was checked is that of '" << F.CheckedOwner << "'";
  if (!F.Flow.Owner.empty())
    OS << ", the " << What << " is of '" << F.Flow.Owner << "'";
}

void writeRules(const Finding &F, llvm::raw_ostream &OS) {
  auto List = [&](llvm::StringRef Verb, bool Guarded) {
    const char *Separator = "";
    for (const Rule *R : F.Broken) {
      if ((R->RuleKind == Rule::Kind::Require) != Guarded)
        continue;
      OS << (*Separator ? Separator : Verb) << R->Id;
      Separator = ", ";
      if (Guarded && !R->Guard.empty())
        OS << " (guard '" << R->Guard << "')";
    }
  };
  if (F.What == Finding::Kind::UnknownSubject) {
    List(", let through by ", false);
    List(", let through by ", true);
    OS << " for a check that was passed; whether it is of the same person is not known";
    return;
  }
  List(", denied by ", false);
  List(F.What == Finding::Kind::ForbiddenUse ? ", not guarded as demanded by " : ", against ", true);
  writeOwners(F, "data", OS);
}

void writeUse(const Finding &F, llvm::raw_ostream &OS) {
  const SinkUse &Use = F.Flow.Use;
  if (Use.UseKind == SinkUse::Kind::Store) {
    OS << " is stored in " << (F.Store.empty() ? "an unknown store" : "'" + F.Store + "'") << " by '" << Use.Name
       << "'";
    return;
  }
  OS << " reaches " << llvm::join(F.Purposes, " and ") << (F.Purposes.empty() ? "" : " ")
     << (F.Flow.IsContext ? "context '" : "sink '") << Use.Name << "'";
  if (!Use.Recipient.empty())
    OS << " (recipient " << Use.Recipient << ")";
}

/// "(searched from 'acme::onContractEnd')"
void writeEntries(const Finding &F, llvm::StringRef Event, llvm::raw_ostream &OS) {
  if (F.Details.empty())
    OS << " (no function is an entry for " << Event << ")";
  else
    OS << " (searched from '" << llvm::join(F.Details, "', '") << "')";
}

void writeWhatIsWrong(const Finding &F, const Rule &R, llvm::raw_ostream &OS) {
  switch (F.What) {
  case Finding::Kind::WrongRegion:
    OS << " in region " << llvm::join(F.Details, " and ");
    break;
  case Finding::Kind::UnknownRegion:
    OS << " in an unknown region";
    break;
  case Finding::Kind::WrongRecipient:
    OS << " for a recipient that is not always one of those allowed";
    if (!F.Details.empty())
      OS << " ('" << llvm::join(F.Details, "', '") << "')";
    break;
  case Finding::Kind::NotErased:
    OS << " and not erased at " << R.ErasedBy;
    writeEntries(F, R.ErasedBy, OS);
    break;
  case Finding::Kind::NotExported:
    OS << " and not handed out at " << R.ExportedBy;
    writeEntries(F, R.ExportedBy, OS);
    break;
  case Finding::Kind::StoredAlone:
    if (F.Details.empty())
      OS << " without what it must be stored with";
    else
      OS << " with that of '" << F.Details.front() << "', not with what it must be stored with";
    break;
  case Finding::Kind::StoredSometimesAlone:
    OS << ", on some ways without what it must be stored with";
    break;
  case Finding::Kind::ForbiddenUse:
  case Finding::Kind::Call:
  case Finding::Kind::UnknownSubject:
  case Finding::Kind::ExpiredDeclassifier:
  case Finding::Kind::ExpiredUse:
    break;
  }
}

} // namespace

std::string purpose::message(const Finding &F) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  if (F.What == Finding::Kind::ExpiredDeclassifier || F.What == Finding::Kind::ExpiredUse) {
    bool IsUse = F.What == Finding::Kind::ExpiredUse;
    OS << (IsUse ? "'" : "declassifier '") << F.Data << (IsUse ? "' is called, a declassifier that" : "'")
       << " expired on " << F.Details.front() << " and cleans nothing any more";
    return Out;
  }
  const Rule &R = *F.Broken.front();
  if (F.What == Finding::Kind::Call) {
    OS << "call of '" << F.Data << "' is not guarded as demanded by " << R.Id << " (guard '" << R.Guard << "')";
    writeOwners(F, "call", OS);
    return Out;
  }
  OS << llvm::join(F.Categories, " and ");
  if (F.Data.empty()) { // The policy says that it is there.
    OS << " is held by '" << F.Store << "'";
  } else {
    OS << " in '" << F.Data << "'";
    writeUse(F, OS);
  }
  writeWhatIsWrong(F, R, OS);
  writeRules(F, OS);
  return Out;
}

namespace {

std::string quoted(const FlowUnit &Unit, SymbolRef S) { return "'" + Unit.nameOf(S).str() + "'"; }

std::string calleeOf(const Hop &H, const FlowUnit &Unit) {
  return H.Callee ? quoted(Unit, H.Callee) : "a function value";
}

} // namespace

std::string purpose::note(const Hop &H, const FlowUnit &Unit, const Finding &F) {
  switch (H.HopKind) {
  case Hop::Kind::Origin: {
    std::string Data = llvm::join(F.Categories, " and ") + " comes from '" + F.Data + "' here";
    return Data;
  }
  case Hop::Kind::Read:
    return "read from " + quoted(Unit, H.Symbol);
  case Hop::Kind::Store:
    return "stored in " + quoted(Unit, H.Symbol);
  case Hop::Kind::Argument:
    if (H.Index == ThisIndex)
      return "used as the object of " + calleeOf(H, Unit);
    if (H.Index == CalleeIndex)
      return "captured by the function that is called";
    return "passed to " + calleeOf(H, Unit) + " as argument " + std::to_string(H.Index + 1);
  case Hop::Kind::Output:
    return H.Index == ThisIndex ? "held by the object after " + calleeOf(H, Unit)
                                : "held by argument " + std::to_string(H.Index + 1) + " after " + calleeOf(H, Unit);
  case Hop::Kind::Result:
    return "returned by " + calleeOf(H, Unit);
  case Hop::Kind::Use:
    return "used by " + calleeOf(H, Unit) + " here";
  case Hop::Kind::FieldState:
    return "read from " + quoted(Unit, H.Symbol) + ", which another function stored it in";
  }
  return "";
}
