#!/usr/bin/env python3
"""Links synthetic programs of growing size and prints time and memory, and how they grow.

usage: link.py BUILD_FOLDER [FUNCTIONS...]     default: 10000 30000 100000
"""

import os
import pathlib
import subprocess
import sys
import time


def run(command):
    """Seconds of wall clock and of processor, and the peak of memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} ended with status {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    build = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    sizes = [int(n) for n in sys.argv[2:]] or [10000, 30000, 100000]
    folder = build / "bench"
    folder.mkdir(exist_ok=True)
    for size in sizes:
        facts = folder / f"{size}.flows"
        generator = build / "bin/purpose-synthesize"
        if not facts.exists() or facts.stat().st_mtime < generator.stat().st_mtime:
            subprocess.run([generator, str(size), "200", facts], check=True)
        wall, cpu, memory = run([build / "bin/purpose", "link", "--policy", here / "synthetic.yaml", facts])
        print(
            f"{size} functions: {wall:.2f} s, {cpu:.2f} s of processor time, {memory:.0f} MB; "
            f"for 1000 functions {1e6 * cpu / size:.1f} ms, {1000 * memory / size:.1f} MB"
        )


main()
