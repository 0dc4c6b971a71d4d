#!/usr/bin/env python3
"""usage: everything.py PROGRAM   Fails unless manual page and completion have every verb and option that help shows."""

import re
import subprocess
import sys

program = sys.argv[1]


def run(*words):
    return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout


verbs = re.findall(r"^  (\w+(?: \w+)?)  +\S", run("--help").split("verbs:")[1], re.MULTILINE)
assert {"scan", "policy check", "help"} <= set(verbs), verbs
options = {verb: re.findall(r"^  (--?[\w-]+)", run(*verb.split(), "--help").split("options:")[-1], re.MULTILINE) for verb in verbs}
assert "--policy" in options["scan"], options

page = run("help", "--man", "purpose")
sections = dict(re.findall(r'^\.SS "purpose ([a-z]+(?: [a-z]+)?)[^\n]*"\n(.*?)(?=^\.S[SH])', page.replace("\\-", "-"), re.MULTILINE | re.DOTALL))
fish = run("help", "--completion", "fish")
zsh = run("help", "--completion", "zsh")
missing = []
for verb in verbs:
    words = verb.split()
    if verb not in sections:
        missing.append(f"man: {verb}")
        continue
    if f"-a {words[-1]}" not in fish:
        missing.append(f"fish: {verb}")
    in_zsh = re.search(rf"^  '{verb}'\)\n(.*?);;$", zsh, re.MULTILINE | re.DOTALL)
    for option in options[verb]:
        if f"\\fB{option}\\fR" not in sections[verb]:
            missing.append(f"man: {verb} {option}")
        if f"{option}[" not in in_zsh.group(1):
            missing.append(f"zsh: {verb} {option}")
        short = "-s" if len(option) == 2 else "-l"
        if not re.search(rf"from {words[-1]}' {short} {option.lstrip('-')}\b", fish):
            missing.append(f"fish: {verb} {option}")

# bash is asked what it would offer.
script = run("help", "--completion", "bash")
questions = ["purpose "]
for verb in verbs:
    if " " in verb:
        questions.append(f"purpose {verb.split()[0]} ")
    questions.append(f"purpose {verb} -")
ask = "".join(f'COMP_WORDS=({q if not q.endswith(" ") else q + chr(39) * 2}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _purpose; echo "${{COMPREPLY[*]}}"\n' for q in questions)
answers = dict(zip(questions, subprocess.run(["bash", "--norc", "-c", script + ask], check=True, capture_output=True, text=True).stdout.splitlines()))
for verb in verbs:
    first, *second = verb.split()
    if first not in answers["purpose "].split() or (second and second[0] not in answers[f"purpose {first} "].split()):
        missing.append(f"bash: {verb}")
    for option in options[verb]:
        if option not in answers[f"purpose {verb} -"].split():
            missing.append(f"bash: {verb} {option}: {answers[f'purpose {verb} -']}")
print("\n".join(missing) or f"{len(verbs)} verbs, {sum(map(len, options.values()))} options")
sys.exit(bool(missing))
