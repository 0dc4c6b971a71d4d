#!/usr/bin/env python3
"""Runs purpose scan over a whole program and compares what it says with the marks in its sources.

usage: check_program.py --annotations FOLDER --inputs FOLDER [--plugin SO --clang FILE --clangxx FILE]
                        [--quick] [--library] FILE FOLDER [-- FLAGS...]

FILE holds the program: `//--- NAME` starts the file NAME, up to the next such line. Each .cpp and .c is a unit,
compiled with FLAGS beside the standard (C++20, C17). `// FLAGS: ...` in its first lines gives it more, `// TWICE: ...`
compiles it again, with those. A file `purpose.yaml` is the policy, else that of the flow cases is. The standard library
is the small one of the flow cases, with --library the real one. marks.py says what the marks mean; all files may hold
some.

Unless --quick is given, the same findings, to the byte, must also come
  - from the kept facts of all units (none analysed), asked for in another order;
  - from a folder elsewhere, with the units in the opposite order and one at a time;
  - from purpose link, given the facts in one file, and given those of each unit in one of its own, in two orders;
  - from purpose link, given one library of all units, and given for each unit a library of all others and that unit;
  - from purpose link, given the objects that clang makes with --plugin, where there is one.
"""

import argparse
import difflib
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys

from marks import FINDING, expected_of, problems_of

SECTION = re.compile(r"^//--- (\S+)$")
C_COMMAND = ["clang", "-std=c17"]
CXX_COMMAND = ["clang++", "-std=c++20"]


class Section:
    def __init__(self, name, after):
        self.name, self.after, self.lines = name, after, []

    def words(self, tag):
        for line in self.lines[:2]:
            if line.startswith(f"// {tag}: "):
                return line.split()[2:]
        return []


def sections_of(path):
    sections = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            match = SECTION.match(line)
            if match:
                sections.append(Section(match.group(1), number))
            elif sections:
                sections[-1].lines.append(line)
    return sections


