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

clang::SourceLocation Locator::locateHop(const Judgement &J, const SourcePosition &Position) {
  clang::SourceLocation Known = locate(J.Program, Position);
  if (Known.isValid() || !J.SeesElsewhere)
    return Known;
  return locateInFile(J.Program.string(Position.File), Position.Line, Position.Column);
}
