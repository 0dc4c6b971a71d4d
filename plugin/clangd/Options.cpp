#include "Options.h"
#include "llvm/Support/CommandLine.h"

using namespace purpose;
namespace cl = llvm::cl;

/// Null if there is no such option. clangd declares those that we ask for as texts.
static cl::opt<std::string> *find(llvm::StringRef Name) {
  llvm::StringMap<cl::Option *> &Known = cl::getRegisteredOptions();
  auto It = Known.find(Name);
  return It == Known.end() ? nullptr : static_cast<cl::opt<std::string> *>(It->second);
}

void editor::setDefault(llvm::StringRef Name, llvm::StringRef Value) {
  if (cl::opt<std::string> *Option = find(Name))
    Option->setInitialValue(Value.str());
}

std::string editor::valueOf(llvm::StringRef Name) {
  cl::opt<std::string> *Option = find(Name);
  return Option ? Option->getValue() : "";
}
