//===- HandedConstants.h - Constants that decide what a call does -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function may do several things, and a parameter says which. Callers that hand in a constant get one of them:
//
//   bool allowed(const User &U, Purpose P) {
//     return P == Purpose::Advertising ? U.Ads : U.Statistics; }
//   if (allowed(U, Purpose::Advertising))      U.Ads is true: the other alternative is refuted
//
//   std::string get(const User &U, Field F) {
//     switch (F) {
//     case Field::Name: return U.Nick;
//     case Field::Mail: return U.Mail; } }     on a way on which F is Field::Mail
//   show(get(U, Field::Name));                 not by that way
//
//   void apply(const Options &O) {
//     if (O.Checks) check(); … }
//   apply({.Checks = true});                   part Checks of the argument is true
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_HANDEDCONSTANTS_H
#define PURPOSE_LINK_HANDEDCONSTANTS_H

#include "link/Subjects.h"

namespace purpose {

/// Which constants a function was given; 0: nothing is known of its arguments.
using ConstantsRef = uint32_t;
/// What one of its parameters was found to be, or not to be.
using ComparisonRef = uint32_t;

class HandedConstants {
public:
  HandedConstants(const ProgramGraph &Program, Subjects &Owners) : Program(Program), Owners(Owners), Sets(1) {}

  /// What call \p S gives its target \p T, in a function that was given \p ToCaller.
  ConstantsRef handedIn(Site S, const CallTarget &T, ConstantsRef ToCaller);
  /// True if not all of set \p Facts of \p P's graph can hold if it was given \p Given.
  bool isRefuted(Proc P, uint32_t Facts, ConstantsRef Given);

  /// True if what set \p Facts of \p P's graph leaves open may depend on its parameters.
  bool decides(Proc P, uint32_t Facts);

  /// What set \p Facts of \p P's graph says of its parameters.
  llvm::ArrayRef<ComparisonRef> comparisons(Proc P, uint32_t Facts);
  /// True if no parameter is both.
  bool agree(ComparisonRef A, ComparisonRef B) const;
  struct Answer {
    bool IsRefuted = false;
    std::optional<ComparisonRef> OfCaller; ///< It was handed on: so much for a parameter of the caller.
  };
  /// Whether \p C, of a parameter of \p T, can hold when it is called at \p S.
  Answer atCaller(ComparisonRef C, Site S, const CallTarget &T);

private:
  struct Comparison {
    Fact::Kind Kind; ///< One of those of values.
    int Parameter;
    PathRef Part; ///< Of the parameter.
    StringRefId Text;
    friend auto operator<=>(const Comparison &, const Comparison &) = default;
  };
  struct Constant {
    int Parameter = 0;
    PathRef Part = RootPath;
    StringRefId Text = 0;
    friend auto operator<=>(const Constant &, const Constant &) = default;
  };
  std::optional<Comparison> comparisonIn(Proc P, const Fact &F);
  /// The parts of parameter \p Index that \p P compares.
  llvm::SmallVector<PathRef, 2> comparedParts(Proc P, int Index);
  ComparisonRef numberOf(const Comparison &C);
  bool isRefuted(const Comparison &C, StringRefId Given) const;
  bool isRefuted(Proc P, const Fact &F, ConstantsRef Given);
  /// What \p P tells depends on its parameters.
  bool compares(Proc P, unsigned Depth = 0);
  StringRefId given(ConstantsRef Set, int Parameter, PathRef Part) const;
  StringRefId constantAt(Site S, int Argument) const;
  /// The constants of which argument \p Argument of \p S is one: those of a list that a loop visits. Empty: it may be
  /// something else.
  llvm::ArrayRef<StringRefId> constantsAt(Site S, int Argument, PathRef Part);
  /// Of an object that a constructor or function in sight has made, where that has left it.
  Node madeBy(Node N) const;
  bool addConstants(Node N, PathRef Path, std::vector<StringRefId> &To, unsigned Depth);
  /// The parameter of the caller that \p S hands on as \p Argument.
  std::optional<int> handedOn(Site S, int Argument);

  const ProgramGraph &Program;
  Subjects &Owners;
  std::vector<std::vector<Constant>> Sets; ///< Sorted by parameter.
  std::map<std::vector<Constant>, ConstantsRef> Ids;
  llvm::DenseMap<Proc, bool> Compares;
  std::map<std::tuple<Site, int, PathRef>, std::vector<StringRefId>> AtArgument;
  std::optional<llvm::DenseMap<SymbolRef, llvm::SmallVector<Node, 1>>> Writers; ///< Of globals.
  std::vector<Comparison> Comparisons;
  std::map<Comparison, ComparisonRef> Numbers;
  std::map<std::pair<Proc, uint32_t>, llvm::SmallVector<ComparisonRef, 2>> OfFacts;
};

} // namespace purpose

#endif
