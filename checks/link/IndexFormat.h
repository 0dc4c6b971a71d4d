//===- IndexFormat.h - The tables of an index ---------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What IndexWriter.cpp writes and ProgramIndex.cpp reads. In this order:
//
//   functions   id (8), unit (4), graph (4), variant (4); sorted
//   overriders  overridden (8), overrider (8); sorted
//   files       how many; each its name, hash (8), size, time
//   units       how many; each its main file, identity (8), size of its record, and its files as a text of numbers,
//   each
//               counted from the one before; the records follow the tables in this order
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_INDEXFORMAT_H
#define PURPOSE_LINK_INDEXFORMAT_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace purpose {

inline constexpr llvm::StringLiteral IndexMagic = "purpindx";
/// Changes with every change of the format: readers know no version but this one.
inline constexpr uint32_t IndexFormatVersion = 1;
inline constexpr size_t IndexHeaderSize = 56;
inline constexpr size_t IndexChecksumAt = 48;
inline constexpr size_t FunctionEntrySize = 20;
inline constexpr size_t OverriderEntrySize = 16;

uint64_t indexChecksum(llvm::StringRef Header, llvm::StringRef Tables);

} // namespace purpose

#endif
