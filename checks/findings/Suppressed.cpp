#include "findings/Suppressed.h"
#include "model/Glob.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

using namespace purpose;

bool purpose::concerns(const FlowUnit &Unit, const Suppression &S, llvm::StringRef Check) {
  llvm::StringRef List = Unit.string(S.Checks);
  bool Result = List.empty();
  llvm::SmallVector<llvm::StringRef, 4> Globs;
  List.split(Globs, ',');
  for (llvm::StringRef Glob : Globs) {
    Glob = Glob.trim();
    bool IsNegative = Glob.consume_front("-");
    if (!Glob.empty() && matchesGlob(Glob, Check))
      Result = !IsNegative;
  }
  return Result;
}

bool purpose::hides(const FlowUnit &Unit, const Suppression &S, const SourcePosition &Where, llvm::StringRef Check) {
  // Ids of equal texts are equal, so files compare as numbers.
  return S.Where.File == Where.File && S.FirstLine <= Where.Line && Where.Line <= S.LastLine &&
         concerns(Unit, S, Check);
}

bool purpose::isSuppressed(const FlowUnit &Unit, const Finding &F) {
  return F.HiddenBy != NoRef && Unit.Suppressions[F.HiddenBy].Reason;
}

void purpose::markSuppressed(std::vector<Finding> &Findings, const FlowUnit &Unit) {
  llvm::DenseMap<StringRefId, std::vector<uint32_t>> ByFile;
  for (uint32_t I = 0; I < Unit.Suppressions.size(); ++I)
    ByFile[Unit.Suppressions[I].Where.File].push_back(I);
  for (Finding &F : Findings) {
    auto It = F.Flow.Where.Line ? ByFile.find(F.Flow.Where.File) : ByFile.end();
    if (It == ByFile.end())
      continue;
    for (uint32_t I : It->second) {
      const Suppression &S = Unit.Suppressions[I];
      if (hides(Unit, S, F.Flow.Where, F.Check) && (F.HiddenBy == NoRef || S.Reason))
        F.HiddenBy = I;
    }
  }
}

std::vector<Classification::BadAnnotation> purpose::unreasonedSuppressions(const std::vector<Finding> &Findings,
                                                                           const FlowUnit &Unit) {
  llvm::DenseSet<uint32_t> Hiding;
  for (const Finding &F : Findings)
    if (F.HiddenBy != NoRef)
      Hiding.insert(F.HiddenBy);
  std::vector<Classification::BadAnnotation> Result;
  for (uint32_t I = 0; I < Unit.Suppressions.size(); ++I) {
    const Suppression &S = Unit.Suppressions[I];
    llvm::StringRef Checks = Unit.string(S.Checks);
    if (S.Reason || !(Hiding.contains(I) || Checks.contains("purpose-")))
      continue;
    std::string Written = "NOLINT" + (Checks.empty() ? "" : "(" + Checks.str() + ")");
    Result.push_back({S.Where, "the policy demands a reason behind '" + Written + "'; write '" +
                                   (Checks.empty() ? "NOLINT(purpose-...)" : Written) + ": why'"});
  }
  return Result;
}
