//===- SubjectRelations.cpp - Whether it is the one who was checked ---------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compares whom a check was asked of with whose data it is, whom an operation is about, and who gets the data. By the
// objects that values lie in, by ids, and by what was made by means of what; where none of these tells, it is unknown.
//
//===----------------------------------------------------------------------===//

#include "link/Subjects.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"

using namespace purpose;

SubjectRelation Subjects::relateToArguments(Node Result, const Origin &Other, unsigned Depth) {
  if (Program.node(Result).Kind != NodeKind::Result || Depth > MaxDepth)
    return SubjectRelation::Unknown;
  SubjectRelation Best = SubjectRelation::Unknown;
  for (const Origin &Argument : fetchedBy(Program.siteOf(Result))) {
    // All that a store has given, and what was looked up by that, is not of one.
    if (Depth > 0 && Argument.Path == RootPath && isNamedAsService(userClass(Program.node(Argument.Root).Type)))
      continue;
    SubjectRelation R = relate(Argument, Other, Depth + 1);
    if (R == SubjectRelation::Same)
      return R;
    if (R == SubjectRelation::Different)
      Best = R;
  }
  return Best;
}

bool Subjects::liesInAnother(const Origin &Subject, const Origin &Data) {
  // `Of.consents()` and `Of.Partner->Mail`: both are persons.
  auto OfSubject = holders(Subject, /*AndItself=*/true), OfData = holders(Data, /*AndItself=*/false);
  if (OfSubject.empty())
    return false;
  const Holder &Asked = OfSubject.back();
  return llvm::any_of(OfData, [&](const Holder &H) {
    return areOfOneClass(H, Asked) && Unit.Paths.depth(H.At.Path) > Unit.Paths.depth(Asked.At.Path);
  });
}

SubjectRelation Subjects::relate(const Origin &Subject, const Origin &Data, unsigned Depth) {
  if (Unit.Paths.hasGap(Subject.Path) || Unit.Paths.hasGap(Data.Path))
    return SubjectRelation::Unknown; // In which object it is was left out.
  bool OneRoot = sameRoot(Subject.Root, Data.Root, Depth);
  if (OneRoot && (Unit.Paths.below(Subject.Path, Data.Path) || Unit.Paths.below(Data.Path, Subject.Path))) {
    PathRef Outer = Unit.Paths.depth(Subject.Path) < Unit.Paths.depth(Data.Path) ? Subject.Path : Data.Path;
    bool IsOther = areOtherElements(Outer, Subject, Data) || liesInAnother(Subject, Data);
    return IsOther ? SubjectRelation::Different : SubjectRelation::Same;
  }
  // Two objects of one class, the innermost that both lie in.
  auto OfSubject = holders(Subject, /*AndItself=*/true), OfData = holders(Data, /*AndItself=*/true);
  // `load(Message.Id)` and `Message.Sender` need not belong together.
  const SubjectRelation InOne = Depth == 0 ? SubjectRelation::Same : SubjectRelation::Unknown;
  for (const Holder &D : llvm::reverse(OfData))
    for (const Holder &S : llvm::reverse(OfSubject))
      if (areOfOneClass(D, S))
        return OneRoot && D.At.Path == S.At.Path && !areOtherElements(D.At.Path, Subject, Data)
                   ? InOne
                   : SubjectRelation::Different;
  if (OneRoot)
    return InOne; // Parts of one object.
  // Fetched by means of each other.
  SubjectRelation R = relateToArguments(Data.Root, Subject, Depth);
  return R != SubjectRelation::Unknown ? R : relateToArguments(Subject.Root, Data, Depth);
}

SubjectRelation Subjects::relate(const Origins &Subject, const Origins &Data) {
  bool AnyDiffers = false;
  for (const Origin &S : Subject)
    for (const Origin &D : Data) {
      SubjectRelation R = relate(S, D, 0);
      if (R == SubjectRelation::Same)
        return R;
      AnyDiffers |= R == SubjectRelation::Different;
    }
  return AnyDiffers ? SubjectRelation::Different : SubjectRelation::Unknown;
}

bool Subjects::isGivenOthers(Site S, const Origins &Subject) {
  // `store({U.Id, Text})` is about U.
  bool Any = false;
  for (Node Port : subjectPorts(S))
    for (uint32_t I = InBegin[Port]; I < InBegin[Port + 1]; ++I) {
      if (In[I].Edge->Target == RootPath)
        continue;
      SubjectRelation R = relate(Subject, Origins(originsOf(In[I].From, In[I].Edge->Source)));
      if (R == SubjectRelation::Same)
        return false;
      Any |= R == SubjectRelation::Different;
    }
  return Any;
}

