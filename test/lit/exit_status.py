#!/usr/bin/env python3
"""usage: exit_status.py STATUS COMMAND...   Runs the command and fails if it ends with another status."""

import subprocess
import sys

status = subprocess.run(sys.argv[2:], check=False).returncode
if status != int(sys.argv[1]):
    sys.exit(f"exit_status.py: status {status} instead of {sys.argv[1]}: {' '.join(sys.argv[2:])}")
