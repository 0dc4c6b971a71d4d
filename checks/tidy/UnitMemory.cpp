//===- UnitMemory.cpp - Units that were looked at before -------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tidy/UnitMemory.h"
#include "link/NeededTables.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::tidy;

namespace {

constexpr size_t MaxUnits = 16;
/// Both units are the same one, so that what is internal to it is one function. 0 leaves ids as they are.
constexpr uint64_t SameUnit = 0;

/// Suspects are none of the facts of a program, so merging leaves them out.
void addSuspects(FlowUnit &To, const FlowUnit &From, const UnitMerger &Merger) {
  for (Suspect S : From.Suspects) {
    S.Symbol = Merger.find(From.Symbols[S.Symbol].Id);
    for (StringRefId *Text : {&S.Name, &S.Speaks, &S.Category, &S.Where.File})
      *Text = To.internString(From.string(*Text));
    To.Suspects.push_back(S);
  }
}

/// The graphs of \p Changed, and of all others of \p Record those of \p Before.
llvm::Expected<FlowUnit> join(const FlowUnit &Changed, FlowUnit &Before, const extract::UnitRecord &Record) {
  FlowUnit Result;
  UnitMerger Merger(Result);
  auto New = Merger.merge(Changed, SameUnit);
  if (!New)
    return New.takeError();
  llvm::DenseMap<uint64_t, FlowGraph *> GraphOf;
  for (FlowGraph &G : *New)
    GraphOf[Result.Symbols[G.Function].Id] = &G;
  llvm::DenseSet<uint64_t> Wanted;
  for (const extract::BodyPlace &B : Record.Bodies)
    Wanted.insert(B.Id);
  llvm::erase_if(Before.Graphs, [&](const FlowGraph &G) {
    uint64_t Id = Before.Symbols[G.Function].Id;
    return G.Function && (GraphOf.count(Id) || !Wanted.contains(Id)); // Initialisers of variables are no functions.
  });
  Before.Suppressions.clear(); // Comments may have changed.
  NeededTables Needed(Before);
  for (const FlowGraph &G : Before.Graphs)
    Needed.add(G);
  Needed.close();
  auto Kept = Merger.merge(Before, SameUnit, Needed.filter());
  if (!Kept)
    return Kept.takeError();
  for (FlowGraph &G : *Kept)
    if (G.Function)
      GraphOf[Result.Symbols[G.Function].Id] = &G;
  // As they would be in an extraction of everything.
  for (const extract::BodyPlace &B : Record.Bodies)
    if (auto It = GraphOf.find(B.Id); It != GraphOf.end()) {
      Result.Graphs.push_back(std::move(*It->second));
      GraphOf.erase(It);
    }
  for (FlowGraph &G : *Kept)
    if (!G.Function)
      Result.Graphs.push_back(std::move(G));
  Result.MainFile = Changed.MainFile;
  addSuspects(Result, Changed, Merger);
  return Result;
}

} // namespace

std::unique_ptr<UnitMemory::Remembered> UnitMemory::take(llvm::StringRef File) {
  std::lock_guard<std::mutex> Guard(Lock);
  auto It = Units.find(File.str());
  if (It == Units.end())
    return nullptr;
  std::unique_ptr<Remembered> Result = std::move(It->second);
  Units.erase(It);
  return Result;
}

void UnitMemory::keep(llvm::StringRef File, std::unique_ptr<Remembered> Unit) {
  std::lock_guard<std::mutex> Guard(Lock);
  Unit->Age = ++Now;
  Units[File.str()] = std::move(Unit);
  if (Units.size() > MaxUnits)
    Units.erase(llvm::min_element(Units, [](const auto &A, const auto &B) { return A.second->Age < B.second->Age; }));
}

FlowUnit UnitMemory::extract(clang::ASTContext &AST, llvm::StringRef File, std::shared_ptr<const void> Surroundings) {
  if (!Surroundings)
    return extract::extractUnit(AST);
  std::unique_ptr<Remembered> Before = take(File);
  if (Before && Before->Surroundings != Surroundings)
    Before.reset();
  extract::Extraction Again = extract::extractAgain(AST, Before ? &Before->Record : nullptr);
  if (Again.IsPart) {
    moveLines(Before->Unit, Again.Lines);
    llvm::Expected<FlowUnit> Joined = join(Again.Unit, Before->Unit, Again.Record);
    if (Joined) {
      Again.Unit = std::move(*Joined);
    } else {
      llvm::consumeError(Joined.takeError());
      Again = extract::extractAgain(AST, nullptr);
    }
  }
  auto Next = std::make_unique<Remembered>();
  Next->Unit = Again.Unit;
  Next->Record = std::move(Again.Record);
  Next->Surroundings = std::move(Surroundings);
  keep(File, std::move(Next));
  return std::move(Again.Unit);
}
