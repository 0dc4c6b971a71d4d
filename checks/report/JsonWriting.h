//===- JsonWriting.h - What formats in JSON share ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_JSONWRITING_H
#define PURPOSE_REPORT_JSONWRITING_H

#include "report/Report.h"
#include "llvm/Support/JSON.h"
#include <string>
#include <vector>

namespace purpose {

/// An attribute with a list of texts.
inline void writeList(llvm::json::OStream &J, llvm::StringRef Name, const std::vector<std::string> &Texts) {
  J.attributeArray(Name, [&] {
    for (const std::string &T : Texts)
      J.value(T);
  });
}

/// An attribute, if there is something to say.
inline void writeIfAny(llvm::json::OStream &J, llvm::StringRef Name, llvm::StringRef Text) {
  if (!Text.empty())
    J.attribute(Name, Text);
}

/// What rules, data and use a finding is about, as attributes of the present object.
inline void writeFacts(llvm::json::OStream &J, const ReportedFinding &F) {
  writeList(J, "rules", F.Rules);
  writeList(J, "categories", F.Categories);
  writeIfAny(J, "data", F.Data);
  writeList(J, "purposes", F.Purposes);
  writeIfAny(J, "use", F.Use);
  writeIfAny(J, "recipient", F.Recipient);
  writeList(J, "regions", F.Regions);
  writeIfAny(J, "store", F.Store);
}

} // namespace purpose

#endif
