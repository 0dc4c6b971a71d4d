"""Findings on open and while typing; the way as related information; hover; quick fix."""

from lsp import apply_edits, expect, expect_in, lines_of, path_of, place, run
from project import OWN, Project


def findings(server):
    server.open("own.cpp")
    found = server.settled("own.cpp")
    expect(lines_of(found), [2], "findings on open")
    expect(found[0]["code"], "purpose-forbidden-flow", "the check")
    # clangd begins messages with a capital letter.
    expect_in("ustomer_data in 'User::mail' reaches advertising sink 'track', denied by", found[0]["message"], "message")
    way = found[0]["relatedInformation"]
    expect([path_of(w["location"]["uri"]) for w in way], [server.full("own.cpp")] * len(way), "files of the way")
    expect_in("ustomer_data comes from 'User::mail' here", way[0]["message"], "the first hop")
    expect(way[0]["location"]["range"]["start"], {"line": 1, "character": 31}, "its place")


def typing(server):
    # A consent takes the finding away, and another statement brings a second one.
    better = OWN.replace("{ track(u.mail); }", "{ if (u.agrees()) track(u.mail); }", 1)
    expect(lines_of(server.changed("own.cpp", better)), [], "after a repair")
    worse = OWN + "void more(const User &u) {\n  const char *m = u.mail;\n  track(m);\n}\n"
    expect(lines_of(server.changed("own.cpp", worse)), [2, 9], "after an addition")
    # Half a statement: what does not parse is said, and nothing is made up.
    half = OWN + "void more(const User &u) { track(u."
    said = server.changed("own.cpp", half, all_of_them=True)
    if not any(d["severity"] == 1 for d in said):
        raise AssertionError("no error for half a statement")
    expect(lines_of(server.changed("own.cpp", OWN)), [2], "after it was taken back")
    server.changed("own.cpp", "")
    expect(lines_of(server.changed("own.cpp", OWN)), [2], "after all was deleted and put back")


def hovers(server):
    text = server.hover("own.cpp", *place(OWN, "mail"))
    expect_in("Purpose: customer_data in 'User::mail' (annotation at", text, "hover on a use of the field")
    expect_in("no-advertising", text, "its rules")
    expect_in("argument 1: data that gets there is used for advertising",
              server.hover("own.cpp", *place(OWN, "track")), "hover on a sink")
    expect_in("customer_data", server.hover("own.cpp", *place(OWN, "User")), "hover on a class that holds it")
    nothing = server.hover("own.cpp", *place(OWN, "report("))
    expect("Purpose" in nothing, False, "hover on what no policy speaks of: " + nothing)
    expect(server.hover("own.cpp", *place(OWN, "{")), "", "hover on nothing")
    expect("Purpose" in server.hover("own.cpp", *place(OWN, "report(")), False, "nothing is left over for the next hover")


def fixes(server, project):
    text = "struct Customer { const char *iban; };\n"
    project.write("fix.cpp", text)
    server.open("fix.cpp")
    found = server.settled("fix.cpp")
    expect([d["code"] for d in found], ["purpose-unclassified"], "a name that speaks of personal data")
    edits = server.actions("fix.cpp", found[0])[0]["edit"]["changes"]
    fixed = apply_edits(text, next(iter(edits.values())))
    expect(fixed, '#include "purpose/annotations.h"\n\n' + "struct Customer { const char *iban PURPOSE_DATA(customer_data); };\n",
           "the text with the fix")
    expect(server.changed("fix.cpp", fixed, all_of_them=True), [], "what is left after the fix")


def test():
    project = Project()
    project.sample()
    project.database("own.cpp", "other.cpp", "fix.cpp")
    with project.server() as server:
        expect_in("with purpose-tidy", server.capabilities["serverInfo"]["version"], "version")
        findings(server)
        typing(server)
        hovers(server)
        fixes(server, project)


run(test)
