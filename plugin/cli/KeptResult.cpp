//===- KeptResult.cpp - What a scan has said, for the next one ------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeptResult.h"
#include "flow/AtomicFile.h"
#include "flow/ByteStream.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
using namespace purpose::cli;

static constexpr llvm::StringLiteral Magic = "purpsaid";

llvm::Error purpose::cli::writeKeptResult(llvm::StringRef File, llvm::StringRef Key, const KeptResult &Result) {
  std::string Bytes = Magic.str();
  ByteWriter Out(Bytes);
  Out.text(Key);
  Out.text(Result.Findings);
  Out.text(Result.Summary);
  Out.number(Result.Status);
  Out.fixed64(llvm::xxh3_64bits(Bytes));
  return writeFileAtomically(File, Bytes);
}

std::optional<KeptResult> purpose::cli::readKeptResult(llvm::StringRef File, llvm::StringRef Key) {
  auto Buffer = llvm::MemoryBuffer::getFile(File, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return std::nullopt;
  llvm::StringRef Bytes = (*Buffer)->getBuffer();
  if (!Bytes.starts_with(Magic) || Bytes.size() < Magic.size() + sizeof(uint64_t))
    return std::nullopt;
  ByteReader Sum(Bytes.take_back(sizeof(uint64_t)));
  if (Sum.fixed64() != llvm::xxh3_64bits(Bytes.drop_back(sizeof(uint64_t))))
    return std::nullopt;
  ByteReader In(Bytes.drop_front(Magic.size()).drop_back(sizeof(uint64_t)));
  if (In.text() != Key)
    return std::nullopt;
  KeptResult Result;
  Result.Findings = In.text();
  Result.Summary = In.text();
  Result.Status = static_cast<ExitStatus>(In.number());
  return In.failed() || In.left() ? std::nullopt : std::optional(std::move(Result));
}
