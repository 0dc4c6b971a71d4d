//===- SharedPoints.h - Points of a skeleton that many graphs share -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numbers the places of a program that belong to no graph alone (FlowSkeleton.h): ports of functions, fields whatever
// the object. What comes in at a port is there afterwards, and what is stored in a field can be read: these
// pairs lie next to each other, and the second follows from the first without an edge.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_SHAREDPOINTS_H
#define PURPOSE_LINK_SHAREDPOINTS_H

#include "link/ProgramOutline.h"

namespace purpose {

/// A place of the skeleton. 0 is none.
using SkeletonPoint = uint32_t;

class SharedPoints {
public:
  /// \p Outline is finished.
  explicit SharedPoints(const ProgramOutline &Outline);

  /// The points are numbered below this, from 3 on.
  SkeletonPoint count() const { return Begin.back() + 1; }
  /// For function values of which nobody knows where they get to: all that they may be given, and may give.
  static SkeletonPoint anywhereIn() { return 1; }
  static SkeletonPoint anywhereOut() { return 2; }

  SkeletonPoint in(SymbolRef F, int Index) const { return pair(F, Index); }
  SkeletonPoint out(SymbolRef F, int Index) const { return pair(F, Index) + 1; }
  SkeletonPoint result(SymbolRef F) const { return Begin[F]; }
  SkeletonPoint thrown(SymbolRef F) const { return Begin[F] + 1; }
  /// What callers write into the object that \p F hands out.
  SkeletonPoint returnIn(SymbolRef F) const { return Begin[F] + 2; }
  /// Inputs and outputs of \p F: the object, the parameters; the result.
  llvm::SmallVector<SkeletonPoint, 8> inputs(SymbolRef F) const;
  llvm::SmallVector<SkeletonPoint, 8> outputs(SymbolRef F) const;
  unsigned parameters(SymbolRef F) const { return Outline.symbol(F).Parameters; }
  /// Ports as calls and bodies agree on them, in few bits: the object, parameters (the last number is all that are
  /// left), results and what is written into them, exceptions.
  using PortNumber = uint8_t;
  static constexpr PortNumber LastParameter = 12, ResultPort = 13, ThrowPort = 14;
  PortNumber numberOf(SymbolRef F, int Index) const {
    return static_cast<PortNumber>(std::min<unsigned>(placeOf(F, Index), LastParameter));
  }
  /// Calls \p Visit with the points of \p F at its inputs, or outputs, with this number.
  template <typename Visitor> void forEachPort(SymbolRef F, PortNumber Number, bool Out, Visitor Visit) const {
    if (Number >= ResultPort)
      return Visit(Number == ThrowPort ? thrown(F) : Out ? result(F) : returnIn(F));
    Visit(pair(F, Number - 1) + Out);
    if (Number == LastParameter)
      for (unsigned I = Number; I < parameters(F); ++I)
        Visit(pair(F, static_cast<int>(I)) + Out);
  }
  /// The function that has the port \p P, and which one it is.
  struct Port {
    SymbolRef Function;
    PortNumber Number;
    bool IsOut;
  };
  Port portAt(SkeletonPoint P) const;
  /// The points of \p S are numbered from here on, up to where those of the next symbol begin.
  SkeletonPoint firstOf(SymbolRef S) const { return Begin[S]; }
  bool isPortOf(SkeletonPoint P, SymbolRef F) const { return P >= Begin[F] && P < Begin[F + 1]; }

  /// Where \p Field is stored, whatever the object. Where it is read is the next point.
  SkeletonPoint stored(SymbolRef Field) const { return Begin[Field]; }
  SkeletonPoint read(SymbolRef Field) const { return Begin[Field] + 1; }
  /// A field of a library class may stand for very different objects: it has no point.
  bool hasField(SymbolRef S) const {
    return Outline.symbol(S).Kind == SymbolKind::Field && !Outline.symbol(S).IsLibrary;
  }

private:
  /// A called closure is its own object. All that comes after the parameters shares the last place.
  unsigned placeOf(SymbolRef F, int Index) const {
    return Index < 0 ? 0 : std::min<unsigned>(1 + Index, std::max(1u, parameters(F)));
  }
  SkeletonPoint pair(SymbolRef F, int Index) const { return Begin[F] + 3 + 2 * placeOf(F, Index); }

  const ProgramOutline &Outline;
  std::vector<SkeletonPoint> Begin; ///< By symbol.
  static constexpr SkeletonPoint PointsABlock = 64;
  std::vector<SymbolRef> Blocks; ///< The symbol that the first point of each block belongs to, and one behind.
};

/// The ports of a call through a function value: points of the graph that it is in, from Base on.
struct ValueCall {
  SkeletonPoint Base;
  uint32_t Arguments;

  static uint32_t pointsFor(uint32_t Arguments) { return 7 + 2 * Arguments; }
  SkeletonPoint thisIn() const { return Base; }
  SkeletonPoint thisOut() const { return Base + 1; }
  SkeletonPoint result() const { return Base + 2; }
  SkeletonPoint thrown() const { return Base + 3; }
  SkeletonPoint calleeIn() const { return Base + 4; }
  SkeletonPoint calleeOut() const { return Base + 5; }
  /// What is written into the object that the call hands out.
  SkeletonPoint returnIn() const { return Base + 6; }
  SkeletonPoint in(int Index) const {
    return Index == ThisIndex ? thisIn() : Index == CalleeIndex ? calleeIn() : Base + 7 + Index;
  }
  SkeletonPoint out(int Index) const {
    return Index == ThisIndex ? thisOut() : Index == CalleeIndex ? calleeOut() : Base + 7 + Arguments + Index;
  }
  /// The object and the arguments; those afterwards, and the result.
  llvm::SmallVector<SkeletonPoint, 8> inputs() const;
  llvm::SmallVector<SkeletonPoint, 8> outputs() const;
};

} // namespace purpose

#endif
