//===- ConstantReach.h - Constants that can tell something --------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program is full of constants; few of them can come to an argument that names a recipient, region or store. These
// are found backwards from such arguments, by nodes and fields alone: no paths, no objects.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_CONSTANTREACH_H
#define PURPOSE_LINK_CONSTANTREACH_H

#include "link/Classification.h"
#include "link/FunctionValues.h"
#include "link/ProgramGraph.h"
#include "llvm/ADT/BitVector.h"

namespace purpose {

class ConstantReach {
public:
  ConstantReach(const ProgramGraph &Program, const FunctionValues &Functions, Classification &Classes);

  /// A constant at \p N may come to such an argument.
  bool fromNode(Node N) const { return Nodes.test(N); }
  /// The same for one in field \p F of some object.
  bool fromField(SymbolRef F) const { return Symbols.test(F); }

private:
  bool hasRoles(SymbolRef Function, Classification &Classes) const;
  void index();
  void visit(Node N);
  /// A field or global.
  void visitSymbol(SymbolRef S);
  void before(Node N);
  void beforeCall(Node N);
  void atCallers(Node N);
  void atAnyCall(Node N);
  /// The last field of the program's classes on \p P; 0 if there is none.
  SymbolRef lastField(PathRef P) const;

  const ProgramGraph &Program;
  const FunctionValues &Functions;
  llvm::BitVector Nodes, Symbols;
  std::vector<Node> Work;
  struct InEdge {
    Node To, From;
    const FlowEdge *Edge;
  };
  std::vector<InEdge> In;                              ///< By target.
  llvm::DenseMap<SymbolRef, std::vector<Node>> Writes; ///< By field or global.
  llvm::DenseMap<SymbolRef, std::vector<Node>> Made;   ///< By function: where its value is made.
  bool AnyThrown = false, AnyIndirect = false;         ///< All that is thrown, or given to such calls, was visited.
};

} // namespace purpose

#endif
