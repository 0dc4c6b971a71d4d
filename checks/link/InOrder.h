//===- InOrder.h - Work on all cores whose results are taken in order -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_INORDER_H
#define PURPOSE_LINK_INORDER_H

#include "llvm/Support/Error.h"
#include "llvm/Support/ThreadPool.h"
#include <deque>

namespace purpose {

/// Calls \p Make(0) to \p Make(Count - 1), which give an Expected, on all cores, and \p Take(Number, Result) here, one
/// after the other in that order, while others are still being made. Few results wait. Ends at the first error.
template <typename Maker, typename Taker> llvm::Error makeInOrder(size_t Count, Maker Make, Taker Take) {
  using Result = decltype(Make(size_t(0)));
  constexpr size_t Window = 16;
  llvm::DefaultThreadPool Pool;
  std::deque<std::shared_future<std::shared_ptr<Result>>> Pending;
  llvm::Error Problem = llvm::Error::success();
  for (size_t Started = 0, Taken = 0; Taken < Count && !Problem; ++Taken) {
    for (; Started < Count && Pending.size() < Window; ++Started)
      Pending.push_back(Pool.async([&Make, Started] { return std::make_shared<Result>(Make(Started)); }));
    std::shared_ptr<Result> Next = Pending.front().get();
    Pending.pop_front();
    Problem = *Next ? Take(Taken, **Next) : Next->takeError();
    Pool.async([Done = std::move(Next)]() mutable { Done.reset(); });
  }
  for (auto &Left : Pending)
    if (std::shared_ptr<Result> Unused = Left.get(); !*Unused)
      llvm::consumeError(Unused->takeError());
  return Problem;
}

} // namespace purpose

#endif
