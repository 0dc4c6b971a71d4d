//===- FunctionValues.h - Where function values may be called -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A coarse look at function values before data is followed: what comes out of a function is told apart by the last call
// alone. It says which functions only calls in sight can run, so that their parameters are not taken for objects from
// elsewhere:
//
//   std::for_each(V.begin(), V.end(), [](const Row &R) { ... });    R is an element of V
//   framework::onReady([](const Row &R) { ... });                   R may be any Row
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_FUNCTIONVALUES_H
#define PURPOSE_LINK_FUNCTIONVALUES_H

#include "link/ProgramGraph.h"
#include "llvm/ADT/DenseSet.h"

namespace purpose {

class FunctionValues {
public:
  FunctionValues(FlowUnit &Unit, const ProgramGraph &Program);

  /// Somebody takes \p F as a value.
  bool isValue(SymbolRef F) const { return Seen.contains(F); }
  /// True if every place that the value of \p F can get to is in sight.
  bool staysInSight(SymbolRef F) const { return Seen.contains(F) && !Gone.contains(F); }
  /// \p P is a value that only calls in sight run, and some do.
  bool isCalledInSight(Proc P) const { return FoundCallers.contains(P) && staysInSight(Program.graph(P).Function); }
  /// The functions that \p S calls, whether it names them or is given their values.
  llvm::SmallVector<CallTarget, 2> targets(Site S) const;
  /// The calls of \p P, in the same sense.
  llvm::SmallVector<Site, 4> callers(Proc P) const;

private:
  /// A function, where in the content of a node it is, and the call by which it came into the function of that node.
  struct Held {
    SymbolRef Function = 0;
    PathRef At = RootPath;
    Site By = NoRef; ///< NoRef: any, or none.
  };
  using Place = std::tuple<Node, SymbolRef, PathRef>;
  void arrive(Node N, Held F);
  void leaveSight(Held F);
  /// The field that \p P begins with; 0: it begins with something else.
  SymbolRef firstField(PathRef P) const;
  /// \p F has come out of a function that nobody in sight calls: into the fields of objects that others are given.
  bool leaveInObjects(Held F);
  /// \p F has got into an object that cannot be followed: it is where others read the field of such an object.
  bool leaveInField(Held F);
  void process(Node N, Held F);
  /// \p F, which is there after a call, was handed in like that.
  bool isGivenBack(Node N, Held F) const;
  /// \p F has got \p Into a closure, if there is a capture on that path. Nobody reads what a closure has captured but
  /// its body, which gets it at once. Else an object whose handlers capture it would lie in itself again and again:
  /// `Routes["/x"] = [this] { ... };`.
  bool captured(PathRef Into, Held F);
  /// \p F, which leaves a closure's body, was in the closure before.
  bool isStillCaptured(Node N, Held F) const;
  /// Where objects come in that \p Field is read of.
  llvm::ArrayRef<Node> readersOf(SymbolRef Field);
  void atGlobal(SymbolRef Global, Held F);
  void atWrittenResult(Node N, Held F);
  /// \p F was written into what \p T has handed out.
  void writeResult(Site S, const CallTarget &T, Held F);
  void atArgument(Node N, Held F);
  void called(Site S, SymbolRef F);
  void joinBody(Site S, const CallTarget &T);
  void enter(Site S, int Index, const CallTarget &T, Held F);
  void leave(Node N, Held F);
  void leaveTo(Node Exit, Site S, const CallTarget &T, Held F);

  PathTable &Paths;
  const ProgramGraph &Program;
  llvm::DenseSet<SymbolRef> Seen, Gone;
  llvm::DenseSet<SymbolRef> Kept;   ///< In globals, and in objects that others are given.
  llvm::DenseSet<SymbolRef> Called; ///< By calls of values in sight.
  llvm::DenseMap<SymbolRef, llvm::SmallVector<Node, 2>> ReadersOf;       ///< Of globals.
  std::optional<llvm::DenseMap<SymbolRef, std::vector<Node>>> OpenPorts; ///< By class: where such objects come in.
  std::optional<llvm::DenseMap<SymbolRef, llvm::SmallVector<Node, 2>>> FieldReaders; ///< Ports that fields are read of.
  llvm::DenseMap<SymbolRef, unsigned> Visited; ///< How many nodes a function has come to.
  llvm::DenseSet<std::pair<Place, Site>> Known;
  llvm::DenseSet<Place> Passed;                        ///< Those in Known, whatever the call.
  llvm::DenseMap<Node, llvm::SmallVector<Held, 1>> At; ///< At arguments of indirect calls and at exits.
  llvm::DenseMap<Site, llvm::SmallVector<CallTarget, 1>> Found;
  llvm::DenseMap<Proc, llvm::SmallVector<Site, 2>> FoundCallers;
  std::vector<std::pair<Node, Held>> Work;
};

} // namespace purpose

#endif
