//===- FlowRecord.h - The frame around the facts of a unit --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A flow file, and the section .purpose.flows of an object, is a sequence of records, one for each translation unit:
//
//   offset  size
//        0     8  magic, "purpflow"
//        8     4  version of the format
//       12     4  compression of tables and graphs: 0 none, 1 zlib, 2 zstd
//       16     8  size of what follows the header
//       24     8  size of that when it is not compressed
//       32     8  size of the head
//       40     8  size of the tables when they are not compressed
//       48     8  size of the tables as they are here
//       56     8  XXH3 of the header up to here, and of what follows it
//       64        the head, the tables, the graphs (UnitEncoding.h)
//
// The head is never compressed and says which unit it is: records are put in order without unpacking them. Tables and
// graphs are compressed each for themselves: most of a unit are its graphs, and who wants to know which symbols it has
// leaves them as they are.
//
// Numbers are little-endian. A record says where it ends, so a linker can put sections one after the other. Bytes
// of value 0 between records are padding.
//
// The bytes depend on the unit alone: equal units give equal records on every machine with the same libraries.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FLOWRECORD_H
#define PURPOSE_FLOW_FLOWRECORD_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace purpose {

/// Changes with every change of the encoding: readers know no version but this one.
inline constexpr uint32_t FlowFormatVersion = 14;
inline constexpr llvm::StringLiteral FlowSectionName = ".purpose.flows";

/// A record as it lies in memory that outlives it. Checked: header, length and checksum are right.
struct FlowRecord {
  llvm::StringRef Bytes;  ///< With its header.
  uint64_t Checksum = 0;  ///< Equal records have equal ones.
  uint64_t PlainSize = 0; ///< Of the payload, in bytes.
  uint64_t HeadSize = 0;  ///< Of its parts; the rest are graphs.
  uint64_t TablesSize = 0;
  uint64_t PackedTablesSize = 0; ///< Of the tables as they are in Bytes.
  uint32_t Compression = 0;      ///< As in the header.

  /// What the payload begins with.
  llvm::StringRef head() const;
  /// What follows the header, decompressed. Fails on what does not decompress to its size.
  llvm::Expected<std::string> payload() const;
  /// The same without the graphs.
  llvm::Expected<std::string> tables() const;
  /// The payload, to \p To, where there must be room for PlainSize bytes.
  llvm::Error unpack(char *To) const;

private:
  llvm::Error unpackTables(char *To) const;
  llvm::Error unpackPart(llvm::StringRef Packed, char *To, uint64_t Size) const;
};

/// The payload of a record.
struct FlowPayload {
  llvm::StringRef Bytes;
  std::shared_ptr<const std::string> Owner; ///< Null: they lie in memory that outlives whoever reads them.

  explicit FlowPayload(llvm::StringRef Elsewhere) : Bytes(Elsewhere) {}
  explicit FlowPayload(std::string Own) : Owner(std::make_shared<const std::string>(std::move(Own))) { Bytes = *Owner; }
};

/// The parts of a payload, one after the other.
struct PayloadParts {
  llvm::StringRef Head, Tables, Graphs;
};
std::string writeFlowRecord(const PayloadParts &Payload);

/// Splits \p Bytes. Fails, saying at which offset, on anything that is no record of this version or is damaged; an
/// empty sequence is no failure here.
llvm::Expected<std::vector<FlowRecord>> splitFlowRecords(llvm::StringRef Bytes);

} // namespace purpose

#endif
