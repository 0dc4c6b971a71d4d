//===- Subjects.h - Whose data it is, and whose consent -----------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds out which object a value was taken from, and whether two values were taken from the same one:
//
//   void f(User &A, User &B) {
//     if (A.consents())          of A: parameter 0
//       send(A.Email);           taken from parameter 0 at .Email: the same
//       send(B.Email);           taken from parameter 1 at .Email: another object of that class
//       send(Text);              no telling
//
// Results of calls are the same object if they come from the same function with the same arguments.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_SUBJECTS_H
#define PURPOSE_LINK_SUBJECTS_H

#include "link/ProgramGraph.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <set>

namespace purpose {

/// Where a value comes from in its function: a part of what is at a node that nothing flows into.
struct Origin {
  Node Root = NoRef;
  PathRef Path = RootPath;
  uint32_t Element = 0; ///< Of the elements that Path may stand for: see FlowGraph::Elements. 0: no telling.
  /// Of the local list that it was put into, and taken from again; 0: of none.
  SymbolRef List = 0;
  uint32_t InList = 0; ///< Which element of that.
  friend bool operator==(const Origin &, const Origin &) = default;
  friend auto operator<=>(const Origin &, const Origin &) = default;
};
/// All that it may come from; empty: unknown.
using Origins = llvm::SmallVector<Origin, 2>;

enum class SubjectRelation : uint8_t { Different, Unknown, Same };

class Subjects {
public:
  Subjects(FlowUnit &Unit, const ProgramGraph &Program);

  const Origins &originsOf(Node N, PathRef P);
  /// Where what is at \p N, part \p P, may have been copied from, but for what \p IsKnown tells all about; nothing if
  /// there is no telling. \p AndElements: of a list, what was put into it as well.
  std::vector<Origin> copiedFrom(Node N, PathRef P, llvm::function_ref<bool(const Origin &)> IsKnown,
                                 bool AndElements = false);
  /// The node that \p N is a copy of, and of nothing else; NoRef if there is none.
  Node copyOf(Node N);
  /// What a call returned is of whom it was asked for: in terms of the function's ports, as far as it can be.
  Origins askedFor(const Origins &Of, unsigned Depth = 0);
  /// Where the caller finds \p Inside, what a call in the body of \p T has returned, after \p S, which runs that: in
  /// its result, its object and its arguments.
  llvm::SmallVector<Origin, 1> handedOut(const Origin &Inside, Site S, const CallTarget &T);
  /// A thing that a call has returned that was given nothing but constants: what nobody else has.
  bool isFetchedByNothing(const Origin &O);
  /// Whether \p Subject, an object or its id, is what \p Data was taken from; both of one function.
  SubjectRelation relate(const Origins &Subject, const Origins &Data);
  /// Both are the same, or results of calls of one function with the same arguments.
  bool areOneObject(Node A, Node B) { return sameRoot(A, B, 0); }
  /// They are values of one type, of which a value may be one or the other; not an object and one that lies in it.
  bool areOfOneType(const Origins &All) const;
  /// Whom call \p S is about: where its subjectPorts() come from.
  Origins subjectOf(Site S, int Except = -2) { return originsOfAll(subjectPorts(S, Except)); }
  /// What says which object it is that call \p S has returned or made: its subject, but ids before what is asked for
  /// it. `load(Post.Parent)` returns another post.
  Origins fetchedBy(Site S);
  /// Those arguments of \p S that say whose data it is about: objects of a class and ids, else its object.
  /// \p Except: an argument that says something else.
  llvm::SmallVector<Node, 2> subjectPorts(Site S, int Except = -2, bool IsFetched = false);
  /// One way by which a value came to a place in its function.
  struct Way {
    Origin From;
    bool IsCopy = true;                   ///< It is what is there, and not computed from it.
    bool IsPartial = false;               ///< It may not have come at all.
    llvm::SmallVector<uint32_t, 2> Facts; ///< Sets of what is known on it.
  };
  /// All ways to what is at \p N, part \p P; empty if there are too many.
  std::vector<Way> waysTo(Node N, PathRef P);
  /// Edges to part \p P of port \p N are all ways by which something comes there: see flow/Answers.h.
  bool hasAnswer(Node N, PathRef P);
  /// Call \p S is given an object with parts of somebody other than \p Subject, and none of his.
  bool isGivenOthers(Site S, const Origins &Subject);
  /// Call \p S is given a copy of \p Subject that has been given the id of something else: `Copy.Id = Other;
  /// put(Copy);`
  bool isGivenOtherId(Site S, const Origins &Subject);
  /// What call \p S is given is, in some part, one of \p OneOf, who were checked, or somebody else: `if (Other) C =
  /// load(Id); create({C.Id});`.
  bool isGivenSomeOther(Site S, llvm::ArrayRef<Origins> OneOf);
  /// Call \p S is given something of a class of \p Subject, alone or in an object that was made with it, but none that
  /// is of it: `if (banned(Me, Post.Community)) return; create({Me, Data.Community});`. Persons do not count: who acts
  /// is not to whom something is done.
  bool isGivenOtherOfClass(Site S, const Origins &Subject);
  /// Call \p S is given something that lies in, or is made by means of, an object of a class that \p Checked lies in,
  /// but nothing of that very object; \p Instead is set to what it is given. Persons do not count. What may be one or
  /// another of \p OneOf, which all have been checked, is none else.
  bool goesToAnother(Site S, const Origins &Checked, llvm::ArrayRef<Origins> OneOf, Origins &Instead);
  /// \p O is in a variable, and nothing was put there or into a part of it.
  bool isUnset(const Origin &O);
  /// Where variables that \p Use is given were written, of those that \p Check has looked at or been put into, but not
  /// before.
  llvm::SmallVector<Node, 2> writtenSince(Site Check, Site Use);
  /// \p All, which come to \p N: those that are any element of a list are the one that \p N is, if that is known.
  Origins asTakenAt(Node N, Origins All) const;
  /// What is known wherever something moves to \p N, if that is the same everywhere: a set of facts.
  uint32_t factsInto(Node N);
  /// "A", "this->Owner": for messages.
  std::string nameOf(const Origins &Of) const;

