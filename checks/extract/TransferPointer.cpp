//===- TransferPointer.cpp - Pointers to elements and members -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A pointer into an array knows its element, as far as that is a constant: `*(P + 2)` is another place than `*P`. A
// pointer to a member selects a part of whatever object it is used on. Pointers into text stand for what is left of it.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CheckedArithmetic.h"

using namespace purpose;
using namespace purpose::extract;

/// The index, if \p E reads a character or number out of a table of constants: "0123456789abcdef"[Byte >> 4] is the
/// byte in another form.
static const clang::Expr *indexOfTable(const clang::Expr *E) {
  E = E->IgnoreParens();
  if (!E->getType()->isArithmeticType() || E->getType()->isBooleanType())
    return nullptr;
  const clang::Expr *Table = nullptr, *Index = nullptr;
  if (const auto *S = llvm::dyn_cast<clang::ArraySubscriptExpr>(E)) {
    Table = S->getBase();
    Index = S->getIdx();
  } else if (const auto *C = llvm::dyn_cast<clang::CXXOperatorCallExpr>(E);
             C && C->getOperator() == clang::OO_Subscript && C->getNumArgs() == 2) {
    Table = C->getArg(0);
    Index = C->getArg(1);
  } else if (const auto *M = llvm::dyn_cast<clang::CXXMemberCallExpr>(E);
             M && M->getNumArgs() == 1 && M->getMethodDecl() &&
             M->getMethodDecl()->getNameInfo().getAsString() == "at") {
    Table = M->getImplicitObjectArgument();
    Index = M->getArg(0);
  } else {
    return nullptr;
  }
  Table = Table->IgnoreParenImpCasts();
  if (llvm::isa<clang::StringLiteral>(Table))
    return Index;
  const auto *Ref = llvm::dyn_cast<clang::DeclRefExpr>(Table);
  const auto *V = Ref ? llvm::dyn_cast<clang::VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || llvm::isa<clang::ParmVarDecl>(V) || V->getType()->isReferenceType())
    return nullptr;
  if (!V->getType()->isPointerType())
    return V->getType().isConstant(V->getASTContext()) ? Index : nullptr;
  const clang::Expr *Init = V->getAnyInitializer();
  bool IsText = V->getType()->getPointeeType().isConstQualified() && Init &&
                llvm::isa<clang::StringLiteral>(Init->IgnoreParenImpCasts());
  return IsText ? Index : nullptr;
}

Tree FunctionExtractor::lookedUp(const clang::Expr *E) {
  if (const auto *C = llvm::dyn_cast<clang::ConditionalOperator>(E->IgnoreParens())) {
    Tree Either = lookedUp(C->getTrueExpr());
    Either.join(lookedUp(C->getFalseExpr()), Unit.paths());
    return Either;
  }
  const clang::Expr *Index = indexOfTable(E);
  return Index ? derived(contentOf(Index)) : Tree();
}

Value FunctionExtractor::subscript(const clang::ArraySubscriptExpr *E) {
  const clang::Expr *Base = E->getBase();
  const auto *Decay = llvm::dyn_cast<clang::ImplicitCastExpr>(Base->IgnoreParens());
  if (Decay && Decay->getCastKind() == clang::CK_ArrayToPointerDecay)
    return Value::at(part(placeOf(Decay->getSubExpr()), elementAt(E->getIdx())));
  // p[0] is *p; other elements are counted from where the pointer stands.
  Tree Pointer = contentOf(Base);
  if (constant(E->getIdx()) == 0 && !Pointer.root().Targets.empty())
    return Value::at(pointees(Pointer, Base));
  Locations Where;
  for (const Location &L : targets(Pointer, Base)) {
    Selector S = elementAt(E->getIdx());
    std::optional<Location> Moved = element(L, S);
    Location Part = Moved ? *Moved : part({L}, S).front();
    if (!llvm::is_contained(Where, Part))
      Where.push_back(Part);
  }
  return Value::at(Where);
}

std::optional<Location> FunctionExtractor::element(const Location &L, Selector Step) {
  // Relative to an element of an array, not to an array or single object.
  if (L.First || L.Path == RootPath || Unit.paths().last(L.Path).SelectorKind == Selector::Kind::Field)
    return std::nullopt;
  PathRef Array = Unit.paths().parent(L.Path);
  Selector Now = Unit.paths().last(L.Path);
  int64_t From = 0, Steps = 0;
  bool Known = Now.SelectorKind == Selector::Kind::ElementAt && Step.SelectorKind == Selector::Kind::ElementAt &&
               !Unit.unit().string(Now.Payload).getAsInteger(10, From) &&
               !Unit.unit().string(Step.Payload).getAsInteger(10, Steps);
  Selector To =
      Known ? Selector::elementAt(Unit.unit().internString(std::to_string(From + Steps))) : Selector::element();
  return Location{L.Base, Unit.paths().append(Array, To), L.Weak, /*First=*/false, L.Through};
}

