//===- StoredData.cpp - What is stored comes out again ---------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   db.put("profiles", U.Email);             a store, by its entry or by a constant
//   auto All = db.dump("profiles");          hands out what is in it: `exports`
//   backup.write(Region::US, All);           the e-mail addresses, though no call passes them on
//
// No check that was passed before something was stored says anything about what comes out.
//
//===----------------------------------------------------------------------===//

#include "link/ArgumentValues.h"
#include "link/Propagator.h"
#include "model/NameWords.h"

using namespace purpose;

/// Names of stores are compared without scope and case: "Table::Users" is "users".
static std::string keyOf(llvm::StringRef Store) { return unqualified(Store).lower(); }

std::string Propagator::storeAt(Site S, const std::string &Named, int Parameter, unsigned Role) const {
  if (!Named.empty())
    return keyOf(Named);
  const CallSite &Call = Program.site(S);
  if (Parameter < 0 || static_cast<size_t>(Parameter) >= Call.Arguments.size())
    return "";
  llvm::StringRef Constant = Unit.string(Call.Arguments[Parameter].Constant);
  const std::vector<std::string> Stores = Constant.empty() ? std::vector<std::string>() : storesNamedBy(Constant, Role);
  return Stores.empty() ? "" : keyOf(Stores.front());
}

void Propagator::findOutlets() {
  OutletsKnown = true;
  for (Site S = 0; S < Program.siteCount(); ++S) {
    auto Add = [&](const std::string &Store) {
      if (Store.empty())
        return;
      std::vector<Node> &Nodes = Outlets[Store];
      Nodes.push_back(Program.callPort(S, NodeKind::Result, 0));
      for (size_t I = 0; I < Program.site(S).Arguments.size(); ++I)
        if (Program.site(S).Arguments[I].Out)
          Nodes.push_back(Program.callPort(S, NodeKind::ArgOut, static_cast<int>(I)));
    };
    for (SymbolRef Callee : calleesOf(S, 0)) {
      for (const StoreEntry *E : Classes.storesOf(Callee))
        if (!E->Exports.empty() || E->ExportsParameter != NoParameter)
          Add(storeAt(S, E->Exports, E->ExportsParameter, ExportedRole));
      for (const Annotation &A : Unit.Symbols[Callee].Annotations)
        if (A.Kind == AnnotationKind::Export)
          Add(keyOf(Unit.string(A.Value)));
    }
  }
}

void Propagator::comeOutAgain(ContextRef C, EffectId Id) {
  if (!OutletsKnown)
    findOutlets();
  if (Outlets.empty())
    return;
  EffectId Inner = Id;
  while (Effects[Inner].Below != NoRef)
    Inner = Effects[Inner].Below;
  Node At = Facts[Effects[Inner].At].Where;
  if (Program.node(At).Kind != NodeKind::ArgIn)
    return;
  const Effect E = Effects[Id];
  const SinkUse &Use = Uses[E.Payload].Use;
  auto It = Outlets.find(storeAt(Program.siteOf(At), Use.Store, Use.StoreParameter, StoreRole));
  if (It == Outlets.end())
    return;
  for (Node N : It->second)
    add(labelVia(C, 0), N, RootPath, E.Level, Step::Global, E.At, Id, false, PassedRef());
}
