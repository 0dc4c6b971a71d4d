//===- UnknownCalls.cpp - Calls whose body is not in sight ----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a call does whose callee has no body here: what the policy declares, else the default, which is that its
// arguments flow into its result and into whatever it can write.
//
//===----------------------------------------------------------------------===//

#include "link/Propagator.h"
#include "model/NameWords.h"

using namespace purpose;

/// Behind how many pointers a function out of sight looks for data.
static constexpr unsigned MaxRawPointers = 1, MaxPointers = 2;
/// A class with more fields is marked as a whole.
static constexpr size_t MaxFieldsLeftIn = 64;
static constexpr unsigned MaxBases = 16;
/// Objects in objects, of which numbers are told from the rest.
static constexpr unsigned MaxDepth = 3;

Identifiability Propagator::levelAfter(SymbolRef Callee, const FlowNode &Output, Identifiability Level) {
  const Declassification *D = Classes.declassifies(Callee);
  if (!D || Output.Kind == NodeKind::Throw)
    return Level;
  bool IsResult = Output.Kind == NodeKind::Return || Output.Kind == NodeKind::Result;
  bool IsObject = Output.Kind == NodeKind::ThisOut || (Output.Kind == NodeKind::ArgOut && Output.Index == ThisIndex);
  return D->cleans(IsResult ? ResultOutput : IsObject ? ObjectOutput : Output.Index) ? std::min(Level, D->To) : Level;
}

void Propagator::declassify(FactId Id) {
  const DataFact F = Facts[Id];
  if (Contexts[F.Context].IsFunction)
    return;
  Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  for (const CallTarget &T : Program.targets(S)) {
    const Declassification *D = Classes.declassifies(T.Function);
    if (!D)
      continue;
    Identifiability Level = std::min(F.Level, D->To);
    if (D->cleans(ResultOutput))
      add(F.Context, Program.callPort(S, NodeKind::Result, 0), RootPath, Level, Step::Unknown, Id);
    for (int I = 0; I < static_cast<int>(Call.Arguments.size()); ++I)
      if (Call.Arguments[I].Out && I != Program.node(F.Where).Index && D->cleans(I))
        add(F.Context, Program.callPort(S, NodeKind::ArgOut, I), RootPath, Level, Step::Unknown, Id);
  }
}

/// The class that \p Callee is declared to take as argument \p Index; 0 if there is none, or it is no class.
SymbolRef Propagator::classTaken(SymbolRef Callee, int Index) const {
  const Symbol &F = Unit.Symbols[Callee];
  if (Index == ThisIndex)
    return Unit.Symbols[F.Parent].Kind == SymbolKind::Type ? F.Parent : 0;
  return Index >= 0 && static_cast<size_t>(Index) < F.Parameters.size() ? Unit.Types[F.Parameters[Index].Type].Symbol
                                                                        : 0;
}

/// How many pointers lie on \p P: raw ones and references, and with smart ones and those in containers.
Propagator::PointersOnPath Propagator::pointersOn(PathRef P) const {
  PointersOnPath Count;
  for (SymbolRef F : Unit.Paths.fields(P)) {
    const Symbol &Field = Unit.Symbols[F];
    Count.Raw += Field.IsPointer;
    Count.All += Field.IsPointer || Unit.Types[Field.Type].HoldsPointers;
  }
  return Count;
}

/// A function out of sight reads what is in the object that it is given, or behind one pointer, or two smart ones. It
/// does not know of the fields of classes that derive from the one it is declared to take.
bool Propagator::isSeenBy(SymbolRef Callee, int Index, PathRef P) const {
  if (Unit.Paths.hasGap(P))
    return false;
  PointersOnPath Pointers = pointersOn(P);
  if (Pointers.Raw > MaxRawPointers || Pointers.All > MaxPointers)
    return false;
  auto Steps = Unit.Paths.selectors(P);
  SymbolRef Taken = classTaken(Callee, Index);
  if (!Taken || Steps.empty() || Steps.front().SelectorKind != Selector::Kind::Field)
    return true;
  SymbolRef Holder = Unit.Symbols[Steps.front().Payload].Parent;
  return Holder == Taken || !llvm::is_contained(Hierarchy.withBases(Holder), Taken);
}

