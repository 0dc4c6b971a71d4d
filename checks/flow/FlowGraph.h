//===- FlowGraph.h - Where values go in one function --------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A flow graph says where values can go in one function, from its ports to its ports, and nothing about any policy.
// Example:
//
//   void report(User &U, Client &C) {     #0 param U      -> #2 read User::email   at .email -> .
//     std::string S = "u=" + U.email;     #2              -> #3 variable S         . -> .
//     C.send(S);                          #3              -> #4 argument 0 of call 0
//   }                                     #1 param C      -> #5 object of call 0
//                                         #6 object after call 0 -> #7 param C, out
//
// Where the result of a call refers to an object that the callee's body alone knows, what is written through it goes
// back into the callee:
//
//   Config::instance().Mail = S;            #1 store Config::Mail -> #2 result of call 0, written   . -> .Mail
//   Config &Config::instance() {            #0 returned object, written -> #1 global C, out         . -> .
//     static Config C; return C; }
//
// An edge moves the content of its source at one access path to its target at another; what lies below Source moves
// along, except what lies at one of the paths in Except, which was overwritten on the way.
//
// References into the tables of the FlowUnit are plain indexes.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FLOWGRAPH_H
#define PURPOSE_FLOW_FLOWGRAPH_H

#include "flow/AccessPath.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <vector>

namespace purpose {

using StringRefId = uint32_t; ///< Index into FlowUnit::Strings; 0 is the empty string.
using SymbolRef = uint32_t;   ///< Index into FlowUnit::Symbols; 0 is none.
using TypeRef = uint32_t;     ///< Index into FlowUnit::Types; 0 is a type that no policy can name.
using NodeRef = uint32_t;
using CallRef = uint32_t;
using FactRef = uint32_t;

inline constexpr uint32_t NoRef = ~0u;

/// A place in a source file. Line and column count from 1, the column in bytes; line 0: nowhere.
struct SourcePosition {
  StringRefId File = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;
  friend bool operator==(const SourcePosition &, const SourcePosition &) = default;
};

enum class NodeKind : uint8_t {
  // Ports of the function.
  ParamIn,   ///< Parameter Index as the caller hands it in.
  ThisIn,    ///< The object before the call; of a closure, its captures.
  GlobalIn,  ///< Global or static Symbol as others have left it.
  ParamOut,  ///< What parameter Index refers to, afterwards.
  ThisOut,   ///< The object afterwards.
  GlobalOut, ///< Global Symbol as others can see it.
  Return,
  ReturnIn, ///< What callers have written into the object that the function has returned a reference or pointer to.
  Throw,    ///< What the function throws out of itself.
  Caught,   ///< What its calls have thrown, as its handlers see it.
  Escape,   ///< Content of objects that outlive the call or came from elsewhere, by what pointers only know.
  // Ports of call site Call.
  ArgIn,  ///< Argument Index; ThisIndex: the object; CalleeIndex: the function value that is called.
  ArgOut, ///< The same after the call.
  Result,
  ResultOut, ///< What was written into the object that the result refers to; comes in at ReturnIn.
  // Values that a policy can name.
  FieldRead,  ///< Path ends in the field that is read.
  FieldStore, ///< Path ends in the field that is written.
  Variable,   ///< Variable Symbol is given this value.
  Function,   ///< The function or closure Symbol as a value.
  Class,      ///< The class Symbol of a new object; flows to ClassOfObject.
  Constant,   ///< A short text without spaces, an SQL statement or an enumerator: see FlowGraph::Constants.
  // What a policy cannot name.
  Join, ///< What may have come to one place in many ways, so that each has one edge here instead of one to each reader.
  Answer, ///< A constant that callers may ask for, named by the last step of Path: see Answers.h.
};
inline constexpr NodeKind LastNodeKind = NodeKind::Answer;

inline constexpr int16_t ThisIndex = -1;
inline constexpr int16_t CalleeIndex = -2;

struct FlowNode {
  NodeKind Kind = NodeKind::Variable;
  int16_t Index = 0;
  CallRef Call = NoRef;
  SymbolRef Symbol = 0;
  TypeRef Type = 0;
  PathRef Path = RootPath;
  SourcePosition Where;
};

enum class EdgeKind : uint8_t {
  Copy,   ///< The value itself.
  Derive, ///< A value computed from it, and maybe from others: a sum, a text that is put together.
  Beside, ///< The same, of an SQL statement, and it does not stand where the name of a table does.
};

struct FlowEdge {
  NodeRef From = 0;
  NodeRef To = 0;
  PathRef Source = RootPath;
  PathRef Target = RootPath;
  uint32_t Except = 0; ///< Index into FlowUnit::PathSets: parts below Target that do not move; 0: none.
  uint32_t Facts = 0;  ///< A set of facts: what is known on every path here.
  EdgeKind Kind = EdgeKind::Copy;
  bool IsPartial = false; ///< There is a way to here on which nothing is there.
  friend bool operator==(const FlowEdge &, const FlowEdge &) = default;
};

/// Something that is known on a path: a call has returned true, false, or at all; a variable or field was found true or
/// false; a value was found to be a constant, or another one, or a number below a constant or not. Facts of one
/// function are numbered in FlowGraph::Facts.
struct Fact {
  enum class Kind : uint8_t {
    CallTrue,
    CallFalse,
    CallReturned,
    ValueTrue,
    ValueFalse,
    ValueIs,
    ValueIsNot,
    ValueBelow,
    ValueNotBelow,
    CameThrough,
    Either
  };
  Kind FactKind = Kind::CallTrue;
  CallRef Call = NoRef;           ///< Call*: the call site.
  NodeRef Value = NoRef;          ///< Value*: the node of the field, variable, parameter or result.
  uint32_t First = 0, Second = 0; ///< Either: all facts of one of these sets hold.
  StringRefId Text = 0;           ///< ValueIs, ValueBelow and their opposites: the constant. See constantText.
  /// CameThrough: a pointer led here that was stored at node Value, part Path, where more may have been known.
  PathRef Path = RootPath;
  bool comparesToConstant() const { return FactKind >= Kind::ValueIs && FactKind <= Kind::ValueNotBelow; }
  friend bool operator==(const Fact &, const Fact &) = default;
};

enum class CallKind : uint8_t {
  Direct,
  Virtual,  ///< Callee is the method named; any overrider may run.
  Indirect, ///< Through a function value, ArgIn CalleeIndex.
};

/// Facts that are known together: those of set Before, and Last. Sets count from 1; set 0 is empty.
struct FactSet {
  uint32_t Before = 0;
  FactRef Last = 0;
  friend bool operator==(const FactSet &, const FactSet &) = default;
};

/// What is known if a value is true, and if it is false, as sets of facts.
struct TruthFacts {
  uint32_t WhenTrue = 0, WhenFalse = 0;
  bool NeverTrue = false, NeverFalse = false; ///< It cannot be that; the set says nothing then.
  friend bool operator==(const TruthFacts &, const TruthFacts &) = default;
};

/// A truth value that is stored in a field or global.
struct FlagStore {
  SymbolRef Symbol = 0;
  TruthFacts Truth;
};

struct CallArgument {
  TypeRef Type = 0;         ///< Of the argument as written, before conversions.
  StringRefId Constant = 0; ///< Text of a constant argument, 0 if it is none. See FlowUnit::constantText.
  bool Out = false;         ///< The callee can write what it refers to.
  TruthFacts Truth;         ///< Of a truth value.
};

struct CallSite {
  CallKind Kind = CallKind::Direct;
  SymbolRef Callee = 0;                  ///< 0: Indirect.
  llvm::SmallVector<SymbolRef, 1> Exact; ///< Virtual: the only methods that can run, if they are known.
  SourcePosition Where;
  TypeRef ResultType = 0;
  bool ResultIsBool = false;
  bool ResultIsScalar = false;
  bool ResultTells = false; ///< It is a pointer, or an object that is tested like a truth value.
  bool HasObject = false;   ///< ArgIn ThisIndex exists, or it constructs one.
  bool ObjectOut = false;   ///< The call can write its object.
  bool Constructs = false;
  bool Modelled = false; ///< The edges already say what it does; it is here to be named.
  /// It runs a coroutine that begins when somebody waits for what the call has returned.
  bool StartsLater = false;
  bool RunsBeside = false; ///< In a thread of its own: what it refers to may change while it runs.
  uint32_t Facts = 0;      ///< What is known on every path to the call.
  llvm::SmallVector<CallArgument, 3> Arguments;
};

/// What a Constant node stands for: the characters of a string, or the qualified name of an enumerator.
struct ConstantValue {
  NodeRef Node = 0;
  StringRefId Text = 0;
};

/// Which element of a container a node was taken from, where its index or place alone does not tell: nodes with the
/// same number are of one element, those with others are taken to be of others.
struct NodeElement {
  /// Of a loop: it is each of the elements in turn.
  static constexpr uint32_t OfLoop = 1u << 31;
  /// `front()` and `back()`.
  static constexpr uint32_t First = 1, Last = 2;
  static constexpr bool isEnd(uint32_t Element) { return Element == First || Element == Last; }

