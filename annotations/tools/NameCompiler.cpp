//===- NameCompiler.cpp - purpose-namec: names of personal data as tables --===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   purpose-namec NAMES.yaml TABLES.inc
//
// A tool of the build. Writes macro calls, with words joined: NAME_WORDS("emailaddress", 0), where 0 is the first
// NAME_TERM("e-mail address", "customer_data", HoldsText). Exit status 2, with every error on stderr and nothing
// written, if the names are not good.
//
//===----------------------------------------------------------------------===//

#include "ModelTables.h"
#include "policy/PolicyReader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;

namespace {

class NameTables {
public:
  NameTables(llvm::StringRef File, llvm::raw_ostream &OS) : File(File), OS(OS) {}

  bool write(const YamlNode &Root) {
    const YamlNode *Terms = Root.find("terms");
    if (!Terms || !Terms->isSequence() || Terms->Items.empty())
      return error(Root, "'terms' is missing");
    for (const YamlNode &Term : Terms->Items)
      writeTerm(Term);
    for (auto [Key, Macro] : {std::pair("persons", "NAME_PERSON"), std::pair("before", "NAME_BEFORE"),
                              std::pair("after", "NAME_AFTER"), std::pair("types", "NAME_TYPE")}) {
      const YamlNode *List = Root.find(Key);
      if (!List) {
        error(Root, llvm::Twine("'") + Key + "' is missing");
        continue;
      }
      OS << "#ifndef " << Macro << "\n#define " << Macro << "(JOINED)\n#endif\n";
      for (const YamlNode &Name : valuesOf(*List))
        OS << Macro << "(" << quoteForCpp(joined(Name)) << ")\n";
      OS << "#undef " << Macro << "\n";
    }
    return Good;
  }

  static void begin(llvm::raw_ostream &OS) {
    for (llvm::StringRef Macro : {"NAME_WORDS", "NAME_ENDING", "NAME_WITHIN"})
      OS << "#ifndef " << Macro << "\n#define " << Macro << "(JOINED, TERM)\n#endif\n";
    OS << "#ifndef NAME_TERM\n#define NAME_TERM(SPEAKS, CATEGORY, HOLDS)\n#endif\n";
  }
  static void end(llvm::raw_ostream &OS) {
    for (llvm::StringRef Macro : {"NAME_WORDS", "NAME_ENDING", "NAME_WITHIN", "NAME_TERM"})
      OS << "#undef " << Macro << "\n";
  }

private:
  bool error(const YamlNode &At, const llvm::Twine &Message) {
    llvm::errs() << File << ":" << At.Line << ":" << At.Column << ": error: " << Message << "\n";
    return Good = false;
  }
  /// "email address" -> "emailaddress".
  std::string joined(const YamlNode &Name) {
    std::string Out;
    for (char C : Name.Text) {
      if (!llvm::isLower(C) && C != ' ')
        error(Name, "'" + Name.Text + "' has other characters than small letters");
      if (C != ' ')
        Out += C;
    }
    return Out;
  }
  void writeTerm(const YamlNode &Term) {
    const YamlNode *Speaks = Term.find("speaks"), *As = Term.find("as"), *Holds = Term.find("holds");
    if (!Speaks || !As || !Holds) {
      error(Term, "a term has 'speaks', 'as' and 'holds'");
      return;
    }
    std::string Kinds;
    for (const YamlNode &Kind : valuesOf(*Holds)) {
      llvm::StringRef Name = llvm::StringSwitch<llvm::StringRef>(Kind.Text)
                                 .Case("text", "HoldsText")
                                 .Case("bytes", "HoldsBytes")
                                 .Case("number", "HoldsNumber")
                                 .Case("date", "HoldsDate")
                                 .Case("choice", "HoldsChoice")
                                 .Default("");
      if (Name.empty())
        error(Kind, "'" + Kind.Text + "' is none of text, bytes, number, date, choice");
      Kinds += (Kinds.empty() ? "" : " | ") + Name.str();
    }
    OS << "NAME_TERM(" << quoteForCpp(Speaks->Text) << ", " << quoteForCpp(As->Text) << ", " << Kinds << ")\n";
    if (const YamlNode *Words = Term.find("words"))
      for (const YamlNode &Name : valuesOf(*Words))
        writeName(Name);
    if (const YamlNode *Within = Term.find("within"))
      for (const YamlNode &Name : valuesOf(*Within))
        writeRow("NAME_WITHIN", Name, joined(Name));
    ++Number;
  }
  void writeName(YamlNode Name) {
    bool IsEnding = llvm::StringRef(Name.Text).starts_with("*");
    if (IsEnding)
      Name.Text.erase(0, 1);
    writeRow(IsEnding ? "NAME_ENDING" : "NAME_WORDS", Name, joined(Name));
  }
  void writeRow(llvm::StringRef Macro, const YamlNode &Name, const std::string &Joined) {
    auto [It, New] = Known.try_emplace((Macro + Joined).str(), Name.Line);
    if (!New)
      error(Name, "'" + Name.Text + "' is in line " + llvm::Twine(It->second) + " as well");
    OS << Macro << "(" << quoteForCpp(Joined) << ", " << Number << ")\n";
  }

  llvm::StringRef File;
  llvm::raw_ostream &OS;
  llvm::StringMap<unsigned> Known;
  unsigned Number = 0;
  bool Good = true;
};

} // namespace

int main(int Argc, const char **Argv) {
  if (Argc != 3) {
    llvm::errs() << "usage: purpose-namec NAMES.yaml TABLES.inc\n";
    return 2;
  }
  PolicyDiagnostics Diags;
  std::optional<std::string> Text = readPolicyBytes(Argv[1], {Argv[1], 0, 0}, Diags);
  for (const PolicyDiagnostic &D : Diags.take())
    llvm::errs() << toString(D) << "\n";
  if (!Text)
    return 2;
  bool Parsed = true;
  std::optional<YamlNode> Root = parseYaml(*Text, [&](unsigned Line, unsigned Column, llvm::StringRef Message) {
    llvm::errs() << Argv[1] << ":" << Line << ":" << Column << ": error: " << Message << "\n";
    Parsed = false;
  });
  std::string Tables;
  llvm::raw_string_ostream OS(Tables);
  NameTables::begin(OS);
  if (!Root || !NameTables(Argv[1], OS).write(*Root) || !Parsed)
    return 2;
  NameTables::end(OS);
  std::error_code Error;
  llvm::raw_fd_ostream Out(Argv[2], Error);
  Out << Tables;
  Out.close();
  if (!Error && !Out.has_error())
    return 0;
  llvm::errs() << "purpose-namec: cannot write " << Argv[2] << "\n";
  Out.clear_error();
  return 2;
}
