#include "link/SharedPoints.h"

using namespace purpose;

SharedPoints::SharedPoints(const ProgramOutline &Outline) : Outline(Outline) {
  SkeletonPoint Next = 3;
  Begin.reserve(Outline.symbolCount() + 1);
  for (SymbolRef S = 0; S < Outline.symbolCount(); ++S) {
    Begin.push_back(Next);
    const ProgramOutline::SymbolInfo &Info = Outline.symbol(S);
    if (Info.Kind == SymbolKind::Function)
      Next += 3 + 2 * (1 + std::max(1u, static_cast<unsigned>(Info.Parameters)));
    else if (hasField(S))
      Next += 2;
  }
  Begin.push_back(Next);
  Blocks.reserve(Next / PointsABlock + 2);
  for (SymbolRef S = 0; S + 1 < Begin.size(); ++S)
    while (Blocks.size() * PointsABlock < Begin[S + 1])
      Blocks.push_back(S);
  Blocks.push_back(static_cast<SymbolRef>(Begin.size() - 2));
}

llvm::SmallVector<SkeletonPoint, 8> SharedPoints::inputs(SymbolRef F) const {
  llvm::SmallVector<SkeletonPoint, 8> Result;
  for (int I = ThisIndex; I < static_cast<int>(std::max(1u, parameters(F))); ++I)
    Result.push_back(in(F, I));
  return Result;
}

llvm::SmallVector<SkeletonPoint, 8> SharedPoints::outputs(SymbolRef F) const {
  llvm::SmallVector<SkeletonPoint, 8> Result{result(F)};
  for (int I = ThisIndex; I < static_cast<int>(std::max(1u, parameters(F))); ++I)
    Result.push_back(out(F, I));
  return Result;
}

llvm::SmallVector<SkeletonPoint, 8> ValueCall::inputs() const {
  llvm::SmallVector<SkeletonPoint, 8> Result{thisIn()};
  for (uint32_t I = 0; I < Arguments; ++I)
    Result.push_back(in(static_cast<int>(I)));
  return Result;
}

llvm::SmallVector<SkeletonPoint, 8> ValueCall::outputs() const {
  llvm::SmallVector<SkeletonPoint, 8> Result{thisOut(), result()};
  for (uint32_t I = 0; I < Arguments; ++I)
    Result.push_back(out(static_cast<int>(I)));
  return Result;
}

SharedPoints::Port SharedPoints::portAt(SkeletonPoint P) const {
  // Of symbols without points, the last one has them.
  const SkeletonPoint Block = P / PointsABlock;
  auto It = std::upper_bound(Begin.begin() + Blocks[Block], Begin.begin() + Blocks[Block + 1] + 1, P);
  auto F = static_cast<SymbolRef>(It - Begin.begin() - 1);
  SkeletonPoint At = P - Begin[F];
  if (At < 3)
    return {F, At == 1 ? ThrowPort : ResultPort, At != 2};
  return {F, static_cast<PortNumber>(std::min<SkeletonPoint>((At - 3) / 2, LastParameter)), (At - 3) % 2 != 0};
}
