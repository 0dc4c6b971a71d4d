#!/usr/bin/env python3
"""Checks that the rooms depend on each other in one direction only.

usage: rooms.py SOURCE_FOLDER

Greps the includes of checks/ and plugin/. A new room is one line in ALLOWED.
"""

import pathlib
import re
import sys

# Room: the rooms whose headers it may include, beside its own.
ALLOWED = {
    "model": set(),
    "policy": {"model"},
    "flow": {"model"},
    "link": {"flow", "policy", "model"},
    "findings": {"link", "flow", "policy", "model"},
    "report": {"findings", "link", "flow", "policy", "model"},
    "extract": {"flow", "model"},
    "tidy": {"extract", "findings", "link", "flow", "policy", "model"},
}
# Only these may know the syntax tree of clang.
CLANG_ROOMS = {"extract", "tidy"}
# Only policy may know yaml-cpp.
YAML_ROOMS = {"policy"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)


def problems_of(file, room, text):
    for match in INCLUDE.finditer(text):
        target = match.group(1)
        line = text.count("\n", 0, match.start()) + 1
        first = target.split("/")[0] if "/" in target else ""
        if first in ALLOWED and first != room and first not in ALLOWED[room]:
            yield f"{file}:{line}: room '{room}' may not include '{target}'"
        if first == "plugin":
            yield f"{file}:{line}: nothing may include '{target}' from plugin"
        if first in ("clang", "clang-tidy", "clang-c") and room not in CLANG_ROOMS:
            yield f"{file}:{line}: room '{room}' may not use clang: '{target}'"
        if first == "yaml-cpp" and room not in YAML_ROOMS:
            yield f"{file}:{line}: room '{room}' may not use yaml-cpp: '{target}'"


def main():
    checks = pathlib.Path(sys.argv[1]) / "checks"
    problems = []
    files = sorted(p for p in checks.rglob("*") if p.suffix in (".h", ".cpp", ".def"))
    for file in files:
        room = file.relative_to(checks).parts[0]
        if room not in ALLOWED:
            problems.append(f"{file}: room '{room}' is not known to {sys.argv[0]}")
            continue
        problems.extend(problems_of(file, room, file.read_text(encoding="utf-8")))
    for problem in problems:
        print(problem)
    print(f"{len(files)} files in {len(ALLOWED)} rooms, {len(problems)} problems")
    return 1 if problems or not files else 0


sys.exit(main())
