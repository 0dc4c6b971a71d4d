"""Many files at a time, in threads of one process, with edits, broken headers and a policy for each folder."""

from lsp import Failure, expect, lines_of, run
from project import HEADER, Project

FILES = 24

GOOD = """#include "program.h"
struct Store{n} {{ const char *kept; void keep(const char *m) {{ kept = m; }} }};
void use{n}(User &u, Store{n} &s) {{
  s.keep(u.mail);
  {statement}
}}
"""


def text(n, leaks):
    return GOOD.format(n=n, statement="track(s.kept);" if leaks else "s.keep(\"\");")


def test():
    project = Project()
    project.write("program.h", HEADER)
    names = []
    for n in range(FILES):
        names.append(f"dir{n % 3}/file{n}.cpp")
        project.write(names[-1], text(n, True))
    # In one of the folders the same flow is allowed.
    project.write("dir1/purpose.yaml", "version: 1\nextends: [dpa]\nrules:\n"
                  "  - {id: ours, allow: {data: customer_data, for: advertising}}\n")
    project.database(*names)
    project.write("compile_flags.txt", f"-std=c++17\n-I{project.folder}\n-I{project.annotations}\n")
    project.remove("compile_commands.json")

    def wanted(n, leaks):
        return [5] if leaks and n % 3 != 1 else []

    with project.server("-j=8") as server:
        for name in names:
            server.open(name)
        for n, name in enumerate(names):
            expect(lines_of(server.settled(name)), wanted(n, True), name)
        # All of them again and again, without waiting in between.
        for turn in range(4):
            for n, name in enumerate(names):
                server.change(name, text(n, (n + turn) % 2 == 0))
        for n, name in enumerate(names):
            expect(lines_of(server.settled(name)), wanted(n, (n + 3) % 2 == 0), f"{name} after edits")
        for name in names[::2]:
            server.close(name)
        for n, name in enumerate(names[:6]):
            if n % 2 == 0:
                server.open(name, text(n, True))
                expect(lines_of(server.settled(name)), wanted(n, True), f"{name}, opened again")
        # What does not parse in a header is not seen by who includes it, and must not bring down what is made of it.
        project.write("program.h", HEADER.replace("struct User {", "struct User : Nothing { Missing m; void f(Gone g) {"))
        for name in names[:6]:
            server.open(name, "int newer;\n" + text(1, True)) if names.index(name) % 2 == 0 else server.change(name, text(1, True) + "\n")
        for name in names[:6]:
            server.settled(name)
        project.write("program.h", HEADER)
        server.change(names[3], text(3, True) + "\n// once more\n")
        server.comes_to(names[3], wanted(3, True), "after the header was repaired")
    if not wanted(0, True):
        raise Failure("the test tests nothing")


run(test)
