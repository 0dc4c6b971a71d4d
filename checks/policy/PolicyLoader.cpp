//===- PolicyLoader.cpp - From files to a compiled policy -----------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicyLoader.h"
#include "policy/Builtins.h"
#include "policy/CalendarDay.h"
#include "policy/PolicyCompiler.h"
#include "policy/PolicyReader.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

namespace {

constexpr size_t MaxFiles = 64;

/// Collects the files of one policy, each once and after what it builds on.
class SourceCollector {
public:
  explicit SourceCollector(PolicyDiagnostics &Diags) : Diags(Diags) {}

  /// \p Identity tells whether two names mean the same file.
  void add(llvm::StringRef Text, llvm::StringRef File, llvm::StringRef Folder, llvm::StringRef Identity,
           PolicyFileKind Kind, const PolicyLocation &NamedAt) {
    Done.insert(Identity);
    for (llvm::StringRef Part : {File, Text})
      Digest = llvm::xxh3_64bits((llvm::Twine(Digest) + " " + llvm::Twine(Part.size()) + " " + Part).str());
    std::optional<PolicySyntax> Syntax = readPolicySyntax(Text, File, Kind, Diags);
    if (!Syntax)
      return;
    OnWay.push_back(Identity.str());
    if (Kind == PolicyFileKind::Policy) {
      follow(*Syntax, "extends", Folder, PolicyFileKind::Policy);
      follow(*Syntax, "models", Folder, PolicyFileKind::Model);
    }
    OnWay.pop_back();
    Sources.push_back({std::move(*Syntax), Kind, NamedAt});
  }

  void addFile(llvm::StringRef File, PolicyFileKind Kind, const PolicyLocation &NamedAt) {
    Files.push_back(File.str());
    std::optional<std::string> Text = readPolicyBytes(File, NamedAt, Diags);
    if (Text)
      add(*Text, File, path::parent_path(File), identityOf(File), Kind, NamedAt);
  }

  std::vector<PolicySource> Sources;
  std::vector<std::string> Files;
  uint64_t Digest = 0; ///< See Policy.

private:
  static std::string identityOf(llvm::StringRef File) {
    llvm::SmallString<128> Real;
    return fs::real_path(File, Real) ? File.str() : std::string(Real);
  }

  void follow(const PolicySyntax &Syntax, llvm::StringRef Key, llvm::StringRef Folder, PolicyFileKind Kind) {
    const YamlNode *Values = Syntax.Root.find(Key);
    if (!Values)
      return;
    for (const YamlNode &Value : valuesOf(*Values))
      if (Value.isScalar() && !Value.Text.empty())
        followOne(Syntax.at(Value), Value.Text, Folder, Kind);
  }

  void followOne(const PolicyLocation &Where, llvm::StringRef Name, llvm::StringRef Folder, PolicyFileKind Kind) {
    bool IsModel = Kind == PolicyFileKind::Model;
    llvm::ArrayRef<llvm::StringRef> Known = IsModel ? builtinModels() : builtinPacks();
    llvm::StringRef Noun = IsModel ? "model" : "pack";
    bool BuiltIn = llvm::is_contained(Known, Name);
    if (!BuiltIn && !Name.contains('/') && !Name.ends_with(".yaml") && !Name.ends_with(".yml"))
      return Diags.error(Where, "unknown " + Noun + " '" + Name + "'" + Diags.suggest(Name, Known));

    llvm::SmallString<128> File;
    if (!BuiltIn) {
      if (!path::is_absolute(Name))
        File = Folder;
      path::append(File, Name);
      path::remove_dots(File, /*remove_dot_dot=*/true);
    }
    std::string Display = BuiltIn ? ("<" + Noun + " " + Name + ">").str() : std::string(File);
    std::string Identity = BuiltIn ? Display : identityOf(File);
    if (llvm::is_contained(OnWay, Identity))
      return Diags.error(Where,
                         "'" + Name + "' extends itself" + (OnWay.back() == Identity ? "" : " through this file"));
    if (Done.contains(Identity))
      return;
    if (Done.size() >= MaxFiles)
      return Diags.error(Where, "a policy has at most " + llvm::Twine(MaxFiles) + " files");
    if (BuiltIn)
      add(IsModel ? builtinModel(Name) : builtinPack(Name), Display, "", Identity, Kind, Where);
    else
      addFile(File, Kind, Where);
  }

