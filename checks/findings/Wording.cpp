#include "findings/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

std::string purpose::message(const Finding &F) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  const SinkUse &Use = F.Flow.Use;
  OS << llvm::join(F.Categories, " and ") << " in '" << F.Data << "' reaches " << llvm::join(F.Purposes, " and ")
     << (F.Flow.IsContext ? " context '" : " sink '") << Use.Name << "'";
  if (!Use.Recipient.empty())
    OS << " (recipient " << Use.Recipient << ")";
  auto List = [&](llvm::StringRef Verb, bool Guarded) {
    const char *Separator = "";
    for (const Rule *R : F.Broken) {
      if ((R->RuleKind == Rule::Kind::Require) != Guarded)
        continue;
      OS << (*Separator ? Separator : Verb) << R->Id;
      Separator = ", ";
      if (Guarded)
        OS << " (guard '" << R->Guard << "')";
    }
  };
  List(", denied by ", false);
  List(", not guarded as demanded by ", true);
  if (!F.CheckedOwner.empty())
    OS << "; what was checked is that of '" << F.CheckedOwner << "'"
       << (F.Flow.Owner.empty() ? "" : ", the data is of '" + F.Flow.Owner + "'");
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
  case Hop::Kind::FieldState:
    return "read from " + quoted(Unit, H.Symbol) + ", which another function stored it in";
  }
  return "";
}
