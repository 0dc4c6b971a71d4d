//===- FileFreshness.cpp - Whether units are still what they were ----------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/FileFreshness.h"
#include "link/IndexWriter.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace purpose;

static bool isAsIndexed(const ProgramIndex::File &F) {
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(F.Name, Status) || Status.type() != llvm::sys::fs::file_type::regular_file)
    return false;
  if (F.Time && F.Time == changeTime(Status) && F.Size == Status.getSize())
    return true;
  // Copied, checked out again, or saved as it was. It may be written to meanwhile: not mapped.
  auto Content = llvm::MemoryBuffer::getFile(F.Name, /*IsText=*/false, /*RequiresNullTerminator=*/false,
                                             /*IsVolatile=*/true);
  return Content && contentHash((*Content)->getBuffer()) == F.Hash;
}

bool FileFreshness::isFresh(uint32_t File) {
  if (!Fresh[File])
    Fresh[File] = isAsIndexed(Index.files()[File]);
  return *Fresh[File];
}

std::optional<std::string> FileFreshness::changedIn(uint32_t Unit, llvm::StringRef Except) {
  for (uint32_t File : Index.filesOf(Unit))
    if (Index.files()[File].Name != Except && !isFresh(File))
      return Index.files()[File].Name;
  return std::nullopt;
}