/// \p P is a member that says which object it is.
bool Subjects::isId(PathRef P) const {
  if (Unit.Paths.depth(P) != 1 || Unit.Paths.last(P).SelectorKind != Selector::Kind::Field)
    return false;
  llvm::StringRef Name = Unit.nameOf(Unit.Paths.last(P).Payload);
  return isWordOfId(wordsOfName(unqualified(Name)));
}

bool Subjects::isWordOfId(llvm::ArrayRef<std::string> Words) {
  return Words.size() == 1 &&
         llvm::is_contained({"id", "iri", "key", "slug", "subject", "uid", "uri", "uuid"}, Words[0]);
}

bool Subjects::isGivenOtherId(Site S, const Origins &Subject) {
  bool Any = false;
  auto IsOfClass = [&](SymbolRef Class) {
    return Class && llvm::any_of(Subject, [&](const Origin &O) {
             auto Holds = holders(O, /*AndItself=*/true);
             return !Holds.empty() && Holds.back().Class == Class;
           });
  };
  for (Node Port : subjectPorts(S))
    for (const InEdge &Given : edgesInto(Port)) {
      if (!IsOfClass(userClass(Program.node(Port).Type)) || !isId(Given.Edge->Target))
        continue;
      const Origins From = originsOf(Given.From, Given.Edge->Source);
      if (relate(Subject, From) == SubjectRelation::Same)
        return false;
      Any |= llvm::any_of(From, [&](const Origin &O) { return entryIndex(Program.node(O.Root)).has_value(); });
    }
  return Any;
}

bool Subjects::isGivenSomeOther(Site S, llvm::ArrayRef<Origins> OneOf) {
  auto IsOneAndOther = [&](const Origins &Each) {
    bool IsOne = false, IsOther = false;
    for (const Origin &O : Each) {
      bool AnySame = false, AnyDiffers = false;
      for (const Origins &Checked : OneOf) {
        const SubjectRelation R = relate(Checked, {O});
        AnySame |= R == SubjectRelation::Same;
        AnyDiffers |= R == SubjectRelation::Different;
      }
      IsOne |= AnySame;
      IsOther |= !AnySame && AnyDiffers;
    }
    return IsOne && IsOther;
  };
  for (Node Port : subjectPorts(S)) {
    if (IsOneAndOther(originsOf(Port, RootPath)))
      return true;
    for (const TypePart &P : Unit.Types[Program.node(Port).Type].Parts)
      if (P.At != RootPath && P.Field && IsOneAndOther(originsOf(Port, P.At)))
        return true;
  }
  return false;
}

bool Subjects::isGivenOtherOfClass(Site S, const Origins &Subject) {
  std::map<SymbolRef, Origins> ByClass;
  for (const Origin &O : Subject)
    if (auto Holds = holders(O, /*AndItself=*/true);
        !Holds.empty() && Holds.back().At.Path == O.Path && !speaksOfPerson(Unit.nameOf(Holds.back().Class)))
      ByClass[Holds.back().Class].push_back(O);
  // Parts that were put there, and are not of the object that it is.
  auto PartsOf = [&](Node Port, SymbolRef Class) {
    Origins Result;
    const Origins Whole = originsOf(Port, RootPath);
    for (const TypePart &P : Unit.Types[Program.node(Port).Type].Parts) {
      if (P.At == RootPath || userClass(P.Type) != Class)
        continue;
      for (const Origin &O : Origins(originsOf(Port, P.At)))
        if (llvm::none_of(Whole, [&](const Origin &W) { return W.Root == O.Root; }))
          Result.push_back(O);
    }
    return Result;
  };
  auto Given = [&](SymbolRef Class) {
    Origins Result;
    for (Node Port : subjectPorts(S)) {
      if (userClass(Program.node(Port).Type) == Class)
        Result.append(Origins(originsOf(Port, RootPath)));
      Result.append(PartsOf(Port, Class));
    }
    return Result;
  };
  return llvm::any_of(ByClass, [&](const auto &Of) {
    // `if (mayEdit(Note.Id)) move(To, Note);`: it is given the one that was checked, and something else.
    auto IsHandedIn = [&](const Origin &Asked) {
      return llvm::any_of(subjectPorts(S), [&](Node Port) {
        return PartsOf(Port, Of.first).empty() &&
               relate(Origins{Asked}, Origins(originsOf(Port, RootPath))) == SubjectRelation::Same;
      });
    };
    if (llvm::any_of(Of.second, IsHandedIn))
      return false;
    const Origins Parts = Given(Of.first);
    auto IsOther = [&](const Origin &Asked, const Origin &Part) {
      return relate(Asked, Part, 0) == SubjectRelation::Different && !isMadeOf(Part, Asked, 0) &&
             !isMadeOf(Asked, Part, 0);
    };
    return !Parts.empty() && llvm::all_of(Parts, [&](const Origin &Part) {
      return llvm::all_of(Of.second, [&](const Origin &Asked) { return IsOther(Asked, Part); });
    });
  });
}

