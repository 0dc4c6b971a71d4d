"""What users configure: .clang-tidy, .clangd, options, and headers that do not parse."""

from lsp import expect, expect_in, run
from project import NO_CHECKS, OWN, Project

UNCLASSIFIED = OWN + "struct Customer { const char *iban; };\n"


def checks(project, *options):
    with project.server(*options) as server:
        server.open("own.cpp", UNCLASSIFIED)
        return sorted({d["code"] for d in server.settled("own.cpp", all_of_them=True)})


def test():
    project = Project()
    project.sample()
    flow, name = "purpose-forbidden-flow", "purpose-unclassified"
    expect(checks(project), [flow, name], "without any configuration")
    expect(checks(project, "--clang-tidy=0"), [], "no clang-tidy, no checks")
    project.write(".clang-tidy", "Checks: '-*,misc-definitions-in-headers'\n")
    expect(checks(project), [flow, name], "a list that does not speak of us")
    project.write(".clang-tidy", "Checks: '-*,purpose-unclassified'\n")
    expect(checks(project), [name], "one that does")
    project.write(".clang-tidy", "Checks: '-purpose-*'\n")
    expect(checks(project), [], "one that does not want us")
    project.write(".clang-tidy", NO_CHECKS)
    project.write(".clangd", "Diagnostics: {ClangTidy: {Remove: [purpose-unclassified], FastCheckFilter: Strict}}\n")
    expect(checks(project), [flow], "all but one")
    project.write(".clangd", "Diagnostics: {ClangTidy: {Add: [purpose-unclassified]}}\n")
    expect(checks(project), [name], "a list of .clangd decides as well")
    project.write("mine.yaml", "version: 1\nextends: [dpa]\nrules:\n"
                  "  - {id: ours, allow: {data: customer_data, for: advertising}}\n")
    project.write(".clangd", "Diagnostics: {ClangTidy: {CheckOptions: {purpose.Policy: %s/mine.yaml}}}\n" % project.folder)
    expect(checks(project), [name], "another policy")
    project.remove(".clangd")
    # Flags that a project uses with gcc, or for another compiler's plugins.
    project.write("compile_flags.txt", "-std=c++17\n-I%s\n-fplugin=/nowhere.so\n-fconserve-stack\n" % project.annotations)
    project.remove("compile_commands.json")
    expect(flow in checks(project), True, "flags that clang does not know")
    # A header that is not there, and one that does not parse.
    project.write("broken.h", "struct Base : Unknown { int x; template <class T> void f( };\nUser broken(;\n")
    with project.server() as server:
        server.open("own.cpp", '#include "program.h"\n#include "missing.h"\n#include "broken.h"\n' + OWN)
        said = server.settled("own.cpp", all_of_them=True)
        expect_in("'missing.h' file not found", " ".join(d["message"] for d in said), "what is missing")
        server.open("other.cpp", '#include "program.h"\n#include "broken.h"\nvoid f(Base &b, User &u) { b.f(u.mail); track(u.mail); }\n')
        server.settled("other.cpp")


run(test)
