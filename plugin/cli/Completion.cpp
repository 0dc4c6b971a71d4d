//===- Completion.cpp - Completion for shells ----------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HelpPages.h"
#include "Verb.h"
#include "llvm/ADT/StringSwitch.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

enum class Values { None, Files, Folders };

/// What help calls a value tells what it can be.
Values valuesOf(const OptionSpec &O) {
  return llvm::StringSwitch<Values>(O.Value)
      .Cases("FILE", "PATH", Values::Files)
      .Cases("BUILD", "DIR", Values::Folders)
      .Default(Values::None);
}

/// Some verbs are two words: "policy check" has the first word "policy".
llvm::StringRef firstWord(const Verb &V) { return V.Name.split(' ').first; }
llvm::StringRef secondWord(const Verb &V) { return V.Name.split(' ').second; }

/// Each first word once, in the order of help.
std::vector<llvm::StringRef> firstWords() {
  std::vector<llvm::StringRef> Words;
  for (const Verb &V : verbs())
    if (Words.empty() || Words.back() != firstWord(V))
      Words.push_back(firstWord(V));
  return Words;
}

/// The words that may follow \p First; empty if it is a verb itself.
std::string secondWords(llvm::StringRef First) {
  std::string Words;
  for (const Verb &V : verbs())
    if (firstWord(V) == First && !secondWord(V).empty())
      Words += (Words.empty() ? "" : " ") + secondWord(V).str();
  return Words;
}

/// The options of \p V whose values are \p What, as patterns of a case of bash: "scan --policy"|"scan --index".
std::string bashPatterns(Values What) {
  std::string Patterns;
  for (const Verb &V : verbs())
    for (const OptionSpec &O : V.Options)
      if (!O.Value.empty() && valuesOf(O) == What)
        Patterns += (Patterns.empty() ? "\"" : " | \"") + V.Name.str() + " " + dashed(O.Name) + "\"";
  return Patterns;
}

constexpr char BashStart[] = R"(# Completion of purpose for bash, made by 'purpose help --completion bash'.
_purpose() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=
  # bash takes --name=value apart.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
)";

constexpr char BashEnd[] = R"(  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _purpose purpose
)";

void writeBash(llvm::raw_ostream &OS) {
  OS << BashStart << "    words=\"";
  for (llvm::StringRef Word : firstWords())
    OS << Word << " ";
  OS << "--help --version\"\n    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n    return\n  fi\n"
        "  case $verb in\n";
  for (llvm::StringRef First : firstWords())
    if (std::string Second = secondWords(First); !Second.empty())
      OS << "  " << First << ")\n    if ((COMP_CWORD == 2)); then\n      mapfile -t COMPREPLY < <(compgen -W \""
         << Second << " --help\" -- \"$current\")\n      return\n    fi\n    verb+=\" ${COMP_WORDS[2]}\" ;;\n";
  OS << "  esac\n  case \"$verb $previous\" in\n  " << bashPatterns(Values::Files)
     << ")\n    mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n    return ;;\n  "
     << bashPatterns(Values::Folders)
     << ")\n    mapfile -t COMPREPLY < <(compgen -d -- \"$current\")\n    return ;;\n  " << bashPatterns(Values::None)
     << ")\n    return ;;\n  esac\n  case $verb in\n";
  for (const Verb &V : verbs()) {
    OS << "  \"" << V.Name << "\") words=\"";
    for (const OptionSpec &O : V.Options)
      OS << (&O == V.Options.begin() ? "" : " ") << dashed(O.Name);
    OS << "\" ;;\n";
  }
  OS << "  esac\n" << BashEnd;
}

