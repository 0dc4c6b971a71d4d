#include "tidy/Locator.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

using namespace purpose;
using namespace purpose::tidy;

clang::SourceLocation Locator::locate(const FlowUnit &Unit, const SourcePosition &Position) {
  return Places.locate(Unit.string(Position.File), Position.Line, Position.Column);
}

clang::SourceLocation Locator::locateInFile(llvm::StringRef Name, unsigned Line, unsigned Column) {
  clang::SourceManager &SM = AST.getSourceManager();
  clang::OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(Name);
  if (!File || !Line)
    return {};
  return SM.translateLineCol(SM.getOrCreateFileID(*File, clang::SrcMgr::C_User), Line, std::max(Column, 1u));
}

clang::SourceLocation Locator::locate(const PolicyLocation &Where) {
  return locateInFile(Where.File, Where.Line, Where.Column);
}

/// Of a unit with a preamble, each file is loaded from it to see which one it is.
bool Locator::isCheapToFind(llvm::StringRef File) const {
  return AST.getSourceManager().loaded_sloc_entry_size() == 0 || File == Places.mainFile() ||
         !AST.getLangOpts().MacroPrefixMap.empty();
}

/// As if the file were read once more: no diagnostic tells how the file of a note is included.
clang::SourceLocation Locator::enter(llvm::StringRef Name, unsigned Line, unsigned Column) {
  clang::SourceManager &SM = AST.getSourceManager();
  auto [It, New] = Entered.try_emplace(Name);
  if (New)
    if (clang::OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(Name))
      It->second = SM.createFileID(*File, clang::SourceLocation(), clang::SrcMgr::C_User);
  if (It->second.isInvalid() || !Line)
    return {};
  return SM.translateLineCol(It->second, Line, std::max(Column, 1u));
}

clang::SourceLocation Locator::locateHop(const Judgement &J, const SourcePosition &Position) {
  llvm::StringRef File = J.Program.string(Position.File);
  if (!isCheapToFind(File))
    return enter(File, Position.Line, Position.Column);
  clang::SourceLocation Known = locate(J.Program, Position);
  if (Known.isValid() || !J.SeesElsewhere)
    return Known;
  return locateInFile(File, Position.Line, Position.Column);
}
