//===- Session.h - The analysis of one translation unit, shared by its checks -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All purpose checks of one run ask the same session, which extracts and links the unit once. It holds nothing
// process-wide: clangd has several at a time, in threads. Only policies, indexes and what is remembered of files are
// shared between sessions.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_SESSION_H
#define PURPOSE_TIDY_SESSION_H

#include "findings/Judgement.h"
#include "policy/PolicyLoader.h"
#include "tidy/IndexUse.h"
#include "tidy/Locator.h"
#include "tidy/UnitMemory.h"
#include "clang/AST/ASTContext.h"
#include <memory>

namespace purpose::tidy {

/// What users choose for all checks.
struct SessionOptions {
  std::string Policy; ///< File; empty: the nearest purpose.yaml, else pack dpa.
  std::string Index;  ///< File that purpose scan wrote; empty: none.
  std::string Today;  ///< That dates in it are compared with; empty: see currentDay().
};

/// What the headers and compiler options of the file that this thread looks at are, for hosts that look at files again
/// and again; see UnitMemory.
using SurroundingsOf = std::shared_ptr<const void> (*)();

class Session {
public:
  /// \p Memory and \p Surroundings are null where each file is looked at once.
  explicit Session(std::shared_ptr<SharedInputs> Inputs, std::shared_ptr<UnitMemory> Memory = nullptr,
                   SurroundingsOf Surroundings = nullptr)
      : Inputs(std::move(Inputs)), Memory(std::move(Memory)), Surroundings(Surroundings) {}

  /// Forgets everything: the next unit begins.
  void reset();
  /// The policy for main file \p MainFile, the same until reset().
  const LoadedPolicy &policy(const SessionOptions &Options, llvm::StringRef MainFile);
  /// True once a run: whoever asks first reports what is wrong with the policy.
  bool claimPolicyReport() { return !std::exchange(PolicyReported, true); }
  /// Null if the policy is broken.
  const Judgement *analyse(clang::ASTContext &AST, const SessionOptions &Options);
  /// Of \p AST, the same until reset().
  Locator &places(clang::ASTContext &AST);
  /// Judges \p Unit, of \p AST. \p IndexFile may be empty.
  Judgement judge(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef IndexFile);
  /// What was wrong with the index when the unit was judged: whoever asks first reports it.
  std::vector<IndexProblem> takeIndexProblems() { return std::exchange(IndexProblems, {}); }

private:
  FlowUnit extract(clang::ASTContext &AST, llvm::StringRef File);

  std::shared_ptr<SharedInputs> Inputs;
  std::shared_ptr<UnitMemory> Memory;
  SurroundingsOf Surroundings;
  std::shared_ptr<const LoadedPolicy> Loaded;
  bool PolicyReported = false;
  std::unique_ptr<Judgement> Result;
  std::vector<IndexProblem> IndexProblems;
  std::optional<Locator> Places;
};

/// The sessions of a host that makes the factories of checks once, and then runs checks on many files at a time. May be
/// used on several threads.
class Sessions {
public:
  /// \p Surroundings may be null.
  explicit Sessions(SurroundingsOf Surroundings) : Surroundings(Surroundings) {}
  /// The session of the checks that are being made for \p Run, or were and still live.
  std::shared_ptr<Session> of(const void *Run);

private:
  const std::shared_ptr<SharedInputs> Inputs = std::make_shared<SharedInputs>();
  const std::shared_ptr<UnitMemory> Memory = std::make_shared<UnitMemory>();
  const SurroundingsOf Surroundings;
  std::mutex Lock;
  std::map<const void *, std::weak_ptr<Session>> Running;
};

} // namespace purpose::tidy

#endif
