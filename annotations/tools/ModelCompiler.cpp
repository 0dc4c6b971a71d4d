//===- ModelCompiler.cpp - purpose-modelc: checks and embeds packs and models -===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   purpose-modelc --tables FILE --texts FILE --packs PACK... --models MODEL...
//
// A tool of the build. Exit status 0 if all is well; 2, with every error on stderr and nothing written, otherwise.
//
//===----------------------------------------------------------------------===//

#include "ModelTables.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include <algorithm>

using namespace purpose;

namespace {

struct Arguments {
  std::string Tables;
  std::string Texts;
  std::vector<std::string> Packs;
  std::vector<std::string> Models;
};

bool parseArguments(llvm::ArrayRef<const char *> Args, Arguments &Out) {
  llvm::StringRef Option;
  for (llvm::StringRef Arg : Args) {
    if (Arg.starts_with("--"))
      Option = Arg;
    else if (Option == "--packs")
      Out.Packs.push_back(Arg.str());
    else if (Option == "--models")
      Out.Models.push_back(Arg.str());
    else if (Option == "--tables")
      Out.Tables = Arg.str();
    else if (Option == "--texts")
      Out.Texts = Arg.str();
    else
      return false;
  }
  return !Out.Tables.empty() && !Out.Texts.empty();
}

/// Reads files of one kind; Texts and Syntax are in the order of names.
struct Collection {
  std::vector<NamedText> Texts;
  std::vector<PolicySyntax> Syntax;

  void read(std::vector<std::string> Files, PolicyFileKind Kind, PolicyDiagnostics &Diags) {
    std::sort(Files.begin(), Files.end(), [](const std::string &A, const std::string &B) {
      return llvm::sys::path::stem(A) < llvm::sys::path::stem(B);
    });
    for (const std::string &File : Files) {
      std::optional<std::string> Text = readPolicyBytes(File, {File, 0, 0}, Diags);
      if (!Text)
        continue;
      if (auto Read = readPolicySyntax(*Text, File, Kind, Diags))
        Syntax.push_back(std::move(*Read));
      Texts.push_back({llvm::sys::path::stem(File).str(), std::move(*Text)});
    }
  }
};

/// All names that any pack defines under \p Section.
llvm::StringSet<> definedNames(llvm::ArrayRef<PolicySyntax> Packs, llvm::StringRef Section) {
  llvm::StringSet<> Names;
  for (const PolicySyntax &Pack : Packs)
    if (const YamlNode *Terms = Pack.Root.find(Section))
      for (size_t I = 0; I + 1 < Terms->Items.size(); I += 2)
        Names.insert(Terms->Items[I].Text);
  return Names;
}

/// A model that names a purpose or category of no pack could never have an effect with one.
void checkNames(const PolicySyntax &Model, llvm::StringRef Key, const llvm::StringSet<> &Known,
                PolicyDiagnostics &Diags) {
  llvm::SmallVector<llvm::StringRef, 32> Names(Known.keys());
  llvm::sort(Names);
  for (size_t S = 0; S + 1 < Model.Root.Items.size(); S += 2)
    for (const YamlNode &Entry : Model.Root.Items[S + 1].Items)
      if (const YamlNode *Value = Entry.find(Key))
        for (const YamlNode &Name : valuesOf(*Value))
          if (!Known.contains(Name.Text))
            Diags.error(Model.at(Name), "no pack defines '" + Name.Text + "'" + suggestName(Name.Text, Names));
}

bool writeFile(llvm::StringRef Path, llvm::StringRef Content) {
  std::error_code Error;
  llvm::raw_fd_ostream OS(Path, Error);
  OS << Content;
  OS.close();
  if (!Error && !OS.has_error())
    return true;
  llvm::errs() << "purpose-modelc: cannot write " << Path << "\n";
  OS.clear_error();
  return false;
}

} // namespace

int main(int Argc, const char **Argv) {
  Arguments Args;
  if (!parseArguments(llvm::ArrayRef(Argv + 1, Argv + Argc), Args)) {
    llvm::errs() << "usage: purpose-modelc --tables FILE --texts FILE --packs PACK... --models MODEL...\n";
    return 2;
  }
  PolicyDiagnostics Diags;
  Collection Packs, Models;
  Packs.read(Args.Packs, PolicyFileKind::Policy, Diags);
  Models.read(Args.Models, PolicyFileKind::Model, Diags);
  llvm::StringSet<> Purposes = definedNames(Packs.Syntax, "purposes");
  llvm::StringSet<> Categories = definedNames(Packs.Syntax, "categories");
  for (const PolicySyntax &Model : Models.Syntax) {
    checkNames(Model, "purpose", Purposes, Diags);
    checkNames(Model, "as", Categories, Diags);
  }
  std::string Tables, Texts;
  llvm::raw_string_ostream TablesOS(Tables), TextsOS(Texts);
  writeModelTables(Models.Syntax, TablesOS, Diags);
  writeBuiltins(Packs.Texts, Models.Texts, TextsOS);

  bool Failed = Diags.hasErrors();
  for (const PolicyDiagnostic &D : Diags.take())
    llvm::errs() << toString(D) << "\n";
  return !Failed && writeFile(Args.Tables, Tables) && writeFile(Args.Texts, Texts) ? 0 : 2;
}
