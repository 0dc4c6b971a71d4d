//===- PolicyPrinter.cpp - A policy as text -------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyPrinter.h"
#include "model/NameSyntax.h"
#include "policy/PolicyDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

static std::string place(const PolicyLocation &Where) {
  return escapeControls(Where.File) + ":" + std::to_string(Where.Line);
}

template <typename Range>
static void printSection(const Policy &P, llvm::StringRef Name, const Range &Entries, llvm::raw_ostream &OS) {
  if (std::empty(Entries))
    return;
  OS << Name << ":\n";
  for (const auto &E : Entries)
    OS << "  - " << toYaml(P, E) << "  # " << place(E.Where) << "\n";
}

static void printTerms(llvm::StringRef Name, const Taxonomy &Terms, llvm::raw_ostream &OS) {
  if (Terms.size() == 0)
    return;
  OS << Name << ":\n";
  for (size_t I = 0; I < Terms.size(); ++I) {
    const Term &T = Terms[static_cast<TermId>(I)];
    std::vector<std::string> Parts;
    if (!T.Parents.empty()) {
      std::vector<llvm::StringRef> Parents;
      for (TermId Parent : T.Parents)
        Parents.push_back(Terms.name(Parent));
      Parts.push_back("is: [" + llvm::join(Parents, ", ") + "]");
    }
    if (!T.Description.empty())
      Parts.push_back("description: " + quoteYaml(T.Description));
    if (!T.Dpv.empty())
      Parts.push_back("dpv: " + quoteYaml(T.Dpv));
    OS << "  " << T.Name << ": {" << llvm::join(Parts, ", ") << "}\n";
  }
}

void purpose::printPolicy(const Policy &P, llvm::raw_ostream &OS) {
  OS << "# The policy in force: " << (P.File.empty() ? "<pack dpa>" : escapeControls(P.File)) << "\nversion: 1\n";
  printTerms("categories", P.Categories, OS);
  printTerms("purposes", P.Purposes, OS);
  printSection(P, "classify", P.Classify.entries(), OS);
  printSection(P, "sinks", P.Sinks.entries(), OS);
  printSection(P, "endpoints", P.Endpoints, OS);
  printSection(P, "contexts", P.Contexts.entries(), OS);
  printSection(P, "consent", P.Consents.entries(), OS);
  printSection(P, "guards", P.Guards.entries(), OS);
  printSection(P, "declassifiers", P.Declassifiers.entries(), OS);
  printSection(P, "propagation", P.Propagation.entries(), OS);
  printSection(P, "stores", P.Stores.entries(), OS);
  printSection(P, "entries", P.Entries.entries(), OS);
  // Only models may say these, so here they are remarks.
  for (const HoldsEntry &E : P.Holds.entries())
    OS << "# holds: " << toYaml(P, E) << "  # " << place(E.Where) << "\n";
  for (const PointerEntry &E : P.Pointers.entries())
    OS << "# pointers: " << toYaml(P, E) << "  # " << place(E.Where) << "\n";
  printSection(P, "rules", P.Rules, OS);
  OS << "suppressions: {require_reason: " << (P.SuppressionsNeedReason ? "true" : "false") << "}\n"
     << "deferred_consent: " << (P.Deferred == DeferredConsent::AtRun ? "at_run" : "at_creation") << "\n"
     << "subject: " << (P.Subject == SubjectMatch::Strict ? "strict" : "lenient") << "\n";
}

namespace {

/// Asks every table about one symbol and about what surrounds it.
class SymbolReport {
public:
  SymbolReport(const Policy &P, llvm::raw_ostream &OS) : P(P), OS(OS) {}

  bool run(llvm::StringRef Symbol) {
    NameParts Parts = splitName(Symbol);
    // Types of an overload are no part of the name.
    llvm::StringRef Full = Symbol.drop_back(Parts.Types.size());
    Full.consume_front("::");
    std::string Plain;
    for (const NameComponent &C : Parts.Components)
      Plain += (Plain.empty() ? "" : "::") + C.Plain.str();
    tables({Plain, Full, Parts.Types}, "");
    for (llvm::StringRef Outer = llvm::StringRef(Plain).rsplit("::").first; Outer != Plain;) {
      tables({Outer, {}, {}}, Outer);
      auto [Next, Last] = Outer.rsplit("::");
      if (Last.empty())
        break;
      Outer = Next;
    }
    return Found;
  }

private:
  void tables(const QualifiedName &Name, llvm::StringRef Outer) {
    table("classify", P.Classify, Name, Outer);
    table("sinks", P.Sinks, Name, Outer);
    table("contexts", P.Contexts, Name, Outer);
    table("consent", P.Consents, Name, Outer);
    table("guards", P.Guards, Name, Outer);
    table("declassifiers", P.Declassifiers, Name, Outer);
    table("propagation", P.Propagation, Name, Outer);
    table("stores", P.Stores, Name, Outer);
    table("entries", P.Entries, Name, Outer);
    table("holds", P.Holds, Name, Outer);
    table("pointers", P.Pointers, Name, Outer);
  }

  template <typename EntryT>
  void table(llvm::StringRef Section, const EntryTable<EntryT> &Entries, const QualifiedName &Name,
             llvm::StringRef Outer) {
    for (TargetKind Kind : {TargetKind::Type, TargetKind::Field, TargetKind::Function, TargetKind::Parameter,
                            TargetKind::OutParameter, TargetKind::Variable, TargetKind::Namespace}) {
      // What surrounds a symbol speaks for it only as a class or a namespace.
      if (!Outer.empty() && Kind != TargetKind::Type && Kind != TargetKind::Namespace)
        continue;
      for (const EntryT *E : Entries.match(Kind, Name)) {
        Found = true;
        OS << "  " << Section << ": " << toYaml(P, *E);
        if (!Outer.empty())
          OS << ", through '" << escapeControls(Outer) << "'";
        OS << ", at " << place(E->Where) << ":" << E->Where.Column << "\n";
      }
    }
  }

  const Policy &P;
  llvm::raw_ostream &OS;
  bool Found = false;
};

} // namespace

bool purpose::printSymbol(const Policy &P, llvm::StringRef Symbol, llvm::raw_ostream &OS) {
  OS << escapeControls(Symbol) << "\n";
  bool Found = SymbolReport(P, OS).run(Symbol);
  if (!Found)
    OS << "  no entry of the policy names it\n";
  return Found;
}
