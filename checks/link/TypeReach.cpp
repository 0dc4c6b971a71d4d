//===- TypeReach.cpp - Which objects lead to which fields -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/TypeReach.h"

using namespace purpose;

/// Fields that are looked for; of further ones nothing is known. A set takes a bit for each type.
static constexpr size_t MaxFields = 512;

TypeReach::TypeReach(const FlowUnit &Unit) : Unit(Unit), PartOf(Unit.Types.size()) {
  llvm::BitVector Bases(Unit.Types.size());
  for (TypeRef T = 1; T < Unit.Types.size(); ++T)
    for (const TypePart &P : Unit.Types[T].Parts) {
      PartOf[P.Type].push_back(T);
      // A base may be a derived object.
      if (P.At == RootPath && !P.Field && Unit.Types[P.Type].Symbol) {
        PartOf[T].push_back(P.Type);
        Bases.set(P.Type);
      }
    }
  for (TypeRef T = 0; T < Unit.Types.size(); ++T)
    if (!Bases.test(T) && Unit.Types[T].Parts.empty() && !isPlain(T)) // Nothing is known of its parts.
      Opaque.push_back(T);
}

bool TypeReach::isPlain(TypeRef T) const {
  const TypeInfo &Info = Unit.Types[T];
  llvm::StringRef Name = Info.Symbol ? Unit.nameOf(Info.Symbol) : "";
  return Info.IsScalar || Name == "std::basic_string" || Name == "std::basic_string_view";
}

llvm::BitVector TypeReach::findHolders(SymbolRef Field) const {
  llvm::BitVector Found(Unit.Types.size());
  std::vector<TypeRef> Work = Opaque;
  for (TypeRef T = 1; T < Unit.Types.size(); ++T)
    for (const TypePart &P : Unit.Types[T].Parts)
      if (P.Field == Field)
        Work.push_back(T);
  if (Work.size() == Opaque.size()) // Of no class in sight.
    return Found.set();
  for (TypeRef T : Work)
    Found.set(T);
  while (!Work.empty()) {
    TypeRef T = Work.back();
    Work.pop_back();
    for (TypeRef Holder : PartOf[T])
      if (!Found.test(Holder)) {
        Found.set(Holder);
        Work.push_back(Holder);
      }
  }
  return Found;
}

bool TypeReach::leadsTo(TypeRef T, SymbolRef Field) {
  auto [It, New] = Known.try_emplace(Field, static_cast<unsigned>(Holders.size()));
  if (New) {
    if (Holders.size() == MaxFields) {
      Known.erase(Field);
      return true;
    }
    Holders.push_back(findHolders(Field));
  }
  return Holders[It->second].test(T);
}
