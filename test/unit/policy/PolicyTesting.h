//===- PolicyTesting.h - Short ways to load policies in tests ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TEST_UNIT_POLICY_POLICYTESTING_H
#define PURPOSE_TEST_UNIT_POLICY_POLICYTESTING_H

#include "policy/PolicyLoader.h"
#include <gtest/gtest.h>

namespace purpose::testing_support {

/// All diagnostics of a policy called "p", one a line.
inline std::string diagnose(llvm::StringRef Text) {
  std::string Out;
  for (const PolicyDiagnostic &D : loadPolicyText(Text, "p").Diagnostics)
    Out += toString(D) + "\n";
  return Out;
}

/// A policy that must be good.
inline std::shared_ptr<const Policy> load(llvm::StringRef Text) {
  LoadedPolicy Loaded = loadPolicyText(Text, "p");
  for (const PolicyDiagnostic &D : Loaded.Diagnostics)
    ADD_FAILURE() << toString(D);
  return Loaded.Compiled ? Loaded.Compiled : std::make_shared<Policy>();
}

/// A mistake with its one diagnostic, and the nearest text that is no mistake.
struct Mistake {
  const char *Name;
  std::string Bad;
  std::string Diagnostics;
  std::string Good;

  friend void PrintTo(const Mistake &M, std::ostream *OS) { *OS << M.Bad; }
};

inline std::string nameOf(const ::testing::TestParamInfo<Mistake> &Info) { return Info.param.Name; }

} // namespace purpose::testing_support

#endif
