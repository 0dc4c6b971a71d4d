#include "flow/FileNames.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;

void purpose::renameFiles(FlowUnit &Unit, const std::function<std::string(llvm::StringRef)> &Rename) {
  FileRenamer Renamer(Rename);
  Renamer.renameTables(Unit);
  for (FlowGraph &G : Unit.Graphs)
    Renamer.renameGraph(Unit, G);
}

void FileRenamer::place(FlowUnit &Unit, SourcePosition &P) {
  if (!P.File)
    return;
  auto [It, New] = Renamed.try_emplace(P.File, 0);
  if (New) {
    StringRefId Name = Unit.internString(Rename(Unit.string(P.File)));
    It->second = Name;
  }
  P.File = It->second;
}

void FileRenamer::renameTables(FlowUnit &Unit) {
  auto Annotations = [&](std::vector<Annotation> &List) {
    for (Annotation &A : List)
      place(Unit, A.Where);
  };
  Unit.MainFile = Rename(Unit.MainFile);
  for (Symbol &S : Unit.Symbols) {
    place(Unit, S.Where);
    Annotations(S.Annotations);
    for (Parameter &P : S.Parameters) {
      place(Unit, P.Where);
      Annotations(P.Annotations);
    }
  }
  for (Suppression &S : Unit.Suppressions)
    place(Unit, S.Where);
  for (Suspect &S : Unit.Suspects)
    place(Unit, S.Where);
}

void FileRenamer::renameGraph(FlowUnit &Unit, FlowGraph &Graph) {
  for (FlowNode &N : Graph.Nodes)
    place(Unit, N.Where);
  for (CallSite &C : Graph.Calls)
    place(Unit, C.Where);
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
