#include "flow/FileNames.h"
#include "flow/SourcePositions.h"
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
  if (P.File >= Renamed.size())
    Renamed.resize(Unit.Strings.size());
  if (!Renamed[P.File])
    Renamed[P.File] = Unit.internString(Rename(Unit.string(P.File)));
  P.File = Renamed[P.File];
}

void FileRenamer::renameTables(FlowUnit &Unit) {
  Unit.MainFile = Rename(Unit.MainFile);
  eachPosition(Unit, [&](SourcePosition &P) { place(Unit, P); });
}

void FileRenamer::renameGraph(FlowUnit &Unit, FlowGraph &Graph) {
  eachPosition(Graph, [&](SourcePosition &P) { place(Unit, P); });
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