/// Where a function out of sight leaves what it was given in an object of class \p Class: in all of it; where classes
/// derive from it, in its own fields. \p IsText: a part of something else, and no number; numbers do not take it.
llvm::SmallVector<PathRef, 4> Propagator::leftIn(SymbolRef Class, bool IsText, unsigned Depth) {
  llvm::SmallVector<PathRef, 4> Places;
  bool HasNumbers = false;
  auto Add = [&](TypeRef T, PathRef At) {
    if (IsText && Unit.Types[T].IsScalar) {
      HasNumbers = true;
      return;
    }
    // `Result<Response>`: what is in its Response.
    const SymbolRef Inner = IsText && Depth < MaxDepth ? classIn(T) : 0;
    const llvm::SmallVector<PathRef, 4> In =
        Inner ? leftIn(Inner, IsText, Depth + 1) : llvm::SmallVector<PathRef, 4>{RootPath};
    HasNumbers |= In.empty() || In.front() != RootPath;
    for (PathRef P : In)
      Places.push_back(Unit.Paths.concat(At, P));
  };
  auto AddFields = [&](SymbolRef Holder) {
    for (const auto &[Field, At] : FieldPlaces(ownFields(Holder))) {
      const TypeRef T = Unit.Symbols[Field].Type;
      if (Unit.Symbols[Field].IsPointer)
        Places.push_back(At);
      else if (IsText && Unit.nameOf(Unit.Types[T].Symbol) == "std::variant")
        for (const TypePart &P : Unit.Types[T].Parts)
          Add(P.Type, Unit.Paths.concat(At, P.At));
      else
        Add(T, At);
    }
  };
  if (Class && (IsText || Unit.Symbols[Class].IsBase))
    for (SymbolRef Holder : Hierarchy.withBases(Class))
      AddFields(Holder);
  if (Places.empty() && HasNumbers)
    return {};
  bool IsAll = Class && !Unit.Symbols[Class].IsBase && !HasNumbers;
  if (Places.empty() || IsAll || Places.size() > MaxFieldsLeftIn)
    return {RootPath};
  return Places;
}

/// The class of the program that \p T is, or a std::optional of one holds; 0: it is none.
SymbolRef Propagator::classIn(TypeRef T) const {
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    const TypeInfo &Info = Unit.Types[T];
    if (Info.Symbol && !Info.IsScalar && !Unit.nameOf(Info.Symbol).starts_with("std::") &&
        llvm::any_of(Info.Parts, [](const TypePart &P) { return P.Field != 0; }))
      return Info.Symbol;
    if (Info.HoldsPointers || Info.Parts.size() != 1 || Info.Parts.front().At != RootPath ||
        Info.Parts.front().Type == T)
      return 0;
    T = Info.Parts.front().Type;
  }
  return 0;
}

/// \p T is a class of the program, or leads to one.
bool Propagator::isOwnClass(TypeRef T, unsigned Depth) const {
  return Depth < MaxBases && llvm::any_of(
                                 Unit.Types[T].Parts,
                                 [&](const TypePart &P) {
                                   return P.Field ? !Unit.Symbols[P.Field].IsLibrary
                                                  : P.At == RootPath && isOwnClass(P.Type, Depth + 1);
                                 });
}

/// What lies behind a pointer belongs to another object. A function out of sight that gets both may have made one lead
/// to the other: then it is somewhere below, if types allow it. It was not copied out.
bool Propagator::staysInObject(FactId Id, Node Port) {
  const DataFact F = Facts[Id];
  if (F.Path == RootPath || !pointersOn(F.Path).All || !Wide.isInField(F.Path))
    return false;
  const FlowNode &To = Program.node(Port);
  if (To.Index == ThisIndex && !Program.site(Program.siteOf(Port)).Constructs)
    return false;
  if (!isOwnClass(To.Type))
    return false;
  auto Steps = Unit.Paths.selectors(F.Path);
  comesOut(Id, Port, Unit.Paths.withGap(Steps, 0, *Unit.Paths.beforeLastField(Steps)));
  return true;
}

