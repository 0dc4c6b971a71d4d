//===- UnitCache.h - Facts of units, kept between runs ------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One file for each compile command, named by the hash of the command and of this program's version. It holds what the
// analysis read and the record that came of it, under one checksum: a file that is cut off, damaged or of another
// version is no entry. Files are written beside and renamed, so whoever is killed leaves the old entry or the new one.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_UNITCACHE_H
#define PURPOSE_PLUGIN_CLI_UNITCACHE_H

#include "CompileCommands.h"
#include "ReadRecorder.h"
#include "llvm/Support/MemoryBuffer.h"
#include <optional>

namespace purpose::cli {

/// Results of another version of this program may differ: text that tells versions apart.
const std::string &toolVersion();

/// In the folder of the cache: the index for editors and clang-tidy.
inline constexpr llvm::StringLiteral IndexName = "program.index";
/// There as well: what the last scan has said (KeptResult.h).
inline constexpr llvm::StringLiteral ResultName = "program.result";

class UnitCache {
public:
  /// Makes \p Folder if it is not there, and removes from it what runs that were killed have left.
  static llvm::Expected<UnitCache> open(llvm::StringRef Folder);

  std::string pathOf(const CompileCommand &Command) const;
  /// The record of \p Command, if nothing that it was made from has changed.
  std::unique_ptr<llvm::MemoryBuffer> find(const CompileCommand &Command, FileChecker &Files) const;
  /// What \p Record, of \p Command, was made from; see ReadFiles. Nothing if the entry holds another record by now.
  std::optional<std::vector<std::pair<std::string, uint64_t>>> readsOf(const CompileCommand &Command,
                                                                       llvm::StringRef Record) const;
  /// Removes entries that belong to none of \p Commands and were made more than \p Days ago.
  void removeOld(llvm::ArrayRef<CompileCommand> Commands, unsigned Days) const;

  const std::string &folder() const { return Folder; }

private:
  explicit UnitCache(std::string Folder) : Folder(std::move(Folder)) {}
  std::string Folder;
};

/// Writes an entry to \p Path, whole or not at all.
llvm::Error writeUnitEntry(llvm::StringRef Path, const ReadFiles &Reads, llvm::StringRef Record);

struct UnitEntry {
  llvm::StringRef Name; ///< Of its file: one that was copied to another name is not the entry of another command.
  std::vector<std::pair<std::string, uint64_t>> Reads;
  llvm::StringRef Record; ///< Points into the bytes that it was read from.
};
/// Nothing if \p Bytes are no whole entry of this version.
std::optional<UnitEntry> readUnitEntry(llvm::StringRef Bytes);

} // namespace purpose::cli

#endif
