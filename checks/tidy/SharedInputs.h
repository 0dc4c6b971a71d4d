//===- SharedInputs.h - Policies and indexes, read once -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd looks at a file again after every key stroke, and at several files in threads. They share what they read: what
// is handed out here is immutable, and stays what it is for whoever has it. Files are asked for their stamp each time,
// so that a policy that is edited, or an index that is written anew, counts from the next look on.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_TIDY_SHAREDINPUTS_H
#define PURPOSE_TIDY_SHAREDINPUTS_H

#include "link/ProgramIndex.h"
#include "policy/PolicyLoader.h"
#include <map>
#include <mutex>

namespace purpose::tidy {

/// Whether a file is still what it was. Equal as well if it is not there both times.
struct FileStamp {
  bool Exists = false;
  llvm::sys::fs::UniqueID Identity;
  llvm::sys::TimePoint<> Changed;
  uint64_t Size = 0;
  friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// All members may be called on several threads.
class SharedInputs {
public:
  /// The policy in \p File, or the default one if that is empty. \p Today: see SessionOptions.
  std::shared_ptr<const LoadedPolicy> policy(llvm::StringRef File, llvm::StringRef Today);
  /// Fails as ProgramIndex::open() does.
  llvm::Expected<std::shared_ptr<const ProgramIndex>> index(llvm::StringRef File);

private:
  struct KnownPolicy {
    std::string Day;                                      ///< By which it was compiled.
    std::vector<std::pair<std::string, FileStamp>> Files; ///< That it was made from.
    std::shared_ptr<const LoadedPolicy> Loaded;
  };
  struct KnownIndex {
    FileStamp Stamp;
    std::shared_ptr<const ProgramIndex> Opened;
  };

  std::mutex Lock; ///< Of both tables; held while something is read, so that it is read once.
  std::map<std::string, KnownPolicy> Policies;
  std::map<std::string, KnownIndex> Indexes;
};

} // namespace purpose::tidy

#endif