class Program:
    """The sources in a folder of their own, with the commands that compile them."""

    def __init__(self, folder, sections, options, flags):
        self.folder = folder
        self.policy = os.path.join(options.inputs, "purpose.yaml")
        self.entries = []
        shutil.rmtree(folder, ignore_errors=True)
        for section in sections:
            path = os.path.join(folder, section.name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(section.lines)
            if section.name == "purpose.yaml":
                self.policy = path
            if not section.name.endswith((".cpp", ".c")):
                continue
            is_cxx = section.name.endswith(".cpp")
            command = list(CXX_COMMAND if is_cxx else C_COMMAND)
            if is_cxx and not options.library:
                command += ["-nostdinc++", "-DMINISTD", "-I", os.path.join(options.inputs, "ministd")]
            command += ["-I.", "-I", options.inputs, "-I", options.annotations] + flags
            ways = [section.words("FLAGS")] + ([section.words("TWICE")] if section.words("TWICE") else [])
            for more in ways:
                words = command + more + ["-c", section.name]
                self.entries.append({"directory": folder, "file": section.name, "arguments": words})

    def write_commands(self, backwards):
        with open(os.path.join(self.folder, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump(self.entries[::-1] if backwards else self.entries, file, indent=1)

    def run(self, *words):
        run = subprocess.run(["purpose", *words], cwd=self.folder, capture_output=True, text=True, check=False)
        return run

    def scan(self, *words, backwards=False):
        self.write_commands(backwards)
        return self.run("scan", "-p", ".", "--policy", self.policy, *words)

    def link(self, *files):
        return self.run("link", "--policy", self.policy, *files)


def broken_of(run, status):
    """Why a run is none that can be compared."""
    if run.returncode != status:
        return [f"purpose ended with status {run.returncode} instead of {status}: {run.stderr.strip()[-3000:]}"]
    return []


def differing(first, other, how):
    if first.stdout == other.stdout and first.returncode == other.returncode:
        return []
    lines = difflib.unified_diff(first.stdout.splitlines(), other.stdout.splitlines(), "scan", how, lineterm="", n=0)
    return [f"{how}: differs, status {other.returncode}: {other.stderr.strip()[-1000:]}", *lines]


def compare_with_marks(sections, run, path, flags):
    problems, count = [], 0
    found = {}
    for line in run.stdout.splitlines():
        match = FINDING.match(line)
        if match:
            found.setdefault(match.group(1), []).append((int(match.group(2)), match.group(6), match.group(5)))
    for section in sections:
        expected, misses = expected_of(section.lines, flags)
        count += sum(len(wanted) for wanted in expected.values())
        where = lambda line, s=section: f"{path}:{s.after + line}: {s.name}"
        problems += problems_of(expected, misses, found.pop(section.name, []), where)
    for name, rest in found.items():
        problems += [f"{name}:{line}: unexpected: {message} [{check}]" for line, check, message in rest]
    return problems, count


def compare_other_ways(program, elsewhere, first):
    again = program.scan("--emit", "all.flows", "-j2", backwards=True)
    problems = differing(first, again, "scan of kept facts")
    if " 0 analysed" not in again.stderr:
        problems.append(f"a second scan analyses again: {again.stderr}")
    problems += differing(first, elsewhere.scan("-j1", backwards=True), "scan elsewhere, backwards")
    problems += differing(first, program.link("all.flows"), "link of one file")
    files = []
    for number, entry in enumerate(program.entries):
        files.append(f"{number}.flow")
        extracted = program.run("extract", "-o", files[-1], "--", *entry["arguments"])
        problems += broken_of(extracted, 0)
    if not problems:
        problems += differing(first, program.link(*files), "link of a file for each unit")
        problems += differing(first, program.link(*files[::-1]), "link of a file for each unit, backwards")
        problems += compare_libraries(program, files, first)
    return problems


def compare_libraries(program, files, first):
    problems = []
    for number in range(len(files) + 1):
        inside, outside = files[:number] + files[number + 1 :], files[number : number + 1]
        if not inside:
            continue
        how = f"link of a library without {outside}" if outside else "link of a library"
        problems += broken_of(program.run("link", "--emit", "lib.flows", *inside), 0)
        problems += broken_of(program.run("link", "--emit=again.flows", *inside[::-1]), 0)
        if problems:
            return problems
        if not filecmp.cmp(*(os.path.join(program.folder, f"{name}.flows") for name in ("lib", "again")), shallow=False):
            problems.append(f"{how}: the order of its parts changes its bytes")
        problems += differing(first, program.link("lib.flows", *outside), how)
    return problems


def compare_objects(program, options, first):
    objects, problems = [], []
    embed = [f"-fplugin={options.plugin}", "-fplugin-arg-purpose-embed", "-w"]
    for number, entry in enumerate(program.entries):
        objects.append(f"{number}.o")
        compiler, *words = entry["arguments"]
        command = [options.clangxx if compiler == "clang++" else options.clang, *embed, *words, "-o", objects[-1]]
        run = subprocess.run(command, cwd=program.folder, capture_output=True, text=True, check=False)
        if run.returncode:
            problems.append(f"{entry['file']} does not compile: {run.stderr.strip()[-3000:]}")
    return problems or differing(first, program.link(*objects), "link of objects")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--annotations", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--plugin")
    parser.add_argument("--clang", default="clang")
    parser.add_argument("--clangxx", default="clang++")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--library", action="store_true")
    parser.add_argument("file")
    parser.add_argument("folder")
    arguments, flags = sys.argv[1:], []
    if "--" in arguments:
        flags = arguments[arguments.index("--") + 1 :]
        arguments = arguments[: arguments.index("--")]
    options = parser.parse_args(arguments)

    sections = sections_of(options.file)
    # Names of another length and with other initials: neither may decide about an order.
    program = Program(os.path.abspath(options.folder) + "/here", sections, options, flags)
    elsewhere = Program(os.path.abspath(options.folder) + "/a/longer/way", sections, options, flags)
    first = program.scan("-j2")
    problems, count = compare_with_marks(sections, first, options.file, flags)
    problems += broken_of(first, 1 if " error: " in first.stdout else 0)
    if not options.quick:
        problems += compare_other_ways(program, elsewhere, first)
    if not options.quick and options.plugin:
        problems += compare_objects(program, options, first)
    if problems:
        print("\n".join(problems))
        print("--- what purpose scan said ---")
        print(first.stdout + first.stderr)
        return 1
    print(f"{len(program.entries)} units, {count} findings, as expected")
    return 0


sys.exit(main())
