//===- JsonWriting.h - What formats in JSON share ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_JSONWRITING_H
#define PURPOSE_REPORT_JSONWRITING_H

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

} // namespace purpose

#endif
