//===- Assets.cpp - Files that are part of reports ------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/Assets.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace purpose;

namespace {

struct AssetRow {
  llvm::StringLiteral Name;
  const unsigned char *Bytes;
  size_t Size;
};

#include "ReportAssets.inc"

} // namespace

llvm::StringRef purpose::asset(llvm::StringRef Name) {
  for (const AssetRow &Row : AssetRows)
    if (Row.Name == Name)
      return {reinterpret_cast<const char *>(Row.Bytes), Row.Size};
  llvm_unreachable("the build embeds every asset");
}

ReportTexts::ReportTexts(llvm::StringRef Language) : Language(Language.str()) {
  llvm::json::Value All = llvm::cantFail(llvm::json::parse(asset("texts.json")));
  Texts = std::move(*All.getAsObject()->getObject(Language));
}

llvm::StringRef ReportTexts::operator[](llvm::StringRef Key) const {
  std::optional<llvm::StringRef> Text = Texts.getString(Key);
  assert(Text && "a text that texts.json lacks");
  return Text.value_or(Key);
}

std::string ReportTexts::with(llvm::StringRef Key, size_t First, size_t Second) const {
  auto [Before, Rest] = (*this)[Key].split("{0}");
  auto [Between, After] = Rest.split("{1}");
  return (Before + llvm::Twine(First) + Between + llvm::Twine(Second) + After).str();
}