Origins Subjects::madeOf(const Origin &Made) {
  const NodeKind Kind = Program.node(Made.Root).Kind;
  return Kind == NodeKind::Result || Kind == NodeKind::ArgOut ? fetchedBy(Program.siteOf(Made.Root)) : Origins();
}

bool Subjects::isFetchedByNothing(const Origin &O) {
  if (Program.node(O.Root).Kind != NodeKind::Result || !subjectPorts(Program.siteOf(O.Root)).empty())
    return false;
  auto Holds = holders(O, /*AndItself=*/true);
  return !Holds.empty() && !speaksOfPerson(Unit.nameOf(Holds.back().Class)) && !isNamedAsService(Holds.back().Class);
}

bool Subjects::isMadeOf(const Origin &Made, const Origin &Of, unsigned Depth) {
  return llvm::any_of(madeOf(Made), [&](const Origin &Given) {
    return (sameRoot(Given.Root, Of.Root, Depth) && Unit.Paths.below(Given.Path, Of.Path) &&
            !areOtherElements(Of.Path, Given, Of)) ||
           (Depth < MaxDepth && isMadeOf(Given, Of, Depth + 1));
  });
}

bool Subjects::areFetchedByOthers(const Origin &A, const Origin &B) {
  if (Program.node(A.Root).Kind != NodeKind::Result || Program.node(B.Root).Kind != NodeKind::Result)
    return false;
  const Site SA = Program.siteOf(A.Root), SB = Program.siteOf(B.Root);
  if (!Program.site(SA).Callee || Program.site(SA).Callee != Program.site(SB).Callee)
    return false;
  const Origins ByA = fetchedBy(SA), ByB = fetchedBy(SB);
  auto AreParts = [&](const Origin &X, const Origin &Y) {
    return X.Root == Y.Root && !Unit.Paths.below(X.Path, Y.Path) && !Unit.Paths.below(Y.Path, X.Path);
  };
  return !ByA.empty() && !ByB.empty() && llvm::all_of(ByA, [&](const Origin &X) {
    return llvm::all_of(ByB, [&](const Origin &Y) { return AreParts(X, Y); });
  });
}

bool Subjects::belongTogether(const Origin &A, const Origin &B, unsigned Depth) {
  if (Depth > MaxDepth)
    return false;
  auto IsOne = [&](const Holder &X, const Holder &Y) {
    const bool IsOurs = X.At.Path == RootPath && Program.node(X.At.Root).Kind == NodeKind::ThisIn;
    // `using Bidders = std::vector<Bidder>;`: in one list is in no one object.
    return !IsOurs && !hasElements(X.Type) && areOfOneClass(X, Y) && X.At.Path == Y.At.Path &&
           sameRoot(A.Root, B.Root, Depth) && !areOtherElements(X.At.Path, A, B);
  };
  auto OfB = holders(B, /*AndItself=*/true);
  for (const Holder &X : holders(A, /*AndItself=*/true))
    if (llvm::any_of(OfB, [&](const Holder &Y) { return IsOne(X, Y); }))
      return true;
  return llvm::any_of(madeOf(B), [&](const Origin &Given) { return belongTogether(A, Given, Depth + 1); }) ||
         llvm::any_of(madeOf(A), [&](const Origin &Given) { return belongTogether(Given, B, Depth + 1); });
}

uint32_t Subjects::elementIn(PathRef At, const Origin &O) const {
  const Selector Last = At == RootPath ? Selector::element() : Unit.Paths.last(At);
  if (O.Element || Last.SelectorKind != Selector::Kind::ElementAt)
    return O.Element;
  const llvm::StringRef Index = Unit.string(Last.Payload);
  return Index == "0" ? NodeElement::First : NodeElement::Last + 1 + Last.Payload;
}

