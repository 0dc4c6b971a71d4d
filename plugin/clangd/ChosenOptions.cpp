#include "ChosenOptions.h"

using namespace purpose;

namespace {
struct Choice {
  std::string File;
  tidy::SessionOptions Options;
};
} // namespace

static Choice &lastChoice() {
  thread_local Choice Last;
  return Last;
}

void editor::rememberOptions(llvm::StringRef File, const clang::tidy::ClangTidyOptions &Options) {
  auto Value = [&](llvm::StringRef Key) {
    auto It = Options.CheckOptions.find(Key);
    return It == Options.CheckOptions.end() ? std::string() : It->second.Value;
  };
  lastChoice() = {File.str(), {Value("purpose.Policy"), Value("purpose.Index"), Value("purpose.Today")}};
}

tidy::SessionOptions editor::optionsFor(llvm::StringRef File) {
  const Choice &Last = lastChoice();
  return Last.File == File ? Last.Options : tidy::SessionOptions();
}
