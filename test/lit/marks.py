"""What the marks in the sources of tests mean, and how findings are compared with them.

A line that ends in `// WARN` must have a finding of purpose-forbidden-flow, `// WARN(check)` one of purpose-check; no other
line may have a finding. `// EXPECT: purpose-check rule...` is the same and names what the message must contain. Lines with
`// FN` are known misses and those with `// FP` known false alarms: they must stay as they are, so that a repair is
noticed.
"""

import re

MARK = re.compile(r"//\s*(WARN|FN|FP|EXPECT:)(?:\(([\w-]+)\))?(?:\s+(purpose-[\w-]+)\s+(.*?)(?=//|$))?")
FINDING = re.compile(r"^(.*?):(\d+):(\d+): (warning|error): (.*) \[(.*)\]$")


def expected_of(lines, flags):
    """Line -> [(check, words)]; and the lines of known misses. Without what stands between `#ifndef X` and `#endif`, if
    X is defined by the flags."""
    expected, misses = {}, set()
    hidden = False
    for number, line in enumerate(lines, 1):
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


def problems_of(expected, misses, found, name_line):
    """Compares; all are of one file. `found` are (line, check, message); `name_line` words a line for the reader."""
    problems, met = [], set()
    for line, check, message in found:
        wanted = expected.get(line, [])
        fits = [i for i, (c, words) in enumerate(wanted) if c == check and all(w in message for w in words)]
        met.update((line, i) for i in fits)
        if line in misses:
            problems.append(f"{name_line(line)}: a known miss is found now: change FN to WARN")
        elif not fits:
            problems.append(f"{name_line(line)}: unexpected: {message} [{check}]")
    for line, wanted in sorted(expected.items()):
        for i, (check, words) in enumerate(wanted):
            if (line, i) not in met:
                problems.append(f"{name_line(line)}: missing: {check} {' '.join(words)}".rstrip())
    return problems
