//===- FlowSpec.h - What a function without a body does with data -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A flow says where one call moves data. Models (annotations/models/*.yaml) and the policy's `propagation` entries are
// lists of them. Example, std::vector:
//
//   push_back    "0 -> this.element"          what argument 0 holds is added to the elements
//   operator[]   "this.element(0) <-> return" the result is a reference to the element that argument 0 selects
//   clear        "{} => this"                 afterwards nothing is left in it
//   std::for_each "call 2(0.element)"         argument 2 is called with an element of argument 0
//
// Grammar:
//   flow  := place "->" place             adds to what the target holds
//          | place "=>" place             replaces what the target holds
//          | "{}" "=>" place              empties the target
//          | place "<->" place            the right place is another name for the left one (reference, pointer,
//          iterator) | "call" place "(" [place {"," place}] ")" [("->" | "=>") place]    calls the function value in
//          `place`
//   place := ["*"] ( "this" | "return" | N | N "+" ) { "." step }         N counts parameters from 0; "1+": 1 and all
//   after step  := "element"            an element of a container, whichever
//          | "element(" N ")"     the element that argument N selects; the same for equal constants
//          | "[" N "]"            the element number N
//          | NAME                 a field
//
// A leading "*" is allowed and means nothing: a pointer and what it points to share their content.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_MODEL_FLOWSPEC_H
#define PURPOSE_MODEL_FLOWSPEC_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace purpose {

/// One step from an object to a part of it, as a model writes it.
struct PlaceStep {
  enum class Kind { Element, ElementAt, Index, Field };
  Kind StepKind = Kind::Element;
  unsigned Number = 0; ///< ElementAt: the argument; Index: the position.
  std::string Name;    ///< Field: its unqualified name.

  friend bool operator==(const PlaceStep &, const PlaceStep &) = default;
};

/// Somewhere data can be at a call.
struct Place {
  enum class Root { Nothing, Parameter, This, Return };
  Root RootKind = Root::Nothing; ///< Nothing: the "{}" of an emptying flow.
  unsigned Parameter = 0;
  bool AndAfter = false; ///< Parameter: this one and all after it.
  llvm::SmallVector<PlaceStep, 2> Steps;

  friend bool operator==(const Place &, const Place &) = default;
};

/// One flow of a call.
struct Flow {
  enum class Kind { Add, Replace, Alias, Call };
  Kind FlowKind = Kind::Add;
  Place From;                   ///< Call: the function value.
  Place To;                     ///< Call: where its result goes, or Nothing.
  std::vector<Place> Arguments; ///< Call only.

  friend bool operator==(const Flow &, const Flow &) = default;
};

/// Parses one flow. The error says what was expected and at which character, counted from 1.
llvm::Expected<Flow> parseFlow(llvm::StringRef Text);

/// The canonical text: parseFlow(toString(F)) == F.
std::string toString(const Flow &F);
std::string toString(const Place &P);

} // namespace purpose

#endif