SubjectRelation Subjects::relateThings(const Holder &Asked, const Origin &All, const Origin &Other, unsigned Depth) {
  if (Unit.Paths.hasGap(All.Path) || Unit.Paths.hasGap(Other.Path) || Depth > MaxDepth)
    return SubjectRelation::Unknown;
  for (const Holder &H : llvm::reverse(holders(Other, /*AndItself=*/true))) {
    if (!areOfOneClass(H, Asked))
      continue;
    const bool OneRoot = sameRoot(All.Root, Other.Root, Depth) && H.At.Path == Asked.At.Path;
    const bool AreOthers = OneRoot && areOtherElements(H.At.Path, All, Other);
    if ((OneRoot && !AreOthers) ||
        (!AreOthers && !areFetchedByOthers(All, Other) && belongTogether(All, Other, Depth + 1)))
      return SubjectRelation::Same;
    // The first of a list, in the first round of a loop, may be any of its elements.
    const bool AreElements = !OneRoot && sameRoot(All.Root, Other.Root, Depth) &&
                             Unit.Paths.generalised(H.At.Path) == Unit.Paths.generalised(Asked.At.Path) &&
                             Unit.Paths.isAnyOf(H.At.Path) != Unit.Paths.isAnyOf(Asked.At.Path);
    if (AreElements) {
      // `All.front()` and `All[1]`.
      const uint32_t A = elementIn(Asked.At.Path, All), B = elementIn(H.At.Path, Other);
      const bool AreNumbered =
          A && B && (NodeElement::isEnd(A) || !All.Element) && (NodeElement::isEnd(B) || !Other.Element);
      if (AreNumbered || (All.Element && All.Element == Other.Element))
        return A == B ? SubjectRelation::Same : SubjectRelation::Different;
      if (!All.Element || !Other.Element)
        return SubjectRelation::Unknown;
    }
    // Which element it is that was looked up may depend on the other.
    auto IsLookedUp = [&](PathRef At, const Origin &O) {
      return Unit.Paths.isAnyOf(At) && !(O.Element & NodeElement::OfLoop);
    };
    const bool InOneList = OneRoot && All.Element && Other.Element;
    const bool IsSome = !InOneList && (IsLookedUp(Asked.At.Path, All) || IsLookedUp(H.At.Path, Other));
    return IsSome ? SubjectRelation::Unknown : SubjectRelation::Different;
  }
  SubjectRelation Best = SubjectRelation::Unknown;
  for (const Origin &Given : madeOf(Other))
    if (SubjectRelation R = relateThings(Asked, All, Given, Depth + 1);
        R == SubjectRelation::Same || Best == SubjectRelation::Unknown)
      Best = R;
  return Best;
}

bool Subjects::goesToAnother(Site S, const Origins &Checked, llvm::ArrayRef<Origins> OneOf, Origins &Instead) {
  llvm::SmallVector<Origins, 8> Given; // What each may be.
  for (Node N : Program.arguments(S)) {
    Given.push_back(originsOf(N, RootPath));
    for (const TypePart &P : Unit.Types[Program.node(N).Type].Parts)
      if (P.At != RootPath)
        Given.push_back(originsOf(N, P.At));
  }
  // The innermost class that both lie in says it: of the object that holds all vendors there may be one only.
  std::map<SymbolRef, SubjectRelation> ByClass;
  auto Compare = [&](const Origin &Asked) {
    for (const Holder &H : llvm::reverse(holders(Asked, /*AndItself=*/true))) {
      if (speaksOfPerson(Unit.nameOf(H.Class)) || isNamedAsService(H.Class))
        continue;
      SubjectRelation Best = SubjectRelation::Unknown;
      const Origin *Other = nullptr;
      auto IsOneOfThem = [&](const Origin &To) {
        return OneOf.size() > 1 && llvm::any_of(OneOf, [&](const Origins &Also) {
                 return llvm::any_of(Also,
                                     [&](const Origin &O) { return relateThings(H, O, To) == SubjectRelation::Same; });
               });
      };
      for (const Origins &Each : Given) {
        SubjectRelation Here = SubjectRelation::Unknown;
        for (const Origin &To : Each) {
          const SubjectRelation R = relateThings(H, Asked, To);
          if (R == SubjectRelation::Unknown || (R == SubjectRelation::Different && IsOneOfThem(To)))
            continue;
          if (Here != SubjectRelation::Different)
            Here = R;
          if (R == SubjectRelation::Different && Best != SubjectRelation::Same)
            Other = &To;
        }
        if (Here == SubjectRelation::Same || Best == SubjectRelation::Unknown)
          Best = Here;
        if (Best == SubjectRelation::Same)
          break;
      }
      if (Best == SubjectRelation::Unknown)
        continue;
      auto [It, New] = ByClass.try_emplace(H.Class, Best);
      if (Best == SubjectRelation::Same)
        It->second = Best;
      else if (It->second == SubjectRelation::Different)
        Instead = {*Other};
      return true;
    }
    return false;
  };
  // `if (Consent.allows(A.id())) post(B, Text);`: the consent goes with the text, and A is not B.
  for (const Origin &Asked : Checked)
    if (!Compare(Asked))
      for (const Origin &Of : askedFor({Asked}))
        Compare(Of);
  return llvm::any_of(ByClass, [](const auto &Class) { return Class.second == SubjectRelation::Different; });
}
