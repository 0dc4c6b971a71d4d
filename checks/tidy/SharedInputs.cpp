//===- SharedInputs.cpp - Policies and indexes, read once ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tidy/SharedInputs.h"
#include "policy/CalendarDay.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;
using namespace purpose::tidy;

static FileStamp stampOf(llvm::StringRef File) {
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(File, Status))
    return {};
  return {true, Status.getUniqueID(), Status.getLastModificationTime(), Status.getSize()};
}

std::shared_ptr<const LoadedPolicy> SharedInputs::policy(llvm::StringRef File, llvm::StringRef Today) {
  std::lock_guard<std::mutex> Guard(Lock);
  // An editor may run for days.
  std::string Day = Today.empty() ? currentDay() : Today.str();
  KnownPolicy &Known = Policies[File.str()];
  bool IsFresh = Known.Loaded && Known.Day == Day &&
                 llvm::all_of(Known.Files, [](const auto &F) { return stampOf(F.first) == F.second; });
  if (IsFresh)
    return Known.Loaded;
  // Before it is read: a change while it is read shows at the next look. The other files are known only afterwards.
  FileStamp Own = stampOf(File);
  Known.Loaded =
      std::make_shared<const LoadedPolicy>(File.empty() ? loadDefaultPolicy(Day) : loadPolicyFile(File, Day));
  Known.Day = std::move(Day);
  Known.Files.clear();
  for (const std::string &Read : Known.Loaded->Files)
    Known.Files.emplace_back(Read, Read == File ? Own : stampOf(Read));
  return Known.Loaded;
}

llvm::Expected<std::shared_ptr<const ProgramIndex>> SharedInputs::index(llvm::StringRef File) {
  std::lock_guard<std::mutex> Guard(Lock);
  KnownIndex &Known = Indexes[File.str()];
  FileStamp Now = stampOf(File);
  if (Known.Opened && Known.Stamp == Now && Now.Exists)
    return Known.Opened;
  Known.Opened.reset();
  llvm::Expected<std::shared_ptr<const ProgramIndex>> Index = ProgramIndex::open(File);
  if (!Index)
    return Index.takeError();
  Known = {Now, std::move(*Index)};
  return Known.Opened;
}
