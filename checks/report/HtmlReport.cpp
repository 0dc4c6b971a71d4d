//===- HtmlReport.cpp - The data map as one page --------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/HtmlReport.h"
#include "report/HtmlTables.h"
#include "report/MapData.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

using namespace purpose;
using namespace purpose::html;

namespace {

constexpr llvm::StringLiteral Libraries[] = {"d3-array", "d3-path", "d3-shape", "d3-sankey"};
constexpr llvm::StringLiteral Licences[] = {"d3-array", "internmap", "d3-path", "d3-shape", "d3-sankey"};

std::string hashSource(llvm::StringRef Text) {
  auto Hash = llvm::SHA256::hash(llvm::ArrayRef(Text.bytes_begin(), Text.size()));
  return "'sha256-" + llvm::encodeBase64(Hash) + "'";
}

std::string wholeScript() {
  std::string Out;
  for (llvm::StringRef Name : Libraries)
    Out += asset(("third_party/" + Name + ".js").str()).str() + "\n";
  return Out + asset("diagram.js").str() + asset("data-map.js").str();
}

class Page {
public:
  explicit Page(const Report &R) : R(R), Texts(R.Language), Script(wholeScript()) {}

  std::string write() const {
    std::string Out;
    for (llvm::StringRef Rest = asset("data-map.html"); !Rest.empty();) {
      auto [Before, Behind] = Rest.split("{{");
      Out += Before;
      auto [Slot, After] = Behind.split("}}");
      Out += valueOf(Slot);
      Rest = After;
    }
    return Out;
  }

private:
  std::string valueOf(llvm::StringRef Slot) const {
    if (Slot.consume_front("text:"))
      return text(Texts, Slot);
    if (Slot.consume_front("plain:"))
      return escaped(Texts[Slot]);
    if (Slot.consume_front("rows:"))
      return rowsOf(Slot, map(), Texts).value_or("");
    if (Slot == "policy") // Neither forms nor frames nor anything from elsewhere.
      return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hashSource(asset("data-map.css")) +
             "; script-src " + hashSource(Script);
    if (Slot == "style")
      return asset("data-map.css").str();
    if (Slot == "script")
      return Script;
    if (Slot == "data")
      return mapData(map());
    if (Slot == "language")
      return R.Language;
    if (Slot == "notices")
      return notices();
    if (Slot == "licences")
      return licences();
    return Slot == "version" ? PURPOSE_VERSION : "";
  }

  /// What is missing in the map, and why.
  std::string notices() const {
    std::string Out;
    if (!R.Incomplete.empty()) {
      Out += "<div class=\"notice\"><p><strong>" + text(Texts, "incomplete") + "</strong></p><ul>";
      for (const std::string &What : R.Incomplete)
        Out += "<li>" + escaped(What) + "</li>";
      Out += "</ul></div>";
    }
    if (map().Flows.size() < map().AllFlows) {
      const std::string Shown = std::to_string(map().Flows.size()), All = std::to_string(map().AllFlows);
      Out += "<p class=\"notice\" id=\"cut\" data-t=\"cut\" data-t0=\"" + Shown + "\" data-t1=\"" + All + "\">" +
             escaped(Texts.with("cut", map().Flows.size(), map().AllFlows)) + "</p>";
    }
    return Out;
  }

  static std::string licences() {
    std::string Out;
    for (llvm::StringRef Name : Licences)
      Out += "<h3 lang=\"en\">" + Name.str() + "</h3><pre lang=\"en\" tabindex=\"0\">" +
             escaped(asset(("third_party/" + Name + ".LICENSE").str())) + "</pre>";
    return Out;
  }

  const DataMap &map() const { return R.Map ? *R.Map : Nothing; }

  const Report &R;
  const DataMap Nothing;
  ReportTexts Texts;
  std::string Script;
};

} // namespace

void purpose::writeHtml(const Report &R, llvm::raw_ostream &OS) { OS << Page(R).write(); }
