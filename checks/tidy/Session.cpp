#include "tidy/Session.h"
#include "extract/SourcePlaces.h"
#include "extract/UnitExtractor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace purpose;
using namespace purpose::tidy;

void Session::reset() {
  Result.reset();
  PolicyReported = false;
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

const Judgement *Session::analyse(clang::ASTContext &AST, const SessionOptions &Options) {
  if (Result)
    return Result.get();
  const LoadedPolicy &P = policy(Options, extract::sourceFile(AST.getSourceManager()));
  if (!P.Compiled)
    return nullptr;
  Result = std::make_unique<Judgement>(judgeProgram(extract::extractUnit(AST), *P.Compiled));
  return Result.get();
}

clang::SourceLocation tidy::locate(clang::ASTContext &AST, const FlowUnit &Unit, const SourcePosition &Position) {
  return extract::SourcePlaces(AST).locate(Unit.string(Position.File), Position.Line, Position.Column);
}
