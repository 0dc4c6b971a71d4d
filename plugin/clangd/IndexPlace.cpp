#include "IndexPlace.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// In the folder of \p Database.
static std::string indexBeside(llvm::StringRef Database) {
  llvm::SmallString<256> Index(path::parent_path(Database));
  path::append(Index, "purpose-cache", "program.index");
  return fs::exists(Index) ? Index.str().str() : "";
}

/// Empty if there is none; nothing if there is not even a database.
static std::optional<std::string> indexOf(llvm::StringRef Folder) {
  llvm::SmallString<256> Database(Folder), Real;
  path::append(Database, "compile_commands.json");
  if (fs::real_path(Database, Real))
    return std::nullopt;
  std::string Index = indexBeside(Database);
  return Index.empty() ? indexBeside(Real) : Index;
}

std::string editor::findIndex(llvm::StringRef File, llvm::StringRef DatabaseFolder) {
  if (!DatabaseFolder.empty())
    return indexOf(DatabaseFolder).value_or("");
  for (llvm::StringRef Folder = path::parent_path(File); !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Build(Folder);
    path::append(Build, "build");
    for (llvm::StringRef Candidate : {Folder, llvm::StringRef(Build)})
      if (std::optional<std::string> Index = indexOf(Candidate))
        return *Index;
  }
  return "";
}
