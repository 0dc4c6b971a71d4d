#!/usr/bin/env python3
"""Prints how many flow records the section .purpose.flows of each FILE holds, after checking that they fill it.

usage: records.py OBJCOPY FILE...
"""

import os
import struct
import subprocess
import sys
import tempfile


def section(objcopy, file):
    with tempfile.TemporaryDirectory() as folder:
        dump = os.path.join(folder, "section")
        done = subprocess.run([objcopy, f"--dump-section=.purpose.flows={dump}", file, os.devnull], capture_output=True, text=True)
        if done.returncode and "not found" in done.stderr:
            return b""
        if done.returncode:
            sys.exit(f"{file}: {done.stderr}")
        with open(dump, "rb") as stream:
            return stream.read()


def count(data):
    records = 0
    while data:
        if data[:8] != b"purpflow":
            sys.exit(f"no record after {records} records: {data[:8]}")
        (size,) = struct.unpack_from("<Q", data, 16)
        if 64 + size > len(data):
            sys.exit("a record is cut off")
        data = data[64 + size :]
        records += 1
    return records


for file in sys.argv[2:]:
    print(f"{os.path.basename(file)}: {count(section(sys.argv[1], file))} records")
