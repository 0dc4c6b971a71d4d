"""The policy is edited, broken, repaired and removed while the server runs."""

import os

from lsp import expect, expect_in, lines_of, path_of, place, run
from project import Project

SOURCE = """namespace acme {
struct Person { const char *tune; };
void send(const char *);
void use(Person &p) { send(p.tune); }
}
"""
GOOD = """version: 1
extends: [dpa]
classify: [{field: "acme::Person::tune", as: customer_data}]
sinks: [{function: "acme::send", parameters: [0], purpose: advertising}]
"""


def problems(server):
    return [d for d in server.changed("use.cpp", all_of_them=True) if "purpose.yaml" in d["message"] or "extra.yaml" in d["message"]]


def expect_broken(server, part, file, line, what):
    found = problems(server)
    expect(len(found), 1, f"{what}: diagnostics {found}")
    expect(found[0]["severity"], 1, what)
    expect(found[0]["range"]["start"], {"line": 0, "character": 0}, f"{what}: its place in the source")
    expect_in(part, found[0]["message"], what)
    if line:
        where = found[0]["relatedInformation"][0]["location"]
        expect((path_of(where["uri"]), where["range"]["start"]["line"] + 1), (server.full(file), line), f"{what}: where")


def test():
    project = Project()
    project.write("use.cpp", SOURCE)
    project.database("use.cpp")
    with project.server() as server:
        server.open("use.cpp")
        expect(server.settled("use.cpp"), [], "pack dpa names nothing here")
        project.write("purpose.yaml", GOOD)
        expect(lines_of(server.changed("use.cpp")), [4], "a policy has appeared")
        expect_in("purpose.yaml:3", server.hover("use.cpp", *place(SOURCE, "tune", 1)), "hover says what classifies it")
        # Broken in several ways, and repaired each time.
        for broken, part, line in ((GOOD.replace("customer_data", "costumer_data"), "costumer_data", 3),
                                   (GOOD.replace("]", "", 1), "purpose.yaml:", None),
                                   ("", "purpose.yaml:", None),
                                   (GOOD + "rules: [{id: x, deny: {data: a: b}}]\n", "purpose.yaml:5:", None)):
            project.write("purpose.yaml", broken)
            expect_broken(server, part, "purpose.yaml", line, f"broken: {broken!r}")
            expect(server.hover("use.cpp", *place(SOURCE, "tune")) != "", True, "hover without a policy")
            project.write("purpose.yaml", GOOD)
            expect(lines_of(server.changed("use.cpp")), [4], "repaired")
            expect(problems(server), [], "repaired")
        # Of the same size, at once.
        project.write("purpose.yaml", GOOD.replace("advertising", "maintenance"))
        expect(lines_of(server.changed("use.cpp")), [], "another purpose")
        # A file that the policy names.
        project.write("purpose.yaml", GOOD.replace("[dpa]", "[dpa, ./extra.yaml]"))
        expect_broken(server, "extra.yaml", "purpose.yaml", 2, "a file that is not there")
        project.write("extra.yaml", "version: 1\nsinks: [{function: x}]\n")
        expect_broken(server, "extra.yaml:2", "extra.yaml", 2, "a broken one")
        project.write("extra.yaml", "version: 1\n")
        expect(lines_of(server.changed("use.cpp")), [4], "repaired there")
        # No file at all.
        project.remove("purpose.yaml")
        os.mkfifo(server.full("purpose.yaml"))
        expect_broken(server, "not a regular file", "purpose.yaml", None, "a pipe")
        project.remove("purpose.yaml")
        expect(server.changed("use.cpp"), [], "pack dpa again")


run(test)
