#!/usr/bin/env python3
"""Runs clang-tidy with the plugin and compares what it says with the marks in the file.

usage: check_marks.py --tidy CLANG_TIDY --plugin SO --annotations FOLDER [--include FOLDER] [--checks GLOB] POLICY FILE [-- FLAGS...]

A line that ends in `// WARN` must have a warning of purpose-forbidden-flow, `// WARN(check)` one of purpose-check; no other
line may have a finding. `// EXPECT: purpose-check rule...` is the same and names what the message must contain. Lines with
`// FN` are known misses and those with `// FP` known false alarms: they must stay as they are, so that a repair is
noticed. POLICY may be - for none.
"""

import argparse
import re
import subprocess
import sys

MARK = re.compile(r"//\s*(WARN|FN|FP|EXPECT:)(?:\(([\w-]+)\))?(?:\s+(purpose-[\w-]+)\s+(.*))?")
FINDING = re.compile(r"^(.*?):(\d+):(\d+): (warning|error): (.*) \[(.*)\]$")


def expected_of(path, flags):
    """Line -> [(check, words)]; and the lines of known misses. Without what stands between `#ifndef X` and `#endif`, if
    X is defined by the flags."""
    expected, misses = {}, set()
    hidden = False
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            guard = re.match(r"#ifndef (\w+)", line)
            hidden = (hidden or (guard and "-D" + guard.group(1) in flags)) and not line.startswith("#endif")
            if hidden:
                continue
            for match in MARK.finditer(line):
                kind, check, named, words = match.groups()
                if kind == "FN":
                    misses.add(number)
                    continue
                check = named or ("purpose-" + check if check else "purpose-forbidden-flow")
                expected.setdefault(number, []).append((check, (words or "").split()))
    return expected, misses


def findings_of(options, flags):
    command = [options.tidy, "-load", options.plugin, "--quiet", f"--checks=-*,{options.checks}"]
    if options.policy != "-":
        command.append("--config={CheckOptions: {purpose.Policy: '" + options.policy.replace("'", "''") + "'}}")
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
    parser.add_argument("policy")
    parser.add_argument("file")
    arguments = sys.argv[1:]
    flags = arguments[arguments.index("--") + 1 :] if "--" in arguments else ["-std=c++17"]
    if "--" in arguments:
        arguments = arguments[: arguments.index("--")]
    options = parser.parse_args(arguments)

    expected, misses = expected_of(options.file, flags)
    found, broken, output = findings_of(options, flags)
    problems = list(broken)
    met = set()
    for path, line, check, message in found:
        wanted = expected.get(line, []) if path.endswith(options.file.rsplit("/", 1)[-1]) else []
        fits = [i for i, (c, words) in enumerate(wanted) if c == check and all(w in message for w in words)]
        met.update((line, i) for i in fits)
        if line in misses:
            problems.append(f"{path}:{line}: a known miss is found now: change FN to WARN")
        elif not fits:
            problems.append(f"{path}:{line}: unexpected: {message} [{check}]")
    for line, wanted in sorted(expected.items()):
        for i, (check, words) in enumerate(wanted):
            if (line, i) not in met:
                problems.append(f"{options.file}:{line}: missing: {check} {' '.join(words)}".rstrip())
    if problems:
        print("\n".join(problems))
        print("--- what clang-tidy said ---")
        print(output)
        return 1
    print(f"{sum(len(w) for w in expected.values())} findings, as expected")
    return 0


sys.exit(main())