  PolicyDiagnostics &Diags;
  llvm::StringSet<> Done;
  std::vector<std::string> OnWay;
};

LoadedPolicy compile(SourceCollector &Collector, PolicyDiagnostics &Diags, llvm::StringRef File, llvm::StringRef Folder,
                     llvm::StringRef Day) {
  if (!Day.empty() && !isDate(Day))
    Diags.error({File.str(), 0, 0}, "'" + Day + "' is no day to judge it by; expected a date such as 2027-06-30");
  auto Compiled =
      std::make_shared<Policy>(compilePolicy(Collector.Sources, Day.empty() ? currentDay() : Day.str(), Diags));
  if (Compiled->Rules.empty() && !Diags.hasErrors())
    Diags.error({File.str(), 1, 1}, "no rule is in effect; write 'rules', or 'extends: [dpa]'");
  llvm::SmallString<128> Absolute(Folder);
  if (!fs::make_absolute(Absolute))
    path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  Compiled->File = File.str();
  Compiled->Folder = std::string(Absolute);
  Compiled->Digest = Collector.Digest;
  LoadedPolicy Result;
  if (!Diags.hasErrors())
    Result.Compiled = std::move(Compiled);
  Result.Diagnostics = Diags.take();
  Result.Files = std::move(Collector.Files);
  return Result;
}

} // namespace

LoadedPolicy purpose::loadPolicyFile(llvm::StringRef File, llvm::StringRef Day) {
  PolicyDiagnostics Diags;
  SourceCollector Collector(Diags);
  Collector.addFile(File, PolicyFileKind::Policy, {File.str(), 0, 0});
  return compile(Collector, Diags, File, path::parent_path(File), Day);
}

LoadedPolicy purpose::loadPolicyText(llvm::StringRef Text, llvm::StringRef Name, llvm::StringRef Folder,
                                     llvm::StringRef Day) {
  PolicyDiagnostics Diags;
  SourceCollector Collector(Diags);
  Collector.add(Text, Name, Folder, Name, PolicyFileKind::Policy, {Name.str(), 0, 0});
  return compile(Collector, Diags, Name, Folder, Day);
}

LoadedPolicy purpose::loadDefaultPolicy(llvm::StringRef Day) {
  LoadedPolicy Result = loadPolicyText(builtinPack("dpa"), "<pack dpa>", "", Day);
  if (Result.Compiled) {
    auto Plain = std::make_shared<Policy>(*Result.Compiled);
    Plain->File.clear();
    Plain->Folder.clear();
    Result.Compiled = std::move(Plain);
  }
  return Result;
}

std::string purpose::findPolicyFile(llvm::StringRef Folder) {
  llvm::SmallString<128> Current(Folder);
  if (fs::make_absolute(Current))
    return "";
  path::remove_dots(Current, /*remove_dot_dot=*/true);
  for (;;) {
    llvm::SmallString<128> Candidate(Current);
    path::append(Candidate, "purpose.yaml");
    // What is there but cannot be read is still found: to pass over it would silently drop the policy.
    fs::file_status Status;
    std::error_code Error = fs::status(Candidate, Status, /*Follow=*/false);
    if (Error != std::errc::no_such_file_or_directory && Error != std::errc::not_a_directory &&
        !(!Error && fs::is_directory(Status)))
      return std::string(Candidate);
    llvm::StringRef Parent = path::parent_path(Current);
    if (Parent.empty() || Parent == Current)
      return "";
    Current = llvm::SmallString<128>(Parent);
  }
}