Tree FunctionExtractor::movePointer(const Tree &T, std::optional<int64_t> Steps, const clang::Expr *Site) {
  Locations To;
  // A pointer into a text stands for what is left of the text.
  bool Text = Site && Site->getType()->isPointerType() && Site->getType()->getPointeeType()->isAnyCharacterType();
  for (Location L : targets(T, Site)) {
    if (Text) {
      L.Weak = true;
      To.push_back(L);
      continue;
    }
    Selector Step = Steps ? Selector::elementAt(Unit.unit().internString(std::to_string(*Steps))) : Selector::element();
    Location Moved = L;
    if (std::optional<Location> Part = element(L, Step))
      Moved = *Part;
    else if (L.First)
      Moved = part({L}, Step).front(); // From the beginning of an array.
    else
      Moved.Weak = true;
    if (!llvm::is_contained(To, Moved))
      To.push_back(Moved);
  }
  return Tree::pointingTo(To);
}

Value FunctionExtractor::increment(const clang::UnaryOperator *E) {
  const clang::Expr *Sub = E->getSubExpr();
  Value V = value(Sub);
  Tree Was = V.IsPlace && E->isPostfix() ? content(V, Sub) : Tree();
  if (V.IsPlace) {
    std::optional<int64_t> Before = V.Where.size() == 1 ? Now.constant(V.Where[0].Base) : std::nullopt;
    for (const Location &L : V.Where) {
      disturb(L);
      if (Tree Old = read(L); !E->getType()->isAnyPointerType() && !Old.empty())
        write({L}, Old.computed(), /*Keep=*/V.Where.size() > 1); // Another number than it was.
    }
    knowConstant(V.Where, Before ? llvm::checkedAdd<int64_t>(*Before, E->isIncrementOp() ? 1 : -1) : std::nullopt);
  }
  if (E->getType()->isAnyPointerType() && V.IsPlace) {
    Tree Old = content(V, Sub);
    Tree T = movePointer(Old, E->isIncrementOp() ? 1 : -1, Sub);
    write(V.Where, T);
    if (E->isPostfix())
      return Value::of(Old);
  }
  if (!E->isGLValue())
    return Value::of(V.IsPlace && E->isPostfix() ? Was : content(V, Sub));
  return V;
}

Value FunctionExtractor::pointerSum(const clang::BinaryOperator *E) {
  bool PointerFirst = E->getLHS()->getType()->isAnyPointerType();
  const clang::Expr *Pointer = PointerFirst ? E->getLHS() : E->getRHS();
  std::optional<int64_t> Steps = constant(PointerFirst ? E->getRHS() : E->getLHS());
  if (Steps && E->getOpcode() == clang::BO_Sub)
    Steps = -*Steps;
  return Value::of(movePointer(contentOf(Pointer), Steps, Pointer));
}

Value FunctionExtractor::nameMember(const clang::FieldDecl *F) {
  // A pointer to a member points to no object, but to a place in any.
  BaseRef B = base(BaseKind::Member, F->getCanonicalDecl(), 0, std::nullopt);
  Bases[B].Member = Unit.field(F);
  return Value::of(Tree::pointingTo({Location{B, RootPath, false}}));
}

std::optional<Locations> FunctionExtractor::membersOf(llvm::ArrayRef<Location> Where, const Tree &Members) {
  Locations Result;
  for (const Location &M : Members.root().Targets) {
    if (Bases[M.Base].Kind != BaseKind::Member)
      return std::nullopt;
    for (const Location &L : part(Where, Selector::field(Bases[M.Base].Member)))
      Result.push_back(L);
  }
  return Result.empty() || !Members.root().Sources.empty() ? std::nullopt : std::optional(Result);
}

Value FunctionExtractor::memberPointer(const clang::BinaryOperator *E) {
  Locations Where =
      E->getOpcode() == clang::BO_PtrMemI ? targets(contentOf(E->getLHS()), E->getLHS()) : placeOf(E->getLHS());
  if (std::optional<Locations> Known = membersOf(Where, contentOf(E->getRHS())))
    return Value::at(*Known);
  // Which member is not known here: some part of the object.
  for (Location &L : Where)
    L.Weak = true;
  return Value::at(Where);
}

Value FunctionExtractor::atomic(const clang::AtomicExpr *E) {
  Locations Where = targets(contentOf(E->getPtr()), E->getPtr());
  Tree Before = readAll(Where);
  Tree Stored;
  bool Writes = false;
  if (E->getNumSubExprs() > 2) { // Beside the object and the memory order.
    Writes = true;
    Stored = contentOf(E->isCmpXChg() ? E->getVal2() : E->getVal1());
    if (Stored.root().Sources.empty() && !Stored.root().Targets.empty() && !E->getValueType()->isAnyPointerType())
      Stored = resolve(Stored); // The variants that take the value by address.
    store(Where, Stored, E, E->getExprLoc(), /*Keep=*/E->isCmpXChg());
  }
  return E->getType()->isVoidType() || (Writes && E->isCmpXChg()) ? Value() : Value::of(Before);
}
