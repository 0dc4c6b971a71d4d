//===- PassedConditions.h - Which checks data has passed ----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sets of consents and guards that were passed on a path, each with whose they were. On one path they add up; of
// several paths to one place, those with the least are kept, since a promise must hold on every path.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_PASSEDCONDITIONS_H
#define PURPOSE_LINK_PASSEDCONDITIONS_H

#include "flow/FlowGraph.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <vector>

namespace purpose {

using ConditionRef = uint32_t; ///< Index into Conditions::all().
using PassedRef = uint32_t;    ///< Index into PassedConditions; 0: nothing was passed.

struct PassedCondition {
  ConditionRef Condition = 0;
  /// Of whom, compared with the data: somebody else, no telling, the same. Port: of who is at a port of the function,
  /// which its callers will know.
  enum class Of : uint8_t { Other, Unknown, Same, Port } Subject = Of::Unknown;
  int16_t Index = 0;       ///< Port: ThisIndex or the number of the parameter.
  PathRef Path = RootPath; ///< Port: where at the port.
  uint32_t Name = 0;       ///< Other: index of a text that says who.
  friend bool operator==(const PassedCondition &, const PassedCondition &) = default;
  friend auto operator<=>(const PassedCondition &, const PassedCondition &) = default;
};

class PassedConditions {
public:
  /// Conditions from here on are no checks: they say of constants why they tell nothing, see Marks.cpp.
  static constexpr ConditionRef FirstMark = 1u << 15;
  enum Mark : ConditionRef {
    Settled = FirstMark, ///< It was put where data of a category is that a rule on recipients demands.
    Joined,              ///< It is a part of a text that was put together.
    Beside,              ///< It is in an SQL statement, but not where a table is named.
  };
  static bool isMark(const PassedCondition &C) { return C.Condition >= FirstMark && C.Condition < FirstOfParameter; }
  /// Conditions from here on are consents to the purpose that a parameter of the function names.
  static constexpr ConditionRef FirstOfParameter = 1u << 16;
  /// Conditions from here on are those that follow from what callers hand in: see AnsweredConditions.cpp.
  static constexpr ConditionRef FirstQuestion = 1u << 19;
  /// Conditions from here on say what parameters of the function are on the way: see HandedConstants.
  static constexpr ConditionRef FirstComparison = 1u << 20;
  static bool isComparison(const PassedCondition &C) { return C.Condition >= FirstComparison; }
  static bool isQuestion(const PassedCondition &C) {
    return C.Condition >= FirstQuestion && C.Condition < FirstComparison;
  }
  /// Only callers know what it means.
  static bool isOfFunction(const PassedCondition &C) { return C.Condition >= FirstOfParameter; }

  PassedConditions() { Sets.emplace_back(); }
  llvm::ArrayRef<PassedCondition> of(PassedRef Set) const { return Sets[Set]; }
  PassedRef intern(std::vector<PassedCondition> Set);
  /// What was passed on a way that consists of two.
  PassedRef both(PassedRef A, PassedRef B);
  /// \p Set without what it says of parameters, which are those of one function.
  PassedRef withoutParameters(PassedRef Set);
  PassedRef with(PassedRef Set, Mark M) { return both(Set, intern({{M}})); }
  bool has(PassedRef Set, Mark M) const;
  PassedRef withoutMarks(PassedRef Set);
  /// True if whoever has passed \p Less has passed no more than \p More.
  bool isLess(PassedRef Less, PassedRef More);

private:
  std::vector<std::vector<PassedCondition>> Sets; ///< Sorted.
  std::map<std::vector<PassedCondition>, PassedRef> Ids;
  llvm::DenseMap<PassedRef, PassedRef> Stripped;
  llvm::DenseMap<std::pair<PassedRef, PassedRef>, PassedRef> Unions;
  llvm::DenseMap<std::pair<PassedRef, PassedRef>, bool> Orders;
};

} // namespace purpose

#endif