/// By name and result: a method that hands out an object of another class, and keeps nothing.
bool Propagator::isQuery(const CallSite &Call) const {
  const SymbolRef Result = Unit.Types[Call.ResultType].Symbol;
  const Symbol &Callee = Unit.Symbols[Call.Callee];
  if (Call.Constructs || !Callee.IsMethod || !Result || Unit.Types[Call.ResultType].IsScalar || Result == Callee.Parent)
    return false;
  return !speaksOfChange(unqualified(Unit.nameOf(Call.Callee)));
}

/// What is sent to a recipient does not come back: what the call returns is his answer.
bool Propagator::goesToSomebody(Site S) {
  auto [It, New] = Sends.try_emplace(S, false);
  const CallSite &Call = Program.site(S);
  if (!New || !Call.Callee)
    return It->second;
  bool IsSink = false, HasRecipient = false;
  for (int I = ThisIndex; I < static_cast<int>(Call.Arguments.size()); ++I) {
    HasRecipient |= (Classes.rolesOfArgument(Call.Callee, I) & RecipientRole) != 0;
    for (const SinkUse &U : Classes.sinksOfArgument(Call.Callee, Call, I)) {
      IsSink |= U.UseKind == SinkUse::Kind::Purpose && !U.Purposes.empty();
      HasRecipient |= !U.Recipient.empty();
    }
  }
  return It->second = IsSink && (HasRecipient || speaksOfSending(unqualified(Unit.nameOf(Call.Callee))));
}

/// What a closure has captured is written by nobody who does not call it.
bool Propagator::isFunctionClass(SymbolRef Class) const {
  const llvm::StringRef Name = Unit.nameOf(Class);
  return Name == "std::function" || Name == "std::move_only_function" || Name == "std::copyable_function";
}

bool Propagator::comesBack(Site S, ContextRef C) {
  if (Contexts[C].IsFunction)
    return true;
  const PropagationEntry *Declared = Classes.propagation(Program.site(S).Callee);
  if (Declared)
    return llvm::any_of(Declared->Flows, [](const Flow &F) { return F.FlowKind == Flow::Kind::Call; });
  return !goesToSomebody(S);
}

void Propagator::unknownCall(FactId Id) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  const CallSite &Call = Program.site(S);
  int Index = Program.node(F.Where).Index;
  if (Program.node(F.Where).Kind == NodeKind::ResultOut)
    return;
  // What it was is there afterwards.
  add(F.Context, Program.callPort(S, NodeKind::ArgOut, Index), F.Path, F.Level, Step::Unknown, Id);
  if (const PropagationEntry *Declared = Classes.propagation(Call.Callee)) {
    declaredFlows(Id, *Declared);
    return;
  }
  if (Index == CalleeIndex && F.Path == RootPath && Contexts[F.Context].IsFunction)
    return; // It runs, and does not hand out itself.
  if (F.Path != RootPath && !isSeenBy(Call.Callee, Index, F.Path)) {
    if (!Wide.isLeafType(Call.ResultType)) // It may be the same object.
      comesOut(Id, Program.callPort(S, NodeKind::Result, 0), F.Path);
    return;
  }
  if (Index != CalleeIndex && !Contexts[F.Context].IsFunction && goesToSomebody(S))
    return;
  // A number is no way out for the texts inside an object.
  bool Inside = false;
  if (F.Path != RootPath) {
    Selector Last = Unit.Paths.last(F.Path);
    Inside = Last.SelectorKind != Selector::Kind::Field || !Unit.Types[Unit.Symbols[Last.Payload].Type].IsScalar;
  }
  const llvm::StringRef Name = unqualified(Unit.nameOf(Call.Callee));
  const bool IsVerdict =
      Call.ResultIsScalar && Call.Callee && (Checks.isCheck(Call.Callee) || speaksOfCheck(Name) || speaksOfCount(Name));
  if (!Call.ResultIsBool && !IsVerdict && !(Call.ResultIsScalar && Inside))
    for (PathRef P : Inside ? leftIn(classIn(Call.ResultType), Inside) : llvm::SmallVector<PathRef, 4>{RootPath})
      comesOut(Id, Program.callPort(S, NodeKind::Result, 0), P);
  if (Index == CalleeIndex)
    return;
  auto Out = [&](int Output) {
    Node Port = Program.callPort(S, NodeKind::ArgOut, Output);
    const SymbolRef Class = classTaken(Call.Callee, Output);
    if (Port == NoRef || staysInObject(Id, Port) ||
        (Class && (speaksOfConnection(Unit.nameOf(Class)) || isFunctionClass(Class))))
      return;
    for (PathRef P : leftIn(Class, Inside))
      comesOut(Id, Port, P);
  };
  for (int I = 0; I < static_cast<int>(Call.Arguments.size()); ++I)
    if (Call.Arguments[I].Out && I != Index)
      Out(I);
  if (Call.ObjectOut && Index != ThisIndex && !isStored(Call, Index) && !isQuery(Call))
    Out(ThisIndex);
}

