#include "tidy/Session.h"
#include "extract/SourcePlaces.h"
#include "extract/UnitExtractor.h"
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
  Places.reset();
}

Locator &Session::places(clang::ASTContext &AST) {
  if (!Places)
    Places.emplace(AST);
  return *Places;
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
