#include "tidy/Session.h"
#include "extract/SourcePlaces.h"
#include "extract/UnitExtractor.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;
using namespace purpose::tidy;

void Session::reset() {
  Result.reset();
  PolicyReported = false;
  IndexProblems.clear();
}

const LoadedPolicy &Session::policy(const SessionOptions &Options, llvm::StringRef MainFile) {
  std::string Wanted = Options.Policy;
  if (Wanted.empty()) {
    llvm::SmallString<256> Folder(MainFile);
    llvm::sys::fs::make_absolute(Folder);
    llvm::sys::path::remove_filename(Folder);
    Wanted = findPolicyFile(Folder);
  }
  if (!Loaded || PolicyKey != Wanted) {
    Loaded = Wanted.empty() ? loadDefaultPolicy(Options.Today) : loadPolicyFile(Wanted, Options.Today);
    PolicyKey = Wanted;
  }
  return *Loaded;
}

Judgement Session::judge(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef IndexFile) {
  if (IndexFile.empty())
    return judgeProgram(std::move(Unit), Rules);
  return Index.judge(AST, std::move(Unit), Rules, IndexFile, IndexProblems);
}

const Judgement *Session::analyse(clang::ASTContext &AST, const SessionOptions &Options) {
  if (Result)
    return Result.get();
  const LoadedPolicy &P = policy(Options, extract::sourceFile(AST.getSourceManager()));
  if (!P.Compiled)
    return nullptr;
  Result = std::make_unique<Judgement>(judge(AST, extract::extractUnit(AST), *P.Compiled, Options.Index));
  return Result.get();
}

clang::SourceLocation tidy::locate(clang::ASTContext &AST, const FlowUnit &Unit, const SourcePosition &Position) {
  return extract::SourcePlaces(AST).locate(Unit.string(Position.File), Position.Line, Position.Column);
}

clang::SourceLocation tidy::locateHop(clang::ASTContext &AST, const Judgement &J, const SourcePosition &Position) {
  clang::SourceLocation Known = locate(AST, J.Program, Position);
  if (Known.isValid() || !J.SeesElsewhere || !Position.Line)
    return Known;
  clang::SourceManager &SM = AST.getSourceManager();
  clang::OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(J.Program.string(Position.File));
  if (!File)
    return {};
  return SM.translateLineCol(SM.getOrCreateFileID(*File, clang::SrcMgr::C_User), Position.Line, Position.Column);
}
