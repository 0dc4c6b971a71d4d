//===- MapData.cpp - What the script of the data map knows ----===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/MapData.h"
#include "report/Assets.h"
#include "report/JsonWriting.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

static void writeFacets(llvm::json::OStream &J, const MapFacets &About) {
  writeList(J, "category", About.Categories);
  writeList(J, "purpose", About.Purposes);
  writeList(J, "recipient", About.Recipients);
  writeList(J, "region", About.Regions);
  writeList(J, "store", About.Stores);
  J.attributeArray("verdict", [&] { J.value(toString(About.Verdict)); });
  J.attribute("stored", About.IsStored);
}

template <typename RowT>
static void writeRows(llvm::json::OStream &J, llvm::StringRef Name, const std::vector<RowT> &Rows) {
  J.attributeArray(Name, [&] {
    for (const RowT &Row : Rows)
      J.object([&] {
        writeFacets(J, Row.About);
        if constexpr (std::is_same_v<RowT, MapRow>)
          J.attribute("flows", static_cast<int64_t>(Row.Flows));
      });
  });
}

std::string purpose::mapData(const DataMap &Map) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  llvm::json::OStream J(OS);
  J.object([&] {
    J.attributeObject("tables", [&] {
      writeRows(J, "flows", Map.Flows);
      writeRows(J, "activities", Map.Activities);
      writeRows(J, "recipients", Map.Recipients);
      writeRows(J, "stores", Map.Stores);
    });
    writeRows(J, "links", Map.Links);
    J.attribute("texts", llvm::cantFail(llvm::json::parse(asset("texts.json"))));
  });
  OS.flush();
  // Only strings hold these characters.
  std::string Safe;
  for (char C : Text)
    if (C == '<' || C == '>' || C == '&')
      Safe += C == '<' ? "\\u003c" : C == '>' ? "\\u003e" : "\\u0026";
    else
      Safe += C;
  return Safe;
}
