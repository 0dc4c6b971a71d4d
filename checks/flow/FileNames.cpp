#include "flow/FileNames.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;

void purpose::renameFiles(FlowUnit &Unit, llvm::function_ref<std::string(llvm::StringRef)> Rename) {
  llvm::DenseMap<StringRefId, StringRefId> Renamed;
  auto Place = [&](SourcePosition &P) {
    if (!P.File)
      return;
    auto [It, New] = Renamed.try_emplace(P.File, 0);
    if (New) {
      StringRefId Name = Unit.internString(Rename(Unit.string(P.File)));
      It->second = Name;
    }
    P.File = It->second;
  };
  auto Annotations = [&](std::vector<Annotation> &List) {
    for (Annotation &A : List)
      Place(A.Where);
  };
  Unit.MainFile = Rename(Unit.MainFile);
  for (Symbol &S : Unit.Symbols) {
    Place(S.Where);
    Annotations(S.Annotations);
    for (Parameter &P : S.Parameters) {
      Place(P.Where);
      Annotations(P.Annotations);
    }
  }
  for (FlowGraph &G : Unit.Graphs) {
    for (FlowNode &N : G.Nodes)
      Place(N.Where);
    for (CallSite &C : G.Calls)
      Place(C.Where);
  }
}

std::string purpose::currentFolder() {
  llvm::SmallString<256> Current;
  llvm::sys::fs::current_path(Current);
  return Current.str().str();
}

std::string purpose::absoluteName(llvm::StringRef File, llvm::StringRef Folder) {
  llvm::SmallString<256> Path(File);
  llvm::sys::fs::make_absolute(Folder, Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

std::string purpose::nameBelow(llvm::StringRef File, llvm::StringRef Folder) {
  llvm::StringRef Rest = File;
  if (!Folder.empty() && Rest.consume_front(Folder) && (Folder.ends_with("/") || Rest.consume_front("/")))
    return Rest.str();
  return File.str();
}
