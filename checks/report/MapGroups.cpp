//===- MapGroups.cpp - What flows have in common --------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/MapGroups.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace purpose;

void purpose::addSorted(std::vector<std::string> &List, llvm::StringRef Text) {
  auto It = llvm::lower_bound(List, Text);
  if (It == List.end() || *It != Text)
    List.insert(It, Text.str());
}

static void addAll(std::vector<std::string> &To, const std::vector<std::string> &From) {
  for (const std::string &Text : From)
    addSorted(To, Text);
}

void purpose::mergeInto(MapRow &Row, const MapFacets &About, const MapRemarks &Remarks) {
  addAll(Row.About.Categories, About.Categories);
  addAll(Row.About.Purposes, About.Purposes);
  addAll(Row.About.Recipients, About.Recipients);
  addAll(Row.About.Regions, About.Regions);
  addAll(Row.About.Stores, About.Stores);
  Row.About.Verdict = std::max(Row.About.Verdict, About.Verdict);
  Row.About.IsStored |= About.IsStored;
  addAll(Row.Remarks.Consents, Remarks.Consents);
  addAll(Row.Remarks.Guards, Remarks.Guards);
  addAll(Row.Remarks.Rules, Remarks.Rules);
}

MapStore &purpose::storeNamed(DataMap &Map, llvm::StringRef Name) {
  auto NameOf = [](const MapStore &S) { return S.About.Stores.empty() ? llvm::StringRef() : S.About.Stores.front(); };
  auto It = llvm::lower_bound(Map.Stores, Name, [&](const MapStore &S, llvm::StringRef N) { return NameOf(S) < N; });
  if (It != Map.Stores.end() && NameOf(*It) == Name)
    return *It;
  It = Map.Stores.insert(It, MapStore());
  It->About.IsStored = true;
  if (!Name.empty())
    It->About.Stores = {Name.str()};
  return *It;
}

namespace {

/// Each text of a list alone; an empty list stays one empty list.
std::vector<std::vector<std::string>> eachOf(const std::vector<std::string> &List) {
  std::vector<std::vector<std::string>> Result;
  for (const std::string &Text : List)
    Result.push_back({Text});
  if (Result.empty())
    Result.emplace_back();
  return Result;
}

/// Rows by what \p KeyOf says of a flow; rows hold no more than that and what follows from it.
template <typename KeyT> class Groups {
public:
  void add(KeyT Key, const MapFacets &About, const MapRemarks &Remarks) {
    MapRow &Row = Rows[std::move(Key)];
    mergeInto(Row, About, Remarks);
    ++Row.Flows;
  }
  std::vector<MapRow> take() {
    std::vector<MapRow> Result;
    for (auto &[Key, Row] : Rows)
      Result.push_back(std::move(Row));
    return Result;
  }

private:
  std::map<KeyT, MapRow> Rows;
};

using Texts = std::vector<std::string>;

void addLinks(const MapFlow &F, Groups<std::tuple<Texts, bool, Texts, Texts, Texts, Texts>> &Links) {
  MapFacets One = F.About;
  for (auto &Category : eachOf(F.About.Categories))
    for (auto &Purpose : eachOf(F.About.Purposes))
      for (auto &Region : eachOf(F.About.Regions))
        for (auto &Store : eachOf(F.About.Stores)) {
          One.Categories = Category;
          One.Purposes = Purpose;
          One.Regions = Region;
          One.Stores = Store;
          Links.add({Category, One.IsStored, Purpose, One.Recipients, Store, Region}, One, {});
        }
}

} // namespace

void purpose::groupFlows(llvm::ArrayRef<MapFlow> Flows, DataMap &Map) {
  Groups<std::tuple<bool, Texts, Texts, Texts, Texts>> Activities;
  Groups<Texts> Recipients;
  Groups<std::tuple<Texts, bool, Texts, Texts, Texts, Texts>> Links;
  for (const MapFlow &F : Flows) {
    const MapFacets &A = F.About;
    Activities.add({A.IsStored, A.Purposes, A.Recipients, A.Stores, A.Regions}, A, F.Remarks);
    if (!A.Recipients.empty())
      Recipients.add(A.Recipients, A, F.Remarks);
    addLinks(F, Links);
    if (!A.IsStored)
      continue;
    for (const auto &Store : eachOf(A.Stores)) {
      MapStore &Row = storeNamed(Map, Store.empty() ? "" : Store.front());
      MapFacets Here = A;
      Here.Stores = Store;
      mergeInto(Row, Here, F.Remarks);
      ++Row.Flows;
    }
  }
  Map.Activities = Activities.take();
  Map.Recipients = Recipients.take();
  Map.Links = Links.take();
}