  struct InEdge {
    const FlowEdge *Edge;
    Node From;
  };
  llvm::ArrayRef<InEdge> edgesInto(Node N) {
    indexBackwards();
    return llvm::ArrayRef<InEdge>(In).slice(InBegin[N], InBegin[N + 1] - InBegin[N]);
  }
  /// What lies at \p Tail below the target of \p E was overwritten on the way.
  bool isExcepted(const FlowEdge &E, PathRef Tail) const;

private:
  /// Calls that an object was fetched through.
  static constexpr unsigned MaxDepth = 4;

  Origins originsOfAll(llvm::ArrayRef<Node> Ports);
  /// The arguments that the only body that may run gives back as \p Result, a part of the result of a call or of the
  /// object that it has made; none: it gives back something else as well.
  std::optional<llvm::SmallVector<Origin, 2>> handedBack(const Origin &Result);
  struct Holder {
    SymbolRef Class;
    TypeRef Type;
    Origin At;
  };
  /// A Result<User> and a Result<Post> are of two classes.
  bool areOfOneClass(const Holder &A, const Holder &B) const {
    return A.Class == B.Class && (A.Type == B.Type || Unit.Types[A.Type].Parts == Unit.Types[B.Type].Parts);
  }
  SubjectRelation relate(const Origin &Subject, const Origin &Data, unsigned Depth);
  /// \p Data is of an object inside of \p Subject, of the same class.
  bool liesInAnother(const Origin &Subject, const Origin &Data);
  bool sameRoot(Node A, Node B, unsigned Depth);
  /// Whether \p Other lies in \p Asked, which \p All lies in, or was made by means of it, or of another object of its
  /// class.
  SubjectRelation relateThings(const Holder &Asked, const Origin &All, const Origin &Other, unsigned Depth = 0);
  /// \p Made was returned or made by a call that was given \p Of or a part of it, or something made of that.
  bool isMadeOf(const Origin &Made, const Origin &Of, unsigned Depth);
  /// Calls of one function have returned them, for parts of one object that are not the same: `load(W.From)` and
  /// `load(W.To)`.
  bool areFetchedByOthers(const Origin &A, const Origin &B);
  /// They lie in one object, or one was made by means of the other.
  bool belongTogether(const Origin &A, const Origin &B, unsigned Depth);
  /// Whom the call was about that has returned or made \p Made; empty: it did not come from one.
  Origins madeOf(const Origin &Made);
  /// Where variables and parameters were written that may be what a call is given.
  using Written = std::map<std::pair<SymbolRef, StringRefId>, std::set<Node>>;
  Written writtenBefore(Site S);
  void addWritten(Written &To, Node Port);
  /// What names the variable or parameter that is written at \p N; both 0: none is.
  std::pair<SymbolRef, StringRefId> variableAt(Node N) const;
  SubjectRelation relateToArguments(Node Result, const Origin &Other, unsigned Depth);
  /// The objects of classes of the user that \p O lies in, from the outermost on.
  llvm::SmallVector<Holder, 4> holders(const Origin &O, bool AndItself);
  bool isService(const CallArgument &Given) const;
  /// Objects of \p Class are no persons or things that checks are about, but what knows them: `AppContext`.
  bool isNamedAsService(SymbolRef Class) const;
  bool isId(PathRef P) const;
  static bool isWordOfId(llvm::ArrayRef<std::string> Words);
  /// \p Key, a part of an object of \p Class, is the key of another one.
  bool namesAnother(SymbolRef Class, const Origin &Key);
  TypeRef typeOf(TypeRef T, Selector Step, unsigned Depth = 0) const;
  /// \p T, or what it points to, if that is a class of the user; 0: it is none. By the name that the user gave it.
  TypeRef userType(TypeRef T, unsigned Depth = 0) const;
  SymbolRef userClass(TypeRef T) const { return Unit.Types[userType(T)].Symbol; }
  void indexBackwards();
  uint32_t elementAt(Node N) const;
  /// Which element of what is around it the part \p At of \p O is, also by its number; 0: no telling.
  uint32_t elementIn(PathRef At, const Origin &O) const;
  /// A variable or field that holds a container.
  bool isContainer(const FlowNode &N) const;
  bool hasElements(TypeRef T, unsigned Depth = 0) const;
  /// They lie in the same part \p At of one object, but in elements of it that are not the same.
  bool areOtherElements(PathRef At, const Origin &A, const Origin &B) const {
    const bool IsEnd = NodeElement::isEnd(A.InList) || NodeElement::isEnd(B.InList);
    if (IsEnd && A.List == B.List && A.InList && B.InList && A.InList != B.InList)
      return true;
    const bool IsInList = Unit.Paths.isAnyOf(At) || (Unit.Paths.isAnyOf(A.Path) != Unit.Paths.isAnyOf(B.Path));
    return IsInList && A.Element && B.Element && A.Element != B.Element;
  }

  FlowUnit &Unit;
  const ProgramGraph &Program;
  std::vector<InEdge> In;
  std::vector<uint32_t> InBegin;
  std::map<std::pair<Node, PathRef>, Origins> Known;
  /// `using UserId = Id<UserTag>;`: the only name that an instantiation has; 0: it has several.
  std::map<SymbolRef, TypeRef> NameOf;
  unsigned Depth = 0; ///< Of calls that are looked into.
};

} // namespace purpose

#endif
