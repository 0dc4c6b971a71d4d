#!/usr/bin/env python3
"""Compiles FILE twice and compares the objects without the section .purpose.flows.

usage: same_code.py OBJCOPY COMPILER FILE --first FLAGS... --second FLAGS... --both FLAGS...

Exit status 0 if they are the same at every level of optimisation, with and without debug information; else 1.
"""

import argparse
import filecmp
import os
import subprocess
import sys
import tempfile

LEVELS = (["-O0"], ["-O1"], ["-O2"], ["-O3"], ["-Os"], ["-O0", "-g"], ["-O2", "-g"], ["-O2", "-g", "-ffunction-sections", "-fPIC"])


def compile_to(options, flags, output):
    command = [options.compiler, *options.both, *flags, "-w", "-c", options.file, "-o", output]
    subprocess.run(command, check=True)
    subprocess.run([options.objcopy, "--remove-section=.purpose.flows", output], check=True)


def main():
    parser = argparse.ArgumentParser()
    for name in ("objcopy", "compiler", "file"):
        parser.add_argument(name)
    # Flags begin with a dash: they come as one word, split at spaces.
    for name in ("--first", "--second", "--both"):
        parser.add_argument(name, type=str.split, default=[])
    options = parser.parse_args()
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        # One name for both: it gets into the object of a compiler that is told so.
        first, second = os.path.join(folder, "first.o"), os.path.join(folder, "second.o")
        for level in LEVELS:
            compile_to(options, options.first + level, first)
            compile_to(options, options.second + level, second)
            if not filecmp.cmp(first, second, shallow=False):
                print("different:", *level)
                different += 1
    print(f"{len(LEVELS) - different} of {len(LEVELS)} the same")
    return 1 if different else 0


sys.exit(main())
