//===- ManPages.cpp - Manual pages ---------------------------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HelpPages.h"
#include "Verb.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

/// \p Text as man(7) wants it: a dash that can be copied, and nothing taken for a macro.
std::string roff(llvm::StringRef Text) {
  std::string Result;
  if (Text.starts_with(".") || Text.starts_with("'"))
    Result = "\\&";
  for (; !Text.empty(); Text = Text.drop_front()) {
    if (Text.consume_front("…"))
      Result += "\\&...";
    if (Text.empty())
      break;
    if (Text.front() == '-')
      Result += "\\-";
    else if (Text.front() == '\\')
      Result += "\\e";
    else
      Result += Text.front();
  }
  return Result;
}

void writeOption(llvm::StringRef Name, llvm::StringRef Value, llvm::StringRef Help, llvm::raw_ostream &OS) {
  OS << ".TP\n\\fB" << roff(Name) << "\\fR";
  if (!Value.empty())
    OS << " \\fI" << roff(Value) << "\\fR";
  OS << "\n" << roff(Help) << "\n";
}

void writeVerb(const Verb &V, llvm::raw_ostream &OS) {
  OS << ".SS \"purpose " << roff(V.Name) << (V.Options.empty() ? "" : " [options]") << (V.Positional.empty() ? "" : " ")
     << roff(V.Positional) << "\"\n"
     << roff(V.Summary) << "\n";
  for (const OptionSpec &O : V.Options)
    writeOption(dashed(O.Name), O.Value, O.Help, OS);
}

constexpr char ProgramIntroduction[] = R"(.SH NAME
purpose \- follows personal data in C and C++ programs to where it must not go
.SH SYNOPSIS
\fBpurpose\fR \fIverb\fR [\fIoptions\fR] [\fIarguments\fR]
.br
\fBpurpose\fR \fIverb\fR \fB\-\-help\fR
.br
\fBpurpose \-\-version\fR
.SH DESCRIPTION
A policy says what is personal data, and what uses data for advertising, profiling, market research or third parties.
.B purpose
follows the data through whole programs and reports where it gets to a purpose that the policy forbids.
.PP
Options are written
.B \-\-name value
or
.BR \-\-name=value .
Results go to standard output, everything else to standard error.
.SH VERBS
)";

constexpr char ProgramEnd[] = R"(.SH EXIT STATUS
.TP
0
complete, and nothing found
.TP
1
findings of severity error
.TP
2
bad input or configuration
.TP
3
incomplete: something, which is named, could not be analysed
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
the day by which dates in policies and baselines have passed or not
.SH FILES
.TP
.I purpose.yaml
the policy: the nearest one in the current folder or above; without one, the built-in pack dpa
.TP
.I purpose\-baseline.yaml
findings that are accepted for now
.TP
.I BUILD/purpose\-cache
what has been learned of each translation unit
.SH SEE ALSO
.BR purpose\-clangd (1),
.BR clang\-tidy\-19 (1),
.I /usr/share/doc/purpose\-tidy
)";

constexpr char EditorPage[] = R"(.SH NAME
purpose\-clangd \- clangd with the checks of purpose\-tidy
.SH SYNOPSIS
\fBpurpose\-clangd\fR [\fIoptions of clangd\fR]
.SH DESCRIPTION
.B purpose\-clangd
is clangd, in which the checks of purpose\-tidy are on. An editor that can use clangd can use it instead.
.PP
Personal data that reaches a forbidden purpose is shown where it does, with the way of the data. Hovering over a name tells
what the policy says of it.
.SH OPTIONS
Those of clangd;
.B purpose\-clangd \-\-help
lists them. Remote indexes are not supported.
.SH FILES
.TP
.I purpose.yaml
the policy: the nearest one in the folder of the source file or above; without one, the built\-in pack dpa
.TP
.I BUILD/purpose\-cache/program.index
what
.B purpose scan
has learned of functions in other files, used if it is there
.TP
.I .clangd, .clang\-tidy
as for clangd; the options of checks
.B purpose.Policy
and
.B purpose.Index
name other files
.SH SEE ALSO
.BR purpose (1),
.BR clangd\-19 (1)
)";

/// No date: the same program always gives the same bytes.
void writeTitle(llvm::StringRef Title, llvm::raw_ostream &OS) {
  OS << ".TH " << Title << " 1 \"\" \"purpose\\-tidy " PURPOSE_VERSION "\"\n";
}

} // namespace

bool purpose::cli::writeManPage(llvm::StringRef Page, llvm::raw_ostream &OS) {
  if (Page == "purpose-clangd") {
    writeTitle("PURPOSE\\-CLANGD", OS);
    OS << EditorPage;
    return true;
  }
  if (Page != "purpose")
    return false;
  writeTitle("PURPOSE", OS);
  OS << ProgramIntroduction;
  for (const Verb &V : verbs())
    writeVerb(V, OS);
  OS << ProgramEnd;
  return true;
}