  NodeRef Node = 0;
  uint32_t Element = 0;
};

struct FlowGraph {
  SymbolRef Function = 0;
  bool Incomplete = false; ///< A budget ran out: flows may be missing.
  std::vector<FlowNode> Nodes;
  std::vector<FlowEdge> Edges;
  std::vector<CallSite> Calls;
  std::vector<Fact> Facts;
  std::vector<FactSet> FactSets; ///< See factsIn().
  TruthFacts ReturnTruth;        ///< What the result tells.
  uint32_t ReturnFacts = 0;      ///< What is known if the function returns at all.
  std::vector<FlagStore> Flags;
  std::vector<ConstantValue> Constants;
  std::vector<NodeElement> Elements; ///< Sorted by node.

  /// The facts of set \p Set, the latest first.
  llvm::SmallVector<FactRef, 4> factsIn(uint32_t Set) const {
    llvm::SmallVector<FactRef, 4> Result;
    for (; Set; Set = FactSets[Set - 1].Before)
      Result.push_back(FactSets[Set - 1].Last);
    return Result;
  }
};

/// Something is there whether or not an edge leads there: ports and the like, but no constants.
bool holdsByItself(NodeKind K);
/// For each node, whether anything but constants may flow into it.
std::vector<char> filledNodes(const FlowGraph &G);

} // namespace purpose

#endif