/// What a store was given comes out of it where the policy says so. A statement that names its store is none: what is
/// bound to it goes where it is run.
bool Propagator::isStored(const CallSite &Call, int Index) {
  const Symbol &Callee = Unit.Symbols[Call.Callee];
  const bool IsBuilder = Callee.Parent && Unit.Types[Call.ResultType].Symbol == Callee.Parent;
  auto SaysStore = [](const std::vector<Annotation> &All) {
    return llvm::any_of(All, [](const Annotation &A) { return A.Kind == AnnotationKind::Store; });
  };
  const bool IsParameter = Index >= 0 && static_cast<size_t>(Index) < Callee.Parameters.size();
  if ((Index != ThisIndex && SaysStore(Callee.Annotations)) ||
      (IsParameter && SaysStore(Callee.Parameters[Index].Annotations)))
    return true;
  return llvm::any_of(Classes.storesOf(Call.Callee), [&](const StoreEntry *E) {
    const bool IsBound =
        E->StoreParameter == ThisIndex && (IsBuilder || speaksOfBinding(unqualified(Unit.nameOf(Call.Callee))));
    return !IsBound && (E->Parameters.empty() ? Index != ThisIndex : llvm::is_contained(E->Parameters, Index));
  });
}

void Propagator::comesOut(FactId Id, Node Port, PathRef Path) {
  const DataFact F = Facts[Id];
  if (Port == NoRef)
    return;
  SymbolRef Callee = Program.site(Program.siteOf(F.Where)).Callee;
  add(F.Context, Port, Path, Callee ? levelAfter(Callee, Program.node(Port), F.Level) : F.Level, Step::Unknown, Id,
      NoRef, false, markedBeside(F.Context, F.Passed, F.Where));
}

void Propagator::declaredFlows(FactId Id, const PropagationEntry &Flows) {
  const DataFact F = Facts[Id];
  Site S = Program.siteOf(F.Where);
  int Index = Program.node(F.Where).Index;
  auto Steps = [&](const Place &P) {
    PathRef Path = RootPath;
    for (const PlaceStep &Step : P.Steps)
      if (Step.StepKind != PlaceStep::Kind::Field)
        Path = Unit.Paths.append(Path, Selector::element());
    return Path;
  };
  for (const Flow &Declared : Flows.Flows) {
    const Place &From = Declared.From;
    bool Mine =
        From.RootKind == Place::Root::This ? Index == ThisIndex
        : From.RootKind == Place::Root::Parameter
            ? Index == static_cast<int>(From.Parameter) || (From.AndAfter && Index > static_cast<int>(From.Parameter))
            : false;
    if (!Mine || Declared.FlowKind == Flow::Kind::Call)
      continue;
    std::optional<PathRef> Tail = Unit.Paths.below(F.Path, Steps(From));
    if (!Tail && !Unit.Paths.below(Steps(From), F.Path))
      continue;
    PathRef To = Unit.Paths.concatWithGap(Steps(Declared.To), Tail.value_or(RootPath));
    Node Port = Declared.To.RootKind == Place::Root::Return ? Program.callPort(S, NodeKind::Result, 0)
                : Declared.To.RootKind == Place::Root::This
                    ? Program.callPort(S, NodeKind::ArgOut, ThisIndex)
                    : Program.callPort(S, NodeKind::ArgOut, static_cast<int>(Declared.To.Parameter));
    comesOut(Id, Port, To);
  }
}
