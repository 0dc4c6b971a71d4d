#!/usr/bin/env python3
"""Links the facts of files with and without pruning: the findings must be the same, and there must be some.

usage: check_pruning.py POLICY FOLDER FILE... [-- FLAGS...]     FOLDER: for what is written
"""

import pathlib
import subprocess
import sys


def output(*command):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}\n{run.stderr}")
    return run.stdout


def main():
    arguments, flags = sys.argv[1:], []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, flags = arguments[:at], arguments[at + 1 :]
    policy, folder, *files = arguments
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    findings = 0
    for number, file in enumerate(files):
        facts = pathlib.Path(folder) / f"{number}.flows"
        output("purpose", "extract", "-o", facts, "--", "clang++", "-std=c++20", *flags, "-c", file)
        pruned = output("purpose", "link", "--policy", policy, facts)
        whole = output("purpose", "link", "--no-prune", "--policy", policy, facts)
        if pruned != whole:
            sys.exit(f"{file}: pruning changes what is found:\n--- pruned\n{pruned}\n--- whole\n{whole}")
        findings += pruned.count(" error: ")
    print(f"{len(files)} files, {findings} findings with and without pruning")
    return 0 if findings else 1


sys.exit(main())
