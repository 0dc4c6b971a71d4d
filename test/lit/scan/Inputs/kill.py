"""Kills scans at many moments. The next one must find what a fresh one finds, and keep it.

usage: kill.py      in a folder with a program
"""

import os
import signal
import subprocess
import sys
import time


def start(cache, *words):
    return subprocess.Popen(
        ["purpose", "scan", "--cache", cache, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def main():
    fresh = start("fresh", "--emit", "fresh.flows")
    expected, _ = fresh.communicate()
    for number in range(20):
        killed = start("cache", "--emit", "all.flows")
        time.sleep(number * 0.012)
        if number % 2:
            killed.kill()  # The units go on alone.
        else:
            os.killpg(killed.pid, signal.SIGKILL)
        killed.communicate()
    problems = []
    for how, wanted in (("after the kills", None), ("once more", " 0 analysed")):
        run = start("cache", "--emit", "all.flows")
        output, errors = run.communicate()
        if output != expected or run.returncode != fresh.returncode or (wanted and wanted not in errors):
            problems.append(f"{how}: status {run.returncode}: {output}{errors}")
    with open("all.flows", "rb") as one, open("fresh.flows", "rb") as other:
        if one.read() != other.read():
            problems.append("the facts differ")
    print("\n".join(problems) or "as if nothing had been killed")
    return 1 if problems else 0


sys.exit(main())
