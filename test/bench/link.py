#!/usr/bin/env python3
"""Links synthetic programs of growing size and prints time and memory, and how they grow. Then what it costs to judge
1,000 units again when the policy has changed, and when one of them has.

usage: link.py BUILD_FOLDER [FUNCTIONS...]     default: 10000 30000 100000
"""

import os
import pathlib
import subprocess
import sys
import time


PER_UNIT = 200
UNITS = 1000
# One more sink.
EDIT = '  - {function: "acme::module3::**::run1500", purpose: advertising}\n'


def run(command):
    """Seconds of wall clock and of processor, and the peak of memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} ended with status {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, build):
        self.build = build
        self.policy = pathlib.Path(__file__).parent / "synthetic.yaml"
        self.folder = build / "bench"
        self.folder.mkdir(exist_ok=True)

    def facts(self, functions, changed=None):
        """A program; the function number `changed` has another body."""
        name = str(functions) if changed is None else f"{functions}.changed"
        file = self.folder / f"{name}.flows"
        generator = self.build / "bin/purpose-synthesize"
        if not file.exists() or file.stat().st_mtime < generator.stat().st_mtime:
            subprocess.run(
                [generator, str(functions), str(PER_UNIT), file] + ([str(changed)] if changed is not None else []),
                check=True,
            )
        return file

    def link(self, facts, policy=None):
        return run([self.build / "bin/purpose", "link", "--policy", policy or self.policy, facts])

    def grow(self, functions):
        wall, cpu, memory = self.link(self.facts(functions))
        print(
            f"{functions} functions: {wall:.2f} s, {cpu:.2f} s of processor time, {memory:.0f} MB; "
            f"for 1000 functions {1e6 * cpu / functions:.1f} ms, {1000 * memory / functions:.1f} MB"
        )

    def again(self):
        functions = UNITS * PER_UNIT
        edited = self.folder / "edited.yaml"
        edited.write_text(self.policy.read_text() + EDIT)
        wall, cpu, memory = self.link(self.facts(functions), edited)
        print(f"{UNITS} units, another policy: {wall:.2f} s, {cpu:.2f} s of processor time, {memory:.0f} MB")
        wall, cpu, memory = self.link(self.facts(functions, changed=functions // 2))
        print(f"{UNITS} units, one has changed: {wall:.2f} s, {cpu:.2f} s of processor time, {memory:.0f} MB")


def main():
    bench = Bench(pathlib.Path(sys.argv[1]))
    for functions in [int(n) for n in sys.argv[2:]] or [10000, 30000, 100000]:
        bench.grow(functions)
    bench.again()


main()
