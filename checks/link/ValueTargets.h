//===- ValueTargets.h - Which calls run function values -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows each function value through the skeleton, from where it is named to the calls through values and to the
// functions out of sight that it may get to, and connects its ports with theirs:
//
//   Handlers.push_back(onLogin);   ...   for (auto &H : Handlers) H(User);       onLogin is given User
//   curl_set(C, onData);                                                         onData is given what curl_set is given
//
// Paths are not told apart, but fields are. A value that gets to very many places is taken to get to all calls.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_VALUETARGETS_H
#define PURPOSE_LINK_VALUETARGETS_H

#include "link/FlowSkeleton.h"
#include "llvm/ADT/DenseSet.h"

namespace purpose {

class ValueTargets {
public:
  /// \p Outside marks where objects out of sight may be.
  ValueTargets(FlowSkeleton &Skeleton, PointMarks Outside);

  /// Connects all function values.
  void connect();

private:
  using Point = SkeletonPoint;
  /// A function value that is at a point, or inside of what is there.
  struct Visit {
    SymbolRef Function;
    Point At;
    bool Part;
    uint64_t key() const { return (static_cast<uint64_t>(At) << 1) | Part; }
  };
  void visit(Visit V);
  bool visited(SymbolRef F, Point P, bool Part) const;
  void step(const Visit &V);
  void arrive(const Visit &V);
  void connectEverywhere(SymbolRef F);
  /// What has come to the points that a new connection starts from goes on.
  void resume(llvm::ArrayRef<Point> From);

  FlowSkeleton &Skeleton;
  PointMarks Outside;
  llvm::DenseMap<Point, uint32_t> CallOfCallee, CallOfInput; ///< Points to calls through values.
  llvm::DenseMap<Point, SymbolRef> OutOfSight;               ///< Inputs of functions without a body.
  llvm::DenseSet<Point> OfValues;                            ///< Outputs of functions that are values.
  llvm::DenseMap<SymbolRef, llvm::DenseSet<uint64_t>> Visited;
  llvm::DenseSet<SymbolRef> Lost;
  llvm::DenseSet<std::pair<uint64_t, SymbolRef>> Connected;
  llvm::DenseMap<Point, llvm::SmallVector<Visit, 2>> Arrived; ///< At points that connections may start from.
  llvm::DenseSet<std::pair<uint64_t, SymbolRef>> AllArrived;
  std::vector<Visit> Work;
};

} // namespace purpose

#endif
