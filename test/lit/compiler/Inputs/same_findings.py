#!/usr/bin/env python3
"""Compares what clang-tidy and the compiler say about each FILE, with the plugins of ours.

usage: same_findings.py TIDY TIDY_PLUGIN COMPILER COMPILER_PLUGIN POLICY FILE... -- FLAGS...

Exit status 0 if they are the same findings and notes at the same places, and at least one in all.
"""

import re
import subprocess
import sys

LINE = re.compile(r"^(\S+:\d+:\d+): (warning|note): (.*)$", re.MULTILINE)


def said(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return sorted(set(LINE.findall(done.stdout + done.stderr)))


def main():
    at = sys.argv.index("--")
    tidy, tidy_plugin, compiler, compiler_plugin, policy, *files = sys.argv[1:at]
    flags = sys.argv[at + 1 :]
    total = different = 0
    for file in files:
        config = f"--config={{CheckOptions: {{purpose.Policy: '{policy}'}}}}"
        first = said([tidy, "-load", tidy_plugin, "--checks=-*,purpose-*,-purpose-unclassified", "--header-filter=.*", "--quiet", config, file, "--", *flags])
        plugin = [f"-fplugin={compiler_plugin}", f"-fplugin-arg-purpose-policy={policy}"]
        second = said([compiler, *plugin, "-fsyntax-only", "-Wno-everything", file, *flags])
        for line in set(first) ^ set(second):
            print("clang-tidy only:" if line in first else "compiler only:", *line)
            different += 1
        total += len(second)
    print(f"{len(files)} files, {total} diagnostics, {different} differences")
    return 1 if different or not total else 0


sys.exit(main())
