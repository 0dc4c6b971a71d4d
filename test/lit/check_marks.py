#!/usr/bin/env python3
"""Runs clang-tidy with the plugin and compares what it says with the marks in the file.

usage: check_marks.py --tidy CLANG_TIDY --plugin SO --annotations FOLDER [--include FOLDER] [--checks GLOB] [--index FILE] POLICY FILE [-- FLAGS...]

marks.py says what the marks mean. POLICY may be - for none.
"""

import argparse
import subprocess
import sys

from marks import FINDING, expected_of, problems_of


def findings_of(options, flags):
    command = [options.tidy, "-load", options.plugin, "--quiet", f"--checks=-*,{options.checks}"]
    given = {"purpose.Policy": options.policy if options.policy != "-" else None, "purpose.Index": options.index}
    quoted = [f"{name}: '" + value.replace("'", "''") + "'" for name, value in given.items() if value]
    if quoted:
        command.append("--config={CheckOptions: {" + ", ".join(quoted) + "}}")
    command += [options.file, "--", "-I", options.annotations]
    for folder in options.include:
        command += ["-I", folder]
    command += flags
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found, broken = [], []
    for line in run.stdout.splitlines():
        match = FINDING.match(line)
        if not match:
            continue
        checks = [c for c in match.group(6).split(",") if c.startswith("purpose-")]
        if not checks:
            broken.append(line)
        else:
            found.append((match.group(1), int(match.group(2)), checks[0], match.group(5)))
    if run.returncode < 0 or "load request ignored" in run.stderr:
        broken.append(f"clang-tidy ended with status {run.returncode}: {run.stderr.strip()[-2000:]}")
    return found, broken, run.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tidy", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--annotations", required=True)
    parser.add_argument("--include", action="append", default=[])
    parser.add_argument("--checks", default="purpose-forbidden-flow,purpose-residency,purpose-policy")
    parser.add_argument("--index")
    parser.add_argument("policy")
    parser.add_argument("file")
    arguments = sys.argv[1:]
    flags = arguments[arguments.index("--") + 1 :] if "--" in arguments else ["-std=c++17"]
    if "--" in arguments:
        arguments = arguments[: arguments.index("--")]
    options = parser.parse_args(arguments)

    with open(options.file, encoding="utf-8") as file:
        expected, misses = expected_of(file, flags)
    found, problems, output = findings_of(options, flags)
    own = options.file.rsplit("/", 1)[-1]
    problems += [f"{p}:{line}: unexpected: {m} [{c}]" for p, line, c, m in found if not p.endswith(own)]
    here = [(line, check, message) for path, line, check, message in found if path.endswith(own)]
    problems += problems_of(expected, misses, here, lambda line: f"{options.file}:{line}")
    if problems:
        print("\n".join(problems))
        print("--- what clang-tidy said ---")
        print(output)
        return 1
    print(f"{sum(len(w) for w in expected.values())} findings, as expected")
    return 0


sys.exit(main())
