"""Damages every entry of a cache, and every flow file, in many ways; none may be believed.

usage: damage.py      in a folder with a program
"""

import glob
import os
import subprocess
import sys


def scan(*words):
    return subprocess.run(["purpose", "scan", "--cache", "cache", *words], capture_output=True, text=True, check=False)


def ways(content):
    middle = len(content) // 2
    yield "empty", b""
    yield "cut in half", content[:middle]
    yield "cut by one", content[:-1]
    yield "longer", content + b"\0"
    yield "zeros", bytes(len(content))
    for at in (0, 9, 20, middle, len(content) - 30, len(content) - 1):
        yield f"a bit of byte {at}", content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]


def main():
    problems = []
    first = scan("--emit", "all.flows")
    entries = sorted(glob.glob("cache/*.unit"))
    contents = [open(name, "rb").read() for name in entries]
    for (how, broken), (_, other) in zip(ways(contents[0]), ways(contents[1])):
        for name, content in zip(entries, (broken, other)):
            with open(name, "wb") as file:
                file.write(content)
        again = scan()
        if again.stdout != first.stdout or again.returncode != 1 or "2 analysed" not in again.stderr:
            problems.append(f"cache, {how}: status {again.returncode}: {again.stdout}{again.stderr}")
    # The entry of one command under the name of another holds other files.
    os.replace(entries[0], entries[1])
    again = scan()
    if again.stdout != first.stdout:
        problems.append(f"cache, exchanged: status {again.returncode}: {again.stdout}{again.stderr}")
    flows = open("all.flows", "rb").read()
    for how, broken in ways(flows):
        with open("broken.flows", "wb") as file:
            file.write(broken)
        link = subprocess.run(["purpose", "link", "broken.flows"], capture_output=True, text=True, check=False)
        if how == "longer":  # Zeros stand between records where linkers align them.
            wrong = link.returncode != 1
        else:
            wrong = link.returncode not in (2, 3) or link.stdout or "broken.flows" not in link.stderr
        if wrong:
            problems.append(f"flow file, {how}: status {link.returncode}: {link.stdout}{link.stderr}")
    print("\n".join(problems) or "nothing damaged was believed")
    return 1 if problems else 0


sys.exit(main())
