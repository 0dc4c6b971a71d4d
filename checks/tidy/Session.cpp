#include "tidy/Session.h"
#include "extract/SourcePlaces.h"
#include "extract/UnitExtractor.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;
using namespace purpose::tidy;

std::shared_ptr<Session> Sessions::of(const void *Run) {
  std::lock_guard<std::mutex> Guard(Lock);
  for (auto It = Running.begin(); It != Running.end();)
    It = It->second.expired() ? Running.erase(It) : std::next(It);
  std::weak_ptr<Session> &Known = Running[Run];
  std::shared_ptr<Session> Result = Known.lock();
  if (!Result)
    Known = Result = std::make_shared<Session>(Inputs, Memory, Surroundings);
  return Result;
}

void Session::reset() {
  Result.reset();
  Loaded.reset();
  PolicyReported = false;
  IndexProblems.clear();
}

const LoadedPolicy &Session::policy(const SessionOptions &Options, llvm::StringRef MainFile) {
  if (Loaded)
    return *Loaded;
  std::string Wanted = Options.Policy;
  if (Wanted.empty()) {
    llvm::SmallString<256> Folder(MainFile);
    llvm::sys::fs::make_absolute(Folder);
    llvm::sys::path::remove_filename(Folder);
    Wanted = findPolicyFile(Folder);
  }
  Loaded = Inputs->policy(Wanted, Options.Today);
  return *Loaded;
}

Judgement Session::judge(clang::ASTContext &AST, FlowUnit Unit, const Policy &Rules, llvm::StringRef IndexFile) {
  if (IndexFile.empty())
    return judgeProgram(std::move(Unit), Rules);
  return judgeWithIndex(AST, std::move(Unit), Rules, IndexFile, *Inputs, IndexProblems);
}

FlowUnit Session::extract(clang::ASTContext &AST, llvm::StringRef File) {
  return Memory && Surroundings ? Memory->extract(AST, File, Surroundings()) : extract::extractUnit(AST);
}

const Judgement *Session::analyse(clang::ASTContext &AST, const SessionOptions &Options) {
  if (Result)
    return Result.get();
  const std::string File = extract::sourceFile(AST.getSourceManager());
  const LoadedPolicy &P = policy(Options, File);
  if (!P.Compiled)
    return nullptr;
  Result = std::make_unique<Judgement>(judge(AST, extract(AST, File), *P.Compiled, Options.Index));
  return Result.get();
}

clang::SourceLocation tidy::locate(clang::ASTContext &AST, const FlowUnit &Unit, const SourcePosition &Position) {
  return extract::SourcePlaces(AST).locate(Unit.string(Position.File), Position.Line, Position.Column);
}

/// In a file that the unit may not have read.
static clang::SourceLocation locateInFile(clang::ASTContext &AST, llvm::StringRef Name, unsigned Line,
                                          unsigned Column) {
  clang::SourceManager &SM = AST.getSourceManager();
  clang::OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(Name);
  if (!File || !Line)
    return {};
  return SM.translateLineCol(SM.getOrCreateFileID(*File, clang::SrcMgr::C_User), Line, std::max(Column, 1u));
}

clang::SourceLocation tidy::locate(clang::ASTContext &AST, const PolicyLocation &Where) {
  return locateInFile(AST, Where.File, Where.Line, Where.Column);
}

clang::SourceLocation tidy::locateHop(clang::ASTContext &AST, const Judgement &J, const SourcePosition &Position) {
  clang::SourceLocation Known = locate(AST, J.Program, Position);
  if (Known.isValid() || !J.SeesElsewhere)
    return Known;
  return locateInFile(AST, J.Program.string(Position.File), Position.Line, Position.Column);
}
