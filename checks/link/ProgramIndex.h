//===- ProgramIndex.h - What the functions of other units do ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file with the flow records of a program, and tables that find the graph of a function in them. Hosts that see a
// single unit look through its calls with it. It says nothing of a policy.
//
//   offset  size
//        0     8  magic, "purpindx"
//        8     4  version of the format
//       12     4  version of the flow records
//       16     8  size of the file
//       24     8  size of the tables
//       32     8  number of functions
//       40     8  number of overriders
//       48     8  XXH3 of the tables, seeded with that of the header up to here
//       56        the tables (IndexFormat.h), then the records
//
// Opening reads the tables. Records are read when they are asked for, and checked then; no memory is mapped, so a file
// that somebody cuts off is an error and no crash. An open index goes on to read what it was opened on when another one
// is renamed to its name. All is const and may be used on several threads.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PROGRAMINDEX_H
#define PURPOSE_LINK_PROGRAMINDEX_H

#include "flow/UnitEncoding.h"
#include "llvm/Support/FileSystem.h"

namespace purpose {

class ProgramIndex {
public:
  /// Fails, naming \p File, if it is no index, one of another version, or damaged.
  static llvm::Expected<std::shared_ptr<const ProgramIndex>> open(llvm::StringRef File);
  ~ProgramIndex();

  /// A body of a function. Places with the same Variant hold equal ones.
  struct Place {
    uint32_t Unit;
    uint32_t Graph;
    uint32_t Variant;
  };
  /// The bodies of the function with the program-wide id \p Function, by variant.
  llvm::SmallVector<Place, 4> find(uint64_t Function) const;
  /// Methods that override \p Method directly.
  llvm::SmallVector<uint64_t, 4> overriders(uint64_t Method) const;

  /// Something that units were made from.
  struct File {
    std::string Name; ///< Absolute.
    uint64_t Hash;    ///< contentHash of it.
    uint64_t Size;
    uint64_t Time; ///< Of its last change, in ns; 0 if that does not vouch for the content.
  };
  const std::vector<File> &files() const { return Files; }

  size_t unitCount() const { return Units.size(); }
  llvm::StringRef mainFile(uint32_t Unit) const { return Units[Unit].MainFile; }
  /// Tells units apart, for what belongs to one alone.
  uint64_t identity(uint32_t Unit) const { return Units[Unit].Identity; }
  /// In bytes.
  uint64_t recordSize(uint32_t Unit) const { return Units[Unit].Size; }
  /// Numbers in files().
  std::vector<uint32_t> filesOf(uint32_t Unit) const;
  /// Fails, naming the index, if the record is damaged.
  llvm::Expected<UnitReader> read(uint32_t Unit) const;

  /// An error that names the index.
  llvm::Error broken(const llvm::Twine &Problem) const;

private:
  struct Unit {
    llvm::StringRef MainFile;
    uint64_t Identity;
    uint64_t Offset, Size; ///< Of its record, in the file.
    llvm::StringRef FileNumbers;
  };
  explicit ProgramIndex(std::string Name) : Name(std::move(Name)) {}
  llvm::Error load();
  llvm::Error readTables(llvm::StringRef Header);
  llvm::Expected<std::string> bytes(uint64_t Offset, uint64_t Size) const;

  std::string Name;
  llvm::sys::fs::file_t Handle = llvm::sys::fs::kInvalidFile;
  uint64_t FileSize = 0;
  std::string Tables;
  llvm::StringRef Functions, Overrides; ///< In Tables.
  std::vector<File> Files;
  std::vector<Unit> Units;
};

/// As the analysis notes what it has read; never 0 or 1.
uint64_t contentHash(llvm::StringRef Content);

} // namespace purpose

#endif
