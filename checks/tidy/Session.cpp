#include "tidy/Session.h"
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
}

const LoadedPolicy &Session::policy(llvm::StringRef File, llvm::StringRef MainFile) {
  std::string Wanted = File.str();
  if (Wanted.empty()) {
    llvm::SmallString<256> Folder(MainFile);
    llvm::sys::fs::make_absolute(Folder);
    llvm::sys::path::remove_filename(Folder);
    Wanted = findPolicyFile(Folder);
  }
  if (!Loaded || PolicyKey != Wanted) {
    Loaded = Wanted.empty() ? loadDefaultPolicy() : loadPolicyFile(Wanted);
    PolicyKey = Wanted;
  }
  return *Loaded;
}

const Judgement *Session::analyse(clang::ASTContext &AST, llvm::StringRef PolicyFile) {
  if (Result)
    return Result.get();
  const clang::SourceManager &SM = AST.getSourceManager();
  clang::OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
  const LoadedPolicy &P = policy(PolicyFile, Main ? Main->getName() : "");
  if (!P.Compiled)
    return nullptr;
  Result = std::make_unique<Judgement>(judgeProgram(extract::extractUnit(AST), *P.Compiled));
  return Result.get();
}

clang::SourceLocation tidy::locate(clang::ASTContext &AST, const FlowUnit &Unit, const SourcePosition &Position) {
  clang::SourceManager &SM = AST.getSourceManager();
  if (!Position.Line)
    return {};
  clang::OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(Unit.Strings[Position.File]);
  if (!File)
    return {};
  return SM.translateFileLineCol(*File, Position.Line, Position.Column);
}