/// \p Text between single quotes; \p Special characters get a backslash.
std::string quoted(llvm::StringRef Text, llvm::StringRef Special, llvm::StringRef Quote) {
  std::string Result;
  for (char C : Text) {
    if (C == '\'') {
      Result += Quote;
      continue;
    }
    if (Special.contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

std::string zshText(llvm::StringRef Text) { return quoted(Text, "[]:\\", "'\\''"); }

void writeZshVerb(const Verb &V, llvm::raw_ostream &OS) {
  OS << "  '" << V.Name << "')\n    _arguments \\\n";
  for (const OptionSpec &O : V.Options) {
    OS << "      '" << (O.Value.empty() ? "" : "*") << dashed(O.Name) << "[" << zshText(O.Help) << "]";
    if (!O.Value.empty())
      OS << ":" << O.Value
         << (valuesOf(O) == Values::Files     ? ":_files"
             : valuesOf(O) == Values::Folders ? ":_files -/"
                                              : ": ");
    OS << "' \\\n";
  }
  OS << "      '--help[show what the verb does]' '*:file:_files' ;;\n";
}

void writeZsh(llvm::raw_ostream &OS) {
  OS << "#compdef purpose\n# Completion of purpose for zsh, made by 'purpose help --completion zsh'.\n"
        "_purpose() {\n  local verb=${words[2]} taken=1\n  if ((CURRENT == 2)); then\n    compadd -- ";
  for (llvm::StringRef Word : firstWords())
    OS << Word << " ";
  OS << "--help --version\n    return\n  fi\n  case $verb in\n";
  for (llvm::StringRef First : firstWords())
    if (std::string Second = secondWords(First); !Second.empty())
      OS << "  " << First << ")\n    if ((CURRENT == 3)); then\n      compadd -- " << Second
         << " --help\n      return\n    fi\n    verb+=\" ${words[3]}\" taken=2 ;;\n";
  OS << "  esac\n  # _arguments takes the first word for the command.\n  shift $taken words\n  ((CURRENT -= taken))\n"
        "  case $verb in\n";
  for (const Verb &V : verbs())
    writeZshVerb(V, OS);
  OS << "  esac\n}\n_purpose \"$@\"\n";
}

void writeFishVerb(const Verb &V, llvm::raw_ostream &OS) {
  std::string When = "__fish_seen_subcommand_from " + firstWord(V).str();
  if (!secondWord(V).empty()) {
    std::string Others = "not __fish_seen_subcommand_from " + secondWords(firstWord(V));
    OS << "complete -c purpose -n '" << When << "; and " << Others << "' -f -a " << secondWord(V) << " -d '"
       << quoted(V.Summary, "\\", "\\'") << "'\n";
    When += "; and __fish_seen_subcommand_from " + secondWord(V).str();
  }
  for (const OptionSpec &O : V.Options) {
    OS << "complete -c purpose -n '" << When << "' " << (O.Name.size() == 1 ? "-s " : "-l ") << O.Name;
    if (!O.Value.empty())
      OS << (valuesOf(O) == Values::Files     ? " -r -F"
             : valuesOf(O) == Values::Folders ? " -x -a '(__fish_complete_directories)'"
                                              : " -x");
    OS << " -d '" << quoted(O.Help, "\\", "\\'") << "'\n";
  }
}

void writeFish(llvm::raw_ostream &OS) {
  OS << "# Completion of purpose for fish, made by 'purpose help --completion fish'.\n";
  for (llvm::StringRef Word : firstWords()) {
    const Verb *Own = llvm::find_if(verbs(), [&](const Verb &V) { return V.Name == Word; });
    OS << "complete -c purpose -n __fish_use_subcommand -f -a " << Word;
    if (Own != verbs().end())
      OS << " -d '" << quoted(Own->Summary, "\\", "\\'") << "'";
    OS << "\n";
  }
  OS << "complete -c purpose -n __fish_use_subcommand -f -l version -d 'show the version'\n"
        "complete -c purpose -f -l help -d 'show help'\n";
  for (const Verb &V : verbs())
    writeFishVerb(V, OS);
}

} // namespace

bool purpose::cli::writeCompletion(llvm::StringRef Shell, llvm::raw_ostream &OS) {
  if (Shell == "bash")
    writeBash(OS);
  else if (Shell == "zsh")
    writeZsh(OS);
  else if (Shell == "fish")
    writeFish(OS);
  else
    return false;
  return true;
}
