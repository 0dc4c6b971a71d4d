//===- FilledParts.h - What may be in a part of an object ---------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A field or class that a policy names is taken to hold its data wherever it is read. Not where it can be seen that
// nothing has been put there:
//
//   Visitor redact(Visitor V) { V.Ip.clear(); return V; }
//   send(redact(V));                   send() reads V.Ip, and there is none
//   Request without(const Request &R) { return {R.Id, std::nullopt}; }
//   bid(without(R));                   a Request may hold a user; this one does not
//
// Looked for backwards, through calls whose callers or bodies are all in sight. What is computed counts as data.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_FILLEDPARTS_H
#define PURPOSE_LINK_FILLEDPARTS_H

#include "link/FieldState.h"
#include "link/FunctionValues.h"
#include "link/Subjects.h"
#include <array>
#include <functional>

namespace purpose {

class FilledParts {
public:
  FilledParts(FlowUnit &Unit, const ProgramGraph &Program, const FunctionValues &Functions, const FieldState &Fields,
              Subjects &Owners)
      : Unit(Unit), Program(Program), Functions(Functions), Fields(Fields), Owners(Owners) {}

  using KnownFn = llvm::function_ref<bool(Node, PathRef)>;
  /// Nothing that \p IsClean tells of counts as data.
  void setCleaned(std::function<bool(Node)> IsClean) { IsCleaned = std::move(IsClean); }
  /// What comes to part \p P of \p N was overwritten on all ways there: not far before, or in a call.
  bool isOverwritten(Node N, PathRef P) { return isOverwritten(N, P, 0); }
  /// True if a caller of the function of \p N hands in something in which part \p P of \p N was overwritten, and so on
  /// for their callers: what others hand in is not there for all.
  bool isMixed(Node N, PathRef P);
  /// False if nothing is copied to part \p P of \p N, or constants in place of something else. What \p IsKnown tells of
  /// elsewhere does not count; it may be null.
  bool mayBeFilled(Node N, PathRef P, KnownFn IsKnown);

private:
  struct Place {
    Node At;
    PathRef Part;
    bool Replaces;      ///< It was put there in place of something else.
    bool IsFar = false; ///< Behind a call of a function value or a virtual method.
    unsigned Calls = 0; ///< That the search has gone into and not come out of, see Entered; 0: none, or not known.
    std::pair<uint64_t, unsigned> key() const {
      return {uint64_t(At) << 32 | Part, unsigned(Replaces) | unsigned(IsFar) << 1 | Calls << 2};
    }
  };
  enum class Step {
    Filled,   ///< From something that may hold data.
    Unsure,   ///< By a constant, or nothing is known of it.
    Followed, ///< From the places that were added, or by nothing.
  };
  bool isMixed(Node N, PathRef P, unsigned Callers);
  bool isOverwritten(Node N, PathRef P, unsigned Steps);
  Step search(Node N, PathRef P, KnownFn IsKnown);
  Step before(Place At, std::vector<Place> &Work);
  /// Where part \p Filled of a variant or tuple was filled, another alternative or element than \p Part lies in was.
  bool isOfOtherAlternative(PathRef Part, PathRef Filled);
  /// Something was at part \p P before what \p Overwritten brings along was overwritten there.
  bool isDataBefore(const Subjects::InEdge &Overwritten, PathRef P);
  Step atEntry(Place At, int Index, std::vector<Place> &Work);
  Step afterCall(Place At, std::vector<Place> &Work);
  /// \p Calls, and \p S behind them; 0 if that are too many.
  unsigned enter(unsigned Calls, Site S);

  FlowUnit &Unit;
  const ProgramGraph &Program;
  const FunctionValues &Functions;
  const FieldState &Fields;
  Subjects &Owners;
  std::function<bool(Node)> IsCleaned;
  llvm::DenseMap<std::pair<Node, PathRef>, bool> Mixed;
  /// A call, and the calls that were gone into before: it is left to where it was made. Counts from 1.
  struct EnteredCall {
    unsigned Before;
    Site S;
    unsigned Length;
  };
  std::vector<EnteredCall> Entered;
  llvm::DenseMap<std::pair<unsigned, Site>, unsigned> EnteredIds;
  static constexpr unsigned MaxDepth = 4;
  unsigned Depth = 0; ///< Of searches in searches.
  /// By place, of searches that nothing known has ended, at each depth: deeper ones see less.
  std::array<llvm::DenseMap<std::pair<uint64_t, unsigned>, Step>, MaxDepth + 1> Answers;
};

} // namespace purpose

#endif
