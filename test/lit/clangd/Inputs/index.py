"""Other units and bodies in headers, through the index, which is replaced and damaged while it is open."""

import os
import shutil
import subprocess
import sys

from lsp import expect, expect_in, lines_of, path_of, run
from project import HEADER, OTHER, OWN, Project

# Lines of OWN: 2 needs no index; 4 and 6 look into other.cpp, 5 into a body of the header.
ALONE, ALL = [2], [2, 4, 5, 6]


def scan(project):
    done = subprocess.run(["purpose", "scan", "-p", project.folder], capture_output=True, text=True, timeout=600)
    if done.returncode != 1:
        sys.exit(f"FAILED: purpose scan: {done.returncode} {done.stderr}")


def complaints(server):
    return [d for d in server.changed("own.cpp", all_of_them=True) if "ndex '" in d["message"]]


def found(server):
    return lines_of([d for d in server.changed("own.cpp") if d["code"] == "purpose-forbidden-flow"
                     and "ndex '" not in d["message"]])


def damaged(server, project, index, good):
    expect(found(server), ALL, "before")
    with open(index, "r+b") as file:  # In place.
        file.truncate(len(good) // 2)
    expect_in("truncated", complaints(server)[0]["message"], "cut off while it is open")
    expect(found(server), ALONE, "what the unit shows by itself")
    with open(index, "r+b") as file:
        file.write(b"\xff" * len(good))
    expect(len(complaints(server)), 1, "overwritten while it is open")
    with open(index, "wb") as file:
        file.write(good)
    expect(found(server), ALL, "written anew")
    os.remove(index)
    expect(found(server), ALONE, "removed")
    expect(complaints(server), [], "that there is none is no error where none was asked for")
    with open(index + ".new", "wb") as file:
        file.write(good)
    os.rename(index + ".new", index)
    expect(found(server), ALL, "renamed to its place")


def stale(server, project):
    project.write("other.cpp", OTHER + "// more\n")
    expect(found(server), [2, 5], "other.cpp has changed; the header has not")
    expect_in("is older than", complaints(server)[0]["message"], "what is said of that")
    scan(project)
    expect(found(server), ALL, "after another scan")
    # What is in the editor counts, not what the index says of the file.
    expect(lines_of(server.changed("own.cpp", OWN.replace("void through(User &u) { report(u.mail); }", ""))), [2, 5, 6],
           "a function has gone")
    server.change("own.cpp", OWN)
    project.write("own.cpp", OWN + "\n")  # Saved.
    expect(found(server), ALL, "the file itself is newer than the index")
    project.write("own.cpp", OWN)
    project.write("program.h", HEADER + "// more\n")
    expect(found(server), ALONE, "the header has changed")
    expect_in("program.h", complaints(server)[0]["message"], "what is said of that")
    scan(project)


def test():
    project = Project()
    project.sample()
    with project.server() as server:
        server.open("own.cpp")
        expect(lines_of(server.settled("own.cpp")), ALONE, "no index")
        scan(project)
        index = server.full("purpose-cache/program.index")
        expect(found(server), ALL, "the index beside compile_commands.json")
        way = [d for d in server.changed("own.cpp") if lines_of([d]) == [4]][0]["relatedInformation"]
        expect_in(server.full("other.cpp"), [path_of(w["location"]["uri"]) for w in way], "the way leads on")
        with open(index, "rb") as file:
            good = file.read()
        damaged(server, project, index, good)
        stale(server, project)
    # Only own.cpp includes the header: what its functions do is known from what the index says of own.cpp itself.
    project.database("own.cpp")
    scan(project)
    with project.server() as server:
        server.open("own.cpp")
        expect(lines_of(server.settled("own.cpp")), [2, 5], "a header of one unit")
    # In a folder of its own, and with options.
    os.remove(server.full("compile_commands.json"))
    os.makedirs(server.full("build"))
    project.database("own.cpp", "other.cpp", place="build/compile_commands.json")
    shutil.move(server.full("purpose-cache"), server.full("build/purpose-cache"))
    for options in ([], ["--compile-commands-dir=" + server.full("build")]):
        with project.server(*options) as server:
            server.open("own.cpp")
            expect(lines_of(server.settled("own.cpp")), [2, 5], f"beside build/compile_commands.json, {options}")
    project.write(".clangd", "Diagnostics: {ClangTidy: {CheckOptions: {purpose.Index: none.index}}}\n")
    with project.server() as server:
        server.open("own.cpp")
        server.settled("own.cpp")
        expect_in("none.index", complaints(server)[0]["message"], "one that was asked for")


run(test)
