//===- LargeBlocks.cpp - Memory for tables of whole programs ---------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linking a large program fills a gigabyte of tables once. A quarter of its time went into page faults; with pages of
// 2 MB, where the system has them, there are few. So blocks of many pages begin at such a page and ask for them.
//
// One unit after the other is read, and its tables are given back. The C library would return them to the system, which
// clears the same pages again for the next unit; so it is asked to keep what is smaller than such blocks.
//
//===----------------------------------------------------------------------===//

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <sys/mman.h>

namespace {

constexpr size_t HugePage = size_t(2) << 20;
constexpr size_t Large = 4 * HugePage; ///< Smaller blocks would leave much of a page unused.

#ifdef M_TRIM_THRESHOLD
constexpr int Kept = 256 << 20;
[[maybe_unused]] const bool KeepsBlocks = mallopt(M_MMAP_THRESHOLD, Large) && mallopt(M_TRIM_THRESHOLD, Kept);
#endif

void *allocate(size_t Size, size_t Alignment) {
  void *Block = nullptr;
  if (Size >= Large) {
    Block = std::aligned_alloc(std::max(Alignment, HugePage), llvm::alignTo(Size, HugePage));
    if (Block)
      madvise(Block, Size, MADV_HUGEPAGE); // A wish; it may be refused.
  } else if (Alignment > __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
    Block = std::aligned_alloc(Alignment, llvm::alignTo(Size, Alignment));
  } else {
    Block = std::malloc(std::max<size_t>(Size, 1));
  }
  if (!Block)
    llvm::report_bad_alloc_error("out of memory");
  return Block;
}

} // namespace

void *operator new(size_t Size) { return allocate(Size, 1); }
void *operator new(size_t Size, std::align_val_t Alignment) { return allocate(Size, static_cast<size_t>(Alignment)); }
void operator delete(void *Block) noexcept { std::free(Block); }
void operator delete(void *Block, size_t) noexcept { std::free(Block); }
void operator delete(void *Block, std::align_val_t) noexcept { std::free(Block); }
void operator delete(void *Block, size_t, std::align_val_t) noexcept { std::free(Block); }
