//===- CompileCommands.cpp - How the files of a project are compiled ------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileCommands.h"
#include "flow/FileNames.h"
#include "clang/Driver/Options.h"
#include "clang/Driver/Types.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <set>

using namespace purpose;
using namespace purpose::cli;
namespace options = clang::driver::options;

namespace {

/// Options that clang knows but that hinder parsing here: what they name is for another compiler or another time.
bool isInTheWay(const llvm::opt::Option &O) {
  for (unsigned Id : {options::OPT_include_pch, options::OPT_fplugin_EQ, options::OPT_fplugin_arg, options::OPT_load})
    if (O.matches(Id))
      return true;
  return false;
}

/// `-Xclang -include-pch -Xclang FILE` and the like: what the build hands to clang's parser itself.
bool isPrecompiledHeader(llvm::StringRef Argument) {
  return Argument == "-include-pch" || Argument == "-emit-pch" || Argument == "-fno-pch-timestamp" ||
         Argument == "-fpch-instantiate-templates" || Argument == "-load" || Argument == "-plugin";
}

std::vector<std::string> withoutPassedOn(llvm::ArrayRef<std::string> Arguments) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < Arguments.size(); ++I) {
    if (Arguments[I] != "-Xclang" || I + 1 >= Arguments.size() || !isPrecompiledHeader(Arguments[I + 1])) {
      Result.push_back(Arguments[I]);
      continue;
    }
    bool TakesValue = !llvm::StringRef(Arguments[I + 1]).starts_with("-f");
    I += TakesValue ? 3 : 1;
  }
  return Result;
}

std::vector<std::string> withoutUnknown(const std::vector<std::string> &Arguments) {
  std::vector<const char *> Raw;
  for (const std::string &A : llvm::ArrayRef(Arguments).drop_front())
    Raw.push_back(A.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  llvm::opt::InputArgList Parsed = clang::driver::getDriverOptTable().ParseArgs(
      Raw, MissingIndex, MissingCount, llvm::opt::Visibility(options::ClangOption));
  std::vector<std::string> Result{Arguments.front()};
  for (const llvm::opt::Arg *A : Parsed) {
    if (A->getOption().matches(options::OPT_UNKNOWN) || isInTheWay(A->getOption()))
      continue;
    llvm::opt::ArgStringList Rendered;
    A->render(Parsed, Rendered);
    Result.insert(Result.end(), Rendered.begin(), Rendered.end());
  }
  return Result;
}

bool isSource(llvm::StringRef File, llvm::ArrayRef<std::string> Arguments) {
  for (size_t I = 0; I < Arguments.size(); ++I)
    if (llvm::StringRef(Arguments[I]).starts_with("-x"))
      return true; // The command says what it is; clang will say whether it can.
  clang::driver::types::ID Type =
      clang::driver::types::lookupTypeForExtension(llvm::sys::path::extension(File).ltrim('.'));
  return clang::driver::types::isAcceptedByClang(Type) && !clang::driver::types::isLLVMIR(Type) &&
         Type != clang::driver::types::TY_Asm && Type != clang::driver::types::TY_PP_Asm;
}

} // namespace

std::vector<std::string> purpose::cli::teachClang(std::vector<std::string> Arguments) {
  using namespace clang::tooling;
  Arguments = withoutPassedOn(Arguments);
  for (const ArgumentsAdjuster &Adjust :
       {getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster(), getStripPluginsAdjuster()})
    Arguments = Adjust(Arguments, "");
  bool IsMsvc = llvm::any_of(Arguments, [](llvm::StringRef A) { return A == "--driver-mode=cl"; });
  if (!IsMsvc)
    Arguments = withoutUnknown(Arguments);
  Arguments = getClangSyntaxOnlyAdjuster()(Arguments, "");
  // The compiler's own headers lie beside the LLVM that this was built with. What another compiler only warns of, or
  // what clang takes for an error by default, must not stop us.
  std::vector<std::string> Ours = {"-resource-dir", PURPOSE_RESOURCE_DIR, "-DPURPOSE_ANALYSIS", "-Wno-everything",
                                   "-Qunused-arguments"};
  return getInsertArgumentAdjuster(Ours, ArgumentInsertPosition::END)(Arguments, "");
}

llvm::Expected<std::vector<CompileCommand>> purpose::cli::readCompileCommands(llvm::StringRef Build) {
  llvm::SmallString<256> File(Build);
  if (llvm::sys::fs::is_directory(File))
    llvm::sys::path::append(File, "compile_commands.json");
  if (!llvm::sys::fs::is_regular_file(File))
    return llvm::createStringError("'" + File +
                                   "': no such file; CMake writes it with "
                                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other builds through 'bear'");
  std::string Error;
  std::unique_ptr<clang::tooling::CompilationDatabase> Database = clang::tooling::JSONCompilationDatabase::loadFromFile(
      File, Error, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  if (!Database)
    return llvm::createStringError("'" + File + "': " + llvm::StringRef(Error).trim());
  Database = clang::tooling::inferTargetAndDriverMode(
      clang::tooling::expandResponseFiles(std::move(Database), llvm::vfs::getRealFileSystem()));
  llvm::SmallString<256> Base(llvm::sys::path::parent_path(File));
  llvm::sys::fs::make_absolute(Base);
  std::vector<CompileCommand> Result;
  std::set<std::pair<std::string, std::vector<std::string>>> Seen;
  for (const clang::tooling::CompileCommand &C : Database->getAllCompileCommands()) {
    if (C.CommandLine.empty() || !isSource(C.Filename, C.CommandLine))
      continue;
    std::string Directory = llvm::sys::path::is_absolute(C.Directory) ? C.Directory : absoluteName(C.Directory, Base);
    std::string Path = absoluteName(C.Filename, Directory);
    // Generators that run twice list a file twice.
    if (Seen.insert({Path + "\n" + Directory, C.CommandLine}).second)
      Result.push_back({Directory, Path, C.CommandLine});
  }
  return Result;
}
