#!/usr/bin/env python3
"""Fails if two files with findings differ in more than columns.

usage: without_columns.py EXPECTED ACTUAL
"""

import difflib
import re
import sys


def lines(file):
    with open(file, encoding="utf-8") as stream:
        return [re.sub(r"^([^ :]+:\d+):\d+:", r"\1:", line) for line in stream]


difference = list(difflib.unified_diff(lines(sys.argv[1]), lines(sys.argv[2]), sys.argv[1], sys.argv[2]))
sys.stdout.writelines(difference)
sys.exit(bool(difference))
