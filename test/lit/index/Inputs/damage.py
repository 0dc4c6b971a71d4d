"""usage: damage.py INDEX COMMAND... -- damages INDEX in many ways; COMMAND must name it in an error each time."""

import subprocess
import sys

index, command = sys.argv[1], sys.argv[2:]
with open(index, "rb") as file:
    good = file.read()
size = len(good)

problems = 0


def expect(content, what, error=True):
    global problems
    with open(index, "wb") as file:
        file.write(content)
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = "error: index '" in run.stdout + run.stderr
    if run.returncode < 0 or said != error or (run.returncode != 0) != error:
        problems += 1
        print(f"{what}: status {run.returncode}\n{run.stdout}{run.stderr}")


expect(good, "whole", error=False)
for length in [0, 1, 7, 8, 12, 16, 40, 55, 56, 57, size // 4, size // 2, size - 1]:
    expect(good[:length], f"cut off after {length}")
expect(good + b"\0", "longer")
expect(good + good, "twice")
expect(b"\x7fELF" + good[4:], "foreign")
expect(b"not an index at all\n", "text")
for number, name in ((8, "version"), (12, "version of records")):
    expect(good[:number] + bytes([good[number] + 1]) + good[number + 1 :], name)
tables = int.from_bytes(good[24:32], "little")
for at in [16, 24, 32, 40, 48, 55, 56, 56 + tables // 3, 56 + tables // 2, 56 + tables - 1]:
    expect(good[:at] + bytes([good[at] ^ 0x41]) + good[at + 1 :], f"byte {at}")
# A record is looked at when it is needed: one of them is.
expect(good[: 56 + tables] + bytes(byte ^ 1 for byte in good[56 + tables :]), "all records")
expect(good, "whole again", error=False)
sys.exit(1 if problems else 0)
